"""Seedance's models as data. Source: RunAPI's client contract, its older clients' checks and its price
list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    FIRST_FRAME,
    FIRST_FRAME_IF_WANTED,
    LAST_FRAME,
    LAST_NEEDS_FIRST,
    LOCK_CAMERA,
    NO_REFERENCES_BESIDE_FIRST,
    SAFETY_CHECKER,
    TEXT_TO_VIDEO,
    WEB_SEARCH,
    by_resolution,
    length_from,
    lengths,
    pictures,
    prompt,
    resolutions,
    seed,
    shapes,
    sound,
)
from runapi_desktop.domain.catalog.spec import (
    Choice,
    FieldKind,
    FieldSpec,
    ModelSpec,
    Presence,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_SHAPES = ("16:9", "9:16", "1:1", "4:3", "3:4", "21:9")
_SHAPE = shapes(*_SHAPES)
_SHAPE_OR_AUTO = shapes("auto", *_SHAPES, default="auto")
_SOUND = sound("generate_audio", default=True)
_LENGTH = length_from(4, 15)
_FIVE_OR_TEN = lengths(5, 10, default=5)._replace(required=True)
_FRAMES = (FIRST_FRAME_IF_WANTED, LAST_FRAME)

_NO_REFERENCES_BESIDE_FRAMES = (
    NO_REFERENCES_BESIDE_FIRST,
    NO_REFERENCES_BESIDE_FIRST._replace(when={"last_frame_image_url": Presence.ANY}),
)
_SHAPE_OF_FIRST_FRAME = QT_TRANSLATE_NOOP("catalog", "The clip takes its shape from the first frame")
_OUTPUT_FORMAT = FieldSpec(
    name="output_format",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "File"),
    meaning=QT_TRANSLATE_NOOP("catalog", "MP4 plays everywhere; some editing programs prefer MOV."),
    choices=(Choice("mp4", "MP4"), Choice("mov", "MOV")),
    default="mp4",
    advanced=True,
)


_MODELS = (
    ModelSpec(
        id="seedance-2.5",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 2.5",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 30 s · up to 1080p"),
        fields=(
            prompt(30000, least=3),
            *_FRAMES,
            pictures(30),
            length_from(4, 30),
            resolutions("480p", "720p", "1080p", default="720p"),
            _SHAPE_OR_AUTO,
            _SOUND,
            _OUTPUT_FORMAT,
            SAFETY_CHECKER,
            WEB_SEARCH,
            CALLBACK_URL,
        ),
        rules=(
            LAST_NEEDS_FIRST,
            *_NO_REFERENCES_BESIDE_FRAMES,
            Rule(
                {"first_frame_image_url": Presence.ANY},
                allow={"aspect_ratio": ("auto",)},
                why=_SHAPE_OF_FIRST_FRAME,
            ),
        ),
    ),
    ModelSpec(
        id="seedance-2.0",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 2.0",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 15 s · up to 4K"),
        fields=(
            prompt(20000, least=3),
            *_FRAMES,
            pictures(9),
            _LENGTH,
            resolutions("480p", "720p", "1080p", "4k", default="720p"),
            _SHAPE_OR_AUTO,
            _SOUND,
            SAFETY_CHECKER,
            WEB_SEARCH,
            CALLBACK_URL,
        ),
        rules=(
            LAST_NEEDS_FIRST,
            *_NO_REFERENCES_BESIDE_FRAMES,
            *(
                Rule(
                    {name: Presence.ANY},
                    allow={"output_resolution": ("480p", "720p", "1080p")},
                    why=QT_TRANSLATE_NOOP("catalog", "4K is from text only"),
                )
                for name in ("first_frame_image_url", "reference_image_urls")
            ),
        ),
        prices=by_resolution({"480p": 19, "720p": 41, "1080p": 102, "4k": 208}),
    ),
    ModelSpec(
        id="seedance-2.0-fast",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 2.0 Fast",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 15 s · quick"),
        fields=(
            prompt(20000, least=3),
            *_FRAMES,
            pictures(9),
            _LENGTH,
            resolutions("480p", "720p", default="720p"),
            _SHAPE_OR_AUTO,
            _SOUND,
            SAFETY_CHECKER,
            WEB_SEARCH,
            CALLBACK_URL,
        ),
        rules=(LAST_NEEDS_FIRST, *_NO_REFERENCES_BESIDE_FRAMES),
        prices=by_resolution({"480p": 15.5, "720p": 33}),
    ),
    ModelSpec(
        id="seedance-2-mini",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 2 Mini",
        summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 15 s · up to 720p"),
        fields=(
            prompt(20000, least=3),
            *_FRAMES,
            pictures(9),
            _LENGTH,
            resolutions("480p", "720p", default="720p"),
            _SHAPE_OR_AUTO,
            _SOUND,
            WEB_SEARCH,
            CALLBACK_URL,
        ),
        rules=(LAST_NEEDS_FIRST, *_NO_REFERENCES_BESIDE_FRAMES),
        prices=(
            *by_resolution({"480p": 27, "720p": 56.25}, {"reference_image_urls": Presence.ANY}),
            *by_resolution({"480p": 19, "720p": 41}),
        ),
    ),
    ModelSpec(
        id="seedance-1.5-pro",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 1.5 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "From text · with sound · 4 to 12 s · up to 1080p"),
        fields=(
            prompt(2500, least=3),
            pictures(2, name="source_image_urls", label=QT_TRANSLATE_NOOP("catalog", "Pictures")),
            length_from(4, 12)._replace(required=True),
            resolutions("480p", "720p", "1080p", default="720p"),
            _SHAPE,
            _SOUND,
            LOCK_CAMERA,
            SAFETY_CHECKER,
            seed(-1),
            CALLBACK_URL,
        ),
        prices=(
            *by_resolution({"480p": 1.75, "720p": 3.5, "1080p": 7.5}, {"generate_audio": False}),
            *by_resolution({"480p": 3.5, "720p": 7, "1080p": 15}),
        ),
    ),
    ModelSpec(
        id="seedance-v1-pro",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 1 Pro",
        summary=QT_TRANSLATE_NOOP("catalog", "From text or a first frame · 5 or 10 s · up to 1080p"),
        fields=(
            prompt(10000, least=3),
            FIRST_FRAME_IF_WANTED,
            _FIVE_OR_TEN,
            resolutions("480p", "720p", "1080p", default="720p"),
            _SHAPE,
            LOCK_CAMERA,
            SAFETY_CHECKER,
            seed(),
            CALLBACK_URL,
        ),
        rules=(
            Rule(
                {"first_frame_image_url": Presence.ANY},
                forbid=("aspect_ratio",),
                why=_SHAPE_OF_FIRST_FRAME,
            ),
        ),
        prices=by_resolution({"480p": 0.56, "720p": 1.2, "1080p": 2.8}),
    ),
    ModelSpec(
        id="seedance-v1-pro-fast",
        service="seedance",
        action=TEXT_TO_VIDEO.id,
        title="Seedance 1 Pro Fast",
        summary=QT_TRANSLATE_NOOP("catalog", "From a first frame · 5 or 10 s · cheapest"),
        fields=(
            FIRST_FRAME,
            prompt(10000, least=3, motion=True),
            _FIVE_OR_TEN,
            resolutions("720p", "1080p", default="720p"),
            SAFETY_CHECKER,
            seed(-1),
            CALLBACK_URL,
        ),
        prices=by_resolution({"720p": 0.64, "1080p": 1.44}),
    ),
)

SERVICE = ServiceSpec(id="seedance", title="Seedance", actions=(TEXT_TO_VIDEO,), models=_MODELS)
