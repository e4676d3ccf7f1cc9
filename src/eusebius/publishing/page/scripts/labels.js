// How an event is called: in the reader's language by its kind and the names in it; in a source's own words.

import {bdi} from "./elements.js";
import {firstFrom, passageAt, slice} from "./chronicle.js";
import {visible} from "./hidden.js";
import {voice} from "./quotes.js";
import {language, say, term} from "./words.js";

// So many names at most.
const NAMES_IN_LABEL = 3;

// A name as the accounts in the reader's language call it, if there are any; else by its label.
export function called(name) {
  return visible(name.called[language()]);
}

// Whether a text is in the reader's script, or in Latin, which most can read.
function isLegible(text) {
  return new RegExp(`[\\p{sc=Latn}\\p{sc=${new Intl.Locale(language()).maximize().script}}]`, "u").test(text);
}

// The names in the statements of an event that the reader can read: those that most sources name first, then as they come.
function namesIn(event, chronicle) {
  const told = new Map();
  for (const s of event.statements) {
    const {marks} = chronicle.documents[s.document];
    for (let i = firstFrom(marks, s.start); i < marks.length && marks[i].start < s.end; i++) {
      if (!marks[i].form) continue;
      const {name} = marks[i].form;
      if (!told.has(name)) told.set(name, new Set());
      told.get(name).add(s.document);
    }
  }
  const names = [...told].sort((a, b) => b[1].size - a[1].size).map(([name]) => called(name)).filter(isLegible);
  return names.filter((label, i) => !names.some((other, j) => other.includes(label) && (other !== label || j < i))).slice(0, NAMES_IN_LABEL);
}

// Kind and names; empty where neither is known.
export function plainLabel(event, chronicle) {
  const names = namesIn(event, chronicle).map(name => bdi(name));
  const list = names.flatMap((name, i) => (i ? [say("harmony.between"), name] : [name]));
  const kind = event.kind !== "other" && term("kind", event.kind);
  return kind && list.length ? [kind, say("harmony.of"), ...list] : kind ? [kind] : list;
}

const isReaders = (s, chronicle) => passageAt(chronicle.documents[s.document], s.start).language === language();

// In a source's words: of one in the reader's language, if one tells it, else those that the chronicle chose.
export function ownLabel(event, chronicle) {
  const s = event.label ? event.labelStatement : [event.labelStatement, ...event.statements].find(x => isReaders(x, chronicle)) || event.labelStatement;
  const document = chronicle.documents[s.document];
  return bdi(event.label ? visible(event.label) : visible(slice(document, s.start, s.end)), voice(document, s.start));
}

// In the words of a source in the reader's language; by kind and names where there is none.
export function label(event, chronicle) {
  const plain = event.statements.some(s => isReaders(s, chronicle)) ? [] : plainLabel(event, chronicle);
  return plain.length ? plain : ownLabel(event, chronicle);
}
