"""MiniMax H3's model as data. Source: RunAPI's client contract; its price list does not name it."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    FIRST_FRAME_IF_WANTED,
    IMAGE_TO_VIDEO,
    LAST_FRAME,
    TEXT_TO_VIDEO,
    length_from,
    pictures,
    prompt,
    resolutions,
    shapes,
)
from runapi_desktop.domain.catalog.spec import ModelSpec, PictureLimits, Presence, Rule, ServiceSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_LENGTH_AND_RESOLUTION = (length_from(4, 15, 6), resolutions("768p", "2k", default="2k"))
_LIMITS = PictureLimits(above_short_side_px=255)
_NO_FRAME_YET = QT_TRANSLATE_NOOP("catalog", "Add a first or a last frame: drop, paste or choose a picture.")

SERVICE = ServiceSpec(
    id="minimax-h3",
    title="MiniMax H3",
    actions=(TEXT_TO_VIDEO, IMAGE_TO_VIDEO),
    models=(
        ModelSpec(
            id="minimax-h3",
            service="minimax-h3",
            action=TEXT_TO_VIDEO.id,
            title="MiniMax H3",
            summary=QT_TRANSLATE_NOOP("catalog", "From text and reference pictures · 4 to 15 s · up to 2K"),
            fields=(
                prompt(7000),
                pictures(9)._replace(picture_limits=_LIMITS),
                *_LENGTH_AND_RESOLUTION,
                shapes("16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "adaptive", default="16:9"),
                CALLBACK_URL,
            ),
            rules=(
                Rule(
                    {"reference_image_urls": Presence.ABSENT},
                    allow={"aspect_ratio": ("21:9", "16:9", "4:3", "1:1", "3:4", "9:16")},
                    require=("aspect_ratio",),
                    why=QT_TRANSLATE_NOOP("catalog", "There are no reference pictures"),
                ),
            ),
        ),
        ModelSpec(
            id="minimax-h3",
            service="minimax-h3",
            action=IMAGE_TO_VIDEO.id,
            title="MiniMax H3",
            summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · 4 to 15 s · up to 2K"),
            fields=(
                FIRST_FRAME_IF_WANTED._replace(picture_limits=_LIMITS, missing=_NO_FRAME_YET),
                LAST_FRAME._replace(picture_limits=_LIMITS),
                prompt(7000, motion=True),
                *_LENGTH_AND_RESOLUTION,
                CALLBACK_URL,
            ),
            rules=(Rule({}, require_one_of=("first_frame_image_url", "last_frame_image_url")),),
        ),
    ),
)
