"""What the sandbox charges: RunAPI's published prices where there are any, else its own table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.catalog.spec import FieldValue, ModelSpec

_OWN_PRICES: Final[Mapping[str, Mapping[tuple[int | None, str | None], int]]] = {
    "hailuo-02-image-to-video-standard": {
        (6, "512p"): 12,
        (10, "512p"): 18,
        (6, "768p"): 30,
        (10, "768p"): 50,
    },
    "hailuo-02-image-to-video-pro": {(None, None): 57},
    "hailuo-2.3-image-to-video-standard": {(6, "768p"): 30, (10, "768p"): 50, (6, "1080p"): 55},
    "hailuo-2.3-image-to-video-pro": {(6, "768p"): 42, (10, "768p"): 70, (6, "1080p"): 62},
    "luma-modify-video": {(None, None): 75},
}


@dataclass(frozen=True, slots=True)
class PricePoint:
    """One price of a model, in cents, and the parameters it holds for (``None``: any)."""

    cents: int
    duration_seconds: int | None = None
    output_resolution: str | None = None


def price_points(spec: ModelSpec) -> tuple[PricePoint, ...]:
    """Every price of a model."""
    if spec.prices:
        return tuple(
            PricePoint(
                p.cents, duration if isinstance(duration := p.when.get("duration_seconds"), int) else None
            )
            for p in spec.prices
        )
    return tuple(PricePoint(cents, *key) for key, cents in _OWN_PRICES[spec.id].items())


def price_cents(spec: ModelSpec, params: Mapping[str, object]) -> int:
    """The price of one clip for ``params`` by wire name; what is left out counts as its default."""
    form = evaluate(spec, _form_values(spec, params))
    sent = form.draft.params
    for point in price_points(spec):
        if point.duration_seconds in (None, sent.get("duration_seconds")) and point.output_resolution in (
            None,
            sent.get("output_resolution"),
        ):
            return point.cents
    return max(point.cents for point in price_points(spec))


def _form_values(spec: ModelSpec, params: Mapping[str, object]) -> dict[str, FieldValue]:
    return {
        field.name: value
        for field in spec.fields
        if isinstance(value := params.get(field.wire), (str, int, bool))
    }
