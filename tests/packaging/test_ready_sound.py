"""The sound that ships is the one that is described, short, and not loud."""

from __future__ import annotations

import array
import sys
import wave
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import ready_sound


def test_the_file_is_the_sound_as_it_is_described() -> None:
    assert ready_sound.FILE.read_bytes() == ready_sound.sound()


def test_it_is_short_and_begins_and_ends_in_silence() -> None:
    with wave.open(str(ready_sound.FILE)) as file:
        assert file.getnframes() / file.getframerate() < 1.0
        levels = array.array("h", file.readframes(file.getnframes()))
    assert levels[0] == 0
    assert abs(levels[-1]) < 50
    assert 5_000 < max(levels) < 16_000
