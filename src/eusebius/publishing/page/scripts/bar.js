// What stands above all parts: the title, the parts, search and filters, language, light or dark, help.

import {bdi, el, fill, settled} from "./elements.js";
import {kindCounts, sharedCount, sourceCounts, verdictCounts} from "./facets.js";
import {fitting, FILTERS} from "./filter.js";
import {visible} from "./hidden.js";
import {titleText} from "./quotes.js";
import {dayText} from "./moments.js";
import {address, go, parts} from "./state.js";
import {language, languages, number, say, term} from "./words.js";

const THEMES = ["auto", "light", "dark"];

export function theme(next) {
  const root = document.documentElement;
  if (next) root.dataset.theme = next;
  return root.dataset.theme || "auto";
}

export function pageTitle(chronicle) {
  const [first, last] = chronicle.days;
  if (first === null) return say("page.chronicle");
  const days = first === last ? dayText(first) : say("page.from_to", {first: dayText(first), last: dayText(last)});
  return say("page.titled", {what: say("page.chronicle"), days});
}

// What the window, and each page on paper, is called.
export function entitle(text) {
  document.title = text;
  document.documentElement.style.setProperty("--running", JSON.stringify(text));
}

export function headPart(chronicle, actions) {
  const wrong = chronicle.comparisons.filter(c => ["differs", "contradicts"].includes(c.verdict)).length;
  const shared = chronicle.events.filter(e => e.documents.length > 1).length;
  const proof = el("span", {class: "proof-line", role: "status"}, " · ", el("a", {class: "proof", href: address({view: "made", at: "proof"}), id: "proof-short"}, say("made.proof_wait")));
  const pick = el("select", {"aria-label": say("bar.language"), id: "language", onchange: event => actions.speak(event.target.value)},
    languages().map(([code, name]) => el("option", {value: code, lang: code, selected: code === language()}, name)));
  const light = el("select", {"aria-label": say("bar.theme"), id: "theme", onchange: event => theme(event.target.value)},
    THEMES.map(name => el("option", {value: name, selected: name === theme()}, say(`bar.${name}`))));
  const head = el("header", {class: "page-head"},
    el("div", {class: "head-words"}, el("h1", {}, pageTitle(chronicle)),
      el("p", {class: "lead"}, say("page.lead", {sources: say("count.sources", {n: chronicle.documents.length}),
        events: say("count.events", {n: chronicle.events.length}), shared}), " ",
      el("a", {href: address({view: "disagreements", at: ""})}, say("count.disagreements", {n: wrong})), proof)),
    el("div", {class: "head-tools"}, pick, light,
      el("button", {type: "button", onclick: actions.print}, say("bar.print")),
      el("button", {type: "button", class: "help", "aria-label": say("bar.help"), title: say("bar.help"), onclick: actions.help}, "?")));
  return head;
}

export function navPart(chronicle) {
  const nav = el("nav", {class: "parts", "aria-label": say("page.parts")});
  const draw = state => {
    fill(nav, el("ul", {}, parts().map((part, i) => el("li", {},
    el("a", {href: address({view: part, at: "", mode: "", point: ""}), "data-part": part, "aria-current": state.view === part ? "page" : undefined,
      "aria-keyshortcuts": String(i + 1)}, say(`nav.${part}`), count(part, state, chronicle))))));
    requestAnimationFrame(() => reveal(nav.firstChild));
  };
  return {root: nav, draw};
}

// Where the parts don't all have room, the chosen one is brought into view: by the list alone, not by the page, which would leave its place.
function reveal(list) {
  const chosen = list?.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!chosen) return;
  const {left, right} = list.getBoundingClientRect();
  if (chosen.left < left) list.scrollLeft -= left - chosen.left;
  else if (chosen.right > right) list.scrollLeft += chosen.right - right;
}

function count(part, state, chronicle) {
  const inside = new Set(fitting(state, chronicle));
  const of = test => chronicle.comparisons.filter(c => test(c.verdict) && inside.has(c.event)).length;
  const wrong = v => ["differs", "contradicts"].includes(v);
  const n = {harmony: () => inside.size, disagreements: () => of(wrong), agreements: () => of(v => !wrong(v)), names: () => chronicle.names.length,
    sources: () => chronicle.documents.length}[part];
  return n ? [" ", el("span", {class: "badge"}, number(n()))] : [];
}

export function filterPart(chronicle) {
  const search = el("input", {type: "search", id: "search", placeholder: say("bar.search"), "aria-label": say("bar.search"), autocomplete: "off", dir: "auto",
    oninput: settled(event => go({q: event.target.value.trim(), at: ""}, true), 150)});
  const choice = (id, word) => el("select", {id, "aria-label": word, onchange: event => go({[id]: event.target.value, at: ""})});
  const kind = choice("kind", say("bar.kind")), source = choice("source", say("bar.source")), verdict = choice("verdict", say("bar.verdict"));
  const shared = el("input", {type: "checkbox", id: "shared", onchange: event => go({shared: event.target.checked ? "1" : "", at: ""})});
  const sharedWords = el("span", {});
  const from = el("input", {type: "text", id: "from", size: 10, placeholder: "1900-01-31", dir: "ltr", inputmode: "numeric", onchange: event => go({from: event.target.value.trim(), at: ""})});
  const to = el("input", {type: "text", id: "to", size: 10, placeholder: "1900-12", dir: "ltr", inputmode: "numeric", onchange: event => go({to: event.target.value.trim(), at: ""})});
  const names = el("datalist", {id: "all-names"}, chronicle.names.slice(0, 2000).map(n => el("option", {value: visible(n.label)})));
  const name = el("input", {type: "text", id: "name", list: "all-names", size: 14, dir: "auto", autocomplete: "off",
    onchange: event => go({name: chronicle.names.find(n => visible(n.label) === event.target.value)?.id || "", at: ""})});
  const shown = el("p", {class: "shown", role: "status", "aria-live": "polite"});
  const chips = el("ul", {class: "active"});
  const more = el("details", {class: "filters"}, el("summary", {}, say("bar.filters")),
    el("div", {class: "filter-grid"},
      [["kind", kind], ["source", source], ["verdict", verdict], ["name", name], ["from", from], ["to", to]].map(([key, node]) =>
        el("label", {}, el("span", {}, say(`bar.${key}`)), node)),
      el("label", {class: "check"}, shared, sharedWords)));
  const root = el("search", {class: "bar", role: "search"}, search, more, shown, chips, names);

  function options(node, any, counts, current, words) {
    const values = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
    if (current && !counts.has(current)) values.unshift(current);
    fill(node, el("option", {value: ""}, any), values.map(v => el("option", {value: v, selected: v === current}, `${words(v)} (${number(counts.get(v) || 0)})`)));
    node.value = current || "";
  }

  function draw(state) {
    if (document.activeElement !== search) search.value = state.q || "";
    options(kind, say("bar.any_kind"), kindCounts(state, chronicle), state.kind, v => term("kind", v));
    const bySource = new Map([...sourceCounts(state, chronicle)].map(([i, n]) => [chronicle.documents[i].siglum, n]));
    options(source, say("bar.any_source"), bySource, state.source, v => [v, ...chronicle.documents.filter(d => d.siglum === v).map(titleText)].join(" · "));
    options(verdict, say("bar.any_verdict"), verdictCounts(state, chronicle), state.verdict, v => term("verdict", v));
    shared.checked = Boolean(state.shared);
    fill(sharedWords, `${say("bar.shared")} (${number(sharedCount(state, chronicle))})`);
    from.value = state.from || "";
    to.value = state.to || "";
    name.value = state.name ? visible(chronicle.byId.get(state.name)?.label || "") : "";
    const n = fitting(state, chronicle).length;
    fill(shown, say("bar.shown", {n, all: chronicle.events.length}));
    const active = FILTERS.filter(key => state[key]);
    fill(chips, active.map(key => el("li", {}, el("button", {type: "button", class: "active-filter", "aria-label": say("bar.remove", {what: state[key]}),
      onclick: () => { go({[key]: "", at: ""}); search.focus(); }}, words(key, state), " ×"))),
    active.length > 0 && el("li", {}, el("button", {type: "button", class: "small", onclick: () => go(Object.fromEntries([...FILTERS, "at"].map(k => [k, ""])))}, say("bar.clear"))));
    root.hidden = ["sources", "names", "made"].includes(state.view) && !active.length;
  }

  function words(key, state) {
    const value = state[key];
    if (key === "kind" || key === "verdict") return term(key, value);
    if (key === "shared") return say("bar.shared");
    if (key === "q") return bdi(`“${value}”`);
    if (key === "name") return bdi(visible(chronicle.byId.get(value)?.label || value));
    if (key === "set") return bdi(value);
    return [`${say(`bar.${key}`)} `, bdi(value)];
  }

  return {root, draw, focus: () => search.focus()};
}
