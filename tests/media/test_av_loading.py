"""PyAV is loaded once, however many threads ask for it first: its modules import each other in a circle."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.own_process import printed
from tests.media.samples import write_video

_MANY_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.media.containers import open_video, refusing_damage
sys.setswitchinterval(1e-6)
assert "av" not in sys.modules
together = Barrier(8)

def look(number):
    together.wait()
    try:
        if number % 2:
            with refusing_damage("a.mp4"):
                raise ValueError
        with open_video(Path(sys.argv[1])):
            pass
    except MediaRefused as refused:
        return refused.problem.value

with ThreadPoolExecutor(8) as threads:
    print(*sorted({str(seen) for seen in threads.map(look, range(8))}))
"""


def test_many_threads_may_be_the_first(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.mp4", 2)
    assert [printed(_MANY_AT_ONCE, str(video)).split() for _ in range(3)] == [["None", "unreadable"]] * 3
