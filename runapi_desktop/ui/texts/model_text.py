"""What models are called."""

from __future__ import annotations

from runapi_desktop.domain.catalog import model_title
from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.texts.i18n import translated


def model_text(model: ModelSpec | str) -> str:
    """The name of a model, also of one that the catalogue does not have and that is known by its id alone;
    ``""`` for no model."""
    title = model_title(model) if isinstance(model, str) else model.title
    return shown_line(translated(title)) if title else ""
