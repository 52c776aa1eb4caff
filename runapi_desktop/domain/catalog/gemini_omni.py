"""Gemini Omni's models as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    FIRST_FRAME_IF_WANTED,
    LAST_FRAME,
    LAST_NEEDS_FIRST,
    NO_REFERENCES_BESIDE_FIRST,
    TEXT_TO_VIDEO,
    cents,
    lengths,
    pictures,
    prompt,
    resolutions,
    seed,
    shapes,
)
from runapi_desktop.domain.catalog.spec import ModelSpec, PracticeRender, ServiceSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

_PROMPT = prompt(20000)
_LENGTH = lengths(4, 6, 8, 10, default=4)._replace(required=True)
_SHAPE = shapes("16:9", "9:16")
_PRICES_OF_LENGTHS = {4: (90, 90, 210), 6: (120, 120, 240), 8: (150, 150, 270), 10: (180, 180, 300)}
_SOUND = PracticeRender(short_side_px=720, has_sound=True)

SERVICE = ServiceSpec(
    id="gemini-omni",
    title="Gemini Omni",
    actions=(TEXT_TO_VIDEO,),
    models=(
        ModelSpec(
            id="gemini-omni-text-to-video",
            service="gemini-omni",
            action=TEXT_TO_VIDEO.id,
            title="Gemini Omni",
            summary=QT_TRANSLATE_NOOP("catalog", "With sound · 4 to 10 s · up to 4K"),
            fields=(
                _PROMPT,
                pictures(7),
                _LENGTH,
                resolutions("720p", "1080p", "4k", default="720p"),
                _SHAPE,
                seed(),
                CALLBACK_URL,
            ),
            prices=tuple(
                cents(amount, {"duration_seconds": seconds, "output_resolution": resolution})
                for seconds, amounts in _PRICES_OF_LENGTHS.items()
                for resolution, amount in zip(("720p", "1080p", "4k"), amounts, strict=True)
            ),
            practice=_SOUND,
        ),
        ModelSpec(
            id="gemini-omni-flash-1-1",
            service="gemini-omni",
            action=TEXT_TO_VIDEO.id,
            title="Gemini Omni Flash 1.1",
            summary=QT_TRANSLATE_NOOP("catalog", "First and last frame · with sound · 4 to 10 s · up to 4K"),
            fields=(
                _PROMPT,
                FIRST_FRAME_IF_WANTED,
                LAST_FRAME,
                pictures(7),
                _LENGTH,
                resolutions("360p", "720p", "1080p", "4k", default="720p"),
                _SHAPE,
                seed(),
                CALLBACK_URL,
            ),
            rules=(
                NO_REFERENCES_BESIDE_FIRST,
                LAST_NEEDS_FIRST,
            ),
            practice=_SOUND,
        ),
        ModelSpec(
            id="gemini-omni-flash-preview",
            service="gemini-omni",
            action=TEXT_TO_VIDEO.id,
            title="Gemini Omni Flash",
            summary=QT_TRANSLATE_NOOP("catalog", "From text only · with sound · 720p"),
            fields=(
                _PROMPT,
                resolutions("720p", default="720p"),
                shapes("16:9", "9:16", default="16:9"),
                CALLBACK_URL,
            ),
            prices=(cents(60),),
            length_s=8,
            practice=_SOUND,
        ),
    ),
)
