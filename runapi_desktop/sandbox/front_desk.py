"""Who may ask: the check of the bearer key that every private route makes first."""

from __future__ import annotations

import hmac

from starlette.requests import Request

from runapi_desktop.sandbox.answers import Refusal


class FrontDesk:
    """Knows the one key of this sandbox."""

    def __init__(self, api_key: str) -> None:
        self._expected = f"Bearer {api_key}".encode()

    def check_key(self, request: Request) -> None:
        """Raises ``Refusal`` unless ``request`` carries the key."""
        given = request.headers.get("authorization", "").encode()
        if not given:
            raise Refusal(401, "authentication", "API key is missing")
        if not hmac.compare_digest(given, self._expected):
            raise Refusal(401, "authentication", "Invalid API key")
