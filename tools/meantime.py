"""MEANTIME as clusters: Wikinews texts in four languages, one cluster a topic, with the events that their mentions share.

The texts of one article are translations of each other, so neither a document's id nor the place of a sentence may be evidence here:
`between_texts` says which pairs of documents are different articles. The file lies beside the repository (SHARED), nothing of it in it.
"""

import json
from collections import defaultdict
from pathlib import Path

from eusebius.model import Source
from eusebius.reading import read_text

from .labelled import SHARED, Cluster, Happening, read_documents

FILE = SHARED / "benchmarks" / "events" / "meantime.json"

#: Tokens that are written onto the word before them, and those onto which the next is written.
ONTO_LAST, ONTO_NEXT = frozenset(".,;:!?)]%'’"), frozenset("([$€£")


def read_topics(path: Path = FILE, languages: frozenset[str] | None = None) -> list[Cluster]:
    """One cluster a topic, by name; with the documents of some languages only, if they are given."""
    data = json.loads(path.read_text(encoding="utf-8"))
    texts: dict[str, str] = {}
    places: dict[tuple[str, str, int], tuple[int, int]] = {}
    language_of: dict[str, str] = {}
    written: dict[str, str] = {}
    for row in data["docs"]:
        if languages is not None and row["lang"] not in languages:
            continue
        document = f"{row['doc']}.{row['lang']}"
        language_of[document] = row["lang"]
        written[document] = row["date"]
        texts[document] = _text(document, row["sentences"], places)
    happenings: dict[str, list[Happening]] = defaultdict(list)
    for m in data["mentions"]:
        document = f"{m['doc']}.{m['lang']}"
        if document in texts and (document, str(m["sent"]), m["start"]) in places:
            start = places[document, str(m["sent"]), m["start"]][0]
            end = places.get((document, str(m["sent"]), m["end"]), (start, start + 1))[1]
            happenings[m["topic"]].append(Happening(document, start, max(end, start + 1), frozenset({m["event"]})))
    clusters = []
    for topic in sorted(happenings):
        told = [d for d in sorted(texts) if d.split("/")[0] == topic]
        documents = [read_text(texts[d], d, Source(d, written=written[d]), language=language_of[d]) for d in told]
        clusters.append(read_documents(topic.removeprefix("corpus_"), documents, tuple(happenings[topic]), path, translated=True))
    return clusters


def between_texts(left: str, right: str) -> bool:
    """True if two document ids are of different articles."""
    return left.rsplit(".", 1)[0] != right.rsplit(".", 1)[0]


def _text(document: str, sentences: dict[str, list[str]], places: dict[tuple[str, str, int], tuple[int, int]]) -> str:
    """The text of a document, a sentence a paragraph; `places` takes in where each token stands."""
    text = ""
    for number in sorted(sentences, key=int):
        glue = True
        for i, token in enumerate(sentences[number]):
            if not glue and token[0] not in ONTO_LAST:
                text += " "
            places[document, number, i] = (len(text), len(text) + len(token))
            text += token
            glue = token in ONTO_NEXT
        text += "\n\n"
    return text
