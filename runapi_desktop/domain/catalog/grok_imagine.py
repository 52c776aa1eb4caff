"""Grok Imagine's models as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    AUTOMATIC,
    CALLBACK_URL,
    EXTEND_VIDEO,
    GO_ON,
    IMAGE_TO_VIDEO,
    SAFETY_CHECKER,
    SOURCE_PICTURE,
    TEXT_TO_VIDEO,
    by_resolution,
    cents,
    cents_a_second,
    length_from,
    lengths,
    pictures,
    prompt,
    resolutions,
    shapes,
    source_clip,
)
from runapi_desktop.domain.catalog.spec import (
    Choice,
    ClipUse,
    FieldKind,
    FieldSpec,
    ModelSpec,
    NumberLimits,
    PracticeRender,
    RenderKind,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_SHAPES = ("16:9", "9:16", "1:1", "3:2", "2:3")
_TO_720P = resolutions("480p", "720p", default="480p")
_TO_1080P = resolutions("480p", "720p", "1080p", default="480p")

_MOTION = FieldSpec(
    name="motion_style",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Motion"),
    meaning=QT_TRANSLATE_NOOP("catalog", "How lively or bold the movement is."),
    choices=(
        AUTOMATIC,
        Choice("normal", QT_TRANSLATE_NOOP("catalog", "Normal")),
        Choice("fun", QT_TRANSLATE_NOOP("catalog", "Playful")),
        Choice("spicy", QT_TRANSLATE_NOOP("catalog", "Daring")),
    ),
)
_MOTION_OF_A_PICTURE = _MOTION._replace(
    choices=(
        *_MOTION.choices[:-1],
        _MOTION.choices[-1]._replace(
            why_not=QT_TRANSLATE_NOOP("catalog", "Daring needs a picture that Grok Imagine made")
        ),
    )
)
_PRICES = by_resolution({"480p": 1.6, "720p": 3})
_BANDS = tuple(
    cents(amount, {"duration_seconds": seconds})
    for amount, band in ((18, range(1, 11)), (45, range(11, 21)), (75, range(21, 31)))
    for seconds in band
)
_ANY_NUMBER = 9
"""The contract has no limit: as many as other models take."""
_SOUND = PracticeRender(short_side_px=480, has_sound=True)

_MODELS = (
    ModelSpec(
        id="grok-imagine-text-to-video",
        service="grok-imagine",
        action=TEXT_TO_VIDEO.id,
        title="Grok Imagine",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · with sound · 6 to 30 s"),
        fields=(
            prompt(5000),
            length_from(6, 30, 6),
            _TO_720P,
            shapes(*_SHAPES),
            _MOTION,
            SAFETY_CHECKER,
            CALLBACK_URL,
        ),
        prices=_PRICES,
        practice=_SOUND,
    ),
    ModelSpec(
        id="grok-imagine-video-1.5-fast",
        service="grok-imagine",
        action=TEXT_TO_VIDEO.id,
        title="Grok Imagine 1.5 Fast",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · with sound · 1 to 30 s · quick"),
        fields=(
            prompt(5000),
            pictures(_ANY_NUMBER),
            length_from(1, 30, 8),
            _TO_720P,
            shapes(*_SHAPES),
            CALLBACK_URL,
        ),
        prices=_BANDS,
        practice=_SOUND,
    ),
    ModelSpec(
        id="grok-imagine-video-1.5-preview",
        service="grok-imagine",
        action=TEXT_TO_VIDEO.id,
        title="Grok Imagine 1.5",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · with sound · up to 15 s · up to 1080p"),
        fields=(
            prompt(4096),
            pictures(7),
            length_from(1, 15, 8),
            _TO_1080P,
            shapes("auto", *_SHAPES, default="auto"),
            CALLBACK_URL,
        ),
        prices=_PRICES,
        practice=_SOUND,
    ),
    ModelSpec(
        id="grok-imagine-image-to-video",
        service="grok-imagine",
        action=IMAGE_TO_VIDEO.id,
        title="Grok Imagine",
        summary=QT_TRANSLATE_NOOP("catalog", "From a picture · with sound · 6 to 30 s"),
        fields=(
            SOURCE_PICTURE,
            prompt(5000, motion=True, needed=False),
            length_from(6, 30, 6),
            _TO_720P,
            shapes(*_SHAPES),
            _MOTION_OF_A_PICTURE,
            SAFETY_CHECKER,
            CALLBACK_URL,
        ),
        prices=_PRICES,
        practice=_SOUND,
    ),
    ModelSpec(
        id="grok-imagine-video-1.5-fast",
        service="grok-imagine",
        action=IMAGE_TO_VIDEO.id,
        title="Grok Imagine 1.5 Fast",
        summary=QT_TRANSLATE_NOOP("catalog", "From a picture · with sound · 1 to 30 s · quick"),
        fields=(
            SOURCE_PICTURE,
            prompt(5000, motion=True, needed=False),
            pictures(_ANY_NUMBER),
            length_from(1, 30, 8),
            _TO_720P,
            shapes(*_SHAPES),
            CALLBACK_URL,
        ),
        prices=_BANDS,
        practice=_SOUND,
    ),
    ModelSpec(
        id="grok-imagine-video-1.5-preview",
        service="grok-imagine",
        action=IMAGE_TO_VIDEO.id,
        title="Grok Imagine 1.5",
        summary=QT_TRANSLATE_NOOP("catalog", "From a picture · with sound · up to 15 s · up to 1080p"),
        fields=(
            SOURCE_PICTURE,
            prompt(4096, motion=True, needed=False),
            pictures(6),
            length_from(1, 15, 8),
            _TO_1080P,
            shapes("auto", *_SHAPES, default="auto"),
            CALLBACK_URL,
        ),
        prices=(cents_a_second(3),),
        practice=_SOUND,
    ),
    ModelSpec(
        id="grok-imagine-extend",
        service="grok-imagine",
        action=EXTEND_VIDEO.id,
        title="Grok Imagine Extend",
        summary=QT_TRANSLATE_NOOP("catalog", "Goes on from a Grok Imagine clip · 6 or 10 s more"),
        fields=(
            source_clip("grok-imagine", QT_TRANSLATE_NOOP("catalog", "Choose a clip that Grok Imagine made")),
            prompt(5000),
            FieldSpec(
                name="start_seconds",
                kind=FieldKind.NUMBER,
                label=QT_TRANSLATE_NOOP("catalog", "Go on from"),
                required=True,
                default=0,
                meaning=QT_TRANSLATE_NOOP("catalog", "The second of the clip at which the new part begins."),
                number_limits=NumberLimits(0, 60, QT_TRANSLATE_NOOP("catalog", "{} s")),
            ),
            lengths(6, 10, default=6)._replace(
                name="extension_duration_seconds",
                required=True,
            ),
            CALLBACK_URL,
        ),
        prices=(
            cents(20, {"extension_duration_seconds": 6}),
            cents(30, {"extension_duration_seconds": 10}),
        ),
        practice=PracticeRender(RenderKind.EXTEND, has_sound=True),
        is_named=False,
    ),
)

SERVICE = ServiceSpec(
    id="grok-imagine",
    title="Grok Imagine",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO, EXTEND_VIDEO),
    models=_MODELS,
    own_clip_use=ClipUse(QT_TRANSLATE_NOOP("catalog", "Extend in Grok Imagine"), GO_ON),
)
