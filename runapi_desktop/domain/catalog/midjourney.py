"""Midjourney's video model as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    EXTEND_VIDEO,
    GO_ON,
    IMAGE_TO_VIDEO,
    LAST_FRAME,
    SOURCE_PICTURE,
    cents,
    prompt,
    resolutions,
    source_clip,
    switch,
)
from runapi_desktop.domain.catalog.spec import ClipUse, ModelSpec, PracticeRender, RenderKind, ServiceSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

SERVICE = ServiceSpec(
    id="midjourney",
    title="Midjourney",
    actions=(IMAGE_TO_VIDEO, EXTEND_VIDEO),
    models=(
        ModelSpec(
            id="midjourney-image-to-video",
            service="midjourney",
            action=IMAGE_TO_VIDEO.id,
            title="Midjourney Video",
            summary=QT_TRANSLATE_NOOP("catalog", "Brings a picture to life · can loop · 480p"),
            fields=(
                SOURCE_PICTURE,
                LAST_FRAME,
                prompt(motion=True, needed=False),
                resolutions("480p", default="480p"),
                switch(
                    "enable_loop",
                    QT_TRANSLATE_NOOP("catalog", "Loop"),
                    QT_TRANSLATE_NOOP("catalog", "The clip ends as it begins, so that it can run on and on."),
                ),
                CALLBACK_URL,
            ),
            prices=(cents(62),),
            length_s=5,
        ),
        ModelSpec(
            id="midjourney-image-to-video",
            service="midjourney",
            action=EXTEND_VIDEO.id,
            title="Midjourney Video",
            summary=QT_TRANSLATE_NOOP("catalog", "Goes on from a Midjourney clip, once"),
            fields=(
                source_clip(
                    "midjourney",
                    QT_TRANSLATE_NOOP("catalog", "Choose a clip that Midjourney made from a picture"),
                    actions=(IMAGE_TO_VIDEO.id,),
                ),
                prompt(needed=False),
                CALLBACK_URL,
            ),
            prices=(cents(62),),
            length_s=4,
            practice=PracticeRender(RenderKind.EXTEND),
        ),
    ),
    own_clip_use=ClipUse(QT_TRANSLATE_NOOP("catalog", "Extend in Midjourney"), GO_ON),
)
