"""What a drag carries out of the Reel, and what one that comes over it brings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from runapi_desktop.domain.clip import MarkedCard
from runapi_desktop.ui.compose.dropped import DroppedItem

CLIP_MIME_TYPE = "application/x-runapi-clip"


def clip_mime_data(cards: Iterable[MarkedCard]) -> QMimeData:
    """The clips as real files, and the ids of their tasks (one a line) for our own wells."""
    clips = [card for card in cards if card.clip_id is not None]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(card.path) for card in clips])
    data.setData(CLIP_MIME_TYPE, "\n".join(card.id for card in clips).encode())
    return data


def dropped_videos(data: QMimeData) -> tuple[Path, ...]:
    """The video files and the folders in ``data``; none of a drag that began in the Reel itself."""
    if data.hasFormat(CLIP_MIME_TYPE):
        return ()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(path for path in paths if DroppedItem.of(path).is_video or path.is_dir())
