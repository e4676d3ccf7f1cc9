"""Reading: files into documents. find.py lists them, decode.py finds the encoding, formats.py gets the text out, passages.py cuts it,
language.py names its language, strays.py marks what doesn't belong, sources_file.py reads what the user says of the sources.

To read another format: a function in formats.py and its line in FORMATS.
"""

from .find import SourceFile, find_sources
from .language import coded
from .read import read_source, read_text
from .timeml import TimeML, read_timeml

__all__ = ["SourceFile", "TimeML", "coded", "find_sources", "read_source", "read_text", "read_timeml"]
