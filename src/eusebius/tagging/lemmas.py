"""Lemmas: the dictionary forms that an inflected word may stand for, by a kept lemmatiser or by the pack's own endings."""

from functools import cache, lru_cache

from ..packs import Pack, load
from ..packs.concepts import words_of
from ..packs.sections.inflection import Inflection
from .fold import fold, spellings, strip_marks

#: The last part by which a written-together compound is known has at least so many letters.
SHORTEST_PART = 4


class Lemmatiser:
    """Finds the dictionary forms of words of one language. Results are cached by word; `known` are the pack's own lemmas."""

    def __init__(self, pack: Pack) -> None:
        rules = pack.section(Inflection)
        self._code = pack.code
        self._by_library = pack.about.lemmatiser == "simplemma"
        self._rules = rules
        self._endings = tuple(sorted({fold(e) for e in rules.endings}, key=lambda e: (-len(e), e)))
        self._assimilated = tuple(fold(e) for e in rules.assimilated_endings)
        self._prefixes = tuple(sorted({fold(p) for p in rules.prefixes}, key=lambda p: (-len(p), p)))
        self._rewrites = tuple((fold(a), fold(b)) for a, b in rules.stem_rewrites)
        self.known: dict[str, tuple[str, ...]] = self._stems(pack)
        self._alone = {word for forms in words_of(pack).values() for form in forms if " " not in (word := fold(form))}
        self._longest_known = max((len(k) for k in self.known), default=0)

    def _stems(self, pack: Pack) -> dict[str, tuple[str, ...]]:
        """Stem -> lemmas, of every single word in the pack's concepts; a word that is its own dictionary form stands first."""
        rules = self._rules
        prefixes = {fold(p) for p in rules.verb_prefixes}
        others = [(fold(base), tuple(fold(s) for s in stems)) for base, stems in rules.other_stems.items()]
        stems: dict[str, set[str]] = {}
        for forms in words_of(pack).values():
            for form in forms:
                for word in fold(form).split():
                    mine = {word}
                    for ending in rules.citation_endings:
                        if word.endswith(ending) and len(word) - len(ending) >= rules.shortest_stem:
                            mine.add(word[: -len(ending)])
                    for base, irregular in others:
                        if word.endswith(base):
                            front = word[: -len(base)]
                            if not front or front in prefixes or len(front) >= 4:
                                mine.update(front + s for s in irregular)
                    for stem in mine:
                        stems.setdefault(stem, set()).add(word)
        return {stem: tuple(sorted(words, key=lambda w: (w != stem, w))) for stem, words in stems.items()}

    @lru_cache(maxsize=200_000)  # noqa: B019 - one lemmatiser a language lives as long as the process
    def __call__(self, word: str) -> tuple[str, ...]:
        """Dictionary forms of a word, folded, likeliest first; the folded word itself is always among them."""
        folded = fold(word)
        found: list[str] = list(self.known.get(folded, ()))
        library = self._from_library(word)
        for form in library:
            found.extend(self.known.get(form, ()))
        if not found:
            found.extend(self._by_endings(folded))
        elif not any(form in self._alone for form in found):  # a word of a fixed phrase, which may stand alone without its prefix
            found.extend(rest for p in self._prefixes if folded.startswith(p) and (rest := folded[len(p) :]) in self._alone)
        if not found and self._rules.compounds:
            found.extend(self._last_part(folded))
        found.extend(library)
        if not found and not library:
            found.append(self._shortened(folded))
        found.append(folded)
        return tuple(dict.fromkeys(found))

    def _from_library(self, word: str) -> tuple[str, ...]:
        if not self._by_library:
            return ()
        import simplemma

        bare = strip_marks(word)
        bare = next((spelt for spelt in spellings(bare) if simplemma.is_known(spelt, self._code)), bare)
        if simplemma.is_known(bare, self._code) or bare[0].isupper():
            return (_plain(simplemma.lemmatize(bare, self._code)),)
        rests = [rest for rest in self._candidates(bare)[1:] if simplemma.is_known(rest, self._code)]
        return tuple(dict.fromkeys(_plain(simplemma.lemmatize(rest, self._code)) for rest in rests[:2]))

    def _candidates(self, word: str) -> list[str]:
        """What may remain of a folded word when prefixes and layers of endings are stripped, fewest strips first."""
        rules = self._rules
        fronts = [word]
        for _ in range(2 if self._prefixes else 0):
            for front in list(fronts):
                fronts += [
                    front[len(p) :] for p in self._prefixes if front.startswith(p) and len(front) - len(p) >= rules.shortest_stem
                ]
        seen = dict.fromkeys(fronts)
        layer = list(seen)
        for _ in range(rules.layers):
            following: list[str] = []
            for form in layer:
                for rest in self._strip_once(form):
                    if rest not in seen:
                        seen[rest] = None
                        following.append(rest)
            layer = following
        return list(seen)

    def _strip_once(self, form: str) -> list[str]:
        rests: list[str] = []
        least = self._rules.shortest_stem
        for ending in self._endings:
            if form.endswith(ending) and len(form) - len(ending) >= least - 1:
                rest = form[: -len(ending)]
                rests.append(rest)
                rests += [rest[: len(rest) - len(a)] + b for a, b in self._rewrites if rest.endswith(a)]
        for ending in self._assimilated:
            if form.endswith(ending) and len(form) - len(ending) > least:
                rest = form[: -len(ending)]
                if rest[-1] == rest[-2]:
                    rests.append(rest[:-1])
                elif len(rest) > 3 and rest[-3] == rest[-2]:  # a doubled digraph: "ssz", "ggy"
                    rests.append(rest[:-3] + rest[-2:])
        return rests

    def _by_endings(self, folded: str) -> list[str]:
        """Known dictionary forms of what may remain without endings, those of the longest remainder first."""
        found: dict[str, int] = {}
        for rest in self._candidates(folded):
            if len(rest) >= self._rules.shortest_stem or (self._rules.short_words_inflect and rest in self.known):
                for form in self.known.get(rest, ()):
                    found[form] = max(found.get(form, 0), len(rest))
        return sorted(found, key=lambda f: (-found[f], -len(f), f))[:3]

    def _last_part(self, folded: str) -> list[str]:
        """The longest known word of SHORTEST_PART letters or more that ends the word or what remains of it without endings."""
        best: tuple[int, tuple[str, ...]] = (SHORTEST_PART - 1, ())
        for rest in self._candidates(folded):
            for cut in range(3, len(rest) - best[0]):
                part = self.known.get(rest[cut:])
                if part is not None and len(rest) - cut > best[0]:
                    best = (len(rest) - cut, part)
                    break
        return list(best[1])

    def _shortened(self, folded: str) -> str:
        """An unknown word without its longest ending, so that its inflected forms meet."""
        least = self._rules.shortest_stem
        for front in (p for p in self._prefixes if folded.startswith(p) and len(folded) - len(p) > least):
            folded = folded[len(front) :]
            break
        for ending in self._endings:
            if folded.endswith(ending) and len(folded) - len(ending) > least:
                rest = folded[: -len(ending)]
                for a, b in self._rewrites:
                    if a and rest.endswith(a):
                        return rest[: -len(a)] + b
                return rest
        return folded


def _plain(lemma: str) -> str:
    """A lemma of the library, folded; it marks the seam of some compounds ("aan_komen")."""
    return fold(lemma).replace("_", "")


@cache
def lemmatiser(language: str) -> Lemmatiser | None:
    """The lemmatiser of a language; None if it has no pack."""
    pack = load(language, "concepts")
    return Lemmatiser(pack) if pack else None
