"""What a clip would cost, before it is asked for.

The live quote for exactly these settings; else RunAPI's price list, where it has one price for the model;
else the figure of RunAPI's guides, which is only about right.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.errors import RunApiError, Unreachable
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connection, Connections

if TYPE_CHECKING:
    from runapi_desktop.api.answers import PriceEntry

_log = logging.getLogger(__name__)

_FRESH_S = 300.0
_MOST_KEPT = 200
# Words and addresses change with every key press and have no price.
_WITHOUT_PRICE = ("prompt", "callback_url")

_Question = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class PriceState:
    """The price of one clip in US cents, ``None`` when nobody names one. ``is_published_guess``: it is the
    figure of RunAPI's guides, because neither a live quote nor the price list answered."""

    cents: int | None
    is_published_guess: bool = False


class Quotes:
    """Live prices, remembered for five minutes by what they depend on."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock
        self._kept: dict[_Question, tuple[float, int]] = {}
        self._listed: dict[tuple[str, str], tuple[PriceEntry, ...]] = {}

    def known(self, draft: GenerationRequest) -> PriceState | None:
        """The live price of ``draft`` as far as it was asked for just now."""
        connection = self._connections.active
        return None if connection is None else self._fresh(_question(connection, draft))

    async def quote(self, draft: GenerationRequest) -> PriceState:
        """The price of ``draft`` at the active server; the listed or published one, or none, without an
        answer."""
        connection = self._connections.active
        if connection is None:
            return published_price(draft)
        question = _question(connection, draft)
        if (fresh := self._fresh(question)) is not None:
            return fresh
        try:
            answer = await connection.client.quote(draft)
        except Unreachable as error:
            _log.info("no quote for %s: %s", draft.model, error)
            return self._listed_price(connection, draft)
        except RunApiError as error:
            _log.info("no quote for %s: %s", draft.model, error)
            await self._read_list(connection, draft)
            return self._listed_price(connection, draft)
        if answer.amount_cents is None:
            await self._read_list(connection, draft)
            return self._listed_price(connection, draft)
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[question] = (self._clock.monotonic(), answer.amount_cents)
        return PriceState(answer.amount_cents)

    def _fresh(self, question: _Question) -> PriceState | None:
        kept_at, kept_cents = self._kept.get(question, (float("-inf"), 0))
        return PriceState(kept_cents) if self._clock.monotonic() - kept_at < _FRESH_S else None

    async def _read_list(self, connection: Connection, draft: GenerationRequest) -> None:
        """Have RunAPI's price list for the model; the client asks only whether it has changed."""
        try:
            schedule = await connection.client.price_schedules(draft.service, draft.action, draft.model)
        except RunApiError as error:
            _log.info("no price list for %s: %s", draft.model, error)
        else:
            self._listed[connection.origin, draft.model] = schedule.entries

    def _listed_price(self, connection: Connection, draft: GenerationRequest) -> PriceState:
        entries = self._listed.get((connection.origin, draft.model), ())
        prices = {cents for entry in entries if (cents := _flat_cents(entry, draft)) is not None}
        return PriceState(prices.pop()) if len(prices) == 1 else published_price(draft)


def _flat_cents(entry: PriceEntry, draft: GenerationRequest) -> int | None:
    """The one price that a line of the list names for ``draft``; ``None`` where it depends on more."""
    is_the_same = (entry.service, entry.action, entry.model) == (draft.service, draft.action, draft.model)
    cents = entry.unit_price_cents
    if (
        not is_the_same
        or cents is None
        or entry.billing_strategy != "flat"
        or entry.currency not in ("USD", "")
    ):
        return None
    if entry.billing_unit != "second":
        return cents
    duration_s = draft.params.get("duration_seconds")
    return cents * duration_s if isinstance(duration_s, int) else None


def published_price(draft: GenerationRequest) -> PriceState:
    """What RunAPI's guides say ``draft`` costs."""
    try:
        cents = evaluate(model_by_id(draft.model), draft.params).published_price_cents
    except KeyError:
        cents = None
    return PriceState(cents, is_published_guess=cents is not None)


def _question(connection: Connection, draft: GenerationRequest) -> _Question:
    """What the price may depend on: every plain value, and which media there are."""
    priced = (
        (name, name in draft.media or value)
        for name, value in sorted(draft.params.items())
        if name not in _WITHOUT_PRICE
    )
    return connection.place, draft.service, draft.action, draft.model, *priced
