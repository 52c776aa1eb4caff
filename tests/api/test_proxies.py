"""Proxies as desktops and shells write them: what can be read is used, what cannot is named."""

from __future__ import annotations

import httpx
import pytest

from runapi_desktop.api.http import open_http
from runapi_desktop.api.proxies import ProxySettings, read_proxies
from tests.api.loopback import always, http_bytes, loopback

GOOD = "http://proxy.example:3128"


def carrier(settings: ProxySettings, url: str) -> str | None:
    proxy = settings.proxy_for(httpx.URL(url))
    return None if proxy is None else f"{proxy.url.scheme}://{proxy.url.host}:{proxy.url.port}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (GOOD, GOOD),
        ("proxy.example:3128", GOOD),
        (" HTTP://proxy.example:3128/ ", GOOD),
        ("http://me:p%40ss@proxy.example:3128", GOOD),
        ("socks://10.1.1.1:1080/", "socks5://10.1.1.1:1080"),
        ("socks5://10.1.1.1:1080", "socks5://10.1.1.1:1080"),
        ("socks5h://10.1.1.1:1080", "socks5h://10.1.1.1:1080"),
        ("http://[2001:db8::1]:3128", "http://2001:db8::1:3128"),
    ],
)
def test_a_proxy_is_read_in_every_spelling(text: str, meant: str) -> None:
    assert carrier(read_proxies({"https": text}), "https://runapi.ai/x") == meant


def test_the_proxy_of_the_scheme_comes_before_the_one_of_all() -> None:
    settings = read_proxies({"all": "socks://127.0.0.1:9", "http": GOOD, "https": GOOD})
    assert carrier(settings, "https://runapi.ai") == GOOD
    assert settings.unreadable == ()


@pytest.mark.parametrize(
    "broken", ["gopher://me:secret@x", "http://[me:secret", "http://", "socks4://x:1", "://"]
)
def test_one_unreadable_entry_disables_nothing_else(broken: str) -> None:
    settings = read_proxies({"all": broken, "https": GOOD, "no": f"fe80::/10,{broken},[::1],localhost"})
    assert carrier(settings, "https://runapi.ai") == GOOD
    assert "all_proxy" in settings.unreadable
    assert "secret" not in settings.unreadable[0]
    with pytest.raises(LookupError):
        settings.proxy_for(httpx.URL("http://far.example"))
    other = read_proxies({"https": broken, "all": GOOD})
    assert carrier(other, "https://runapi.ai") == GOOD


@pytest.mark.parametrize(
    ("entries", "direct", "carried"),
    [
        ("localhost,fe80::/10", "http://[fe80::1]:8080", "https://runapi.ai"),
        ("[::1]", "http://[::1]:1", "https://runapi.ai"),
        ("10.0.0.0/8", "https://10.2.3.4", "https://11.2.3.4"),
        ("10.1.2.3", "https://10.1.2.3", "https://10.1.2.4"),
        ("[2001:db8::/32]", "https://[2001:db8::7]", "https://[2001:db9::7]"),
        ("bücher.example", "https://bücher.example", "https://runapi.ai"),
        ("例え.jp", "https://www.例え.jp", "https://runapi.ai"),
        (".Corp.Example", "https://a.corp.example", "https://notcorp.example"),
        ("*.corp.example", "https://a.b.corp.example", "https://corp.example.org"),
        ("corp.example:8443", "https://corp.example:8443", "https://corp.example"),
        ("corp.example:443", "https://corp.example", "https://corp.example:8443"),
        ("a.example b.example; c.example", "https://b.example", "https://d.example"),
        ("https://corp.example/", "https://corp.example", "https://runapi.ai"),
        ("", "http://127.0.0.1:5", "https://runapi.ai"),
    ],
)
def test_exceptions_are_heeded(entries: str, direct: str, carried: str) -> None:
    settings = read_proxies({"all": GOOD, "no": entries})
    assert carrier(settings, direct) is None
    assert carrier(settings, carried) == GOOD
    assert settings.unreadable == ()


def test_a_star_is_every_host() -> None:
    assert carrier(read_proxies({"all": GOOD, "no": "*"}), "https://runapi.ai") is None


@pytest.mark.parametrize("entry", ["10.0.0.0/99", "fe80::/x", "corp.example:port", "[::1", "%", "a*b"])
def test_an_exception_that_says_nothing_is_named(entry: str) -> None:
    settings = read_proxies({"all": GOOD, "no": f"{entry},good.example"})
    assert settings.unreadable == (f"no_proxy: {entry}",)
    assert carrier(settings, "https://good.example") is None
    assert carrier(settings, "https://runapi.ai") == GOOD


@pytest.mark.parametrize(
    "variables",
    [
        {"no_proxy": "localhost,fe80::/10"},
        {"no_proxy": "[::1]"},
        {"no_proxy": "bücher.example"},
        {"ALL_PROXY": "socks://127.0.0.1:9"},
    ],
)
async def test_requests_go_out_whatever_else_is_written(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with loopback(always(http_bytes(200, b"by proxy"))) as proxy:
        for name in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(name, proxy.origin)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        async with await open_http() as http:
            assert (await http.get("http://far.example/x")).content == b"by proxy"
