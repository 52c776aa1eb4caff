"""The library, what goes into it and comes out of it: rows, the file, comments in clips, the table."""

from __future__ import annotations

import asyncio
import csv
import json
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from io import StringIO
from pathlib import Path
from shutil import copyfile
from zlib import crc32

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.ledger_csv import BYTE_ORDER_MARK, csv_text
from runapi_desktop.media.metadata import ClipMetadata, metadata_beside, metadata_text, sidecar_path
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_codec import task_from_row, task_to_row
from tests.domain.test_ledger_csv import ENTRY, HEADINGS, SEPARATORS
from tests.fuzz.target import Eat, Target
from tests.store.examples import NOON, a_request, a_task
from tests.store.test_damage import BAD, COLUMNS, HOSTILE, check_and_put_right, damage, fill, read_everything

# --- rows ----------------------------------------------------------------------------------------------

_CELLS = [(table, column) for table, columns in COLUMNS.items() for column in columns]


def _rows_seeds() -> Sequence[bytes]:
    plain = (value for value in HOSTILE.values() if not isinstance(value, (bytes, tuple)))
    request = json.dumps({"params": {"prompt": "a boat"}, "service": "hailuo"})
    return [json.dumps([value]).encode() for value in (*plain, request, 12, 1_790_000_000_000_000)]


@contextmanager
def _rows(folder: Path) -> Generator[Eat]:
    sound, path = folder / "sound.sqlite", folder / "runapi.sqlite"
    asyncio.run(fill(sound))

    def eat(data: bytes) -> None:
        # Where it goes is the input's own doing too, so that each input is one case.
        table, column = _CELLS[crc32(data) % len(_CELLS)]
        copyfile(sound, path)
        with suppress(OverflowError):  # what SQLite takes for no number it cannot hold
            damage(path, table, column, {BAD.start: _stored(data)})
        asyncio.run(check_and_put_right(path))
        for left in folder.glob("* damaged rows *"):
            left.unlink()

    yield eat


def _stored(data: bytes) -> object:
    try:
        (value,) = json.loads(data)
    except (ValueError, TypeError):
        value = data
    if isinstance(value, str):
        return "CAST(? AS TEXT)", value.encode("utf-8", "surrogatepass")
    return value if isinstance(value, (int, float, bytes)) else json.dumps(value)


# --- the file ------------------------------------------------------------------------------------------


def _files_seeds() -> Sequence[bytes]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "a.sqlite")
        asyncio.run(fill(path))
        with closing(sqlite3.connect(path)) as sql:
            sql.execute("PRAGMA journal_mode = DELETE")
        return [path.read_bytes()]


@contextmanager
def _files(folder: Path) -> Generator[Eat]:
    path = folder / "runapi.sqlite"

    async def open_and_read() -> None:
        database = await Database.open(path)
        try:
            await read_everything(database)
        finally:
            await database.close()

    def eat(data: bytes) -> None:
        for left in folder.iterdir():
            left.unlink()
        path.write_bytes(data)
        with suppress(StorageTrouble):
            asyncio.run(open_and_read())

    yield eat


# --- comments in clips ---------------------------------------------------------------------------------


def _comments_seeds() -> Sequence[bytes]:
    clip = ClipMetadata(a_request(), "A boat", "task_1", "task_0", NOON, 57)
    bare = ClipMetadata(replace(a_request(), params={"prompt": "海"}))
    return [metadata_text(clip).encode(), metadata_text(bare).encode(), metadata_text(clip, bare).encode()]


@contextmanager
def _comments(folder: Path) -> Generator[Eat]:
    video = folder / "clip.mp4"
    with closing(sqlite3.connect(":memory:")) as sql:

        def eat(data: bytes) -> None:
            sidecar_path(video).write_bytes(data)
            for comment in (data.decode("utf-8", "replace"), data.decode("utf-8", "surrogatepass"), ""):
                found = metadata_beside(video, comment, folder)
                if found is not None:
                    metadata_text(found).encode()
                    task = a_task(created_at=found.created_at or NOON, cost_micros=found.cost_micros)
                    row = task_to_row(replace(task, request=found.request))
                    # The database takes it, and gives it back as it was.
                    (back,) = sql.execute(f"SELECT {', '.join('?' * len(row))}", row)
                    assert task_from_row(back) == replace(task, request=found.request)

        def eat_any(data: bytes) -> None:
            with suppress(UnicodeDecodeError):
                eat(data)

        yield eat_any


# --- the table for spreadsheets ------------------------------------------------------------------------


def _table_seeds() -> Sequence[bytes]:
    words = ("A boat - slowly", "=1+1", 'hi;"=1+1', "two\n@SUM(A1)", "\t-1", "＝1", "a|+b,-c\r\n=d")
    return [json.dumps([one, other]).encode() for one in words for other in ("Client A", "-x")]


@contextmanager
def _table(folder: Path) -> Generator[Eat]:
    def eat(data: bytes) -> None:
        try:
            held = json.loads(data)
        except (ValueError, RecursionError):
            held = [data.decode("utf-8", "surrogateescape")]
        words = [str(word) for word in held] if isinstance(held, list) else [str(held)]
        one, other = (*words, "", "")[:2]
        entry = replace(ENTRY, prompt=one, account=other, model=other, tags=(one, other))
        for writes in (",", ";"):
            text = csv_text((entry,), HEADINGS, state_text=str, separator=writes)
            text = text.encode("utf-8", "replace").decode("utf-8")  # as it is written
            for reads in SEPARATORS:
                for quotes in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
                    _check_cells(text.removeprefix(BYTE_ORDER_MARK), reads, quotes)

    csv.field_size_limit(10_000_000)
    yield eat


def _check_cells(text: str, separator: str, quotes: int) -> None:
    for row in csv.reader(StringIO(text, newline=""), delimiter=separator, quoting=quotes):  # pyright: ignore
        for cell in row:
            assert not cell.lstrip(' \u3000"').startswith(tuple("=+-@＝＋－＠")), cell[:80]


TARGETS = (
    Target("database rows", _rows_seeds, _rows, most_bytes=400_000),
    Target("database file", _files_seeds, _files, most_bytes=400_000),
    Target("comments in clips", _comments_seeds, _comments, most_bytes=250_000),
    Target("table for spreadsheets", _table_seeds, _table, most_bytes=20_000),
)
