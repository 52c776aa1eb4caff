"""Runway's model as data. Source: RunAPI's client contract and price list."""

from __future__ import annotations

from runapi_desktop.domain.catalog.parts import (
    CALLBACK_URL,
    EXTEND_VIDEO,
    FIRST_FRAME_IF_WANTED,
    GO_ON,
    TEXT_TO_VIDEO,
    WATERMARK_WORDS,
    cents,
    lengths,
    prompt,
    resolutions,
    shapes,
    source_clip,
)
from runapi_desktop.domain.catalog.spec import (
    ClipUse,
    ModelSpec,
    PracticeRender,
    Presence,
    RenderKind,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

SERVICE = ServiceSpec(
    id="runway",
    title="Runway",
    actions=(TEXT_TO_VIDEO, EXTEND_VIDEO),
    models=(
        ModelSpec(
            id="runway",
            service="runway",
            action=TEXT_TO_VIDEO.id,
            title="Runway",
            summary=QT_TRANSLATE_NOOP("catalog", "From text or a first frame · 5 or 10 s · up to 1080p"),
            fields=(
                prompt(),
                FIRST_FRAME_IF_WANTED,
                lengths(5, 10, default=5)._replace(required=True),
                resolutions("720p", "1080p", default="720p")._replace(required=True),
                shapes("16:9", "9:16", "1:1", "4:3", "3:4", default="16:9"),
                WATERMARK_WORDS,
                CALLBACK_URL,
            ),
            rules=(
                Rule({"first_frame_image_url": Presence.ABSENT}, require=("aspect_ratio",)),
                Rule(
                    {"first_frame_image_url": Presence.ANY},
                    forbid=("aspect_ratio",),
                    why=QT_TRANSLATE_NOOP("catalog", "The clip takes its shape from the first frame"),
                ),
                Rule(
                    {"duration_seconds": 10},
                    allow={"output_resolution": ("720p",)},
                    why=QT_TRANSLATE_NOOP("catalog", "10 s is 720p only"),
                ),
            ),
            prices=(
                cents(12, {"duration_seconds": 5, "output_resolution": "720p"}),
                cents(30, {"duration_seconds": 5, "output_resolution": "1080p"}),
                cents(30, {"duration_seconds": 10, "output_resolution": "720p"}),
            ),
        ),
        ModelSpec(
            id="runway",
            service="runway",
            action=EXTEND_VIDEO.id,
            title="Runway",
            summary=QT_TRANSLATE_NOOP("catalog", "Goes on from a Runway clip"),
            fields=(
                source_clip("runway", QT_TRANSLATE_NOOP("catalog", "Choose a clip that Runway made")),
                prompt(),
                resolutions("720p", "1080p", default="720p")._replace(required=True),
                WATERMARK_WORDS,
                CALLBACK_URL,
            ),
            prices=(
                cents(12, {"output_resolution": "720p"}),
                cents(30, {"output_resolution": "1080p"}),
            ),
            length_s=5,
            practice=PracticeRender(RenderKind.EXTEND),
        ),
    ),
    own_clip_use=ClipUse(QT_TRANSLATE_NOOP("catalog", "Extend in Runway"), GO_ON),
)
