"""Films made of pieces: every frame once and at its time, without loss where nothing had to be encoded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import pytest

from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.piece import Obstacle, Piece, Reencoding
from runapi_desktop.media.film_piece import obstacle_to_copying
from runapi_desktop.media.join import join_videos
from runapi_desktop.media.timeline import frame_times
from tests.media.samples import frame_number, frames_in, metadata_in, quadrants, rgb_at, turned, write_video

B_FRAMES = {"preset": "medium", "bf": "3", "b_adapt": "0"}


def us(frames: int, rate: int = 24) -> int:
    return round(frames * 1_000_000 / rate)


def join(pieces: Sequence[Piece], out: Path, **options: str) -> list[float]:
    heard: list[float] = []
    join_videos(pieces, out, heard.append, **options)
    return heard


def coded(path: Path) -> list[str]:
    """A digest of each picture as it is stored, in the order of the file."""
    with av.open(str(path)) as file:
        return [hashlib.sha256(bytes(packet)).hexdigest() for packet in file.demux(video=0) if packet.size]


def assert_even(path: Path, count: int, rate: int = 24) -> None:
    """Every time stamp is where an even rate puts it: nothing doubled, dropped or out of order."""
    times = frame_times(path)
    assert times.count == count
    assert [round(start_us * rate / 1e6, 3) for start_us in times.starts_us] == pytest.approx(
        list(range(count)), abs=0.01
    )
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        assert float(stream.duration * stream.time_base) == pytest.approx(count / rate, abs=0.001)
        stamps = [packet.dts for packet in file.demux(stream) if packet.dts is not None]
    assert all(a < b for a, b in pairwise(stamps))


@pytest.mark.parametrize("codec", ["hevc", "libsvtav1", "libvpx-vp9", "mpeg4"])
def test_clips_of_every_codec_that_an_mp4_holds_are_copied(tmp_path: Path, codec: str) -> None:
    path = write_video(tmp_path / "a.mp4", 12, codec=codec)
    join([Piece(path), Piece(path)], tmp_path / "out.mp4")
    assert coded(tmp_path / "out.mp4") == coded(path) * 2
    assert frames_in(tmp_path / "out.mp4") == frames_in(path) * 2


@pytest.mark.parametrize("coder", [{}, B_FRAMES], ids=["in-order", "b-frames"])
def test_whole_clips_are_copied(tmp_path: Path, coder: dict[str, str]) -> None:
    a, b = (write_video(tmp_path / f"{name}.mp4", 30, coder=coder) for name in "ab")
    pieces = [Piece(a), Piece(b), Piece(a)]
    assert obstacle_to_copying(pieces) is None
    heard = join(pieces, tmp_path / "out.mp4")
    assert heard == sorted(heard)
    assert coded(tmp_path / "out.mp4") == coded(a) + coded(b) + coded(a)
    assert frames_in(tmp_path / "out.mp4") == [*range(30)] * 3
    assert_even(tmp_path / "out.mp4", 90)


@pytest.mark.parametrize("coder", [{}, B_FRAMES], ids=["in-order", "b-frames"])
def test_cuts_on_key_frames_lose_nothing(tmp_path: Path, coder: dict[str, str]) -> None:
    a = write_video(tmp_path / "a.mp4", 48, coder={**coder, "sc_threshold": "0"})
    pieces = [Piece(a, us(12), us(36)), Piece(a, us(24)), Piece(a, 0, us(12))]
    assert obstacle_to_copying(pieces) is None
    join(pieces, tmp_path / "out.mp4")
    assert frames_in(tmp_path / "out.mp4") == [*range(12, 36), *range(24, 48), *range(12)]
    assert_even(tmp_path / "out.mp4", 60)


@pytest.mark.parametrize("coder", [{}, B_FRAMES], ids=["in-order", "b-frames"])
def test_cuts_elsewhere_are_exact_all_the_same(tmp_path: Path, coder: dict[str, str]) -> None:
    a = write_video(tmp_path / "a.mp4", 48, coder=coder)
    pieces = [Piece(a, us(5), us(29)), Piece(a, us(40))]
    assert obstacle_to_copying(pieces) == Obstacle(0, Reencoding.CUT_BETWEEN)
    join(pieces, tmp_path / "out.mp4")
    assert frames_in(tmp_path / "out.mp4") == [*range(5, 29), *range(40, 48)]
    assert_even(tmp_path / "out.mp4", 32)


def test_an_end_at_the_very_end_is_clean(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 30)
    assert obstacle_to_copying([Piece(a, 0, us(30)), Piece(a, us(12), us(31))]) is None
    assert obstacle_to_copying([Piece(a), Piece(a, 0, us(29))]) == Obstacle(1, Reencoding.CUT_BETWEEN)


def test_an_open_group_is_not_cut(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 48, coder={**B_FRAMES, "x264-params": "open-gop=1:scenecut=0"})
    assert obstacle_to_copying([Piece(a, us(12))]) is not None
    join([Piece(a, us(12), us(24))], tmp_path / "out.mp4")
    assert frames_in(tmp_path / "out.mp4") == [*range(12, 24)]


def test_different_clips_are_drawn_anew_on_the_largest(tmp_path: Path) -> None:
    small = write_video(tmp_path / "small.mp4", 24, size=(160, 160))
    large = write_video(tmp_path / "large.mp4", 24, size=(480, 240))
    assert obstacle_to_copying([Piece(large), Piece(small)]) == Obstacle(1, Reencoding.DIFFERENT)
    join([Piece(small), Piece(large)], tmp_path / "out.mp4")
    with av.open(str(tmp_path / "out.mp4")) as file:
        frames = list(file.decode(video=0))
    assert {(frame.width, frame.height) for frame in frames} == {(480, 240)}
    assert [frame_number(frame) for frame in frames] == [*range(24)] * 2
    assert max(rgb_at(frames[5], 0.1, 0.5)) < 4  # bars beside the small one
    assert_even(tmp_path / "out.mp4", 48)


def test_pieces_of_different_rates_keep_every_frame_at_its_time(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 24, rate=24)
    b = write_video(tmp_path / "b.mp4", 25, rate=25)
    join([Piece(a), Piece(b)], tmp_path / "out.mp4")
    assert frames_in(tmp_path / "out.mp4") == [*range(24), *range(25)]
    wanted = [us(n) for n in range(24)] + [1_000_000 + us(n, 25) for n in range(25)]
    times = frame_times(tmp_path / "out.mp4")
    assert list(times.starts_us) == pytest.approx(wanted, abs=12)
    with av.open(str(tmp_path / "out.mp4")) as file:
        assert (file.duration or 0) / 1e6 == pytest.approx(2, abs=0.001)


def test_a_variable_rate_survives_both_ways(tmp_path: Path) -> None:
    lengths_ms = [10, 40, 100, 33, 250, 17] * 6
    times = [Fraction(sum(lengths_ms[:n]), 1000) for n in range(37)]
    a = write_video(tmp_path / "a.mp4", 36, times=times, coder={"bf": "0"})
    b = write_video(tmp_path / "b.mp4", 36, times=times, size=(160, 120))
    wanted_us = [int(time * 1_000_000) for time in times[:-1]]
    total_us = frame_times(a).end_us
    for others in ([Piece(a)], [Piece(b)]):
        join([Piece(a), *others], tmp_path / "out.mp4")
        assert frames_in(tmp_path / "out.mp4") == [*range(36)] * 2
        starts_us = frame_times(tmp_path / "out.mp4").starts_us
        assert list(starts_us) == pytest.approx(wanted_us + [total_us + at for at in wanted_us], abs=12)
        with av.open(str(tmp_path / "out.mp4")) as file:
            assert file.duration == pytest.approx(2 * total_us, abs=2000)


def sound_in(path: Path) -> tuple[int, float]:
    """Samples of the sound, and when the last one ends, in seconds."""
    with av.open(str(path)) as file:
        frames = list(file.decode(audio=0))
    return sum(frame.samples for frame in frames), frames[-1].time + frames[-1].samples / 48_000


def test_sound_stays_with_its_picture(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 48, sound="aac")
    join([Piece(a), Piece(a, us(24)), Piece(a, 0, us(24))], tmp_path / "copied.mp4")
    assert obstacle_to_copying([Piece(a), Piece(a, us(24))]) is None
    assert_even(tmp_path / "copied.mp4", 96)
    samples, end_s = sound_in(tmp_path / "copied.mp4")
    assert end_s == pytest.approx(4, abs=0.05)
    assert samples == pytest.approx(4 * 48_000, abs=4 * 1024)


def test_a_clip_without_sound_is_silent_in_a_film_with_sound(tmp_path: Path) -> None:
    loud = write_video(tmp_path / "loud.mp4", 24, sound="aac")
    mute = write_video(tmp_path / "mute.mp4", 24)
    assert obstacle_to_copying([Piece(loud), Piece(mute)]) == Obstacle(1, Reencoding.DIFFERENT)
    join([Piece(mute), Piece(loud), Piece(mute, us(3), us(15))], tmp_path / "out.mp4")
    assert_even(tmp_path / "out.mp4", 60)
    samples, end_s = sound_in(tmp_path / "out.mp4")
    assert end_s == pytest.approx(2.5, abs=0.03)
    assert samples == pytest.approx(2.5 * 48_000, abs=2048)


def test_a_turned_clip_stays_turned(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 12, picture=lambda _: quadrants(320, 240))
    a.write_bytes(turned(a.read_bytes(), 1))
    join([Piece(a), Piece(a)], tmp_path / "copied.mp4")
    with av.open(str(tmp_path / "copied.mp4")) as file:
        assert {frame.rotation for frame in file.decode(video=0)} == {-90}
    upright = write_video(tmp_path / "b.mp4", 12)
    join([Piece(a), Piece(upright)], tmp_path / "drawn.mp4")
    with av.open(str(tmp_path / "drawn.mp4")) as file:
        frames = list(file.decode(video=0))
    assert {(frame.rotation, frame.width, frame.height) for frame in frames} == {(0, 240, 320)}


def test_a_picture_no_mp4_holds_is_encoded(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mkv", 24, codec="ffv1")
    assert obstacle_to_copying([Piece(a)]) == Obstacle(0, Reencoding.FORMAT)


def test_the_comment_is_in_the_file(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 12)
    join([Piece(a)], tmp_path / "out.mp4", comment="made by hand 猫")
    with av.open(str(tmp_path / "out.mp4")) as file:
        assert file.metadata["comment"] == "made by hand 猫"
    assert metadata_in(tmp_path / "out.mp4") is None
    assert coded(tmp_path / "out.mp4") == coded(a)


class StoppedError(Exception):
    pass


@pytest.mark.parametrize("start", [0, 1])
def test_stopping_leaves_nothing_behind(tmp_path: Path, start: int) -> None:
    a = write_video(tmp_path / "a.mp4", 48)

    def stop(done: float) -> None:
        if done > 0.5:
            raise StoppedError

    with pytest.raises(StoppedError):
        join_videos([Piece(a, us(start)), Piece(a)], tmp_path / "out.mp4", stop)
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


def test_a_piece_without_frames_and_a_damaged_clip_are_refused(tmp_path: Path) -> None:
    a = write_video(tmp_path / "a.mp4", 24)
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(a.read_bytes()[:-2000])
    for piece in (Piece(a, us(30)), Piece(a, us(5), us(5)), Piece(cut), Piece(tmp_path / "gone.mp4")):
        with pytest.raises(MediaRefused) as caught:
            join([piece], tmp_path / "out.mp4")
        assert caught.value.problem in (MediaProblem.UNREADABLE, MediaProblem.MISSING)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp4", "cut.mp4"]
