// Long lists, of which only what is near the screen is in the document: items stand in chunks; a chunk far away is a gap of its height.

import {el} from "./elements.js";

// Chunks are filled when they come this near (pixels), and emptied when all together hold more than KEEP items.
const NEAR = 1200;
const KEEP = 900;

// `holder` makes the element of a chunk (tbody, ul); `render(item)` gives its elements; `gap(pixels)` what stands in for a chunk.
export function chunked({parent, items, size, guess, holder, render, gap, whole}) {
  const chunks = [];
  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) if (entry.isIntersecting) fillChunk(entry.target.chunk);
    empty();
  }, {rootMargin: `${NEAR}px 0px`});
  for (let i = 0; i < items.length; i += size) {
    const chunk = {items: items.slice(i, i + size), first: i, node: holder(), filled: false, seen: 0};
    chunk.node.chunk = chunk;
    chunk.node.append(gap(guess * chunk.items.length));
    chunks.push(chunk);
    observer.observe(chunk.node);
  }
  parent.append(...chunks.map(c => c.node));
  let clock = 0;

  function fillChunk(chunk) {
    chunk.seen = ++clock;
    if (chunk.filled) return;
    chunk.filled = true;
    chunk.node.replaceChildren(...chunk.items.flatMap((item, i) => render(item, chunk.first + i)));
  }

  function empty() {
    if (whole) return;
    const filled = chunks.filter(c => c.filled);
    let kept = filled.reduce((n, c) => n + c.items.length, 0);
    filled.sort((a, b) => a.seen - b.seen);
    for (const chunk of filled) {
      if (kept <= KEEP) return;
      const {top, bottom, height} = chunk.node.getBoundingClientRect();
      if (bottom > -2 * NEAR && top < innerHeight + 2 * NEAR) continue;
      chunk.filled = false;
      chunk.node.replaceChildren(gap(height));
      kept -= chunk.items.length;
    }
  }

  if (chunks.length) fillChunk(chunks[0]);
  // A short list is filled wholly when the browser has time, so that its own search finds everything.
  const idle = globalThis.requestIdleCallback || (action => setTimeout(action, 30));
  function rest() {
    const next = chunks.find(c => !c.filled);
    if (next && parent.isConnected) { fillChunk(next); idle(rest); }
  }
  if (whole) idle(rest);

  return {
    // The item at an index, in the document.
    reach(index) {
      const at = Math.floor(index / size);
      for (const i of [at - 1, at, at + 1]) if (chunks[i]) fillChunk(chunks[i]);
    },
    everything() { chunks.forEach(fillChunk); },
    stop() { observer.disconnect(); },
  };
}

export function rowGap(columns) {
  return pixels => {
    const cell = el("td", {colspan: columns});
    cell.style.height = `${pixels}px`;
    return el("tr", {class: "gap", "aria-hidden": "true"}, cell);
  };
}
