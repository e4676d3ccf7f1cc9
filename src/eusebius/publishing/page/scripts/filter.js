// Which events fit the filters of the state. Every filter is a test of an event; all must hold. Counts come from the same tests.

import {slice} from "./chronicle.js";
import {fold, wordsOf} from "./fold.js";
import {DAY} from "./moments.js";

export const FILTERS = ["q", "kind", "source", "verdict", "name", "set", "from", "to", "shared"];

const folded = new WeakMap();

// The words by which an event is found: its statements', its label's, its names' labels and its days.
function textOf(event, chronicle) {
  if (!folded.has(event)) {
    const parts = event.statements.map(s => slice(chronicle.documents[s.document], s.start, s.end));
    if (event.label) parts.push(event.label);
    if (event.moment) parts.push(event.moment.edtf);
    for (const name of namesOf(event, chronicle)) parts.push(name.label);
    folded.set(event, fold(parts.join(" \n ")));
  }
  return folded.get(event);
}

let holders = null;

// The names that have a form in a statement of the event, and the events of a name.
function index(chronicle) {
  if (holders) return holders;
  holders = {names: new Map(), events: new Map()};
  for (const d of chronicle.documents) {
    const forms = d.marks.filter(m => m.form);
    let first = 0;
    for (const s of d.statements) {
      while (first < forms.length && forms[first].start < s.start) first++;
      for (let i = first; i < forms.length && forms[i].start < s.end; i++) {
        const {name} = forms[i].form;
        if (forms[i].end > s.end || !s.event) continue;
        if (!holders.names.has(s.event)) holders.names.set(s.event, new Set());
        holders.names.get(s.event).add(name);
        if (!holders.events.has(name)) holders.events.set(name, new Set());
        holders.events.get(name).add(s.event);
      }
    }
  }
  return holders;
}

export function namesOf(event, chronicle) {
  return [...(index(chronicle).names.get(event) || [])];
}

export function eventsOf(name, chronicle) {
  return [...(index(chronicle).events.get(name) || [])].sort((a, b) => a.index - b.index);
}

// First or last day of YYYY, YYYY-MM or YYYY-MM-DD, as a day's number; null if it is none.
export function dayOf(text, end) {
  const found = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text || "");
  if (!found) return null;
  const date = new Date(Date.UTC(2000, 0, 1));
  const [year, month, day] = [Number(found[1]), found[2] ? Number(found[2]) : end ? 12 : 1, found[3] ? Number(found[3]) : 1];
  date.setUTCFullYear(year, month - 1, day);
  if (end && !found[3]) date.setUTCFullYear(year, month, 0);
  return Math.floor(date.getTime() / 86400000) + 719163;
}

function within(event, from, to) {
  const m = event.moment;
  if (!m) return false;
  return (from === null || m.latest === null || m.latest >= from * DAY) && (to === null || m.earliest === null || m.earliest < (to + 1) * DAY);
}

// The tests of a state, by filter; `but` is left out.
function tests(state, chronicle, but) {
  const found = {};
  const set = (key, test) => { if (state[key] && key !== but) found[key] = test; };
  const words = wordsOf(state.q || "");
  if (words.length) set("q", e => { const text = textOf(e, chronicle); return words.every(w => text.includes(w)); });
  set("kind", e => e.kind === state.kind);
  const source = chronicle.documents.find(d => d.siglum === (state.alone || state.source));
  if (source) {
    set("source", e => e.documents.includes(source.index));
    set("alone", e => e.documents.includes(source.index));
  }
  set("verdict", e => e.verdict === state.verdict || e.points.some(c => c.verdict === state.verdict));
  if (state.name) {
    const name = chronicle.byId.get(state.name);
    const events = new Set(name ? eventsOf(name, chronicle) : []);
    set("name", e => events.has(e));
  }
  if (state.set) {
    const wanted = state.set.split(" ").map(s => chronicle.documents.findIndex(d => d.siglum === s)).sort((a, b) => a - b).join();
    set("set", e => e.documents.join() === wanted);
  }
  const [from, to] = [dayOf(state.from, false), dayOf(state.to, true)];
  if (from !== null) set("from", e => within(e, from, null));
  if (to !== null) set("to", e => within(e, null, to));
  set("shared", e => e.documents.length > 1);
  return Object.values(found);
}

export function fitting(state, chronicle, but) {
  const all = tests(state, chronicle, but);
  return all.length ? chronicle.events.filter(e => all.every(test => test(e))) : chronicle.events;
}
