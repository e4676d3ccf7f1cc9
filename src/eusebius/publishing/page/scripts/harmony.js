// The harmony: a table in which time runs down, with a column for each source.

import {calm, el, fill, settled} from "./elements.js";
import {chunked, rowGap} from "./chunks.js";
import {chip} from "./chips.js";
import {columnsPanel, layout, setMode} from "./columns.js";
import {FILTERS, fitting} from "./filter.js";
import {dayText, glyph, heading, withinDay} from "./moments.js";
import {ownLabel, plainLabel} from "./labels.js";
import {quote, siglum, sourceName} from "./quotes.js";
import {address, drawnFor, go, now} from "./state.js";
import {number, say, term} from "./words.js";

// More columns than CROWDED leave no room for the reasons beside them; more sources than MANY are wider than the screen.
const CROWDED = 5, MANY = 6;
// Fewer events of earlier days than this stand open; rows in a chunk, the height of a row to begin with (pixels), and how many rows may all be in the document.
const FEW = 3, CHUNK = 24, GUESS = 84, WHOLE = 700;

export function harmonyPart(chronicle) {
  const root = el("section", {id: "part-harmony", "aria-labelledby": "h-harmony"});
  let list = null;
  // All that fit the filters; of these, those in the table.
  let all = [], events = [];
  let drawn = "";
  const moved = [];

  function draw(state) {
    const key = drawnFor("view", "at", "mode", "point");
    if (key === drawn) return choose(state);
    drawn = key;
    list?.stop();
    all = fitting(state, chronicle);
    const before = aside(state);
    events = all.slice(before);
    const columns = layout(state, chronicle);
    const width = 1 + columns.shown.length + (columns.others.length ? 1 : 0);
    const table = el("table", {class: `harmony${width > CROWDED ? " crowded" : ""}${columns.shown.filter(c => c.mode === "show").length > MANY ? " wide" : ""}`, "aria-labelledby": "h-harmony",
      role: "table", "aria-rowcount": all.length + 1}, colgroup(columns), head(columns), before > 0 && folded(before, width));
    list = chunked({
      parent: table, items: events, size: CHUNK, guess: GUESS, whole: events.length <= WHOLE, gap: rowGap(width),
      holder: () => el("tbody", {role: "rowgroup"}),
      render: (event, i) => [dayRow(events[i - 1], event, width), row(event, before + i, columns)].filter(Boolean),
    });
    fill(root, el("h2", {id: "h-harmony", class: state.alone ? "" : "unseen"}, title(state)), legend(),
      all.length ? el("div", {class: "table-frame"}, table) : el("p", {class: "empty"}, say("bar.no_match")));
    choose(state, true);
    tell();
  }

  // How many events at the start are of days before those that the chronicle is about: glances back, which stand folded unless they are sought.
  function aside(state) {
    if (state.before || chronicle.days[0] === null || FILTERS.some(key => state[key])) return 0;
    const first = all.findIndex(e => e.moment && (e.moment.firstDay ?? e.moment.lastDay) >= chronicle.days[0]);
    const chosen = all.indexOf(chronicle.byId.get(state.at));
    return first < FEW || (chosen >= 0 && chosen < first) ? 0 : first;
  }

  function folded(before, width) {
    return el("tbody", {role: "rowgroup"}, el("tr", {class: "day", role: "row"}, el("th", {scope: "rowgroup", colspan: width, role: "rowheader"},
      el("button", {type: "button", id: "before", "aria-expanded": "false", onclick: unfold},
        say("harmony.before", {day: dayText(chronicle.days[0]), events: say("count.events", {n: before})})))));
  }

  function unfold() {
    go({before: "1"}, true);
    root.querySelector("tr.event a.open")?.focus({preventScroll: true});
  }

  function title(state) {
    const alone = state.alone && chronicle.documents.find(d => d.siglum === state.alone);
    return alone ? [say("columns.alone_title", {source: ""}), " ", sourceName(alone), " ",
      el("button", {type: "button", class: "small", onclick: () => go({alone: ""})}, say("columns.all"))] : say("nav.harmony");
  }

  function legend() {
    const choose = columnsPanel(chronicle);
    return el("div", {class: "legend"}, el("p", {}, say("harmony.marks"), " ",
      ["t", "c", "n"].map((sign, i) => [el("mark", {class: sign}, say(`harmony.mark_${["time", "count", "name"][i]}`)), " "])),
      el("button", {type: "button", class: "small", id: "columns-button", onclick: () => choose.showModal()}, say("bar.columns")), choose);
  }

  function colgroup(columns) {
    return el("colgroup", {}, el("col", {class: "when"}), columns.shown.map(c => el("col", {class: c.mode})), columns.others.length > 0 && el("col", {class: "others"}));
  }

  function head(columns) {
    return el("thead", {role: "rowgroup"}, el("tr", {role: "row"}, el("th", {scope: "col", class: "when", role: "columnheader"}, say("harmony.when")),
      columns.shown.map(({document, mode}) => el("th", {scope: "col", class: mode, role: "columnheader"},
        el("button", {type: "button", class: "fold", "aria-label": `${say("columns.fold")}: ${document.title}`, "aria-pressed": String(mode === "fold"),
          onclick: () => setMode(chronicle, document, mode === "fold" ? "show" : "fold")}, mode === "fold" ? "+" : "–"),
        el("a", {href: address({view: "sources", at: `source-${document.siglum}`}), title: document.title}, mode === "fold" ? siglum(document) : sourceName(document)))),
      columns.others.length > 0 && el("th", {scope: "col", class: "show", role: "columnheader"}, say("columns.others"), ` (${number(columns.others.length)})`)));
  }

  function dayRow(before, event, width) {
    const now = heading(event.moment);
    if (before && heading(before.moment) === now) return null;
    return el("tr", {class: "day", role: "row"}, el("th", {scope: "rowgroup", colspan: width, role: "rowheader"}, el("span", {}, now)));
  }

  function row(event, i, columns) {
    return el("tr", {class: `event ${event.documents.length > 1 ? "shared" : "lone"} ${event.verdict}`, id: event.id, role: "row", "aria-rowindex": i + 2,
      "aria-selected": now().at === event.id ? "true" : undefined},
    el("th", {scope: "row", role: "rowheader"}, what(event)),
    columns.shown.map(c => cell(event, c)),
    columns.others.length > 0 && gathered(event, columns.others));
  }

  function what(event) {
    const within = withinDay(event.moment);
    const shared = event.documents.length > 1;
    const plain = plainLabel(event, chronicle);
    const open = el("a", {class: "open", href: address({view: "harmony", at: event.id, mode: ""}), title: say("harmony.select")},
      glyph(event.moment), within && el("time", {datetime: event.moment.edtf.replace(/[~?%]/g, "")}, within),
      shared && el("span", {class: "label"}, plain.length ? plain : ownLabel(event, chronicle)),
      !shared && !within && el("span", {class: "unseen"}, heading(event.moment)));
    const meta = el("p", {class: "meta"}, shared ? say("count.voices", {n: event.voices}) : [plain, plain.length > 0 && " · ", say("harmony.alone")]);
    if (!shared && !within) return el("div", {class: "beside"}, open, meta);
    return [open, meta, shared && el("p", {class: "chips"}, points(event))];
  }

  function points(event) {
    const wrong = event.points.filter(c => ["differs", "contradicts"].includes(c.verdict));
    if (wrong.length) {
      return wrong.slice(0, 3).map(c => chip(c.verdict, term("point", c.kind),
        {href: address({view: "disagreements", at: c.id, mode: ""}), class: `chip ${c.verdict}${c.perhaps === null ? "" : " perhaps"}`}));
    }
    return event.verdict === "unsettled" ? [] : [chip(event.verdict, "", {href: address({view: "harmony", at: event.id, mode: ""})})];
  }

  function cell(event, {document, mode}) {
    const mine = event.statements.filter(s => s.document === document.index);
    const who = el("span", {class: "who"}, sourceName(document));
    if (mode === "fold") return el("td", {class: "fold", role: "cell"}, mine.length ? el("span", {class: "dot", title: document.title}, "●") : "");
    if (mine.length) return el("td", {role: "cell"}, who, mine.map(s => quote(s, chronicle)));
    const absence = event.absence.get(document.index) || "outside";
    return el("td", {class: `absent ${absence}`, role: "cell"}, who, el("span", {class: "absence", title: say(`harmony.${absence}_title`)}, say(`harmony.${absence}`)));
  }

  function gathered(event, others) {
    const mine = event.statements.filter(s => others.includes(chronicle.documents[s.document]));
    return el("td", {role: "cell"}, el("span", {class: "who"}, say("columns.others")),
      mine.map(s => el("div", {class: "gathered"}, siglum(chronicle.documents[s.document]), quote(s, chronicle))));
  }

  // Brings the chosen event on the screen and marks it.
  function choose(state, fresh) {
    root.querySelectorAll("[aria-selected]").forEach(node => node.removeAttribute("aria-selected"));
    const event = chronicle.byId.get(state.at);
    const at = events.indexOf(event);
    if (at < 0 && all.includes(event)) return unfold();
    if (at < 0) return;
    reach(at, fresh ? "auto" : undefined);
    document.getElementById(event.id)?.setAttribute("aria-selected", "true");
    // What is drawn above it afterwards may push it away again.
    if (fresh) for (const wait of [60, 400]) setTimeout(() => { if (now().at === event.id && !touched) reach(at, "auto"); }, wait);
  }

  function reach(at, behavior) {
    list.reach(at);
    const node = document.getElementById(events[at].id);
    if (!node) return;
    const {top, bottom} = node.getBoundingClientRect();
    if (top < edge() || bottom > innerHeight - 40) {
      const near = Math.abs(top) < innerHeight * 3 && !calm();
      node.scrollIntoView({block: bottom - top > (innerHeight - edge()) * 0.8 ? "start" : "center", behavior: behavior || (near ? "smooth" : "auto")});
    }
  }

  // Where the head of the table ends, under which rows are hidden.
  function edge() {
    return (root.querySelector("thead th")?.getBoundingClientRect().bottom ?? 0) + 4;
  }

  // Tells whoever follows which events are on the screen.
  function tell(scrolled = false) {
    if (root.hidden || !moved.length) return;
    const rows = root.querySelectorAll("tr.event");
    const head = edge();
    let first = null, last = null;
    for (const node of rows) {
      const {top, bottom} = node.getBoundingClientRect();
      if (bottom < head) continue;
      if (top > innerHeight) break;
      first = first || node;
      last = node;
    }
    if (first) for (const follow of moved) follow(chronicle.byId.get(first.id), chronicle.byId.get(last.id), scrolled);
  }
  let touched = false;
  for (const kind of ["wheel", "pointerdown", "keydown", "touchstart"]) addEventListener(kind, () => { touched = true; }, {passive: true, once: true});
  addEventListener("scroll", settled(() => tell(true), 60), {passive: true});

  return {
    root, draw, title: () => say("nav.harmony"),
    events: () => all,
    follow(action) { moved.push(action); },
    goTo(event) {
      if (all.includes(event) && !events.includes(event)) unfold();
      const at = events.indexOf(event);
      if (at >= 0) { reach(at, "auto"); tell(); }
    },
    everything() {
      if (events.length < all.length) go({before: "1"}, true);
      list?.everything();
    },
    redo() { drawn = ""; },
  };
}
