"""What may be spent: the user's own limits, and what the account can pay. Pure rules over sums in US cents.

The daily limit counts what went out since local midnight and all that is still on its way out. A task that
waits overnight counts for the new day, so that no day can ever cost more than its limit.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class SpendLimits(NamedTuple):
    """The user's limits in US cents, 0 for none: on what a local day may cost, and on what one click may cost
    without a question."""

    daily_cents: int = 0
    ask_above_cents: int = 0


class Order(NamedTuple):
    """So many clips at this price each; ``None``: nobody has named it."""

    clips: int
    clip_cents: int | None

    @property
    def total_cents(self) -> int | None:
        """The price of all of them."""
        return None if self.clip_cents is None else self.clips * self.clip_cents


class Funds(NamedTuple):
    """``spent_today_cents`` counts towards the daily limit; ``available_cents`` is what the account can still
    pay, ``None`` while nobody knows."""

    spent_today_cents: int = 0
    available_cents: int | None = None


class Verdict(StrEnum):
    """Whether an order may go out."""

    FINE = "fine"
    OVER_DAILY_LIMIT = "over_daily_limit"
    NO_PRICE = "no_price"  # there is a daily limit, and nobody knows whether it would be kept
    DEARER = "dearer"  # it costs more than the user was shown
    OVER_BALANCE = "over_balance"
    ASK = "ask"  # it costs, or may cost, more than the user wants to spend without a question


class Judgement(NamedTuple):
    """The verdict on an order. ``bound_cents`` is the limit or balance it met, or what the user was shown,
    ``left_cents`` what is left there, and ``clips_that_fit`` how many clips that pays for."""

    verdict: Verdict
    order: Order
    bound_cents: int = 0
    left_cents: int = 0
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
    most_cents: int | None = None,
    is_agreed: bool = False,
) -> Judgement:
    """Whether ``order`` may go out. ``most_cents`` is what the user was shown that one clip costs, ``None``
    where nothing was promised. ``is_agreed``: the user has been asked about exactly this order, which settles
    everything but the daily limit."""
    total_cents, daily_cents = order.total_cents, limits.daily_cents
    if daily_cents > 0:
        left_cents = daily_cents - funds.spent_today_cents
        if total_cents is None:
            return Judgement(Verdict.NO_PRICE, order, daily_cents, max(left_cents, 0))
        if total_cents > max(left_cents, 0):
            return _short(Verdict.OVER_DAILY_LIMIT, order, daily_cents, left_cents)
    if not is_agreed:
        if most_cents is not None and order.clip_cents is not None and order.clip_cents > most_cents:
            return Judgement(Verdict.DEARER, order, order.clips * most_cents)
        available_cents, ask_above_cents = funds.available_cents, limits.ask_above_cents
        if total_cents is not None and available_cents is not None and total_cents > max(available_cents, 0):
            return _short(Verdict.OVER_BALANCE, order, available_cents, available_cents)
        if ask_above_cents > 0 and (total_cents is None or total_cents > ask_above_cents):
            return Judgement(Verdict.ASK, order, ask_above_cents)
    return Judgement(Verdict.FINE, order)


def _short(verdict: Verdict, order: Order, bound_cents: int, left_cents: int) -> Judgement:
    left_cents = max(left_cents, 0)
    fit = left_cents // order.clip_cents if order.clip_cents else 0
    return Judgement(verdict, order, bound_cents, left_cents, fit)
