// The page's proof: each text has its hash, and what stands at the offsets is what the rooms quoted (eusebius.publishing.page.proof).

import {slice} from "./chronicle.js";
import {sha256} from "./sha256.js";

// Every quote that the page shows, in the order in which it was digested.
export function quotesOf(chronicle) {
  const quotes = chronicle.documents.map(() => []);
  const take = (document, {start, end}) => quotes[document].push(slice(chronicle.documents[document], start, end));
  for (const s of chronicle.statements) take(s.document, s);
  for (const t of chronicle.times) take(t.document, t);
  for (const s of chronicle.statements) for (const c of s.counts) take(s.document, c);
  for (const n of chronicle.names) for (const f of n.forms) take(f.document, f);
  for (const c of chronicle.comparisons) for (const p of c.positions) take(p.document, p);
  return quotes;
}

// How many quotes were checked, and the documents that do not hold.
export async function prove(chronicle) {
  const quotes = quotesOf(chronicle);
  const bad = [];
  let checked = 0;
  for (const document of chronicle.documents) {
    const mine = quotes[document.index];
    checked += mine.length;
    const holds = mine.length === document.quoted && (await sha256(document.text)) === document.sha256
      && (await sha256(mine.join("\x1f"))) === document.digest;
    if (!holds) bad.push(document);
  }
  return {checked, bad};
}
