"""What a clip would cost, before it is asked for.

The live quote for exactly these settings; without one RunAPI's price list, where it has one price for the
model; without an answer what RunAPI said before, else the published price.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.evaluate import evaluate, form_values
from runapi_desktop.domain.catalog.spec import PriceUnit
from runapi_desktop.domain.errors import RateLimited, RunApiError, Unreachable
from runapi_desktop.domain.price import Price, PriceBasis, list_price, price_question
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connection, Connections

if TYPE_CHECKING:
    from runapi_desktop.api.answers import PriceEntry

_log = logging.getLogger(__name__)

_FRESH = timedelta(minutes=5)
_MOST_KEPT = 200
_UNITS_OF_A_CLIP = ("", "task", "call", "request", "generation", "clip", "video")

_Question = tuple[object, ...]


class _Answer(NamedTuple):
    micros: int
    at_s: float
    named_at: datetime


class Quotes:
    """Live prices, remembered by what they depend on, and fresh for five minutes of ``clock``. ``place`` is
    the account at a server whose price it is, the active one where none is named."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self.clock = clock
        self._connections = connections
        self._answers: dict[_Question, _Answer] = {}

    def known(self, draft: GenerationRequest, place: str | None = None) -> Price:
        """Return the price of ``draft`` from an earlier answer, else from the published list; asks nobody."""
        connection = self._connection(place)
        answer = None if connection is None else self._answers.get(_question(connection, draft))
        if answer is None:
            return list_price(draft)
        basis = PriceBasis.QUOTE if self._is_fresh(answer) else PriceBasis.OLD_QUOTE
        return Price(answer.micros, basis, answer.named_at)

    async def quote(self, draft: GenerationRequest, place: str | None = None) -> Price:
        """Return the price of ``draft``.

        RunAPI is asked unless its last answer is fresh; without an answer the known price is returned.
        """
        try:
            return await self.confirmed(draft, place)
        except (Unreachable, RateLimited) as error:
            _log.info("no quote for %s: %s", draft.model, error)
            return self.known(draft, place)

    async def confirmed(self, draft: GenerationRequest, place: str | None = None) -> Price:
        """Return the price of ``draft`` as RunAPI named it within the last minutes, else names it now.

        Raises `Unreachable` and `RateLimited` where RunAPI cannot be asked now.
        """
        known, connection = self.known(draft, place), self._connection(place)
        if known.basis is PriceBasis.QUOTE or connection is None:
            return known
        micros = await self._asked(connection, draft)
        if micros is not None:
            if len(self._answers) >= _MOST_KEPT:
                self._answers.clear()
            answer = _Answer(micros, self.clock.monotonic(), self.clock.now())
            self._answers[_question(connection, draft)] = answer
        return self.known(draft, place)

    def _is_fresh(self, answer: _Answer) -> bool:
        """By both clocks: one of them stands still while the computer sleeps, the other can be set."""
        age = self.clock.now() - answer.named_at
        return timedelta() <= age < _FRESH and self.clock.monotonic() - answer.at_s < _FRESH.total_seconds()

    def _connection(self, place: str | None) -> Connection | None:
        return self._connections.active if place is None else self._connections.get(place)

    async def _asked(self, connection: Connection, draft: GenerationRequest) -> int | None:
        """What RunAPI says now, by a quote or by its list; ``None`` when it names no price. Raises
        `Unreachable` and `RateLimited`."""
        try:
            answer = await connection.client.quote(draft)
        except (Unreachable, RateLimited):
            raise
        except RunApiError as error:
            _log.info("no quote for %s: %s", draft.model, error)
        else:
            if answer.amount_micros is not None:
                return answer.amount_micros
        return await self._listed_micros(connection, draft)

    async def _listed_micros(self, connection: Connection, draft: GenerationRequest) -> int | None:
        try:
            schedule = await connection.client.price_schedules(draft.service, draft.action, draft.model)
        except (Unreachable, RateLimited):
            raise
        except RunApiError as error:
            _log.info("no price list for %s: %s", draft.model, error)
            return None
        prices = {micros for entry in schedule.entries if (micros := _flat_micros(entry, draft)) is not None}
        return prices.pop() if len(prices) == 1 else None


def _flat_micros(entry: PriceEntry, draft: GenerationRequest) -> int | None:
    """The one price that a line of the list names for ``draft``; ``None`` where it depends on more."""
    is_the_same = (entry.service, entry.action, entry.model) == (draft.service, draft.action, draft.model)
    micros = entry.unit_price_micros
    if (
        not is_the_same
        or micros is None
        or entry.billing_strategy != "flat"
        or entry.currency not in ("USD", "")
    ):
        return None
    if entry.billing_unit in _UNITS_OF_A_CLIP:
        return micros
    spec = find_model(draft.service, draft.action, draft.model)
    if spec is None or entry.billing_unit != PriceUnit.SECOND:
        return None  # a price for something that is not counted here is no price of a clip
    seconds = evaluate(spec, form_values(spec, draft.params)).paid_seconds()
    return None if seconds is None else micros * seconds


def _question(connection: Connection, draft: GenerationRequest) -> _Question:
    return connection.place, *price_question(draft)
