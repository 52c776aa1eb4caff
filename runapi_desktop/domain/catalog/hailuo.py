"""Hailuo's models as data. Source: RunAPI's guides, client contract and price list (contract, 2.1–2.3)."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    FIRST_FRAME,
    IMAGE_TO_VIDEO,
    LAST_FRAME,
    SAFETY_CHECKER,
    TEXT_TO_VIDEO,
    cents,
    lengths,
    prompt,
    resolutions,
    shapes,
    switch,
)
from runapi_desktop.domain.catalog.spec import (
    ModelSpec,
    Palette,
    PaletteKind,
    Phrase,
    PracticeRender,
    Presence,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_CAMERA_PHRASES = (
    Phrase(QT_TRANSLATE_NOOP("catalog", "Push in"), "Push in"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Pan left"), "Pan left"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Tilt up"), "Tilt up"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Static"), "Static shot"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Pull out"), "Pull out"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Pan right"), "Pan right"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Tilt down"), "Tilt down"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Tracking"), "Tracking shot"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Zoom in"), "Zoom in"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Zoom out"), "Zoom out"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Truck left"), "Truck left"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Truck right"), "Truck right"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Pedestal up"), "Pedestal up"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Pedestal down"), "Pedestal down"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Shake"), "Shake"),
)
"""Directions that Hailuo understands in brackets, those that people use most first."""

_PROMPT = prompt(1500)
_MOTION_PROMPT = prompt(1500, motion=True)
_LONG_PROMPT = prompt(5000, motion=True)

_NO_LAST_FRAME = LAST_FRAME._replace(
    why_not=QT_TRANSLATE_NOOP("catalog", "Only Hailuo 02 supports a last frame")
)

_DURATION = lengths(6, 10, default=10)
_SHORT_BY_DEFAULT = _DURATION._replace(default=6)
_FIXED_DURATION = _DURATION._replace(
    default=None,
    fixed=QT_TRANSLATE_NOOP("catalog", "6 s · fixed"),
    why_not=QT_TRANSLATE_NOOP("catalog", "Fixed at 6 s for Pro"),
)

_FRAME_SHAPE = shapes("16:9", "9:16", "1:1")._replace(name="frame_shape", wire_name="output_resolution")
_SHAPE_OF_FIRST_FRAME = _FRAME_SHAPE._replace(
    fixed=QT_TRANSLATE_NOOP("catalog", "As the first frame"),
    why_not=QT_TRANSLATE_NOOP("catalog", "The clip takes its shape from the first frame"),
)
_RESOLUTION = resolutions("512p", "768p", "1080p", default="768p")
_UP_TO_768P = _RESOLUTION._replace(
    choices=(
        *_RESOLUTION.choices[:-1],
        _RESOLUTION.choices[-1]._replace(why_not=QT_TRANSLATE_NOOP("catalog", "1080p needs Hailuo 2.3")),
    ),
)
_UP_TO_1080P = _RESOLUTION._replace(
    choices=(
        _RESOLUTION.choices[0]._replace(
            why_not=QT_TRANSLATE_NOOP("catalog", "512p: Hailuo 02 Standard only")
        ),
        *_RESOLUTION.choices[1:],
    ),
)

_PROMPT_OPTIMIZER = switch(
    "prompt_optimizer",
    QT_TRANSLATE_NOOP("catalog", "Prompt optimizer"),
    QT_TRANSLATE_NOOP("catalog", "Adds detail to your prompt. Turn it off to use your exact words."),
    drawn_on=True,
)
_SAFETY_AND_CALLBACK = (SAFETY_CHECKER, CALLBACK_URL)
_ADVANCED = (_PROMPT_OPTIMIZER, *_SAFETY_AND_CALLBACK)
_ADVANCED_23 = (
    _PROMPT_OPTIMIZER._replace(
        drawn_on=False, why_not=QT_TRANSLATE_NOOP("catalog", "Only Hailuo 02 has a prompt optimizer")
    ),
    *_SAFETY_AND_CALLBACK,
)

_NO_512P_WITH_LAST_FRAME = Rule(
    when={"last_frame_image_url": Presence.ANY},
    allow={"output_resolution": ("768p",)},
    why=QT_TRANSLATE_NOOP("catalog", "A last frame needs 768p"),
)
_TEN_SECONDS_IS_768P = Rule(
    when={"duration_seconds": 10},
    allow={"output_resolution": ("768p",)},
    why=QT_TRANSLATE_NOOP("catalog", "10 s is 768p only"),
)

_FINE_PRACTICE = PracticeRender(short_side_px=1080)

_MODELS = (
    ModelSpec(
        id="hailuo-02-text-to-video-standard",
        service="hailuo",
        action=TEXT_TO_VIDEO.id,
        title="Hailuo 02 Standard",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · 6 or 10 s · best value"),
        fields=(_PROMPT, _DURATION, _FRAME_SHAPE, *_ADVANCED),
        prices=(
            cents(30, {"duration_seconds": 6}),
            cents(50, {"duration_seconds": 10}),
        ),
    ),
    ModelSpec(
        id="hailuo-02-text-to-video-pro",
        service="hailuo",
        action=TEXT_TO_VIDEO.id,
        title="Hailuo 02 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · 6 s · finest detail"),
        fields=(_PROMPT, _FIXED_DURATION, _FRAME_SHAPE, *_ADVANCED),
        prices=(cents(57),),
        length_s=6,
        practice=_FINE_PRACTICE,
    ),
    ModelSpec(
        id="hailuo-02-image-to-video-standard",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 02 Standard",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · 6 or 10 s · up to 768p"),
        fields=(FIRST_FRAME, LAST_FRAME, _MOTION_PROMPT, _DURATION, _UP_TO_768P, *_ADVANCED),
        rules=(_NO_512P_WITH_LAST_FRAME,),
        prices=(
            cents(12, {"duration_seconds": 6, "output_resolution": "512p"}),
            cents(30, {"duration_seconds": 6, "output_resolution": "768p"}),
            cents(20, {"duration_seconds": 10, "output_resolution": "512p"}),
            cents(50, {"duration_seconds": 10, "output_resolution": "768p"}),
        ),
    ),
    ModelSpec(
        id="hailuo-02-image-to-video-pro",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 02 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · 6 s · finest detail"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            _MOTION_PROMPT,
            _FIXED_DURATION,
            _SHAPE_OF_FIRST_FRAME,
            *_ADVANCED,
        ),
        prices=(cents(57),),
        length_s=6,
        practice=_FINE_PRACTICE,
    ),
    ModelSpec(
        id="hailuo-2.3-image-to-video-standard",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 2.3 Standard",
        summary=QT_TRANSLATE_NOOP("catalog", "Livelier motion · 6 or 10 s · up to 1080p"),
        fields=(FIRST_FRAME, _NO_LAST_FRAME, _LONG_PROMPT, _SHORT_BY_DEFAULT, _UP_TO_1080P, *_ADVANCED_23),
        rules=(_TEN_SECONDS_IS_768P,),
        prices=(
            cents(30, {"duration_seconds": 6, "output_resolution": "768p"}),
            cents(50, {"duration_seconds": 6, "output_resolution": "1080p"}),
            cents(50, {"duration_seconds": 10}),
        ),
    ),
    ModelSpec(
        id="hailuo-2.3-image-to-video-pro",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 2.3 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "Livelier motion, finest detail · up to 1080p"),
        fields=(FIRST_FRAME, _NO_LAST_FRAME, _LONG_PROMPT, _SHORT_BY_DEFAULT, _UP_TO_1080P, *_ADVANCED_23),
        rules=(_TEN_SECONDS_IS_768P,),
        prices=(
            cents(45, {"duration_seconds": 6, "output_resolution": "768p"}),
            cents(80, {"duration_seconds": 6, "output_resolution": "1080p"}),
            cents(90, {"duration_seconds": 10}),
        ),
        practice=_FINE_PRACTICE,
    ),
)

SERVICE = ServiceSpec(
    id="hailuo",
    title="Hailuo",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO),
    models=_MODELS,
    palette=Palette(
        PaletteKind.BRACKETS,
        _CAMERA_PHRASES,
        shown=4,
        together=3,
    ),
)
