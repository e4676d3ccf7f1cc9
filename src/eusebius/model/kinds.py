"""The kinds of happening that a statement can report. To add one, add its line here and use it in languages/concepts.toml."""

KINDS: tuple[str, ...] = (
    "protest", "violence", "attack", "shooting", "killing", "casualties", "arrest", "release", "trial",
    "appointment", "dismissal", "resignation", "founding", "dissolution", "declaration", "speech", "demand",
    "negotiation", "agreement", "ceasefire", "withdrawal", "deployment", "invasion", "strike", "destruction",
    "occupation", "defection", "arming", "decision", "meeting", "travel", "refuge", "funeral", "flight",
    "election", "publication", "other",
)  # fmt: skip
