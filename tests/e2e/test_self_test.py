"""``--self-test``, as a person or a packager runs it: the whole job through the real widgets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import av
import pytest

FRAMES = 6 * 24


@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_it_holds_and_leaves_two_films_that_play(
    platform: str, app_environment: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ended = subprocess.run(
        [sys.executable, "-m", "runapi_desktop", "--self-test", str(out)],
        env={**app_environment, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["is_ok"]
    assert report["trouble"] == []
    assert report["qt_platform"] == platform
    for name in ("hailuo.mp4", "luma.mp4"):
        with av.open(str(out / name)) as film:
            assert sum(1 for _ in film.decode(video=0)) == FRAMES
    assert len(list(out.glob("*.png"))) == 8
