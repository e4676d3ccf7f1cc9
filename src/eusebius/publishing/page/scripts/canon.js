// The canon: which sets of sources tell which events; a diagram of the sets; what one source alone tells.

import {el, fill} from "./elements.js";
import {fitting} from "./filter.js";
import {whenText} from "./moments.js";
import {quote, siglum, sourceName} from "./quotes.js";
import {address, drawnFor} from "./state.js";
import {number, say} from "./words.js";

// So many rows and columns are shown at most; the rest is told by its number.
const SETS = 60, COLUMNS_SHOWN = 26, ALONE = 40;

export function canonPart(chronicle) {
  const root = el("section", {id: "part-canon", "aria-labelledby": "h-canon"});
  let drawn = "";

  function draw(state) {
    const key = drawnFor("view", "at", "mode");
    if (key === drawn) return;
    drawn = key;
    const inside = new Set(fitting(state, chronicle).map(e => e.index));
    const sets = chronicle.canon.map(row => ({...row, events: row.events.filter(e => inside.has(e))})).filter(row => row.events.length);
    fill(root, el("h2", {id: "h-canon"}, say("nav.canon")), el("p", {class: "intro"}, say("canon.intro")), table(sets), only(sets));
  }

  function table(sets) {
    const most = Math.max(...sets.map(s => s.events.length), 1);
    const columns = chronicle.documents.slice(0, COLUMNS_SHOWN);
    return el("div", {class: "table-frame scroll", tabindex: 0, role: "region", "aria-label": say("canon.table")}, el("table", {class: "canon"},
      el("caption", {class: "note"}, say("canon.diagram")),
      el("thead", {}, el("tr", {}, columns.map(d => el("th", {scope: "col"}, el("a", {href: address({view: "sources", at: `source-${d.siglum}`}), title: d.title}, siglum(d), el("span", {class: "unseen"}, ` ${d.title}`)))),
        el("th", {scope: "col", class: "figure"}, say("canon.voices")), el("th", {scope: "col"}, say("canon.events")))),
      el("tbody", {}, sets.slice(0, SETS).map(row => {
        const told = columns.map(d => row.documents.includes(d.index));
        const [first, last] = [told.indexOf(true), told.lastIndexOf(true)];
        const bar = el("span", {class: "canon-bar", "aria-hidden": "true"});
        bar.style.setProperty("--share", String(Math.max(0.02, row.events.length / most)));
        const set = row.documents.map(d => chronicle.documents[d].siglum).join(" ");
        return el("tr", {}, told.map((yes, i) => el("td", {class: `set${yes ? " yes" : ""}${i > first && i < last ? " between" : ""}${i === first && last > first ? " first" : ""}${i === last && last > first ? " last" : ""}`},
          el("span", {class: "unseen"}, yes ? say("canon.tells") : say("canon.not")))),
        el("td", {class: "figure"}, number(row.voices)),
        el("td", {class: "canon-count"}, el("a", {href: address({view: "harmony", set, at: "", mode: ""}), title: say("canon.show")}, bar, number(row.events.length), el("span", {class: "unseen"}, ` ${say("canon.show")}: ${set}`))));
      }))));
  }

  function only(sets) {
    const alone = chronicle.documents.map(d => [d, sets.find(s => s.documents.length === 1 && s.documents[0] === d.index)]).filter(([, row]) => row);
    return [el("h3", {}, say("canon.only")), el("p", {class: "intro"}, say("canon.only_intro")), alone.map(([d, row]) => {
      const list = el("ul", {class: "only"});
      const more = el("button", {type: "button", class: "small", onclick: () => lines(row.events.length)}, say("page.more"));
      const lines = n => {
        fill(list, row.events.slice(0, n).map(i => {
          const event = chronicle.events[i];
          return el("li", {}, el("a", {class: "only-when", href: address({view: "harmony", at: event.id, mode: ""})}, whenText(event.moment)), event.statements.map(s => quote(s, chronicle)));
        }));
        more.hidden = n >= row.events.length;
      };
      const box = el("details", {class: "only-box"}, el("summary", {}, sourceName(d), " ", el("span", {class: "badge"}, number(row.events.length))), list, more);
      box.addEventListener("toggle", () => { if (box.open && !list.firstChild) lines(ALONE); });
      more.hidden = true;
      return box;
    })];
  }

  return {root, draw};
}
