"""What a file is by its name: one list of endings for dialogs, drops, imports and folders."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePath
from typing import Final

PICTURE_ENDINGS: Final = (
    *(".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif"),
    *(".gif", ".bmp", ".tif", ".tiff"),
)
VIDEO_ENDINGS: Final = (
    *(".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi", ".3gp", ".3g2", ".qt", ".flv", ".ogv"),
    *(".wmv", ".asf", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts"),
)
AUDIO_ENDINGS: Final = (".mp3", ".wav", ".m4a")
_OF_FOLDERS: Final = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})


class FileKind(StrEnum):
    """Kinds of files that people keep in different places; the keys of ``Settings.last_folders``."""

    PICTURES = "pictures"
    VIDEOS = "videos"
    AUDIO = "audio"
    SAVED = "saved"


def is_picture_name(name: str) -> bool:
    """A file of that name says that it is a picture."""
    return PurePath(name).suffix.lower() in PICTURE_ENDINGS


def is_video_name(name: str) -> bool:
    """A file of that name says that it is a video."""
    return PurePath(name).suffix.lower() in VIDEO_ENDINGS


def is_audio_name(name: str) -> bool:
    """A file of that name says that it is a sound file."""
    return PurePath(name).suffix.lower() in AUDIO_ENDINGS


def is_hidden_name(name: str) -> bool:
    """Return whether a file of that name belongs to the system: a hidden file, a lock file of an
    office program, or a folder's own settings."""
    return name.startswith((".", "~$")) or name.lower() in _OF_FOLDERS


def patterns(*endings: Iterable[str]) -> str:
    """``*.mp4 *.mov …``, as file dialogs want them."""
    return " ".join(f"*{ending}" for kind in endings for ending in kind)
