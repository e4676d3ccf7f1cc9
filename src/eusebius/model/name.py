"""Names: one person, body or place with all its forms, and the mentions of which they are made."""

from dataclasses import dataclass
from typing import Literal

from .span import Span

NameKind = Literal["person", "organisation", "place"]

#: What ids of mentions by office begin with; those of names in the text begin with "m-".
BY_OFFICE = "o-"


@dataclass(frozen=True, slots=True)
class Mention:
    """A form of a name at one place of one document, before anything is joined.

    `span` leaves out titles and clitics written onto the word, and keeps case endings. `base` is the form as a dictionary
    would have it (no case ending, no clitic), in its own script and order. `given`/`family`: the parts of a person's name, if
    known. `parts`: concepts of translatable words in it ("party", "committee", "square"). `office`: concept of the title or
    office that stands beside it ("prime_minister"). `adjective`: an adjective or demonym of a place ("budapesti", "Soviet").
    `geo`: gazetteer key if the gazetteer knows it ("country:HU", "city:3054643"); of several places of that name the largest.
    `within`: id of the mention beside it of the place that it stands in ("Bridge Street, London"). `same_as`: id of the mention beside it
    that the text gives as another form of it ("Food and Agriculture Organization (FAO)"). `own`: the words of it that are no vocabulary,
    as a dictionary would have them. `reasons`: rules that found it.
    """

    id: str
    span: Span
    quote: str
    kind: NameKind
    base: str
    language: str
    given: str | None = None
    family: str | None = None
    parts: tuple[str, ...] = ()
    office: str | None = None
    adjective: bool = False
    geo: str | None = None
    reasons: tuple[str, ...] = ()
    within: str | None = None
    same_as: str | None = None
    own: tuple[str, ...] = ()

    @property
    def by_office(self) -> bool:
        """True for no name, but an office that stands for whoever held it then."""
        return self.id.startswith(BY_OFFICE)


@dataclass(frozen=True, slots=True)
class Form:
    """A mention that was joined to a name, and why (key, transliteration, distance, context)."""

    mention: str
    span: Span
    quote: str
    reasons: tuple[str, ...] = ()

    @property
    def by_office(self) -> bool:
        """True for no name, but an office that stands for whoever held it then ("the prime minister")."""
        return self.mention.startswith(BY_OFFICE)


@dataclass(frozen=True, slots=True)
class Name:
    """One person, body or place, with all its forms in all languages and scripts, by document and offset.

    `label` is the form shown to a reader (the fullest Latin-script one where there is one). `geo`: gazetteer key, the likeliest where
    several places have that name. Of places: `place_kind` is "country", "city", "capital", or the concept of its common noun ("square");
    `latitude` and `longitude` are degrees, north and east positive (WGS 84; a country's are its capital's, a square's its town's);
    `country` is an ISO 3166 code (SU, CS, YU, DD for former states); `part_of` the id of the name it lies in; `others` the gazetteer
    keys of other places of that name, likeliest first. `reasons`: why this place, and what its coordinates are those of.
    """

    id: str
    kind: NameKind
    label: str
    forms: tuple[Form, ...]
    geo: str | None = None
    reasons: tuple[str, ...] = ()
    place_kind: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    part_of: str | None = None
    others: tuple[str, ...] = ()
