"""PixVerse's model as data. Source: RunAPI's client contract; its price list does not name it."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    EXTEND_VIDEO,
    FIRST_FRAME,
    GO_ON,
    IMAGE_TO_VIDEO,
    LAST_FRAME,
    NO_REFERENCES_YET,
    SEVERAL_SHOTS,
    TEXT_TO_VIDEO,
    length_from,
    pictures,
    prompt,
    resolutions,
    seed,
    shapes,
    sound,
    source_clip,
)
from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    ClipUse,
    FieldSpec,
    ModelSpec,
    PracticeRender,
    RenderKind,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_TRANSITION = ActionSpec(
    "transition_video",
    QT_TRANSLATE_NOOP("catalog", "Two pictures"),
    QT_TRANSLATE_NOOP("catalog", "two pictures"),
)
_FROM_REFERENCES = ActionSpec(
    "edit_video",
    QT_TRANSLATE_NOOP("catalog", "References"),
    QT_TRANSLATE_NOOP("catalog", "references"),
)
_LENGTH_AND_RESOLUTION = (
    length_from(1, 15)._replace(required=True),
    resolutions("360p", "540p", "720p", "1080p", default="720p")._replace(required=True),
)
_SHAPE = shapes("16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9", default="16:9")._replace(
    required=True
)
_PROMPT, _MOTION_PROMPT = prompt(5000, least=3), prompt(5000, least=3, motion=True)
_SOUND = sound("enable_audio")
_SEVERAL_SHOTS = SEVERAL_SHOTS._replace(name="enable_multi_clip")


def _model(action: ActionSpec, summary: str, *fields: FieldSpec) -> ModelSpec:
    return ModelSpec(
        id="pixverse-v6",
        service="pixverse",
        action=action.id,
        title="PixVerse 6",
        summary=summary,
        fields=(*fields, seed(), CALLBACK_URL),
    )


SERVICE = ServiceSpec(
    id="pixverse",
    title="PixVerse",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO, _TRANSITION, _FROM_REFERENCES, EXTEND_VIDEO),
    models=(
        _model(
            TEXT_TO_VIDEO,
            QT_TRANSLATE_NOOP("catalog", "From text only · with sound · 1 to 15 s · up to 1080p"),
            _PROMPT,
            *_LENGTH_AND_RESOLUTION,
            _SHAPE,
            _SOUND,
            _SEVERAL_SHOTS,
        ),
        _model(
            IMAGE_TO_VIDEO,
            QT_TRANSLATE_NOOP("catalog", "From a first frame · with sound · 1 to 15 s · up to 1080p"),
            FIRST_FRAME,
            _MOTION_PROMPT,
            *_LENGTH_AND_RESOLUTION,
            _SOUND,
            _SEVERAL_SHOTS,
        ),
        _model(
            _TRANSITION,
            QT_TRANSLATE_NOOP("catalog", "From one picture to another · with sound · 1 to 15 s"),
            FIRST_FRAME,
            LAST_FRAME._replace(
                required=True,
                missing=QT_TRANSLATE_NOOP("catalog", "Add a last frame: drop, paste or choose a picture."),
            ),
            _MOTION_PROMPT,
            *_LENGTH_AND_RESOLUTION,
            _SOUND,
        ),
        _model(
            _FROM_REFERENCES,
            QT_TRANSLATE_NOOP("catalog", "With people and things of your pictures · 1 to 15 s"),
            pictures(7, NO_REFERENCES_YET),
            _PROMPT,
            *_LENGTH_AND_RESOLUTION,
            _SHAPE,
            _SOUND,
        ),
        _model(
            EXTEND_VIDEO,
            QT_TRANSLATE_NOOP("catalog", "Goes on from a PixVerse clip · 1 to 15 s more"),
            source_clip("pixverse", QT_TRANSLATE_NOOP("catalog", "Choose a clip that PixVerse made")),
            _PROMPT,
            *_LENGTH_AND_RESOLUTION,
            _SOUND,
        )._replace(practice=PracticeRender(RenderKind.EXTEND)),
    ),
    own_clip_use=ClipUse(QT_TRANSLATE_NOOP("catalog", "Extend in PixVerse"), GO_ON),
)
