"""Wan's models as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    AUDIO_TO_VIDEO,
    CALLBACK_URL,
    EDIT_VIDEO,
    FIRST_FRAME,
    FIRST_FRAME_IF_WANTED,
    FOLLOW_MOTION,
    IMAGE_TO_VIDEO,
    LAST_FRAME,
    MOTION_VIDEO,
    NEGATIVE_PROMPT,
    PROMPT_EXPANSION,
    SAFETY_CHECKER,
    SEVERAL_SHOTS,
    SOURCE_AUDIO,
    SOURCE_PICTURE,
    SOURCE_VIDEO,
    TEXT_TO_VIDEO,
    by_resolution,
    cents,
    edit_prompt,
    length_from,
    lengths,
    motion_to_picture,
    picture,
    pictures,
    prompt,
    resolutions,
    seed,
    shapes,
    sound,
    switch,
)
from runapi_desktop.domain.catalog.spec import (
    AudioLimits,
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

_ANIMATE = motion_to_picture("animate")
_WATERMARK = switch(
    "watermark",
    QT_TRANSLATE_NOOP("catalog", "Watermark"),
    QT_TRANSLATE_NOOP("catalog", "Adds a visible watermark to the clip."),
)._replace(role=FieldRole.WATERMARK)
_TO_1080P = resolutions("720p", "1080p", default="720p")
_LENGTH = lengths(5, 10, default=5)
_SHAPE = shapes("16:9", "9:16", "1:1", "4:3", "3:4")
_ADVANCED = (NEGATIVE_PROMPT, PROMPT_EXPANSION, SAFETY_CHECKER, _WATERMARK)
_REST = (*_ADVANCED, seed(), CALLBACK_URL)
_REST_26 = (SEVERAL_SHOTS, *_ADVANCED, CALLBACK_URL)
_VOICE = FieldSpec(
    name="driving_audio_url",
    kind=FieldKind.AUDIO,
    label=QT_TRANSLATE_NOOP("catalog", "Audio file"),
    advanced=True,
    audio_limits=AudioLimits(),
    meaning=QT_TRANSLATE_NOOP("catalog", "A voice that is to be heard, spoken by somebody in the clip."),
)
_SOUND = sound("audio", default=True)
_PRICES_25 = by_resolution({"720p": 12, "1080p": 20})
_PRICES_26 = by_resolution({"720p": 14, "1080p": 21})
_PRICES_26_FLASH = (cents(30, {"audio": False}), cents(60))
_PRICES_27 = by_resolution({"720p": 16, "1080p": 24})
_HEARD = PracticeRender(short_side_px=720, has_sound=True)

_FROM_TEXT = (
    ModelSpec(
        id="wan-2.7-text-to-video",
        service="wan",
        action=TEXT_TO_VIDEO.id,
        title="Wan 2.7",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · with sound · up to 1080p"),
        fields=(prompt(), length_from(2, 15), _TO_1080P, *_REST),
        prices=_PRICES_27,
        practice=_HEARD,
    ),
    ModelSpec(
        id="wan-2.7-r2v",
        service="wan",
        action=TEXT_TO_VIDEO.id,
        title="Wan 2.7 Reference",
        summary=QT_TRANSLATE_NOOP("catalog", "From text and reference pictures · 2 to 10 s"),
        fields=(
            prompt(),
            pictures(9),
            FIRST_FRAME_IF_WANTED,
            _VOICE._replace(name="reference_audio_url"),
            length_from(2, 10),
            _TO_1080P,
            _SHAPE,
            *_REST,
        ),
        prices=_PRICES_27,
        practice=_HEARD,
    ),
    ModelSpec(
        id="wan-2.6-text-to-video",
        service="wan",
        action=TEXT_TO_VIDEO.id,
        title="Wan 2.6",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · with sound · several shots · up to 1080p"),
        fields=(prompt(), lengths(5, 10, 15, default=5), _TO_1080P, *_REST_26),
        prices=_PRICES_26,
        practice=_HEARD,
    ),
    ModelSpec(
        id="wan-2.5-text-to-video",
        service="wan",
        action=TEXT_TO_VIDEO.id,
        title="Wan 2.5",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · with sound · 5 or 10 s · up to 1080p"),
        fields=(prompt(), _LENGTH, _TO_1080P._replace(required=True), *_REST),
        prices=_PRICES_25,
        practice=_HEARD,
    ),
    ModelSpec(
        id="wan-2.2-a14b-text-to-video-turbo",
        service="wan",
        action=TEXT_TO_VIDEO.id,
        title="Wan 2.2 Turbo",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · up to 720p · quick"),
        fields=(prompt(), resolutions("480p", "580p", "720p", default="480p"), *_REST),
        prices=tuple(
            cents(amount, {"output_resolution": resolution})
            for resolution, amount in (("480p", 40), ("580p", 60), ("720p", 80))
        ),
        length_s=5,
    ),
)

_FROM_PICTURES = (
    ModelSpec(
        id="wan-2.7-image-to-video",
        service="wan",
        action=IMAGE_TO_VIDEO.id,
        title="Wan 2.7",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · up to 1080p"),
        fields=(
            FIRST_FRAME_IF_WANTED,
            LAST_FRAME,
            prompt(motion=True),
            length_from(2, 15),
            _TO_1080P,
            _SOUND,
            _VOICE,
            *_REST,
        ),
        prices=_PRICES_27,
    ),
    ModelSpec(
        id="wan-2.6-image-to-video",
        service="wan",
        action=IMAGE_TO_VIDEO.id,
        title="Wan 2.6",
        summary=QT_TRANSLATE_NOOP("catalog", "From a first frame · with sound · several shots · up to 1080p"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            prompt(motion=True),
            lengths(5, 10, 15, default=5),
            _TO_1080P,
            _SOUND,
            *_REST_26,
        ),
        prices=_PRICES_26,
    ),
    ModelSpec(
        id="wan-2.6-flash-image-to-video",
        service="wan",
        action=IMAGE_TO_VIDEO.id,
        title="Wan 2.6 Flash",
        summary=QT_TRANSLATE_NOOP("catalog", "From a first frame · sound if you like · 5 to 15 s · quick"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            prompt(motion=True),
            lengths(5, 10, 15, default=5),
            resolutions("720p", "1080p", default="1080p"),
            _SOUND._replace(required=True),
            *_REST_26,
        ),
        prices=_PRICES_26_FLASH,
    ),
    ModelSpec(
        id="wan-2.5-image-to-video",
        service="wan",
        action=IMAGE_TO_VIDEO.id,
        title="Wan 2.5",
        summary=QT_TRANSLATE_NOOP("catalog", "From a first frame · with sound · 5 or 10 s · up to 1080p"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            prompt(motion=True, needed=False),
            _LENGTH._replace(required=True),
            _TO_1080P._replace(required=True),
            _SOUND,
            *_REST,
        ),
        prices=_PRICES_25,
    ),
    ModelSpec(
        id="wan-2.2-a14b-image-to-video-turbo",
        service="wan",
        action=IMAGE_TO_VIDEO.id,
        title="Wan 2.2 Turbo",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · up to 720p · quick"),
        fields=(
            FIRST_FRAME,
            LAST_FRAME,
            prompt(motion=True, needed=False),
            resolutions("480p", "720p", default="480p"),
            *_REST,
        ),
        prices=tuple(
            cents(amount, {"output_resolution": resolution})
            for resolution, amount in (("480p", 40), ("720p", 80))
        ),
        length_s=5,
    ),
)

_SPEECH = AUDIO_TO_VIDEO._replace(id="speech_to_video")
_TALKING = ModelSpec(
    id="wan-2.2-a14b-speech-to-video-turbo",
    service="wan",
    action=_SPEECH.id,
    title="Wan 2.2 Speech",
    summary=QT_TRANSLATE_NOOP("catalog", "A picture speaks or sings your audio file · up to 720p"),
    fields=(
        SOURCE_PICTURE,
        SOURCE_AUDIO,
        prompt(motion=True),
        resolutions("480p", "580p", "720p", default="480p"),
        NEGATIVE_PROMPT,
        SAFETY_CHECKER,
        seed(),
        CALLBACK_URL,
    ),
    prices=by_resolution({"480p": 12, "580p": 18, "720p": 24}),
)

_REFERENCE = picture("reference_image_url", QT_TRANSLATE_NOOP("catalog", "Reference picture"))
_LISTED_VIDEO = SOURCE_VIDEO._replace(wire_name="source_video_urls", in_list=True)
_FROM_VIDEOS = (
    ModelSpec(
        id="wan-2.7-edit-video",
        service="wan",
        action=EDIT_VIDEO.id,
        title="Wan 2.7 Edit",
        summary=QT_TRANSLATE_NOOP("catalog", "Changes a video from your words and a picture · up to 1080p"),
        fields=(
            SOURCE_VIDEO,
            edit_prompt(needed=False),
            _REFERENCE,
            _TO_1080P,
            _SHAPE,
            *_REST,
        ),
        prices=_PRICES_27,
        practice=PracticeRender(RenderKind.RESTYLE),
    ),
    ModelSpec(
        id="wan-2.6-edit-video",
        service="wan",
        action=EDIT_VIDEO.id,
        title="Wan 2.6 Edit",
        summary=QT_TRANSLATE_NOOP("catalog", "Changes a video · several shots · up to 1080p"),
        fields=(_LISTED_VIDEO, edit_prompt(), _REFERENCE, _TO_1080P, seed(), *_REST_26),
        prices=_PRICES_26,
        practice=PracticeRender(RenderKind.RESTYLE),
    ),
    ModelSpec(
        id="wan-2.6-flash-edit-video",
        service="wan",
        action=EDIT_VIDEO.id,
        title="Wan 2.6 Flash Edit",
        summary=QT_TRANSLATE_NOOP("catalog", "Changes a video · sound if you like · quick"),
        fields=(_LISTED_VIDEO, edit_prompt(), _REFERENCE, _SOUND._replace(required=True), seed(), *_REST_26),
        prices=_PRICES_26_FLASH,
        practice=PracticeRender(RenderKind.RESTYLE),
    ),
)

_TO_720P = resolutions("480p", "580p", "720p", default="480p")


def _animated(model_id: str, title: str, summary: str) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        service="wan",
        action=_ANIMATE.id,
        title=title,
        summary=summary,
        fields=(SOURCE_PICTURE, MOTION_VIDEO, _TO_720P, SAFETY_CHECKER, CALLBACK_URL),
        prices=by_resolution({"480p": 6, "580p": 9.5, "720p": 12.5}),
    )


SERVICE = ServiceSpec(
    id="wan",
    title="Wan",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO, EDIT_VIDEO, _SPEECH, _ANIMATE),
    models=(
        *_FROM_TEXT,
        *_FROM_PICTURES,
        *_FROM_VIDEOS,
        _TALKING,
        _animated(
            "wan-2.2-animate-move",
            "Wan 2.2 Animate",
            QT_TRANSLATE_NOOP("catalog", "Your picture moves as a video does"),
        ),
        _animated(
            "wan-2.2-animate-replace",
            "Wan 2.2 Replace",
            QT_TRANSLATE_NOOP("catalog", "Puts the person of a picture into a video"),
        ),
    ),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Edit in Wan"),
        QT_TRANSLATE_NOOP("catalog", "Change what this clip shows in Wan"),
    ),
    more_clip_uses=(
        ClipUse(QT_TRANSLATE_NOOP("catalog", "Use its motion in Wan"), FOLLOW_MOTION, _ANIMATE.id),
    ),
)
