"""Hailuo's models as data. Source: RunAPI's guides, client contract and price list (contract, 2.1–2.3)."""

from __future__ import annotations

from runapi_desktop.domain.catalog.common import (
    CALLBACK_URL,
    IMAGE_TO_VIDEO,
    NO_PROMPT_YET,
    TEXT_TO_VIDEO,
)
from runapi_desktop.domain.catalog.spec import (
    Choice,
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    Palette,
    PaletteKind,
    Phrase,
    PictureLimits,
    PracticeRender,
    Presence,
    PublishedPrice,
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

_PROMPT = FieldSpec(
    name="prompt",
    kind=FieldKind.PROMPT,
    label=QT_TRANSLATE_NOOP("catalog", "Prompt"),
    required=True,
    max_length=1500,
    missing=NO_PROMPT_YET,
)
_MOTION_PROMPT = _PROMPT._replace(
    hint=QT_TRANSLATE_NOOP("catalog", "Describe how the picture should move"),
    neutral=QT_TRANSLATE_NOOP("catalog", "Natural, subtle motion"),
)
_LONG_PROMPT = _MOTION_PROMPT._replace(max_length=5000)

_FIRST_FRAME = FieldSpec(
    name="first_frame_image_url",
    kind=FieldKind.PICTURE,
    label=QT_TRANSLATE_NOOP("catalog", "First frame"),
    required=True,
    missing=QT_TRANSLATE_NOOP("catalog", "Add a first frame: drop, paste or choose a picture."),
    picture_limits=PictureLimits(),
)
_LAST_FRAME = FieldSpec(
    name="last_frame_image_url",
    kind=FieldKind.PICTURE,
    label=QT_TRANSLATE_NOOP("catalog", "Last frame"),
    picture_limits=PictureLimits(),
)
_NO_LAST_FRAME = _LAST_FRAME._replace(
    why_not=QT_TRANSLATE_NOOP("catalog", "Only Hailuo 02 supports a last frame")
)

_DURATION = FieldSpec(
    name="duration_seconds",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Length"),
    role=FieldRole.LENGTH,
    choices=(
        Choice(6, QT_TRANSLATE_NOOP("catalog", "6 s")),
        Choice(10, QT_TRANSLATE_NOOP("catalog", "10 s")),
    ),
    default=10,
)
_SHORT_BY_DEFAULT = _DURATION._replace(default=6)
_FIXED_DURATION = _DURATION._replace(
    default=None,
    fixed=QT_TRANSLATE_NOOP("catalog", "6 s · fixed"),
    why_not=QT_TRANSLATE_NOOP("catalog", "Fixed at 6 s for Pro"),
)

_FRAME_SHAPE = FieldSpec(
    name="frame_shape",
    wire_name="output_resolution",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Frame shape"),
    role=FieldRole.SHAPE,
    choices=(
        Choice(None, QT_TRANSLATE_NOOP("catalog", "Automatic")),
        Choice("16:9", "16:9"),
        Choice("9:16", "9:16"),
        Choice("1:1", "1:1"),
    ),
)
_SHAPE_OF_FIRST_FRAME = _FRAME_SHAPE._replace(
    fixed=QT_TRANSLATE_NOOP("catalog", "As the first frame"),
    why_not=QT_TRANSLATE_NOOP("catalog", "The clip takes its shape from the first frame"),
)
_UP_TO_768P = FieldSpec(
    name="output_resolution",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Resolution"),
    role=FieldRole.RESOLUTION,
    choices=(
        Choice("512p", "512p"),
        Choice("768p", "768p"),
        Choice("1080p", "1080p", QT_TRANSLATE_NOOP("catalog", "1080p needs Hailuo 2.3")),
    ),
    default="768p",
)
_UP_TO_1080P = _UP_TO_768P._replace(
    choices=(
        Choice("512p", "512p", QT_TRANSLATE_NOOP("catalog", "512p: Hailuo 02 Standard only")),
        Choice("768p", "768p"),
        Choice("1080p", "1080p"),
    ),
)

_PROMPT_OPTIMIZER = FieldSpec(
    name="prompt_optimizer",
    kind=FieldKind.SWITCH,
    label=QT_TRANSLATE_NOOP("catalog", "Prompt optimizer"),
    drawn_on=True,
    advanced=True,
    meaning=QT_TRANSLATE_NOOP("catalog", "Adds detail to your prompt. Turn it off to use your exact words."),
)
_SAFETY_AND_CALLBACK = (
    FieldSpec(
        name="enable_safety_checker",
        kind=FieldKind.SWITCH,
        label=QT_TRANSLATE_NOOP("catalog", "Safety checker"),
        advanced=True,
        meaning=QT_TRANSLATE_NOOP("catalog", "Rejects unsafe prompts and pictures before the clip is made."),
    ),
    CALLBACK_URL,
)
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
            PublishedPrice(300_000, when={"duration_seconds": 6}),
            PublishedPrice(500_000, when={"duration_seconds": 10}),
        ),
    ),
    ModelSpec(
        id="hailuo-02-text-to-video-pro",
        service="hailuo",
        action=TEXT_TO_VIDEO.id,
        title="Hailuo 02 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · 6 s · finest detail"),
        fields=(_PROMPT, _FIXED_DURATION, _FRAME_SHAPE, *_ADVANCED),
        prices=(PublishedPrice(570_000),),
        length_s=6,
        practice=_FINE_PRACTICE,
    ),
    ModelSpec(
        id="hailuo-02-image-to-video-standard",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 02 Standard",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · 6 or 10 s · up to 768p"),
        fields=(_FIRST_FRAME, _LAST_FRAME, _MOTION_PROMPT, _DURATION, _UP_TO_768P, *_ADVANCED),
        rules=(_NO_512P_WITH_LAST_FRAME,),
        prices=(
            PublishedPrice(120_000, when={"duration_seconds": 6, "output_resolution": "512p"}),
            PublishedPrice(300_000, when={"duration_seconds": 6, "output_resolution": "768p"}),
            PublishedPrice(200_000, when={"duration_seconds": 10, "output_resolution": "512p"}),
            PublishedPrice(500_000, when={"duration_seconds": 10, "output_resolution": "768p"}),
        ),
    ),
    ModelSpec(
        id="hailuo-02-image-to-video-pro",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 02 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · 6 s · finest detail"),
        fields=(
            _FIRST_FRAME,
            _LAST_FRAME,
            _MOTION_PROMPT,
            _FIXED_DURATION,
            _SHAPE_OF_FIRST_FRAME,
            *_ADVANCED,
        ),
        prices=(PublishedPrice(570_000),),
        length_s=6,
        practice=_FINE_PRACTICE,
    ),
    ModelSpec(
        id="hailuo-2.3-image-to-video-standard",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 2.3 Standard",
        summary=QT_TRANSLATE_NOOP("catalog", "Livelier motion · 6 or 10 s · up to 1080p"),
        fields=(_FIRST_FRAME, _NO_LAST_FRAME, _LONG_PROMPT, _SHORT_BY_DEFAULT, _UP_TO_1080P, *_ADVANCED_23),
        rules=(_TEN_SECONDS_IS_768P,),
        prices=(
            PublishedPrice(300_000, when={"duration_seconds": 6, "output_resolution": "768p"}),
            PublishedPrice(500_000, when={"duration_seconds": 6, "output_resolution": "1080p"}),
            PublishedPrice(500_000, when={"duration_seconds": 10}),
        ),
    ),
    ModelSpec(
        id="hailuo-2.3-image-to-video-pro",
        service="hailuo",
        action=IMAGE_TO_VIDEO.id,
        title="Hailuo 2.3 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "Livelier motion, finest detail · up to 1080p"),
        fields=(_FIRST_FRAME, _NO_LAST_FRAME, _LONG_PROMPT, _SHORT_BY_DEFAULT, _UP_TO_1080P, *_ADVANCED_23),
        rules=(_TEN_SECONDS_IS_768P,),
        prices=(
            PublishedPrice(450_000, when={"duration_seconds": 6, "output_resolution": "768p"}),
            PublishedPrice(800_000, when={"duration_seconds": 6, "output_resolution": "1080p"}),
            PublishedPrice(900_000, when={"duration_seconds": 10}),
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
