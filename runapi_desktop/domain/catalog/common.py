"""What the services share: ways to a clip, and fields that every model has."""

from __future__ import annotations

from runapi_desktop.domain.catalog.spec import ActionSpec, FieldKind, FieldSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

TEXT_TO_VIDEO = ActionSpec(
    "text_to_video", QT_TRANSLATE_NOOP("catalog", "Text → Video"), QT_TRANSLATE_NOOP("catalog", "text")
)
IMAGE_TO_VIDEO = ActionSpec(
    "image_to_video", QT_TRANSLATE_NOOP("catalog", "Picture → Video"), QT_TRANSLATE_NOOP("catalog", "picture")
)
MODIFY_VIDEO = ActionSpec(
    "modify_video", QT_TRANSLATE_NOOP("catalog", "Video → Video"), QT_TRANSLATE_NOOP("catalog", "video")
)

NO_PROMPT_YET = QT_TRANSLATE_NOOP("catalog", "Write a prompt: what should happen in the clip?")

CALLBACK_URL = FieldSpec(
    name="callback_url",
    kind=FieldKind.URL,
    label=QT_TRANSLATE_NOOP("catalog", "Callback URL"),
    advanced=True,
    meaning=QT_TRANSLATE_NOOP("catalog", "RunAPI also notifies this address. The app works without it."),
)
