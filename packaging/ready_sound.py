"""Makes the sound that says that a clip is ready: two soft notes, the second a fifth above the first.

.venv/bin/python packaging/ready_sound.py      # after something below was changed
"""

from __future__ import annotations

import io
import math
import wave
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "resources" / "sounds" / "ready.wav"
_RATE_HZ = 22_050
_SECONDS = 0.6
_NOTES = ((0.0, 587.33), (0.11, 880.0))
_LOUDNESS = 0.25
_ATTACK_S = 0.008
_DECAY_S = 0.12
_FADE_S = 0.05


def _level(moment_s: float) -> float:
    """From -1 to 1."""
    level = 0.0
    for start_s, pitch_hz in _NOTES:
        age_s = moment_s - start_s
        if age_s > 0:
            strength = min(age_s / _ATTACK_S, 1.0) * math.exp(-age_s / _DECAY_S)
            level += strength * math.sin(2 * math.pi * pitch_hz * age_s)
    return _LOUDNESS * level * min((_SECONDS - moment_s) / _FADE_S, 1.0)


def sound() -> bytes:
    """The whole file."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE_HZ)
        levels = (_level(number / _RATE_HZ) for number in range(round(_RATE_HZ * _SECONDS)))
        file.writeframes(
            b"".join(round(32_767 * level).to_bytes(2, "little", signed=True) for level in levels)
        )
    return content.getvalue()


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(sound())
