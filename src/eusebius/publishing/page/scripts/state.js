// The state of the page, all of it in the address behind #: so every state is a link, and the browser's back goes back.

const PARTS = ["harmony", "disagreements", "agreements", "canon", "sources", "names", "made"];
// What stands in the address, in this order; a key that is empty is left out.
const KEYS = ["view", "at", "q", "kind", "source", "verdict", "name", "set", "from", "to", "shared", "point", "columns", "alone", "mode", "lang"];

// A place in a source: its siglum, and an offset.
export const PLACE = /^([A-Z]\d*)\.(\d+)$/;

let state = {};
const listeners = [];

export function parts() {
  return PARTS;
}

export function parse(hash, chronicle) {
  const text = hash.replace(/^#/, "");
  if (!text.includes("=")) {
    if (PARTS.includes(text)) return {view: text};
    const thing = chronicle.byId.get(text);
    if (!thing && PLACE.test(text)) return {view: "sources", at: text};
    return thing ? {view: homeOf(thing), at: text} : {view: "harmony"};
  }
  const found = Object.fromEntries([...new URLSearchParams(text)].filter(([key]) => KEYS.includes(key)));
  if (!PARTS.includes(found.view)) found.view = "harmony";
  return found;
}

// The part in which a thing is at home, by its id.
export function homeOf(thing) {
  const home = {"e-": "harmony", "c-": "disagreements", "n-": "names"}[thing.id.slice(0, 2)] || "sources";
  return home === "disagreements" && !["differs", "contradicts"].includes(thing.verdict) ? "agreements" : home;
}

export function address(changes = {}) {
  const whole = {...state, ...changes};
  const kept = new URLSearchParams();
  for (const key of KEYS) if (whole[key]) kept.set(key, whole[key]);
  return `#${kept}`;
}

export function now() {
  return state;
}

export function onChange(listener) {
  listeners.push(listener);
}

export function go(changes, replace = false) {
  const target = address(changes);
  if (target === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", target);
  arrive(parseLoud(target));
}

let readHash = () => ({});
function parseLoud(target) {
  return readHash(target);
}

function arrive(next) {
  const before = state;
  state = next;
  for (const listener of listeners) listener(state, before);
}

export function start(chronicle) {
  readHash = hash => parse(hash, chronicle);
  addEventListener("popstate", () => arrive(readHash(location.hash)));
  state = readHash(location.hash);
  return state;
}
