// Paper: a parallel edition of everything, or a worksheet for a classroom with its answer key. Each is a state of the page, so it is a link.

import {bdi, el, fill} from "./elements.js";
import {pageTitle} from "./bar.js";
import {slice} from "./chronicle.js";
import {fitting} from "./filter.js";
import {visible} from "./hidden.js";
import {heading, whenText, withinDay} from "./moments.js";
import {label, marked, siglum, sourceName, titleText, voice} from "./quotes.js";
import {sentence} from "./cards.js";
import {address, go} from "./state.js";
import {number, say, term} from "./words.js";

const MODES = ["edition", "sheet", "key"];

// The classroom's words for what the page calls a verdict.
const IN_CLASS = {corroborated: "corroborated", finer: "partial", compatible: "partial", differs: "conflicting", contradicts: "conflicting"};

// So many of each kind go onto a sheet that a lesson can hold.
const ON_SHEET = 8, ALONE_ON_SHEET = 3;

export function printDialog() {
  const dialog = el("dialog", {class: "sheet", "aria-labelledby": "h-print"},
    el("form", {method: "dialog", class: "dialog-head"}, el("h2", {id: "h-print"}, say("bar.print")), el("button", {class: "small"}, say("page.close"))),
    el("ul", {class: "print-modes"}, MODES.map(mode => el("li", {},
      el("a", {href: address({view: "harmony", at: "", mode}), "data-mode": mode,
        onclick: event => { event.preventDefault(); dialog.close(); go({view: "harmony", at: "", mode}); }}, title(mode))))));
  return dialog;
}

function title(mode) {
  return {edition: say("classroom.edition"), sheet: say("classroom.title"), key: `${say("classroom.title")} – ${say("classroom.key")}`}[mode];
}

export function sheetPart(chronicle) {
  const root = el("div", {class: "sheet-page", hidden: true});

  function draw(state) {
    root.hidden = !MODES.includes(state.mode);
    if (root.hidden) { root.replaceChildren(); return; }
    const key = state.mode === "key";
    fill(root,
      el("p", {class: "sheet-tools"}, el("button", {type: "button", onclick: () => print()}, say("classroom.print_now")), " ",
        MODES.filter(mode => mode !== state.mode).map(mode => [el("a", {href: address({mode})}, title(mode)), " "]),
        el("a", {href: address({mode: ""})}, say("classroom.back"))),
      el("h1", {}, title(state.mode)), el("p", {class: "lead"}, pageTitle(chronicle)),
      state.mode !== "edition" && [!key && el("p", {class: "blanks"}, el("span", {}, `${say("classroom.name")}: `), el("span", {}, `${say("classroom.date")}: `)),
        el("p", {class: "task"}, say("classroom.task"))],
      el("section", {class: "sheet-sources"}, el("h2", {}, say("classroom.source_key")), el("ul", {}, chronicle.documents.map(d =>
        el("li", {}, sourceName(d), el("small", {}, d.facts.filter(([name]) => ["author", "written", "place"].includes(name)).map(([, value]) => [" · ", bdi(visible(value))])))))),
      state.mode === "edition" ? edition(state) : worksheet(state, key));
    document.title = `${title(state.mode)} – ${pageTitle(chronicle)}`;
  }

  // Everything that fits the filters: a table where the sources can stand side by side, else a list.
  function edition(state) {
    const events = fitting(state, chronicle);
    const table = chronicle.documents.length <= 5;
    let before = null;
    return events.map(e => {
      const day = heading(e.moment);
      const head = day !== before && el("h2", {class: "day-head"}, day);
      before = day;
      const wrong = e.points.filter(c => ["differs", "contradicts"].includes(c.verdict));
      return [head, el("article", {class: `told ${e.verdict}`},
        el("h3", {}, [withinDay(e.moment), e.kind !== "other" && term("kind", e.kind), e.documents.length > 1 && `${term("verdict", e.verdict)} · ${say("count.voices", {n: e.voices})}`].filter(Boolean).join(" · ")),
        el("div", {class: table ? `columns columns-${chronicle.documents.length}` : "columns"}, (table ? chronicle.documents : chronicle.documents.filter(d => e.documents.includes(d.index))).map(d => {
          const mine = e.statements.filter(s => s.document === d.index);
          return el("div", {}, siglum(d), " ", mine.length ? mine.map(s => el("p", voice(d, s.start), marked(d, s.start, s.end))) : el("small", {}, say(`harmony.${e.absence.get(d.index) || "outside"}`)));
        })),
        wrong.map(c => sentence(c, chronicle)))];
    });
  }

  // Agreements, differences, and what only one tells, each with what the sources say and a line to write on; the key fills it in.
  function worksheet(state, key) {
    const inside = new Set(fitting(state, chronicle));
    const points = chronicle.comparisons.filter(c => inside.has(c.event) && c.perhaps === null && new Set(c.positions.map(p => p.document)).size > 1);
    const take = fits => points.filter(c => fits(IN_CLASS[c.verdict])).sort((a, b) => a.event.index - b.event.index);
    // Differences and partial agreements first get their places; one point a happening and kind.
    const wrong = take(word => word === "conflicting").slice(0, ON_SHEET);
    const right = spread(take(word => word === "corroborated"), ON_SHEET - 3).concat(spread(take(word => word === "partial"), 3)).sort((a, b) => a.event.index - b.event.index);
    const alone = chronicle.documents.flatMap(d => spread([...inside].filter(e => e.documents.length === 1 && e.documents[0] === d.index && e.kind !== "other"), ALONE_ON_SHEET));
    return [part("agreements", right.map(c => question(c, key))), part("differences", wrong.map(c => question(c, key))), part("only_here", alone.map(e => lone(e, key)))];
  }

  function part(name, items) {
    return el("section", {}, el("h2", {}, say(`classroom.${name}`)), items.length ? el("ol", {class: "questions"}, items) : el("p", {}, say("card.none")));
  }

  function question(c, key) {
    return el("li", {}, el("p", {class: "question"}, el("b", {}, term("point", c.kind)), " · ", whenText(c.event.moment)),
      el("ul", {class: "plain-list"}, c.positions.map(p => {
        const d = chronicle.documents[p.document];
        const s = p.statement;
        const [a, b] = p.start >= s.start && p.end <= s.end ? [s.start, s.end] : [p.start, p.end];
        return el("li", {}, siglum(d), " ", bdi(visible(slice(d, a, b)), voice(d, a)));
      })), answer(IN_CLASS[c.verdict], key, () => sentence(c, chronicle)));
  }

  function lone(e, key) {
    const d = chronicle.documents[e.documents[0]];
    return el("li", {}, el("p", {class: "question"}, whenText(e.moment)), el("p", {}, key && [siglum(d), " "], label(e, chronicle)),
      key ? el("p", {class: "answer"}, say("classroom.only_source", {source: `${d.siglum} ${titleText(d)}`})) : el("p", {class: "line"}, `${say("classroom.source_key")}: `));
  }

  function answer(word, key, why) {
    const words = ["corroborated", "partial", "conflicting"];
    return [el("p", {class: "answer"}, words.map(w => el("span", {class: key && w === word ? "box ticked" : "box"}, key && w === word ? "☒ " : "☐ ", say(`classroom.${w}`)))),
      key ? why() : el("p", {class: "line"}, `${say("classroom.why")} `)];
  }

  return {root, draw};
}

// So many of a list, spread evenly over it.
function spread(list, most) {
  if (list.length <= most) return list;
  return [...Array(most).keys()].map(i => list[Math.floor((i * list.length) / most)]);
}
