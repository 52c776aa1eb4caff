"""Veo 3.1's models as data. Source: RunAPI's client contract, its older clients' checks and its price
list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    EXTEND_VIDEO,
    FIRST_FRAME_IF_WANTED,
    GO_ON,
    LAST_FRAME,
    LAST_NEEDS_FIRST,
    NO_REFERENCES_BESIDE_FIRST,
    TEXT_TO_VIDEO,
    WATERMARK_WORDS,
    cents,
    lengths,
    pictures,
    prompt,
    resolutions,
    seed,
    shapes,
    source_clip,
    switch,
)
from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    Choice,
    ClipUse,
    FieldKind,
    FieldSpec,
    ModelSpec,
    PracticeRender,
    Presence,
    RenderKind,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_UPSCALE = ActionSpec(
    "upscale_video", QT_TRANSLATE_NOOP("catalog", "Upscale"), QT_TRANSLATE_NOOP("catalog", "clip")
)
_VEO_CLIP = source_clip(
    "veo-3-1", QT_TRANSLATE_NOOP("catalog", "Choose a clip that Veo 3.1 made"), actions=(TEXT_TO_VIDEO.id,)
)
_REFERENCES = pictures(3)
_STARTS_FROM = FieldSpec(
    name="input_mode",
    kind=FieldKind.CHOICE,
    label=QT_TRANSLATE_NOOP("catalog", "Made from"),
    meaning=QT_TRANSLATE_NOOP("catalog", "Follows from the pictures you add."),
    choices=(
        Choice("text", QT_TRANSLATE_NOOP("catalog", "Your words")),
        Choice("first_and_last_frames", QT_TRANSLATE_NOOP("catalog", "Your frames")),
        Choice("reference", QT_TRANSLATE_NOOP("catalog", "Your reference pictures")),
    ),
    default="text",
    advanced=True,
)
_TRANSLATION = switch(
    "enable_translation",
    QT_TRANSLATE_NOOP("catalog", "Translate the prompt"),
    QT_TRANSLATE_NOOP("catalog", "Puts your prompt into English first."),
)
_RULES = (
    Rule(
        {"first_frame_image_url": Presence.ANY},
        allow={"input_mode": ("first_and_last_frames",)},
        why=QT_TRANSLATE_NOOP("catalog", "There is a first frame"),
    ),
    NO_REFERENCES_BESIDE_FIRST,
    Rule(
        {"reference_image_urls": Presence.ANY},
        allow={"input_mode": ("reference",), "aspect_ratio": ("16:9",)},
        why=QT_TRANSLATE_NOOP("catalog", "There are reference pictures"),
    ),
    Rule(
        {"first_frame_image_url": Presence.ABSENT, "reference_image_urls": Presence.ABSENT},
        allow={"input_mode": ("text",)},
        why=QT_TRANSLATE_NOOP("catalog", "There are no pictures"),
    ),
    LAST_NEEDS_FIRST,
)


def _model(
    model_id: str,
    title: str,
    summary: str,
    price: float,
    *more: FieldSpec,
    references: FieldSpec = _REFERENCES,
    rules: tuple[Rule, ...] = (),
) -> ModelSpec:
    return ModelSpec(
        id=model_id,
        service="veo-3-1",
        action=TEXT_TO_VIDEO.id,
        title=title,
        summary=summary,
        fields=(
            prompt(),
            FIRST_FRAME_IF_WANTED,
            LAST_FRAME,
            references,
            lengths(4, 6, 8, default=8),
            *more,
            _STARTS_FROM,
            _TRANSLATION,
            WATERMARK_WORDS,
            CALLBACK_URL,
        ),
        rules=(*_RULES, *rules),
        prices=(cents(price),),
        practice=PracticeRender(short_side_px=720, has_sound=True),
    )


_SHAPE_AND_SEED = (shapes("auto", "16:9", "9:16", default="auto"), seed(name="seeds"))

SERVICE = ServiceSpec(
    id="veo-3-1",
    title="Veo 3.1",
    actions=(TEXT_TO_VIDEO, EXTEND_VIDEO, _UPSCALE),
    models=(
        _model(
            "veo-3.1-fast",
            "Veo 3.1 Fast",
            QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 8 s · quick"),
            60,
            *_SHAPE_AND_SEED,
        ),
        _model(
            "veo-3.1",
            "Veo 3.1",
            QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 8 s · finest"),
            250,
            *_SHAPE_AND_SEED,
            references=_REFERENCES._replace(
                why_not=QT_TRANSLATE_NOOP("catalog", "Only Veo 3.1 Fast and Lite take reference pictures")
            ),
        ),
        _model(
            "veo-3.1-lite",
            "Veo 3.1 Lite",
            QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 8 s · best value"),
            30,
            shapes("16:9", "9:16"),
            rules=(
                Rule(
                    {"reference_image_urls": Presence.ANY},
                    allow={"duration_seconds": (8,)},
                    why=QT_TRANSLATE_NOOP("catalog", "Reference pictures need 8 s"),
                ),
            ),
        ),
        ModelSpec(
            id="veo-3.1-extend",
            service="veo-3-1",
            action=EXTEND_VIDEO.id,
            title="Veo 3.1 Extend",
            summary=QT_TRANSLATE_NOOP("catalog", "Goes on from a Veo clip"),
            fields=(_VEO_CLIP, prompt(), seed(name="seeds"), WATERMARK_WORDS, CALLBACK_URL),
            length_s=7,
            practice=PracticeRender(RenderKind.EXTEND, has_sound=True),
            is_named=False,
        ),
        ModelSpec(
            id="veo-3.1-upscale",
            service="veo-3-1",
            action=_UPSCALE.id,
            title="Veo 3.1 Upscale",
            summary=QT_TRANSLATE_NOOP("catalog", "Makes a Veo clip finer · up to 4K"),
            fields=(
                _VEO_CLIP,
                resolutions("1080p", "4k", default="1080p")._replace(required=True),
                CALLBACK_URL,
            ),
            prices=(
                cents(5, {"output_resolution": "1080p"}),
                cents(120, {"output_resolution": "4k"}),
            ),
            practice=PracticeRender(RenderKind.UPSCALE),
            is_named=False,
        ),
    ),
    own_clip_use=ClipUse(QT_TRANSLATE_NOOP("catalog", "Extend in Veo 3.1"), GO_ON),
    more_clip_uses=(
        ClipUse(
            QT_TRANSLATE_NOOP("catalog", "Upscale in Veo 3.1"),
            QT_TRANSLATE_NOOP("catalog", "Make this clip larger and sharper in Veo 3.1"),
            _UPSCALE.id,
        ),
    ),
)
