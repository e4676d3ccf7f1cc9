// Moments in the reader's language, and drawn as what they are. All reckoning was done before: bounds are minutes, day 1 is 0001-01-01.

import {svg} from "./elements.js";
import {language, locale, say, term} from "./words.js";

export const DAY = 1440;
// Days from 0001-01-01 (day 1) to 1970-01-01.
const EPOCH = 719163;
const formats = new Map();

export function dateOf(minutes) {
  return new Date((minutes - EPOCH * DAY) * 60000);
}

export function minutesOf(date) {
  return Math.round(date.getTime() / 60000) + EPOCH * DAY;
}

// An instant as it stands in an address, to the minute: 1956-10-23T21.30; and back again, null if it is none.
export function addressOf(minutes) {
  const [, sign, year, rest] = /^([+-]?)(\d+)(-\d\d-\d\dT\d\d:\d\d)/.exec(dateOf(minutes).toISOString());
  return `${sign === "-" ? "-" : ""}${String(Number(year)).padStart(4, "0")}${rest.replace(":", ".")}`;
}

export function instantIn(text) {
  const found = /^(-?\d{4,6})-(\d\d)-(\d\d)T(\d\d)\.(\d\d)$/.exec(text || "");
  if (!found) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  date.setUTCHours(Number(found[4]), Number(found[5]));
  return minutesOf(date);
}

export function format(minutes, options) {
  const date = dateOf(minutes);
  const era = date.getUTCFullYear() <= 0 ? {era: "short"} : {};
  const key = JSON.stringify([language(), options, era]);
  if (!formats.has(key)) {
    const whole = {timeZone: "UTC", calendar: "gregory", numberingSystem: "latn", ...options, ...era};
    formats.set(key, new Intl.DateTimeFormat(locale(), whole));
  }
  return formats.get(key).format(date);
}

export function dayText(day, weekday = false) {
  return format(day * DAY, {year: "numeric", month: "long", day: "numeric", ...(weekday ? {weekday: "long"} : {})});
}

export function shortDay(day) {
  return format(day * DAY, {month: "short", day: "numeric"});
}

export function clockText(minutes) {
  return format(minutes, {hour: "2-digit", minute: "2-digit", hourCycle: "h23"});
}

export function monthText(minutes, long = true) {
  return format(minutes, {year: "numeric", month: long ? "long" : "short"});
}

export function yearText(minutes) {
  return format(minutes, {year: "numeric"});
}

// The bare number of the year, as it stands within words; before the year 1 as astronomers count.
function bareYear(minutes) {
  return String(dateOf(minutes).getUTCFullYear());
}

// A season, with the year that EDTF has for it: a winter is of the year in which it begins.
function seasonText(moment, minutes) {
  const found = /(-?\d{4,})-(2[1-4])/.exec(moment.edtf);
  return found ? say(`season.${found[2]}`, {year: String(Number(found[1]))}) : yearText(minutes);
}

// So many minutes do these parts of a day run on into the next: PART_BOUNDS in eusebius.model.moment.
const INTO_NEXT = {night: 360, midnight: 60};

// The edge of an open moment, no finer than it was given.
function edge(moment, minutes) {
  const day = dayText(Math.floor(minutes / DAY));
  if (moment.precision === "minute" || moment.precision === "hour") return say("relation.at", {day, time: clockText(minutes)});
  if (moment.precision === "part" && moment.part) {
    return say("relation.at", {day: dayText(Math.floor((minutes - (INTO_NEXT[moment.part] || 0)) / DAY)), time: term("part", moment.part)});
  }
  if (moment.precision === "month") return monthText(minutes);
  if (moment.precision === "season") return seasonText(moment, minutes);
  if (["year", "decade", "century"].includes(moment.precision)) return yearText(minutes);
  return day;
}

function plain(moment) {
  const {earliest, latest, precision} = moment;
  if (earliest === null && latest === null) return say("relation.undated");
  if (earliest === null) return say(moment.relation === "before" ? "relation.before" : moment.relation === "by" ? "relation.by" : "relation.until",
    {when: edge(moment, latest)});
  if (latest === null) return say(moment.relation === "after" ? "relation.after" : moment.relation === "since" ? "relation.since" : "relation.from",
    {when: edge(moment, earliest)});
  const day = dayText(moment.firstDay);
  if ((precision === "minute" || precision === "hour") && earliest === latest) return say("relation.at", {day, time: clockText(earliest)});
  if (precision === "part" && moment.part) return say("relation.at", {day, time: term("part", moment.part)});
  if (moment.oneDay) {
    if (latest - earliest >= DAY - 1) return day;
    return say("relation.at", {day, time: say("relation.between", {first: clockText(earliest), last: clockText(latest)})});
  }
  if (precision === "month") return monthText(earliest);
  if (precision === "season") return seasonText(moment, earliest);
  if (precision === "year") return yearText(earliest);
  if (precision === "decade") return say("relation.decade", {year: bareYear(earliest)});
  if (precision === "century") return say("relation.between", {first: bareYear(earliest), last: bareYear(latest)});
  return say("relation.between", {first: day, last: dayText(moment.lastDay)});
}

export function whenText(moment) {
  if (!moment) return say("relation.undated");
  let text = plain(moment);
  if (moment.approximate) text = say("relation.about", {when: text});
  return moment.zone ? `${text} (${moment.zone})` : text;
}

// What is left to say under the heading of its day: a clock time, a part of the day, or nothing.
export function withinDay(moment) {
  if (!moment || !moment.oneDay || moment.earliest === null || moment.latest === null) return "";
  let text = "";
  if ((moment.precision === "minute" || moment.precision === "hour") && moment.earliest === moment.latest) text = clockText(moment.earliest);
  else if (moment.precision === "part" && moment.part) text = term("part", moment.part);
  else if (moment.latest - moment.earliest < DAY - 1) {
    text = say("relation.between", {first: clockText(moment.earliest), last: clockText(moment.latest)});
  }
  return text && moment.approximate ? say("relation.about", {when: text}) : text;
}

export function heading(moment) {
  if (!moment) return say("harmony.undated");
  return moment.oneDay ? dayText(moment.firstDay, true) : whenText(moment);
}

// The moment on the hours of its day: a point, a stretch, a stretch with one open end; what is longer than a day is a broken line.
export function glyph(moment) {
  const W = 88, H = 14, y = 7;
  const parts = [];
  const add = (tag, attributes) => parts.push(svg(tag, attributes));
  const x = minutes => Math.max(0, Math.min(1, minutes / DAY)) * (W - 8) + 4;
  if (!moment || (moment.earliest === null && moment.latest === null)) {
    add("path", {class: "none", d: `M4 ${y}H${W - 4}`});
  } else if (!moment.oneDay && moment.earliest !== null && moment.latest !== null) {
    add("path", {class: "long", d: `M4 ${y}H${W - 4}`});
    add("path", {class: "edge", d: `M4 ${y - 4}v8M${W - 4} ${y - 4}v8`});
  } else {
    add("path", {class: "track", d: `M4 ${y}H${W - 4}M4 ${y - 2}v4M${W / 2} ${y - 2}v4M${W - 4} ${y - 2}v4M${x(360)} ${y - 1}v2M${x(1080)} ${y - 1}v2`});
    const start = (moment.firstDay ?? moment.lastDay) * DAY;
    const from = moment.earliest === null ? null : x(moment.earliest - start);
    const to = moment.latest === null ? null : x(moment.latest - start);
    const soft = moment.approximate ? " about" : "";
    if (from === null) {
      add("path", {class: `open${soft}`, d: `M4 ${y}H${to}`});
      add("path", {class: "edge", d: `M${to} ${y - 5}v10`});
    } else if (to === null) {
      add("path", {class: `open${soft}`, d: `M${from} ${y}H${W - 4}`});
      add("path", {class: "edge", d: `M${from} ${y - 5}v10`});
    } else if (moment.earliest === moment.latest) {
      if (soft) add("circle", {class: "halo", cx: from, cy: y, r: 6});
      add("circle", {class: `point${soft}`, cx: from, cy: y, r: 3.5});
    } else if (moment.relation === "between") {
      add("path", {class: `span${soft}`, d: `M${from} ${y}H${to}`});
      add("path", {class: "edge", d: `M${from} ${y - 5}v10M${to} ${y - 5}v10`});
    } else {
      add("rect", {class: moment.precision === "day" ? `whole${soft}` : `part${soft}`, x: from, y: y - 4, width: Math.max(3, to - from), height: 8, rx: 4});
    }
  }
  return svg("svg", {class: "glyph", viewBox: `0 0 ${W} ${H}`, width: W, height: H, "aria-hidden": "true", focusable: "false"}, parts);
}
