"""Veo 3.1's models as data. Source: RunAPI's client contract, its older clients' checks and its price
list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.common import CALLBACK_URL, TEXT_TO_VIDEO
from runapi_desktop.domain.catalog.parts import (
    FIRST_FRAME_IF_WANTED,
    LAST_FRAME,
    WATERMARK_WORDS,
    cents,
    lengths,
    prompt,
    seed,
    shapes,
    switch,
)
from runapi_desktop.domain.catalog.spec import (
    Choice,
    FieldKind,
    FieldSpec,
    ModelSpec,
    PracticeRender,
    Presence,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_STARTS_FROM = FieldSpec(
    name="input_mode",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Made from"),
    choices=(
        Choice("text", QT_TRANSLATE_NOOP("catalog", "Your words")),
        Choice("first_and_last_frames", QT_TRANSLATE_NOOP("catalog", "Your frames")),
    ),
    default="text",
    advanced=True,
)
_TRANSLATION = switch(
    "enable_translation",
    QT_TRANSLATE_NOOP("catalog", "Translate the prompt"),
    QT_TRANSLATE_NOOP("catalog", "Puts your prompt into English first."),
)
_RULES = (
    Rule(
        {"first_frame_image_url": Presence.ANY},
        allow={"input_mode": ("first_and_last_frames",)},
        why=QT_TRANSLATE_NOOP("catalog", "There is a first frame"),
    ),
    Rule(
        {"first_frame_image_url": Presence.ABSENT},
        allow={"input_mode": ("text",)},
        why=QT_TRANSLATE_NOOP("catalog", "There are no frames"),
    ),
    Rule(
        {"last_frame_image_url": Presence.ANY},
        require=("first_frame_image_url",),
        why=QT_TRANSLATE_NOOP("catalog", "A last frame needs a first frame"),
    ),
)


def _model(model_id: str, title: str, summary: str, price: float, *last: FieldSpec) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        service="veo-3-1",
        action=TEXT_TO_VIDEO.id,
        title=title,
        summary=summary,
        fields=(
            prompt(),
            FIRST_FRAME_IF_WANTED,
            LAST_FRAME,
            lengths(4, 6, 8, default=8),
            *last,
            _STARTS_FROM,
            _TRANSLATION,
            WATERMARK_WORDS,
            CALLBACK_URL,
        ),
        rules=_RULES,
        prices=(cents(price),),
        practice=PracticeRender(short_side_px=720, has_sound=True),
    )


_SHAPE_AND_SEED = (shapes("auto", "16:9", "9:16", default="auto"), seed(name="seeds"))

SERVICE = ServiceSpec(
    id="veo-3-1",
    title="Veo 3.1",
    actions=(TEXT_TO_VIDEO,),
    models=(
        _model(
            "veo-3.1-fast",
            "Veo 3.1 Fast",
            QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 8 s · quick"),
            60,
            *_SHAPE_AND_SEED,
        ),
        _model(
            "veo-3.1",
            "Veo 3.1",
            QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 8 s · finest"),
            250,
            *_SHAPE_AND_SEED,
        ),
        _model(
            "veo-3.1-lite",
            "Veo 3.1 Lite",
            QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 8 s · best value"),
            30,
            shapes("16:9", "9:16"),
        ),
    ),
)
