// Paper: the parallel edition, or the classroom's sheet and its key. Each is a state of the page, so it is a link.

import {bdi, el, fill} from "./elements.js";
import {entitle, pageTitle} from "./bar.js";
import {edition, SIDE_BY_SIDE} from "./edition.js";
import {visible} from "./hidden.js";
import {showProof} from "./made.js";
import {sourceName} from "./quotes.js";
import {address, go} from "./state.js";
import {say} from "./words.js";
import {worksheet} from "./worksheet.js";

const MODES = ["edition", "sheet", "key"];

// What is told of a source on paper; the rest is on the page.
const TOLD = ["author", "written", "place"];

// More columns than this, with that of the time, want the paper's long side.
const UPRIGHT = 4;

export function printDialog() {
  const dialog = el("dialog", {class: "sheet", "aria-labelledby": "h-print"},
    el("form", {method: "dialog", class: "dialog-head"}, el("h2", {id: "h-print"}, say("bar.print")), el("button", {class: "small"}, say("page.close"))),
    el("ul", {class: "print-modes"}, MODES.map(mode => el("li", {},
      el("a", {href: address({view: "harmony", at: "", mode}), "data-mode": mode,
        onclick: event => { event.preventDefault(); dialog.close(); go({view: "harmony", at: "", mode}); }}, title(mode))))));
  return dialog;
}

function title(mode) {
  return {edition: say("classroom.edition"), sheet: say("classroom.title"), key: `${say("classroom.title")} – ${say("classroom.key")}`}[mode];
}

export function sheetPart(chronicle, proof) {
  const root = el("div", {class: "sheet-page", role: "main", hidden: true});

  function draw(state) {
    const {mode} = state;
    root.hidden = !MODES.includes(mode);
    if (root.hidden) { root.replaceChildren(); return; }
    const sources = chronicle.documents.length;
    root.classList.toggle("long-side", mode === "edition" && sources >= UPRIGHT && sources <= SIDE_BY_SIDE);
    entitle(`${title(mode)} – ${pageTitle(chronicle)}`);
    fill(root,
      el("p", {class: "sheet-tools"}, el("button", {type: "button", onclick: () => print()}, say("classroom.print_now")), " ",
        MODES.filter(other => other !== mode).map(other => [el("a", {href: address({mode: other})}, title(other)), " "]),
        el("a", {href: address({mode: ""})}, say("classroom.back"))),
      el("h1", {}, title(mode)), el("p", {class: "lead"}, pageTitle(chronicle)),
      mode === "sheet" && el("p", {class: "blanks"}, el("span", {}, `${say("classroom.name")}: `), el("span", {}, `${say("classroom.date")}: `)),
      mode !== "edition" && el("p", {class: "task"}, say("classroom.task")),
      el("section", {class: "sheet-sources"}, el("h2", {}, say("classroom.source_key")), el("ul", {}, chronicle.documents.map(d =>
        el("li", {}, sourceName(d), el("small", {}, d.facts.filter(([name]) => TOLD.includes(name)).map(([, value]) => [" · ", bdi(visible(value))])))))),
      mode === "edition" ? edition(state, chronicle) : worksheet(state, chronicle, mode === "key"));
    if (proof()) showProof(proof());
  }

  return {root, draw};
}
