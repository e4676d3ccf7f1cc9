"""Reading: encodings, formats, languages, strays, sources.toml, and every kind of bad input."""

from pathlib import Path

import pytest

from eusebius.errors import OptionError, SourceError
from eusebius.model import Document
from eusebius.packs import available, load
from eusebius.reading import coded, find_sources, read_source, read_text
from eusebius.reading.passages import cut_passages

ENGLISH = "On 4 May 1910 the dike at Ashford broke, and the water was in the streets by noon."
HUNGARIAN = "Az első jelentés szerint a gát már hajnalban átszakadt, és a víz elöntötte az egész várost."
ARABIC = "انهار السد في المدينة في الصباح، وقال السكان إن الماء وصل إلى الشوارع."


def read(folder: Path, data: bytes, name: str = "a.txt") -> Document:
    (folder / name).write_bytes(data)
    return read_source(find_sources([folder / name])[0][0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(tmp_path: Path, encoding: str) -> None:
    assert read(tmp_path, HUNGARIAN.encode(encoding)).text == HUNGARIAN


@pytest.mark.parametrize(("encoding", "text"), [("cp1250", HUNGARIAN), ("cp1256", ARABIC)])
def test_legacy_encodings_are_made_out(tmp_path: Path, encoding: str, text: str) -> None:
    document = read(tmp_path, (text * 6).encode(encoding))
    assert document.text == text * 6
    assert any(document.encoding in note for note in document.notes)


def test_not_a_character_of_a_plain_text_is_changed(tmp_path: Path) -> None:
    text = "One\r\n\r\nTwo\u00a0three\u200f \u202efour\u202c\t\x07 <script>alert(1)</script>\n"
    assert read(tmp_path, text.encode()).text == text


def test_the_main_text_of_a_page_is_read(tmp_path: Path) -> None:
    page = f"<html><body><nav>Menu</nav><article><p>{ENGLISH * 4}</p></article><script>bad()</script></body></html>"
    document = read(tmp_path, page.encode(), "a.html")
    assert ENGLISH in document.text and "bad()" not in document.text and document.media_type == "text/html"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>The flood at Ashford</title>", "", "The flood at Ashford"),
        ("<title>The flood\n at Ashford | The Reeve Herald</title>", "<h1>The flood at Ashford</h1>", "The flood at Ashford"),
        ("<title>Herald</title><meta property='og:title' content='The flood &amp; after'>", "<h1>News</h1>", "The flood & after"),
        ("", "<h1>The flood</h1>", "The flood"),
        ("", "", None),
    ],
)
def test_a_page_tells_its_title(tmp_path: Path, head: str, body: str, title: str | None) -> None:
    page = f"<?xml version='1.0' encoding='utf-8'?><html><head>{head}</head><body>{body}<article><p>{ENGLISH * 4}</p></article></body></html>"
    assert read(tmp_path, page.encode(), "a.html").source.title == title


def test_the_title_in_sources_toml_goes_before_that_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html><head><title>Herald</title></head><body><p>{ENGLISH * 4}</p></body></html>", encoding="utf-8")
    (tmp_path / "sources.toml").write_text('["a.html"]\ntitle = "The flood"\n', encoding="utf-8")
    assert read_source(find_sources([tmp_path])[0][0]).source.title == "The flood"


@pytest.mark.parametrize(
    ("text", "language", "direction"), [(ENGLISH, "en", "ltr"), (HUNGARIAN, "hu", "ltr"), (ARABIC, "ar", "rtl")]
)
def test_language_and_direction(text: str, language: str, direction: str) -> None:
    passage = read_text(text, "t").passages[0]
    assert (passage.language, passage.direction) == (language, direction)


def test_a_language_without_a_pack_is_named_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, "På morgonen brast dammen, och vattnet stod på alla gator i den gamla staden.".encode())
    assert document.language == "sv" and "No language pack" in document.notes[0]


@pytest.mark.parametrize("code", available())
def test_a_language_whose_pack_knows_time_only_says_so(code: str) -> None:
    notes = read_text("4. 5. 1910", "t.txt", language=code).notes
    pack = load(code)
    assert pack is not None
    assert any("time and numbers only" in note for note in notes) == (pack.about.covers.concepts == "none")


def test_passages_in_two_languages() -> None:
    document = read_text(f"{ENGLISH} {ENGLISH}\n\n{ARABIC} {ARABIC}", "t")
    assert [p.language for p in document.passages] == ["en", "ar"]


def test_headings_items_and_paragraphs() -> None:
    kinds = [p.kind for p in read_text(f"# The flood\n\n{ENGLISH}\n- one thing\n- another\n\n4 May 1910\n{ENGLISH}", "t").passages]
    assert kinds == ["heading", "paragraph", "item", "item", "heading", "paragraph"]


def test_strays_are_kept_and_marked() -> None:
    text = f"Skip to main content | Menu\n\n{ENGLISH}\n\nThe dike had been old.\n\nAshford counted its dead.\n\nFamous pianist cancels summer recital"
    document = read_text(text, "t")
    assert [bool(p.outside) for p in document.passages] == [True, False, False, False, True]
    assert "".join(document.text[p.span.start : p.span.end] for p in document.passages[:1]) == "Skip to main content | Menu"


def test_a_closing_line_of_the_account_is_no_stray() -> None:
    document = read_text(f"The flood\n\n{ENGLISH}\n\nThe dike had been old.\n\nThe water left Ashford at last", "t")
    assert [p.outside for p in document.passages] == [None] * 4


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"", "empty"), (b"  \n\t", "empty"), (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, "binary"), (b"\xff\xfe\x00", "utf-16"),
     (b"%PDF-1.4 x", "PDF"), (b"PK\x03\x04 words", "word processor"), (b"{\\rtf1 words}", "RTF")],
)
def test_bad_files_say_what_to_do(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        read(tmp_path, data)
    assert "a.txt" in str(caught.value)


def test_missing_and_vanished_files(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        find_sources([tmp_path / "nowhere.txt"])
    (tmp_path / "a.txt").write_text(ENGLISH)
    file = find_sources([tmp_path / "a.txt"])[0][0]
    (tmp_path / "a.txt").unlink()
    with pytest.raises(SourceError, match="vanished"):
        read_source(file)


def test_a_folder_with_no_sources(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    with pytest.raises(SourceError, match="no source in this folder"):
        find_sources([tmp_path])


def test_folders_are_walked_in_order_and_ids_are_unique(tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/x.txt", "a/.hidden.txt", "a/y.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ENGLISH)
    files, passed = find_sources([tmp_path])
    assert [f.id for f in files] == ["a/x.txt", "b/x.txt"]
    assert len(passed) == 1 and "y.pdf" in passed[0]
    files, _ = find_sources([tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt"])
    assert len({f.id for f in files}) == 2


def test_a_chronicle_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "made" / "tables").mkdir(parents=True)
    for name in ("manifest.json", "index.html", "tables/x.txt"):
        (tmp_path / "made" / name).write_text(ENGLISH)
    files, passed = find_sources([tmp_path])
    assert [f.id for f in files] == ["a.txt"] and passed == []
    with pytest.raises(SourceError, match="eusebius show"):
        find_sources([tmp_path / "made"])


def test_a_language_is_named_by_its_code() -> None:
    assert [coded(code) for code in ("hu", "sv", "zh")] == ["hu", "sv", "zh"]
    for code in ("English", "xx", "", "../en"):
        with pytest.raises(OptionError, match="ISO 639-1"):
            coded(code)


def test_sources_toml_is_read_and_its_problems_are_listed_together(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "sources.toml").write_text('["a.txt"]\ntitle = "The flood"\nleans_on = ["b.txt"]\n')
    source = find_sources([tmp_path])[0][0].source
    assert source.title == "The flood" and source.leans_on == ("b.txt",)
    (tmp_path / "sources.toml").write_text('["a.txt"]\ntitel = "x"\nauthor = 3\nlanguage = "English"\n["c.txt"]\n')
    with pytest.raises(OptionError) as caught:
        find_sources([tmp_path])
    assert all(word in str(caught.value) for word in ("sources.toml", "titel", "mean title?", "author", "English", "c.txt"))


def test_a_file_too_large_for_one_account_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "archive.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(SourceError, match=r"archive\.txt: 50 MB is more than one account; split it"):
        read_source(find_sources([path])[0][0])


def test_a_numbered_heading_is_no_item() -> None:
    text = "1. The voyage\n\nThe ship left in the evening.\n\n2. The fire\n\nIt broke out at noon.\n\n1. Close the mine.\n\n2. Pay the men.\n"
    kinds = [p.kind for p in read_text(text, "t.txt").passages]
    assert kinds == ["heading", "paragraph", "heading", "paragraph", "item", "item"]


def test_a_date_that_opens_a_paragraph_is_no_item() -> None:
    kinds = [kind for _, _, kind in cut_passages("3. května se sešli.\n\n10. Mai. Die Brücke fiel.\n\n1. Open the gate.\n\n2. Pay the men.")]
    assert kinds == ["paragraph", "paragraph", "item", "item"]
