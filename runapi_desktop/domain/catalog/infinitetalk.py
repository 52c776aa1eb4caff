"""InfiniteTalk's model as data. Source: RunAPI's client contract, its older clients' checks and its price
list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    AUDIO_TO_VIDEO,
    CALLBACK_URL,
    SOURCE_AUDIO,
    SOURCE_PICTURE,
    by_resolution,
    prompt,
    resolutions,
    seed,
)
from runapi_desktop.domain.catalog.spec import ModelSpec, ServiceSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

SERVICE = ServiceSpec(
    id="infinitetalk",
    title="InfiniteTalk",
    actions=(AUDIO_TO_VIDEO,),
    models=(
        ModelSpec(
            id="infinitetalk-from-audio",
            service="infinitetalk",
            action=AUDIO_TO_VIDEO.id,
            title="InfiniteTalk",
            summary=QT_TRANSLATE_NOOP("catalog", "A portrait speaks your audio file, however long it is"),
            fields=(
                SOURCE_PICTURE,
                SOURCE_AUDIO,
                prompt(5000, motion=True),
                resolutions("480p", "720p", default="480p"),
                seed(10_000, 1_000_000),
                CALLBACK_URL,
            ),
            prices=by_resolution({"480p": 3, "720p": 12}),
        ),
    ),
)
