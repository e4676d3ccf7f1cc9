"""What one language knows of names, compiled from its pack for look-up."""

from dataclasses import dataclass
from functools import cache

from ..packs import Pack, load
from ..packs.sections.names import Names
from ..tagging.fold import fold


@dataclass(frozen=True)
class NameWords:
    """The pack's section `names`, folded; empty for a language with no pack."""

    language: str
    pack: Pack | None
    rules: Names
    peoples: dict[str, str]
    people_forms: dict[str, str]
    modifiers: dict[str, str]
    given: frozenset[str]
    particles: frozenset[str]
    joiners: frozenset[str]
    locative_words: frozenset[str]
    function_words: frozenset[str]
    stop_words: frozenset[str]
    family_first: bool

    @property
    def head_first(self) -> bool:
        """True if the kind of body opens its name."""
        return self.rules.body_order == "head_first"


@cache
def name_words(language: str) -> NameWords:
    """The name words of a language."""
    pack = load(language)
    rules = pack.section(Names) if pack else Names()

    def folded(words: tuple[str, ...]) -> frozenset[str]:
        return frozenset(fold(w) for w in words)

    return NameWords(
        language=language,
        pack=pack,
        rules=rules,
        peoples={fold(w): code for code, words in rules.peoples.items() for w in words},
        people_forms={fold(w): code for code, words in rules.people_forms.items() for w in words},
        modifiers={fold(w): concept for concept, words in rules.modifiers.items() for w in words},
        given=folded(rules.given_names),
        particles=folded(rules.particles),
        joiners=folded(rules.joiners),
        locative_words=folded(rules.locative_words),
        function_words=folded(pack.about.function_words) if pack else frozenset(),
        stop_words=folded(rules.stop_words),
        family_first=pack.about.family_name_first if pack else False,
    )
