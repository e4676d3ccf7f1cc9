// Sources in full: everything found is marked in the text; a mark opens what it became, and why. One source at a time.

import {bdi, el, fill} from "./elements.js";
import {chunked} from "./chunks.js";
import {firstFrom, slice} from "./chronicle.js";
import {visible} from "./hidden.js";
import {reasonWords} from "./reasons.js";
import {sourceName, titleText} from "./quotes.js";
import {address, PLACE} from "./state.js";
import {percent, say} from "./words.js";

const PASSAGES = 12, PASSAGE_HEIGHT = 160, ALL_PASSAGES = 400;

export function sourcesPart(chronicle) {
  const root = el("section", {id: "part-sources", "aria-labelledby": "h-sources"});
  let open = null;
  let list = null;

  function documentOf(state) {
    const at = state.at || "";
    const found = /^source-(.+)$/.exec(at);
    if (found) return chronicle.documents.find(d => d.siglum === found[1]);
    const place = PLACE.exec(at);
    if (place) return chronicle.documents.find(d => d.siglum === place[1]);
    const thing = chronicle.byId.get(at);
    return thing && thing.document !== undefined ? chronicle.documents[thing.document] : null;
  }

  function draw(state) {
    const document = documentOf(state) || open || chronicle.documents[0];
    if (document !== open || !root.firstChild) {
      open = document;
      list?.stop();
      const body = el("div", {class: "full-text"});
      list = chunked({parent: body, items: document.passages, size: PASSAGES, guess: PASSAGE_HEIGHT, whole: document.passages.length <= ALL_PASSAGES,
        holder: () => el("div"), render: p => [passage(document, p)],
        gap: pixels => { const gap = el("div", {"aria-hidden": "true"}); gap.style.height = `${pixels}px`; return gap; }});
      fill(root, el("h2", {id: "h-sources", class: "unseen"}, say("nav.sources")),
        el("div", {class: "reader"}, contents(document), el("article", {class: "source", "aria-labelledby": "h-source"},
          el("h3", {id: "h-source"}, sourceName(document)), about(document), el("p", {class: "note"}, say("source.marks")), body)));
    }
    reach(state, document);
  }

  function reach(state, document) {
    root.querySelectorAll(".chosen").forEach(node => node.classList.remove("chosen"));
    const thing = chronicle.byId.get(state.at);
    const place = PLACE.exec(state.at || "");
    const offset = place ? Number(place[2]) : thing && thing.document === document.index ? thing.start : null;
    if (offset === null) return;
    list.reach(Math.max(0, firstFrom(document.passages, offset + 1) - 1));
    const end = thing ? thing.end : offset + 1;
    const hit = [...root.querySelectorAll("[data-start]")].filter(node => Number(node.dataset.start) < end && Number(node.dataset.end) > offset);
    hit.forEach(node => node.classList.add("chosen"));
    hit[0]?.scrollIntoView({block: "center"});
  }

  function contents(document) {
    return el("nav", {class: "contents", "aria-label": say("source.contents")}, el("ul", {}, chronicle.documents.map(d => el("li", {},
      el("a", {href: address({view: "sources", at: `source-${d.siglum}`, mode: ""}), "aria-current": d === document ? "true" : undefined},
        sourceName(d), el("small", {}, say("count.statements", {n: d.statements.length})))))));
  }

  function about(document) {
    const leans = chronicle.dependences.filter(d => d.left === document.index || d.right === document.index);
    return el("details", {class: "about"}, el("summary", {}, say("source.about")),
      el("dl", {}, document.facts.map(([key, value]) => [el("dt", {}, say(`source.${key}`)), el("dd", {}, bdi(visible(value)))]),
        el("dt", {}, say("source.language")), el("dd", {}, bdi(document.language))),
      document.notes.map(note => el("p", {class: "note"}, reasonWords([note], chronicle))),
      leans.length ? leans.map(d => {
        const other = chronicle.documents[d.left === document.index ? d.right : d.left];
        return [el("p", {}, say("source.leans", {source: `${other.siglum} ${titleText(other)}`, percent: percent(d.strength)}), " ", say("source.independent")),
          el("ul", {class: "reasons"}, d.reasons.map(r => el("li", {}, reasonWords([r.seen], chronicle))))];
      }) : el("p", {}, say("source.leans_none")));
  }

  function passage(document, p) {
    return el(p.kind === "heading" ? "h4" : "p", {class: `passage ${p.kind}${p.outside ? " stray" : ""}`, lang: p.language === "und" ? "" : p.language, dir: p.direction},
      p.outside !== 0 && el("small", {class: "note outside", dir: "auto"}, say("source.outside", {why: reasonWords([p.outside], chronicle).textContent})), stretches(document, p));
  }

  // The passage cut wherever a statement or a mark begins or ends; each piece knows its offsets.
  function stretches(document, p) {
    const {statements, marks} = document;
    const edges = new Set([p.start, p.end]);
    const inside = statements.filter(s => s.start < p.end && s.end > p.start);
    const found = [];
    let last = p.start;
    for (let i = firstFrom(marks, p.start); i < marks.length && marks[i].start < p.end; i++) {
      if (marks[i].start >= last && marks[i].end <= p.end && marks[i].end > marks[i].start) { found.push(marks[i]); last = marks[i].end; }
    }
    for (const thing of [...inside, ...found]) { edges.add(Math.max(p.start, thing.start)); edges.add(Math.min(p.end, thing.end)); }
    const cuts = [...edges].sort((a, b) => a - b);
    const made = [];
    let mark = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [a, b] = [cuts[i], cuts[i + 1]];
      const text = visible(slice(document, a, b));
      const statement = inside.find(s => s.start <= a && b <= s.end);
      while (mark < found.length && found[mark].end <= a) mark++;
      const here = found[mark] && found[mark].start <= a ? found[mark] : null;
      const data = {"data-start": a, "data-end": b};
      // A space between two marks is no link: nothing of it could be seen or read out.
      if (!text.trim()) made.push(text);
      else if (here) made.push(el("a", {class: `mark ${here.sign}${statement ? " in" : ""}`, href: address({view: "sources", at: `${document.siglum}.${here.start}`, mode: ""}), ...data}, text));
      else if (statement) made.push(el("a", {class: "mark s", href: address({view: "sources", at: statement.id, mode: ""}), ...data}, text));
      else made.push(text);
    }
    return made;
  }

  return {root, draw, everything: () => list?.everything()};
}
