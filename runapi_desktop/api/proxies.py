"""Which proxy carries a request, read from what desktops and shells write.

Every entry stands for itself: one that cannot be read is named in diagnostics and leaves the others in force.
A request that only unreadable proxies are named for is refused, as it must not go round them.
"""

from __future__ import annotations

import asyncio
import urllib.request
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Final

import httpx

from runapi_desktop.api.addresses import LOOPBACK_HOSTS

_PORT_OF: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class DirectHosts:
    """One entry of ``no_proxy``: a name with everything below it, an address, or a network; at one port or
    at all."""

    name: str = ""
    network: IPv4Network | IPv6Network | None = None
    port: int | None = None

    def hold(self, host: str, port: int | None) -> bool:
        """Whether requests to ``host`` (as in an ``httpx.URL``, ASCII) go there directly."""
        if self.port not in (None, port):
            return False
        if self.network is None:
            return self.name == "*" or host == self.name or host.endswith(f".{self.name}")
        try:
            return ip_address(host.strip("[]")) in self.network
        except ValueError:
            return False


@dataclass(frozen=True, slots=True)
class ProxySettings:
    """``proxies`` by the scheme of the request, or ``"all"``; ``refused`` are schemes for which only proxies
    that cannot be used are named. ``unreadable`` names the entries passed over, without passwords."""

    proxies: Mapping[str, httpx.Proxy]
    refused: frozenset[str]
    direct: tuple[DirectHosts, ...]
    unreadable: tuple[str, ...]

    def proxy_for(self, url: httpx.URL) -> httpx.Proxy | None:
        """What carries a request to ``url``, ``None`` for a direct one. Raises ``LookupError`` where a proxy
        is named and cannot be used."""
        host = url.raw_host.decode("ascii")
        if host.strip("[]") in LOOPBACK_HOSTS:
            return None
        port = url.port or _PORT_OF.get(url.scheme)
        if any(exception.hold(host, port) for exception in self.direct):
            return None
        for scheme in (url.scheme, "all"):
            if scheme in self.proxies:
                return self.proxies[scheme]
        if {url.scheme, "all"} & self.refused:
            raise LookupError(f"the proxy named for {url.scheme} cannot be used")
        return None


def system_proxies() -> ProxySettings:
    """What the environment, or else the system's settings, say now."""
    return read_proxies(urllib.request.getproxies())


def read_proxies(named: Mapping[str, str]) -> ProxySettings:
    """Reads what `urllib.request.getproxies` found: addresses by ``http``, ``https`` and ``all``, and under
    ``no`` the hosts that are reached directly."""
    proxies: dict[str, httpx.Proxy] = {}
    refused: set[str] = set()
    unreadable: list[str] = []
    for scheme in ("http", "https", "all"):
        text = named.get(scheme, "").strip()
        if not text:
            continue
        try:
            proxies[scheme] = _proxy(text)
        except (ValueError, httpx.InvalidURL, UnicodeError):
            refused.add(scheme)
            unreadable.append(f"{scheme}_proxy")
    direct: list[DirectHosts] = []
    for entry in named.get("no", "").replace(";", ",").split(","):
        for word in entry.split():
            try:
                direct.append(_direct_hosts(word))
            except (ValueError, UnicodeError):
                unreadable.append(f"no_proxy: {word}")
    return ProxySettings(proxies, frozenset(refused), tuple(direct), tuple(unreadable))


def _proxy(text: str) -> httpx.Proxy:
    scheme, separator, rest = text.partition("://")
    if not separator:
        scheme, rest = "http", text
    # GNOME's own word for SOCKS 5.
    scheme = {"socks": "socks5"}.get(scheme.lower(), scheme.lower())
    proxy = httpx.Proxy(f"{scheme}://{rest}")
    if not proxy.url.host:
        raise ValueError("a proxy without a host")
    return proxy


def _direct_hosts(entry: str) -> DirectHosts:
    text = entry.partition("://")[2] or entry
    text = text.removesuffix("/") if "://" in entry else text
    if text == "*":
        return DirectHosts("*")
    bracketed, _, behind = text.rpartition("]")
    if bracketed.startswith("["):
        return DirectHosts(network=ip_network(bracketed[1:]), port=_port(behind.removeprefix(":")))
    try:
        return DirectHosts(network=ip_network(text, strict=False))
    except ValueError:
        pass
    name, _, port = text.partition(":")
    if "/" in name:
        raise ValueError("a network that is none")
    name = name.lower().removeprefix("*").strip(".")
    # As an httpx.URL spells it.
    ascii_name = httpx.URL(scheme="http", host=name).raw_host.decode("ascii")
    if not ascii_name or any(sign in ascii_name for sign in "*?%"):
        raise ValueError("no name of a host")
    return DirectHosts(ascii_name, port=_port(port))


def _port(text: str) -> int | None:
    return int(text) if text else None


class ProxyChoice(httpx.AsyncBaseTransport):
    """Sends each request through the proxy that is named for it, or directly. ``open_transport`` makes a
    transport for one proxy, or for none."""

    def __init__(
        self,
        settings: ProxySettings,
        open_transport: Callable[[httpx.Proxy | None], Awaitable[httpx.AsyncBaseTransport]],
    ) -> None:
        self._settings = settings
        self._open_transport = open_transport
        self._transports: dict[httpx.URL | None, httpx.AsyncBaseTransport] = {}
        self._opening = asyncio.Lock()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Raises ``httpx.ConnectError`` where only a proxy that cannot be used is named."""
        try:
            proxy = self._settings.proxy_for(request.url)
        except LookupError as error:
            raise httpx.ConnectError("the system's proxy settings cannot be used", request=request) from error
        transport = self._transports.get(None if proxy is None else proxy.url) or await self._open(proxy)
        return await transport.handle_async_request(request)

    async def _open(self, proxy: httpx.Proxy | None) -> httpx.AsyncBaseTransport:
        address = None if proxy is None else proxy.url
        async with self._opening:
            if address not in self._transports:
                self._transports[address] = await self._open_transport(proxy)
            return self._transports[address]

    async def aclose(self) -> None:
        """Close every connection."""
        for transport in self._transports.values():
            await transport.aclose()
