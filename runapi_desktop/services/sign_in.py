"""Signing in with the browser: the user says yes on RunAPI's page, and the key comes here by itself.

Owns one attempt at a time, from its secrets (PKCE, RFC 7636) to the saved key; nothing of it outlives the
attempt. Must not know how the address is opened or how the code is shown.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from runapi_desktop.domain.errors import (
    Conflict,
    InvalidRequest,
    KeyRefused,
    NotAllowed,
    NotFound,
    SignInFailed,
    SignInProblem,
)
from runapi_desktop.services.account_keys import AccountKeys, SavedKey
from runapi_desktop.services.callback_listener import CallbackListener
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.task_scope import TaskScope

if TYPE_CHECKING:
    from runapi_desktop.api.answers import GrantedKey
    from runapi_desktop.api.client import RunApiClient

_log = logging.getLogger(__name__)

PATIENCE_S = 300.0
"""How long the user may take on the page (contract, section 6)."""

# Without the letters and digits that are taken for one another.
_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_MAX_HOSTNAME_LENGTH = 64
# What RunAPI says to a code that is spent, too old or not ours.
_TURNED_DOWN = (Conflict, InvalidRequest, KeyRefused, NotAllowed, NotFound)


@dataclass(frozen=True, slots=True)
class Invitation:
    """The page to open, and the code that must stand on it too."""

    url: str = field(repr=False)
    display_code: str


class SignIn:
    """Signs in at the server of ``client``, for ``account``. A new attempt ends the one before."""

    def __init__(
        self, client: RunApiClient, account_keys: AccountKeys, clock: Clock, scope: TaskScope, hostname: str
    ) -> None:
        """``hostname`` names this computer on the page and in the list of keys."""
        self._client = client
        self._account_keys = account_keys
        self._clock = clock
        self._scope = scope
        self._hostname = sendable_hostname(hostname)
        self._listener: CallbackListener | None = None

    async def sign_in(self, invite: Callable[[Invitation], None], farewell: str) -> SavedKey:
        """Call ``invite``, wait for the browser and save the key for the account that is in use now.

        To cancel, cancel the calling task.

        ``farewell`` is what the browser shows at the end. Raises ``SignInFailed``; ``RunApiError`` when the
        way to RunAPI failed. Either way no key was kept and nobody listens any more.
        """
        name = self._account_keys.name  # Another one may be chosen while the user reads the page.
        verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(32)
        listener = CallbackListener(
            self._scope, state=state, page_origin=self._client.origin, farewell=farewell
        )
        try:
            async with listener:
                if self._listener is not None:
                    self._listener.settle(SignInProblem.REPLACED)
                self._listener = listener
                patience = self._scope.spawn(self._run_out(listener), "sign-in patience")
                try:
                    invite(self._invitation(listener.port, state, verifier))
                    answer = await listener.answer
                finally:
                    patience.cancel()
        except OSError as error:
            _log.warning("nobody can listen for the sign-in page: %s", error)
            raise SignInFailed(SignInProblem.NO_LISTENER) from error
        if isinstance(answer, SignInProblem):
            raise SignInFailed(answer)
        granted = await self._exchange(answer, verifier, listener.port)
        if self._listener is not listener:
            raise SignInFailed(SignInProblem.REPLACED)
        # A key that RunAPI has made is saved, even if the page that asked for it is closed meanwhile.
        return await asyncio.shield(
            self._scope.spawn(self._account_keys.save_and_check(granted.key, name), "save key")
        )

    def _invitation(self, port: int, state: str, verifier: str) -> Invitation:
        challenge = urlsafe_b64encode(sha256(verifier.encode("ascii")).digest()).rstrip(b"=").decode("ascii")
        letters = [secrets.choice(_CODE_LETTERS) for _ in range(8)]
        display_code = "".join([*letters[:4], "-", *letters[4:]])
        url = self._client.sign_in_page(
            state=state,
            code_challenge=challenge,
            redirect_port=port,
            display_code=display_code,
            hostname=self._hostname,
        )
        return Invitation(url, display_code)

    async def _exchange(self, code: str, verifier: str, port: int) -> GrantedKey:
        try:
            return await self._client.exchange_sign_in_code(code, verifier, port, self._hostname)
        except _TURNED_DOWN as error:
            _log.info("no key for the code of the sign-in page: %s", error)
            raise SignInFailed(SignInProblem.CODE_REFUSED) from error

    async def _run_out(self, listener: CallbackListener) -> None:
        await self._clock.sleep(PATIENCE_S)
        listener.settle(SignInProblem.TOO_LATE)


def sendable_hostname(name: str) -> str:
    """``name`` as an HTTP header can carry it; never empty."""
    plain = "".join(c for c in name if c.isascii() and c.isprintable()).strip()
    return plain[:_MAX_HOSTNAME_LENGTH].strip() or "RunAPI Desktop"
