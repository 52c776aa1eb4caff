"""Runway Aleph's model as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    EDIT_VIDEO,
    SOURCE_VIDEO,
    WATERMARK_WORDS,
    cents,
    edit_prompt,
    picture,
    seed,
    shapes,
)
from runapi_desktop.domain.catalog.spec import ClipUse, ModelSpec, PracticeRender, RenderKind, ServiceSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

SERVICE = ServiceSpec(
    id="runway-aleph",
    title="Runway Aleph",
    actions=(EDIT_VIDEO,),
    models=(
        ModelSpec(
            id="runway-aleph",
            service="runway-aleph",
            action=EDIT_VIDEO.id,
            title="Runway Aleph",
            summary=QT_TRANSLATE_NOOP("catalog", "Changes what a video shows: things, light, place, angle"),
            fields=(
                SOURCE_VIDEO,
                edit_prompt(),
                picture("reference_image_url", QT_TRANSLATE_NOOP("catalog", "Reference picture")),
                shapes("16:9", "9:16", "4:3", "3:4", "1:1", "21:9"),
                WATERMARK_WORDS,
                seed(),
                CALLBACK_URL,
            ),
            prices=(cents(110),),
            practice=PracticeRender(RenderKind.RESTYLE),
        ),
    ),
    clip_use=ClipUse(
        QT_TRANSLATE_NOOP("catalog", "Edit in Runway Aleph"),
        QT_TRANSLATE_NOOP("catalog", "Change what this clip shows in Runway Aleph"),
    ),
)
