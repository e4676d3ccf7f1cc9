// The reasons beside the page: what an event, a statement or a marked word became, from what, and why.

import {bdi, el, fill} from "./elements.js";
import {chip} from "./chips.js";
import {firstFrom, slice, statementAt} from "./chronicle.js";
import {visible} from "./hidden.js";
import {whenText} from "./moments.js";
import {called, label} from "./labels.js";
import {leftToRight, siglum, sourceName, voice, words} from "./quotes.js";
import {countWords, evidence, momentLine, momentReasons, reasonWords, timeReasons} from "./reasons.js";
import {sentence} from "./cards.js";
import {address, go, PLACE} from "./state.js";
import {number, say, term} from "./words.js";

export function inspectorPart(chronicle) {
  const body = el("div", {class: "inspector-body", tabindex: 0});
  const root = el("aside", {class: "inspector", "aria-labelledby": "h-inspector", hidden: true},
    el("div", {class: "inspector-head"}, el("h2", {id: "h-inspector"}, say("why.title")),
      el("button", {type: "button", class: "small", onclick: close}, say("page.close"))), body);

  function close() {
    const at = root.dataset.at;
    go({at: ""}, true);
    document.getElementById(at)?.querySelector("a")?.focus({preventScroll: true});
  }

  function draw(state) {
    const found = subject(state.at || "", state.view);
    root.hidden = !found;
    root.dataset.at = state.at || "";
    root.parentElement?.classList.toggle("with-reasons", Boolean(found));
    if (found) { fill(body, found); body.scrollTop = 0; }
  }

  function subject(at, view) {
    const place = PLACE.exec(at);
    if (place) {
      const document = chronicle.documents.find(d => d.siglum === place[1]);
      return document ? marksAt(document, Number(place[2])) : null;
    }
    const thing = chronicle.byId.get(at);
    if (!thing) return null;
    if (at.startsWith("e-")) return event(thing);
    if (thing.document !== undefined) return statement(thing);
    return null;
  }

  const part = (title, ...children) => el("section", {}, el("h3", {}, title), children);

  function event(e) {
    const together = new Set(e.statements.map(s => s.index));
    const links = chronicle.links.filter(k => together.has(k.left) && together.has(k.right)).sort((a, b) => b.likelihood - a.likelihood);
    const silent = [...e.absence].map(([d, kind]) => [siglum(chronicle.documents[d]), ` ${say(`harmony.${kind}`)}`]);
    return [
      el("p", {class: "subject"}, label(e, chronicle)),
      el("p", {class: "meta"}, e.kind !== "other" && [term("kind", e.kind), " · "], say("count.voices", {n: e.voices})),
      el("p", {}, chip(e.verdict), " ", el("small", {}, term("verdict_meaning", e.verdict))),
      part(say("why.moment"), momentLine(e.moment)),
      part(say("why.sources"), e.statements.map(s => el("div", {class: "teller"}, el("p", {}, sourceName(chronicle.documents[s.document])),
        el("blockquote", voice(chronicle.documents[s.document], s.start), el("a", {href: address({view: "sources", at: s.id, mode: ""})}, words(chronicle.documents[s.document], s.start, s.end))),
        el("details", {}, el("summary", {}, whenText(s.moment)), momentReasons(s, chronicle))))),
      e.points.length > 0 && part(say("why.points"), e.points.map(c => el("div", {}, chip(c.verdict, term("point", c.kind),
        {href: address({view: ["differs", "contradicts"].includes(c.verdict) ? "disagreements" : "agreements", at: c.id, mode: ""})}), sentence(c, chronicle)))),
      part(say("why.joined"), links.length ? links.map(k => evidence(k, chronicle)) : el("p", {class: "note"}, say("why.alone"))),
      silent.length > 0 && part(say("why.silent"), el("p", {}, silent.slice(0, 30).map((s, i) => [i ? " · " : "", s]))),
      el("p", {}, el("a", {href: `#${e.id}`}, say("harmony.permalink"))),
    ];
  }

  function statement(s) {
    const document = chronicle.documents[s.document];
    const forms = document.marks.filter(m => m.form && m.start >= s.start && m.end <= s.end);
    return [
      el("blockquote", {class: "subject", ...voice(document, s.start)}, visible(slice(document, s.start, s.end))),
      el("p", {class: "meta"}, sourceName(document), s.kind !== "other" && [" · ", term("kind", s.kind)], s.modality !== "happened" && ` · ${term("modality", s.modality)}`),
      place(document, s),
      part(say("why.moment"), momentReasons(s, chronicle)),
      s.counts.length > 0 && part(say("why.counts"), s.counts.map(c => el("p", {}, el("mark", {class: "c", ...voice(document, c.start)}, visible(slice(document, c.start, c.end))), " = ", countWords(c, chronicle)))),
      forms.length > 0 && part(say("why.names"), forms.map(m => formLine(document, m))),
      s.quoted && part(say("why.quoted"), el("p", {}, words(document, ...s.quoted))),
      s.actors.length > 0 && part(say("why.actors"), el("ul", {class: "plain-list"}, s.actors.map(a => el("li", {}, words(document, a.start, a.end), " – ", term("role", a.role))))),
      s.event && part(say("why.event_of"), el("p", {}, el("a", {href: address({view: "harmony", at: s.event.id, mode: ""})}, label(s.event, chronicle)),
        " ", el("small", {}, say("count.sources", {n: s.event.documents.length}))), chip(s.event.verdict)),
    ];
  }

  function formLine(document, mark) {
    return el("p", {}, el("mark", {class: "n", ...voice(document, mark.start)}, visible(slice(document, mark.start, mark.end))), " – ", say("why.form_of"), " ",
      el("a", {href: address({view: "names", at: mark.form.name.id, mode: ""})}, bdi(called(mark.form.name))),
      el("small", {}, " ", reasonWords(mark.form.reasons, chronicle)));
  }

  function place(document, {start, end}) {
    return el("p", {class: "note"}, say("why.position", {document: leftToRight(visible(document.id)), start: number(start), end: number(end)}));
  }

  // Whatever was found at an offset: times, counts, forms, and the statement around them.
  function marksAt(document, offset) {
    const here = [];
    for (let i = firstFrom(document.marks, offset); i < document.marks.length && document.marks[i].start === offset; i++) here.push(document.marks[i]);
    const around = statementAt(document, offset, offset + 1);
    if (!here.length && !around) return null;
    return [
      el("p", {class: "meta"}, sourceName(document)),
      here.length > 0 && part(say("why.became"), here.map(m => [
        m.time && timeReasons(m.time, chronicle),
        m.count && el("p", {}, el("mark", {class: "c", ...voice(document, m.start)}, visible(slice(document, m.start, m.end))), " = ", countWords(m.count, chronicle)),
        m.form && formLine(document, m),
        place(document, m),
      ])),
      around && part(say("why.statement"), el("blockquote", voice(document, around.start), el("a", {href: address({view: "sources", at: around.id, mode: ""})}, words(document, around.start, around.end))),
        around.event && el("p", {}, el("a", {href: address({view: "harmony", at: around.event.id, mode: ""})}, say("card.in_harmony")), " ", chip(around.event.verdict))),
    ];
  }

  return {root, draw, close};
}
