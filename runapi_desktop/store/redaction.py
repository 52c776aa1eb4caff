"""Strikes secrets out of text that is about to be kept or shown: known keys in every usual spelling, and
whatever looks like a credential.

A known key is found in any letter case, with any of its characters written as an address, a page or JSON may
write them, in Base64 and in hexadecimal, and where white space breaks it into pieces.

Knows nothing of log files. Each pattern takes time in proportion to the text, whatever the text: a server
may have written it. A secret counts as known as long as the app holds it; what merely looks like one
is struck out always.
"""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache

MASK = "•••"
_SHORTEST_SECRET = 6

# Where a long word is broken, or ``repr`` shows that it was. Bounded, not possessive: before 3.11.5 Python
# loses what a possessive repeat has found where its inside has to step back.
_BREAK = r"(?:\s|\\{1,2}[nrt]){0,99}"
# Addresses and JSON write these two in other ways.
_BASE64 = {"+": r"(?>[+-]|%2[Bb]|\\u002[Bb])", "/": r"(?>[/_]|%2[Ff]|\\/|\\u002[Ff])"}
# The end of a value: what can stand in a token is more than what can stand in a word.
_VALUE = r"[^\s'\",;(){}\[\]<>]+"
_NAMES = r"api[_-]?key|code_verifier|password|passwd|secret|(?:access|auth|refresh)[_-]?token"
_BETWEEN = r"\\?['\"]?\s*[:=,]\s*(?:b?\\?['\"])?"
_PATTERNS = (
    # Headers that are secret as a whole, to the end of the line or of the quotation; then other names.
    re.compile(rf"(?i)(\b(?:(?:proxy-)?authorization|(?:set-)?cookie){_BETWEEN})[^'\"\\\r\n]+"),
    # A name may end in one of these: what stands before it is not looked at, which would take for ever.
    re.compile(rf"(?i)((?:{_NAMES}){_BETWEEN}){_VALUE}"),
    re.compile(rf"(?i)(\b(?:bearer|basic)\s+)(?=[\w+/=.~-]{{8}}){_VALUE}"),
    # The query of a signed address that stands without its host, and a password inside an address.
    re.compile(r"(?i)([?&](?:sig|signature|token|expires|key|x-[a-z]+-[\w-]+)=)[^\s&'\"<>]+"),
    re.compile(r"(?i)(https?://)[^\s/@'\"]+@"),
)
# Read to its end at once, so that an address made of the beginnings of others is not read again and again.
_ADDRESS = re.compile(r"(?i)https?://[^\s'\"<>]+")


class Redactor:
    """Masks secrets in text: every value of ``known_secrets()`` and whatever looks like a credential."""

    def __init__(self, known_secrets: Callable[[], Iterable[str]]) -> None:
        self._known_secrets = known_secrets

    def __call__(self, text: str) -> str:
        """``text`` without secrets."""
        for secret in self._known_secrets():
            if len(secret) >= _SHORTEST_SECRET:
                # What Python wrote is looked for as it stands: in it backslashes stand for themselves.
                as_json = json.dumps(secret)[1:-1]
                for spelling in (json.dumps(as_json)[1:-1], repr(secret)[1:-1], as_json, secret):
                    text = text.replace(spelling, MASK)
                text = _spellings_of(secret).sub(MASK, text)
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\g<1>{MASK}", text)
        return _ADDRESS.sub(_without_query, text)


def _without_query(address: re.Match[str]) -> str:
    """The query of a signed address is its secret."""
    place, mark, query = address[0].partition("?")
    return f"{place}{mark}{MASK}" if query else address[0]


@lru_cache(maxsize=16)
def _spellings_of(secret: str) -> re.Pattern[str]:
    """What finds ``secret`` however it is written. Every choice is final, so that nothing is tried twice."""
    encoded = secret.encode("utf-8", "replace")
    written = [_BREAK.join(map(_written, secret)), _BREAK.join(f"{byte:02x}" for byte in encoded)]
    inner = [
        _BREAK.join(_BASE64.get(sign, sign) for sign in _inner_base64(encoded, lead)) for lead in range(3)
    ]
    return re.compile("|".join([*(f"(?i:{one})" for one in written), *inner]))


def _written(character: str) -> str:
    """A pattern for the ways to write a character of a key, the longest first and itself last."""
    code = ord(character)
    ways = [
        "".join(f"%(?:25){{0,2}}{byte:02x}" for byte in character.encode("utf-8", "replace")),
        rf"\\{{1,4}}u{code:04x}",
        rf"\\{{1,4}}x{code:02x}",
        f"&#0{{0,4}}{code};",
        f"&#x0{{0,4}}{code:x};",
        re.escape(html.escape(character)),
        rf"\\{{1,4}}{re.escape(character)}",
        re.escape(character),
    ]
    return f"(?>{'|'.join(ways)})"


def _inner_base64(secret: bytes, lead: int) -> str:
    """The part of a Base64 text that is the same whatever ``lead`` (0–2) bytes, modulo three, stand before
    the secret and whatever follows it, as in ``user:secret``."""
    first = -(-lead * 8 // 6)
    last = (lead + len(secret)) * 8 // 6
    return base64.b64encode(bytes(lead) + secret + bytes(2)).decode("ascii")[first:last]
