"""Who is let in at all: programs of this computer that name it as it is, with bodies of a bearable size.

An ASGI middleware before everything else. A page of another site is turned away even where a name of its own
leads here (DNS rebinding), where it only sends and cannot read (CSRF), and where the browser would show it
what it asked for. Who may do what is for `KeyCheck` to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runapi_desktop.sandbox.answers import Refusal, refused
from runapi_desktop.sandbox.config import MAX_UPLOAD_BYTES

_NAMES: Final = ("127.0.0.1", "localhost")
_OWN_PAGES: Final = ("none", "same-origin")
"""What browsers that know Sec-Fetch-Site say of an address that was typed, or asked for by a page of ours."""
_MAX_BODY_BYTES: Final = 1 << 20
_MAX_BASE64_BYTES: Final = 32 << 20


class AccessGuard:
    """The middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, turn it away, or pass on what is not HTTP."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            headers = _checked_headers(scope)
            limit_bytes = _limit_bytes(scope["method"], scope["path"])
            announced = headers.get("content-length", "0")
            if not announced.isdecimal() or int(announced) > limit_bytes:
                raise _too_large()
        except Refusal as refusal:
            answer = refused(Request(scope), refusal)
            answer.headers["Connection"] = "close"  # whatever it still sends is not read
            await answer(scope, receive, send)
            return
        await self._app(scope, _bounded(receive, limit_bytes), send)


def _checked_headers(scope: Scope) -> Mapping[str, str]:
    """The headers by name. Raises ``Refusal`` unless the request means this very server."""
    pairs = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
    headers = dict(pairs)
    hosts = {f"{name}:{scope['server'][1]}" for name in _NAMES}
    if [value.lower() in hosts for name, value in pairs if name == "host"] != [True]:
        raise Refusal(421, "wrong_host", "This server goes by no such name")
    origins = {f"http://{host}" for host in hosts}
    if any(value.lower() not in origins for name, value in pairs if name == "origin"):
        raise Refusal(403, "wrong_origin", "Pages of other sites have no business here")
    if any(value not in _OWN_PAGES for name, value in pairs if name == "sec-fetch-site"):
        raise Refusal(403, "wrong_origin", "Pages of other sites have no business here")
    return headers


def _limit_bytes(method: str, path: str) -> int:
    match [method, *path.strip("/").split("/")]:
        case ["PUT", "uploads", *_]:
            return MAX_UPLOAD_BYTES
        case ["POST", "api", "v1", "files"]:
            return _MAX_BASE64_BYTES
        case _:
            return _MAX_BODY_BYTES


def _bounded(receive: Receive, limit_bytes: int) -> Receive:
    """``receive`` that raises ``Refusal`` as soon as there was too much, whatever length was announced."""
    received_bytes = 0

    async def counted() -> Message:
        nonlocal received_bytes
        message = await receive()
        received_bytes += len(message.get("body", b""))
        if received_bytes > limit_bytes:
            raise _too_large()
        return message

    return counted


def _too_large() -> Refusal:
    return Refusal(413, "too_large", "The request body is too large")
