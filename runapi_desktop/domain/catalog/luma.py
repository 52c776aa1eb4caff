"""Luma's models as data. Source: RunAPI's guide and client contract (contract, section 2.1)."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    MODIFY_VIDEO,
    SOURCE_VIDEO,
    cents,
    prompt,
)
from runapi_desktop.domain.catalog.spec import (
    ClipUse,
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    Palette,
    PaletteKind,
    Phrase,
    PracticeRender,
    RenderKind,
    ServiceSpec,
    UsualTime,
    VideoLimits,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_STYLES = (
    Phrase(QT_TRANSLATE_NOOP("catalog", "Golden hour"), "warm golden hour light, long soft shadows"),
    Phrase(
        QT_TRANSLATE_NOOP("catalog", "Film noir"), "black and white film noir, hard contrast, deep shadows"
    ),
    Phrase(
        QT_TRANSLATE_NOOP("catalog", "Watercolour"),
        "hand-painted watercolour, soft edges, visible paper texture",
    ),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Anime"), "clean anime style, flat shading, crisp outlines"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Clay"), "claymation, handmade clay texture, soft studio light"),
    Phrase(
        QT_TRANSLATE_NOOP("catalog", "Neon night"), "neon-lit night, teal and magenta light, wet reflections"
    ),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Snow"), "winter scene, falling snow, cold blue light"),
    Phrase(QT_TRANSLATE_NOOP("catalog", "Vintage"), "1970s film stock, faded colours, fine grain"),
)

_MODELS = (
    ModelSpec(
        id="luma-modify-video",
        service="luma",
        action=MODIFY_VIDEO.id,
        title="Luma Modify Video",
        summary=QT_TRANSLATE_NOOP("catalog", "Re-renders a video from your words · up to 10 s"),
        fields=(
            SOURCE_VIDEO._replace(video_limits=VideoLimits()),
            prompt()._replace(
                english_only=QT_TRANSLATE_NOOP(
                    "catalog", "Luma understands English only. Please write this prompt in English."
                ),
                hint=QT_TRANSLATE_NOOP("catalog", "Describe the new look (English only)"),
            ),
            FieldSpec(
                name="watermark",
                kind=FieldKind.SWITCH,
                label=QT_TRANSLATE_NOOP("catalog", "Watermark"),
                role=FieldRole.WATERMARK,
                omit_when_off=True,
                also_text=True,  # so say the client packages; RunAPI's guide calls it a boolean
                meaning=QT_TRANSLATE_NOOP("catalog", "Adds a visible watermark to the clip."),
            ),
            CALLBACK_URL,
        ),
        prices=(cents(50),),
        usual_time=UsualTime(median_s=240.0, slow_s=600.0, longest_s=1200.0),
        practice=PracticeRender(RenderKind.RESTYLE),
    ),
)

SERVICE = ServiceSpec(
    id="luma",
    title="Luma",
    actions=(MODIFY_VIDEO,),
    models=_MODELS,
    palette=Palette(PaletteKind.PHRASES, _STYLES, shown=len(_STYLES)),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Restyle in Luma"),
        QT_TRANSLATE_NOOP("catalog", "Use this clip as the source of a new one in Luma"),
    ),
)
