// Starts the page: reads the data, chooses the language, builds the parts, and keeps them in step with the address.

import {el, fill} from "./elements.js";
import {entitle, filterPart, headPart, navPart, pageTitle, theme} from "./bar.js";
import {canonPart} from "./canon.js";
import {agreementsPart, disagreementsPart} from "./cards.js";
import {readChronicle} from "./chronicle.js";
import {harmonyPart} from "./harmony.js";
import {inspectorPart} from "./inspector.js";
import {helpDialog, keys} from "./keys.js";
import {madePart, showProof} from "./made.js";
import {namesPart} from "./names.js";
import {prove} from "./proof.js";
import {printDialog, sheetPart} from "./sheet.js";
import {sourcesPart} from "./sources.js";
import {address, go, now, onChange, start} from "./state.js";
import {timelinePart} from "./timeline.js";
import {chosen, language, learn, say, speak} from "./words.js";

function build(chronicle, app, proof) {
  const harmony = harmonyPart(chronicle);
  const parts = {
    harmony, disagreements: disagreementsPart(chronicle), agreements: agreementsPart(chronicle), canon: canonPart(chronicle),
    sources: sourcesPart(chronicle), names: namesPart(chronicle), made: madePart(chronicle, proof),
  };
  const inspector = inspectorPart(chronicle);
  const timeline = timelinePart(chronicle, harmony);
  const help = helpDialog();
  const print = printDialog();
  const nav = navPart(chronicle);
  const filters = filterPart(chronicle);
  const sheet = sheetPart(chronicle, proof);
  const head = headPart(chronicle, {speak: code => go({lang: code}), help: () => help.showModal(), print: () => print.showModal()});
  const main = el("main", {id: "main", tabindex: -1}, Object.values(parts).map(p => p.root));
  const stick = el("div", {class: "stick"}, nav.root, filters.root, timeline.root);
  new ResizeObserver(() => document.documentElement.style.setProperty("--stick", getComputedStyle(stick).position === "sticky" ? `${stick.offsetHeight}px` : "0px"))
    .observe(stick);
  fill(app,
    el("a", {class: "skip", href: "#main", onclick: event => { event.preventDefault(); main.focus(); }}, say("page.skip")),
    head, stick, el("div", {class: "stage"}, main, inspector.root),
    sheet.root, el("footer", {class: "page-foot"}, el("p", {}, say("page.made_by"))), help, print);

  function show(state, before) {
    const paper = Boolean(state.mode);
    app.classList.toggle("paper", paper);
    sheet.draw(state);
    if (paper) return;
    nav.draw(state);
    filters.draw(state);
    for (const [name, part] of Object.entries(parts)) part.root.hidden = name !== state.view;
    timeline.root.hidden = state.view !== "harmony";
    inspector.draw(state);  // first: it takes width, and so moves what the part brings into view
    parts[state.view].draw(state);
    timeline.draw(state);
    entitle(state.view === "harmony" ? pageTitle(chronicle) : `${say(`nav.${state.view}`)} – ${pageTitle(chronicle)}`);
    if (before && before.view !== state.view && !state.at) scrollTo(0, 0);
  }
  // Paper has no screen near which a chunk could come.
  globalThis.onbeforeprint = () => parts[now().view].everything?.();
  keys({chronicle, harmony, filters, help, timeline, inspector});
  return show;
}

// Of the plain edition only the texts stay, unseen: they are told once in the page, and a copy that a browser saves must open too.
function putAside() {
  const plain = document.getElementById("plain");
  const texts = plain?.querySelector("#sources");
  if (!texts) return;
  texts.querySelector("h2")?.remove();
  plain.replaceChildren(texts);
  plain.hidden = true;
}

function boot() {
  const data = JSON.parse(document.getElementById("data").textContent);
  const chronicle = readChronicle(data);
  learn(data.words);
  const app = document.getElementById("app");
  const first = start(chronicle);
  theme("auto");
  speak(first.lang || chosen(navigator.languages || [navigator.language]));
  let proof = null;
  let show = build(chronicle, app, () => proof);
  onChange((state, before) => {
    if (state.lang && state.lang !== language()) {
      speak(state.lang);
      show = build(chronicle, app, () => proof);
      if (proof) showProof(proof);
      before = null;
    }
    show(state, before);
  });
  app.hidden = false;
  putAside();
  show(now(), null);
  app.dataset.ready = "1";
  requestAnimationFrame(() => performance.mark("usable"));
  prove(chronicle).then(found => { proof = found; showProof(found); });
}

try {
  boot();
} catch (problem) {
  // The plain edition is there to read whatever happens here.
  document.documentElement.classList.remove("scripted");
  document.getElementById("app").hidden = true;
  throw problem;
}
