"""How far an address may lead that somebody else wrote: into the world, never back into the user's network.

A result, an upload target or a redirect is named by a server. One that is far away has no business with what
listens on this computer or in the house. A server that is near itself (practice, a company's own) has.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import httpx

from runapi_desktop.domain.errors import BadAnswer

_IPV4_IN_LAST_BYTES = tuple(map(IPv6Network, ("::/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
# A translator of the user's own network, which may put the other half anywhere (RFC 8215).
_OWN_TRANSLATORS = IPv6Network("64:ff9b:1::/48")
_NEAR_NAMES = (
    *("localhost", "localdomain", "local", "internal", "home.arpa"),
    *("lan", "home", "corp", "private", "intranet"),
)


def is_near(host: str) -> bool:
    """Return whether ``host`` is this computer or an address in its network, in any spelling of the
    address. Looks up no name."""
    name = host.rstrip(".").lower()
    address = _literal(name)
    if address is not None:
        return _is_near_address(address)
    return "." not in name or any(name == end or name.endswith(f".{end}") for end in _NEAR_NAMES)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a server with the host name ``home`` may lead to: itself, the world, its neighbours only if it is
    near itself."""

    home: str

    @classmethod
    def of(cls, url: httpx.URL | str) -> Reach:
        """What the server at ``url`` may lead to; nothing near where ``url`` is no address."""
        try:
            return cls(httpx.URL(url).host)
        except (httpx.InvalidURL, UnicodeError):
            return cls("an.invalid")

    def check(self, url: httpx.URL) -> None:
        """Raises ``ValueError`` for an address that this server must not lead to."""
        if not self._may_be_near(url.host) and is_near(url.host):
            raise ValueError("an address on this computer or in its network")

    def extensions(self, url: httpx.URL) -> dict[str, Any]:
        """Extensions for an ``httpx.Request`` to ``url``: before a byte is sent, the address that its name
        stands for is looked at too, and ``BadAnswer`` raised. Behind a proxy only the proxy knows it."""
        return {} if self._may_be_near(url.host) else {"trace": _PeerCheck(url.raw_host.decode("ascii")).hear}

    def _may_be_near(self, host: str) -> bool:
        return host == self.home or is_near(self.home)


class _PeerCheck:
    """Follows one request through httpcore's trace, which names each connection that is made for it.

    ``host`` is written as it is looked up: a name of other letters in its ``xn--`` form.
    """

    def __init__(self, host: str) -> None:
        self._host = host
        self._is_direct = False

    async def hear(self, event: str, info: Mapping[str, Any]) -> None:
        """One step of the connection."""
        if event == "connection.connect_tcp.started":
            self._is_direct = info["host"] == self._host
        elif event == "connection.connect_tcp.complete" and self._is_direct:
            stream = info["return_value"]
            address = _literal(str(stream.get_extra_info("server_addr")[0]))
            if address is None or _is_near_address(address):
                await stream.aclose()
                raise BadAnswer("a name that stands for this computer or its network")


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    with suppress(ValueError):
        return ip_address(host.partition("%")[0])
    with suppress(OSError, UnicodeError):
        # 127.1, 0x7f000001, 2130706433: what the system takes for an address.
        return IPv4Address(socket.inet_aton(host))
    return None


def _is_near_address(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and any(address in network for network in _IPV4_IN_LAST_BYTES):
            inner = IPv4Address(address.packed[-4:])
        if inner is not None:
            return _is_near_address(inner)
        if address.is_site_local or address.teredo is not None or address in _OWN_TRANSLATORS:
            return True
    return not address.is_global or address.is_multicast
