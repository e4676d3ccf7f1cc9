"""Order: after a happening in one source and before it in another can't both be right; said alike, or of others, it is no difference."""

from pathlib import Path

from .test_checks import build, disagreements

ONE = (
    "On 4 May 1911 the miners of Varna met in the theatre. "
    "After the governor's speech the soldiers arrested Anna Dimova in the theatre of Varna."
)
OTHER = (
    "1911. május 4-én a várnai bányászok a színházban gyűltek össze. "
    "A katonák még a kormányzó beszéde előtt letartóztatták Anna Dimovát a várnai színházban."
)


def orders(folder: Path, **texts: str) -> list[str]:
    return [c.sentence for c in disagreements(build(folder, **texts)) if c.kind == "time"]


def test_after_it_and_before_it(tmp_path: Path) -> None:
    (said,) = orders(tmp_path, one=ONE, other=OTHER)
    assert said == "One source puts it after what the other puts it before: after it (one.txt); before it (other.txt)."


def test_said_alike(tmp_path: Path) -> None:
    assert orders(tmp_path, one=ONE, other=OTHER.replace("előtt", "után")) == []


def test_before_something_else(tmp_path: Path) -> None:
    assert orders(tmp_path, one=ONE, other=OTHER.replace("a kormányzó beszéde", "a sztrájk")) == []
