"""Hidden characters made visible: controls and direction overrides of a source are shown by name, so that none acts on the page."""

import re

#: C0 and C1 controls but tab and line ends; direction marks, embeddings, overrides and isolates; other invisible format characters.
HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with every hidden character written as ⟨U+202E⟩. For display only: offsets count in the text itself."""
    return HIDDEN.sub(lambda m: f"⟨U+{ord(m.group()):04X}⟩", text)
