// Names: persons, bodies and places, each with all its forms in all scripts and what is said of it.

import {bdi, el, fill, settled} from "./elements.js";
import {chunked} from "./chunks.js";
import {slice} from "./chronicle.js";
import {eventsOf} from "./filter.js";
import {mapOf} from "./projection.js";
import {fold, wordsOf} from "./fold.js";
import {visible} from "./hidden.js";
import {whenText} from "./moments.js";
import {called, label} from "./labels.js";
import {siglum, voice} from "./quotes.js";
import {conceptWord, reasonWords} from "./reasons.js";
import {address, note} from "./state.js";
import {number, say} from "./words.js";

const NAMES = 30, NAME_HEIGHT = 64, ALL_NAMES = 600;
const NAME_KINDS = ["person", "organisation", "place"];

export function namesPart(chronicle) {
  const root = el("section", {id: "part-names", "aria-labelledby": "h-names"});
  let drawn = false;
  let lists = [];
  const groups = el("div", {class: "name-groups"});
  const find = el("input", {type: "search", "aria-label": say("name.find"), placeholder: say("name.find"), dir: "auto", oninput: settled(() => { note({find: find.value.trim()}); fillGroups(); }, 120)});

  function fillGroups() {
    lists.forEach(list => list.stop());
    const words = wordsOf(find.value);
    const fits = name => !words.length || words.every(w => fold([name.label, called(name), ...name.forms.map(f => slice(chronicle.documents[f.document], f.start, f.end))].join(" ")).includes(w));
    lists = [];
    fill(groups, NAME_KINDS.map(kind => {
      const mine = chronicle.names.filter(n => n.kind === kind && fits(n)).sort((a, b) => b.forms.length - a.forms.length || called(a).localeCompare(called(b)));
      const holder = el("div", {class: "name-list"});
      lists.push(Object.assign(chunked({parent: holder, items: mine, size: NAMES, guess: NAME_HEIGHT, whole: mine.length <= ALL_NAMES, holder: () => el("ul", {}), render: n => [line(n)],
        gap: pixels => { const gap = el("li", {"aria-hidden": "true"}); gap.style.height = `${pixels}px`; return gap; }}), {mine}));
      return mine.length > 0 && el("section", {"aria-labelledby": `h-${kind}`}, el("h3", {id: `h-${kind}`}, say(`name.${kind}`), " ", el("span", {class: "badge"}, number(mine.length))), holder);
    }));
  }

  function line(name) {
    const forms = new Map();
    for (const f of name.forms) {
      const text = slice(chronicle.documents[f.document], f.start, f.end);
      if (!forms.has(text)) forms.set(text, []);
      forms.get(text).push(f);
    }
    const box = el("details", {id: name.id, class: "name"}, el("summary", {}, el("b", {}, bdi(called(name))), " ", el("span", {class: "badge"}, `${number(name.forms.length)}×`),
      el("span", {class: "forms"}, [...forms].slice(0, 6).map(([text, [f]], i) => [i ? " · " : " ", bdi(visible(text), voice(chronicle.documents[f.document], f.start))]), forms.size > 6 && " …")));
    const open = () => { if (box.open && !box.querySelector(".name-body")) box.append(body(name, forms)); };
    box.addEventListener("toggle", open);
    return box.tagName && el("li", {}, box);
  }

  function body(name, forms) {
    const offices = name.forms.filter(f => f.office);
    return el("div", {class: "name-body"},
      el("h4", {}, say("name.forms")), el("ul", {class: "plain-list"}, [...forms].map(([text, places]) => el("li", {}, bdi(visible(text), voice(chronicle.documents[places[0].document], places[0].start)), " ",
        places.map(f => [" ", el("a", {class: "place-link", href: address({view: "sources", at: `${chronicle.documents[f.document].siglum}.${f.start}`, mode: ""}), title: reasonWords(f.reasons, chronicle).textContent}, siglum(chronicle.documents[f.document]), number(f.start))])))),
      offices.length > 0 && [el("h4", {}, say("name.offices")), el("ul", {class: "plain-list"}, offices.map(f => {
        const d = chronicle.documents[f.document];
        const s = d.statements.find(x => x.start <= f.start && f.end <= x.end);
        return el("li", {}, el("a", {href: address({view: "sources", at: `${d.siglum}.${f.start}`, mode: ""})}, say("name.office_line", {office: conceptWord(f.office, chronicle), source: d.siglum})), s && s.moment ? ` · ${whenText(s.moment)}` : "");
      }))],
      el("h4", {}, say("name.events")), el("ul", {class: "plain-list"}, eventsOf(name, chronicle).slice(0, 60).map(e => el("li", {},
        el("a", {href: address({view: "harmony", at: e.id, mode: ""})}, whenText(e.moment)), " ", label(e, chronicle)))),
      el("p", {}, el("a", {href: address({view: "harmony", name: name.id, at: "", mode: ""})}, say("card.in_harmony"))),
      name.reasons.length > 0 && el("p", {class: "note"}, reasonWords(name.reasons, chronicle)));
  }

  function draw(state) {
    if (find.value.trim() !== (state.find || "")) {
      find.value = state.find || "";
      if (drawn) fillGroups();
    }
    if (!drawn) {
      drawn = true;
      fill(root, el("h2", {id: "h-names"}, say("nav.names")), find, mapOf(chronicle), groups);
      fillGroups();
    }
    for (const list of lists) {
      const at = list.mine.findIndex(n => n.id === state.at);
      if (at < 0) continue;
      list.reach(at);
      const node = document.getElementById(state.at);
      node.open = true;
      node.scrollIntoView({block: "center"});
      node.querySelector("summary").focus({preventScroll: true});
    }
  }

  return {root, draw};
}
