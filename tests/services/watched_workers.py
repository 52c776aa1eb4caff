"""The parts of the services that work in threads of their own, each able to say whether it is at it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from runapi_desktop.api.downloads import Downloader, Progress
from runapi_desktop.api.reach import Reach
from runapi_desktop.store.database import Database

T = TypeVar("T")
P = ParamSpec("P")


class _Watched:
    _under_way = 0

    def is_busy(self) -> bool:
        """Somebody waits for what this is working at."""
        return self._under_way > 0

    @contextmanager
    def _at_work(self) -> Generator[None]:
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1


class WatchedDatabase(_Watched, Database):
    """Busy while a unit of work is not answered."""

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._at_work():
            return await super().read(work)

    async def write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        with self._at_work():
            await super().write(work)


class WatchedDownloader(_Watched, Downloader):
    """Busy while a file is on its way."""

    async def download(
        self, url: str, part_path: Path, on_progress: Progress, reach: Reach | None = None
    ) -> int:
        with self._at_work():
            return await super().download(url, part_path, on_progress, reach)


class WatchedExecutor(ThreadPoolExecutor):
    """Busy while a call has not returned."""

    def __init__(self) -> None:
        super().__init__(2)
        self._open: set[Future[object]] = set()

    def is_busy(self) -> bool:
        """Whether a call has not returned."""
        return bool(self._open)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future = super().submit(fn, *args, **kwargs)
        self._open.add(future)
        future.add_done_callback(self._open.discard)
        return future
