"""What a service makes from a clip of the Reel: which of its models take one, and in which field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from runapi_desktop.domain.catalog.evaluate import is_such_a_clip
from runapi_desktop.domain.catalog.spec import ClipUse, FieldKind, FieldSpec, ModelSpec, ServiceSpec
from runapi_desktop.domain.media_source import SourceClip

_ANY = (FieldKind.VIDEO,)
_OWN = (FieldKind.SOURCE_CLIP,)


class Place(NamedTuple):
    """Where a clip goes: that field of that model's form."""

    model: ModelSpec
    field: FieldSpec


class ClipTaker(NamedTuple):
    """One thing that a service does with a clip, and the places for it, the usual one first."""

    service: ServiceSpec
    use: ClipUse
    places: tuple[Place, ...]

    @property
    def takes_any(self) -> bool:
        """It takes the file of any clip; else it goes on from one that it made, by its task."""
        return self.places[0].field.kind is FieldKind.VIDEO

    def place_for(self, clip: SourceClip) -> Place | None:
        """Where it goes on from ``clip``; ``None`` where it does not."""
        suited = (each for each in self.places if is_such_a_clip(clip, each.field.clip_limits))
        return next(suited, None)


def takers_of(service: ServiceSpec) -> Iterator[ClipTaker]:
    """All that ``service`` does with clips."""
    uses = ((service.clip_use, _ANY), (service.own_clip_use, _OWN))
    more = ((use, (*_ANY, *_OWN)) for use in service.more_clip_uses)
    for use, kinds in (*uses, *more):
        if use is not None:
            yield ClipTaker(service, use, tuple(_places(service, use.action, kinds)))


def _places(service: ServiceSpec, action: str, kinds: tuple[FieldKind, ...]) -> Iterator[Place]:
    for model in service.models:
        if action in ("", model.action):
            yield from (Place(model, field) for kind in kinds for field in model.of_kind(kind))
