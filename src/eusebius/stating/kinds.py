"""Kinds: which concept of a clause says what happens, and which kind of happening that is."""

from collections.abc import Sequence

from ..model import Count, Hit
from ..packs.concepts import class_of, kind_of

#: Where a clause has several kinds, the one that stands first here names it: the graver and the more specific before the general.
PRECEDENCE: tuple[str, ...] = (
    "shooting", "killing", "ceasefire", "destruction", "arrest", "release", "dismissal", "resignation", "appointment", "dissolution",
    "invasion", "withdrawal", "defection", "arming", "occupation", "attack", "founding", "election", "trial", "agreement", "strike",
    "funeral", "negotiation", "demand", "speech", "deployment", "refuge", "flight", "travel", "protest", "publication",
    "meeting", "decision", "casualties", "declaration", "violence", "other",
)  # fmt: skip

RANK = {kind: i for i, kind in enumerate(PRECEDENCE)}

#: Kinds that say or want something of another happening: what they say of comes after them, and doesn't name them.
SAYING = ("declaration", "demand", "decision", "speech")


def predicate_of(hits: Sequence[Hit], verb_last: bool = False) -> tuple[Hit | None, str]:
    """The hit that reports the happening of a clause, and its kind ("other" if none does). `verb_last`: as the pack's grammar says it."""
    acts = [(h, kind_of(h.concept)) for h in hits if class_of(h.concept) in ("act", "state")]
    typed = [(h, k) for h, k in acts if k and k != "other"]
    if typed:
        first = max(typed, key=lambda p: p[0].last) if verb_last else min(typed, key=lambda p: p[0].first)
        if first[1] in SAYING and len(typed) > 1 and first[1] != "decision":
            return first[0], first[1] or "other"
        best = min(typed, key=lambda p: (RANK.get(p[1] or "other", len(RANK)), p[0].first, p[0].concept))
        return best[0], best[1] or "other"
    dead = next((h for h in hits if kind_of(h.concept) == "casualties"), None)
    if dead is not None:
        return dead, "casualties"
    if acts:
        return min(acts, key=lambda p: (p[1] != "other", p[0].first))[0], "other"
    return None, "other"


#: Kinds that a clause with a number of dead or wounded does not keep: what it tells is the casualties.
GIVE_WAY = ("destruction", "demand", "declaration", "decision", "violence", "other")


def kind_with_counts(kind: str, counts: Sequence[Count]) -> str:
    """The kind of a clause that also counts its dead or wounded."""
    return "casualties" if kind in GIVE_WAY and any(c.what in ("dead_person", "wounded_person") for c in counts) else kind
