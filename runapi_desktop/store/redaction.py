"""Strikes secrets out of text that is about to be kept or shown: known keys in every usual spelling, and
whatever looks like a credential.

Knows nothing of log files. Each pattern takes time in proportion to the text, whatever the text: a server
may have written it. A secret counts as known as long as the app holds it; what merely looks like one
is struck out always.
"""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote, quote_plus

MASK = "•••"
_SHORTEST_SECRET = 6

_ESCAPE = re.compile("%[0-9A-F]{2}")
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
                for spelling in _spellings(secret):
                    text = text.replace(spelling, MASK)
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\g<1>{MASK}", text)
        return _ADDRESS.sub(_without_query, text)


def _without_query(address: re.Match[str]) -> str:
    """The query of a signed address is its secret."""
    place, mark, query = address[0].partition("?")
    return f"{place}{mark}{MASK}" if query else address[0]


def _spellings(secret: str) -> Iterator[str]:
    """How ``secret`` may stand in a header, an address, a page, a ``repr`` or a dump."""
    encoded = secret.encode("utf-8", "replace")
    plain = {secret, quote(secret, safe=""), quote_plus(secret), html.escape(secret)}
    plain |= {json.dumps(secret)[1:-1], repr(secret)[1:-1], encoded.hex(), encoded.hex().upper()}
    plain |= {_ESCAPE.sub(lambda found: found[0].lower(), text) for text in plain}
    for alphabet in (base64.b64encode, base64.urlsafe_b64encode):
        plain |= {_inner_base64(encoded, lead, alphabet) for lead in range(3)}
    yield from sorted(plain, key=len, reverse=True)


def _inner_base64(secret: bytes, lead: int, encode: Callable[[bytes], bytes]) -> str:
    """The part of a Base64 text that is the same whatever ``lead`` (0–2) bytes, modulo three, stand before
    the secret and whatever follows it, as in ``user:secret``."""
    first = -(-lead * 8 // 6)
    last = (lead + len(secret)) * 8 // 6
    return encode(bytes(lead) + secret + bytes(2)).decode("ascii")[first:last]
