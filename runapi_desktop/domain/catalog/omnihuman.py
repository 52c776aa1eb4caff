"""OmniHuman's model as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    AUDIO_TO_VIDEO,
    CALLBACK_URL,
    SOURCE_AUDIO,
    SOURCE_PICTURE,
    cents_a_second,
    pictures,
    prompt,
    resolutions,
    seed,
    switch,
)
from runapi_desktop.domain.catalog.spec import ModelSpec, ServiceSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_MASKS = pictures(5, name="mask_urls", label=QT_TRANSLATE_NOOP("catalog", "Masks"))._replace(
    advanced=True,
    meaning=QT_TRANSLATE_NOOP("catalog", "White where somebody should speak, black elsewhere."),
)

SERVICE = ServiceSpec(
    id="omnihuman",
    title="OmniHuman",
    actions=(AUDIO_TO_VIDEO,),
    models=(
        ModelSpec(
            id="omnihuman-1.5",
            service="omnihuman",
            action=AUDIO_TO_VIDEO.id,
            title="OmniHuman 1.5",
            summary=QT_TRANSLATE_NOOP("catalog", "People in a picture speak, sing and move · up to 1080p"),
            fields=(
                SOURCE_PICTURE,
                SOURCE_AUDIO,
                prompt(300, motion=True, needed=False),
                resolutions("720p", "1080p", default="720p"),
                switch(
                    "enable_fast_mode",
                    QT_TRANSLATE_NOOP("catalog", "Fast"),
                    QT_TRANSLATE_NOOP("catalog", "Sooner, and a little less fine."),
                ),
                _MASKS,
                seed(),
                CALLBACK_URL,
            ),
            prices=(cents_a_second(27),),
        ),
    ),
)
