"""What is the same to somebody who searches: one form of every text, and the words to be found in it."""

from __future__ import annotations

import re
import unicodedata

# The dotted and the dotless i: which of them is the small of which depends on a language that nobody names.
_DOTLESS, _DOTTED = "ı", "i\u0307"
# Joiners, soft hyphens, marks of direction, and what chooses between the looks of one sign.
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)


def folded(text: str) -> str:
    """``text`` without what makes no other word of it: letter case (ß is ss), accents in one character or in
    two, ligatures and wide letters, signs that are not seen.

    The compatibility caseless matching of the Unicode Standard (D146 in section 3.13), composed again so that
    a Hangul syllable is one character.
    """
    if text.isascii():
        return text.lower()
    once = unicodedata.normalize("NFKC", unicodedata.normalize("NFD", text).casefold())
    twice = _UNSEEN.sub("", once.casefold()).replace(_DOTLESS, "i").replace(_DOTTED, "i")
    return unicodedata.normalize("NFKC", twice)


def search_words(text: str) -> list[str]:
    """The words of a search, folded: each of them must be found."""
    return folded(text).split()
