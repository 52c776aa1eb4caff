"""How connections are made: trusted by the system's own store, through the system's proxies, with patience.

Owns the options of the HTTP client. Knows nothing of RunAPI. Certificates are always checked.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
import sys
from functools import cache
from http.cookiejar import CookieJar
from typing import Any

import httpx
import truststore

from runapi_desktop import __version__
from runapi_desktop.api.lines import Lines
from runapi_desktop.api.proxies import ProxyChoice, system_proxies

USER_AGENT = f"runapi-desktop/{__version__}"

_log = logging.getLogger(__name__)

_TIMEOUT = httpx.Timeout(connect=10.0, read=30.0, write=60.0, pool=30.0)
# A burst of polls over more connections stalls the window; keep-alive spares most polls a handshake.
_MOST_LINES = 20
_IDLE_S = 15.0
_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=_IDLE_S)


async def open_http() -> httpx.AsyncClient:
    """A new client for the running loop, made in a thread: naming its proxies may take the system a while."""
    return await asyncio.to_thread(build_http)


def build_http() -> httpx.AsyncClient:
    """A new client for whichever loop first uses it; the caller closes it. The first request loads the
    certificates, in a thread.

    A proxy that the system names and that cannot be used fails its requests instead of being passed by; this
    computer itself is always reached directly.
    """
    settings = system_proxies()
    trust = cache(system_trust)
    if settings.unreadable:
        _log.warning("%d of the system's proxy settings cannot be read", len(settings.unreadable))

    async def open_lines(proxy: httpx.Proxy | None) -> Lines:
        context = await asyncio.to_thread(trust)

        def open_line() -> httpx.AsyncHTTPTransport:
            return httpx.AsyncHTTPTransport(verify=context, limits=_ONE, proxy=proxy, trust_env=False)

        return Lines(open_line, _MOST_LINES, _IDLE_S)

    return httpx.AsyncClient(
        transport=ProxyChoice(settings, open_lines),
        timeout=_TIMEOUT,
        follow_redirects=False,
        trust_env=False,
        cookies=_NoCookies(),
    )


def system_trust() -> ssl.SSLContext:
    """A context that trusts what the operating system trusts."""
    if sys.platform == "linux":
        # Here OpenSSL's store is the system's; truststore would load it anew for each connection (16 ms).
        context = ssl.create_default_context()
        if context.cert_store_stats()["x509_ca"]:
            return context
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class _NoCookies(CookieJar):
    """Keeps nothing and reads nothing: no server gets to fill the memory, or to know us again."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Passes over what ``response`` wants kept."""
