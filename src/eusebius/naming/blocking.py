"""Blocking: which names of different documents are worth comparing, so that the cost grows with their number and not with its square.

Two names are compared only if they share a block; of a large block, only those that stand near each other in the order of their sounds. To
compare names that no block brings together yet, add one to `full_names` or `lone_names`; it must be made of words, never of a mere kind.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

from ..model import Mention
from ..packs.concepts import class_of, is_sole
from ..tagging.fold import fold
from .cluster import Cluster
from .given import rows_of
from .keys import Key, initials, name_words, parts_of, peoples_of, words
from .romanise import readings
from .standing import is_acronym

#: Sounds that transliterations take for one another, by the first of each group; vowels, h, w, y and stops in the throat are left out.
GROUPS = ("pbfv", "tdTD", "kgGqxJ", "sSzZcC", "mnN", "lL", "r")
GROUP = {sound: group[0] for group in GROUPS for sound in group}

#: A skeleton has at most so many consonants; from so many on, one but the first may be missing.
SKELETON, FORGIVING = 6, 3

#: In a block of more names than this each is compared with so many before and so many behind it in the order of sounds only.
SMALL_BLOCK, NEIGHBOURS = 24, 6

#: Whether the name asks for others (False: it only waits to be asked), the block, and what is heard in it.
Entry = tuple[bool, Key, str]


@lru_cache(maxsize=50_000)
def skeletons(word: str, language: str) -> frozenset[str]:
    """The consonants of a word by groups of sounds, as a whole and, if it has enough, without each but the first; of a given name also
    what it is in other languages."""
    found: set[str] = set()
    heards = readings(word, language)
    for heard in dict.fromkeys((*heards, *(h.replace("x", "h") for h in heards))):  # one script's kh is another's h
        bare = "".join(GROUP[c] for c in heard if c in GROUP)
        whole = "".join(c for i, c in enumerate(bare) if i == 0 or c != bare[i - 1])[:SKELETON]
        found.add(whole or heard[:2])
        if len(whole) >= FORGIVING:
            found.update(whole[:i] + whole[i + 1 :] for i in range(1, len(whole)))
    return frozenset((*found, *(f"={row}" for row in rows_of(fold(word)))))


@lru_cache(maxsize=50_000)
def heard(word: str, language: str) -> str:
    """A word's consonants and then its vowels, by which names are put in an order where those that sound alike stand near each other."""
    sounds = readings(word, language)[0]
    return "".join(c for c in sounds if c in GROUP) + "".join(c for c in sounds if c not in GROUP)


def candidates(types: Sequence[Cluster], entries_of: Callable[[Cluster], Iterator[Entry]]) -> Iterator[tuple[int, int]]:
    """Pairs of types in one block, the lower index first; entries that only wait are not compared with one another."""
    found: dict[Key, dict[int, tuple[bool, str]]] = defaultdict(dict)
    for i, cluster in enumerate(types):
        for asks, block, sound in dict.fromkeys(entries_of(cluster)):
            before = found[block].get(i)
            found[block][i] = (asks or (before is not None and before[0]), before[1] if before else sound)
    for block in sorted(found):
        entries = sorted((sound, i, asks) for i, (asks, sound) in found[block].items())
        yield from _near(entries) if len(entries) > SMALL_BLOCK else _all(entries)


def _all(entries: Sequence[tuple[str, int, bool]]) -> Iterator[tuple[int, int]]:
    for (_, i, asks), (_, j, too) in combinations(entries, 2):
        if asks or too:
            yield min(i, j), max(i, j)


def _near(entries: Sequence[tuple[str, int, bool]]) -> Iterator[tuple[int, int]]:
    """Each that asks with its neighbours among those that ask, and with its neighbours among those that wait."""
    for group in ([e for e in entries if e[2]], [e for e in entries if not e[2]]):
        for sound, i, _ in (e for e in entries if e[2]):
            at = bisect_left(group, (sound, i))
            for _, j, _ in group[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]:
                if i != j:
                    yield min(i, j), max(i, j)


def full_names(cluster: Cluster) -> Iterator[Entry]:
    """Blocks of full names of people, by each pair of words, and of bodies and places, by each word of their own and pair of concepts."""
    for mention in cluster.forms():
        if cluster.kind == "person":
            yield from _people(mention)
        else:
            yield from _bodies(mention)


def _people(mention: Mention) -> Iterator[Entry]:
    language = mention.language
    for a, b in combinations((w for w in name_words(mention) if len(w) > 1 or w.isdecimal()), 2):
        for x, y in product(skeletons(a, language), skeletons(b, language)):
            (x, first), (y, second) = sorted(((x, a), (y, b)))
            yield True, ("person", x, y), heard(first, language) + heard(second, language)


def _bodies(mention: Mention) -> Iterator[Entry]:
    heads = sorted(p for p in parts_of(mention) if class_of(p) in ("body", "place", "building"))
    own = [w for w in mention.own if len(w) > 1]
    for word in own:
        for skeleton in skeletons(word, mention.language):
            yield True, (mention.kind, heads[0] if heads else "", skeleton), heard(word, mention.language)
    said = "".join(sorted(heard(w, mention.language) for w in own))
    for a, b in combinations(sorted(parts_of(mention)), 2):
        if not a.startswith("people:") or not b.startswith("people:"):
            yield True, (mention.kind, a, b), said


def lone_names(cluster: Cluster) -> Iterator[Entry]:
    """Blocks in which lone words ask and full names wait, by their family names; acronyms ask for names with their first letter."""
    for mention in cluster.forms():
        named = name_words(mention)
        single = len(named) == 1
        if cluster.kind == "person" or single:
            family = named if single else [w for w in named if w == named[-1] or w in words(mention.family or "")]
            for word in (w for w in family if len(w) > 1):
                for skeleton in skeletons(word, mention.language):
                    yield single, (mention.kind, skeleton), heard(word, mention.language)
        if cluster.kind == "organisation" and is_acronym(mention.base):
            yield True, ("initials", words(mention.base)[0][:1]), fold(mention.base)
        elif cluster.kind == "organisation" and not single:
            yield False, ("initials", initials(mention.base)[:1]), initials(mention.base)
        if cluster.kind != "person":
            people = peoples_of(mention)
            yield from ((not people, ("sole", p), "".join(sorted(people))) for p in mention.parts if is_sole(p) and not mention.own)
