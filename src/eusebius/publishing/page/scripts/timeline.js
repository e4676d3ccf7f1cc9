import {el} from "./elements.js";
export function timelinePart() {
  return {root: el("div", {}), draw() {}, zoom() {}};
}
