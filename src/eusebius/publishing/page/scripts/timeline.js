// The overview of time: a strip from years to minutes. A lane a source, dense where it tells much; what is uncertain is spread; disagreements are marks.

import {el, fill, settled, svg} from "./elements.js";
import {stretchText, ticks} from "./axis.js";
import {fitting} from "./filter.js";
import {addressOf, DAY, heading, instantIn} from "./moments.js";
import {drawnFor, go, note, now} from "./state.js";
import {mirrored, say} from "./words.js";

// More sources than this share one lane. Heights in pixels.
const LANES = 8, LANE = 11, TOP = 18, MARKS = 14, SIDE = 34, TICK_ROOM = 24;
// The narrowest stretch that is shown, in minutes; how wide a bar of density is, in pixels.
const NARROWEST = 30, BIN = 5;
// What an event that is spread over many bars adds to each at least.
const FAINTEST = 0.06;
// The share of events that the strip shows to begin with.
const MOST_TOLD = 0.85;
// So many events fill the height of a lane, unless some bar has more.
const FULL = 4;

export function timelinePart(chronicle, harmony) {
  const events = chronicle.events.filter(e => e.moment && (e.moment.earliest !== null || e.moment.latest !== null));
  const low = e => e.moment.earliest ?? e.moment.latest;
  const high = e => e.moment.latest ?? e.moment.earliest;
  const all = whole();
  let [from, to] = dense();
  let shown = null;
  let drawn = "";
  let noted = "";
  const many = chronicle.documents.length > LANES;
  const lanes = many ? 1 : chronicle.documents.length;
  const height = TOP + MARKS + lanes * (many ? 30 : LANE) + 6;
  const picture = svg("svg", {class: "strip", role: "slider", tabindex: 0, "aria-label": say("timeline.title"), "aria-orientation": "horizontal", height});
  const words = el("p", {class: "strip-words"});
  const tools = el("div", {class: "strip-tools"}, words,
    el("button", {type: "button", class: "small", "aria-label": say("timeline.out"), title: say("timeline.out"), onclick: () => zoom(2)}, "−"),
    el("button", {type: "button", class: "small", "aria-label": say("timeline.in"), title: say("timeline.in"), onclick: () => zoom(0.5)}, "+"),
    el("button", {type: "button", class: "small", onclick: () => look(...all)}, say("timeline.all")),
    el("button", {type: "button", class: "small", onclick: choose}, say("timeline.choose")));
  const root = el("section", {class: "timeline", "aria-label": say("timeline.title")}, tools, picture, el("p", {class: "unseen", id: "strip-how"}, say("timeline.how")));
  picture.setAttribute("aria-describedby", "strip-how");

  function whole() {
    if (!events.length) return [0, DAY];
    const a = Math.min(...events.map(low)), b = Math.max(...events.map(high));
    const room = Math.max(DAY / 2, (b - a) * 0.02);
    return [Math.floor(a - room), Math.ceil(b + room)];
  }

  // To begin with, where most is told: the shortest stretch that holds MOST_TOLD of what is known to the day.
  function dense() {
    const days = events.filter(e => e.moment.oneDay).map(low).sort((a, b) => a - b);
    if (days.length < 5) return all;
    const held = Math.ceil(days.length * MOST_TOLD);
    let [a, b] = [days[0], days[days.length - 1]];
    for (let i = 0; i + held <= days.length; i++) if (days[i + held - 1] - days[i] < b - a) [a, b] = [days[i], days[i + held - 1]];
    const room = Math.max(DAY, (b - a) * 0.1);
    return [Math.max(all[0], Math.floor(a - room)), Math.min(all[1], Math.ceil(b + room))];
  }

  const width = () => Math.max(200, picture.clientWidth || root.clientWidth || 600) - SIDE - 8;
  const x = minutes => {
    const at = ((minutes - from) / (to - from)) * width();
    return mirrored() ? 8 + width() - at : SIDE + at;
  };
  const minutesAt = pixel => from + ((mirrored() ? 8 + width() - pixel : pixel - SIDE) / width()) * (to - from);

  function draw(state) {
    if (root.hidden) return;
    stretchTo(state.look || "");
    const key = [drawnFor("view", "at", "mode", "point"), from, to, picture.clientWidth].join();
    if (key !== drawn) {
      drawn = key;
      const list = fitting(state, chronicle);
      const counted = many ? [density(list, null)] : chronicle.documents.map(d => density(list, d));
      // One scale for all lanes, so that they can be compared; it is no steeper than FULL to a bar.
      const most = Math.max(FULL, ...counted.map(lane => Math.max(...lane.bins)));
      fill(picture, backdrop(), counted.map((lane, i) => bars(lane, most, TOP + MARKS + i * LANE, many ? 30 : LANE - 2)), points(state));
      fill(words, stretchText(from, to));
    }
    follow();
  }

  // The words of a tick at the edge stand inward of it, or they would be cut off.
  function anchor(at) {
    if (at < TICK_ROOM) return mirrored() ? "end" : "start";
    return at > SIDE + 8 + width() - TICK_ROOM ? (mirrored() ? "start" : "end") : "middle";
  }

  function backdrop() {
    const lines = ticks(from, to, width()).map(([at, text]) => [svg("path", {class: "tick", d: `M${x(at)} ${TOP - 4}V${height}`}), svg("text", {class: "tick-words", x: x(at), y: 11, "text-anchor": anchor(x(at))}, text)]);
    const sigla = many ? [] : chronicle.documents.map((d, i) => svg("text", {class: "lane", x: mirrored() ? 8 + width() + 18 : 12, y: TOP + MARKS + i * LANE + LANE - 3, "text-anchor": "middle"}, d.siglum));
    return [lines, sigla];
  }

  // How much each bin holds: an event that can lie anywhere in a stretch is spread over it, thinner as the stretch is longer;
  // one that is open to both sides of what is shown says nothing of when.
  function density(list, document) {
    const bins = new Float32Array(Math.ceil(width() / BIN) + 1);
    const vague = new Float32Array(bins.length);
    for (const e of list) {
      if (!e.moment || (document && !e.documents.includes(document.index)) || (e.moment.earliest === null && e.moment.latest === null)) continue;
      if (high(e) < from || low(e) > to) continue;
      const a = Math.floor(((low(e) - from) / (to - from)) * width() / BIN), b = Math.floor(((high(e) - from) / (to - from)) * width() / BIN);
      if (b - a <= 1) bins[Math.max(0, Math.min(bins.length - 1, a))] += 1;
      else if (a >= 0 || b < bins.length) {
        const weight = Math.max(FAINTEST, 1 / (b - a + 1));
        for (let i = Math.max(0, a); i <= Math.min(bins.length - 1, b); i++) vague[i] += weight;
      }
    }
    return {bins, vague};
  }

  function bars({bins, vague}, most, top, tall) {
    const bar = (kind, i, value) => {
      const share = Math.min(1, Math.sqrt(value / most));
      const at = mirrored() ? 8 + width() - (i + 1) * BIN : SIDE + i * BIN;
      return svg("rect", {class: kind, x: at + 0.5, y: top + tall * (1 - share), width: BIN - 1, height: Math.max(1, tall * share)});
    };
    const made = [svg("path", {class: "lane-line", d: `M${mirrored() ? 8 : SIDE} ${top + tall + 0.5}h${width()}`})];
    vague.forEach((value, i) => { if (value) made.push(bar("vague", i, value)); });
    bins.forEach((value, i) => { if (value) made.push(bar("dense", i, value)); });
    return svg("g", {}, made);
  }

  function points(state) {
    return fitting(state, chronicle).filter(e => e.moment && ["contradicts", "differs"].includes(e.verdict) && high(e) >= from && low(e) <= to).map(e => {
      const at = x(Math.max(from, Math.min(to, (low(e) + high(e)) / 2)));
      const mark = svg("path", {class: `point ${e.verdict}`, d: e.verdict === "contradicts" ? `M${at - 4} ${TOP + 1}l8 8m-8 0l8 -8` : `M${at} ${TOP}l4.5 8h-9z`},
        svg("title", {}, `${heading(e.moment)}: ${say("timeline.disagreement")}`));
      mark.addEventListener("click", event => { event.stopPropagation(); go({at: e.id}); });
      return mark;
    });
  }

  // Where the harmony stands.
  function follow() {
    picture.querySelector(".here")?.remove();
    const at = shown ? shown[0] : chronicle.events[0];
    picture.setAttribute("aria-valuetext", at ? heading(at.moment) : "");
    picture.setAttribute("aria-valuenow", String(at ? at.index : 0));
    picture.setAttribute("aria-valuemin", "0");
    picture.setAttribute("aria-valuemax", String(Math.max(0, chronicle.events.length - 1)));
    if (!shown) return;
    const [first, last] = shown;
    const a = Math.max(from, Math.min(to, low(first))), b = Math.max(from, Math.min(to, high(last)));
    const [left, right] = [x(a), x(b)].sort((p, q) => p - q);
    picture.append(svg("rect", {class: "here", x: left - 3, y: TOP - 3, width: right - left + 6, height: height - TOP + 2, rx: 3}, svg("title", {}, say("timeline.here"))));
  }

  // The stretch that an address asks for; where it asks for none, the one to begin with.
  function stretchTo(asked) {
    if (asked === noted) return;
    noted = asked;
    const [a, b] = asked.split("_").map(instantIn);
    [from, to] = a !== null && b > a ? [Math.max(all[0], a), Math.min(all[1], b)] : dense();
    if (to - from < NARROWEST) [from, to] = dense();
  }

  const remember = settled(() => {
    noted = [from, to].map(addressOf).join("_");
    note({look: noted});
  }, 150);

  // Shows a stretch and keeps it in the address; one that only follows the harmony is not kept, unless another was.
  function look(a, b, following = false) {
    const least = Math.max(NARROWEST, b - a);
    const middle = (a + b) / 2;
    from = Math.max(all[0], Math.round(middle - least / 2));
    to = Math.min(all[1], Math.round(middle + least / 2));
    draw(now());
    if (!following || noted) remember();
  }

  function zoom(by, around = (from + to) / 2) {
    look(around - (around - from) * by, around + (to - around) * by);
  }

  function pan(share) {
    const by = (to - from) * share;
    const moved = Math.max(all[0] - from, Math.min(all[1] - to, by));
    look(from + moved, to + moved);
  }

  function goTo(minutes) {
    const list = harmony.events().filter(e => e.moment && (e.moment.earliest !== null || e.moment.latest !== null));
    const known = list.filter(e => e.moment.oneDay);
    const near = (known.length ? known : list).reduce((best, e) => (!best || Math.abs(low(e) - minutes) < Math.abs(low(best) - minutes) ? e : best), null);
    if (near) harmony.goTo(near);
  }

  function choose() {
    go({from: addressOf(from).split("T")[0], to: addressOf(to).split("T")[0], at: ""});
  }

  let held = null;
  picture.addEventListener("pointerdown", event => {
    held = {at: event.clientX, from, to, moved: false};
  });
  picture.addEventListener("pointermove", event => {
    if (!held) return;
    const by = event.clientX - held.at;
    if (Math.abs(by) < 4 && !held.moved) return;
    if (!held.moved) picture.setPointerCapture(event.pointerId);
    held.moved = true;
    const shift = (by / width()) * (held.to - held.from) * (mirrored() ? 1 : -1);
    const moved = Math.max(all[0] - held.from, Math.min(all[1] - held.to, shift));
    look(held.from + moved, held.to + moved);
  });
  picture.addEventListener("pointerup", event => {
    if (held && !held.moved && !event.target.closest(".point")) goTo(minutesAt(event.clientX - picture.getBoundingClientRect().left));
    held = null;
  });
  picture.addEventListener("pointercancel", () => { held = null; });
  picture.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) zoom(event.deltaY > 0 ? 1.25 : 0.8, minutesAt(event.clientX - picture.getBoundingClientRect().left));
    else pan((event.deltaX / width()) * (mirrored() ? -1 : 1));
  }, {passive: false});
  picture.addEventListener("keydown", event => {
    const forward = mirrored() ? "ArrowLeft" : "ArrowRight", back = mirrored() ? "ArrowRight" : "ArrowLeft";
    const action = {[forward]: () => pan(0.2), [back]: () => pan(-0.2), "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2),
      Home: () => look(...all), Enter: () => goTo((from + to) / 2)}[event.key];
    if (action) { event.preventDefault(); event.stopPropagation(); action(); }
  });
  new ResizeObserver(() => draw(now())).observe(picture);
  harmony.follow((first, last, scrolled) => {
    const firstDated = first.moment ? first : null;
    shown = firstDated && events.includes(firstDated) ? [firstDated, last.moment && events.includes(last) ? last : firstDated] : null;
    if (shown && !root.hidden && (scrolled || !noted) && (high(shown[1]) < from || low(shown[0]) > to) && shown[0].moment.oneDay) {
      const half = (to - from) / 2;
      look(low(shown[0]) - half, low(shown[0]) + half, true);
    }
    follow();
  });

  if (!events.length) root.classList.add("none");
  return {root, draw, zoom};
}
