"""The names, by kind: each with its forms."""

from typing import get_args

from ....model import Chronicle, Name, NameKind
from ...visible import visible
from .marks import Anchors, voice_at
from .values import Called, Voice


def names(chronicle: Chronicle, sigla: dict[str, str], anchors: Anchors) -> tuple[tuple[str, tuple[Called, ...]], ...]:
    """The names of each kind that there is, those told of most first."""
    documents = {d.id: d for d in chronicle.documents}

    def called(name: Name) -> Called:
        forms: dict[str, tuple[Voice, dict[str, str]]] = {}
        # That by which the name is called stands first; the others as they come.
        for form in sorted(name.forms, key=lambda f: (f.quote != name.label, f.span)):
            siglum = sigla[form.span.document]
            _, places = forms.setdefault(form.quote, (voice_at(documents[form.span.document], form.span.start), {}))
            places[siglum] = places.get(siglum) or anchors.around(form.span)
        return Called(visible(name.label), tuple((visible(quote), *voice, tuple(places.items())) for quote, (voice, places) in forms.items()))

    kinds: tuple[NameKind, ...] = get_args(NameKind)
    by_kind = ((kind, [n for n in chronicle.names if n.kind == kind]) for kind in kinds)
    return tuple((kind, tuple(called(n) for n in sorted(mine, key=lambda n: (-len(n.forms), n.label)))) for kind, mine in by_kind if mine)
