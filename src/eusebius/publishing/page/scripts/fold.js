// Words compared as a reader would: no regard to capitals, diacritics, vowel signs, width, or the strokes that Unicode does not take apart.

const STROKES = {ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", "ى": "ي", "ة": "ه", "ٱ": "ا", ς: "σ"};

export function fold(text) {
  return text.normalize("NFKD").replace(/[\p{M}\u0640\u200c\u200d]/gu, "").toLowerCase().replace(/[łøđħıßæœþðىةٱς]/gu, c => STROKES[c]);
}

// Each word of a query must be found.
export function wordsOf(query) {
  return fold(query).split(/\s+/u).filter(Boolean);
}
