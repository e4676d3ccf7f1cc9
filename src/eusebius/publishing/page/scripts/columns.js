// Which sources stand side by side, in which order: "A B* C-" in the address is A shown, B folded, C hidden. Many sources share one last column.

import {el, fill} from "./elements.js";
import {say} from "./words.js";
import {go, now} from "./state.js";
import {sourceName} from "./quotes.js";

// More sources than this are not shown side by side unless the reader asks for it; then so many that tell most are.
const MOST = 8;
const SHOWN = 5;

const FOLDED = "*", AWAY = "-";

// Every source in its order with how it is shown: show, fold, hide, or gathered with the others.
export function arranged(state, chronicle) {
  const {documents} = chronicle;
  const rest = documents.length > MOST ? "gather" : "show";
  const many = [...documents].sort((a, b) => b.statements.length - a.statements.length || a.index - b.index).slice(0, SHOWN);
  const standard = document => (rest === "show" || many.includes(document) ? "show" : "gather");
  if (state.alone) return documents.map(document => ({document, mode: document.siglum === state.alone ? "show" : "hide"}));
  const told = (state.columns || "").split(" ").filter(Boolean).map(word => {
    const siglum = word.replace(/[*-]$/, "");
    const mode = word.endsWith(FOLDED) ? "fold" : word.endsWith(AWAY) ? "hide" : "show";
    return {document: documents.find(d => d.siglum === siglum), mode};
  }).filter(c => c.document);
  const missing = documents.filter(d => !told.some(c => c.document === d));
  return [...told, ...missing.map(document => ({document, mode: told.length ? rest : standard(document)}))];
}

export function layout(state, chronicle) {
  const all = arranged(state, chronicle);
  return {shown: all.filter(c => c.mode === "show" || c.mode === "fold"), others: all.filter(c => c.mode === "gather").map(c => c.document)};
}

export function written(all) {
  if (all.every((c, i) => c.mode === "show" && c.document.index === i)) return "";
  return all.filter(c => c.mode !== "gather")
    .map(c => c.document.siglum + ({fold: FOLDED, hide: AWAY}[c.mode] || "")).join(" ");
}

export function setMode(chronicle, document, mode) {
  const all = arranged({...now(), alone: ""}, chronicle);
  all.find(c => c.document === document).mode = mode;
  go({columns: written(all), alone: ""}, true);
}

function moved(chronicle, document, by) {
  const all = arranged({...now(), alone: ""}, chronicle);
  const at = all.findIndex(c => c.document === document);
  const to = Math.max(0, Math.min(all.length - 1, at + by));
  all.splice(to, 0, all.splice(at, 1)[0]);
  go({columns: written(all), alone: ""}, true);
}

// The panel in which columns are chosen, folded and moved.
export function columnsPanel(chronicle) {
  const list = el("ol", {class: "column-list"});
  const draw = () => fill(list, arranged({...now(), alone: ""}, chronicle).map(({document, mode}) => {
    const check = (key, on, to) => el("label", {}, el("input", {type: "checkbox", checked: on, "data-key": `${document.siglum}${key}`,
      onchange: event => { setMode(chronicle, document, event.target.checked ? to[0] : to[1]); redraw(event.target.dataset.key); }}), say(`columns.${key}`));
    const move = (by, sign, key) => el("button", {type: "button", class: "small", "data-key": `${document.siglum}${by}`,
      "aria-label": say(key, {source: document.title}), onclick: event => { moved(chronicle, document, by); redraw(event.currentTarget.dataset.key); }}, sign);
    return el("li", {}, el("span", {class: "column-name"}, sourceName(document)),
      el("span", {class: "column-tools"},
        check("show", mode === "show" || mode === "fold", ["show", "hide"]), check("fold", mode === "fold", ["fold", "show"]),
        move(-1, "↑", "columns.earlier"), move(1, "↓", "columns.later"),
        el("button", {type: "button", class: "small", onclick: () => { go({alone: document.siglum, view: "harmony"}); dialog.close(); }}, say("columns.alone"))));
  }));
  const redraw = key => { draw(); list.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus(); };
  const dialog = el("dialog", {class: "sheet", "aria-labelledby": "h-columns"},
    el("form", {method: "dialog", class: "dialog-head"}, el("h2", {id: "h-columns"}, say("columns.title")), el("button", {class: "small"}, say("page.close"))),
    list,
    el("p", {}, el("button", {type: "button", onclick: () => { go({columns: "", alone: ""}, true); draw(); }}, say("columns.all"))));
  draw();
  return dialog;
}
