"""What the models of many services have: ways to a clip, and fields by what differs between them: how long a
prompt may be, which lengths, resolutions and shapes there are.

A form key is RunAPI's own name, so that a kept value survives a change of model.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    AudioLimits,
    Choice,
    ClipLimits,
    Conditions,
    FieldKind,
    FieldRole,
    FieldSpec,
    ListLimits,
    NumberLimits,
    PictureLimits,
    Presence,
    PriceUnit,
    PublishedPrice,
    Rule,
    VideoLimits,
)
from runapi_desktop.domain.money import MICROS_PER_CENT
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

TEXT_TO_VIDEO = ActionSpec(
    "text_to_video", QT_TRANSLATE_NOOP("catalog", "Text → Video"), QT_TRANSLATE_NOOP("catalog", "text")
)
IMAGE_TO_VIDEO = ActionSpec(
    "image_to_video", QT_TRANSLATE_NOOP("catalog", "Picture → Video"), QT_TRANSLATE_NOOP("catalog", "picture")
)
MODIFY_VIDEO = ActionSpec(
    "modify_video", QT_TRANSLATE_NOOP("catalog", "Video → Video"), QT_TRANSLATE_NOOP("catalog", "video")
)
EDIT_VIDEO = MODIFY_VIDEO._replace(id="edit_video")
EXTEND_VIDEO = ActionSpec(
    "extend_video", QT_TRANSLATE_NOOP("catalog", "Extend"), QT_TRANSLATE_NOOP("catalog", "clip")
)
AUDIO_TO_VIDEO = ActionSpec(
    "audio_to_video", QT_TRANSLATE_NOOP("catalog", "Talk"), QT_TRANSLATE_NOOP("catalog", "sound")
)

GO_ON = QT_TRANSLATE_NOOP("catalog", "Go on from where this clip ends")
FOLLOW_MOTION = QT_TRANSLATE_NOOP("catalog", "Let a picture move as this clip does")

_SECONDS = {
    4: QT_TRANSLATE_NOOP("catalog", "4 s"),
    5: QT_TRANSLATE_NOOP("catalog", "5 s"),
    6: QT_TRANSLATE_NOOP("catalog", "6 s"),
    8: QT_TRANSLATE_NOOP("catalog", "8 s"),
    10: QT_TRANSLATE_NOOP("catalog", "10 s"),
    15: QT_TRANSLATE_NOOP("catalog", "15 s"),
}
AUTOMATIC = Choice(None, QT_TRANSLATE_NOOP("catalog", "Automatic"))
"""Left out of the body: the model decides."""
_SHOWN = {
    "2k": "2K",
    "4k": "4K",
    "auto": AUTOMATIC.label,
    "adaptive": QT_TRANSLATE_NOOP("catalog", "As the pictures"),
}
_LENGTH = FieldSpec(
    name="duration_seconds",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Length"),
    role=FieldRole.LENGTH,
)
REFERENCES = QT_TRANSLATE_NOOP("catalog", "Reference pictures")
NO_REFERENCES_YET = QT_TRANSLATE_NOOP("catalog", "Add a reference picture: drop, paste or choose one.")
LONG_VIDEO = VideoLimits(max_duration_s=300.0)
"""For models of which no limit is known: as much as an upload usually holds."""


def motion_to_picture(action_id: str) -> ActionSpec:
    """A picture moves as a video does."""
    label, start = QT_TRANSLATE_NOOP("catalog", "Motion"), QT_TRANSLATE_NOOP("catalog", "motion")
    return ActionSpec(action_id, label, start)


def prompt(
    most: int | None = None, *, least: int = 0, motion: bool = False, needed: bool = True
) -> FieldSpec:
    """What should happen in the clip; ``motion``: in a picture that is there."""
    words = FieldSpec(
        name="prompt",
        kind=FieldKind.PROMPT,
        label=QT_TRANSLATE_NOOP("catalog", "Prompt"),
        required=needed,
        min_length=least,
        max_length=most,
        missing=QT_TRANSLATE_NOOP("catalog", "Write a prompt: what should happen in the clip?")
        if needed
        else "",
    )
    if not motion:
        return words
    return words._replace(
        hint=QT_TRANSLATE_NOOP("catalog", "Describe how the picture should move"),
        neutral=QT_TRANSLATE_NOOP("catalog", "Natural, subtle motion"),
    )


def edit_prompt(most: int | None = None, *, needed: bool = True) -> FieldSpec:
    """What should change in a video."""
    hint = QT_TRANSLATE_NOOP("catalog", "Describe what should change in the video")
    return prompt(most, needed=needed)._replace(hint=hint)


def lengths(*seconds: int, default: int) -> FieldSpec:
    """One of a few lengths."""
    return _LENGTH._replace(choices=tuple(Choice(s, _SECONDS[s]) for s in seconds), default=default)


def length_from(least: int, most: int, default: int = 5) -> FieldSpec:
    """Any length between two."""
    unit = QT_TRANSLATE_NOOP("catalog", "{} s")
    limits = NumberLimits(least, most, unit)
    return _LENGTH._replace(kind=FieldKind.NUMBER, default=default, number_limits=limits)


def resolutions(*values: str, default: str) -> FieldSpec:
    """How fine the clip is."""
    return FieldSpec(
        name="output_resolution",
        kind=FieldKind.CHOICE,
        label=QT_TRANSLATE_NOOP("catalog", "Resolution"),
        role=FieldRole.RESOLUTION,
        choices=tuple(Choice(value, _SHOWN.get(value, value)) for value in values),
        default=default,
    )


def shapes(*values: str, default: str | None = None) -> FieldSpec:
    """Width to height; without a ``default`` the model decides unless the user does."""
    automatic = (AUTOMATIC,) if default is None and "auto" not in values else ()
    return FieldSpec(
        name="aspect_ratio",
        kind=FieldKind.CHOICE,
        label=QT_TRANSLATE_NOOP("catalog", "Frame shape"),
        role=FieldRole.SHAPE,
        choices=(*automatic, *(Choice(value, _SHOWN.get(value, value)) for value in values)),
        default=default,
    )


def sound(name: str = "enable_sound", default: bool = False) -> FieldSpec:
    """Whether the clip has sound: sent whether or not it was touched, because the price depends on it."""
    return FieldSpec(
        name=name,
        kind=FieldKind.SWITCH,
        label=QT_TRANSLATE_NOOP("catalog", "Sound"),
        role=FieldRole.SOUND,
        default=default,
        drawn_on=default,
        meaning=QT_TRANSLATE_NOOP("catalog", "Voices, noises and music that fit the clip."),
    )


def seed(least: int = 0, most: int = 2**31 - 1, name: str = "seed") -> FieldSpec:
    """The number that chance starts from."""
    return FieldSpec(
        name=name,
        kind=FieldKind.NUMBER,
        label=QT_TRANSLATE_NOOP("catalog", "Seed"),
        advanced=True,
        meaning=QT_TRANSLATE_NOOP(
            "catalog", "The same number and the same settings make a similar clip again."
        ),
        number_limits=NumberLimits(least, most, is_seed=True),
    )


def picture(name: str, label: str, missing: str = "") -> FieldSpec:
    """A picture; one that is ``missing`` is asked for in those words."""
    return FieldSpec(
        name=name,
        kind=FieldKind.PICTURE,
        label=label,
        required=bool(missing),
        missing=missing,
        picture_limits=PictureLimits(),
    )


def video(name: str, label: str, missing: str = "", limits: VideoLimits = LONG_VIDEO) -> FieldSpec:
    """A video; one that is ``missing`` is asked for in those words."""
    return FieldSpec(
        name=name,
        kind=FieldKind.VIDEO,
        label=label,
        required=bool(missing),
        missing=missing,
        video_limits=limits,
    )


def pictures(
    most: int, missing: str = "", name: str = "reference_image_urls", label: str = REFERENCES
) -> FieldSpec:
    """Up to so many pictures that the clip looks up to; where they are ``missing`` they are asked for."""
    return FieldSpec(
        name=name,
        kind=FieldKind.PICTURES,
        label=label,
        required=bool(missing),
        missing=missing,
        picture_limits=PictureLimits(),
        list_limits=ListLimits(1, most),
    )


def source_clip(
    service: str, why: str, *, actions: tuple[str, ...] = (), models: tuple[str, ...] = ()
) -> FieldSpec:
    """A clip that ``service`` made; ``why`` is said of others."""
    return FieldSpec(
        name="source_task_id",
        kind=FieldKind.SOURCE_CLIP,
        label=QT_TRANSLATE_NOOP("catalog", "Clip"),
        required=True,
        missing=QT_TRANSLATE_NOOP("catalog", "Add a clip: drop or choose one from the Reel."),
        clip_limits=ClipLimits((service,), actions, models, why),
    )


def switch(name: str, label: str, meaning: str, *, drawn_on: bool = False) -> FieldSpec:
    """A switch under Advanced that is left out of the body until it is touched."""
    return FieldSpec(
        name=name, kind=FieldKind.SWITCH, label=label, meaning=meaning, drawn_on=drawn_on, advanced=True
    )


FIRST_FRAME = picture(
    "first_frame_image_url",
    QT_TRANSLATE_NOOP("catalog", "First frame"),
    QT_TRANSLATE_NOOP("catalog", "Add a first frame: drop, paste or choose a picture."),
)
FIRST_FRAME_IF_WANTED = FIRST_FRAME._replace(required=False)
LAST_FRAME = picture("last_frame_image_url", QT_TRANSLATE_NOOP("catalog", "Last frame"))
SOURCE_PICTURE = picture(
    "source_image_url",
    QT_TRANSLATE_NOOP("catalog", "Picture"),
    QT_TRANSLATE_NOOP("catalog", "Add a picture: drop, paste or choose one."),
)
SOURCE_VIDEO = video(
    "source_video_url",
    QT_TRANSLATE_NOOP("catalog", "Source video"),
    QT_TRANSLATE_NOOP("catalog", "Add a source video: drop, paste or choose one."),
)
MOTION_VIDEO = video(
    "reference_video_url",
    QT_TRANSLATE_NOOP("catalog", "Motion video"),
    QT_TRANSLATE_NOOP("catalog", "Add a video whose motion the picture should follow."),
    VideoLimits(max_duration_s=30.0),
)
SOURCE_AUDIO = FieldSpec(
    name="source_audio_url",
    kind=FieldKind.AUDIO,
    label=QT_TRANSLATE_NOOP("catalog", "Audio file"),
    required=True,
    missing=QT_TRANSLATE_NOOP("catalog", "Add the voice or song: drop or choose an audio file."),
    audio_limits=AudioLimits(),
)
CALLBACK_URL = FieldSpec(
    name="callback_url",
    kind=FieldKind.URL,
    label=QT_TRANSLATE_NOOP("catalog", "Callback URL"),
    advanced=True,
    meaning=QT_TRANSLATE_NOOP("catalog", "RunAPI also notifies this address. The app works without it."),
)
GUIDANCE = FieldSpec(
    name="cfg_scale",
    kind=FieldKind.NUMBER,
    label=QT_TRANSLATE_NOOP("catalog", "Closeness to the prompt"),
    advanced=True,
    meaning=QT_TRANSLATE_NOOP("catalog", "0 leaves the model free; 1 keeps it close to your words."),
    number_limits=NumberLimits(0, 1, decimals=1),
)
NEGATIVE_PROMPT = FieldSpec(
    name="negative_prompt",
    kind=FieldKind.TEXT,
    label=QT_TRANSLATE_NOOP("catalog", "Without"),
    advanced=True,
    hint=QT_TRANSLATE_NOOP("catalog", "What should not be seen: blur, text…"),
    meaning=QT_TRANSLATE_NOOP("catalog", "What the clip should not show."),
)
SAFETY_CHECKER = switch(
    "enable_safety_checker",
    QT_TRANSLATE_NOOP("catalog", "Safety checker"),
    QT_TRANSLATE_NOOP("catalog", "Rejects unsafe prompts and pictures before the clip is made."),
)
PROMPT_EXPANSION = switch(
    "enable_prompt_expansion",
    QT_TRANSLATE_NOOP("catalog", "Prompt expansion"),
    QT_TRANSLATE_NOOP("catalog", "Adds detail to your prompt."),
)
SEVERAL_SHOTS = switch(
    "multi_shots",
    QT_TRANSLATE_NOOP("catalog", "Several shots"),
    QT_TRANSLATE_NOOP("catalog", "Cuts between shots instead of one continuous take."),
)
WEB_SEARCH = switch(
    "web_search",
    QT_TRANSLATE_NOOP("catalog", "Web search"),
    QT_TRANSLATE_NOOP("catalog", "Looks things up on the web to understand your prompt better."),
)
LOCK_CAMERA = switch(
    "lock_camera",
    QT_TRANSLATE_NOOP("catalog", "Still camera"),
    QT_TRANSLATE_NOOP("catalog", "The camera does not move."),
)
WATERMARK_WORDS = FieldSpec(
    name="watermark",
    kind=FieldKind.TEXT,
    label=QT_TRANSLATE_NOOP("catalog", "Watermark"),
    role=FieldRole.WATERMARK,
    advanced=True,
    hint=QT_TRANSLATE_NOOP("catalog", "Words to show in the clip, such as your name"),
    meaning=QT_TRANSLATE_NOOP("catalog", "Adds these words to the clip as a visible watermark."),
)

LAST_NEEDS_FIRST = Rule(
    {"last_frame_image_url": Presence.ANY},
    require=("first_frame_image_url",),
    why=QT_TRANSLATE_NOOP("catalog", "A last frame needs a first frame"),
)
NO_REFERENCES_BESIDE_FIRST = Rule(
    {"first_frame_image_url": Presence.ANY},
    forbid=("reference_image_urls",),
    why=QT_TRANSLATE_NOOP("catalog", "Frames or reference pictures, not both"),
)


def cents(amount: float, when: Conditions = MappingProxyType({})) -> PublishedPrice:
    """A price of RunAPI's list for a clip, in its cents."""
    return PublishedPrice(round(amount * MICROS_PER_CENT), when)


def cents_a_second(amount: float, when: Conditions = MappingProxyType({})) -> PublishedPrice:
    """A price of RunAPI's list for a second, in its cents."""
    return PublishedPrice(round(amount * MICROS_PER_CENT), when, PriceUnit.SECOND)


def by_resolution(
    amounts: Mapping[str, float], when: Conditions = MappingProxyType({})
) -> tuple[PublishedPrice, ...]:
    """Prices for a second by resolution."""
    return tuple(cents_a_second(amount, {"output_resolution": r, **when}) for r, amount in amounts.items())
