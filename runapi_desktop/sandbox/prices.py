"""What the sandbox charges: RunAPI's list prices, from the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from runapi_desktop.domain.catalog.evaluate import evaluate, form_values
from runapi_desktop.domain.catalog.spec import ModelSpec


def price_micros(spec: ModelSpec, params: Mapping[str, object], source_s: float | None = None) -> int | None:
    """The price of one clip for ``params`` by wire name, where what is left out counts as its default;
    ``None`` where RunAPI's list names none. ``source_s`` is the length of what the clip is as long as."""
    tariff = evaluate(spec, form_values(spec, params)).tariff(source_s)
    return tariff and tariff.clip_micros
