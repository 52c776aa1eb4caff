"""Opens a database over and over, killed with SIGKILL one statement later each time: ``… OLD_FILE FOLDER``.

Leaves each file as its killed process left it in FOLDER, and prints how many there are. An OLD_FILE that does
not exist stands for a new database.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path

from runapi_desktop.store.database import Database
from runapi_desktop.store.schema import MIGRATIONS


class WatchedMigrations(tuple[str, ...]):
    """The migrations. From the first one on, statements are counted; the last is never begun."""

    statements_left = 0
    connections: list[sqlite3.Connection]

    def __getitem__(self, version: int) -> str:
        for connection in self.connections:
            with suppress(sqlite3.ProgrammingError):  # The check and the backup have closed theirs.
                connection.set_trace_callback(self._stated)
        return super().__getitem__(version)

    def _stated(self, _statement: str) -> None:
        self.statements_left -= 1
        if self.statements_left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
            signal.pause()


def open_and_die(path: Path, statements: int) -> None:
    migrations = WatchedMigrations(MIGRATIONS)
    migrations.statements_left = statements
    migrations.connections = connections = []
    sys.addaudithook(
        lambda event, args: connections.append(args[0]) if event == "sqlite3.connect/handle" else None
    )
    asyncio.run(Database.open(path, migrations=migrations))


def main(old_file: Path, folder: Path) -> None:
    statements = 0
    while True:
        own_folder = folder / str(statements)
        own_folder.mkdir()
        path = own_folder / "runapi.sqlite"
        if old_file.exists():
            shutil.copyfile(old_file, path)
        pid = os.fork()
        if pid == 0:
            open_and_die(path, statements)
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSIGNALED(status):
            shutil.rmtree(own_folder)
            print(statements)
            return
        statements += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
