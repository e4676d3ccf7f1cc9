"""What one document calls one thing: the same key, a form in brackets, the same words, a surname alone, an acronym, the one of its kind.

Each step is a function from clusters to clusters; `STEPS` is their order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from ..model import Mention
from ..tagging.fold import fold
from .acronyms import spells
from .cluster import Cluster
from .keys import key, name_words, words
from .sorts import BEHIND_PLACE_WORD
from .standing import is_acronym


def in_document(mentions: Sequence[Mention]) -> list[Cluster]:
    """One document's mentions as clusters."""
    clusters: dict[tuple[str, ...], Cluster] = {}
    for mention in _kinds_by_evidence(mentions):
        known = key(mention)
        why = "same key in the gazetteer or vocabulary" if known[0] == "key" else "same base form"
        clusters.setdefault(known, Cluster(mention.kind, [])).take([mention], why)
    found = list(clusters.values())
    for step in STEPS:
        found = step(found)
    return found


def is_weak(mention: Mention) -> bool:
    """True for a word taken for a person only because it looks like a name."""
    return mention.kind == "person" and mention.office is None and len(mention.base.split()) == 1


def _kinds_by_evidence(mentions: Sequence[Mention]) -> list[Mention]:
    """A lone word that the document elsewhere has as a place or body, and never as part of a person's name, is that."""
    strong: dict[str, set[str]] = {}
    full: set[str] = set()
    for mention in mentions:
        if not is_weak(mention):
            strong.setdefault(fold(mention.base), set()).add(mention.kind)
            full.update(words(mention.base) if mention.kind == "person" else ())
    result = []
    for mention in mentions:
        kinds = strong.get(fold(mention.base), set())
        if mention.reasons[:1] == (BEHIND_PLACE_WORD,) and fold(mention.base) in full:
            mention = replace(mention, kind="person", family=mention.base)
        elif is_weak(mention) and len(kinds) == 1 and fold(mention.base) not in full:
            known = next(m for m in mentions if m.kind in kinds and fold(m.base) == fold(mention.base) and not is_weak(m))
            mention = replace(mention, kind=known.kind, geo=known.geo, parts=known.parts, own=known.own)
        result.append(mention)
    return result


def _put(cluster: Cluster, home: Cluster | None, kept: list[Cluster], why: str) -> None:
    if home is None:
        kept.append(cluster)
    else:
        home.take(cluster.mentions, why)


def _brackets(clusters: list[Cluster]) -> list[Cluster]:
    """Joins what the text itself gives as two forms of one name."""
    home = {m.id: i for i, c in enumerate(clusters) for m in c.mentions}
    kept = dict(enumerate(clusters))
    for i, cluster in enumerate(clusters):
        told = next((home[m.same_as] for m in cluster.mentions if m.same_as in home), None)
        if told is not None and told != i and i in kept and told in kept:
            kept[told].take(cluster.mentions, "in brackets behind it")
            home.update({m.id: told for m in cluster.mentions})
            del kept[i]
    return list(kept.values())


def _same_words(clusters: list[Cluster]) -> list[Cluster]:
    """Joins full names of the same words in any order, with endings or without, with initials or given names in full."""
    kept: list[Cluster] = []
    by_word: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        name = name_words(cluster.fullest)
        if (cluster.kind == "place" and cluster.mentions[0].geo) or len(name) < 2:
            kept.append(cluster)
            continue
        near = (c for w in name for c in by_word.get(w[:4], ()) if c.kind == cluster.kind)
        home = next((c for c in near if _match(name_words(c.fullest), name, cluster.kind == "person")), None)
        _put(cluster, home, kept, "the same words")
        if home is None:
            for word in name:
                by_word.setdefault(word[:4], []).append(cluster)
    return kept


def _match(a: Sequence[str], b: Sequence[str], person: bool) -> bool:
    if len(a) != len(b):
        return False
    left = list(b)
    for word in a:
        found = next((v for v in left if _near(word, v) or (person and 1 in (len(word), len(v)) and word[0] == v[0])), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _near(a: str, b: str) -> bool:
    """One word with or without an ending."""
    x, y = sorted((fold(a), fold(b)), key=len)
    return x == y or (len(x) >= 4 and y.startswith(x) and len(y) - len(x) <= 3)


def _surnames(clusters: list[Cluster]) -> list[Cluster]:
    """Joins a person named by one word to the full name that it belongs to; of several, to the one named last before."""
    full = [c for c in clusters if c.kind == "person" and len(name_words(c.fullest)) > 1]
    by_start: dict[str, list[Cluster]] = {}
    for cluster in full:
        for word in dict.fromkeys(w[:3] for w in name_words(cluster.fullest)):
            by_start.setdefault(word, []).append(cluster)
    kept: list[Cluster] = []
    for cluster in clusters:
        name = name_words(cluster.fullest)
        if cluster.kind != "person" or len(name) != 1:
            kept.append(cluster)
            continue
        homes = [c for c in by_start.get(name[0][:3], ()) if any(_near(name[0], w) for w in name_words(c.fullest))]
        homes = [c for c in homes if c.fullest.family and any(_near(name[0], w) for w in words(c.fullest.family))] or homes
        if len(homes) < 2:
            _put(cluster, homes[0] if homes else None, kept, "surname alone")
        else:
            _each_to_the_last(cluster, homes, kept)
    return kept


def _each_to_the_last(cluster: Cluster, homes: list[Cluster], kept: list[Cluster]) -> None:
    """Of several people with that name, each mention goes to the one named in full last before it."""
    starts = sorted((m.span.start, i) for i, home in enumerate(homes) for m in home.mentions)
    rest: list[Mention] = []
    for mention in cluster.mentions:
        before = [i for start, i in starts if start < mention.span.start]
        if before:
            homes[before[-1]].take([mention], "surname alone, named in full last before")
        else:
            rest.append(mention)
    if rest:
        kept.append(Cluster(cluster.kind, rest, {m.id: cluster.why[m.id] for m in rest}))


def _acronyms(clusters: list[Cluster]) -> list[Cluster]:
    """Joins an acronym to the only name in the document that it spells."""
    kept = [c for c in clusters if not is_acronym(c.fullest.base)]
    bodies = [c for c in kept if c.kind == "organisation" and len(name_words(c.fullest)) > 1]
    for cluster in [c for c in clusters if is_acronym(c.fullest.base)]:
        homes = [c for c in bodies if any(spells(cluster.fullest.base, b) for b in dict.fromkeys(m.base for m in c.mentions))]
        _put(cluster, homes[0] if len(homes) == 1 and cluster.kind != "place" else None, kept, "initials")
    return kept


def _the_one(clusters: list[Cluster]) -> list[Cluster]:
    """Joins the bare word for a body of which there is one ("the police") to the only one that the document names in full."""
    bare = [c for c in clusters if key(c.mentions[0])[:2] == ("key", "the")]
    kept = [c for c in clusters if c not in bare]
    for cluster in bare:
        concept = cluster.mentions[0].parts[0]
        homes = [k for k in kept if k.kind == cluster.kind and _kinds(k.mentions[0].parts) == {concept} and not k.mentions[0].own]
        _put(cluster, homes[0] if len(homes) == 1 else None, kept, "the only one of its kind here")
    return kept


def _kinds(parts: Iterable[str]) -> set[str]:
    return {p for p in parts if not p.startswith("people:")}


STEPS: Final[tuple[Callable[[list[Cluster]], list[Cluster]], ...]] = (_brackets, _same_words, _surnames, _acronyms, _the_one)
