"""Which way requests to RunAPI take, and whether it answers on that way."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from runapi_desktop.api.exchange import exchange
from runapi_desktop.api.proxies import ProxySettings, system_proxies
from runapi_desktop.services.clock import Clock

_PATIENCE_S = 15.0


@dataclass(frozen=True, slots=True)
class Route:
    """``proxy`` is its address without a password, ``""`` for a direct way; ``is_refused`` where a proxy is
    named that cannot be used."""

    proxy: str = ""
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class NetworkCheck:
    """Asks ``base_url`` with the client that the app itself uses, without a key."""

    base_url: str
    http: httpx.AsyncClient
    clock: Clock

    def route(self, proxies: ProxySettings | None = None) -> Route:
        """What the system says now; blocks a little."""
        try:
            proxy = (proxies or system_proxies()).proxy_for(httpx.URL(self.base_url))
        except LookupError:
            return Route(is_refused=True)
        if proxy is None:
            return Route()
        port = f":{proxy.url.port}" if proxy.url.port else ""
        return Route(f"{proxy.url.scheme}://{proxy.url.host}{port}")

    async def answer_s(self) -> float:
        """Seconds until there was an answer, whatever it says. Raises ``Unreachable`` or ``BadAnswer``."""
        began_s = self.clock.monotonic()
        await exchange(self.http, self.http.build_request("HEAD", self.base_url), deadline_s=_PATIENCE_S)
        return self.clock.monotonic() - began_s
