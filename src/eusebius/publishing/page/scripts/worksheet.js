// The classroom's sheet: what the sources say of each point, mixed, with lines to write on; the key fills them in.

import {el} from "./elements.js";
import {sentence} from "./cards.js";
import {slice} from "./chronicle.js";
import {fitting} from "./filter.js";
import {visible} from "./hidden.js";
import {whenText} from "./moments.js";
import {ownLabel} from "./labels.js";
import {siglum, titleText, voice} from "./quotes.js";
import {number, say, term} from "./words.js";

// The classroom's words for what the page calls a verdict.
const IN_CLASS = {corroborated: "corroborated", finer: "partial", compatible: "partial", differs: "conflicting", contradicts: "conflicting"};

// So many of each kind go onto a sheet that a lesson can hold; so many lines are left for an answer.
const ON_SHEET = {corroborated: 4, partial: 2, conflicting: 6}, ALONE_ON_SHEET = 2, ALONE_AT_MOST = 12, LINES = 2;

export function worksheet(state, chronicle, key) {
  const inside = new Set(fitting(state, chronicle));
  const points = chronicle.comparisons.filter(c => inside.has(c.event) && c.perhaps === null && new Set(c.positions.map(p => p.document)).size > 1)
    .sort((a, b) => a.event.index - b.event.index);
  // In the order of time: what kind of point it is must not show from where it stands.
  const asked = Object.entries(ON_SHEET).flatMap(([word, most]) => spread(points.filter(c => IN_CLASS[c.verdict] === word), most))
    .sort((a, b) => a.event.index - b.event.index || (a.kind < b.kind ? -1 : 1));
  const numbers = fits => asked.map((c, i) => fits(IN_CLASS[c.verdict]) && number(i + 1)).filter(Boolean).join(" · ");
  const told = [...inside].filter(e => e.documents.length === 1 && e.kind !== "other");
  const alone = spread(chronicle.documents.flatMap(d => spread(told.filter(e => e.documents[0] === d.index), ALONE_ON_SHEET)), ALONE_AT_MOST)
    .sort((a, b) => a.index - b.index);
  return [
    sheetSection("compare", questions(asked.map(c => question(c, chronicle, key)))),
    sheetSection("agreements", asked.length ? room(numbers(word => word !== "conflicting"), key) : nothing()),
    sheetSection("differences", asked.length ? room(numbers(word => word === "conflicting"), key) : nothing()),
    sheetSection("only_here", questions(alone.map(e => lone(e, chronicle, key)))),
  ];
}

function sheetSection(name, content) {
  return el("section", {}, el("h2", {}, say(`classroom.${name}`)), content);
}

function questions(items) {
  return items.length ? el("ol", {class: "questions"}, items) : nothing();
}

function nothing() {
  return el("p", {}, say("card.none"));
}

// Room to write; in the key, the numbers of the questions that belong here.
function room(numbers, key) {
  return key ? el("p", {class: "ticked"}, numbers || say("card.none")) : Array.from({length: LINES}, () => el("p", {class: "line"}, "\u00a0"));
}

function question(c, chronicle, key) {
  const seen = new Set();
  const once = c.positions.filter(p => !seen.has(p.statement) && seen.add(p.statement));
  return el("li", {}, el("p", {class: "question"}, el("b", {}, term("point", c.kind)), " · ", whenText(c.event.moment)),
    el("ul", {class: "plain-list"}, once.map(p => saidBy(p, chronicle, key))),
    boxes(key && IN_CLASS[c.verdict]),
    key ? sentence(c, chronicle) : el("p", {class: "line"}, `${say("classroom.why")} `));
}

// A source's words; in the key, those that decide are set off.
function saidBy(p, chronicle, key) {
  const d = chronicle.documents[p.document];
  const s = p.statement;
  const [start, end] = p.start >= s.start && p.end <= s.end ? [s.start, s.end] : [p.start, p.end];
  const words = (a, b) => visible(slice(d, a, b));
  return el("li", {class: "told-by"}, siglum(d), el("p", voice(d, start),
    key && (p.start > start || p.end < end) ? [words(start, p.start), el("b", {}, words(p.start, p.end)), words(p.end, end)] : words(start, end)));
}

function lone(e, chronicle, key) {
  const d = chronicle.documents[e.documents[0]];
  return el("li", {}, el("p", {class: "question"}, whenText(e.moment)), el("p", {}, ownLabel(e, chronicle)),
    key ? el("p", {class: "answer"}, say("classroom.only_source", {source: `${d.siglum} (${titleText(d)})`})) : el("p", {class: "line"}, `${say("classroom.which")} `));
}

function boxes(ticked) {
  return el("p", {class: "answer"}, Object.keys(ON_SHEET).map(w => el("span", {class: w === ticked ? "box ticked" : "box"}, w === ticked ? "☒ " : "☐ ", say(`classroom.${w}`))));
}

// So many of a list, spread evenly over it.
function spread(list, most) {
  if (list.length <= most) return list;
  return [...Array(most).keys()].map(i => list[Math.floor((i * list.length) / most)]);
}
