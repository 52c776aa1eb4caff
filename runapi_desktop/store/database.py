"""The one SQLite file, read and written by one thread of its own.

Owns the connection, the transactions and what SQLite's errors mean. A unit of work is a plain function that
runs whole on that thread: two coroutines cannot mix their statements, and cancelling one cannot leave half a
transaction behind. Knows no table.
"""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from runapi_desktop.disk import storage_trouble
from runapi_desktop.store.opening import local_now, open_connection
from runapi_desktop.store.schema import MIGRATIONS
from runapi_desktop.store.sqlite_trouble import trouble_from_sqlite_error

T = TypeVar("T")
_INTERRUPTED_AGAIN_S = 0.005


class Database:
    """An open database. Made by `open`, ended by `close`; works on any asyncio loop, Qt's included."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, thread: ThreadPoolExecutor, aside: Path | None
    ) -> None:
        self._path = path
        self._connection = connection
        self._thread = thread
        self.set_aside_path = aside
        """Where a damaged file went that this one was made from; ``None``: there was none."""

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        migrations: Sequence[str] = MIGRATIONS,
        now: Callable[[], datetime] = local_now,
    ) -> Database:
        """Open or create the file and bring it to the newest version.

        A damaged file is set aside and what can be read of it is carried over. Raises `StorageTrouble`,
        with ``NEWER_VERSION`` for a file that a later version of the app wrote.
        """
        thread = ThreadPoolExecutor(1, thread_name_prefix="database")
        try:
            connection, aside = await _run(thread, path, lambda: open_connection(path, migrations, now=now))
        except BaseException:
            thread.shutdown(wait=False)
            raise
        return cls(path, connection, thread, aside)

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """The plain values that ``work`` reads; it must not write. Raises `StorageTrouble`.

        A cursor must not leave ``work``: it would end on another thread, in the middle of the next statement.
        Cancelling the reader ends a statement that is under way, so that what is wanted now need not wait for
        what is wanted no more.
        """
        reading = _Reading(self._connection)
        try:
            return await _run(self._thread, self._path, lambda: reading.run(work))
        except asyncio.CancelledError:
            reading.end()
            raise

    async def write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Run ``work`` in one transaction: on the disk when this returns, undone when it raises.

        Raises `StorageTrouble` for the disk's failures and passes on every other error.
        """
        await _run(self._thread, self._path, lambda: self._transact(work))

    async def close(self) -> None:
        """Finish the work that was handed in and close the file."""
        try:
            await _run(self._thread, self._path, self._connection.close)
        finally:
            self._thread.shutdown(wait=False)

    def _transact(self, work: Callable[[sqlite3.Connection], object]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            work(self._connection)
            self._connection.execute("COMMIT")
        except BaseException:
            # SQLite has already rolled back by itself after some errors, a full disk for one.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise


class _Reading:
    """One reading, which can be ended from another thread while it runs, and never anything after it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._is_running = False

    def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            self._is_running = True
        try:
            return work(self._connection)
        finally:
            with self._lock:
                self._is_running = False

    def end(self) -> None:
        """End the statement that is under way; between two there is none, so again until all are over."""
        with self._lock:
            if self._is_running:
                self._connection.interrupt()
                asyncio.get_running_loop().call_later(_INTERRUPTED_AGAIN_S, self.end)


async def _run(thread: ThreadPoolExecutor, path: Path, work: Callable[[], T]) -> T:
    try:
        return await asyncio.wrap_future(thread.submit(work))
    except sqlite3.Error as error:
        trouble = trouble_from_sqlite_error(error, path)
        if trouble is None:
            raise
        raise trouble from error
    except OSError as error:
        raise storage_trouble(error, path) from error
