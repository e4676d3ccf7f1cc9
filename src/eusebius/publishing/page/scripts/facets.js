// What each choice of a filter would leave: counts under all the other filters, so that they stay true.

import {fitting} from "./filter.js";

function tally(events, keysOf) {
  const counts = new Map();
  for (const event of events) for (const key of keysOf(event)) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

export function kindCounts(state, chronicle) {
  return tally(fitting(state, chronicle, "kind"), e => [e.kind]);
}

export function sourceCounts(state, chronicle) {
  return tally(fitting(state, chronicle, "source"), e => e.documents);
}

export function verdictCounts(state, chronicle) {
  return tally(fitting(state, chronicle, "verdict"), e => [...new Set([e.verdict, ...e.points.map(c => c.verdict)])]);
}

export function sharedCount(state, chronicle) {
  return fitting(state, chronicle, "shared").filter(e => e.documents.length > 1).length;
}
