"""The till: checks each order against limits and balance before anything that costs money is written down.

Keeps the user's limits over all accounts, restarts and retries, from the ledger in the database. Admission
and the writing of what was admitted happen one after the other, so two clicks cannot both take the last of
a day's money. Knows no widget; the rules are in ``domain/spend_guard.py``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import tzinfo

from runapi_desktop.domain.ledger import local_midnight
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import (
    Funds,
    Judgement,
    Order,
    SpendLimits,
    SpendRefused,
    Verdict,
    judge,
)
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task, place_of
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.store.ledger_store import LedgerStore

_log = logging.getLogger(__name__)

_PATIENCE_S = 4.0


class Spending:
    """Judges what is about to be paid for."""

    def __init__(
        self,
        *,
        ledger: LedgerStore,
        account_keys: AccountKeys,
        quotes: Quotes,
        clock: Clock,
        limits: Callable[[], SpendLimits],
        zone: tzinfo | None = None,
    ) -> None:
        """``limits`` is asked anew each time; ``zone`` is whose midnight begins a day, the computer's by
        default."""
        self._ledger = ledger
        self._account_keys = account_keys
        self._quotes = quotes
        self._clock = clock
        self.limits = limits
        self._zone = zone
        self._admitting = asyncio.Lock()

    async def funds(self, origin: str, account: str, *, without_task: str = "") -> Funds:
        """What has been spent today, and what that account can still pay. Raises `StorageTrouble`.

        Practice keeps to the same limits with sums of its own: play money never counts as real.
        """
        midnight = local_midnight(self._clock.now(), self._zone)
        spent_micros = await self._ledger.outlay_micros(
            midnight, is_practice=origin == PRACTICE_ORIGIN, without_task=without_task
        )
        balance_micros = self._balance_micros(place_of(origin, account))
        if balance_micros is None:
            return Funds(spent_micros)
        # A reservation may or may not be part of the balance; whoever counts it twice only asks too early.
        open_micros = await self._ledger.open_micros(origin, account, without_task=without_task)
        return Funds(spent_micros, balance_micros - open_micros)

    async def second_look(self, task: Task) -> Judgement:
        """Whether ``task``, which was admitted earlier, may leave now: the price may have risen since, or the
        daily limit been lowered. What was ordered before it goes first.

        Its price then is what the user agreed to; a question about the sum of a click was asked at the click.
        Raises `StorageTrouble`, and `Unreachable` or `RateLimited` where RunAPI cannot be asked.
        """
        price = await self._quotes.confirmed(task.request, task.place)
        limits, funds = SpendLimits(self.limits().daily_micros), Funds()
        if limits.daily_micros > 0:
            midnight = local_midnight(self._clock.now(), self._zone)
            funds = Funds(await self._ledger.outlay_before_micros(midnight, task))
        return judge(Order(1, price.micros), limits, funds, most_micros=task.quote_micros or 0)

    @asynccontextmanager
    async def admission(
        self,
        origin: str,
        account: str,
        requests: Sequence[GenerationRequest],
        clip_micros: int | None,
        *,
        most_micros: int | None = None,
        is_agreed: bool = False,
        resends: Task | None = None,
    ) -> AsyncGenerator[int | None]:
        """Holds the till open for one clip of each of ``requests``; yields the price of one: ``clip_micros``,
        or without a confirmed one (``None``) the best that can be had.

        What is paid for must be in the database when the block ends. ``most_micros`` is what the user was
        shown that one clip costs. ``is_agreed``: the user was asked about this very order. ``resends`` is a
        task among the ledger's lines that this order sends again. Raises ``SpendRefused``: then nothing may
        be written or sent. Raises `StorageTrouble`.
        """
        limits = self.limits()
        if clip_micros is None and requests:
            is_bound = most_micros is not None or limits != SpendLimits()
            clip_micros = await self._price_of(requests[0], place_of(origin, account), is_bound=is_bound)
        order = Order(len(requests), clip_micros)
        without_task = "" if resends is None else resends.id
        async with self._admitting:
            funds = await self.funds(origin, account, without_task=without_task)
            found = judge(order, limits, funds, most_micros=most_micros, is_agreed=is_agreed)
            if found.verdict is Verdict.OVER_BALANCE and await self._has_new_balance(origin, account):
                funds = await self.funds(origin, account, without_task=without_task)
                found = judge(order, limits, funds, most_micros=most_micros, is_agreed=is_agreed)
            if found.verdict is not Verdict.FINE:
                _log.info("an order of %d was not admitted: %s", order.clips, found.verdict)
                raise SpendRefused(found)
            yield clip_micros

    async def _price_of(self, request: GenerationRequest, place: str, *, is_bound: bool) -> int | None:
        """What one clip costs. Neither a limit nor what the user was shown is kept by a guess while RunAPI
        can be asked; where nothing was said (``is_bound``) nobody is made to wait for an answer."""
        if is_bound:
            try:
                async with asyncio.timeout(_PATIENCE_S):
                    return (await self._quotes.quote(request, place)).micros
            except TimeoutError:
                _log.info("no quote within %s s", _PATIENCE_S)
        return self._quotes.known(request, place).micros

    async def _has_new_balance(self, origin: str, account: str) -> bool:
        """Ask RunAPI for the balance again before an order is refused, and return whether it is another
        one: the user may have just topped up."""
        place = place_of(origin, account)
        before = self._balance_micros(place)
        try:
            async with asyncio.timeout(_PATIENCE_S):
                await self._account_keys.refresh_balance(place)
        except TimeoutError:
            return False
        return self._balance_micros(place) != before

    def _balance_micros(self, place: str) -> int | None:
        state = self._account_keys.state_of(place)
        return None if state is None or state.balance is None else state.balance.balance_micros
