"""Decisions: what a person ruled. They live in decisions.jsonl and survive every rebuild."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of decisions.jsonl; docs/data-model.md tells its kinds and the keys of `subject` and `value`.

    `at` is an ISO 8601 instant with time zone; `by` is whoever ruled; `undone_by` the id of the decision that took it back.
    """

    id: str
    kind: str
    subject: Mapping[str, Any] = field(default_factory=dict)
    value: Any = None
    by: str = ""
    at: str = ""
    note: str = ""
    undone_by: str | None = None
