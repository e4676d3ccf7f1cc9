// The axis of time: ticks for any zoom from centuries to minutes, and how instants become places on it.

import {dateOf, DAY, format, minutesOf} from "./moments.js";

const YEAR = 365.2425 * DAY;

// Steps between ticks, fine to coarse: unit, how many, length in minutes, how they are written.
const STEPS = [
  ["minute", 1, 1], ["minute", 5, 5], ["minute", 15, 15], ["hour", 1, 60], ["hour", 3, 180], ["hour", 6, 360], ["hour", 12, 720],
  ["day", 1, DAY], ["day", 2, 2 * DAY], ["day", 7, 7 * DAY], ["month", 1, 30.4 * DAY], ["month", 3, 91 * DAY], ["month", 6, 182 * DAY],
  ["year", 1, YEAR], ["year", 2, 2 * YEAR], ["year", 5, 5 * YEAR], ["year", 10, 10 * YEAR], ["year", 25, 25 * YEAR], ["year", 50, 50 * YEAR],
  ["year", 100, 100 * YEAR], ["year", 500, 500 * YEAR], ["year", 1000, 1000 * YEAR],
];

// Pixels that a tick's words need.
const ROOM = 76;

function next(minutes, unit, count) {
  if (unit === "minute") return Math.ceil(minutes / count) * count;
  if (unit === "hour") return Math.ceil(minutes / (count * 60)) * count * 60;
  if (unit === "day") return Math.ceil(minutes / (count * DAY)) * count * DAY;
  const date = dateOf(minutes);
  const year = date.getUTCFullYear();
  const at = (y, m) => { const d = new Date(Date.UTC(2000, 0, 1)); d.setUTCFullYear(y, m, 1); return minutesOf(d); };
  if (unit === "month") {
    for (let m = Math.floor(date.getUTCMonth() / count) * count; ; m += count) if (at(year, m) >= minutes) return at(year, m);
  }
  for (let y = Math.floor(year / count) * count; ; y += count) if (at(y, 0) >= minutes) return at(y, 0);
}

function tickText(minutes, unit) {
  if (unit === "minute" || unit === "hour") {
    return minutes % DAY === 0 ? format(minutes, {month: "short", day: "numeric"}) : format(minutes, {hour: "2-digit", minute: "2-digit", hourCycle: "h23"});
  }
  if (unit === "day") return format(minutes, {month: "short", day: "numeric"});
  if (unit === "month") return format(minutes, dateOf(minutes).getUTCMonth() === 0 ? {year: "numeric"} : {month: "short"});
  return format(minutes, {year: "numeric"});
}

// The ticks between two instants on so many pixels: [minutes, words].
export function ticks(from, to, width) {
  const [unit, count] = STEPS.find(step => (step[2] / (to - from)) * width >= ROOM) || STEPS[STEPS.length - 1];
  const found = [];
  for (let at = next(from, unit, count); at <= to && found.length < 60; at = next(at + 1, unit, count)) found.push([at, tickText(at, unit)]);
  return found;
}

// How a stretch of time is told above the strip.
export function stretchText(from, to) {
  const options = to - from < 3 * DAY ? {year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23"}
    : to - from < 3 * YEAR ? {year: "numeric", month: "short", day: "numeric"} : {year: "numeric"};
  const [a, b] = [format(from, options), format(to, options)];
  return a === b ? a : `${a} – ${b}`;
}
