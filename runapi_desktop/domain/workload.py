"""How much there is to do for an order: what the time of a render depends on, beside the model."""

from __future__ import annotations

from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.spec import FieldRole
from runapi_desktop.domain.request import GenerationRequest, ParamValue

_ROLES = (FieldRole.LENGTH, FieldRole.RESOLUTION)


def workload(request: GenerationRequest) -> tuple[tuple[str, ParamValue | None], ...]:
    """The length and resolution that were asked for, by wire name, as far as the model has such fields."""
    spec = find_model(request.service, request.action, request.model)
    fields = (spec.of_role(role) for role in _ROLES) if spec is not None else ()
    return tuple((field.wire, request.params.get(field.wire)) for field in fields if field is not None)
