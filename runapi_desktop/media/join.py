"""Making one MP4 of pieces of videos: as they are where they fit together, drawn anew where they do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from runapi_desktop.media.containers import refusing_damage
from runapi_desktop.media.copying import copy_pieces
from runapi_desktop.media.encoding import encode_pieces
from runapi_desktop.media.files import replacing
from runapi_desktop.media.film_piece import Piece, obstacle_to_copying
from runapi_desktop.media.film_writer import mp4_into
from runapi_desktop.media.metadata import COMMENT_TAG


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
    piece without a frame), and `StorageTrouble`.
    """
    write = encode_pieces if obstacle_to_copying(pieces) else copy_pieces
    with (
        replacing(out_path) as file,
        # Inside `replacing`: some errors of FFmpeg are OSErrors as well, and none of the disk's doing.
        refusing_damage(out_path.name),
        mp4_into(file) as out,
    ):
        if comment:
            out.metadata[COMMENT_TAG] = comment
        write(out, pieces, on_progress)
