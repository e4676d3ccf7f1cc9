// The state of the page, all of it in the address behind #: so every state is a link, and the browser's back goes back.

const PARTS = ["harmony", "disagreements", "agreements", "canon", "sources", "names", "made"];
// What stands in the address, in this order; a key that is empty is left out.
const KEYS = ["view", "at", "q", "kind", "source", "verdict", "name", "set", "from", "to", "shared", "point", "columns", "alone", "before", "look", "find", "mode", "lang"];
// What stands in the address and changes only what it is made in: the stretch of time that the strip shows, what is sought among the names.
const ASIDE = ["look", "find"];

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

// The address but for what changes nothing in the parts, and for `but`: what a part draws anew for.
export function drawnFor(...but) {
  return address(Object.fromEntries([...ASIDE, ...but].map(key => [key, ""])));
}

// Keeps a change that is drawn already: in the address, and in every link from the moment it is chosen.
export function note(changes) {
  const target = address(changes);
  if (target === location.hash) return;
  history.replaceState(null, "", target);
  state = readHash(target);
}

function keepAside(event) {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link?.hash.includes("=")) return;
  const params = new URLSearchParams(link.hash.slice(1));
  for (const key of ASIDE) {
    if (state[key]) params.set(key, state[key]);
    else params.delete(key);
  }
  if (`#${params}` !== link.hash) link.setAttribute("href", `#${params}`);
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
  arrive(readHash(target));
}

let readHash = () => ({});

function arrive(next) {
  const before = state;
  state = next;
  for (const listener of listeners) listener(state, before);
}

export function start(chronicle) {
  readHash = hash => parse(hash, chronicle);
  for (const kind of ["pointerdown", "focusin"]) addEventListener(kind, keepAside, true);
  addEventListener("popstate", () => arrive(readHash(location.hash)));
  state = readHash(location.hash);
  return state;
}
