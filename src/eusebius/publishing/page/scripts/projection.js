// A map of the places whose position is known: points with their names on a graticule of degrees, in an equirectangular projection that is
// true to scale at the middle parallel. No shapes are drawn: docs/decisions/0007-page.md says why.

import {el, svg} from "./elements.js";
import {visible} from "./hidden.js";
import {address} from "./state.js";
import {number, say} from "./words.js";

const WIDE = 720, TALL = 400, EDGE = 36;
// Steps between lines of the graticule, in degrees; places shown with their names, those named most first.
const DEGREES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30];
const NAMED = 40;

// The frame around the places: middle, and pixels a degree. Longitudes are unrolled around the widest gap, so that the 180th meridian parts nothing.
export function frame(points) {
  const east = points.map(p => p.longitude).sort((a, b) => a - b);
  let cut = -Infinity, gap = 360 - (east[east.length - 1] - east[0]);
  for (let i = 1; i < east.length; i++) if (east[i] - east[i - 1] > gap) { gap = east[i] - east[i - 1]; cut = east[i]; }
  const unrolled = l => (l < cut ? l + 360 : l);
  const span = (values, least) => { const a = Math.min(...values), b = Math.max(...values); return [(a + b) / 2, Math.max(least, b - a)]; };
  const [latitude, high] = span(points.map(p => p.latitude), 1);
  const [longitude, wide] = span(east.map(unrolled), 1);
  const squeeze = Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
  const scale = Math.min((WIDE - 2 * EDGE - 90) / (wide * squeeze), (TALL - 2 * EDGE) / high);
  return {
    x: l => WIDE / 2 + (unrolled(l) - longitude) * squeeze * scale, y: l => TALL / 2 - (l - latitude) * scale,
    longitude, latitude, across: WIDE / (squeeze * scale), down: TALL / scale, unrolled,
  };
}

function degrees(value, plus, minus) {
  const turned = ((value + 540) % 360) - 180;
  return `${number(Math.abs(Math.round(turned * 10) / 10))}° ${turned < 0 ? say(`name.${minus}`) : turned > 0 ? say(`name.${plus}`) : ""}`.trim();
}

function graticule(f) {
  const step = DEGREES.find(d => f.across / d <= 14) || 30;
  const lines = [];
  for (let l = Math.ceil((f.longitude - f.across / 2) / step) * step; l <= f.longitude + f.across / 2; l += step) {
    const x = WIDE / 2 + (l - f.longitude) * (WIDE / f.across);
    lines.push(svg("path", {class: "meridian", d: `M${x} 0V${TALL}`}), svg("text", {class: "degree", x: x + 3, y: TALL - 5}, degrees(l, "east", "west")));
  }
  for (let l = Math.ceil((f.latitude - f.down / 2) / step) * step; l <= Math.min(90, f.latitude + f.down / 2); l += step) {
    lines.push(svg("path", {class: "meridian", d: `M0 ${f.y(l)}H${WIDE}`}), svg("text", {class: "degree", x: 4, y: f.y(l) - 3}, degrees(l, "north", "south")));
  }
  return lines;
}

// Names stand beside their points, one never over another; what finds no room keeps its point and its title.
function placed(points, f) {
  const taken = [];
  const free = box => taken.every(t => box[0] > t[2] || box[2] < t[0] || box[1] > t[3] || box[3] < t[1]);
  return points.map((p, i) => {
    const [x, y] = [f.x(p.longitude), f.y(p.latitude)];
    const width = 7 * [...p.label].length + 6;
    const tries = [[x + 8, y + 4, "start", [x + 6, y - 8, x + width + 8, y + 8]], [x - 8, y + 4, "end", [x - width - 8, y - 8, x - 6, y + 8]], [x, y - 10, "middle", [x - width / 2, y - 22, x + width / 2, y - 7]], [x, y + 18, "middle", [x - width / 2, y + 7, x + width / 2, y + 22]]];
    const found = i < NAMED ? tries.find(t => t[3][0] > 0 && t[3][2] < WIDE && t[3][1] > 0 && free(t[3])) : null;
    if (found) taken.push(found[3]);
    return {...p, x, y, words: found};
  });
}

export function mapOf(chronicle) {
  const points = chronicle.names.filter(n => n.where).map(n => ({name: n, label: visible(n.label), latitude: n.where[0], longitude: n.where[1], count: n.forms.length}))
    .sort((a, b) => b.count - a.count);
  const unplaced = chronicle.names.filter(n => n.kind === "place" && !n.where).length;
  if (!points.length) return null;
  const f = frame(points);
  return el("figure", {class: "map"}, el("h3", {}, say("name.map")),
    svg("svg", {viewBox: `0 0 ${WIDE} ${TALL}`, role: "group", "aria-label": say("name.map")}, svg("rect", {class: "sea", width: WIDE, height: TALL}), graticule(f),
      placed(points, f).map(p => svg("a", {href: address({view: "names", at: p.name.id}), "aria-label": p.label}, svg("title", {}, `${p.label} (${number(p.count)}×)`),
        svg("circle", {cx: p.x, cy: p.y, r: Math.min(11, 3 + Math.sqrt(p.count))}), p.words && svg("text", {x: p.words[0], y: p.words[1], "text-anchor": p.words[2], direction: "ltr"}, p.label)))),
    el("figcaption", {class: "note"}, say("name.map_how"), " ", unplaced > 0 && say("name.unplaced", {n: unplaced})));
}
