"""What one may want of a model: to start from words or pictures, sound, to make a clip over.

Told by its fields and by what it makes, whichever service it is of.
"""

from __future__ import annotations

from enum import StrEnum

from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.catalog.spec import (
    Choice,
    FieldKind,
    FieldRole,
    ModelSpec,
    RenderKind,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP


class Wish(StrEnum):
    """One thing to want, in the order in which they are offered."""

    TEXT = "text"
    PICTURE = "picture"
    BOTH_FRAMES = "both frames"
    REFERENCES = "references"
    SOUND = "sound"
    RESTYLE = "restyle"
    MOTION = "motion"
    EXTEND = "extend"
    TALK = "talk"
    UPSCALE = "upscale"


_MEDIA = (
    *(FieldKind.PICTURE, FieldKind.PICTURES, FieldKind.VIDEO, FieldKind.AUDIO),
    FieldKind.SOURCE_CLIP,
)
_BY_RENDERING = {
    RenderKind.RESTYLE: Wish.RESTYLE,
    RenderKind.EXTEND: Wish.EXTEND,
    RenderKind.UPSCALE: Wish.UPSCALE,
    RenderKind.REVOICE: Wish.TALK,
}


def wishes_of(model: ModelSpec) -> frozenset[Wish]:
    """All that ``model`` is for."""
    return frozenset(wish for wish in Wish if _meets(model, wish))


def starts_of(service: ServiceSpec) -> tuple[str, ...]:
    """What clips of ``service`` can start from, each in one word: whatever one of its models makes a clip of,
    also where another way to a clip is named after something else."""
    words = {
        QT_TRANSLATE_NOOP("catalog", "text"): Wish.TEXT,
        QT_TRANSLATE_NOOP("catalog", "picture"): Wish.PICTURE,
    }
    kinds = {
        QT_TRANSLATE_NOOP("catalog", "video"): FieldKind.VIDEO,
        QT_TRANSLATE_NOOP("catalog", "clip"): FieldKind.SOURCE_CLIP,
        QT_TRANSLATE_NOOP("catalog", "sound"): FieldKind.AUDIO,
    }
    wishes = frozenset[Wish]().union(*map(wishes_of, service.models))
    needs = {field.kind for model in service.models for field in model.fields if field.required}
    return (
        *(word for word, wish in words.items() if wish in wishes),
        *(word for word, kind in kinds.items() if kind in needs),
    )


def longest_s(model: ModelSpec) -> int | None:
    """How long its clips can be, ``None`` where that is their source's affair."""
    field = model.of_role(FieldRole.LENGTH)
    if field is None or not field.takes_values:
        return model.length_s
    if field.kind is FieldKind.NUMBER:
        return int(field.number_limits.most)
    return max((choice.value for choice in field.choices if isinstance(choice.value, int)), default=None)


def resolutions(model: ModelSpec) -> tuple[Choice, ...]:
    """Those that one can choose from."""
    field = model.of_role(FieldRole.RESOLUTION)
    choices = field.choices if field is not None and field.takes_values else ()
    return tuple(choice for choice in choices if choice.value is not None and not choice.why_not)


def has_sound(model: ModelSpec) -> bool:
    """Its clips have sound, or can have: of the model's own, or the audio file that they follow."""
    is_heard = any(field.required for field in model.of_kind(FieldKind.AUDIO))
    switch = model.of_role(FieldRole.SOUND)
    return is_heard or model.practice.has_sound or (switch is not None and switch.takes_values)


def name_of(model: ModelSpec) -> str:
    """What the settings call it: an id alone may stand for several."""
    return f"{model.service}/{model.action}/{model.id}"


def model_named(name: str) -> ModelSpec | None:
    """The model that ``name_of`` gave that name; ``None`` where it is no longer in the catalogue."""
    parts = name.split("/")
    return find_model(*parts) if len(parts) == 3 else None


def _meets(model: ModelSpec, wish: Wish) -> bool:
    is_animated = model.practice.kind is RenderKind.ANIMATE
    pictures = model.of_kind(FieldKind.PICTURE)
    is_spoken = any(field.required for field in model.of_kind(FieldKind.AUDIO))
    follows = any(field.required for field in model.of_kind(FieldKind.VIDEO))
    match wish:
        case Wish.TEXT:
            return is_animated and _needs_words_only(model)
        case Wish.PICTURE:
            return is_animated and bool(pictures or model.of_kind(FieldKind.PICTURES))
        case Wish.BOTH_FRAMES:
            return is_animated and not is_spoken and len(pictures) > 1
        case Wish.REFERENCES:
            return is_animated and not is_spoken and bool(model.of_kind(FieldKind.PICTURES))
        case Wish.SOUND:
            return has_sound(model)
        case Wish.MOTION:
            return is_animated and follows
        case Wish.TALK if is_spoken:
            return True
        case _:
            return _BY_RENDERING.get(model.practice.kind) is wish


def _needs_words_only(model: ModelSpec) -> bool:
    prompts = model.of_kind(FieldKind.PROMPT)
    media = {field.name for kind in _MEDIA for field in model.of_kind(kind)}
    form = evaluate(model, {field.name: "a boat on the sea" for field in prompts})
    return bool(prompts) and not any(problem.field in media for problem in form.problems)
