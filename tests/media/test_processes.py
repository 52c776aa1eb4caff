"""Files that bring their reader down cost a child process, never the app."""

from __future__ import annotations

import json
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.picture_repair import PreparedPicture, RepairKind
from runapi_desktop.media.images import FitMode, prepare_picture
from runapi_desktop.media.probe import probe_video
from runapi_desktop.media.process_wire import ChildMistake, believed, outcome, written_answer
from runapi_desktop.media.processes import MediaProcesses
from runapi_desktop.media.thumbnails import poster
from runapi_desktop.off_loop import run_here
from tests.helpers.posix import make_fifo
from tests.media import misbehaving
from tests.media.samples import encoded, quadrants, write_video

ROOT = Path(__file__).parents[2]


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[MediaProcesses]:
    # The child looks for nothing in the current folder: the misbehaving functions must be shown to it.
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    processes = MediaProcesses()
    yield processes
    processes.close()


def refusal(work: Callable[[], object]) -> MediaRefused:
    with pytest.raises(MediaRefused) as caught:
        work()
    return caught.value


def test_it_answers_what_the_function_answers_here(processes: MediaProcesses, tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.mp4", 24)
    facts = processes("a.mp4", probe_video, video)
    assert facts == run_here("a.mp4", probe_video, video)
    assert isinstance(facts, VideoFacts)
    assert processes("a.mp4", poster, video, tmp_path / "p.jpg") is None
    assert (tmp_path / "p.jpg").stat().st_size > 0


def test_pictures_travel_with_their_repairs(processes: MediaProcesses, tmp_path: Path) -> None:
    data = encoded(quadrants(1600, 400), "png")
    prepared = processes("wide", prepare_picture, data, tmp_path, PictureLimits(), "wide.png", FitMode.CROP)
    assert isinstance(prepared, PreparedPicture)
    assert [repair.kind for repair in prepared.repairs] == [RepairKind.CROPPED]
    assert prepared.picture.width_px == 1000


def test_refusals_and_storage_trouble_come_through(processes: MediaProcesses, tmp_path: Path) -> None:
    (tmp_path / "words.mp4").write_text("no video at all")
    refused = refusal(lambda: processes("words.mp4", probe_video, tmp_path / "words.mp4"))
    assert (refused.problem, refused.file_name) == (MediaProblem.NOT_A_VIDEO, "words.mp4")
    small = encoded(quadrants(200, 200), "png")
    refused = refusal(lambda: processes("s", prepare_picture, small, tmp_path, PictureLimits(), "s.png"))
    assert (refused.problem, refused.actual, refused.limit) == (MediaProblem.TOO_SMALL, 200, 300)
    video = write_video(tmp_path / "a.mp4", 24)
    with pytest.raises(StorageTrouble) as caught:
        processes("a.mp4", poster, video, video / "not a folder" / "p.jpg")
    assert caught.value.path.endswith("p.jpg")


def test_a_crash_is_a_refusal_and_the_next_file_is_served(processes: MediaProcesses, tmp_path: Path) -> None:
    refused = refusal(lambda: processes("evil.mp4", misbehaving.crash))
    assert (refused.problem, refused.file_name) == (MediaProblem.UNREADABLE, "evil.mp4")
    assert processes("a.mp4", probe_video, write_video(tmp_path / "a.mp4", 24)).frame_count == 24


def test_a_hang_is_ended(processes: MediaProcesses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    hurried = MediaProcesses(time_limit_s=0.5)
    refused = refusal(lambda: hurried("slow.mp4", misbehaving.hang))
    assert (refused.problem, refused.file_name) == (MediaProblem.TOO_SLOW, "slow.mp4")
    hurried.close()


def test_a_bomb_meets_its_bound(processes: MediaProcesses) -> None:
    with pytest.raises(ChildMistake, match="MemoryError"):
        processes("bomb.png", misbehaving.devour_memory)


def test_what_a_decoder_prints_disturbs_nothing(
    processes: MediaProcesses, capfd: pytest.CaptureFixture[str]
) -> None:
    assert processes("a", misbehaving.chatter, "noise\n" * 5000) == "noise\n" * 5000
    assert capfd.readouterr() == ("", "")


def test_a_child_serves_one_file_after_the_other_and_gets_no_key(
    processes: MediaProcesses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNAPI_API_KEY", "sk-live-0123456789")
    first, second = (processes("a", misbehaving.own_facts) for _ in range(2))
    assert first == second
    pid, niceness, has_key = first
    assert pid != os.getpid()
    assert not has_key
    if sys.platform != "win32":
        assert niceness > os.getpriority(os.PRIO_PROCESS, 0)


def test_a_child_that_died_while_it_rested_is_not_the_next_files_fault(processes: MediaProcesses) -> None:
    pid, *_ = processes("a", misbehaving.own_facts)
    os.kill(pid, signal.SIGTERM)
    again, *_ = processes("b", misbehaving.own_facts)
    assert again != pid


def test_only_a_fresh_childs_death_condemns_a_file(processes: MediaProcesses, tmp_path: Path) -> None:
    processes("a", misbehaving.own_facts)
    assert processes("b", misbehaving.crash_once, tmp_path / "marker") == "served"


def test_many_at_once(processes: MediaProcesses, tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.mp4", 24)
    with ThreadPoolExecutor(2) as threads:
        counts = list(threads.map(lambda _: processes("a", probe_video, video).frame_count, range(8)))
    assert counts == [24] * 8


@pytest.mark.posix("signal")
def test_idle_children_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    processes = MediaProcesses(idle_s=0.05)
    pid, *_ = processes("a", misbehaving.own_facts)
    gone = threading.Event()
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            gone.set()
            break
        gone.wait(0.05)
    assert gone.is_set()
    processes.close()


@pytest.mark.posix("fifo")
def test_closing_frees_whoever_waits_and_starts_nothing_more(
    processes: MediaProcesses, tmp_path: Path
) -> None:
    make_fifo(tmp_path / "under way")
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(processes, "slow.mp4", misbehaving.hang, tmp_path / "under way")
        (tmp_path / "under way").read_bytes()
        processes.close()
        refused = refusal(waiting.result)
    assert refused.problem is MediaProblem.UNREADABLE
    refusal(lambda: processes("b", misbehaving.own_facts))


def test_a_child_ends_with_its_app_however_that_ends(tmp_path: Path) -> None:
    code = (
        "import os, signal\n"
        "from runapi_desktop.media.processes import MediaProcesses\n"
        "from tests.media import misbehaving\n"
        "print(MediaProcesses()('a', misbehaving.own_facts)[0], flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    child = int(done.stdout)
    pause = threading.Event()
    for _ in range(100):
        if not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]:
            return
        pause.wait(0.05)
    pytest.fail("the child lives on")


# --- how little of an answer is believed -------------------------------------------------------------


def test_an_answer_that_would_do_something_is_not_written(processes: MediaProcesses) -> None:
    with pytest.raises(ChildMistake, match="a Evil does not travel"):
        processes("evil.png", misbehaving.answer_with_evil)


@pytest.mark.parametrize(
    "held",
    [misbehaving.Evil(), Path("/etc/passwd"), prepare_picture, subprocess.Popen, ValueError("words"), {1, 2}],
    ids=["reduce", "path", "function", "class", "exception", "set"],
)
def test_only_plain_values_and_our_own_dataclasses_are_written(held: object) -> None:
    kind, words = believed(written_answer(lambda: held))
    assert kind == "mistake"
    assert words.endswith("does not travel")


@pytest.mark.parametrize(
    "held",
    [
        *(
            None,
            True,
            12,
            -0.5,
            float("inf"),
            "a",
            "\ud800",
            "long " * 5_000,
            b"",
            b"\0" * 70_000,
            [],
            ((), [()]),
        ),
        *(
            {"a": (1, b"x"), "": None},
            MediaProblem.TOO_LONG,
            VideoFacts("mp4", "h264", 1, 2, 3.0, 4.0, 5, True, 6),
        ),
    ],
    ids=lambda held: repr(held)[:20],
)
def test_what_is_written_is_read(held: object) -> None:
    assert believed(written_answer(lambda: held)) == ("value", held)


def answer(held: object, *blobs: bytes) -> bytes:
    """What a child writes that does not keep to our writing."""
    head = json.dumps(["value", held, [len(blob) for blob in blobs]]).encode()
    return struct.pack(">Q", len(head)) + head + b"".join(blobs)


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"garbage", pickle.dumps(("value", 3)), answer({"tuple": 3}), answer({"what": 3}), answer({})),
        *(answer({"text": 0}), answer([{"text": 0}] * 2, b"x" * 1_000_000), answer({"text": 0}, b"\xff")),
        *(answer({"made": ["os", "system", {"command": "exit 1"}]}), answer({"dict": [[1]]})),
        *(
            answer({"made": [MediaProcesses.__module__, name, {}]})
            for name in ("MediaProcesses", "subprocess")
        ),
        *(
            answer({"member": [MediaProblem.__module__, "MediaProblem", name]})
            for name in ("mro", "__class__")
        ),
        answer({"member": [MediaProblem.__module__, "MediaRefused", "__init__"]}),
        *(answer("x" * 2_000_000), struct.pack(">Q", 200_000) + b"[" * 200_000),
    ],
    ids=lambda data: repr(data[8:60]),
)
def test_what_is_no_answer_of_ours_is_the_end_of_the_child(data: bytes) -> None:
    with pytest.raises(EOFError):
        believed(data)


def test_a_refusal_of_other_facts_is_a_mistake() -> None:
    with pytest.raises(ChildMistake):
        outcome("MediaRefused", {"file_nam": "a"})


def test_a_mistake_of_ours_is_told_as_one(processes: MediaProcesses) -> None:
    with pytest.raises(ChildMistake, match="KeyError: 'a mistake of ours'"):
        processes("a", misbehaving.mistaken)
    refused = MediaRefused(problem=MediaProblem.TOO_LONG, file_name="a", actual=12.0, limit=10.0)

    def refuse() -> None:
        raise refused

    again = refusal(lambda: outcome(*believed(written_answer(refuse))))
    assert vars(again) == vars(refused)
