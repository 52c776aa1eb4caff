"""The sign-in page of RunAPI's web site, and the exchange of its code for the key (contract, section 6).

The page needs no script: two buttons of one form, which lead the browser back to the app's own listener. On
RunAPI's site the person at the page has signed in. Here whoever started the server proves it by the key that
it printed: another user of this computer, or a page, finds the address too and must get nothing for it.
"""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from runapi_desktop.domain.catalog.contract import BodyProblem
from runapi_desktop.sandbox.answers import Refusal, invalid, json_object, text_field
from runapi_desktop.sandbox.config import SIGN_IN_CODE_LIFE_S, SandboxConfig
from runapi_desktop.sandbox.key_check import KeyCheck

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in – RunAPI practice server</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; }}
main {{ font: 16px/1.5 system-ui, sans-serif; }}
main {{ max-width: 26em; padding: 24px; text-align: center; }}
h1 {{ font-size: 20px; }}
output {{ display: block; margin: 16px; font: 600 28px/1.4 ui-monospace, monospace; letter-spacing: 2px; }}
button {{ font: inherit; padding: 8px 20px; margin: 4px; border-radius: 8px; }}
</style></head>
<body><main>
<h1>Allow RunAPI Desktop on {hostname} to use this account?</h1>
<p>This is the practice server on this computer. Check that the app shows the same code:</p>
<output id="display-code">{display_code}</output>
<form method="post">
{fields}
<p><label for="key">The key this server printed when it started:</label><br>
<input id="key" name="key" type="password" autocomplete="off"></p>
<p role="alert">{complaint}</p>
<button id="allow" name="decision" value="allow">Allow</button>
<button id="refuse" name="decision" value="refuse">Decline</button>
</form>
</main></body></html>
"""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the app asked for in the address of the page."""

    state: str
    code_challenge: str
    redirect_port: int
    display_code: str
    hostname: str

    @classmethod
    def read(cls, fields: Mapping[str, str]) -> _Wish:
        """Raises ``Refusal`` for anything that is not the contract's address."""
        names = ("state", "code_challenge", "redirect_port", "display_code")
        missing = [BodyProblem(name, "is required") for name in names if not fields.get(name)]
        if missing:
            raise invalid(missing)
        if fields.get("code_challenge_method") != "S256":
            raise invalid([BodyProblem("code_challenge_method", "must be S256")])
        port = fields["redirect_port"]
        if not (port.isascii() and port.isdecimal() and len(port) <= 5 and 0 < int(port) < 65536):
            raise invalid([BodyProblem("redirect_port", "must be a port")])
        return cls(
            *(fields["state"], fields["code_challenge"], int(port), fields["display_code"]),
            fields.get("hostname", ""),
        )

    def callback(self, **answer: str) -> str:
        """Where the browser goes with ``answer``."""
        query = urlencode({**answer, "state": self.state})
        return f"http://127.0.0.1:{self.redirect_port}/callback?{query}"


@dataclass(frozen=True, slots=True)
class _IssuedCode:
    """A code that waits for its exchange; ``issued_at`` in seconds since the epoch."""

    wish: _Wish
    issued_at: float


class SignInRoutes:
    """Gives the sandbox's one key to whoever was allowed to have it."""

    def __init__(self, config: SandboxConfig, keys: KeyCheck) -> None:
        self._config = config
        self._keys = keys
        self._codes: dict[str, _IssuedCode] = {}

    def routes(self) -> list[Route]:
        """The page, its two buttons, and the exchange."""
        return [
            Route("/cli/authorize", self._show, methods=["GET"]),
            Route("/cli/authorize", self._decide, methods=["POST"]),
            Route("/api/v1/cli/exchange", self._exchange, methods=["POST"]),
        ]

    async def _show(self, request: Request) -> Response:
        return self._page(dict(request.query_params))

    def _page(self, fields: Mapping[str, str], complaint: str = "") -> Response:
        wish = _Wish.read(fields)
        hidden = "\n".join(
            f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
            for name, value in fields.items()
            if name not in ("key", "decision")
        )
        page = _PAGE.format(
            hostname=escape(wish.hostname or "this computer"),
            display_code=escape(wish.display_code),
            fields=hidden,
            complaint=escape(complaint),
        )
        # Another page must not lay this one under the user's click.
        headers = {"X-Frame-Options": "DENY", "Cache-Control": "no-store"}
        return HTMLResponse(page, 403 if complaint else 200, headers)

    async def _decide(self, request: Request) -> Response:
        fields = dict(parse_qsl((await request.body()).decode("utf-8", "replace")))
        wish = _Wish.read(fields)
        if fields.get("decision") != "allow":
            return RedirectResponse(wish.callback(error="access_denied"), 303)
        if not self._keys.is_key(fields.get("key", "")):
            return self._page(fields, "That is not this server's key.")
        code = secrets.token_urlsafe(24)
        self._codes[code] = _IssuedCode(wish, self._config.now())
        return RedirectResponse(wish.callback(code=code), 303)

    async def _exchange(self, request: Request) -> Response:
        body = await json_object(request)
        # Whatever comes of it, a code is spent by the first who brings it.
        issued = self._codes.pop(text_field(body, "code"), None)
        verifier = text_field(body, "code_verifier").encode()
        challenge = urlsafe_b64encode(sha256(verifier).digest()).rstrip(b"=")
        if (
            issued is None
            or self._config.now() - issued.issued_at > SIGN_IN_CODE_LIFE_S
            or not hmac.compare_digest(challenge, issued.wish.code_challenge.encode())
            or body.get("redirect_port") != issued.wish.redirect_port
        ):
            raise Refusal(401, "invalid_code", "The authorization code is not valid")
        hostname = request.headers.get("x-cli-hostname") or issued.wish.hostname
        return JSONResponse(
            {
                "key": self._config.api_key,
                "name": f"RunAPI Desktop on {hostname}",
                "token_type": "bearer",
                "user": {"email": "practice@localhost"},
            },
            201,
        )
