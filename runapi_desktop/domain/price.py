"""What a clip would cost, and on whose word: a live quote, an older one, or RunAPI's published list."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, cast

from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.evaluate import evaluate, form_values
from runapi_desktop.domain.catalog.spec import FieldKind
from runapi_desktop.domain.media_source import PictureFile, RemoteUrl
from runapi_desktop.domain.request import GenerationRequest


class PriceBasis(StrEnum):
    """Who said so."""

    QUOTE = "quote"  # RunAPI, within the last minutes
    OLD_QUOTE = "old_quote"  # RunAPI, longer ago; it may be another one now
    LIST = "list"  # RunAPI's published list, which is only about right


class Price(NamedTuple):
    """The price of one clip in micro-dollars, ``None`` when nobody names one. ``named_at`` (aware UTC) is
    when RunAPI quoted it."""

    micros: int | None
    basis: PriceBasis = PriceBasis.LIST
    named_at: datetime | None = None

    @property
    def is_about(self) -> bool:
        """Whether RunAPI may still correct the price."""
        return self.micros is not None and self.basis is not PriceBasis.QUOTE


FREE = Price(0, PriceBasis.QUOTE)


def list_price(request: GenerationRequest) -> Price:
    """What RunAPI's published list says ``request`` costs."""
    spec = find_model(request.service, request.action, request.model)
    if spec is None:
        return Price(None)
    return Price(evaluate(spec, form_values(spec, request.params)).published_price_micros)


_PRICELESS = (FieldKind.PROMPT, FieldKind.URL, FieldKind.TEXT)
_PICTURES = (FieldKind.PICTURE, FieldKind.PICTURES)


def price_question(request: GenerationRequest) -> tuple[object, ...]:
    """What the price of ``request`` can depend on: equal questions have one answer. Words, addresses and
    seeds never count, of pictures only how many there are. A video, a sound or a clip counts as itself: its
    seconds may be what is paid."""
    spec = find_model(request.service, request.action, request.model)
    fields = spec.fields if spec is not None else ()
    priceless = {f.wire for f in fields if f.kind in _PRICELESS or f.number_limits.is_seed}
    pictures = {f.wire for f in fields if f.kind in _PICTURES}
    return (
        *(request.service, request.action, request.model),
        *(
            (name, _counted(value, is_picture=name in pictures))
            for name, value in sorted(request.params.items())
            if name not in priceless
        ),
    )


def _counted(value: object, *, is_picture: bool) -> object:
    if isinstance(value, tuple):
        return tuple(_counted(part, is_picture=is_picture) for part in cast("tuple[object, ...]", value))
    return isinstance(value, PictureFile) or (is_picture and isinstance(value, RemoteUrl)) or value
