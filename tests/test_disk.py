"""Files are opened without waiting, replaced as a whole, and their troubles are named alike everywhere."""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

from runapi_desktop.disk import (
    PromisedNames,
    disk_trouble,
    is_on_disk,
    open_file,
    replacing,
    storage_trouble,
    take_place,
    unique_path,
)
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.media.files import keep_bytes
from runapi_desktop.store.whole_file import replace_text
from runapi_desktop.ui.texts.error_text import storage_text
from tests.helpers.posix import limited, make_fifo


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (errno.ENOSPC, StorageProblem.FULL),
        (errno.EDQUOT, StorageProblem.FULL),
        (errno.EFBIG, StorageProblem.FULL),
        (errno.EROFS, StorageProblem.READ_ONLY),
        (errno.EACCES, StorageProblem.READ_ONLY),
        (errno.EPERM, StorageProblem.READ_ONLY),
        (errno.ENAMETOOLONG, StorageProblem.TOO_LONG),
        (errno.EIO, StorageProblem.FAILED),
        (None, StorageProblem.FAILED),
    ],
)
def test_an_os_error_is_named(code: int | None, problem: StorageProblem) -> None:
    error = OSError(code, "words of the system") if code else OSError("words of the system")
    with pytest.raises(StorageTrouble) as caught, disk_trouble(Path("/data")):
        raise error
    for trouble in (caught.value, storage_trouble(error, Path("/data"))):
        assert (trouble.problem, trouble.path, trouble.detail) == (
            problem,
            str(Path("/data")),
            "words of the system",
        )


@pytest.mark.posix("rlimit")
@pytest.mark.parametrize(
    "write",
    [
        lambda folder: replace_text(folder / "settings.json", "x" * (1 << 20)),
        lambda folder: keep_bytes(b"x" * (1 << 20), folder / "kept", ".bin"),
    ],
)
def test_a_file_that_may_not_grow_is_a_full_disk(write: Callable[[Path], None], tmp_path: Path) -> None:
    """As with a quota, or a file system whose files end at 4 GB."""
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with limited("RLIMIT_FSIZE", 1000), pytest.raises(StorageTrouble) as caught:
            write(tmp_path)
    finally:
        signal.signal(signal.SIGXFSZ, heard)
    assert caught.value.problem is StorageProblem.FULL
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "note"
    with replacing(path) as file:
        file.write(b"old")
    with suppress(ZeroDivisionError), replacing(path) as file:
        file.write(b"half of the n")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    with replacing(path) as file:
        file.write(b"new")
    assert (path.read_bytes(), [found.name for found in path.parent.iterdir()]) == (b"new", ["note"])


@pytest.mark.posix("modes")
def test_a_text_of_ours_is_the_users_alone(tmp_path: Path) -> None:
    replace_text(tmp_path / "settings.json", "{}")
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


@pytest.mark.posix("fifo", "link")
def test_only_ordinary_files_are_opened(tmp_path: Path) -> None:
    make_fifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"content")
    (tmp_path / "link").symlink_to("file")
    assert open_file(tmp_path) is None
    assert open_file(tmp_path / "pipe") is None
    assert open_file(Path("/dev/null")) is None
    file = open_file(tmp_path / "link")
    assert file is not None
    with file:
        assert file.read() == b"content"
    with pytest.raises(FileNotFoundError):
        open_file(tmp_path / "missing")


class _Held:
    """A file whose renaming is refused so many times, as by a virus scanner."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.pauses: list[float] = []

    def replace(self, target: Path) -> None:
        if len(self.pauses) < self.times:
            raise PermissionError(13, "Access is denied")
        target.write_text("new")


@pytest.mark.parametrize("times", [0, 1, 6])
def test_windows_is_asked_again_while_another_program_has_the_file(tmp_path: Path, times: int) -> None:
    held = _Held(times)
    take_place(held, tmp_path / "a", is_windows=True, sleep=held.pauses.append)  # type: ignore[arg-type]
    assert (tmp_path / "a").read_text() == "new"
    assert len(held.pauses) == times
    assert sum(held.pauses) < 5


def test_a_file_that_stays_held_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    held = _Held(99)
    with pytest.raises(StorageTrouble) as caught:
        take_place(held, tmp_path / "a", is_windows=True, sleep=held.pauses.append)  # type: ignore[arg-type]
    assert caught.value.problem is StorageProblem.HELD
    assert "in use by another program" in storage_text(caught.value)
    assert str(tmp_path / "a") in storage_text(caught.value)


def test_elsewhere_a_refusal_is_one_of_rights_and_comes_at_once(tmp_path: Path) -> None:
    held = _Held(99)
    with pytest.raises(PermissionError):
        take_place(held, tmp_path / "a", is_windows=False, sleep=held.pauses.append)  # type: ignore[arg-type]
    assert held.pauses == []


@pytest.mark.parametrize("code", [32, 33])
def test_windows_own_words_for_a_held_file_are_understood(code: int) -> None:
    error = PermissionError(13, "The process cannot access the file")
    error.winerror = code  # type: ignore[attr-defined]
    assert storage_trouble(error, "a").problem is StorageProblem.HELD


@pytest.mark.parametrize(
    ("winerror", "length", "problem"),
    [
        (3, 280, StorageProblem.TOO_LONG),
        (206, 280, StorageProblem.TOO_LONG),
        (3, 80, StorageProblem.FAILED),
        (32, 280, StorageProblem.HELD),
    ],
)
def test_windows_says_of_a_path_that_is_too_long_that_it_is_not_there(
    winerror: int, length: int, problem: StorageProblem
) -> None:
    error = FileNotFoundError(errno.ENOENT, "not found")
    setattr(error, "winerror", winerror)  # noqa: B010 - known to Windows only
    trouble = storage_trouble(error, "C:\\" + "x" * length)
    assert trouble.problem is problem


@pytest.mark.parametrize(
    "name", ["fox.mp4", "🦊" * 44 + ".mp4", "a" * 150 + ".mp4", "é. a" * 35 + ".jpeg", "x" * 60]
)
@pytest.mark.parametrize("depth", [10, 120, 190])
def test_a_name_is_shortened_where_its_path_would_be_too_long(tmp_path: Path, name: str, depth: int) -> None:
    folder = tmp_path / ("d" * depth)
    folder.mkdir()
    longest = len(str(tmp_path)) + 255
    paths = []
    for _ in range(3):
        path = unique_path(folder, name, longest=longest)
        path.touch()
        paths.append(path)
    assert len(set(paths)) == 3
    for path in paths:
        assert path.suffix == Path(name).suffix
        assert not path.stem.endswith((" ", "."))
        written = f"{path}.{'0' * 32}.part"
        assert len(written.encode("utf-16-le")) // 2 <= longest
    assert unique_path(folder, f"new {name}", longest=None).name == f"new {name}"


def test_where_there_is_no_room_at_all_a_name_keeps_its_beginning(tmp_path: Path) -> None:
    assert unique_path(tmp_path, "fox by night in the snow.mp4", longest=20).name == "fox by n.mp4"


@pytest.mark.parametrize(
    "facts",
    [
        {"st_file_attributes": 0x1000},
        {"st_file_attributes": 0x40020},
        {"st_file_attributes": 0x400020},
        {"st_flags": 0x40000020},
    ],
)
def test_what_only_a_cloud_has_is_not_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, facts: dict[str, int]
) -> None:
    path = tmp_path / "clip.mp4"
    path.touch()
    assert is_on_disk(path)
    assert is_on_disk(tmp_path / "nothing")
    monkeypatch.setattr(os, "stat", lambda _path: SimpleNamespace(**facts))
    assert not is_on_disk(path)
    monkeypatch.setattr(os, "stat", lambda _path: SimpleNamespace(st_file_attributes=0x20, st_flags=0))
    assert is_on_disk(path)


def test_a_promised_name_is_given_to_nobody_else(tmp_path: Path) -> None:
    with PromisedNames() as one, PromisedNames() as other:
        first, second = one.path(tmp_path, "fox.mp4"), other.path(tmp_path, "fox.mp4")
        assert (first.name, second.name) == ("fox.mp4", "fox (2).mp4")
        assert unique_path(tmp_path, "fox.mp4").name == "fox (3).mp4"
    assert unique_path(tmp_path, "fox.mp4") == first


def test_a_name_that_is_chosen_when_nobody_waits_any_more_stays_free(tmp_path: Path) -> None:
    with PromisedNames() as cancelled:
        pass
    late = cancelled.path(tmp_path, "fox.mp4")
    assert unique_path(tmp_path, "fox.mp4") == late


def test_the_end_of_a_promise_waits_for_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk may sleep, or never answer; the window's thread, or the end of the app, would stand still."""
    asked, awake = Event(), Event()

    def slow_answer(_path: Path) -> bool:
        asked.set()
        assert awake.wait(5), "nobody went on"
        return False

    monkeypatch.setattr(Path, "exists", slow_answer)
    with ThreadPoolExecutor(1) as thread:
        with PromisedNames() as cancelled:
            late = thread.submit(cancelled.path, tmp_path, "fox.mp4")
            assert asked.wait(5)
        awake.set()
        assert unique_path(tmp_path, "fox.mp4") == late.result()
