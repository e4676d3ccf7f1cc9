"""A place in a document: the anchor that every found thing carries."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text.

    `document` is the document's id; `start` and `end` are offsets in Unicode code points, half-open: text[start:end].
    """

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}:{self.end} in {self.document}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True if the two share at least one code point of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """True if `other` lies wholly inside this span."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end
