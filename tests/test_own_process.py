"""What a child of this program is given."""

from __future__ import annotations

import ctypes
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from runapi_desktop.own_process import (
    child_environment,
    forget_the_bundle,
    keep_output_writable,
    let_the_window_go_first,
)


@pytest.mark.parametrize("search", ["", os.pathsep, ".", f"here{os.pathsep}"])
def test_a_child_loads_nothing_from_the_current_folder(
    search: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    for folder in (tmp_path, tmp_path / "here"):
        (folder / "planted.py").write_text("")
    monkeypatch.setenv("PYTHONPATH", search)
    code = "import importlib.util; print(importlib.util.find_spec('planted'))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, env=child_environment(), capture_output=True, text=True, check=True
    )
    assert done.stdout == "None\n"


@pytest.mark.parametrize(
    ("given", "is_frozen", "left"),
    [
        ({"LD_LIBRARY_PATH": "/app", "LD_LIBRARY_PATH_ORIG": "/mine"}, True, {"LD_LIBRARY_PATH": "/mine"}),
        ({"LD_LIBRARY_PATH": "/app"}, True, {}),
        ({"LD_LIBRARY_PATH": "/mine"}, False, {"LD_LIBRARY_PATH": "/mine"}),
        ({}, True, {}),
    ],
)
def test_other_programs_find_their_own_libraries(
    given: dict[str, str], is_frozen: bool, left: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
    forget_the_bundle(given)
    assert given == left


def test_output_in_another_encoding_takes_every_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="cp1252"))
    monkeypatch.setattr(sys, "stderr", None)  # as in a window's program on Windows
    keep_output_writable()
    print("山田 Jürgen", flush=True)
    assert buffer.getvalue().rstrip() == b"\\u5c71\\u7530 J\xfcrgen"


def test_a_child_on_windows_asks_for_less_priority_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, object]] = []

    class ThisProcess:
        restype: object = None

        def __call__(self) -> int:
            return 7

    class Kernel:
        """The part of kernel32 that is called."""

        GetCurrentProcess = ThisProcess()

        def SetPriorityClass(self, process: ctypes.c_void_p, priority: int) -> int:
            asked.append((process.value, priority))
            return 1

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", lambda name: Kernel(), raising=False)
    let_the_window_go_first()
    assert asked == [(7, 0x4000)]
