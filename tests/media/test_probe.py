"""What counts as a complete, playable video: facts of good files, refusals of every sort of bad one."""

from __future__ import annotations

import errno
import random
import subprocess
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import pytest

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media import files
from runapi_desktop.media.containers import open_video
from runapi_desktop.media.probe import glance_at_video, probe_video, probe_with_poster
from runapi_desktop.media.thumbnails import poster
from tests.helpers.posix import make_fifo
from tests.helpers.privileges import as_anybody
from tests.media.samples import encoded, heic, jpeg, quadrants, turned, write_sound, write_video

FRAGMENTS = {"movflags": "frag_keyframe+empty_moov"}
FASTSTART = {"movflags": "faststart"}


def problem_of(path: Path) -> MediaProblem:
    with pytest.raises(MediaRefused) as caught:
        probe_video(path)
    assert caught.value.file_name == path.name
    return caught.value.problem


@pytest.mark.parametrize(
    ("name", "container", "options"),
    [
        ("a.mp4", "MP4", None),
        ("fast.mp4", "MP4", FASTSTART),
        ("pieces.mp4", "MP4", FRAGMENTS),
        ("b.mov", "MOV", None),
        ("c.mkv", "Matroska", None),
        ("d.ts", "MPEG-TS", None),
        ("e.avi", "AVI", None),
        ("f.flv", "FLV", None),
    ],
)
def test_the_facts_of_a_good_video(
    name: str, container: str, options: dict[str, str] | None, tmp_path: Path
) -> None:
    path = write_video(tmp_path / name, 48, options=options)
    facts = probe_video(path)
    assert facts.container == container
    assert (facts.codec, facts.width_px, facts.height_px, facts.has_audio) == ("h264", 320, 240, False)
    assert facts.frames_per_s == pytest.approx(24)
    assert facts.frame_count == 48
    assert facts.duration_s == pytest.approx(2.0, abs=0.05)
    assert facts.size_bytes == path.stat().st_size


def test_sound_is_noticed_and_longer_sound_is_no_damage(tmp_path: Path) -> None:
    facts = probe_video(write_video(tmp_path / "loud.mp4", 20, sound="aac"))
    assert (facts.has_audio, facts.frame_count) == (True, 20)


@pytest.mark.parametrize("quarter_turns", [1, 3])
def test_a_video_held_upright_has_its_sides_exchanged(quarter_turns: int, tmp_path: Path) -> None:
    path = write_video(tmp_path / "phone.mp4", 6)
    path.write_bytes(turned(path.read_bytes(), quarter_turns))
    facts = probe_video(path)
    assert (facts.width_px, facts.height_px) == (240, 320)


def test_pixels_that_are_not_square_are_counted_as_shown(tmp_path: Path) -> None:
    facts = probe_video(write_video(tmp_path / "wide.mp4", 6, aspect=Fraction(4, 3)))
    assert (facts.width_px, facts.height_px) == (426, 240)
    facts = probe_video(write_video(tmp_path / "absurd.mp4", 6, aspect=Fraction(9999, 1)))
    assert (facts.width_px, facts.height_px) == (320, 240)


# --- cut off ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [None, FASTSTART])
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_video_that_was_cut_off_is_refused(
    options: dict[str, str] | None, share: float, tmp_path: Path
) -> None:
    path = write_video(tmp_path / "half.mp4", 48, options=options)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert problem_of(path) is MediaProblem.UNREADABLE


def test_every_cut_through_the_pictures_of_a_faststart_file_is_noticed(tmp_path: Path) -> None:
    path = write_video(tmp_path / "half.mp4", 24, options=FASTSTART)
    whole = path.read_bytes()
    pictures_at = whole.index(b"mdat") + 4
    for kept_bytes in range(pictures_at, len(whole), 97):
        path.write_bytes(whole[:kept_bytes])
        assert problem_of(path) is MediaProblem.UNREADABLE, kept_bytes
    path.write_bytes(whole[:-1])
    assert problem_of(path) is MediaProblem.UNREADABLE


@pytest.mark.parametrize("options", [None, FASTSTART, FRAGMENTS])
def test_a_file_whose_end_was_never_written_is_refused(
    options: dict[str, str] | None, tmp_path: Path
) -> None:
    path = write_video(tmp_path / "hole.mp4", 48, options=options)
    whole = path.read_bytes()
    kept_bytes = len(whole) * 2 // 3
    path.write_bytes(whole[:kept_bytes] + bytes(len(whole) - kept_bytes))
    assert problem_of(path) is MediaProblem.UNREADABLE


# --- not a video -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><html><title>502 Bad Gateway</title></html>",
        b'{"error": "expired"}',
        b"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        random.Random(5).randbytes(5000),
        bytes(5000),
        encoded(quadrants(400, 400)),
        heic([quadrants(64, 64)] * 2, 2, (120, 64)),
    ],
    ids=["html", "json", "playlist", "concat", "garbage", "zeros", "png", "heic"],
)
def test_what_is_no_video_is_said_to_be_none(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(data)
    assert problem_of(path) is MediaProblem.NOT_A_VIDEO


def test_sound_alone_is_no_video(tmp_path: Path) -> None:
    assert problem_of(write_sound(tmp_path / "song.mp4")) is MediaProblem.NOT_A_VIDEO


def folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    assert not path.exists()


def empty(path: Path) -> None:
    path.touch()


ODD_FILES: list[tuple[Callable[[Path], object], MediaProblem]] = [
    (folder, MediaProblem.FOLDER),
    (nothing, MediaProblem.MISSING),
    (empty, MediaProblem.EMPTY),
]
ODD_POSIX_FILES: list[tuple[Callable[[Path], object], MediaProblem]] = [
    (lambda path: path.symlink_to(path.parent / "nowhere"), MediaProblem.MISSING),
    (lambda path: path.symlink_to(path), MediaProblem.MISSING),
    (lambda path: path.symlink_to(path.parent), MediaProblem.FOLDER),
    (make_fifo, MediaProblem.NOT_A_FILE),
    (lambda path: path.symlink_to("/dev/zero"), MediaProblem.NOT_A_FILE),
]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        *ODD_FILES,
        *(pytest.param(*odd, marks=pytest.mark.posix("fifo", "link", "device")) for odd in ODD_POSIX_FILES),
    ],
)
def test_odd_files_are_refused_at_once(
    make: Callable[[Path], object], problem: MediaProblem, tmp_path: Path
) -> None:
    path = tmp_path / "clip.mp4"
    make(path)
    assert problem_of(path) is problem


@pytest.mark.posix("modes")
def test_what_may_not_be_read_is_not_called_damaged(tmp_path: Path) -> None:
    closed_file, closed_folder = tmp_path / "clip.mp4", tmp_path / "folder"
    closed_file.write_bytes(b"somebody's")
    closed_file.chmod(0)
    closed_folder.mkdir(0)
    with as_anybody():
        assert problem_of(closed_file) is MediaProblem.NOT_ALLOWED
        assert problem_of(closed_folder / "clip.mp4") is MediaProblem.NOT_ALLOWED


def test_names_that_no_system_takes_are_missing_files() -> None:
    for name in ("a\0b", "x" * 5000, "/dev/null/clip.mp4"):
        assert problem_of(Path(name)) is MediaProblem.MISSING
    # What Python makes of the refusal of Windows to look for "a?b".
    assert files.problem_of(OSError(errno.EINVAL, "Invalid argument")) is MediaProblem.MISSING


# --- hostile ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.mp4", "b.mkv", "c.avi", "d.ts", "e.flv"])
def test_damage_of_any_sort_is_refused_or_read_and_never_escapes(name: str, tmp_path: Path) -> None:
    path = write_video(tmp_path / name, 8, size=(64, 48), sound=None if name == "e.flv" else "aac")
    whole = path.read_bytes()
    refused = 0
    for seed in range(60):
        chance = random.Random(seed)
        spoilt = bytearray(whole[: chance.randrange(16, len(whole))] if seed % 3 == 0 else whole)
        for _ in range(chance.randrange(1, 40)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        path.write_bytes(spoilt)
        try:
            probe_video(path)
        except MediaRefused:
            refused += 1
    assert refused > 0


def test_reading_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = write_video(tmp_path / "slow.mp4", 8)
    with pytest.raises(MediaRefused) as caught, open_video(path, time_limit_s=0) as video:
        next(video.frames_from(0))
    assert caught.value.problem is MediaProblem.TOO_SLOW


def test_too_wide_a_video_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = write_video(tmp_path / "huge.mp4", 1, size=(8256, 64), codec="libx264")
    with pytest.raises(MediaRefused) as caught:
        probe_video(path)
    error = caught.value
    assert (error.problem, error.actual, error.limit) == (MediaProblem.TOO_MANY_PIXELS, 8256, 8192)


def test_of_countless_streams_only_the_first_are_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "many.mkv"
    with av.open(str(path), "w") as file:
        streams = [file.add_stream("mpeg4", 24) for _ in range(70)]
        for stream in streams:
            stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        for stream in streams:
            frame = av.VideoFrame(16, 16, "yuv420p")
            frame.pts = 0
            file.mux(stream.encode(frame))
            file.mux(stream.encode(None))
    with open_video(path) as video:
        assert len(video.container.streams) == 64


def test_a_glance_knows_the_facts_without_reading_on(tmp_path: Path) -> None:
    path = write_video(tmp_path / "long.mp4", 240, options=FASTSTART)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    container, facts = glance_at_video(path)
    assert container.mime_type == "video/mp4"
    assert facts.duration_s == pytest.approx(10.0)
    assert facts.frame_count == 240


# --- with its poster -------------------------------------------------------------------------------


def test_one_call_finds_the_facts_and_draws_the_same_poster(tmp_path: Path) -> None:
    path, still = write_video(tmp_path / "good.mp4", 12), tmp_path / "still.jpg"
    poster(path, still)
    assert probe_with_poster(path) == (probe_video(path), still.read_bytes())


@pytest.mark.posix("ffmpeg")
@pytest.mark.parametrize("number", [0, 1])
def test_a_cover_beside_the_picture_is_not_the_picture(number: int, tmp_path: Path) -> None:
    film, cover = write_video(tmp_path / "film.mp4"), tmp_path / "cover.jpg"
    cover.write_bytes(jpeg(quadrants(640, 640)))
    inputs = [film, cover] if number else [cover, film]
    given = [word for path in inputs for word in ("-i", str(path))]
    marked = ["-map", "0:v", "-map", "1:v", "-c", "copy", f"-disposition:v:{number}", "attached_pic"]
    command = ["ffmpeg", "-v", "error", *given, *marked, str(tmp_path / "both.mp4")]
    subprocess.run(command, check=True)
    facts = probe_video(tmp_path / "both.mp4")
    assert (facts.codec, facts.frame_count, facts.width_px) == ("h264", 48, 320)


def test_a_huge_file_is_judged_by_its_index(tmp_path: Path) -> None:
    path = write_video(tmp_path / "a.mp4")
    facts = probe_video(path)
    with path.open("r+b") as file:
        file.truncate(9 * 1024**3)  # takes no room: what was never written is a hole
    assert probe_video(path, "a.mp4").frame_count == facts.frame_count
    path.write_bytes(b"")
    with path.open("r+b") as file:
        file.truncate(9 * 1024**3)
    with pytest.raises(MediaRefused) as caught:
        probe_video(path)
    assert caught.value.problem is MediaProblem.NOT_A_VIDEO


@pytest.mark.posix("ffmpeg")
@pytest.mark.parametrize("matrix", ["ycgco", "ictcp", "chroma-derived-nc"])
def test_colours_that_would_be_shown_wrong_are_refused(matrix: str, tmp_path: Path) -> None:
    source = ["-f", "lavfi", "-i", "testsrc2=s=64x64:d=0.2", "-c:v", "libx264", "-pix_fmt", "yuv444p"]
    path = tmp_path / "a.mp4"
    subprocess.run(["ffmpeg", "-v", "error", *source, "-colorspace", matrix, str(path)], check=True)
    with pytest.raises(MediaRefused) as caught:
        probe_video(path)
    assert caught.value.problem is MediaProblem.NOT_SUPPORTED
