"""Strikes secrets out of text that is about to be kept or shown: known keys in every usual spelling, and
whatever looks like a credential.

A known key is found in any letter case, with any of its characters written as an address, a page or JSON may
write them, once or again and again, in Base64 and in hexadecimal, and where white space breaks it into
pieces. For that the text and the key are brought to one plain spelling, and compared there.

Knows nothing of log files. Everything takes time in proportion to the text, whatever the text: a server may
have written it. A secret counts as known as long as the app holds it; what merely looks like one is struck
out always.
"""

from __future__ import annotations

import base64
import html
import json
import re
import string
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

MASK = "•••"
_SHORTEST_SECRET = 6

# What stands for a character, or for nothing, in an address, a page, JSON or what ``repr`` writes.
# Backslashes and white space are passed over: so it does not matter how often a text was quoted or broken.
_SIGN = re.compile(
    r"(?i)\\+(?:u(?P<u>[0-9a-f]{4})|x(?P<x>[0-9a-f]{2})|(?P<line_end>[nrt]))?"
    r"|(?P<bytes>(?:%(?:25)*[0-9a-f]{2})+)"
    r"|&(?:amp;)*(?P<named>\#0*[0-9]{1,7};|\#x0*[0-9a-f]{1,6};|[a-z]{2,8};)"
    r"|\s+"
)
_OCTET = re.compile(r"(?i)%(?:25)*([0-9a-f]{2})")
# Letter case counts for nothing, and the two ways to write Base64 are one.
_FOLDED = str.maketrans(f"{string.ascii_uppercase}-_", f"{string.ascii_lowercase}+/")
_PASSED_OVER = re.compile(r"[\\\s]+")
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
        known = [secret for secret in self._known_secrets() if len(secret) >= _SHORTEST_SECRET]
        for secret in known:
            # What is made of little but backslashes is found only as it stands.
            as_json = json.dumps(secret)[1:-1]
            for spelling in (json.dumps(as_json)[1:-1], repr(secret)[1:-1], as_json, secret):
                text = text.replace(spelling, MASK)
        if known:
            text = _without(text, known)
        for pattern in _PATTERNS:
            text = pattern.sub(rf"\g<1>{MASK}", text)
        return _ADDRESS.sub(_without_query, text)


def _without_query(address: re.Match[str]) -> str:
    """The query of a signed address is its secret."""
    place, mark, query = address[0].partition("?")
    return f"{place}{mark}{MASK}" if query else address[0]


def _without(text: str, secrets: list[str]) -> str:
    """``text`` with every spelling of ``secrets`` struck out."""
    found: list[tuple[int, int]] = []
    # A quoted line end may break the secret, or be a backslash and a letter of it.
    for line_ends_count in (False, True):
        plain = _Plain(text, line_ends_count=line_ends_count)
        for secret in secrets:
            for needle in _needles(secret, line_ends_count=line_ends_count):
                found += plain.places_of(needle)
    pieces: list[str] = []
    end = 0
    for first, last in sorted(found):
        if first >= end:
            pieces += (text[end:first], MASK)
        end = max(end, last)
    return "".join((*pieces, text[end:]))


@lru_cache(maxsize=32)
def _needles(secret: str, *, line_ends_count: bool) -> frozenset[str]:
    """What stands in a text in plain spelling wherever ``secret`` stands in it: the secret as a text that is
    read as such, the secret of which each character was written in another way, and its codes."""
    encoded = secret.encode("utf-8", "replace")
    inner = (_inner_base64(encoded, lead) for lead in range(3))
    written = (_PASSED_OVER.sub("", secret), encoded.hex(), *inner)
    needles = {
        _Plain(secret, line_ends_count=line_ends_count).text,
        *(each.translate(_FOLDED) for each in written),
    }
    return frozenset(needle for needle in needles if len(needle) >= _SHORTEST_SECRET)


class _Plain:
    """A text in plain spelling, and where each character of that stands in the text as it was written.

    ``line_ends_count``: the letter of a quoted line end (``\\n``) counts, as any letter after backslashes.
    """

    def __init__(self, written: str, *, line_ends_count: bool) -> None:
        self._pieces: list[str] = []
        self._begins: list[int] = []  # of each piece, in the plain text
        self._places: list[tuple[int, int]] = []  # of each piece, in the written one
        self._length = end = 0
        for sign in _SIGN.finditer(written):
            self._add(written[end : sign.start()], end, sign.start())
            stands_for = _meant(sign, line_ends_count=line_ends_count)
            self._add(_PASSED_OVER.sub("", stands_for), *sign.span())
            end = sign.end()
        self._add(written[end:], end, len(written))
        self.text = "".join(self._pieces)

    def places_of(self, needle: str) -> Iterator[tuple[int, int]]:
        """Where ``needle`` stands in the text as it was written: begin and end of each."""
        at = self.text.find(needle)
        while at >= 0:
            last = at + len(needle) - 1
            yield self._place(at)[0], self._place(last)[1]
            at = self.text.find(needle, last + 1)

    def _add(self, piece: str, begin: int, end: int) -> None:
        if piece:
            self._pieces.append(piece.translate(_FOLDED))
            self._begins.append(self._length)
            self._places.append((begin, end))
            self._length += len(piece)

    def _place(self, at: int) -> tuple[int, int]:
        number = bisect_right(self._begins, at) - 1
        begin, end = self._places[number]
        if end - begin != len(self._pieces[number]):
            return begin, end  # one sign, whatever it stands for
        begin += at - self._begins[number]
        return begin, begin + 1


def _meant(sign: re.Match[str], *, line_ends_count: bool) -> str:
    """What ``sign`` stands for; nothing for white space and backslashes."""
    if code := sign["u"] or sign["x"]:
        return chr(int(code, 16))
    if sign["bytes"]:
        octets = bytes(int(octet, 16) for octet in _OCTET.findall(sign["bytes"]))
        return octets.decode("utf-8", "replace")
    if sign["named"]:
        return html.unescape(f"&{sign['named']}")
    return sign["line_end"] if line_ends_count and sign["line_end"] else ""


def _inner_base64(secret: bytes, lead: int) -> str:
    """The part of a Base64 text that is the same whatever ``lead`` (0–2) bytes, modulo three, stand before
    the secret and whatever follows it, as in ``user:secret``."""
    first = -(-lead * 8 // 6)
    last = (lead + len(secret)) * 8 // 6
    return base64.b64encode(bytes(lead) + secret + bytes(2)).decode("ascii")[first:last]
