// Elements of the page, made without markup: text only ever becomes text. To make one: el("p", {class: "note", lang: "ar"}, "words", child).

const SVG = "http://www.w3.org/2000/svg";

function dress(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked" || key === "indeterminate") node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(3).filter(child => child !== undefined && child !== null && child !== false && child !== ""));
  return node;
}

export function el(tag, attributes, ...children) {
  return dress(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return dress(document.createElementNS(SVG, tag), attributes, children);
}

export function bdi(text, attributes) {
  return el("bdi", attributes, text);
}

export function fill(node, ...children) {
  node.replaceChildren(...children.flat(3).filter(child => child || child === 0));
  return node;
}

// A function that runs once after the calls to it have stopped for so many milliseconds.
export function settled(action, wait) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}

export function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
