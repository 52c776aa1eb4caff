"""Which addresses the app may talk to, and when two of them are the same place.

https anywhere; plain http only on this computer; never a user name or password inside an address.
"""

from __future__ import annotations

import httpx

LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})
MAX_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LAST_PORT = 65_535


def allowed_url(text: str) -> httpx.URL:
    """Return the address in ``text``. Raises ``ValueError`` for one that the app must not contact."""
    return _checked(_parsed(text))


def redirect_target(current: httpx.URL, location: str | None) -> httpx.URL:
    """Return the address that a redirect from ``current`` leads to.

    Raises ``ValueError`` where there is no target, for a step from https to http, and for a target that the
    app must not contact.
    """
    if not location:
        raise ValueError("a redirect without a target")
    try:
        target = _checked(current.join(_parsed(location)))
    except httpx.InvalidURL as error:
        raise ValueError("a redirect to something that is no address") from error
    if current.scheme == "https" and target.scheme != "https":
        raise ValueError("a redirect that would give up encryption")
    return target


def origin_of(url: httpx.URL) -> str:
    """``scheme://host``, with ``:port`` where it is not the scheme's own."""
    own_port = ":443" if url.scheme == "https" else ":80"
    return f"{url.scheme}://{url.netloc.decode('ascii').removesuffix(own_port)}"


def _parsed(text: str) -> httpx.URL:
    try:
        return httpx.URL(text)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise ValueError("not an address") from error


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https") or not url.host:
        raise ValueError("not an http address")
    if url.scheme == "http" and url.host not in LOOPBACK_HOSTS:
        raise ValueError("an address without encryption")
    if url.userinfo:
        raise ValueError("an address with a password in it")
    if url.port is not None and not 0 < url.port <= _LAST_PORT:
        raise ValueError("an address with an impossible port")
    return url
