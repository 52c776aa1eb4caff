"""Kling's models as data. Source: RunAPI's client contract, its older clients' checks and its price list."""

from __future__ import annotations

from collections.abc import Mapping

from runapi_desktop.domain.catalog.parts import (
    AUDIO_TO_VIDEO,
    AUTOMATIC,
    CALLBACK_URL,
    EDIT_VIDEO,
    EXTEND_VIDEO,
    FIRST_FRAME,
    FIRST_FRAME_IF_WANTED,
    FOLLOW_MOTION,
    GO_ON,
    GUIDANCE,
    IMAGE_TO_VIDEO,
    LAST_FRAME,
    LAST_NEEDS_FIRST,
    MOTION_VIDEO,
    NEGATIVE_PROMPT,
    NO_REFERENCES_YET,
    SOURCE_AUDIO,
    SOURCE_PICTURE,
    SOURCE_VIDEO,
    TEXT_TO_VIDEO,
    by_resolution,
    cents_a_second,
    edit_prompt,
    length_from,
    lengths,
    motion_to_picture,
    pictures,
    prompt,
    resolutions,
    shapes,
    sound,
    source_clip,
)
from runapi_desktop.domain.catalog.spec import (
    Choice,
    ClipUse,
    FieldKind,
    FieldSpec,
    ModelSpec,
    PictureLimits,
    PracticeRender,
    Presence,
    PublishedPrice,
    RenderKind,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_MOTION_CONTROL = motion_to_picture("motion_control")
_AVATAR = AUDIO_TO_VIDEO._replace(id="ai_avatar")

_SHAPES = ("16:9", "9:16", "1:1")
_SHAPE = shapes(*_SHAPES, default="16:9")
_FIVE_OR_TEN = lengths(5, 10, default=5)
_UP_TO_15 = length_from(3, 15)
_UP_TO_4K = resolutions("720p", "1080p", "4k", default="720p")
_UP_TO_1080P = resolutions("720p", "1080p", default="720p")
_SOUND = sound()
_MODE = FieldSpec(
    name="mode",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Quality"),
    meaning=QT_TRANSLATE_NOOP("catalog", "Pro is finer and costs more."),
    choices=(
        Choice("std", QT_TRANSLATE_NOOP("catalog", "Standard")),
        Choice("pro", QT_TRANSLATE_NOOP("catalog", "Pro")),
    ),
    default="std",
)
_PROMPT = prompt(2500)
_MOTION_PROMPT = prompt(2500, motion=True)

_SOUND_IS_PRO = Rule(
    {"mode": "std"},
    allow={"enable_sound": (False,)},
    why=QT_TRANSLATE_NOOP("catalog", "Sound needs Pro"),
)
_LAST_FRAME_IS_PRO = Rule(
    {"last_frame_image_url": Presence.ANY},
    allow={"mode": ("pro",)},
    why=QT_TRANSLATE_NOOP("catalog", "A last frame needs Pro"),
)
_LAST_FRAME_IS_SHORT = Rule(
    {"last_frame_image_url": Presence.ANY},
    allow={"duration_seconds": (5,)},
    why=QT_TRANSLATE_NOOP("catalog", "A last frame needs 5 s"),
)


def _by_sound(off: Mapping[str, float], on: Mapping[str, float]) -> tuple[PublishedPrice, ...]:
    return (*by_resolution(on, {"enable_sound": True}), *by_resolution(off))


_V26_PRICES = (
    cents_a_second(12, {"mode": "std"}),
    cents_a_second(40, {"mode": "pro", "enable_sound": True}),
    cents_a_second(20, {"mode": "pro"}),
)
_OMNI_PRICES = _by_sound({"720p": 24, "1080p": 32, "4k": 119.5}, {"720p": 32, "1080p": 40, "4k": 119.5})
_TURBO_PRICES = by_resolution({"720p": 18, "1080p": 22.5})


def _of_two_lengths(
    model_id: str, title: str, summary: str, price: float, *, last_frame: FieldSpec = LAST_FRAME
) -> ModelSpec:
    """A model of the second generation that starts from a picture."""
    return ModelSpec(
        id=model_id,
        service="kling",
        action=IMAGE_TO_VIDEO.id,
        title=title,
        summary=summary,
        fields=(
            FIRST_FRAME,
            last_frame,
            prompt(motion=True),
            _FIVE_OR_TEN,
            NEGATIVE_PROMPT,
            GUIDANCE,
            CALLBACK_URL,
        ),
        prices=(cents_a_second(price),),
    )


_NO_LAST_FRAME = LAST_FRAME._replace(
    why_not=QT_TRANSLATE_NOOP("catalog", "This model does not take a last frame")
)

_FROM_TEXT = (
    ModelSpec(
        id="kling-3.0",
        service="kling",
        action=TEXT_TO_VIDEO.id,
        title="Kling 3.0",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 3 to 15 s · up to 4K"),
        fields=(
            prompt(),
            FIRST_FRAME_IF_WANTED,
            LAST_FRAME,
            _UP_TO_15,
            _UP_TO_4K,
            shapes(*_SHAPES),
            _SOUND,
            NEGATIVE_PROMPT,
            GUIDANCE,
            CALLBACK_URL,
        ),
        rules=(LAST_NEEDS_FIRST,),
        prices=_by_sound({"720p": 14, "1080p": 18, "4k": 67}, {"720p": 20, "1080p": 27, "4k": 67}),
    ),
    ModelSpec(
        id="kling-v3-omni",
        service="kling",
        action=TEXT_TO_VIDEO.id,
        title="Kling 3 Omni",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · with sound · 3 to 15 s · up to 4K"),
        fields=(_PROMPT, _UP_TO_15, _UP_TO_4K, _SHAPE, _SOUND, CALLBACK_URL),
        prices=_OMNI_PRICES,
    ),
    ModelSpec(
        id="kling-v3-turbo-text-to-video",
        service="kling",
        action=TEXT_TO_VIDEO.id,
        title="Kling 3 Turbo",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · 3 to 15 s · up to 1080p · quick"),
        fields=(_PROMPT, _UP_TO_15, _UP_TO_1080P, _SHAPE, CALLBACK_URL),
        prices=_TURBO_PRICES,
    ),
    ModelSpec(
        id="kling-v2.6",
        service="kling",
        action=TEXT_TO_VIDEO.id,
        title="Kling 2.6",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · sound with Pro · 5 or 10 s"),
        fields=(_PROMPT, _MODE, _FIVE_OR_TEN, _SHAPE, _SOUND, CALLBACK_URL),
        rules=(_SOUND_IS_PRO,),
        prices=_V26_PRICES,
    ),
    ModelSpec(
        id="kling-v2.5-turbo-text-to-video-pro",
        service="kling",
        action=TEXT_TO_VIDEO.id,
        title="Kling 2.5 Turbo Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · 5 or 10 s · best value"),
        fields=(prompt(), _FIVE_OR_TEN, shapes(*_SHAPES), _SOUND, NEGATIVE_PROMPT, GUIDANCE, CALLBACK_URL),
        prices=(cents_a_second(9),),
    ),
    ModelSpec(
        id="kling-v2.1-master-text-to-video",
        service="kling",
        action=TEXT_TO_VIDEO.id,
        title="Kling 2.1 Master",
        summary=QT_TRANSLATE_NOOP("catalog", "From text only · 5 or 10 s · finest of its generation"),
        fields=(prompt(), _FIVE_OR_TEN, shapes(*_SHAPES), _SOUND, NEGATIVE_PROMPT, GUIDANCE, CALLBACK_URL),
        prices=(cents_a_second(32),),
    ),
)
_OMNI_REFERENCE = ModelSpec(
    id="kling-v3-omni-reference",
    service="kling",
    action=TEXT_TO_VIDEO.id,
    title="Kling 3 Omni Reference",
    summary=QT_TRANSLATE_NOOP("catalog", "With people and things of your pictures · 3 to 15 s · up to 4K"),
    fields=(
        pictures(7, NO_REFERENCES_YET),
        _PROMPT,
        _UP_TO_15,
        _UP_TO_4K,
        _SHAPE._replace(required=True),
        _SOUND,
        CALLBACK_URL,
    ),
)
_JPEG_OR_PNG = PictureLimits(mime_types=("image/jpeg", "image/png"))
_O1 = ModelSpec(
    id="kling-o1",
    service="kling",
    action=TEXT_TO_VIDEO.id,
    title="Kling O1",
    summary=QT_TRANSLATE_NOOP("catalog", "Follows your words closely · 5 s"),
    fields=(_PROMPT, _MODE, lengths(5, default=5), _SHAPE, CALLBACK_URL),
)

_FROM_PICTURES = (
    ModelSpec(
        id="kling-v3-omni",
        service="kling",
        action=IMAGE_TO_VIDEO.id,
        title="Kling 3 Omni",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 3 to 15 s · up to 4K"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            _MOTION_PROMPT,
            _UP_TO_15,
            _UP_TO_4K,
            _SHAPE,
            _SOUND,
            CALLBACK_URL,
        ),
        rules=(_LAST_FRAME_IS_SHORT,),
        prices=_OMNI_PRICES,
    ),
    ModelSpec(
        id="kling-v3-turbo-image-to-video",
        service="kling",
        action=IMAGE_TO_VIDEO.id,
        title="Kling 3 Turbo",
        summary=QT_TRANSLATE_NOOP("catalog", "From a first frame · 3 to 15 s · up to 1080p · quick"),
        fields=(FIRST_FRAME, _MOTION_PROMPT, _UP_TO_15, _UP_TO_1080P, CALLBACK_URL),
        prices=_TURBO_PRICES,
    ),
    ModelSpec(
        id="kling-v2.6",
        service="kling",
        action=IMAGE_TO_VIDEO.id,
        title="Kling 2.6",
        summary=QT_TRANSLATE_NOOP("catalog", "Last frame and sound with Pro · 5 or 10 s"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            _MOTION_PROMPT,
            _MODE,
            _FIVE_OR_TEN,
            _SHAPE,
            _SOUND,
            CALLBACK_URL,
        ),
        rules=(_LAST_FRAME_IS_PRO, _LAST_FRAME_IS_SHORT, _SOUND_IS_PRO),
        prices=_V26_PRICES,
    ),
    _O1._replace(
        action=IMAGE_TO_VIDEO.id,
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · follows your words closely · 5 s"),
        fields=(
            FIRST_FRAME._replace(picture_limits=_JPEG_OR_PNG),
            LAST_FRAME._replace(picture_limits=_JPEG_OR_PNG),
            _MOTION_PROMPT,
            *_O1.fields[1:],
        ),
    ),
    _of_two_lengths(
        "kling-v2.5-turbo-image-to-video-pro",
        "Kling 2.5 Turbo Pro",
        QT_TRANSLATE_NOOP("catalog", "First and last frame · 5 or 10 s · best value"),
        9,
    ),
    _of_two_lengths(
        "kling-v2.1-master-image-to-video",
        "Kling 2.1 Master",
        QT_TRANSLATE_NOOP("catalog", "From a first frame · 5 or 10 s · finest of its generation"),
        32,
        last_frame=_NO_LAST_FRAME,
    ),
    _of_two_lengths(
        "kling-v2.1-pro",
        "Kling 2.1 Pro",
        QT_TRANSLATE_NOOP("catalog", "First and last frame · 5 or 10 s"),
        10,
    ),
    _of_two_lengths(
        "kling-v2.1-standard",
        "Kling 2.1 Standard",
        QT_TRANSLATE_NOOP("catalog", "From a first frame · 5 or 10 s · cheapest"),
        5,
        last_frame=_NO_LAST_FRAME,
    ),
)


_ONLY_ITS_SOURCE = QT_TRANSLATE_NOOP("catalog", "Without reference pictures the clip is like its source")
_EDITED = ModelSpec(
    id="kling-v3-omni-edit",
    service="kling",
    action=EDIT_VIDEO.id,
    title="Kling 3 Omni Edit",
    summary=QT_TRANSLATE_NOOP("catalog", "Changes a video from your words and pictures · up to 4K"),
    fields=(
        SOURCE_VIDEO,
        edit_prompt(2500),
        pictures(4),
        _UP_TO_15,
        _UP_TO_4K,
        shapes("auto", *_SHAPES, default="auto")._replace(required=True),
        _SOUND,
        CALLBACK_URL,
    ),
    rules=(
        Rule(
            {"source_video_url": Presence.ANY, "reference_image_urls": Presence.ABSENT},
            allow={"aspect_ratio": ("auto",), "duration_seconds": (5,)},
            require=("aspect_ratio",),
            why=_ONLY_ITS_SOURCE,
        ),
        Rule(
            {"source_video_url": Presence.ANY, "reference_image_urls": Presence.ANY},
            allow={"aspect_ratio": _SHAPES},
            require=("aspect_ratio",),
            why=QT_TRANSLATE_NOOP("catalog", "Reference pictures need a frame shape"),
        ),
    ),
    practice=PracticeRender(RenderKind.RESTYLE),
)
_NO_SOUND_WITH_A_SOURCE = {"enable_sound": (False,)}
_FROM_VIDEOS = (
    _EDITED,
    _EDITED._replace(
        id="kling-v3-omni-reference",
        title="Kling 3 Omni Reference",
        summary=QT_TRANSLATE_NOOP("catalog", "A new clip after a video and pictures · up to 4K"),
        rules=tuple(rule._replace(allow={**rule.allow, **_NO_SOUND_WITH_A_SOURCE}) for rule in _EDITED.rules),
    ),
)
_GOING_ON = tuple(
    ModelSpec(
        id=model_id,
        service="kling",
        action=EXTEND_VIDEO.id,
        title="Kling 2.5 Turbo",
        summary=summary,
        fields=(
            source_clip(
                "kling",
                QT_TRANSLATE_NOOP("catalog", "Choose a clip that Kling 2.5 Turbo made"),
                actions=(TEXT_TO_VIDEO.id, IMAGE_TO_VIDEO.id),
                models=(model_id,),
            ),
            prompt(needed=False),
            _MODE,
            CALLBACK_URL,
        ),
        prices=(cents_a_second(4.2, {"mode": "std"}), cents_a_second(8.4, {"mode": "pro"})),
        length_s=5,
        practice=PracticeRender(RenderKind.EXTEND),
    )
    for model_id, summary in {
        "kling-v2.5-turbo-text-to-video-pro": QT_TRANSLATE_NOOP(
            "catalog", "Goes on from a clip that was made from text"
        ),
        "kling-v2.5-turbo-image-to-video-pro": QT_TRANSLATE_NOOP(
            "catalog", "Goes on from a clip that was made from a picture"
        ),
    }.items()
)
_SPEAKS = (
    QT_TRANSLATE_NOOP("catalog", "A portrait speaks or sings your audio file · best value"),
    QT_TRANSLATE_NOOP("catalog", "A portrait speaks or sings your audio file · finest"),
    QT_TRANSLATE_NOOP("catalog", "A portrait speaks or sings · the first generation"),
    QT_TRANSLATE_NOOP("catalog", "A portrait speaks or sings · the first generation, finer"),
)
_TALKING = tuple(
    ModelSpec(
        id=model_id,
        service="kling",
        action=_AVATAR.id,
        title=title,
        summary=summary,
        fields=(SOURCE_PICTURE, SOURCE_AUDIO, prompt(motion=True), CALLBACK_URL),
        prices=(cents_a_second(price),),
    )
    for summary, (model_id, title, price) in zip(
        _SPEAKS,
        (
            ("kling-ai-avatar-standard", "Kling Avatar Standard", 8),
            ("kling-ai-avatar-pro", "Kling Avatar Pro", 16),
            ("kling-v1-avatar-standard", "Kling Avatar 1 Standard", 8),
            ("kling-ai-avatar-v1-pro", "Kling Avatar 1 Pro", 16),
        ),
        strict=True,
    )
)


def _whose(name: str, label: str, *, required: bool = False) -> FieldSpec:
    """What comes from the picture, and what from the video."""
    automatic = () if required else (AUTOMATIC,)
    return FieldSpec(
        name=name,
        kind=FieldKind.CHOICE,
        label=label,
        meaning=QT_TRANSLATE_NOOP("catalog", "Whether the picture or the video decides this."),
        required=required,
        choices=(
            *automatic,
            Choice("video", QT_TRANSLATE_NOOP("catalog", "As in the video")),
            Choice("image", QT_TRANSLATE_NOOP("catalog", "As in the picture")),
        ),
        default="video" if required else None,
    )


_FACING = QT_TRANSLATE_NOOP("catalog", "Facing")
_FOLLOWING = (
    ModelSpec(
        id="kling-3.0",
        service="kling",
        action=_MOTION_CONTROL.id,
        title="Kling 3.0 Motion Control",
        summary=QT_TRANSLATE_NOOP("catalog", "Your picture moves as a video does · up to 1080p"),
        fields=(
            SOURCE_PICTURE,
            MOTION_VIDEO,
            prompt(needed=False),
            _UP_TO_1080P._replace(required=True),
            _whose("character_orientation", _FACING),
            _whose("background_source", QT_TRANSLATE_NOOP("catalog", "Background")),
            CALLBACK_URL,
        ),
        prices=by_resolution({"720p": 20, "1080p": 27}),
    ),
    ModelSpec(
        id="kling-v2.6",
        service="kling",
        action=_MOTION_CONTROL.id,
        title="Kling 2.6 Motion Control",
        summary=QT_TRANSLATE_NOOP("catalog", "Your picture moves as a video of 3 to 30 s does"),
        fields=(
            SOURCE_PICTURE,
            MOTION_VIDEO,
            prompt(2500, needed=False),
            _UP_TO_1080P._replace(required=True),
            _whose("character_orientation", _FACING, required=True),
            CALLBACK_URL,
        ),
    ),
)

SERVICE = ServiceSpec(
    id="kling",
    title="Kling",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO, EDIT_VIDEO, EXTEND_VIDEO, _AVATAR, _MOTION_CONTROL),
    models=(
        *_FROM_TEXT,
        _O1,
        _OMNI_REFERENCE,
        *_FROM_PICTURES,
        *_FROM_VIDEOS,
        *_GOING_ON,
        *_TALKING,
        *_FOLLOWING,
    ),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Edit in Kling"),
        QT_TRANSLATE_NOOP("catalog", "Change what this clip shows in Kling"),
    ),
    own_clip_use=ClipUse(QT_TRANSLATE_NOOP("catalog", "Extend in Kling"), GO_ON),
    more_clip_uses=(
        ClipUse(QT_TRANSLATE_NOOP("catalog", "Use its motion in Kling"), FOLLOW_MOTION, _MOTION_CONTROL.id),
    ),
)
