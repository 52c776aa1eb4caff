"""What is saved is whole, or the file that was there before is still there."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.piece import Obstacle, Piece, Reencoding
from runapi_desktop.media.film_piece import obstacle_to_copying
from runapi_desktop.media.frames import frame_png
from runapi_desktop.media.join import copy_video, counted, join_videos
from runapi_desktop.media.trim import trim_video
from tests.helpers.posix import limited
from tests.media.samples import frames_in, noise, write_video

B_FRAMES = {"preset": "medium", "bf": "2", "g": "48"}


def heard(done: float) -> None:
    assert 0.0 <= done <= 1.0


def cut(source: Path, target: Path, start_s: float, length_s: float) -> Path:
    """A piece as telephones and cutters take it: packets from a key frame on, of which an edit list hides the
    first ones."""
    command = ["ffmpeg", "-v", "error", "-ss", str(start_s), "-i", str(source), "-t", str(length_s)]
    subprocess.run([*command, "-c", "copy", str(target)], check=True)
    return target


@pytest.fixture
def cuts(tmp_path: Path) -> tuple[Path, Path]:
    film = write_video(tmp_path / "film.mp4", 96, coder=B_FRAMES)
    return cut(film, tmp_path / "a.mp4", 0.5, 1.0), cut(film, tmp_path / "b.mp4", 2.5, 0.5)


@pytest.mark.posix("ffmpeg")
def test_every_frame_of_clips_with_edit_lists_is_in_the_film_once(
    tmp_path: Path, cuts: tuple[Path, Path]
) -> None:
    hidden = [sum(packet.is_discard for packet in av.open(str(path)).demux(video=0)) for path in cuts]
    assert all(hidden)
    pieces = [Piece(path) for path in cuts]
    join_videos(pieces, tmp_path / "out.mp4", heard)
    assert obstacle_to_copying(pieces) == Obstacle(1, Reencoding.CUT_BETWEEN)
    assert frames_in(tmp_path / "out.mp4") == [*frames_in(cuts[0]), *frames_in(cuts[1])]


@pytest.mark.posix("ffmpeg")
def test_a_copy_with_a_comment_has_every_frame_and_none_that_was_hidden(
    tmp_path: Path, cuts: tuple[Path, Path]
) -> None:
    for path in cuts:
        assert copy_video(path, tmp_path / "out.mp4", heard, comment="how")
        assert frames_in(tmp_path / "out.mp4") == frames_in(path)
        with av.open(str(tmp_path / "out.mp4")) as file:
            assert file.metadata["comment"] == "how"


def test_a_copy_that_cannot_hold_a_comment_is_the_same_file(tmp_path: Path) -> None:
    source = write_video(tmp_path / "a.webm", codec="libvpx")
    assert not copy_video(source, tmp_path / "b.webm", heard, comment="how")
    assert (tmp_path / "b.webm").read_bytes() == source.read_bytes()


@pytest.mark.parametrize(("frames", "length_s"), [(47, 2.0), (49, 2.0), (48, 1.5), (48, 2.5)])
def test_what_has_other_frames_than_were_meant_is_not_whole(
    tmp_path: Path, frames: int, length_s: float
) -> None:
    path = write_video(tmp_path / "a.mp4")
    assert counted(path, "a.mp4", 48, 2.0).frame_count == 48
    with pytest.raises(MediaRefused) as caught:
        counted(path, "a.mp4", frames, length_s)
    assert caught.value.problem is MediaProblem.INCOMPLETE


@pytest.mark.posix("rlimit")
@pytest.mark.parametrize(
    "save",
    [
        lambda source, target: copy_video(source, target, heard),
        lambda source, target: copy_video(source, target, heard, comment="how"),
        lambda source, target: join_videos([Piece(source)], target, heard),
        lambda source, target: join_videos([Piece(source, 1)], target, heard),
        lambda source, target: trim_video(source, 0.0, 1.0, target, heard),
        lambda source, target: frame_png(source, 0.0, target),
    ],
    ids=["copy", "copy with comment", "join", "join drawn anew", "trim", "frame"],
)
def test_a_disk_without_room_leaves_the_older_file_as_it_was(
    tmp_path: Path, save: Callable[[Path, Path], object]
) -> None:
    source = write_video(tmp_path / "a.mp4", 12, picture=lambda number: noise(320, 240, number))
    target = tmp_path / "kept" / "b.mp4"
    target.parent.mkdir()
    target.write_bytes(b"an older copy")
    with limited("RLIMIT_FSIZE", 60_000), pytest.raises(StorageTrouble) as caught:
        save(source, target)
    assert caught.value.path == str(target)
    assert target.read_bytes() == b"an older copy"
    assert list(target.parent.iterdir()) == [target]
