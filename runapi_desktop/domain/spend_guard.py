"""What may be spent: the user's own limits, and what the account can pay. Rules over sums in micro-dollars.

The daily limit counts what went out since local midnight and all that is still on its way out. A task that
waits overnight counts for the new day, so that no day can ever cost more than its limit.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

UNREADABLE_MICROS: Final = -1
"""What stands for a limit that was kept and cannot be read: until the user sets it again nothing is spent."""


class SpendLimits(NamedTuple):
    """The user's limits in micro-dollars, 0 for none: on what a local day may cost, and on what one click may
    cost without a question."""

    daily_micros: int = 0
    ask_above_micros: int = 0

    @property
    def are_readable(self) -> bool:
        """Whether it is known what the user set."""
        return UNREADABLE_MICROS not in self


class Order(NamedTuple):
    """So many clips at this price each; ``None``: nobody has named it."""

    clips: int
    clip_micros: int | None

    @property
    def total_micros(self) -> int | None:
        """The price of all of them."""
        return None if self.clip_micros is None else self.clips * self.clip_micros


class Funds(NamedTuple):
    """``spent_today_micros`` counts towards the daily limit; ``available_micros`` is what the account can
    still pay, ``None`` while nobody knows."""

    spent_today_micros: int = 0
    available_micros: int | None = None


class Verdict(StrEnum):
    """Whether an order may go out."""

    FINE = "fine"
    OVER_DAILY_LIMIT = "over_daily_limit"
    LIMIT_UNREADABLE = "limit_unreadable"  # nobody knows what the user set
    NO_PRICE = "no_price"  # there is a daily limit, and nobody knows whether it would be kept
    DEARER = "dearer"  # it costs more than the user was shown
    OVER_BALANCE = "over_balance"
    ASK = "ask"  # it costs, or may cost, more than the user wants to spend without a question


class Judgement(NamedTuple):
    """The verdict on an order. ``bound_micros`` is the limit or balance it met, or what the user was shown,
    ``left_micros`` what is left there, and ``clips_that_fit`` how many clips that pays for."""

    verdict: Verdict
    order: Order
    bound_micros: int = 0
    left_micros: int = 0
    clips_that_fit: int = 0


class SpendRefused(Exception):
    """Nothing was written or sent: the user has to agree, or the limit stands in the way."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(judgement.verdict)
        self.judgement = judgement


def judge(
    order: Order,
    limits: SpendLimits,
    funds: Funds,
    *,
    most_micros: int | None = None,
    is_agreed: bool = False,
) -> Judgement:
    """Whether ``order`` may go out. ``most_micros`` is what the user was shown that one clip costs, ``None``
    where nothing was promised. ``is_agreed``: the user has been asked about exactly this order, which settles
    everything but the daily limit and one that cannot be read."""
    total_micros, daily_micros = order.total_micros, limits.daily_micros
    if not limits.are_readable and total_micros != 0:
        return Judgement(Verdict.LIMIT_UNREADABLE, order)
    if daily_micros > 0:
        left_micros = daily_micros - funds.spent_today_micros
        if total_micros is None:
            return Judgement(Verdict.NO_PRICE, order, daily_micros, max(left_micros, 0))
        if total_micros > max(left_micros, 0):
            return _short(Verdict.OVER_DAILY_LIMIT, order, daily_micros, left_micros)
    if not is_agreed:
        if most_micros is not None and order.clip_micros is not None and order.clip_micros > most_micros:
            return Judgement(Verdict.DEARER, order, order.clips * most_micros)
        available_micros, ask_above_micros = funds.available_micros, limits.ask_above_micros
        if (
            total_micros is not None
            and available_micros is not None
            and total_micros > max(available_micros, 0)
        ):
            return _short(Verdict.OVER_BALANCE, order, available_micros, available_micros)
        if ask_above_micros > 0 and (total_micros is None or total_micros > ask_above_micros):
            return Judgement(Verdict.ASK, order, ask_above_micros)
    return Judgement(Verdict.FINE, order)


def _short(verdict: Verdict, order: Order, bound_micros: int, left_micros: int) -> Judgement:
    left_micros = max(left_micros, 0)
    fit = left_micros // order.clip_micros if order.clip_micros else 0
    return Judgement(verdict, order, bound_micros, left_micros, fit)
