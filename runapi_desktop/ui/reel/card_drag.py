"""What a drag carries out of the Reel, and what one that comes over it brings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.ui.compose.dropped import DroppedItem

CLIP_MIME_TYPE = "application/x-runapi-clip"


def clip_mime_data(items: Iterable[ReelItem]) -> QMimeData:
    """The clips as real files, and the ids of their tasks (one a line) for our own wells."""
    clips = [(item.task.id, item.clip.path) for item in items if item.clip is not None]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for _, path in clips])
    data.setData(CLIP_MIME_TYPE, "\n".join(task_id for task_id, _ in clips).encode())
    return data


def dropped_videos(data: QMimeData) -> tuple[Path, ...]:
    """The video files and the folders in ``data``; none of a drag that began in the Reel itself."""
    if data.hasFormat(CLIP_MIME_TYPE):
        return ()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(path for path in paths if DroppedItem.of(path).is_video or path.is_dir())
