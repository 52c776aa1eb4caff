"""Topaz's model as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    SOURCE_VIDEO,
    cents_a_second,
)
from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    Choice,
    ClipUse,
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    PracticeRender,
    RenderKind,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_FACTOR = FieldSpec(
    name="upscale_factor",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Enlarge"),
    role=FieldRole.ENLARGEMENT,
    choices=(
        Choice(1, "1×"),
        Choice(2, "2×"),
        Choice(4, "4×"),
    ),
    default=2,
    meaning=QT_TRANSLATE_NOOP("catalog", "How many times as wide and high. 1× only makes it sharper."),
)
_UPSCALE = ActionSpec(
    "upscale_video", QT_TRANSLATE_NOOP("catalog", "Upscale"), QT_TRANSLATE_NOOP("catalog", "video")
)

SERVICE = ServiceSpec(
    id="topaz",
    title="Topaz",
    actions=(_UPSCALE,),
    models=(
        ModelSpec(
            id="topaz-upscale-video",
            service="topaz",
            action=_UPSCALE.id,
            title="Topaz Upscale",
            summary=QT_TRANSLATE_NOOP("catalog", "Makes a video larger and sharper"),
            fields=(SOURCE_VIDEO, _FACTOR, CALLBACK_URL),
            prices=(
                cents_a_second(8, {"upscale_factor": 1}),
                cents_a_second(8, {"upscale_factor": 2}),
                cents_a_second(14, {"upscale_factor": 4}),
            ),
            practice=PracticeRender(RenderKind.UPSCALE),
        ),
    ),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Upscale in Topaz"),
        QT_TRANSLATE_NOOP("catalog", "Make this clip larger and sharper in Topaz"),
    ),
)
