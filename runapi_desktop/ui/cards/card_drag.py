"""What a drag carries out of the Reel."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QUrl

from runapi_desktop.domain.clip import MarkedCard
from runapi_desktop.ui.widgets.dropped import CLIP_MIME_TYPE


def clip_mime_data(cards: Iterable[MarkedCard]) -> QMimeData:
    """The clips as real files, and the ids of their tasks (one a line) for our own wells."""
    clips = [card for card in cards if card.clip_id is not None]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(card.path) for card in clips])
    data.setData(CLIP_MIME_TYPE, "\n".join(card.id for card in clips).encode())
    return data
