"""Bases: a name's dictionary form, by stripping the pack's endings; what else the document calls it decides between candidates."""

from collections import Counter
from collections.abc import Iterable

from .words import NameWords

VOWELS = frozenset("aáeéiíoóöőuúüűyàâäèêëîïôûăąęýě")

#: An ending this long is stripped even if nothing else in the document shows the bare form.
SURE_ENDING = 2


def candidates(word: str, words: NameWords) -> list[tuple[str, str]]:
    """(base, ending) pairs that `word` may stand for, itself (with no ending) first."""
    rules = words.rules
    found: list[tuple[str, str]] = [(word, "")]
    for ending in rules.endings:
        if not word.lower().endswith(ending) or len(word) - len(ending) < 2:
            continue
        rest = word[: -len(ending)]
        for before, after in rules.ending_rewrites:
            if rest.endswith(before) and len(rest) > 2:
                found.append((rest[: -len(before)] + after, ending))
        found.append((rest, ending))
    for ending in rules.assimilated_endings:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 3:
            if rest[-1] == rest[-2] and rest[-1].lower() not in VOWELS:
                found.append((rest[:-1], "v" + ending))
            elif len(rest) > 4 and rest[-3] == rest[-2] and rest[-3].lower() not in VOWELS:
                found.append((rest[:-3] + rest[-2:], "v" + ending))
    return found


class Bases:
    """The dictionary forms of the capitalised words of one document."""

    def __init__(self, forms: Iterable[str], words: NameWords) -> None:
        self._words = words
        self._seen = Counter(forms)
        support: Counter[str] = Counter()
        for form in self._seen:
            support.update({base for base, _ in candidates(form, words)})
        self._support = support
        self._cache: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The likeliest dictionary form of `word`."""
        if word not in self._cache:
            self._cache[word] = self._choose(word)
        return self._cache[word]

    def _choose(self, word: str) -> str:
        options = candidates(word, self._words)
        if len(options) == 1:
            return word
        if word.lower() in self._words.given:
            return word
        shown = [(b, e) for b, e in options[1:] if b in self._seen or b.lower() in self._words.given]
        if shown:
            return max(shown, key=lambda o: (len(o[0]), o[0]))[0]
        shared = [(self._support[b], len(b), b) for b, e in options[1:] if self._support[b] > 1 and len(b) > 2]
        sure = [(b, e) for b, e in options[1:] if self._is_sure(b, e)]
        if shared:
            most = max(shared)
            if most[0] > 1 and any(b == most[2] for b, _ in sure):
                return most[2]
        if sure:
            return max(sure, key=lambda o: (len(o[1]), -len(o[0]), o[0]))[0]
        return word

    def _is_sure(self, base: str, ending: str) -> bool:
        """True for an ending that hardly any bare name has."""
        if len(base) < 3:
            return False
        last = base[-1].lower()
        if ending in ("ra", "re", "val", "vel", "t", "n"):
            return last in VOWELS
        if ending.startswith("v") and len(ending) == 3 and ending not in ("val", "vel"):
            return True
        return len(ending) > SURE_ENDING or (len(ending) == SURE_ENDING and ending in ("ba", "be", "ig") and last in VOWELS)
