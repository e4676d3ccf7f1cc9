import {el} from "./elements.js";
export function printDialog() { return el("dialog", {}); }
export function sheetPart() { return {root: el("div", {hidden: true}), draw() {}}; }
