// Disagreements and agreements: a card for each point, with every source's words, the value they were read as, and the way to both places.

import {bdi, el, fill} from "./elements.js";
import {chunked} from "./chunks.js";
import {chip} from "./chips.js";
import {fitting} from "./filter.js";
import {visible} from "./hidden.js";
import {whenText} from "./moments.js";
import {isolated, leftToRight, sourceName, voice} from "./quotes.js";
import {slice} from "./chronicle.js";
import {address, drawnFor, go} from "./state.js";
import {language, languages, number, percent, say, term} from "./words.js";

const CARDS = 12, CARD_HEIGHT = 260, ALL_CARDS = 240;
const WEIGHT = ["contradicts", "differs", "compatible", "finer", "corroborated"];

// A value in the reader's language.
function valueOf(p) {
  return visible(Array.isArray(p.value) ? p.value[languages().findIndex(([code]) => code === language())] : p.value);
}

// A finding in words; each value is said once, with the sigla of all who give it.
export function sentence(comparison, chronicle) {
  const spoken = languages().findIndex(([code]) => code === language());
  const [point, betweenPoints, betweenSources] = chronicle.points[spoken];
  const given = new Map();
  for (const p of comparison.positions) {
    const value = isolated(valueOf(p));
    if (!given.has(value)) given.set(value, new Set());
    given.get(value).add(leftToRight(chronicle.documents[p.document].siglum));
  }
  const points = [...given].map(([value, sources]) => point.replace("{value}", () => value).replace("{source}", () => [...sources].join(betweenSources))).join(betweenPoints);
  return el("p", {class: "sentence", lang: language(), dir: "auto"}, visible(comparison.sentence[spoken]).replace("{points}", () => points));
}

// The words of a position within the statement that they stand in.
function position(p, chronicle) {
  const document = chronicle.documents[p.document];
  const s = p.statement;
  const [start, end] = p.start >= s.start && p.end <= s.end ? [s.start, s.end] : [p.start, p.end];
  const part = (a, b) => visible(slice(document, a, b));
  return el("li", {class: "position"},
    el("p", {class: "who"}, sourceName(document)),
    el("blockquote", {...voice(document, start)}, el("a", {href: address({view: "sources", at: s.id, mode: ""})},
      part(start, p.start), el("mark", {class: "p"}, part(p.start, p.end)), part(p.end, end))),
    el("p", {class: "value"}, say("card.read_as"), " ", bdi(valueOf(p), {class: "read"})));
}

export function card(comparison, chronicle) {
  const inOne = new Set(comparison.positions.map(p => p.document)).size === 1;
  return el("li", {class: `card ${comparison.verdict}`, id: comparison.id, "aria-selected": undefined},
    el("article", {"aria-labelledby": `h-${comparison.id}`},
      el("h3", {id: `h-${comparison.id}`}, chip(comparison.verdict, term("point", comparison.kind)), " ",
        el("span", {class: "card-when"}, whenText(comparison.event.moment))),
      comparison.perhaps !== null && el("p", {class: "note", title: say("card.perhaps_title")}, say("card.perhaps", {percent: percent(comparison.perhaps)})),
      inOne && el("p", {class: "note"}, say("card.within")),
      sentence(comparison, chronicle),
      el("ul", {class: "positions"}, comparison.positions.map(p => position(p, chronicle))),
      el("p", {class: "card-foot"}, el("a", {href: address({view: "harmony", at: comparison.event.id, mode: "", point: ""})}, say("card.in_harmony")))));
}

function cardsPart(chronicle, name, fits) {
  const root = el("section", {id: `part-${name}`, "aria-labelledby": `h-${name}`});
  let drawn = "";
  let list = null;
  let shown = [];

  function draw(state) {
    const key = drawnFor("view", "at", "mode");
    if (key !== drawn) {
      drawn = key;
      list?.stop();
      const inside = new Set(fitting(state, chronicle));
      const all = chronicle.comparisons.filter(c => fits(c.verdict) && inside.has(c.event));
      shown = all.filter(c => !state.point || c.kind === state.point)
        .sort((a, b) => WEIGHT.indexOf(a.verdict) - WEIGHT.indexOf(b.verdict) || (a.perhaps === null ? 0 : 1) - (b.perhaps === null ? 0 : 1) || a.event.index - b.event.index);
      const holder = el("div");
      list = chunked({parent: holder, items: shown, size: CARDS, guess: CARD_HEIGHT / 2, whole: shown.length <= ALL_CARDS, holder: () => el("ul", {class: "cards"}),
        render: c => [card(c, chronicle)], gap: pixels => { const gap = el("li", {class: "gap", "aria-hidden": "true"}); gap.style.height = `${pixels}px`; return gap; }});
      fill(root, el("h2", {id: `h-${name}`}, say(`nav.${name}`)), kinds(all, state), shown.length ? holder : el("p", {class: "empty"}, say("card.none")));
    }
    root.querySelectorAll("[aria-current]").forEach(node => node.closest(".kinds") || node.removeAttribute("aria-current"));
    const at = shown.findIndex(c => c.id === state.at);
    if (at >= 0) {
      list.reach(at);
      const node = document.getElementById(state.at);
      node.setAttribute("aria-current", "true");
      node.scrollIntoView({block: "center"});
    }
  }

  // Kinds of point, each with how many there are.
  function kinds(all, state) {
    const counts = new Map();
    for (const c of all) counts.set(c.kind, (counts.get(c.kind) || 0) + 1);
    const choice = (key, words, n) => el("button", {type: "button", "aria-pressed": String((state.point || "") === key), onclick: () => go({point: key, at: ""})}, `${words} `, el("span", {class: "badge"}, number(n)));
    return el("div", {class: "kinds", role: "group", "aria-label": say("card.all_points")}, choice("", say("card.all_points"), all.length),
      [...counts].sort((a, b) => b[1] - a[1]).map(([kind, n]) => choice(kind, term("point", kind), n)));
  }

  return {root, draw, everything: () => list?.everything()};
}

const isWrong = verdict => verdict === "differs" || verdict === "contradicts";

export function disagreementsPart(chronicle) {
  return cardsPart(chronicle, "disagreements", isWrong);
}

export function agreementsPart(chronicle) {
  return cardsPart(chronicle, "agreements", verdict => !isWrong(verdict));
}
