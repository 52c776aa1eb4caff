"""What of an earlier run or another form still has a meaning: a model's id, and the values of its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from runapi_desktop.domain.catalog.evaluate import is_number
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, FieldValue, ModelSpec
from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, SourceClip, VideoFile

_TYPES: Mapping[FieldKind, type | tuple[type, ...]] = {
    FieldKind.PROMPT: str,
    FieldKind.URL: str,
    FieldKind.TEXT: str,
    FieldKind.SWITCH: bool,
    FieldKind.PICTURE: (PictureFile, RemoteUrl),
    FieldKind.PICTURES: tuple,
    FieldKind.VIDEO: (VideoFile, RemoteUrl),
    FieldKind.AUDIO: (AudioFile, RemoteUrl),
    FieldKind.SOURCE_CLIP: SourceClip,
}


def opening_model(models: Sequence[ModelSpec], model_id: str) -> ModelSpec:
    """``model_id``; else the first one that starts from a picture, as most people here do; else the first."""
    wanted = (spec for spec in models if spec.id == model_id)
    with_picture = (spec for spec in models if any(f.kind is FieldKind.PICTURE for f in spec.fields))
    return next(wanted, None) or next(with_picture, models[0])


def usable_values(
    models: Sequence[ModelSpec], values: Mapping[str, FieldValue]
) -> tuple[tuple[FieldSpec, FieldValue], ...]:
    """Those of ``values`` that a field of one of ``models`` can hold, each with its field."""
    found: dict[str, tuple[FieldSpec, FieldValue]] = {}
    for spec in (spec for model in models for spec in model.fields):
        if spec.name in values and fits(spec, values[spec.name]):
            found.setdefault(spec.name, (spec, values[spec.name]))
    return tuple(found.values())


def fits(spec: FieldSpec, value: FieldValue) -> bool:
    """Whether such a field can hold ``value``."""
    if spec.kind is FieldKind.CHOICE:
        return any(type(choice.value) is type(value) and choice.value == value for choice in spec.choices)
    if spec.kind is FieldKind.NUMBER:
        return is_number(value, spec.number_limits.decimals)
    is_truth = isinstance(value, bool)
    return isinstance(value, _TYPES[spec.kind]) and is_truth is (spec.kind is FieldKind.SWITCH)
