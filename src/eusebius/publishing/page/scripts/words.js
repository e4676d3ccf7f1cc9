// The interface's words in the reader's language: say("bar.shown", {n: 3, all: 9}). A plural takes the form that its `n` needs.

let spoken = "en";
let table = {};
let all = {};
let numbers = new Intl.NumberFormat("en");
let plurals = new Intl.PluralRules("en");

// Of one language the page tells tables of words by key; of the others lists in the order of the tables and their keys.
export function learn(words) {
  const keys = Object.values(words).find(w => !Array.isArray(w));
  const places = Object.keys(keys).sort().flatMap(group => Object.keys(keys[group]).sort().map(key => [group, key]));
  all = Object.fromEntries(Object.entries(words).map(([code, told]) => [code, Array.isArray(told) ? grouped(places, told) : told]));
  table = all.en;
}

function grouped(places, list) {
  const made = {};
  places.forEach(([group, key], i) => { (made[group] ||= {})[key] = list[i]; });
  return made;
}

export function languages() {
  return Object.entries(all).map(([code, words]) => [code, words.about.language]);
}

export function language() {
  return spoken;
}

export function speak(code) {
  spoken = all[code] ? code : "en";
  table = all[spoken];
  numbers = new Intl.NumberFormat(locale(), {numberingSystem: "latn"});
  plurals = new Intl.PluralRules(spoken);
  document.documentElement.lang = spoken;
  document.documentElement.dir = table.about.direction;
}

// The language as its words want dates and numbers written.
export function locale() {
  return table.about.locale;
}

export function mirrored() {
  return table.about.direction === "rtl";
}

// The first of the browser's languages that the interface speaks.
export function chosen(wanted) {
  return wanted.map(code => code.toLowerCase().split("-")[0]).find(code => all[code]) || "en";
}

export function number(n) {
  return numbers.format(n);
}

// So many of a unit of time, in words.
export function amount(n, unit) {
  return new Intl.NumberFormat(locale(), {style: "unit", unit, unitDisplay: "long", numberingSystem: "latn"}).format(n);
}

export function percent(share) {
  return new Intl.NumberFormat(spoken, {style: "percent", numberingSystem: "latn"}).format(share);
}

function entry(key) {
  return key.split(".").reduce((found, part) => (found && typeof found === "object" ? found[part] : undefined), table);
}

export function knows(key) {
  return entry(key) !== undefined;
}

export function say(key, values = {}) {
  let text = entry(key);
  if (text === undefined) throw new Error(`no words for ${key}`);
  if (typeof text === "object") text = text[plurals.select(values.n)] || text.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? number(values[name]) : values[name]));
}

// The words for a term that a room coined, or the term itself, legible, where the interface has none for it.
export function term(group, word) {
  return knows(`${group}.${word}`) ? say(`${group}.${word}`) : String(word).replaceAll("_", " ");
}
