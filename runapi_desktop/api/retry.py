"""Short patience: a call that may be repeated is, twice, before anybody hears of the trouble.

The numbers are those of RunAPI's own clients (contract, section 7). A 429 is raised at once: the whole app
waits for it together, not each call by itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from runapi_desktop.domain.back_off import back_off_s
from runapi_desktop.domain.errors import RunApiError, Unreachable

_PASSING_TROUBLE = frozenset({500, 502, 503, 504})

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RetryRule:
    """How often and after how long."""

    retries: int = 2
    first_delay_s: float = 0.5
    longest_delay_s: float = 5.0

    def delay_s(self, retry: int, jitter: float) -> float:
        """Seconds before retry number ``retry`` (from 1); ``jitter`` in 0–1 adds up to half of the pause."""
        return back_off_s(retry, self.first_delay_s, self.longest_delay_s, jitter, spread=0.5)


async def with_retries(
    attempt: Callable[[], Awaitable[T]],
    *,
    sleep: Callable[[float], Awaitable[None]],
    random: Callable[[], float],
    rule: RetryRule | None = None,
    repeats_unsent: bool = True,
) -> T:
    """The result of ``attempt``, which must be safe to repeat; raises its last error.

    Without ``repeats_unsent`` the first error that ``had_no_effect`` is raised at once: the caller may then
    want to ask for something else.
    When the server wants longer than ``longest_delay_s``, the error is raised for the caller to wait. It
    ``had_no_effect`` only if no attempt had one.
    """
    rule = rule or RetryRule()
    had_no_effect = True
    retry = 0
    while True:
        retry += 1
        try:
            return await attempt()
        except RunApiError as error:
            had_no_effect = error.had_no_effect = had_no_effect and error.had_no_effect
            wish_s = error.retry_after_s or 0.0
            if retry > rule.retries or not _is_passing(error) or wish_s > rule.longest_delay_s:
                raise
            if had_no_effect and not repeats_unsent:
                raise
        await sleep(max(wish_s, rule.delay_s(retry, random())))


def _is_passing(error: RunApiError) -> bool:
    return error.status in _PASSING_TROUBLE or (isinstance(error, Unreachable) and error.status is None)
