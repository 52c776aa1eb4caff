"""Who may ask: the check of the bearer key that every private route makes first."""

from __future__ import annotations

import hmac

from starlette.requests import Request

from runapi_desktop.sandbox.answers import Refusal


class KeyCheck:
    """Knows the one key of this sandbox."""

    def __init__(self, api_key: str) -> None:
        self._api_key = api_key.encode()

    def check_key(self, request: Request) -> None:
        """Raises ``Refusal`` unless ``request`` carries the key."""
        given = request.headers.get("authorization", "").encode()
        if not given:
            raise Refusal(401, "authentication", "API key is missing")
        if not hmac.compare_digest(given, b"Bearer " + self._api_key):
            raise Refusal(401, "authentication", "Invalid API key")

    def is_key(self, text: str) -> bool:
        """``text`` is the key."""
        return hmac.compare_digest(text.strip().encode(), self._api_key)

    def seal(self, text: str) -> str:
        """What only the holder of the key can put behind ``text``: it makes an address nobody can guess."""
        return hmac.new(self._api_key, text.encode(), "sha256").hexdigest()[:32]

    def is_sealed(self, text: str, seal: str) -> bool:
        """``seal`` belongs to ``text``."""
        return hmac.compare_digest(seal.encode(), self.seal(text).encode())
