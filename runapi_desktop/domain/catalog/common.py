"""Fields that the models of every service have."""

from __future__ import annotations

from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

CALLBACK_URL = FieldSpec(
    name="callback_url",
    kind=FieldKind.URL,
    label=QT_TRANSLATE_NOOP("catalog", "Callback URL"),
    advanced=True,
    meaning=QT_TRANSLATE_NOOP("catalog", "RunAPI also notifies this address. The app works without it."),
)
