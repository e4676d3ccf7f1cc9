// How it was made: version, options, packs, the sources' hashes, known limits, and the proof that the quotes hold.

import {bdi, el, fill} from "./elements.js";
import {visible} from "./hidden.js";
import {sourceName, titleText} from "./quotes.js";
import {number, say} from "./words.js";

const LIMITS = ["joins", "points", "silence", "web", "draft"];

export function madePart(chronicle, proof) {
  const root = el("section", {id: "part-made", "aria-labelledby": "h-made"});
  const {made} = chronicle;

  function draw() {
    const names = (made.options && made.options.names) || [];
    fill(root, el("h2", {id: "h-made"}, say("nav.made")), el("p", {}, say("made.intro")),
      el("h3", {id: "proof"}, say("made.proof")), el("p", {}, say("made.proof_run")), el("p", {id: "proof-result", class: "proof-result"}, say("made.proof_wait")),
      el("h3", {}, say("made.how_sure")), el("p", {}, say("made.sure_text")),
      el("h3", {}, say("made.limits")), el("ul", {}, LIMITS.map(limit => el("li", {}, say(`made.limit_${limit}`)))),
      made.eusebius && [el("h3", {}, say("made.version")), el("p", {}, bdi(made.eusebius)),
        el("h3", {}, say("made.options")), el("p", {}, names.length ? say("made.own_names", {names: names.map(n => `\u2068${visible(n)}\u2069`).join(", ")}) : say("made.no_options"))],
      el("h3", {}, say("made.sources")), hashesOf(chronicle),
      chronicle.documents.some(d => d.notes.length) && [el("h3", {}, say("made.reading_notes")), el("ul", {}, chronicle.documents.flatMap(d =>
        d.notes.map(note => el("li", {}, sourceName(d), ": ", el("bdi", {lang: "en"}, visible(note))))))],
      made.packs && [el("h3", {}, say("made.packs")), hashes([say("source.language"), say("made.pack_hash")], Object.entries(made.packs))]);
    if (proof()) showProof(proof());
  }

  return {root, draw};
}

// The sources with their lengths and hashes.
export function hashesOf(chronicle) {
  return hashes([say("nav.sources"), say("made.characters"), say("source.hash")], chronicle.documents.map(d => [sourceName(d), number([...d.text].length), d.sha256]));
}

function hashes(head, lines) {
  return el("div", {class: "table-frame scroll", tabindex: 0, role: "region", "aria-label": head[0]}, el("table", {class: "hashes"},
    el("thead", {}, el("tr", {}, head.map(text => el("th", {scope: "col"}, text)))),
    el("tbody", {}, lines.map(([first, ...rest]) => el("tr", {}, el("th", {scope: "row"}, first), rest.map(cell => el("td", {}, el("bdi", {dir: "ltr"}, cell))))))));
}

export function showProof({checked, bad}) {
  const which = bad.map(d => titleText(d)).join(", ");
  for (const long of document.querySelectorAll(".proof-result")) {
    long.textContent = bad.length ? say("made.proof_bad", {n: bad.length, which}) : say("made.proof_ok", {n: checked});
    long.dataset.holds = String(!bad.length);
  }
  const short = document.getElementById("proof-short");
  if (short) { short.textContent = bad.length ? say("made.proof_short_bad") : say("made.proof_short", {n: checked}); short.dataset.holds = String(!bad.length); }
}
