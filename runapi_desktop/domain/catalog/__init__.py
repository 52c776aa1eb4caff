"""What each service can do, as data, one module a service; and the one function that turns it into a form."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from runapi_desktop.domain.catalog.spec import ClipUse, FieldKind, ModelSpec, ServiceSpec

SERVICE_IDS: tuple[str, ...] = ("hailuo", "luma")
"""Every service, in the order of the tabs. The module of the same name in here (with ``_`` for ``-``) holds
its ``SERVICE``, and is loaded when it is asked for."""


def service(service_id: str) -> ServiceSpec:
    """That service; raises ``KeyError`` for one that is not in the catalogue."""
    if service_id not in SERVICE_IDS:
        raise KeyError(service_id)
    found = import_module(f"{__name__}.{service_id.replace('-', '_')}").SERVICE
    assert isinstance(found, ServiceSpec)
    return found


def services() -> Iterator[ServiceSpec]:
    """Every service in the order of the tabs; loads those that are asked for."""
    return map(service, SERVICE_IDS)


def all_models() -> tuple[ModelSpec, ...]:
    """Every model of every service, in the order in which the form offers them."""
    return tuple(spec for each in services() for spec in each.models)


def models_for(service_id: str, action: str) -> tuple[ModelSpec, ...]:
    """The models that do ``action`` in that service."""
    models = service(service_id).models if service_id in SERVICE_IDS else ()
    return tuple(spec for spec in models if spec.action == action)


def find_model(service_id: str, action: str, model_id: str) -> ModelSpec | None:
    """The model of that wire id; a service may have it for several actions. ``None``: it is not in the
    catalogue."""
    return next((spec for spec in models_for(service_id, action) if spec.id == model_id), None)


def model_by_id(model_id: str) -> ModelSpec:
    """The first model of that wire id, for those who know no more of it; raises ``KeyError`` for one that is
    not in the catalogue."""
    for each in services():
        for spec in each.models:
            if spec.id == model_id:
                return spec
    raise KeyError(model_id)


def model_title(model_id: str) -> str:
    """The name of that model for people; the id itself of one that is not in the catalogue."""
    try:
        return model_by_id(model_id).title
    except KeyError:
        return model_id


def service_taking(kind: FieldKind, preferred: str = "") -> ServiceSpec | None:
    """Where a dropped picture or video goes: to the ``preferred`` service if it takes one, else to the first
    that does."""
    wanted = sorted(SERVICE_IDS, key=lambda service_id: service_id != preferred)
    return next((each for each in map(service, wanted) if each.media_field(kind) is not None), None)


def clip_uses() -> Iterator[tuple[ServiceSpec, ClipUse]]:
    """What can be done with a clip of the Reel, and by which service."""
    return ((each, each.clip_use) for each in services() if each.clip_use is not None)
