// The chronicle as the page holds it, read from the data element. Columns are those that eusebius.publishing.page.data tells.

function rows(list, names) {
  return list.map((row, index) => {
    const made = {index};
    names.forEach((name, i) => { made[name] = row[i]; });
    return made;
  });
}

// Offsets are code points; JavaScript counts UTF-16 units. Where a text has characters beyond the first plane, the two come apart.
export function unitsOf(text) {
  const beyond = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) beyond.push(i++ - beyond.length);
    }
  }
  return offset => {
    let low = 0;
    let high = beyond.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beyond[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

// A text whose passages stand in the plain edition, put together from there and from what lies around them.
function wholeText(siglum, around) {
  if (typeof around === "string") return around;
  const passages = document.querySelectorAll(`#source-${siglum} .passage`);
  return around[0] + [...passages].map((node, i) => {
    const whole = node.cloneNode(true);
    whole.querySelector("small")?.remove();
    return whole.textContent + around[i + 1];
  }).join("");
}

// Start and end of what is told by how far from a statement's start it begins, and how long it is.
function stretchIn(statement, from, length) {
  return [statement.start + from, statement.start + from + length];
}

function silentIn(digits, count) {
  const found = [];
  const mask = BigInt(`0x${digits}`);
  for (let i = 0; mask >> BigInt(i) && i < count; i++) if ((mask >> BigInt(i)) & 1n) found.push(i);
  return found;
}

// Words by language, of rows that have those of each language behind the key.
function byLanguage(list, codes, terms) {
  return Object.fromEntries(codes.map((code, i) => [code, new Map(list.filter(row => row[i + 1]).map(row => [terms[row[0]] ?? row[0], row[i + 1]]))]));
}

export function readChronicle(data) {
  const codes = Object.keys(data.words);
  const {terms} = data;
  const moments = rows(data.moments,
    ["edtf", "earliest", "latest", "precision", "firstDay", "lastDay", "oneDay", "part", "relation", "approximate", "zone"]);
  for (const m of moments) m.relation ||= "at";
  const moment = number => (number < 0 ? null : moments[number]);
  const documents = rows(data.documents,
    ["id", "siglum", "title", "direction", "language", "text", "sha256", "facts", "notes", "passages", "quoted", "digest"]);
  for (const d of documents) {
    d.text = wholeText(d.siglum, d.text);
    d.units = unitsOf(d.text);
    d.passages = d.passages.map(([start, end, language, direction, kind, outside]) =>
      ({start, end, language: terms[language], direction: terms[direction], kind: terms[kind], outside}));
    d.statements = [];
    d.marks = [];
  }
  const statements = rows(data.statements,
    ["document", "start", "end", "kind", "moment", "basis", "modality", "times", "counts", "quoted", "actors"]);
  for (const s of statements) {
    s.end += s.start;
    if (s.quoted) s.quoted = stretchIn(s, ...s.quoted);
    Object.assign(s, {id: `${documents[s.document].siglum}.${s.start}.${s.end}`, kind: terms[s.kind], moment: moment(s.moment), basis: terms[s.basis], modality: terms[s.modality], times: s.times || []});
    s.counts = rows(s.counts || [], ["start", "end", "low", "high", "what", "bound"]);
    s.actors = (s.actors || []).map(([role, from, length]) => { const [start, end] = stretchIn(s, from, length); return {role: terms[role], start, end}; });
    for (const c of s.counts) {
      [c.start, c.end] = stretchIn(s, c.start, c.end);
      c.bound = terms[c.bound];
      documents[s.document].marks.push({start: c.start, end: c.end, sign: "c", statement: s, count: c});
    }
    documents[s.document].statements.push(s);
  }
  const times = rows(data.times, ["document", "start", "end", "kind", "moment", "duration", "basis", "clock", "trace"]);
  for (const t of times) {
    Object.assign(t, {kind: terms[t.kind], moment: moment(t.moment), basis: terms[t.basis]});
    t.end += t.start;
    t.trace = t.trace.map(([rule, start, length]) => ({rule: terms[rule], start, end: start + length}));
    documents[t.document].marks.push({start: t.start, end: t.end, sign: "t", time: t});
  }
  const reasons = data.reasons.map(list => list.map(r => terms[r]));
  const names = rows(data.names, ["id", "kind", "label", "where", "forms", "reasons", "called"]);
  for (const n of names) {
    n.kind = terms[n.kind];
    n.reasons = reasons[n.reasons || 0];
    n.called = Object.fromEntries(codes.map((code, i) => [code, n.called?.[i] || n.label]));
    n.forms = (n.forms || []).map(([document, start, length, why, office]) =>
      ({document, start, end: start + length, reasons: reasons[why || 0], office: office === undefined ? null : terms[office], name: n}));
    for (const f of n.forms) documents[f.document].marks.push({start: f.start, end: f.end, sign: "n", form: f});
  }
  for (const d of documents) {
    d.statements.sort((a, b) => a.start - b.start || a.end - b.end);
    d.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  }
  const events = rows(data.events,
    ["id", "kind", "moment", "statements", "silent", "elsewhere", "gap", "label", "labelStatement", "leaning"]);
  for (const e of events) {
    Object.assign(e, {kind: terms[e.kind], moment: moment(e.moment), points: []});
    e.labelStatement = statements[e.statements[e.labelStatement || 0]];
    e.statements = e.statements.map(s => statements[s]).sort((a, b) => a.document - b.document || a.start - b.start);
    for (const s of e.statements) s.event = e;
    e.documents = [...new Set(e.statements.map(s => s.document))];
    e.voices = e.documents.length - (e.leaning || 0);
    e.absence = new Map();
    for (const kind of ["silent", "elsewhere", "gap"]) {
      if (e[kind]) for (const d of silentIn(e[kind], documents.length)) e.absence.set(d, kind);
    }
  }
  const comparisons = rows(data.comparisons, ["id", "event", "kind", "verdict", "sentence", "positions", "perhaps"]);
  for (const c of comparisons) {
    Object.assign(c, {event: events[c.event], kind: terms[c.kind], verdict: terms[c.verdict]});
    c.perhaps = c.perhaps ?? null;
    c.sentence = data.templates[c.sentence];
    c.positions = (c.positions || []).map(([number, from, length, value]) => {
      const statement = statements[number];
      const [start, end] = stretchIn(statement, from, length);
      return {statement, document: statement.document, start, end, value};
    });
    c.event.points.push(c);
  }
  const links = rows(data.links, ["left", "right", "likelihood", "evidence"]);
  for (const k of links) k.evidence = k.evidence.flatMap((kind, i, all) => (i % 2 ? [] : [{kind: terms[kind], odds: all[i + 1]}]));
  const dependences = rows(data.dependences, ["left", "right", "strength", "reasons"]);
  for (const d of dependences) d.reasons = d.reasons.map(([kind, seen, odds]) => ({kind: terms[kind], seen, odds}));
  const canon = rows(data.canon, ["documents", "events", "voices"]);
  const maps = rows(data.maps, ["west", "north", "up", "along", "tall", "land", "borders"]);
  const order = ["contradicts", "differs", "corroborated", "finer", "compatible"];
  for (const e of events) {
    const found = order.find(v => e.points.some(c => c.verdict === v && c.perhaps === null));
    e.verdict = found || (e.documents.length > 1 ? "unsettled" : "single");
  }
  return {
    days: data.days, documents, statements, times, names, events, comparisons, links, dependences, canon, maps, made: data.made, points: data.points,
    said: byLanguage(data.said, codes, terms), concepts: byLanguage(data.concepts, codes, terms),
    byId: new Map([...events, ...statements, ...comparisons, ...names].map(thing => [thing.id, thing])),
  };
}

export function slice(document, start, end) {
  return document.text.slice(document.units(start), document.units(end));
}

// The first of a list, sorted by `start`, that does not begin before the offset.
export function firstFrom(list, offset) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function passageAt(document, offset) {
  const {passages} = document;
  let at = firstFrom(passages, offset + 1) - 1;
  if (at >= 0 && offset < passages[at].end) return passages[at];
  return {language: document.language, direction: document.direction, kind: "paragraph", outside: 0};
}

export function statementAt(document, start, end) {
  const {statements} = document;
  for (let i = firstFrom(statements, start + 1) - 1; i >= 0 && i > firstFrom(statements, start + 1) - 12; i--) {
    if (statements[i].end >= end) return statements[i];
  }
  return null;
}
