"""Which scenarios are switched on, and for how many more requests.

Most are faults of single answers (``faults``); a few change how the sandbox itself works (``Behaviour``)
and are asked for by the part concerned.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from runapi_desktop.sandbox.exchange import Fault, RequestKind
from runapi_desktop.sandbox.faults import FAULTS


class Behaviour(StrEnum):
    """Scenarios that change what the sandbox does rather than what it says."""

    SLOW_RENDER = "slow-render"
    FAIL_RENDER = "fail-render"
    TINY_CLIPS = "tiny-clips"
    EXPIRED_RESULT = "expired-result"
    REDIRECT_RESULT = "redirect-result"
    SENSITIVE_CONTENT = "sensitive-content"
    MODERATION_FAILED = "moderation-failed"
    MODEL_BUSY = "model-busy"
    MODEL_UNPAID = "model-unpaid"
    INVALID_PARAMS = "invalid-params"


FAILURES: dict[Behaviour, str] = {
    Behaviour.FAIL_RENDER: "The model could not make this clip",
    Behaviour.SENSITIVE_CONTENT: "input prompt contains sensitive content (1026)",
    Behaviour.MODERATION_FAILED: "Advanced moderation failed",
    Behaviour.MODEL_BUSY: "rate limit, please retry later (1002)",
    Behaviour.MODEL_UNPAID: "insufficient balance (1008)",
    Behaviour.INVALID_PARAMS: "invalid params (2013)",
}
"""The behaviours that let a task fail, and the words of the model's maker that come with it."""

BEHAVIOURS: dict[str, str] = {
    Behaviour.SLOW_RENDER: "a task takes one minute longer",
    Behaviour.FAIL_RENDER: "a task ends as failed, uncharged",
    Behaviour.TINY_CLIPS: "clips are one second long and 256 px wide, for quick tests",
    Behaviour.EXPIRED_RESULT: "a result is gone when it is fetched; the next poll names a new address",
    Behaviour.REDIRECT_RESULT: "a result's address redirects once on the same origin",
    Behaviour.SENSITIVE_CONTENT: "a task fails: its prompt is refused by the model's maker",
    Behaviour.MODERATION_FAILED: "a task fails: its picture is refused by the model's maker",
    Behaviour.MODEL_BUSY: "a task fails: the model's maker has too much to do",
    Behaviour.MODEL_UNPAID: "a task fails: RunAPI's own account with the model's maker is empty",
    Behaviour.INVALID_PARAMS: "a task fails: the model's maker does not take its settings",
}


class ScenarioSet:
    """The scenarios that are switched on, each with how many requests it still concerns (``None``: all)."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._left: dict[str, int | None] = {}
        self.switch(names)

    def switch(self, names: Iterable[str]) -> None:
        """Switch on exactly these (``"rate-limit"``, ``"rate-limit=2"`` or ``"rate-limit:2"``).

        Raises ``ValueError`` for a name that is none, and then changes nothing.
        """
        self._left = dict(map(_parsed, names))

    @property
    def names(self) -> tuple[str, ...]:
        """What is still switched on."""
        return tuple(name if left is None else f"{name}={left}" for name, left in self._left.items())

    def faults(self, kind: RequestKind) -> list[tuple[str, Fault]]:
        """The faults that concern a request of that kind, in the order of ``FAULTS``."""
        return [(name, fault) for name, fault in FAULTS.items() if name in self._left and kind in fault.kinds]

    def take(self, name: str) -> bool:
        """Whether ``name`` is switched on; uses it up by one request."""
        if name not in self._left:
            return False
        left = self._left[name]
        if left == 1:
            del self._left[name]
        elif left is not None:
            self._left[name] = left - 1
        return True


def _parsed(text: str) -> tuple[str, int | None]:
    name, _, count = text.strip().replace(":", "=").partition("=")
    if name not in FAULTS and name not in BEHAVIOURS:
        raise ValueError(f"there is no scenario called {name!r}")
    if not count:
        return name, None
    if not count.isdecimal() or int(count) < 1:
        raise ValueError(f"not a number of requests: {text!r}")
    return name, int(count)
