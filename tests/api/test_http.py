"""How connections are made: whom they trust, and which way they take."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from runapi_desktop.api.exchange import exchange
from runapi_desktop.api.http import open_http
from runapi_desktop.domain.errors import Unreachable
from tests.api.loopback import always, http_bytes, loopback


def _get(url: str) -> httpx.Request:
    return httpx.Request("GET", url)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1, with its key, that nobody signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "certificate.pem"
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return path


def _tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


async def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    async with loopback(always(http_bytes(200)), _tls(certificate)) as server, await open_http() as http:
        with pytest.raises(Unreachable, match=r"(?i)certificate") as caught:
            await exchange(http, _get(server.origin))
    assert caught.value.had_no_effect
    assert server.seen == []


async def test_a_certificate_that_the_system_trusts_is_trusted(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with (
        loopback(always(http_bytes(200, b"hello")), _tls(certificate)) as server,
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


@pytest.mark.logs(r"proxy settings cannot be used: \w+$")
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
