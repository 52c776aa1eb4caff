"""What can only be seen on Windows itself, by `bootstrap.py test --windows`; elsewhere there is nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    from PySide6.QtWidgets import QApplication

    from runapi_desktop.app import STYLE
    from runapi_desktop.disk import take_place
    from runapi_desktop.lifetime import run_loop
    from runapi_desktop.media.processes import MediaProcesses
    from runapi_desktop.own_process import MEDIA_WORKER, PRACTICE_SERVER, child_command
    from runapi_desktop.ui.startup.windows_loop import LONGEST_WAIT_S
    from tests.windows.child_facts import holds_its_bounds, priority_class, takes, takes_once_bound

    @pytest.fixture
    def media_processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[MediaProcesses]:
        # The child looks for nothing in the current folder: the functions must be shown to it.
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
        processes = MediaProcesses()
        yield processes
        processes.close()

    def test_the_tests_see_the_style_of_the_app_and_not_that_of_windows(qapp: QApplication) -> None:
        assert qapp.style().name() == STYLE[1].casefold()

    def test_an_idle_loop_wakes_up_at_most_twice_a_second(
        qapp: QApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import _overlapped
        import asyncio

        calls: list[int] = []
        ask = _overlapped.GetQueuedCompletionStatus

        def counted(port: int, wait_ms: int) -> object:
            calls.append(wait_ms)
            return ask(port, wait_ms)

        monkeypatch.setattr(_overlapped, "GetQueuedCompletionStatus", counted)
        run_loop(qapp, asyncio.sleep(4.0))
        assert 1 <= len(calls) <= 2 * 4.0
        assert LONGEST_WAIT_S >= 0.5

    def test_a_socket_is_heard_at_once_all_the_same(qapp: QApplication) -> None:
        import asyncio

        async def once_around() -> float:
            async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
                writer.write(await reader.read(10))
                writer.close()

            server = await asyncio.start_server(answer, "127.0.0.1", 0)
            started = time.monotonic()
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
            writer.write(b"hello")
            assert await reader.read(10) == b"hello"
            writer.close()
            server.close()
            return time.monotonic() - started

        assert run_loop(qapp, once_around()) < LONGEST_WAIT_S

    def test_a_process_can_bound_its_memory(media_processes: MediaProcesses) -> None:
        assert media_processes("a", takes, 1 << 30)
        assert media_processes("a", takes_once_bound, 1 << 20, 1 << 29)
        if holds_its_bounds():
            assert not media_processes("a", takes, 1 << 30)

    def test_a_child_goes_after_the_window(media_processes: MediaProcesses) -> None:
        assert priority_class() == subprocess.NORMAL_PRIORITY_CLASS
        assert media_processes("a", priority_class) == subprocess.BELOW_NORMAL_PRIORITY_CLASS
        command = child_command(PRACTICE_SERVER, "--exit-with-stdin")
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
            assert server.stdout is not None
            assert server.stdout.readline().startswith(b"{")
            assert priority_class(server.pid) == subprocess.BELOW_NORMAL_PRIORITY_CLASS
            server.communicate()

    def test_the_media_process_ends_with_its_input() -> None:
        assert (
            subprocess.run(child_command(MEDIA_WORKER), stdin=subprocess.DEVNULL, check=False).returncode == 0
        )

    def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
        for name in ("new", "old"):
            (tmp_path / name).write_text(name)
        take_place(tmp_path / "new", tmp_path / "old")
        assert (tmp_path / "old").read_text() == "new"
