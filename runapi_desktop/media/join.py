"""Making one MP4 of pieces of videos: as they are where they fit together, drawn anew where they do not.

Nothing takes the place of a file before it was opened and its frames were counted.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from runapi_desktop.disk import replacing
from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.containers import refusing_damage
from runapi_desktop.media.copying import copy_pieces
from runapi_desktop.media.encoding import encode_pieces
from runapi_desktop.media.files import open_regular
from runapi_desktop.media.film_piece import obstacle_to_copying
from runapi_desktop.media.film_writer import mp4_into
from runapi_desktop.media.metadata import COMMENT_TAG
from runapi_desktop.media.probe import probe_video
from runapi_desktop.media.timeline import frame_times

_SAME_LENGTH_S: Final = 0.2
"""Files of one film differ by the length of their last frame, which few of them say exactly."""


def join_videos(
    pieces: Sequence[Piece],
    out_path: Path,
    on_progress: Callable[[float], None],
    *,
    comment: str = "",
) -> None:
    """Writes the pieces one behind the other, without loss where `obstacle_to_copying` finds none.

    There is at least one piece. `on_progress` hears 0 to 1; an exception that it raises ends the work and
    leaves nothing behind. Blocks; use a thread. Raises `MediaRefused` as `open_video` (UNREADABLE also for a
    piece without a frame, INCOMPLETE where frames are missing from the result), and `StorageTrouble`.
    """
    frame_count, length_s = _meant(pieces)
    is_copied = obstacle_to_copying(pieces) is None
    # Inside `replacing`: some errors of FFmpeg are OSErrors as well, and none of the disk's doing.
    with replacing(out_path) as file, refusing_damage(out_path.name):
        for write in (copy_pieces, encode_pieces) if is_copied else (encode_pieces,):
            with mp4_into(file) as out:
                if comment:
                    out.metadata[COMMENT_TAG] = comment
                write(out, pieces, on_progress)
            with suppress(*((MediaRefused,) if write is copy_pieces else ())):
                counted(Path(file.name), out_path.name, frame_count, length_s)
                return


def copy_video(
    path: Path, out_path: Path, on_progress: Callable[[float], None], *, comment: str = ""
) -> bool:
    """Writes the file once more, without loss. Whether the comment is in the copy: where it does not go in
    and all frames with it, the copy is byte for byte the same.

    As `join_videos` for the rest.
    """
    pieces = (Piece(path),)
    if comment and obstacle_to_copying(pieces) is None:
        with suppress(MediaRefused):
            frame_count, length_s = _meant(pieces)
            with replacing(out_path) as file, refusing_damage(out_path.name):
                with mp4_into(file) as out:
                    out.metadata[COMMENT_TAG] = comment
                    copy_pieces(out, pieces, on_progress)
                counted(Path(file.name), out_path.name, frame_count, length_s)
            return True
    with open_regular(path) as original, replacing(out_path) as copy:
        shutil.copyfileobj(original, copy)
        if copy.tell() != original.tell():
            raise MediaRefused(MediaProblem.INCOMPLETE, out_path.name)
    return False


def counted(path: Path, file_name: str, frame_count: int, length_s: float) -> VideoFacts:
    """The facts of a file that was just written. Raises `MediaRefused` INCOMPLETE where it cannot be read, or
    frames are missing or too many."""
    try:
        facts = probe_video(path, file_name)
    except MediaRefused as error:
        raise MediaRefused(MediaProblem.INCOMPLETE, file_name) from error
    if facts.frame_count != frame_count or abs(facts.duration_s - length_s) > _SAME_LENGTH_S:
        raise MediaRefused(MediaProblem.INCOMPLETE, file_name, facts.frame_count, frame_count)
    return facts


def _meant(pieces: Sequence[Piece]) -> tuple[int, float]:
    """How many frames the pieces have together, and how long they are shown, in seconds."""
    frame_count, length_us = 0, 0
    for piece in pieces:
        times = frame_times(piece.path)
        numbers = piece.frames(times)
        if not numbers:
            raise MediaRefused(MediaProblem.UNREADABLE, piece.path.name)
        frame_count += len(numbers)
        length_us += piece.length_us(times)
    return frame_count, length_us / 1e6
