"""Sound files: what is taken, what is refused and why, the waveform, and a piece of one that is too long."""

from __future__ import annotations

import wave
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from runapi_desktop.domain.catalog.spec import AudioLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.audio import prepare_audio, trim_audio, waveform
from tests.media.samples import write_sound, write_video

FORMATS = [("a.mp3", "audio/mpeg"), ("b.wav", "audio/wav"), ("c.m4a", "audio/mp4")]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(("name", "mime_type"), FORMATS)
def test_each_format_is_known_by_its_content_and_kept(
    tmp_path: Path, kept: Path, name: str, mime_type: str
) -> None:
    path = write_sound(tmp_path / name, 3.0)
    audio = prepare_audio(path.rename(tmp_path / "someone's voice"), kept, AudioLimits())
    assert (audio.mime_type, audio.file_name) == (mime_type, "someone's voice")
    assert audio.duration_s == pytest.approx(3.0, abs=0.1)
    assert Path(audio.path).suffix == path.suffix
    assert Path(audio.path).parent == kept
    assert audio.size_bytes == Path(audio.path).stat().st_size


@pytest.mark.parametrize("seconds", range(1, 13))
def test_whole_seconds_are_whole(tmp_path: Path, kept: Path, seconds: int) -> None:
    """The last one counts whole where a clip is paid by the second: what has a trifle more costs another."""
    path = tmp_path / "voice.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes(bytes(2) * 44_100 * seconds)
    assert prepare_audio(path, kept, AudioLimits(min_duration_s=0)).duration_s == seconds


def folder(path: Path) -> None:
    path.mkdir()


def nothing(path: Path) -> None:
    path.touch()


def words(path: Path) -> None:
    path.write_text("<html>not found</html>")


def playlist(path: Path) -> None:
    path.write_text("#EXTM3U\nhttp://127.0.0.1/secret.mp3\n")


def broken_mp3(path: Path) -> None:
    path.write_bytes(b"ID3" + b"\x00" * 4000)


def cut_off_wave(path: Path) -> None:
    path.write_bytes(b"RIFF\xff\xff\xff\xffWAVEfmt ")


def silent_film(path: Path) -> None:
    write_video(path, 12, container="mp4")


@pytest.mark.parametrize(
    ("write", "problem"),
    [
        (folder, MediaProblem.FOLDER),
        (nothing, MediaProblem.EMPTY),
        (words, MediaProblem.NOT_AUDIO),
        (playlist, MediaProblem.NOT_AUDIO),
        (silent_film, MediaProblem.NOT_AUDIO),
        (broken_mp3, MediaProblem.UNREADABLE),
        (cut_off_wave, MediaProblem.UNREADABLE),
        (lambda path: None, MediaProblem.MISSING),
    ],
)
def test_what_is_no_sound_is_refused_for_what_it_is(
    tmp_path: Path, kept: Path, write: Callable[[Path], None], problem: MediaProblem
) -> None:
    write(tmp_path / "voice.mp3")
    with pytest.raises(MediaRefused) as refused:
        prepare_audio(tmp_path / "voice.mp3", kept, AudioLimits())
    assert refused.value.problem is problem
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize(
    ("limits", "problem"),
    [
        (AudioLimits(min_duration_s=3.0), MediaProblem.TOO_SHORT),
        (AudioLimits(max_duration_s=1.0), MediaProblem.TOO_LONG),
        (AudioLimits(max_bytes=100), MediaProblem.TOO_LARGE),
        (AudioLimits(mime_types=("audio/wav",)), MediaProblem.NOT_AUDIO),
    ],
)
def test_limits_hold(tmp_path: Path, kept: Path, limits: AudioLimits, problem: MediaProblem) -> None:
    with pytest.raises(MediaRefused) as refused:
        prepare_audio(write_sound(tmp_path / "a.mp3", 2.0), kept, limits)
    assert refused.value.problem is problem


@pytest.mark.parametrize("name", [name for name, _ in FORMATS])
def test_a_piece_keeps_its_format_and_is_within_the_limit(tmp_path: Path, kept: Path, name: str) -> None:
    limits = AudioLimits(max_duration_s=2.0)
    piece = trim_audio(write_sound(tmp_path / name, 5.0), 1.5, 2.0, kept, limits)
    assert piece.duration_s == pytest.approx(2.0, abs=0.15)
    assert [path.name for path in kept.iterdir()] == [Path(piece.path).name]


def test_a_waveform_is_loud_where_the_sound_is(tmp_path: Path) -> None:
    loud, quiet = array("h", [20_000, -20_000] * 4_000), array("h", [0] * 8_000)
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(quiet.tobytes() + loud.tobytes())
    peaks = waveform(tmp_path / "a.wav", 10)
    assert len(peaks) == 10
    assert max(peaks[:4]) == 0
    assert min(peaks[6:]) > 100
