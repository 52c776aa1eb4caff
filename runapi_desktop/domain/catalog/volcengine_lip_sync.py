"""Volcengine lip sync's model as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    SOURCE_AUDIO,
    SOURCE_VIDEO,
    cents_a_second,
    switch,
)
from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    Choice,
    ClipUse,
    FieldKind,
    FieldSpec,
    ModelSpec,
    NumberLimits,
    PracticeRender,
    RenderKind,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_LIP_SYNC = ActionSpec(
    "lip_sync_video", QT_TRANSLATE_NOOP("catalog", "Lip sync"), QT_TRANSLATE_NOOP("catalog", "video")
)
_NEEDS_LITE = QT_TRANSLATE_NOOP("catalog", "Only the simple mode has this")
_FIELDS = (
    SOURCE_VIDEO,
    SOURCE_AUDIO,
    FieldSpec(
        name="mode",
        kind=FieldKind.CHOICE,
        label=QT_TRANSLATE_NOOP("catalog", "Mode"),
        required=True,
        choices=(
            Choice("lite", QT_TRANSLATE_NOOP("catalog", "Simple")),
            Choice("basic", QT_TRANSLATE_NOOP("catalog", "Thorough")),
        ),
        default="lite",
        meaning=QT_TRANSLATE_NOOP("catalog", "Simple: one face that looks at you. Thorough: any scene."),
    ),
    switch(
        "enable_vocal_separation",
        QT_TRANSLATE_NOOP("catalog", "Voice only"),
        QT_TRANSLATE_NOOP("catalog", "Takes the voice out of music and noise first."),
    ),
    switch(
        "enable_scene_detection",
        QT_TRANSLATE_NOOP("catalog", "Find the scenes"),
        QT_TRANSLATE_NOOP("catalog", "Looks for cuts and for who is speaking."),
    ),
    switch(
        "align_audio",
        QT_TRANSLATE_NOOP("catalog", "Repeat the video"),
        QT_TRANSLATE_NOOP("catalog", "Plays the video again until the audio file ends."),
    ),
    switch(
        "align_audio_reverse",
        QT_TRANSLATE_NOOP("catalog", "Repeat it backwards"),
        QT_TRANSLATE_NOOP("catalog", "Every other time the video runs backwards, so that nothing jumps."),
    ),
    FieldSpec(
        name="template_start_seconds",
        kind=FieldKind.NUMBER,
        label=QT_TRANSLATE_NOOP("catalog", "Begin at"),
        advanced=True,
        meaning=QT_TRANSLATE_NOOP("catalog", "The second of the video at which the clip begins."),
        number_limits=NumberLimits(0, 300, QT_TRANSLATE_NOOP("catalog", "{} s"), decimals=1),
    ),
    CALLBACK_URL,
)

SERVICE = ServiceSpec(
    id="volcengine-lip-sync",
    title="Volcengine Lip Sync",
    actions=(_LIP_SYNC,),
    models=(
        ModelSpec(
            id="volcengine-lip-sync",
            service="volcengine-lip-sync",
            action=_LIP_SYNC.id,
            title="Volcengine Lip Sync",
            summary=QT_TRANSLATE_NOOP("catalog", "The lips in a video follow your audio file"),
            fields=_FIELDS,
            rules=(
                Rule(
                    {"mode": "lite"},
                    forbid=("enable_scene_detection",),
                    why=QT_TRANSLATE_NOOP("catalog", "Only the thorough mode has this"),
                ),
                Rule(
                    {"mode": "basic"},
                    forbid=("align_audio", "align_audio_reverse", "template_start_seconds"),
                    why=_NEEDS_LITE,
                ),
                Rule(
                    {"align_audio_reverse": True},
                    require=("align_audio",),
                    why=QT_TRANSLATE_NOOP("catalog", "It repeats the video backwards"),
                ),
            ),
            prices=(cents_a_second(8),),
            practice=PracticeRender(RenderKind.REVOICE),
        ),
    ),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Make it talk"),
        QT_TRANSLATE_NOOP("catalog", "Let the lips in this clip follow an audio file"),
    ),
)
