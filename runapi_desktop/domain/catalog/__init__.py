"""What each service can do, as data, one module a service; and the one function that turns it into a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from runapi_desktop.domain.catalog.chains import ClipTaker, takers_of
from runapi_desktop.domain.catalog.spec import FieldKind, ModelSpec, ServiceSpec

FIRST_SERVICE_IDS: tuple[str, ...] = ("hailuo", "luma")
"""The services that everybody sees, in the order of the tabs."""
SERVICE_IDS: tuple[str, ...] = (
    *FIRST_SERVICE_IDS,
    "kling",
    "veo-3-1",
    "seedance",
    "wan",
    "runway",
    "minimax-h3",
    "grok-imagine",
    "gemini-omni",
    "pixverse",
    "happyhorse",
    "midjourney",
    "runway-aleph",
    "topaz",
    "infinitetalk",
    "omnihuman",
    "volcengine-lip-sync",
)
"""Every service, in the order in which they are offered. The module of the same name in here (with ``_`` for
``-``) holds its ``SERVICE``, and is loaded when it is asked for."""


def service(service_id: str) -> ServiceSpec:
    """Return the service with that id. Raises ``KeyError`` when the catalogue has none."""
    if service_id not in SERVICE_IDS:
        raise KeyError(service_id)
    found = import_module(f"{__name__}.{service_id.replace('-', '_')}").SERVICE
    assert isinstance(found, ServiceSpec)
    return found


def services() -> Iterator[ServiceSpec]:
    """Every service in the order in which they are offered; loads those that are asked for."""
    return map(service, SERVICE_IDS)


def first_services() -> Iterator[ServiceSpec]:
    """The services that everybody sees, in the order of the tabs."""
    return map(service, FIRST_SERVICE_IDS)


def models() -> Iterator[ModelSpec]:
    """Every model of every service, in the order in which they are offered; loads those that are asked
    for."""
    return (spec for each in services() for spec in each.models)


def all_models() -> tuple[ModelSpec, ...]:
    """All of them at once."""
    return tuple(models())


def models_for(service_id: str, action: str) -> tuple[ModelSpec, ...]:
    """The models that do ``action`` in that service."""
    found = service(service_id).models if service_id in SERVICE_IDS else ()
    return tuple(spec for spec in found if spec.action == action)


def find_model(service_id: str, action: str, model_id: str) -> ModelSpec | None:
    """The model of that wire id; a service may have it for several actions. ``None``: it is not in the
    catalogue."""
    return next((spec for spec in models_for(service_id, action) if spec.id == model_id), None)


def model_of_body(service_id: str, action: str, body: Mapping[str, object]) -> ModelSpec | None:
    """Return the model that makes the clip of ``body``.

    The body need not name it where the action has only one model.
    """
    found = models_for(service_id, action)
    named = body.get("model")
    return next((spec for spec in found if spec.id == named or not spec.is_named), None)


def model_by_id(model_id: str) -> ModelSpec:
    """Return the first model with that wire id, for callers that know neither service nor action.

    Raises ``KeyError`` when the catalogue has none.
    """
    for spec in models():
        if spec.id == model_id:
            return spec
    raise KeyError(model_id)


def model_title(model_id: str) -> str:
    """Return the name of that model for people, or the id itself when the catalogue does not have it."""
    try:
        return model_by_id(model_id).title if model_id else ""
    except KeyError:
        return model_id


def service_taking(kind: FieldKind, preferred: str = "") -> ServiceSpec | None:
    """Return the service that gets a dropped picture or video: the ``preferred`` one if it takes that
    kind, else the first of the services in everybody's tabs that does."""
    wanted = ([preferred] if preferred in SERVICE_IDS else []) + list(FIRST_SERVICE_IDS)
    return next((each for each in map(service, wanted) if each.media_field(kind) is not None), None)


def first_uses() -> Iterator[ClipTaker]:
    """What the services that everybody sees do with a clip of the Reel."""
    return (taker for each in first_services() for taker in takers_of(each))


def further_uses() -> Iterator[ClipTaker]:
    """What the other services do with one; loads them."""
    others = (each for each in SERVICE_IDS if each not in FIRST_SERVICE_IDS)
    return (taker for each in map(service, others) for taker in takers_of(each))
