"""The order of tagging: words, sentences by passage, lemmas by the passage's language, concepts by sentence."""

from ..model import Document, Hit, Sentence, TaggedDocument, Token
from ..packs import load
from .fold import fold
from .lemmas import lemmatiser
from .lexicon import find_concepts
from .sentences import sentences
from .words import without_elisions, words


def tag(document: Document) -> TaggedDocument:
    """Tokens, sentences and concept hits of every passage, in the order of the text.

    A passage in a language with no pack gets tokens and sentences only.
    """
    tokens: list[Token] = []
    found: list[Sentence] = []
    hits: list[Hit] = []
    for number, passage in enumerate(document.passages):
        pack = load(passage.language)
        lemmas_of = lemmatiser(passage.language)
        first = len(tokens)
        cut = without_elisions(words(document.text, passage.span.start, passage.span.end), pack.about.elisions if pack else ())
        for start, end, word in cut:
            is_word = word[0].isalpha()
            lemmas = lemmas_of(word) if lemmas_of and is_word else (fold(word),)
            tokens.append(Token(start, end, word, fold(word), lemmas, is_word))
        for a, b in sentences(cut, 0, len(cut), document.text, pack):
            found.append(Sentence(cut[a][0], cut[b - 1][1], first + a, first + b, number))
            hits.extend(find_concepts(tokens, first + a, first + b, passage.language))
    return TaggedDocument(document, tuple(tokens), tuple(found), tuple(hits))
