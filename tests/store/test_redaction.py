"""No secret survives, in whatever spelling or company, and plain words do."""

from __future__ import annotations

import base64
import html
import json
import re
import time
import traceback
from collections.abc import Callable
from textwrap import wrap
from urllib.parse import quote, quote_plus

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runapi_desktop.domain.errors import Unreachable
from runapi_desktop.store.redaction import MASK, Redactor

KEY = "sk+live/4f9d=1c77&aa%'x"
STRANGER = "abcdef123456"

SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "repr": repr,
    "bytes": lambda key: repr(key.encode()),
    "json": json.dumps,
    "url": lambda key: quote(key, safe=""),
    "url in lower case": lambda key: re.sub("%..", lambda m: m[0].lower(), quote(key, safe="")),
    "form": quote_plus,
    "html": html.escape,
    "hex": lambda key: key.encode().hex(),
    "base64": lambda key: base64.b64encode(key.encode()).decode(),
    "basic, as user": lambda key: base64.b64encode(f"{key}:".encode()).decode(),
    "basic, as password": lambda key: base64.b64encode(f"me:{key}".encode()).decode(),
    "basic, as longer password": lambda key: base64.b64encode(f"ada@b.c:{key}".encode()).decode(),
    "another letter case": str.swapcase,
    "url, each character": lambda key: "".join(f"%{byte:02X}" for byte in key.encode()),
    "url of a url": lambda key: quote(quote(key, safe=""), safe=""),
    "json, each character": lambda key: "".join(f"\\u{ord(sign):04x}" for sign in key),
    "json, its hyphen alone": lambda key: key.replace("-", "\\u002d").replace("+", "\\u002B"),
    "json in json": lambda key: json.dumps(json.dumps({"k": key})).replace("-", "\\\\u002d"),
    "json in json in json": lambda key: json.dumps(json.dumps(json.dumps(key))),
    "json in json, in another letter case": lambda key: json.dumps(json.dumps(key.swapcase())),
    "repr of a repr": lambda key: repr(repr(key)),
    "url of a url of a url": lambda key: quote(quote(quote(key, safe=""), safe=""), safe=""),
    "page of a page": lambda key: html.escape(html.escape(key)),
    "page of each character": lambda key: html.escape("".join(f"&#{ord(sign)};" for sign in key)),
    "url of json": lambda key: quote(json.dumps(json.dumps(key.swapcase())[1:-1])[1:-1]),
    "json with its slash escaped": lambda key: key.replace("/", "\\/"),
    "page, each character": lambda key: "".join(f"&#{ord(sign)};" for sign in key),
    "page, in hexadecimal": lambda key: "".join(f"&#x{ord(sign):X};" for sign in key),
    "bytes, each character": lambda key: "".join(f"\\x{byte:02x}" for byte in key.encode()),
    "broken lines": lambda key: "\r\n    ".join((key[:5], key[5:9], key[9:])),
    "spaced out": " ".join,
    "broken where nobody would stop": lambda key: (" " * 1_000).join(key),
    "hex of a dump": lambda key: key.encode().hex(" "),
    "base64 in lines": lambda key: "\n".join(wrap(base64.b64encode(key.encode()).decode(), 10)),
    "repr of base64 in lines": lambda key: repr("\n".join(wrap(base64.b64encode(key.encode()).decode(), 10))),
    "base64 in an address": lambda key: quote(base64.b64encode(key.encode()), safe=""),
    "url-safe base64": lambda key: base64.urlsafe_b64encode(f"x:{key}".encode()).decode(),
}


def redacted(text: str) -> str:
    return Redactor(lambda: [KEY])(text)


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS)
def test_a_known_key_is_struck_out_in_every_spelling(spelling: Callable[[str], str]) -> None:
    text = redacted(f"before {spelling(KEY)} after")
    assert MASK in text
    assert text.startswith("before ")
    assert text.endswith(" after")
    # What is left of a Base64 text holds too few letters to find the key.
    assert len(text) <= len(f"before {MASK} after") + 16


@given(
    key=st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=12, max_size=60),
    spelling=st.sampled_from(sorted(SPELLINGS)),
)
@example(key="0" * 12, spelling="base64")
@example(key="00000000000A", spelling="url in lower case")
@example(key="\\n\\n\\n\\n\\n\\n", spelling="repr")
@example(key="0000000000A\\", spelling="another letter case")
@example(key="a\\a/\\a+oaa9[/", spelling="json in json")
@example(key="a-\\\\b-\\\\\\0000", spelling="json in json")
@example(key="\\u0041%41&#65;\\x41cc", spelling="json in json in json")
@example(key="0%41%2541&amp;#65;", spelling="page, each character")
def test_any_key_is_struck_out_in_any_spelling(key: str, spelling: str) -> None:
    written = SPELLINGS[spelling](key)
    text = Redactor(lambda: [key])(f"({written})")
    assert key not in text
    assert written not in text


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: Bearer {STRANGER}",
        f"authorization: Basic {STRANGER}==",
        f"Proxy-Authorization: Token {STRANGER}",
        f"Authorization: AWS4-HMAC-SHA256 Credential=x, Signature={STRANGER}",
        f"headers: {{'Authorization': 'Bearer {STRANGER}'}}",
        f"[(b'Authorization', b'Bearer {STRANGER}')]",
        f"Headers([('authorization', 'Bearer {STRANGER}')])",
        f'{{\\"authorization\\": \\"Bearer {STRANGER}\\"}}',
        f"Set-Cookie: session={STRANGER}; Path=/",
        f"sent Bearer {STRANGER}",
        f"api_key={STRANGER}",
        f"RUNAPI_API_KEY={STRANGER}",
        f"X-Api-Key: {STRANGER}",
        f"my-very-own-api-key: {STRANGER}",
        f"client_secret={STRANGER}",
        f"https://a.example/,https://b.example/x?sig={STRANGER}",
        f'{{"api_key": "{STRANGER}"}}',
        f"access_token='{STRANGER}'",
        f"GET https://files.example/clip.mp4?signature={STRANGER}&expires=1",
        f"GET /clip.mp4?x=1&X-Amz-Signature={STRANGER}",
        f"proxy http://user:{STRANGER}@proxy.example/",
    ],
)
def test_what_looks_like_a_credential_is_struck_out(text: str) -> None:
    assert STRANGER not in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "task 7 is rendering, request id req_12",
        "GET /api/v1/hailuo/text_to_video/t1: NotFound status 404 request r-5 (our request 0f)",
        "GET https://files.example/clips/a.mp4 came as no video",
        "the keyring does not take the key: no backend",
        'File "client.py", line 207, in _send: raise error_from(answer, self._now())',
    ],
)
def test_plain_lines_are_left_as_they_are(text: str) -> None:
    assert redacted(text) == text


def test_real_objects_of_the_http_client_give_nothing_away() -> None:
    request = httpx.Request(
        "GET", f"https://files.example/a?sig={STRANGER}", headers={"Authorization": f"Bearer {KEY}"}
    )
    response = httpx.Response(302, request=request, headers={"Location": f"https://x.example/?t={STRANGER}"})
    shown = [repr(request), repr(response), repr(request.headers.raw), repr(dict(request.headers))]
    shown += [repr(response.headers), str(request.url)]
    for text in shown:
        assert KEY not in redacted(text)
        assert STRANGER not in redacted(text)


def test_a_chain_of_exceptions_gives_nothing_away() -> None:
    def fail() -> None:
        try:
            raise ValueError(f"cannot parse {KEY!r}\nAuthorization: Bearer {STRANGER}")
        except ValueError as error:
            raise Unreachable(f"https://a.example/?k={KEY}") from error

    with pytest.raises(Unreachable) as caught:
        fail()
    text = redacted("".join(traceback.format_exception(caught.value)))
    assert "direct cause" in text
    assert KEY not in text
    assert STRANGER not in text


@pytest.mark.parametrize("key", [KEY, "s" * 16, "n\\n\\nn\\n\\n\\n", "25%25%25%2525"])
@pytest.mark.parametrize(
    "piece",
    [
        "{key}",
        "{start}",
        *("\\", "\\n", "n\\n", "\\u00", "%25", "%", "25%", "&amp;", "&#0", "0", "&", " ", "s", "s "),
    ],
)
def test_striking_out_takes_time_in_proportion_to_the_text(key: str, piece: str) -> None:
    piece = piece.format(key=key, start=key[:-1])
    strike = Redactor(lambda: [key])
    strike("warm")
    taken_s: list[float] = []
    for length in (10_000, 80_000):
        begun_s = time.thread_time()
        strike(piece * (length // len(piece)))
        taken_s.append(time.thread_time() - begun_s)
    # Eight times the text takes no sixty-four times as long; below this nobody waits.
    assert taken_s[1] < max(20 * taken_s[0], 0.1)


def test_a_secret_too_short_to_be_one_is_not_looked_for() -> None:
    assert Redactor(lambda: ["", "a", "fox"])("a fox at dawn") == "a fox at dawn"
