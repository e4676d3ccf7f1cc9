// Reasons, as lists to read: how a moment was found step by step, what joined two statements, what a count or a form became.

import {bdi, el} from "./elements.js";
import {slice} from "./chronicle.js";
import {visible} from "./hidden.js";
import {DAY, dayText, glyph, minutesOf, whenText} from "./moments.js";
import {siglum, voice, words} from "./quotes.js";
import {address} from "./state.js";
import {amount, language, number, percent, say, term} from "./words.js";

// Reasons in the reader's language, as far as it has words for them: parted by "; ", rules put together by " + ", what varies by ", ".
function reasonText(text, chronicle) {
  const table = chronicle.said[language()];
  const one = part => table.get(part) ?? varied(part) ?? part;
  const varied = part => {
    for (const [key, said] of table) {
      if (!key.includes("{}")) continue;
      const found = new RegExp(`^${key.replace(/[\\^$.*+?()[\]|]/g, "\\$&").replaceAll("{}", "(.+?)")}$`, "u").exec(part);
      if (found) return found.slice(1).reduce((words, hole) => words.replace("{}", () => dated(hole.split(", ").map(one).join(", "))), said);
    }
    return null;
  };
  return text.split("; ").map(part => table.get(part) ?? part.split(" + ").map(one).join(" + ")).join("; ");
}

function dated(text) {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return day ? dayText(minutesOf(new Date(Date.UTC(day[1], day[2] - 1, day[3]))) / DAY) : text;
}

export function reasonWords(reasons, chronicle) {
  return el("bdi", {lang: chronicle.said[language()].size ? language() : "en"}, visible(reasons.map(r => reasonText(r, chronicle)).join("; ")));
}

// A concept by its word in the reader's language; a source's own word as it is.
export function conceptWord(concept, chronicle) {
  return chronicle.concepts[language()].get(concept) ?? visible(String(concept)).replaceAll("_", " ");
}

export function momentLine(moment) {
  return el("p", {class: "moment-line"}, glyph(moment), " ", el("b", {}, whenText(moment)),
    moment && [" ", el("small", {}, term("precision", moment.precision), " · ", el("code", {}, bdi(moment.edtf, {dir: "ltr"})))]);
}

const UNITS = {Y: "year", M: "month", W: "week", D: "day", "T-H": "hour", "T-M": "minute", "T-S": "second"};

// An ISO 8601 duration in words; as it is, where it is of no such form.
function durationText(iso) {
  if (!/^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(iso || "")) return iso || "";
  const [date, clock = ""] = iso.slice(1).split("T");
  const told = [[date, ""], [clock, "T-"]].flatMap(([part, time]) => [...part.matchAll(/(\d+)([A-Z])/g)].map(([, n, sign]) => amount(Number(n), UNITS[time + sign])));
  return told.join(" ");
}

export function timeReasons(time, chronicle) {
  const document = chronicle.documents[time.document];
  return el("div", {class: "time-reason"},
    el("p", {}, el("mark", {class: "t", ...voice(document, time.start)}, visible(slice(document, time.start, time.end))),
      " = ", time.moment ? whenText(time.moment) : `${say("why.duration")} ${durationText(time.duration)}`),
    el("ol", {class: "trace"}, time.trace.map(step => el("li", {}, reasonWords([step.rule], chronicle),
      step.start !== undefined && [" ", el("a", {href: address({view: "sources", at: `${document.siglum}.${step.start}`, mode: ""})}, words(document, step.start, step.end))]))),
    el("p", {class: "note"}, say(`why.${time.basis}`), " ", !time.clock && say("why.clock_off")));
}

export function momentReasons(statement, chronicle) {
  return [momentLine(statement.moment), el("p", {class: "note"}, say(`why.${statement.basis}`)),
    statement.times.map(t => timeReasons(chronicle.times[t], chronicle))];
}

// A bar to the one side for what speaks for, to the other for what speaks against.
function odds(value) {
  const bar = el("span", {class: `odds ${value < 0 ? "against" : "for"}`, "aria-hidden": "true"});
  bar.style.inlineSize = `${Math.min(3, Math.abs(value) * 0.75)}rem`;
  return [el("td", {class: "odds-bar"}, bar), el("td", {class: "figure"}, el("bdi", {dir: "ltr"}, (value < 0 ? "−" : "+") + number(Math.abs(value))))];
}

export function evidence(link, chronicle) {
  const [a, b] = [link.left, link.right].map(s => chronicle.documents[chronicle.statements[s].document]);
  return el("details", {}, el("summary", {}, siglum(a), " – ", siglum(b), ` ${percent(link.likelihood)}`),
    el("table", {class: "evidence"}, el("caption", {class: "unseen"}, say("why.evidence")), el("tbody", {}, link.evidence.map(x =>
      el("tr", {}, el("th", {scope: "row"}, term("evidence", x.kind)), odds(x.odds))))));
}

export function countWords(count, chronicle) {
  const what = count.what ? ` · ${conceptWord(count.what, chronicle)}` : "";
  const n = v => number(Math.round(v));
  const amount = count.low === null ? say("why.at_most", {n: n(count.high)}) : count.high === null ? say("why.at_least", {n: n(count.low)})
    : Math.round(count.low) === Math.round(count.high) ? say("why.exactly", {n: n(count.low)}) : say("why.between", {low: n(count.low), high: n(count.high)});
  return [amount, bdi(what)];
}
