// The parallel edition on paper: a table where the sources can stand side by side, else a list; then the sources, each with its hash.

import {bdi, el} from "./elements.js";
import {sentence} from "./cards.js";
import {chip} from "./chips.js";
import {fitting} from "./filter.js";
import {visible} from "./hidden.js";
import {hashesOf} from "./made.js";
import {heading, withinDay} from "./moments.js";
import {marked, siglum, sourceName, voice} from "./quotes.js";
import {percent, say, term} from "./words.js";

// So many sources stand side by side on paper.
export const SIDE_BY_SIDE = 5;

// Everything that fits the filters.
export function edition(state, chronicle) {
  const events = fitting(state, chronicle);
  const columns = chronicle.documents.length <= SIDE_BY_SIDE ? chronicle.documents : null;
  const width = columns ? columns.length + 1 : 2;
  return [
    el("p", {class: "note"}, say("harmony.marks"), " ", ["time", "count", "name"].map(what => [el("mark", {class: what[0]}, say(`harmony.mark_${what}`)), " "])),
    el("table", {class: `edition of-${width}`},
      el("thead", {}, el("tr", {}, el("th", {scope: "col", class: "when"}, say("harmony.when")),
        columns ? columns.map(d => el("th", {scope: "col"}, sourceName(d))) : el("th", {scope: "col"}, say("nav.sources")))),
      el("tbody", {}, events.map((e, i) => [
        dayLine(events[i - 1], e, width),
        el("tr", {class: `told ${e.verdict}`}, el("th", {scope: "row"}, whatOf(e)), columns ? columns.map(d => cellOf(e, d)) : el("td", {}, everyone(e, chronicle))),
        findings(e, width, chronicle),
      ]))),
    colophon(chronicle),
  ];
}

function dayLine(before, event, width) {
  const now = heading(event.moment);
  return (!before || heading(before.moment) !== now) && el("tr", {class: "day"}, el("th", {scope: "rowgroup", colspan: width}, now));
}

function whatOf(event) {
  const shared = event.documents.length > 1;
  const told = [withinDay(event.moment), event.kind !== "other" && term("kind", event.kind), shared && say("count.voices", {n: event.voices})].filter(Boolean);
  return [told.map(text => el("p", {}, text)), shared && event.verdict !== "unsettled" && el("p", {}, chip(event.verdict, "")),
    !told.length && el("span", {class: "unseen"}, heading(event.moment))];
}

function ownWords(statement, document) {
  const {modality} = statement;
  return el("p", voice(document, statement.start), marked(document, statement.start, statement.end),
    modality !== "happened" && [" ", el("small", {lang: "", dir: "auto"}, `(${term("modality", modality)})`)]);
}

function cellOf(event, document) {
  const mine = event.statements.filter(s => s.document === document.index);
  return mine.length ? el("td", {}, mine.map(s => ownWords(s, document)))
    : el("td", {class: "absent"}, say(`harmony.${event.absence.get(document.index) || "outside"}`));
}

function everyone(event, chronicle) {
  return event.statements.map(s => el("div", {class: "told-by"}, siglum(chronicle.documents[s.document]), ownWords(s, chronicle.documents[s.document])));
}

// What differs, in a row of its own under the event.
function findings(event, width, chronicle) {
  const wrong = event.points.filter(c => ["differs", "contradicts"].includes(c.verdict));
  return wrong.length > 0 && el("tr", {class: "findings"}, el("td", {colspan: width}, wrong.map(c => el("div", {class: "finding"},
    chip(c.verdict, term("point", c.kind)), c.perhaps !== null && el("small", {}, say("card.perhaps", {percent: percent(c.perhaps)})), sentence(c, chronicle)))));
}

function colophon(chronicle) {
  const {made} = chronicle;
  return el("section", {class: "colophon"}, el("h2", {}, say("made.sources")), hashesOf(chronicle), el("p", {class: "proof-result"}, say("made.proof_wait")),
    made.eusebius && el("p", {class: "note"}, say("made.version"), " ", bdi(visible(made.eusebius))),
    el("p", {class: "note"}, say("page.made_by"), " ", say("made.limit_draft")));
}
