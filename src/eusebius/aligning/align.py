"""The order of aligning: traits, candidate pairs, evidence, rivals, likelihoods, groups, events."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Document, Event, Evidence, Link, Mention, Moment, Name, Statement
from .candidates import candidates
from .features import FEATURES, features_of, rarity_of, traits_of
from .join import join
from .weights import Weights, weights

#: An event is shown in the words of a source in this language where there is one: the interface's.
LABELS = "en"


@dataclass(frozen=True)
class Alignment:
    """Every event, in time order, and every link that is likely enough to be shown, likeliest first."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]


Pair = tuple[int, int, dict[str, float]]


def align(
    statements: Sequence[Statement],
    names: Sequence[Name],
    mentions: Sequence[Mention],
    documents: Sequence[Document],
    learnt: Weights | None = None,
) -> Alignment:
    """Events out of the statements of all documents. The order in which sources were given makes no difference."""
    model = learnt or weights()
    ordered = sorted(statements, key=lambda s: (s.span.document, s.span.start, s.span.end))
    pairs = pairs_of(ordered, names, mentions, model)
    scored = [(a, b, round(model.log_odds(f), 4), f) for a, b, f in pairs]
    least = _log_odds_of(model.join)
    groups = join(len(ordered), [(a, b, o) for a, b, o, _ in scored], least, [s.span.document for s in ordered])
    languages = {d.id: d.language for d in documents}
    events = [_event([ordered[i] for i in group], languages) for group in groups]
    links = [_link(ordered[a], ordered[b], f, model) for a, b, o, f in scored if o >= _log_odds_of(model.keep)]
    return Alignment(
        tuple(sorted(events, key=lambda e: (e.moment is None, e.moment.sort_key if e.moment else (0, 0), e.id))),
        tuple(sorted(links, key=lambda k: (-k.likelihood, k.left, k.right))),
    )


def pairs_of(ordered: Sequence[Statement], names: Sequence[Name], mentions: Sequence[Mention], model: Weights) -> list[Pair]:
    """Candidate pairs with their evidence, rivals included: the margin over the best other candidate of either side."""
    traits = traits_of(ordered, names, mentions)
    rarity = rarity_of(traits)
    pairs = [(a, b, features_of(traits[a], traits[b], rarity)) for a, b in candidates(traits)]
    best: dict[tuple[int, str], list[float]] = {}
    scores = [model.log_odds(f) for _, _, f in pairs]
    for (a, b, _), score in zip(pairs, scores, strict=True):
        for me, other in ((a, b), (b, a)):
            best.setdefault((me, ordered[other].span.document), []).append(score)
    for key, values in best.items():
        best[key] = sorted(values, reverse=True)[:2]
    for (a, b, found), score in zip(pairs, scores, strict=True):
        for name, key in (("rival_left", (a, ordered[b].span.document)), ("rival_right", (b, ordered[a].span.document))):
            top = best[key]
            rival = top[1] if top[0] == score and len(top) > 1 else top[0] if top[0] != score else score - 2.0
            found[name] = round(max(-2.0, min(2.0, score - rival)), 4)
    return pairs


def _log_odds_of(likelihood: float) -> float:
    from math import log

    return log(likelihood / (1.0 - likelihood))


def _link(left: Statement, right: Statement, features: dict[str, float], model: Weights) -> Link:
    evidence = [Evidence("prior", "any candidate pair", round(model.intercept, 4))]
    for name in FEATURES:
        value = features.get(name, 0.0)
        weight = model.weights.get(name, 0.0)
        if value and weight:
            evidence.append(Evidence(name, f"{value:g}", round(weight * value, 4)))
    return Link(left.id, right.id, round(model.likelihood(features), 4), tuple(evidence))


def _event(members: list[Statement], languages: dict[str, str]) -> Event:
    """An event with the narrowest moment of its members and the shortest telling words, in English where a source has it."""
    ids = tuple(s.id for s in members)
    digest = hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:10]
    dated = [s for s in members if s.moment is not None]
    best = min(dated, key=lambda s: (s.time_basis != "stated", _width(s.moment), s.span.document, s.span.start), default=None)
    kinds = [s.type for s in members if s.type != "other"]
    kind = max(sorted(set(kinds)), key=kinds.count) if kinds else "other"
    told = min(members, key=lambda s: (s.type != kind, languages.get(s.span.document) != LABELS, len(s.span), s.span.document))
    documents = tuple(sorted({s.span.document for s in members}))
    return Event(f"e-{digest}", " ".join(told.quote.split()), told.id, best.moment if best else None, ids, documents, kind)


def _width(moment: Moment | None) -> int:
    if moment is None or moment.earliest is None or moment.latest is None:
        return 10**9
    return moment.latest - moment.earliest
