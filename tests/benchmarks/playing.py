"""Playing a film of 1080p in a window of 1280 × 720, beside mpv on the same screen in the same run; and the
memory that is left behind where many are played.

The screen is an Xvfb without a graphics card: what a virtual machine or a remote desktop has, whose OpenGL is
done by the processor. mpv chooses for itself how to draw there.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import PROGRAMS, Figure, quiet_environment
from tests.benchmarks.seeking import draw_film
from tests.helpers.desktop_session import private_x_display

TITLE = "Playing films of 1080p, 24 frames a second, without a graphics card"

_COUNT = 360
_ROUNDS = 3
_MOST_CPU = 1.2
_CLIPS = 110
_FIRST, _LAST = slice(10, 30), slice(90, 110)


def run() -> list[Figure]:
    """Once through the film with each, in turn."""
    if which("Xvfb") is None or which("mpv") is None:
        return [Figure("there is no mpv and Xvfb here to compare with", 0.0, "")]
    ours: list[tuple[int, float, int]] = []
    bare: list[tuple[int, float, int]] = []
    theirs: list[tuple[int, float]] = []
    with TemporaryDirectory(prefix="runapi-bench-") as folder, private_x_display() as display:
        film = draw_film(Path(folder) / "film.mp4", _COUNT)
        environment = {**quiet_environment(), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        for _ in range(_ROUNDS):
            ours.append(_played("player_window", film, environment))
            theirs.append(_played_by_mpv(film, environment))
            bare.append(_played("bare_player", film, environment))
        sizes = [float(size) for size in _said("many_clips", film, str(_CLIPS), environment=environment)]
    missing = _COUNT - median(count for count, _, _ in ours)
    ours_s, theirs_s = median(cpu_s for _, cpu_s, _ in ours), median(cpu_s for _, cpu_s in theirs)
    missing_by_mpv = median(count for count, _ in theirs)
    return [
        Figure(f"of {_COUNT} frames mpv leaves out", missing_by_mpv, ""),
        Figure("ours leaves out", missing, "", max(missing_by_mpv, _COUNT / 100)),
        Figure("processor time, mpv", theirs_s, "s"),
        Figure("processor time, ours", ours_s, "s"),
        Figure("ours by mpv's", ours_s / theirs_s, "x", _MOST_CPU),
        Figure("OpenGL drivers that ours loads", max(drivers for _, _, drivers in ours), "", 0),
        Figure("processor time, a QVideoWidget", median(cpu_s for _, cpu_s, _ in bare), "s"),
        Figure("memory of the player alone after 50 clips", max(sizes[40:50]), "MiB", 220),
        Figure("what 80 clips more leave behind", min(sizes[_LAST]) - min(sizes[_FIRST]), "MiB", 2),
    ]


def _played(program: str, film: Path, environment: dict[str, str]) -> tuple[int, float, int]:
    """Frames, processor time and drivers."""
    count, cpu_s, drivers = _said(program, film, environment=environment)
    return int(count), float(cpu_s), int(drivers)


def _said(program: str, *arguments: object, environment: dict[str, str]) -> list[str]:
    command = [sys.executable, str(PROGRAMS / f"{program}.py"), *map(str, arguments)]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.split()


def _played_by_mpv(film: Path, environment: dict[str, str]) -> tuple[int, float]:
    """How many frames it says that it did not show, and its processor time, with some 0.1 s of its start."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    options = ["--no-config", "--ao=null", "--hwdec=no", "--geometry=1280x720", "--no-input-terminal"]
    said = subprocess.run(
        ["mpv", *options, "--term-status-msg=left out ${frame-drop-count} .", str(film)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = (said.stdout + said.stderr).rpartition("left out ")[2].split()
    return int(words[0]), after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
