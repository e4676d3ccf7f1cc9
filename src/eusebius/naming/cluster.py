"""Cluster: mentions that are one name so far, and for each what joined it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model import Mention, NameKind
from ..tagging.fold import fold
from .acronyms import TELLING
from .keys import script
from .standing import is_acronym


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

    @property
    def fullest(self) -> Mention:
        """The mention with most words, the first of several."""
        return max(self.mentions, key=lambda m: (len(m.base.split()), len(m.parts), -len(m.base)))

    def take(self, mentions: Iterable[Mention], why: str) -> None:
        """Adds mentions, all for one reason."""
        for mention in mentions:
            self.mentions.append(mention)
            self.why[mention.id] = why

    def forms(self) -> list[Mention]:
        """The fullest form of each script."""
        best: dict[str, Mention] = {}
        for mention in self.mentions:
            name = script(mention)
            if name not in best or len(mention.base.split()) > len(best[name].base.split()):
                best[name] = mention
        return [best[s] for s in sorted(best)]

    def acronyms(self) -> list[str]:
        """The acronyms among its forms, folded, each once; none of fewer letters than tell one body."""
        if self.kind != "organisation":
            return []
        short = (m.base for m in self.mentions if is_acronym(m.base) and len(m.base) >= TELLING)
        return sorted({fold(base.replace(".", "")) for base in short})
