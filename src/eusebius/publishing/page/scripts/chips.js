// Verdicts as chips: a sign, a word and a form each, so that nobody needs to tell their colours apart.

import {el, svg} from "./elements.js";
import {term} from "./words.js";

const SIGNS = {
  contradicts: "M3 3l8 8M11 3l-8 8",
  differs: "M2 5h10M2 9h10M9 2l-4 10",
  compatible: "M2 6c2-3 4-3 5-1s3 2 5-1M2 11c2-3 4-3 5-1s3 2 5-1",
  finer: "M2 7h10M5 3v8M9 3v8",
  corroborated: "M2 7.5l3.5 3.5L12 3.5",
  single: "M7 4.5a2.5 2.5 0 1 0 .01 0",
  unsettled: "M2 7h10",
};

export function sign(verdict) {
  return svg("svg", {class: "sign", viewBox: "0 0 14 14", width: 12, height: 12, "aria-hidden": "true"}, svg("path", {d: SIGNS[verdict]}));
}

export function chip(verdict, what, attributes = {}) {
  const text = what ? `${what}: ${term("verdict", verdict)}` : term("verdict", verdict);
  return el(attributes.href ? "a" : "span", {class: `chip ${verdict}`, title: term("verdict_meaning", verdict), ...attributes}, sign(verdict), text);
}
