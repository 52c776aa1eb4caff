"""The camera moves that Hailuo's prompts understand, as they are written into a prompt."""

from __future__ import annotations

from runapi_desktop.domain.catalog import service

CAMERA_MOVES = tuple(phrase.words for phrase in service("hailuo").palette.phrases)
