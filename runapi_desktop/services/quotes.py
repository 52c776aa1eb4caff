"""What a clip would cost, before it is asked for."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.errors import RunApiError
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connections

_log = logging.getLogger(__name__)

_FRESH_S = 300.0
_MOST_KEPT = 200
# Words and addresses change with every key press and have no price.
_WITHOUT_PRICE = ("prompt", "callback_url")


@dataclass(frozen=True, slots=True)
class PriceState:
    """The price of one clip in US cents, ``None`` when nobody names one. ``is_published_guess``: it is the
    figure of RunAPI's guides, because no live quote answered."""

    cents: int | None
    is_published_guess: bool = False


class Quotes:
    """Live prices, remembered for five minutes by what they depend on."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock
        self._kept: dict[tuple[object, ...], tuple[float, int]] = {}

    async def quote(self, draft: GenerationRequest) -> PriceState:
        """The price of ``draft`` at the active server; the published one, or none, without an answer."""
        connection = self._connections.active
        if connection is None:
            return published_price(draft)
        question = (connection.origin, draft.service, draft.action, draft.model, *_priced(draft))
        kept_at, kept_cents = self._kept.get(question, (float("-inf"), 0))
        if self._clock.monotonic() - kept_at < _FRESH_S:
            return PriceState(kept_cents)
        try:
            answer = await connection.client.quote(draft)
        except RunApiError as error:
            _log.info("no quote for %s: %s", draft.model, error)
            return published_price(draft)
        if answer.amount_cents is None:
            return published_price(draft)
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[question] = (self._clock.monotonic(), answer.amount_cents)
        return PriceState(answer.amount_cents)


def published_price(draft: GenerationRequest) -> PriceState:
    """What RunAPI's guides say ``draft`` costs."""
    try:
        cents = evaluate(model_by_id(draft.model), draft.params).published_price_cents
    except KeyError:
        cents = None
    return PriceState(cents, is_published_guess=cents is not None)


def _priced(draft: GenerationRequest) -> tuple[tuple[str, object], ...]:
    """What the price may depend on: every plain value, and which media there are."""
    return tuple(
        (name, name in draft.media or value)
        for name, value in sorted(draft.params.items())
        if name not in _WITHOUT_PRICE
    )
