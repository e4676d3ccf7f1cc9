// The keyboard: every key in one table, which the help reads too.

import {el} from "./elements.js";
import {theme} from "./bar.js";
import {go, now, parts} from "./state.js";
import {say} from "./words.js";

const HELP = [["/", "search"], ["j", "next"], ["k", "previous"], ["Enter", "open"], ["o", "read"], ["d", "next_point"], ["1 – 7", "parts"],
  ["c", "columns"], ["+ −", "zoom"], ["t", "theme"], ["Esc", "close"], ["?", "help"]];

export function helpDialog() {
  return el("dialog", {class: "sheet", id: "help", "aria-labelledby": "h-help"},
    el("form", {method: "dialog", class: "dialog-head"}, el("h2", {id: "h-help"}, say("help.title")), el("button", {class: "small"}, say("page.close"))),
    el("dl", {class: "keys"}, HELP.map(([key, what]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, say(`help.${what}`))])));
}

let listening = null;

export function keys({chronicle, harmony, filters, help, timeline, inspector}) {
  if (listening) removeEventListener("keydown", listening);

  function step(by, fits = () => true) {
    const events = harmony.events();
    const current = document.activeElement?.closest?.("tr.event")?.id || now().at;
    let at = events.findIndex(e => e.id === current);
    do at += by; while (events[at] && !fits(events[at]));
    const event = events[at];
    if (!event) return;
    harmony.goTo(event);
    document.getElementById(event.id)?.querySelector("a.open")?.focus({preventScroll: true});
  }

  function read() {
    const row = document.activeElement?.closest?.("tr.event");
    const event = chronicle.byId.get(row?.id || now().at);
    if (event?.statements) go({view: "sources", at: event.statements[0].id});
  }

  const actions = {
    "/": () => filters.focus(),
    "?": () => help.showModal(),
    j: () => step(1), k: () => step(-1),
    d: () => step(1, e => ["differs", "contradicts"].includes(e.verdict)),
    o: read,
    c: () => document.getElementById("columns-button")?.click(),
    "+": () => timeline.zoom(0.5), "-": () => timeline.zoom(2),
    t: () => { const names = ["auto", "light", "dark"]; theme(names[(names.indexOf(theme()) + 1) % 3]); },
    Escape: () => inspector.close(),
  };

  listening = event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.target.matches?.("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const part = /^[1-9]$/.test(event.key) && parts()[Number(event.key) - 1];
    const action = part ? () => go({view: part, at: "", mode: ""}) : actions[event.key];
    if (!action || (now().view !== "harmony" && "jkd+-".includes(event.key))) return;
    event.preventDefault();
    action();
  };
  addEventListener("keydown", listening);
}
