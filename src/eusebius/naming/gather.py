"""Gathers the mentions of all documents into names: first what one document calls one thing, then what documents call alike.

Clusters are joined by average link: a cluster joins another only if their members agree on the whole, never through one chance likeness.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..model import Form, Mention, Name, NameKind
from ..packs.concepts import is_sole
from ..tagging.fold import fold
from .distance import likeness
from .gazetteer import label as gazetteer_label
from .places import placed
from .romanise import VOWELLESS, readings, script_of
from .settle import Settled, settle
from .user_names import UserName

#: Two words sound alike from this likeness on: in one script, across scripts.
ALIKE, ALIKE_ACROSS = 0.8, 0.62

#: The words of a full name sound alike on the whole from this mean on, if each does at least so much.
WHOLE, WHOLE_ACROSS, PART = 0.75, 0.6, 0.4

#: Kinds of body that name the same forces with a people's name before them.
FORCES = frozenset({"troops", "army", "unit", "soldier", "tank", "division"})

#: Kinds of body that say nothing beside one of which there is only one (the authority for state security).
GENERIC = frozenset({"committee", "agency", "organisation", "association", "group", "unit", "headquarters_body"})

LATIN = "Latn"

#: Labels are shown in this language where a source has it: the interface's.
LABELS = "en"


@dataclass
class Cluster:
    """Mentions that are one name so far; `why` says for each mention what joined it."""

    kind: NameKind
    mentions: list[Mention]
    why: dict[str, str] = field(default_factory=dict)

    @property
    def documents(self) -> set[str]:
        """Documents that have one of its mentions."""
        return {m.span.document for m in self.mentions}


def gather(mentions: Sequence[Mention], user_names: Sequence[UserName] = ()) -> tuple[Name, ...]:
    """The names that the mentions make up, by kind and label. Every mention is in exactly one name."""
    by_document: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.span.document, m.span.start, m.span.end)):
        by_document.setdefault(mention.span.document, []).append(mention)
    clusters: list[Cluster] = []
    settled: dict[str, Settled] = {}
    for document in sorted(by_document):
        by_document[document], sure = settle(by_document[document])
        settled.update({key: s for key, s in sure.items() if key not in settled})
        clusters.extend(_in_document(by_document[document]))
    clusters = _across(clusters)
    clusters = _overruled(clusters, user_names)
    names = placed([_name(c, user_names) for c in clusters], {m.id: m for ms in by_document.values() for m in ms}, settled)
    return tuple(sorted(names, key=lambda n: (n.kind, fold(n.label), n.id)))


def _in_document(mentions: list[Mention]) -> list[Cluster]:
    """One document's clusters: the same key or base first, then full names, then surnames alone and acronyms."""
    clusters: dict[tuple[str, ...], Cluster] = {}
    for mention in mentions:
        key = _key(mention)
        cluster = clusters.setdefault(key, Cluster(mention.kind, []))
        cluster.mentions.append(mention)
        cluster.why[mention.id] = "same base form" if key[0] != "key" else "gazetteer or parts"
    return _surnames(_the_one(list(clusters.values())))


def _the_one(clusters: list[Cluster]) -> list[Cluster]:
    """Joins the bare word for a body of which there is one ("the police") to the only one that the document names in full."""
    kept = [c for c in clusters if _key(c.mentions[0])[:2] != ("key", "the")]
    for cluster in [c for c in clusters if c not in kept]:
        concept = cluster.mentions[0].parts[0]
        homes = [k for k in kept if k.kind == cluster.kind and {p for p in k.mentions[0].parts if not p.startswith("people:")} == {concept}]
        _put(cluster, homes[0] if len(homes) == 1 else None, kept, "the only one of its kind here")
    return kept


def _key(mention: Mention) -> tuple[str, ...]:
    if mention.kind == "place" and mention.geo:
        return ("key", mention.geo)
    people = sorted(p for p in mention.parts if p.startswith("people:"))
    bodies = {"troops" if p in FORCES else p for p in mention.parts if not p.startswith("people:")}
    if mention.kind == "organisation" and people and len(mention.parts) <= 3:
        return ("key", *people, *sorted(bodies - {"quality"}))
    if len(mention.parts) == 1 and is_sole(mention.parts[0]) and len(mention.base.split()) <= 2:
        return ("key", "the", mention.parts[0])
    return (mention.kind, " ".join(sorted(fold(mention.base).replace("-", " ").split())))


def _surnames(clusters: list[Cluster]) -> list[Cluster]:
    """Joins persons named by one word to the full name that it belongs to, in one document."""
    full = [c for c in clusters if c.kind == "person" and c.mentions[0].given]
    rest = [c for c in clusters if c not in full]
    kept: list[Cluster] = []
    for cluster in full:
        home = next((k for k in kept if _same_words(k.mentions[0].base, cluster.mentions[0].base)), None)
        _put(cluster, home, kept, "the same words")
    acronyms = [c for c in rest if c.kind == "organisation" and c.mentions[0].base.isupper() and len(c.mentions[0].base) > 1]
    for cluster in [c for c in rest if c not in acronyms] + acronyms:
        word = cluster.mentions[0].family or cluster.mentions[0].base
        if cluster.kind == "person" and not cluster.mentions[0].given:
            homes = [k for k in kept if k.kind == "person" and any(_near(word, w) for w in k.mentions[0].base.split())]
            family = [k for k in homes if k.mentions[0].family and _near(word, k.mentions[0].family)]
            homes = family or homes
            home = homes[0] if len(homes) == 1 else _latest_before(homes, cluster)
            _put(cluster, home, kept, "surname alone")
        elif cluster in acronyms:
            home = next((k for k in kept if k.kind != "place" and _initials(word, k.mentions[0].base)), None)
            _put(cluster, home, kept, "initials")
        else:
            kept.append(cluster)
    return kept


def _put(cluster: Cluster, home: Cluster | None, kept: list[Cluster], why: str) -> None:
    if home is None:
        kept.append(cluster)
        return
    home.mentions.extend(cluster.mentions)
    home.why.update({m.id: why for m in cluster.mentions})


def _latest_before(homes: list[Cluster], cluster: Cluster) -> Cluster | None:
    """Of several people with that name, the one named last before."""
    start = cluster.mentions[0].span.start
    before = [(max((m.span.start for m in h.mentions if m.span.start < start), default=-1), i) for i, h in enumerate(homes)]
    return homes[max(before)[1]] if before and max(before)[0] >= 0 else None


def _near(a: str, b: str) -> bool:
    """One word with or without an ending."""
    x, y = fold(a), fold(b)
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    return len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 3


def _same_words(a: str, b: str) -> bool:
    x, y = fold(a).split(), fold(b).split()
    return len(x) == len(y) and all(any(_near(w, v) for v in y) for w in x)


def _is_acronym(mention: Mention) -> bool:
    return mention.base.isupper() and 2 < len(mention.base) < 7 and mention.base.isalpha()


def _initials(acronym: str, full: str) -> bool:
    """True if the letters are the first ones of the words, in order; inner letters may come between (MSZMP: sz, and p of -párt)."""
    letters = fold(acronym)
    words = [w for w in fold(full).replace("-", " ").split() if len(w) > 2]
    if len(letters) < 3 or not 2 <= len(words) <= len(letters):
        return False
    at = 0
    for word in words:
        if at >= len(letters) or word[0] != letters[at]:
            return False
        at += 1
        rest = word[1:]
        while at < len(letters) and len(letters) - at > len(words) - words.index(word) - 1 and letters[at] in rest:
            rest = rest[rest.index(letters[at]) + 1 :]
            at += 1
    return at == len(letters)


def _across(clusters: list[Cluster]) -> list[Cluster]:
    """Joins clusters of different documents, the likeliest pair first, by average link over their forms."""
    joined = list(clusters)
    pairs = sorted(
        (
            (-score, i, j)
            for i, a in enumerate(joined)
            for j, b in enumerate(joined[i + 1 :], i + 1)
            if a.kind == b.kind and not a.documents & b.documents and (score := _likeness(a, b)) > 0
        ),
    )
    home = list(range(len(joined)))

    def root(i: int) -> int:
        while home[i] != i:
            i = home[i]
        return i

    scores = {(i, j): -s for s, i, j in pairs}
    members: dict[int, list[int]] = {i: [i] for i in range(len(joined))}
    for _, i, j in pairs:
        a, b = root(i), root(j)
        if a == b:
            continue
        links = [scores.get((min(x, y), max(x, y)), 0.0) for x in members[a] for y in members[b]]
        if sum(links) / len(links) < 0.5:
            continue
        documents_a = {d for x in members[a] for d in clusters[x].documents}
        documents_b = {d for x in members[b] for d in clusters[x].documents}
        if documents_a & documents_b:
            continue
        home[b] = a
        members[a] += members.pop(b)
    result: list[Cluster] = []
    for group in members.values():
        whole = Cluster(clusters[group[0]].kind, [])
        for x in sorted(group):
            whole.mentions += clusters[x].mentions
            whole.why.update(clusters[x].why)
            if x != group[0]:
                whole.why.update({m.id: f"{clusters[x].why[m.id]}; {_reason(clusters[group[0]], clusters[x])}" for m in clusters[x].mentions})
        result.append(whole)
    return result


def _reason(a: Cluster, b: Cluster) -> str:
    x, y = a.mentions[0], b.mentions[0]
    if _key(x) == _key(y) and _key(x)[0] == "key":
        return "the same key"
    across = script_of(x.base) != script_of(y.base)
    return f"{'transliteration' if across else 'sound'} of “{x.base}”"


def _forms(cluster: Cluster) -> list[Mention]:
    """The fullest form of each script."""
    best: dict[str, Mention] = {}
    for mention in cluster.mentions:
        script = script_of(mention.base)
        if script not in best or len(mention.base.split()) > len(best[script].base.split()):
            best[script] = mention
    return [best[s] for s in sorted(best)]


def _likeness(a: Cluster, b: Cluster) -> float:
    """0 to 1: how sure it is that two clusters of different documents are one name; 0 where it can't be."""
    scores = [_pair(x, y) for x in _forms(a) for y in _forms(b)]
    return sum(scores) / len(scores) if scores else 0.0


def _pair(a: Mention, b: Mention) -> float:
    key_a, key_b = _key(a), _key(b)
    if key_a == key_b:
        return 1.0
    if key_a[0] == "key" and key_b[0] == "key" and a.kind == "place":
        return 0.0
    if a.kind == "person":
        return _persons(a, b)
    return _bodies(a, b)


@lru_cache(maxsize=200_000)
def _word(a: str, la: str, b: str, lb: str, alone: bool = True) -> float:
    """Likeness of two words, whatever their scripts; a word that does not stand `alone` may be less alike, as the whole name decides."""
    if fold(a) == fold(b):
        return 1.0
    sa, sb = script_of(a), script_of(b)
    best = max(
        (likeness(x, y, sa in VOWELLESS, sb in VOWELLESS) for x in readings(a, la) for y in readings(b, lb)),
        default=0.0,
    )
    least = (ALIKE if sa == sb else ALIKE_ACROSS) if alone else PART
    return best if best >= least else 0.0


def _persons(a: Mention, b: Mention) -> float:
    x, y = a.base.replace("-", " ").split(), b.base.replace("-", " ").split()
    if len(x) > len(y):
        a, b, x, y = b, a, y, x
    matched = [max((_word(w, a.language, v, b.language, len(x) == 1), v) for v in y) for w in x]
    if any(score == 0.0 for score, _ in matched):
        return 0.0
    across = script_of(a.base) != script_of(b.base)
    if len(x) > 1 and sum(score for score, _ in matched) / len(matched) < (WHOLE_ACROSS if across else WHOLE):
        return 0.0
    if len(x) > 1 and len({v for _, v in matched}) < len(x):
        return 0.0
    if len(x) == 1 and len(y) > 1:
        family = f"{b.family or ''} {y[-1]}"
        return max(0.55, 0.9 * matched[0][0]) if matched[0][1] in family.split() else 0.45 * matched[0][0]
    return sum(score for score, _ in matched) / len(matched)


def _bodies(a: Mention, b: Mention) -> float:
    """Bodies and places: shared vocabulary by concept, the rest by sound."""
    parts_a = {"troops" if p in FORCES else p for p in a.parts}
    parts_b = {"troops" if p in FORCES else p for p in b.parts}
    rest_a = [w for w in a.base.replace("-", " ").split() if len(w) > 2]
    rest_b = [w for w in b.base.replace("-", " ").split() if len(w) > 2]
    if _is_acronym(a) != _is_acronym(b):
        short, full = (a, b) if _is_acronym(a) else (b, a)
        if short.kind != "place" and _initials(short.base, full.base):
            return 0.8
    if not parts_a and not parts_b:
        if len(rest_a) != len(rest_b) or not rest_a:
            return 0.0
        scores = [max((_word(w, a.language, v, b.language) for v in rest_b), default=0.0) for w in rest_a]
        return min(scores, default=0.0)
    if not parts_a or not parts_b:
        return 0.0
    sole = {p for p in a.parts if is_sole(p)} & {p for p in b.parts if is_sole(p)}
    folk_a, folk_b = ({p for p in s if p.startswith("people:")} for s in (parts_a, parts_b))
    if folk_a and folk_b and folk_a != folk_b:
        return 0.0
    shared = parts_a & parts_b
    if not shared:
        return 0.0
    kinds = {p for p in (*a.parts, *b.parts) if not p.startswith("people:")}
    if len(sole) == 1 and kinds - sole <= GENERIC:
        return 0.9 if folk_a == folk_b else 0.6
    overlap = len(shared) / len(parts_a | parts_b)
    sounded = sum(any(_word(w, a.language, v, b.language) >= 0.7 for v in rest_b) for w in rest_a)
    likely = max(overlap, 0.0) if script_of(a.base) != script_of(b.base) else max(overlap * 0.8, sounded / max(len(rest_a), len(rest_b), 1))
    if len(shared) == 1 and sounded == 0:
        return 0.0
    if a.language != b.language and sounded and overlap >= 0.3:
        likely = max(likely, 0.6)
    return likely if likely >= 0.5 else 0.0


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
        key=lambda m: (script_of(m.base) == LATIN, len(m.base.split()) if m.kind == "person" else 0, m.language == LABELS, -m.span.start),
    )
    return best.base
