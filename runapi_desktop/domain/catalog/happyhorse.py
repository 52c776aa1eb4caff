"""HappyHorse's models as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from collections.abc import Iterator

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    EDIT_VIDEO,
    FIRST_FRAME,
    IMAGE_TO_VIDEO,
    NO_REFERENCES_YET,
    SOURCE_VIDEO,
    TEXT_TO_VIDEO,
    by_resolution,
    edit_prompt,
    length_from,
    pictures,
    prompt,
    resolutions,
    seed,
    shapes,
)
from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    Choice,
    ClipUse,
    FieldKind,
    FieldSpec,
    ModelSpec,
    PracticeRender,
    RenderKind,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_RESOLUTION = resolutions("720p", "1080p", default="720p")
_SHAPE = shapes("16:9", "9:16", "1:1", "4:3", "3:4")
_LENGTH_AND_RESOLUTION = (length_from(3, 15), _RESOLUTION)
_PRICES = by_resolution({"720p": 28, "1080p": 48})
_PRICES_10 = by_resolution({"720p": 31.5, "1080p": 54})

_SOURCE_SOUND = FieldSpec(
    name="audio_setting",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Sound"),
    meaning=QT_TRANSLATE_NOOP("catalog", "New sound for the clip, or that of its source."),
    choices=(
        Choice(None, QT_TRANSLATE_NOOP("catalog", "As the model likes")),
        Choice("auto", QT_TRANSLATE_NOOP("catalog", "Made to fit")),
        Choice("original", QT_TRANSLATE_NOOP("catalog", "Kept from the source")),
    ),
    advanced=True,
)


def _newest_and_first(
    action: ActionSpec, summary: str, *fields: FieldSpec, newest: tuple[str, str], first: tuple[str, str]
) -> Iterator[ModelSpec]:
    """The id and the title of a model, and those of its first generation, which costs more."""
    for (model_id, title), prices in ((newest, _PRICES), (first, _PRICES_10)):
        yield ModelSpec(
            id=model_id,
            service="happyhorse",
            action=action.id,
            title=title,
            summary=summary,
            fields=(*fields, seed(), CALLBACK_URL),
            prices=prices,
        )


SERVICE = ServiceSpec(
    id="happyhorse",
    title="HappyHorse",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO, EDIT_VIDEO),
    models=(
        *_newest_and_first(
            TEXT_TO_VIDEO,
            QT_TRANSLATE_NOOP("catalog", "From text only · 3 to 15 s · up to 1080p"),
            prompt(),
            *_LENGTH_AND_RESOLUTION,
            _SHAPE,
            newest=("happyhorse-text-to-video", "HappyHorse"),
            first=("happyhorse-1.0-t2v", "HappyHorse 1.0"),
        ),
        *_newest_and_first(
            TEXT_TO_VIDEO,
            QT_TRANSLATE_NOOP("catalog", "With people and things of your pictures · 3 to 15 s"),
            pictures(9, NO_REFERENCES_YET),
            prompt(),
            *_LENGTH_AND_RESOLUTION,
            _SHAPE,
            newest=("happyhorse-character", "HappyHorse Character"),
            first=("happyhorse-1.0-r2v", "HappyHorse 1.0 Reference"),
        ),
        *_newest_and_first(
            IMAGE_TO_VIDEO,
            QT_TRANSLATE_NOOP("catalog", "From a first frame · 3 to 15 s · up to 1080p"),
            FIRST_FRAME,
            prompt(motion=True, needed=False),
            *_LENGTH_AND_RESOLUTION,
            newest=("happyhorse-image-to-video", "HappyHorse"),
            first=("happyhorse-1.0-i2v", "HappyHorse 1.0"),
        ),
        ModelSpec(
            id="happyhorse-edit-video",
            service="happyhorse",
            action=EDIT_VIDEO.id,
            title="HappyHorse Edit",
            summary=QT_TRANSLATE_NOOP("catalog", "Changes a video from your words · up to 1080p"),
            fields=(
                SOURCE_VIDEO,
                edit_prompt(),
                pictures(5),
                _RESOLUTION,
                _SOURCE_SOUND,
                seed(),
                CALLBACK_URL,
            ),
            prices=_PRICES,
            practice=PracticeRender(RenderKind.RESTYLE),
        ),
    ),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Edit in HappyHorse"),
        QT_TRANSLATE_NOOP("catalog", "Change what this clip shows in HappyHorse"),
    ),
)
