"""``check_body``: what RunAPI's contract allows in the JSON body of a POST that creates a task.

The server's half of the catalogue: ``evaluate`` keeps a form from producing a wrong body, this finds out
whether a body, whoever wrote it, is a right one. It knows names and values, not HTTP.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from runapi_desktop.domain.catalog import models_for
from runapi_desktop.domain.catalog.evaluate import are_met, is_english, is_http_url, is_number
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, ModelSpec

Body = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BodyProblem:
    """One complaint about a body: the wire name it is about and a sentence's end, such as "is too long"."""

    field: str
    message: str


def check_body(service: str, action: str, body: Body) -> tuple[BodyProblem, ...]:
    """Every problem that keeps ``service``'s ``action`` from accepting ``body``; empty when it is fine."""
    specs = {spec.id: spec for spec in models_for(service, action)}
    model = body.get("model")
    unnamed = next((spec for spec in specs.values() if not spec.is_named), None)
    if unnamed is not None:
        return tuple(_problems(unnamed, body))
    if model is None or model == "":
        return (BodyProblem("model", "is required"),)
    spec = specs.get(model) if isinstance(model, str) else None
    if spec is None:
        return (BodyProblem("model", f"must be one of: {', '.join(specs)}"),)
    return tuple(_problems(spec, body))


def _problems(spec: ModelSpec, body: Body) -> Iterable[BodyProblem]:
    fields = {field.wire: field for field in spec.fields}
    for name in body:
        if name != "model" and name not in fields:
            yield BodyProblem(name, "is not a parameter of this model")
    for wire, field in fields.items():
        if wire not in body:
            if field.required:
                yield BodyProblem(wire, "is required")
        elif not field.takes_values:
            yield BodyProblem(wire, "is not accepted by this model")
        else:
            complaint = _complaint(field, body[wire])
            if complaint:
                yield BodyProblem(wire, complaint)
    yield from _rule_problems(spec, body)


def _complaint(field: FieldSpec, value: object) -> str:
    """What is wrong with the value of an accepted field, ``""`` when nothing is."""
    if value is None or value == "":
        return "must be left out rather than empty"
    if field.in_list:
        return _complaint_about_list(field, value)
    match field.kind:
        case FieldKind.PROMPT | FieldKind.TEXT:
            if not isinstance(value, str) or not value.strip():
                return "must be text"
            if len(value) < field.min_length:
                return f"is too short (minimum is {field.min_length} characters)"
            if field.max_length is not None and len(value) > field.max_length:
                return f"is too long (maximum is {field.max_length} characters)"
            if field.english_only and not is_english(value):
                return "must be written in English"
        case FieldKind.SOURCE_CLIP:
            if not isinstance(value, str) or not value.strip():
                return "must be the id of a task"
        case FieldKind.PICTURES:
            return _complaint_about_list(field, value)
        case FieldKind.PICTURE | FieldKind.VIDEO | FieldKind.AUDIO | FieldKind.URL:
            if not isinstance(value, str) or not is_http_url(value):
                return "must be an absolute http(s) URL"
        case FieldKind.CHOICE:
            allowed = [c.value for c in field.choices if c.value is not None and not c.why_not]
            if not any(value == choice and type(value) is type(choice) for choice in allowed):
                return f"must be one of: {', '.join(map(str, allowed))}"
        case FieldKind.NUMBER:
            least, most = field.number_limits[:2]
            kind = "number" if field.number_limits.decimals else "whole number"
            is_right = is_number(value, field.number_limits.decimals)
            if not is_right or not least <= cast("float", value) <= most:
                return f"must be a {kind} from {least} to {most}"
        case FieldKind.SWITCH:
            if not isinstance(value, bool) and not (field.also_text and isinstance(value, str)):
                return "must be true or false"
    return ""


def _complaint_about_list(field: FieldSpec, value: object) -> str:
    least, most = field.list_limits
    parts = cast("list[object]", value) if isinstance(value, list) else []
    if not least <= len(parts) <= most:
        return f"must be a list of {least} to {most} URLs"
    if not all(isinstance(part, str) and is_http_url(part) for part in parts):
        return "must be absolute http(s) URLs"
    return ""


def _rule_problems(spec: ModelSpec, body: Body) -> Iterable[BodyProblem]:
    in_force = {field.name: body.get(field.wire, field.default) for field in spec.fields}
    for rule in spec.rules:
        if not are_met(rule.when, in_force):
            continue
        for name, allowed in rule.allow.items():
            wire = spec.field(name).wire
            if wire in body and body[wire] not in allowed:
                yield BodyProblem(wire, f"must be one of: {', '.join(map(str, allowed))} ({rule.why})")
        for name in rule.forbid:
            if spec.field(name).wire in body:
                yield BodyProblem(spec.field(name).wire, f"is not accepted here ({rule.why})")
        for name in rule.require:
            if spec.field(name).wire not in body:
                yield BodyProblem(spec.field(name).wire, f"is required ({rule.why})")
        if rule.require_one_of and not any(spec.field(name).wire in body for name in rule.require_one_of):
            names = ", ".join(spec.field(name).wire for name in rule.require_one_of)
            yield BodyProblem(spec.field(rule.require_one_of[0]).wire, f"or another is required: {names}")
