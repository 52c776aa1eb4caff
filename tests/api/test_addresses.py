"""Which addresses the app talks to, and which steps a redirect may take."""

from __future__ import annotations

from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runapi_desktop.api import wire
from runapi_desktop.api.addresses import LOOPBACK_HOSTS, allowed_url, origin_of, redirect_target
from runapi_desktop.api.json_reading import JsonObject

HOSTILE = (
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "ftp://files.example/a.mp4",
    "data:video/mp4;base64,AAAA",
    "javascript:alert(1)",
    "blob:https://files.example/1",
    "smb://files.example/a",
    "//files.example/a.mp4",
    "/a.mp4",
    "files.example/a.mp4",
    "https:",
    "https:///a.mp4",
    "https://",
    "http://files.example/a.mp4",
    "http://127.0.0.1.files.example/a",
    "http://localhost.files.example/a",
    "http://127.0.0.1@files.example/a",
    "http://127.1/a",
    "http://2130706433/a",
    "http://0x7f000001/a",
    "http://[::ffff:127.0.0.1]/a",
    "http://0.0.0.0/a",
    "https://me:secret@files.example/a",
    "https://me@files.example/a",
    "https://files.example\\@evil.example/a",
    "https://files.example:port/a",
    "https://files.example:99999/a",
    "https://files.example:0/a",
    "https://[::1/a",
    "https://files.example/a\x00b",
    "\x00https://files.example/a",
    "https://\ud800/a",
    "",
    " ",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_address_is_talked_to_by_nobody(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        allowed_url(text)
    completed = JsonObject({"id": "t", "status": "completed", "videos": [{"url": text}]})
    assert wire.parse_task(completed, "t", None, None).video_urls == ()


@pytest.mark.parametrize(
    "text",
    [
        "https://files.example/a.mp4?sig=1",
        "https://files.example:8443/a",
        "http://127.0.0.1:8000/a",
        "http://localhost/a",
        "http://[::1]:9/a",
    ],
)
def test_https_anywhere_and_http_on_this_computer_are_allowed(text: str) -> None:
    assert str(allowed_url(text)) == text


_URLS = st.from_regex(
    r"(https?|file|ftp|HTTP)?:?/{0,3}([a-z]{0,3}(:[a-z0-9]{0,2})?@)?"
    r"(localhost|127\.0\.0\.1|\[::1\]|a\.example|[a-z.\\%@:\[\]0-9]{0,9})(:[0-9]{0,6})?(/[ -~]{0,9})?",
    fullmatch=True,
)


@given(_URLS | st.text(st.characters(codec=None), max_size=40))
@example("http://a.example\\@localhost/")
@example("https://a.example:0x50/")
def test_what_is_allowed_is_encrypted_or_stays_here_and_bears_no_password(text: str) -> None:
    try:
        url = allowed_url(text)
    except ValueError:
        return
    assert url.scheme == "https" or url.host in LOOPBACK_HOSTS
    assert not url.userinfo
    # Another reader of the same address, such as the system's browser, must come to the same host.
    assert urlsplit(str(url)).hostname == url.host.lower()
    assert origin_of(url).startswith(f"{url.scheme}://")


@given(
    start=st.sampled_from(["https://files.example/a", "http://127.0.0.1:8000/a"]),
    location=_URLS | st.text(st.characters(codec=None), max_size=40) | st.none(),
)
@example("https://files.example/a", "http://localhost/a")
@example("https://files.example/a", "file:///etc/passwd")
@example("https://files.example/a", "//\\evil")
def test_a_redirect_never_leaves_the_web_or_its_encryption(start: str, location: str | None) -> None:
    current = httpx.URL(start)
    try:
        target = redirect_target(current, location)
    except ValueError:
        return
    assert target.scheme == "https" or (target.host in LOOPBACK_HOSTS and current.scheme == "http")
    assert not target.userinfo
