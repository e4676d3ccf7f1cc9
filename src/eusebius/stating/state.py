"""The order of stating: sentences into clauses, each clause into a statement with kind, roles, places, counts, moment and modality."""

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from ..model import Hit, Mention, Modality, Passage, Sentence, Span, Statement, TaggedDocument, TimeExpression, Timeline, Token
from ..packs.concepts import class_of
from ..packs.sections.grammar import Grammar
from .clauses import clauses, grammar_of, trimmed
from .counts import counts_of
from .kinds import kind_with_counts, predicate_of
from .modality import asks, came_at_last, governs, is_content, is_denied_before, modality_of
from .moments import is_participial, when_of
from .quoting import according_to, speaker_of
from .roles import actors_of
from .sequence import leads, sequenced, without_led

#: Kinds of happening that have a content: what was said, demanded, decided.
SAYING = frozenset({"declaration", "speech", "demand", "decision", "agreement", "publication", "negotiation"})

#: So many short lines without a full stop, one below the other, are no headings but a list.
SHORT_LINES = 3

#: A line that says no more than where and when is at most so long, and has at most so many other words, of at most so many letters.
LONGEST_DATELINE, LOOSE_WORDS, LOOSE_LETTERS = 80, 2, 3

#: A term is a content word of at least so many letters.
SHORTEST_TERM = 3


def state(tagged: TaggedDocument, timeline: Timeline, mentions: Sequence[Mention]) -> tuple[Statement, ...]:
    """The statements of one document, by place. Passages outside the account and headings that only date what follows make none."""
    return _Stater(tagged, timeline, mentions).statements()


def _start(time: TimeExpression) -> int:
    return time.span.start


class _Stater:
    """Walks through the sentences of a document, remembering what a clause makes of the next."""

    def __init__(self, tagged: TaggedDocument, timeline: Timeline, mentions: Sequence[Mention]) -> None:
        self.tagged = tagged
        self.timeline = timeline
        self.mentions = sorted(mentions, key=lambda m: (m.span.start, m.span.end))
        self.mention_starts = [m.span.start for m in self.mentions]
        self.moments = [t for t in timeline.times if t.moment is not None and not t.optional]
        self.hit_starts = [h.start for h in tagged.hits]
        self.found: list[Statement] = []
        self.listed: Modality | None = None
        self.list_speaker: Span | None = None

    def statements(self) -> tuple[Statement, ...]:
        """All statements, ranked."""
        for sentence in self.tagged.sentences:
            passage = self.tagged.document.passages[sentence.passage]
            if passage.outside is not None:
                continue
            if passage.kind == "heading":
                self._heading(sentence)
                if self._is_title(sentence) or self._only_dates(sentence) or not self._reports(sentence):
                    continue
            elif self._is_dateline(sentence, passage):
                continue
            elif passage.kind == "paragraph" and self.tagged.document.text[sentence.start].isupper():
                self._end_list(sentence)
            self._sentence(sentence, passage.language)
        ranked = sorted(self.found, key=lambda s: (s.span.start, s.span.end))
        return tuple(_ranked(s, i) for i, s in enumerate(ranked))

    def _heading(self, sentence: Sentence) -> None:
        """A heading that ends in a colon may open a list of demands; any other closes one."""
        text = self.tagged.document.text[sentence.start : sentence.end]
        concepts = [h.concept for h in self._hits(sentence.start, sentence.end)]
        self.listed = "demanded" if text.rstrip().endswith(":") and asks(concepts) else None
        self.list_speaker = None

    def _end_list(self, sentence: Sentence) -> None:
        if self.listed is not None and self.timeline_in(sentence.start, sentence.end):
            self.listed = None

    def _only_dates(self, sentence: Sentence) -> bool:
        """True for a heading that says little but its date."""
        dated = sum(len(t.span) for t in self.timeline_in(sentence.start, sentence.end))
        return dated > 0 and dated * 3 >= sentence.end - sentence.start

    def _is_title(self, sentence: Sentence) -> bool:
        """True for the heading with which an account opens: it names what is told below."""
        told = [i for i, p in enumerate(self.tagged.document.passages) if p.outside is None]
        return len(told) > 1 and sentence.passage == told[0]

    def _reports(self, sentence: Sentence) -> bool:
        """True if a heading has a word for something done, or is one of a list: else it only names something."""
        hits = self._hits(sentence.start, sentence.end)
        if any(class_of(h.concept) == "act" for h in hits):
            return True
        return bool(hits) and (self.listed is not None or self._is_in_list(sentence.passage))

    def _is_in_list(self, passage: int) -> bool:
        """True for one of several short lines, one below the other, behind the first passage."""
        passages = self.tagged.document.passages
        before = takewhile(self._is_short, reversed(passages[max(1, passage - SHORT_LINES) : passage]))
        behind = takewhile(self._is_short, passages[passage + 1 : passage + SHORT_LINES])
        return passage > 0 and sum(1 for _ in before) + 1 + sum(1 for _ in behind) >= SHORT_LINES

    def _is_short(self, passage: Passage) -> bool:
        return len(passage.span) <= LONGEST_DATELINE and self.tagged.document.text[passage.span.end - 1].isalnum()

    def _is_dateline(self, sentence: Sentence, passage: Passage) -> bool:
        """True for a line that has nothing but names, a date and a preposition or two: where and when the account was written, or what follows."""
        start, end = sentence.start, sentence.end
        dates = self.timeline_in(start, end)
        if not dates or end - start > LONGEST_DATELINE or passage.span.start < start or passage.span.end > end:
            return False
        if any(class_of(h.concept) == "act" for h in self._hits(start, end)):
            return False
        taken = [t.span for t in dates] + [m.span for m in self._mentions(start, end)]
        left = [t for t in self.tagged.tokens if start <= t.start < end and not any(s.start <= t.start < s.end for s in taken)]
        words = [t for t in left if any(c.isalnum() for c in self.tagged.document.text[t.start : t.end])]
        return len(words) <= LOOSE_WORDS and all(t.end - t.start <= LOOSE_LETTERS for t in words)

    def timeline_in(self, start: int, end: int) -> list[TimeExpression]:
        """The moments that stand in text[start:end]."""
        low = bisect_left(self.moments, start, key=_start)
        high = bisect_left(self.moments, end, low, key=_start)
        return [t for t in self.moments[low:high] if t.span.end <= end]

    def _times_over(self, start: int, end: int) -> list[Span]:
        """The spans of all time expressions that share words with text[start:end]."""
        low = max(0, bisect_left(self.timeline.times, start, key=_start) - 1)
        high = bisect_left(self.timeline.times, end, low, key=_start)
        return [t.span for t in self.timeline.times[low:high] if start < t.span.end]

    def _hits(self, start: int, end: int) -> list[Hit]:
        """Concept hits in text[start:end], without those inside time expressions (a month is no verb)."""
        low, high = bisect_left(self.hit_starts, start), bisect_left(self.hit_starts, end)
        near = self._times_over(start, end)
        return [h for h in self.tagged.hits[low:high] if h.end <= end and not any(t.start <= h.start < t.end for t in near)]

    def _mentions(self, start: int, end: int) -> list[Mention]:
        low, high = bisect_left(self.mention_starts, start), bisect_left(self.mention_starts, end)
        return [m for m in self.mentions[low:high] if m.span.end <= end]

    def _sentence(self, sentence: Sentence, language: str) -> None:
        grammar = grammar_of(language)
        governed: Modality | None = None
        speaker: Span | None = None
        head: Span | None = None
        named = self._mentions(sentence.start, sentence.end)
        telling = [h for h in self._hits(sentence.start, sentence.end) if not _within_one(h, named)]
        dated = self.timeline_in(sentence.start, sentence.end)
        led = leads(self.tagged, sentence, telling, grammar)
        begin = len(self.found)
        for first, last in clauses(self.tagged, sentence, telling, dated, named, language):
            start, end = trimmed(self.tagged, first, last)
            hits, mentions, times = self._hits(start, end), self._mentions(start, end), self.timeline_in(start, end)
            tokens = self.tagged.tokens[first:last]
            if not self._says_something(hits, mentions, times, grammar is not None) and not _counts_people(tokens, hits):
                continue
            reporting = without_led([h for h in hits if not _within_one(h, mentions)], led)
            predicate, kind = predicate_of(reporting, grammar is not None and grammar.verb_last)
            actors = actors_of(self.tagged, first, last, hits, mentions, predicate, grammar)
            opens_content = is_content(tokens, grammar)
            if opens_content and head is not None:
                self._widen(head, end)
            content = opens_content and governed is not None
            plain = [t for t in tokens if not any(m.span.start <= t.start < m.span.end for m in mentions)]
            modality = modality_of(plain, grammar, governed if content else self.listed, predicate)
            place_ids = tuple(m.id for m in mentions if m.kind == "place")
            dating = _of_the_end(times, tokens, grammar, predicate)
            moment, basis, rests_on = when_of(start, end, self.timeline, dating, hits, tokens, grammar, predicate)
            concepts = tuple(sorted({h.concept for h in hits}))
            taken = self._times_over(start, end) + [m.span for m in mentions]
            spoken = according_to(self.tagged, tokens, actors, grammar)
            counts = counts_of(self.tagged, start, end, hits, taken, language, grammar, kind)
            self._add(
                start,
                end,
                type=kind_with_counts(kind, counts),
                moment=moment,
                time_basis=basis,
                times=rests_on,
                predicate=self.tagged.span(predicate.start, predicate.end) if predicate else None,
                concepts=concepts,
                actors=actors,
                places=place_ids,
                counts=counts,
                modality=modality,
                attributed_to=spoken or (speaker if content else None) or self.list_speaker,
                terms=self._terms(first, last, hits, mentions, times),
            )
            self._participles(start, end, times, hits, mentions, predicate)
            head = self.found[-1].span if kind in SAYING and self.found else (head if opens_content else None)
            governed = governs(kind, concepts) or (governed if content else None)
            speaker = speaker_of(actors) if kind in ("declaration", "demand", "speech") else speaker
        self.found[begin:] = sequenced(self.tagged, self.found[begin:], led)
        if self.tagged.document.text[sentence.start : sentence.end].rstrip().endswith(":") and governed == "demanded":
            self.listed, self.list_speaker = "demanded", speaker

    def _widen(self, head: Span, end: int) -> None:
        """What is said, demanded or decided belongs to the statement that it was: its span takes in the content clause."""
        for i in range(len(self.found) - 1, -1, -1):
            if self.found[i].span.start == head.start and self.found[i].span.end < end:
                span = self.tagged.span(head.start, end)
                self.found[i] = replace(self.found[i], span=span, quote=self.tagged.document.quote(span))
                return
            if self.found[i].span.start < head.start:
                return

    def _says_something(self, hits: list[Hit], mentions: list[Mention], times: list[TimeExpression], has_grammar: bool) -> bool:
        if not has_grammar:
            return bool(mentions or times)
        acts = any(class_of(h.concept) in ("act", "state") for h in hits)
        return acts or bool(times) or (bool(hits) and bool(mentions)) or len(hits) > 1

    def _participles(
        self, start: int, end: int, times: list[TimeExpression], hits: list[Hit], mentions: list[Mention], main: Hit | None
    ) -> None:
        """A dated participle inside a clause ("the plan drawn up in July") is a statement of its own."""
        for time in times:
            if not is_participial(time, end, hits, main, self.timeline):
                continue
            acts = [h for h in hits if class_of(h.concept) == "act"]
            act = next((h for h in acts if h.start >= time.span.end), acts[-1])
            begin, stop = min(time.span.start, act.start), max(time.span.end, act.end)
            inner = [h for h in hits if begin <= h.start and h.end <= stop]
            predicate, kind = predicate_of(inner)
            self._add(
                begin,
                stop,
                type=kind,
                moment=time.moment,
                time_basis="stated",
                times=(time.id,),
                predicate=self.tagged.span(predicate.start, predicate.end) if predicate else None,
                concepts=tuple(sorted({h.concept for h in inner})),
                places=tuple(m.id for m in mentions if m.kind == "place" and begin <= m.span.start < stop),
            )

    def _terms(self, first: int, last: int, hits: list[Hit], mentions: list[Mention], times: list[TimeExpression]) -> tuple[str, ...]:
        """Lemmas of content words that no concept, name or time covers."""
        spans = [m.span for m in mentions] + [t.span for t in times]
        covered = [(h.start, h.end) for h in hits] + [(x.start, x.end) for x in spans]
        return tuple(
            sorted(
                {
                    t.lemmas[0]
                    for t in self.tagged.tokens[first:last]
                    if t.is_word and len(t.text) > SHORTEST_TERM and not any(a <= t.start < b for a, b in covered)
                }
            )
        )

    def _add(self, start: int, end: int, **values: Any) -> None:
        span = self.tagged.span(start, end)
        digest = hashlib.sha256(f"{span.document}\n{start}\n{end}".encode()).hexdigest()[:10]
        if all(s.span != span for s in self.found[-4:]):
            self.found.append(Statement(f"s-{digest}", span, self.tagged.document.quote(span), 0, **values))


def _of_the_end(times: list[TimeExpression], tokens: Sequence[Token], grammar: Grammar | None, predicate: Hit | None) -> list[TimeExpression]:
    """Of what did not come until then, the times that say when it came."""
    if grammar is None or not is_denied_before(tokens, grammar, predicate):
        return times
    until = came_at_last(tokens, grammar, predicate)
    return [t for t in times if t.span.start > until.start] or times if until is not None else times


def _counts_people(tokens: Sequence[Token], hits: Sequence[Hit]) -> bool:
    """True for a clause that says how many people, in digits, whatever they do: its verb may be in no pack."""
    return any(class_of(h.concept) == "person" for h in hits) and any(t.text[0].isdecimal() for t in tokens)


def _within_one(hit: Hit, mentions: Sequence[Mention]) -> bool:
    """True for a word of a name, whatever is written onto it: the Working People's Party neither works nor parties."""
    front = hit.end - 1 if hit.last - hit.first == 1 else hit.start
    return any(m.span.start <= front and hit.end <= m.span.end for m in mentions)


def _ranked(statement: Statement, order: int) -> Statement:
    return replace(statement, order=order)
