// A source's own words: in their language and direction, isolated, with the telling words marked.

import {bdi, el} from "./elements.js";
import {firstFrom, passageAt, slice} from "./chronicle.js";
import {visible} from "./hidden.js";
import {term} from "./words.js";
import {address} from "./state.js";

// A quote longer than this is shortened in the harmony; the whole stands in the source.
const LONG = 420;

// The pieces of a stretch: plain text, and marks; a mark inside another is left to the outer one.
export function pieces(document, start, end, make) {
  const found = [];
  let at = start;
  const {marks} = document;
  for (let i = firstFrom(marks, start); i < marks.length && marks[i].start < end; i++) {
    const mark = marks[i];
    if (mark.start < at || mark.end > end || mark.end === mark.start) continue;
    if (at < mark.start) found.push(visible(slice(document, at, mark.start)));
    found.push(make(mark, visible(slice(document, mark.start, mark.end))));
    at = mark.end;
  }
  if (at < end) found.push(visible(slice(document, at, end)));
  return found;
}

export function marked(document, start, end) {
  return pieces(document, start, end, (mark, text) => el("mark", {class: mark.sign}, text));
}

export function voice(document, offset) {
  const {language, direction} = passageAt(document, offset);
  return {lang: language === "und" ? "" : language, dir: direction};
}

// A statement as a quote that leads to its place in the full text.
export function quote(statement, chronicle) {
  const document = chronicle.documents[statement.document];
  const long = statement.end - statement.start > LONG;
  const end = long ? statement.start + LONG : statement.end;
  const link = el("a", {href: address({view: "sources", at: statement.id, mode: ""}), "data-at": statement.id},
    marked(document, statement.start, end), long ? "…" : "");
  return el("p", {class: "quote", ...voice(document, statement.start)}, link,
    statement.modality !== "happened" && [" ", el("small", {class: "modality", lang: "", dir: "auto"}, term("modality", statement.modality))]);
}

export function words(document, start, end) {
  return bdi(visible(slice(document, start, end)), voice(document, start));
}

export function siglum(document) {
  return el("b", {class: "siglum", title: document.title}, document.siglum);
}

// A source is called by its title; one without is called by its file's name, which stands left to right whatever its letters.
const untitled = document => document.title === document.id;

export function sourceName(document) {
  return [siglum(document), " ", bdi(visible(document.title), untitled(document) ? {lang: "", dir: "ltr"} : {lang: document.language})];
}

// The same within a sentence, between isolates.
export function titleText(document) {
  return untitled(document) ? leftToRight(visible(document.title)) : isolated(visible(document.title));
}

export function isolated(text) {
  return `\u2068${text}\u2069`;
}

export function leftToRight(text) {
  return `\u2066${text}\u2069`;
}
