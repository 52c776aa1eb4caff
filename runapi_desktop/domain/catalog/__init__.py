"""What each model can do, as data, and the one function that turns it into the state of a form."""

from __future__ import annotations

from runapi_desktop.domain.catalog.hailuo import HAILUO_MODELS
from runapi_desktop.domain.catalog.luma import LUMA_MODELS
from runapi_desktop.domain.catalog.spec import ModelSpec

MODELS: tuple[ModelSpec, ...] = (*HAILUO_MODELS, *LUMA_MODELS)
"""Every model of the contract, in the order in which the form offers them."""


def model_by_id(model_id: str) -> ModelSpec:
    """The model of that wire id; raises ``KeyError`` for one that is not in the catalogue."""
    for spec in MODELS:
        if spec.id == model_id:
            return spec
    raise KeyError(model_id)


def model_title(model_id: str) -> str:
    """The name of that model for people; the id itself of one that is not in the catalogue."""
    try:
        return model_by_id(model_id).title
    except KeyError:
        return model_id


def models_for(service: str, action: str) -> tuple[ModelSpec, ...]:
    """The models that do ``action`` in ``service``."""
    return tuple(spec for spec in MODELS if (spec.service, spec.action) == (service, action))
