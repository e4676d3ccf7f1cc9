"""Gathers the mentions of all documents into names: settles places, gathers each document, then across documents, then as a person ruled.

What one document calls one thing, in_document.py tells; what documents call alike, across.py; where places lie, places.py.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from ..model import Form, Mention, Name
from ..tagging.fold import fold
from .across import across
from .base import candidates
from .cluster import Cluster
from .gazetteer import label as gazetteer_label
from .in_document import in_document, is_weak
from .keys import CALLED_BARE, script
from .places import placed
from .rulings import NameRuling, ruled
from .settle import Settled, settle
from .user_names import UserName

LATIN = "Latn"

#: A word without its ending is known from elsewhere only if so many letters are left.
SHORTEST_PLACE = 4

#: Labels are shown in this language where a source has it: the interface's.
LABELS = "en"


def gather(mentions: Sequence[Mention], user_names: Sequence[UserName] = (), rulings: Sequence[NameRuling] = ()) -> tuple[Name, ...]:
    """The names that the mentions make up, by kind and label. Every mention is in exactly one name.

    A user's names go before what was found, rulings on two mentions before all.
    """
    by_document: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.document, m.span.start, m.span.end)):
        by_document.setdefault(mention.span.document, []).append(mention)
    settled: dict[str, Settled] = {}
    for document in sorted(by_document):
        by_document[document], sure = settle(by_document[document])
        settled.update({key: s for key, s in sure.items() if key not in settled})
    clusters = across([c for ms in _kinds_by_pile(by_document) for c in in_document(ms)])
    clusters = ruled(_overruled(clusters, user_names), rulings)
    names = placed([_name(c, user_names) for c in clusters], {m.id: m for c in clusters for m in c.mentions}, settled)
    return tuple(sorted(names, key=lambda n: (n.kind, fold(n.label), n.id)))


def _kinds_by_pile(by_document: dict[str, list[Mention]]) -> list[list[Mention]]:
    """The mentions by document; a lone word taken for a person is what other documents surely have it for, if they agree."""
    strong: dict[str, dict[str, Mention]] = {}
    people: set[str] = set()
    for mentions in by_document.values():
        for mention in mentions:
            if mention.kind == "person":
                people.update(() if is_weak(mention) else fold(mention.base).split())
            elif (name := called(mention)) is not None:
                strong.setdefault(name, {}).setdefault(mention.kind, mention)
    return [[_as_known(m, strong, people) for m in by_document[document]] for document in sorted(by_document)]


def _as_known(mention: Mention, strong: dict[str, dict[str, Mention]], people: set[str]) -> Mention:
    if not is_weak(mention):
        return mention
    forms = dict.fromkeys((fold(mention.base), *(fold(c) for c in candidates(mention.base, mention.language)[1:] if len(c) >= SHORTEST_PLACE)))
    base = next((f for f in forms if f in strong or f in people), None)
    known = strong.get(base or "", {})
    if len(known) > 1:  # a town or country of that name would have been found as one here too
        known = {kind: m for kind, m in known.items() if not m.geo}
    if len(known) != 1 or base in people:
        return mention
    (found,) = known.values()
    reasons = (*mention.reasons, f"a {found.kind} elsewhere")
    return replace(mention, kind=found.kind, geo=found.geo, parts=found.parts, own=found.own, given=None, family=None, reasons=reasons)


def called(mention: Mention) -> str | None:
    """The folded word by which alone a body or place may be called: its base form, or what names an island or a town; else None."""
    if len(mention.base.split()) == 1 and "-" not in mention.base:
        return fold(mention.base)
    bare = mention.kind == "place" and len(mention.own) == 1 and len(mention.parts) == 1 and mention.parts[0] in CALLED_BARE
    return fold(mention.own[0]) if bare else None


def _overruled(clusters: list[Cluster], user_names: Sequence[UserName]) -> list[Cluster]:
    """What the user's names.toml says goes before everything else."""
    for user in user_names:
        wanted, unwanted = {fold(f) for f in (user.label, *user.forms)}, {fold(f) for f in user.not_forms}
        whole = Cluster(user.kind, [])
        rest: list[Cluster] = []
        for cluster in clusters:
            mine = [m for m in cluster.mentions if {fold(m.quote), fold(m.base)} & wanted and fold(m.quote) not in unwanted]
            whole.mentions += mine
            whole.why.update({m.id: "names.toml" for m in mine})
            left = [m for m in cluster.mentions if m not in mine]
            if left:
                rest.append(Cluster(cluster.kind, left, {m.id: cluster.why[m.id] for m in left}))
        clusters = [*rest, whole] if whole.mentions else rest
    return clusters


def _name(cluster: Cluster, user_names: Sequence[UserName]) -> Name:
    ordered = sorted(cluster.mentions, key=lambda m: (m.span.document, m.span.start))
    forms = tuple(Form(m.id, m.span, m.quote, (*m.reasons, cluster.why.get(m.id, ""))) for m in ordered)
    geo = next((m.geo for m in ordered if m.geo), None)
    ruled = cluster.why.get(ordered[0].id) == "names.toml"
    user = next((u for u in user_names if ruled and fold(ordered[0].base) in map(fold, (u.label, *u.forms))), None)
    digest = hashlib.sha256("\n".join(sorted(m.id for m in ordered)).encode()).hexdigest()[:10]
    shown = user.label if user else _label(ordered, geo)
    return Name(f"n-{digest}", cluster.kind, shown, forms, geo)


def _label(mentions: list[Mention], geo: str | None) -> str:
    """The gazetteer's name, else the fullest form in Latin script, English first, else the fullest of all."""
    known = gazetteer_label(geo) if geo else None
    if known:
        return known
    best = max(
        mentions,
        key=lambda m: (script(m) == LATIN, len(m.base.split()) if m.kind == "person" else 0, m.language == LABELS, -m.span.start),
    )
    return best.base
