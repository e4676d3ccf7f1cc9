// Maps of the places whose position is known: land and borders as eusebius.publishing.page.map cut and drew them, under a graticule of degrees
// and the points with their names. The projection is equirectangular, true to scale at the middle parallel; map/frame.py has its source.

import {el, fill, settled, svg} from "./elements.js";
import {called} from "./labels.js";
import {address} from "./state.js";
import {number, say} from "./words.js";

const WIDE = 960;
// Steps between lines of the graticule, in degrees; how many lines at most; how many places are shown with their names, those named most first.
const DEGREES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60];
const MERIDIANS = 9, NAMED = 40;

const across = map => WIDE / map.along;
const down = map => map.tall / map.up;

export function place(map, latitude, longitude) {
  return [((((longitude - map.west) % 360) + 360) % 360) * map.along, (map.north - latitude) * map.up];
}

function degrees(value, plus, minus) {
  const turned = ((value + 540) % 360) - 180;
  return `${number(Math.abs(Math.round(turned * 10) / 10))}° ${turned < 0 ? say(`name.${minus}`) : turned > 0 ? say(`name.${plus}`) : ""}`.trim();
}

function graticule(map, unit) {
  const step = DEGREES.find(d => across(map) / d <= MERIDIANS) || 60;
  const from = edge => Math.ceil(edge / step) * step;
  const lines = [];
  for (let l = from(map.west); l <= map.west + across(map); l += step) {
    const x = (l - map.west) * map.along;
    const told = x < WIDE - 50 * unit && (step * map.along > 50 * unit || Math.round(l / step) % 2 === 0);
    lines.push(svg("path", {class: "meridian", d: `M${x} 0V${map.tall}`}), told && svg("text", {class: "degree", x: x + 3 * unit, y: map.tall - 4 * unit, direction: "ltr"}, degrees(l, "east", "west")));
  }
  for (let l = from(map.north - down(map)); l <= map.north; l += step) {
    const y = (map.north - l) * map.up;
    lines.push(svg("path", {class: "meridian", d: `M0 ${y}H${WIDE}`}), y < map.tall - 24 * unit && svg("text", {class: "degree", x: 4 * unit, y: y - 3 * unit, direction: "ltr"}, degrees(l, "north", "south")));
  }
  return lines;
}

// What lies at one spot is one point: a country lies at its capital, a square in its town. It has the name of what is told most and is no country.
function spots(chronicle) {
  const found = new Map();
  for (const name of chronicle.names.filter(n => n.where)) {
    const [latitude, longitude] = name.where;
    const key = `${latitude.toFixed(2)} ${longitude.toFixed(2)}`;
    if (!found.has(key)) found.set(key, {latitude, longitude, names: [], count: 0});
    found.get(key).names.push(name);
    found.get(key).count += name.forms.length;
  }
  const state = name => name.where[3] === "country";
  for (const spot of found.values()) {
    spot.names.sort((a, b) => state(a) - state(b) || b.forms.length - a.forms.length);
    spot.label = called(spot.names[0]);
    spot.country = spot.names.every(state);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function shows(map, p) {
  const [x, y] = place(map, p.latitude, p.longitude);
  return x <= WIDE && y >= 0 && y <= map.tall;
}

// Names stand beside their points, one never over another or over a point; what finds no room keeps its point and its title, and so does, but
// for what is told most, what an inner map shows. A unit is a pixel.
function placed(points, map, unit, inner) {
  const all = points.map(p => ({...p, at: place(map, p.latitude, p.longitude), r: Math.min(11, 3 + Math.sqrt(p.count)) * unit}))
    .filter(p => shows(map, p));
  const taken = all.map(p => [p.at[0] - p.r, p.at[1] - p.r, p.at[0] + p.r, p.at[1] + p.r]);
  const free = (box, own) => taken.every((t, i) => i === own || box[0] > t[2] || box[2] < t[0] || box[1] > t[3] || box[3] < t[1]);
  const shown = inner && all.find(p => shows(inner, p));
  return all.map((p, i) => {
    const [x, y] = p.at;
    const width = 7.5 * unit * [...p.label].length, high = 15 * unit, gap = p.r + 3 * unit;
    const tries = [["start", x + gap, y], ["end", x - gap, y], ["middle", x, y - gap - high / 2], ["middle", x, y + gap + high / 2]].map(([anchor, left, middle]) => {
      const start = anchor === "start" ? left : anchor === "end" ? left - width : left - width / 2;
      return {anchor, x: left, y: middle + 4.5 * unit, box: [start, middle - high / 2, start + width, middle + high / 2]};
    });
    const words = i < NAMED && (!inner || p === shown || !shows(inner, p)) ? tries.find(t => t.box[0] > 0 && t.box[2] < WIDE && t.box[1] > 0 && t.box[3] < map.tall && free(t.box, i)) : null;
    if (words) taken.push(words.box);
    return {...p, words};
  });
}

function point(p, unit) {
  const all = p.names.map(n => `${called(n)} (${number(n.forms.length)}×)`).join(", ");
  return svg("a", {href: address({view: "names", at: p.names[0].id, mode: ""}), "aria-label": all}, svg("title", {}, all),
    svg("circle", {cx: p.at[0], cy: p.at[1], r: p.r, class: p.country ? "country" : undefined}),
    p.words && svg("text", {x: p.words.x, y: p.words.y, "text-anchor": p.words.anchor, direction: "ltr", "font-size": 13 * unit, "stroke-width": 3 * unit}, p.label));
}

function drawn(map, number_, points, inner) {
  const root = svg("svg", {viewBox: `0 0 ${WIDE} ${map.tall}`, role: "group", "aria-labelledby": `map-${number_}-title`, "aria-describedby": `map-${number_}-desc`});
  const title = number_ ? say("name.map_all") : say("name.map");
  const desc = say("name.map_desc", {west: degrees(map.west, "east", "west"), east: degrees(map.west + across(map), "east", "west"),
    south: degrees(map.north - down(map), "north", "south"), north: degrees(map.north, "north", "south"), n: placed(points, map, 1).length});
  let unit = 0;
  // What is written on it keeps its size on the screen, however wide the map is.
  function draw() {
    const width = root.getBoundingClientRect().width || WIDE;
    if (Math.abs(WIDE / width - unit) < 0.02) return;
    unit = WIDE / width;
    root.style.setProperty("--unit", `${unit}px`);
    fill(root, svg("title", {id: `map-${number_}-title`}, title), svg("desc", {id: `map-${number_}-desc`}, desc),
      svg("rect", {class: "sea", width: WIDE, height: map.tall}), svg("path", {class: "land", d: map.land || "M0 0", "fill-rule": "evenodd"}),
      graticule(map, unit), svg("path", {class: "border", d: map.borders || "M0 0"}),
      inner && svg("rect", {class: "inner", x: place(map, inner.north, inner.west)[0], y: (map.north - inner.north) * map.up, width: across(inner) * map.along, height: down(inner) * map.up}),
      placed(points, map, unit, inner).map(p => point(p, unit)));
  }
  new ResizeObserver(settled(draw, 80)).observe(root);
  draw();
  return root;
}

export function mapOf(chronicle) {
  const points = spots(chronicle);
  const unplaced = chronicle.names.filter(n => n.kind === "place" && !n.where).length;
  if (!chronicle.maps.length) return null;
  return el("div", {class: "maps"}, chronicle.maps.map((map, i) => el("figure", {class: "map"}, el("h3", {}, i ? say("name.map_all") : say("name.map")),
    drawn(map, i, points, i ? chronicle.maps[0] : null),
    i === chronicle.maps.length - 1 && el("figcaption", {class: "note"}, say("name.map_how"), " ", unplaced > 0 && say("name.unplaced", {n: unplaced})))));
}
