"""How connections are made: whom they trust, and which way they take."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from runapi_desktop.api.exchange import exchange
from runapi_desktop.api.http import open_http
from runapi_desktop.domain.errors import Unreachable
from tests.api.certificates import server_tls, write_certificate
from tests.api.loopback import always, http_bytes, loopback


def _get(url: str) -> httpx.Request:
    return httpx.Request("GET", url)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return write_certificate(tmp_path)


async def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    async with (
        loopback(always(http_bytes(200)), server_tls(certificate)) as server,
        await open_http() as http,
    ):
        with pytest.raises(Unreachable, match=r"(?i)certificate") as caught:
            await exchange(http, _get(server.origin))
    assert caught.value.had_no_effect
    assert server.seen == []


@pytest.mark.posix("SSL_CERT_FILE")
async def test_a_certificate_that_the_system_trusts_is_trusted(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with (
        loopback(always(http_bytes(200, b"hello")), server_tls(certificate)) as server,
        await open_http() as http,
    ):
        assert (await exchange(http, _get(server.origin))).body == b"hello"


async def test_the_systems_proxy_is_used_but_not_for_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    async with (
        loopback(always(http_bytes(200, b"by proxy"))) as proxy,
        loopback(always(http_bytes(200, b"direct"))) as practice,
    ):
        monkeypatch.setenv("HTTP_PROXY", proxy.origin)
        monkeypatch.setenv("ALL_PROXY", proxy.origin)
        async with await open_http() as http:
            assert (await exchange(http, _get("http://far.example/x"))).body == b"by proxy"
            assert (await exchange(http, _get(practice.origin))).body == b"direct"
            at_localhost = practice.origin.replace("127.0.0.1", "localhost")
            assert (await exchange(http, _get(at_localhost))).body == b"direct"
    assert [seen.target for seen in proxy.seen] == ["http://far.example/x"]


@pytest.mark.logs(r"1 of the system's proxy settings cannot be read$")
@pytest.mark.parametrize("proxy", ["gopher://me:secret@proxy.example", "http://[me:secret"])
async def test_a_proxy_that_cannot_be_used_is_not_passed_by(
    monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    async with loopback(always(http_bytes(200, b"direct"))) as practice, await open_http() as http:
        assert (await exchange(http, _get(practice.origin))).body == b"direct"
        with pytest.raises(Unreachable, match="proxy") as caught:
            await exchange(http, _get("https://runapi.ai"))
    assert caught.value.had_no_effect
    assert "secret" not in repr(caught.value)


async def test_a_host_name_that_cannot_be_is_unreachable() -> None:
    async with await open_http() as http:
        with pytest.raises(Unreachable) as caught:
            await exchange(http, _get("https://" + "a" * 70 + ".example/"))
    assert caught.value.had_no_effect


async def test_a_proxy_whose_tunnel_failed_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with loopback(always(b"HTTP/1.1 200 Connection established\r\n\r\n")) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.origin)
        async with await open_http() as http:
            for _ in range(3):
                with pytest.raises(Unreachable):
                    await exchange(http, _get("https://far.example/x"), deadline_s=5.0)
    assert [seen.method for seen in proxy.seen] == ["CONNECT"] * 3
