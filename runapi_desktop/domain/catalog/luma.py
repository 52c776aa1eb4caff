"""Luma's models as data. Source: RunAPI's guide and client contract (contract, section 2.1)."""

from __future__ import annotations

from runapi_desktop.domain.catalog.common import CALLBACK_URL
from runapi_desktop.domain.catalog.spec import (
    FieldKind,
    FieldSpec,
    ModelSpec,
    PublishedPrice,
    UsualTime,
    VideoLimits,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

STYLE_PHRASES: tuple[tuple[str, str], ...] = (
    (QT_TRANSLATE_NOOP("catalog", "Golden hour"), "warm golden hour light, long soft shadows"),
    (QT_TRANSLATE_NOOP("catalog", "Film noir"), "black and white film noir, hard contrast, deep shadows"),
    (
        QT_TRANSLATE_NOOP("catalog", "Watercolour"),
        "hand-painted watercolour, soft edges, visible paper texture",
    ),
    (QT_TRANSLATE_NOOP("catalog", "Anime"), "clean anime style, flat shading, crisp outlines"),
    (QT_TRANSLATE_NOOP("catalog", "Clay"), "claymation, handmade clay texture, soft studio light"),
    (QT_TRANSLATE_NOOP("catalog", "Neon night"), "neon-lit night, teal and magenta light, wet reflections"),
    (QT_TRANSLATE_NOOP("catalog", "Snow"), "winter scene, falling snow, cold blue light"),
    (QT_TRANSLATE_NOOP("catalog", "Vintage"), "1970s film stock, faded colours, fine grain"),
)
"""A style's name for the button and the English words that it writes into the prompt."""

LUMA_MODELS: tuple[ModelSpec, ...] = (
    ModelSpec(
        id="luma-modify-video",
        service="luma",
        action="modify_video",
        title="Luma Modify Video",
        summary=QT_TRANSLATE_NOOP("catalog", "Re-renders a video from your words · up to 10 s"),
        fields=(
            FieldSpec(
                name="source_video_url",
                kind=FieldKind.VIDEO,
                label=QT_TRANSLATE_NOOP("catalog", "Source video"),
                required=True,
                video_limits=VideoLimits(),
            ),
            FieldSpec(
                name="prompt",
                kind=FieldKind.PROMPT,
                label=QT_TRANSLATE_NOOP("catalog", "Prompt"),
                required=True,
                english_only=True,
            ),
            FieldSpec(
                name="watermark",
                kind=FieldKind.SWITCH,
                label=QT_TRANSLATE_NOOP("catalog", "Watermark"),
                omit_when_off=True,
                meaning=QT_TRANSLATE_NOOP("catalog", "Adds a visible watermark to the clip."),
            ),
            CALLBACK_URL,
        ),
        prices=(PublishedPrice(50),),
        usual_time=UsualTime(median_s=240.0, slow_s=600.0, longest_s=1200.0),
    ),
)
