"""What the user saves where he likes: whole or not at all, and open to whom his own files are open."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from runapi_desktop.disk import replacing
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.own_process import keep_new_files_private
from runapi_desktop.services.exports import save_bytes, saving
from runapi_desktop.store.whole_file import replace_text


@pytest.fixture(params=[0o022, 0o027, 0o002, 0o077])
def users_umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    keep_new_files_private()
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.posix("modes")
async def test_a_saved_file_is_as_open_as_the_users_own_and_nothing_else_is(
    tmp_path: Path, users_umask: int
) -> None:
    await save_bytes(tmp_path / "table.csv", b"a;b")
    with saving(tmp_path / "film.mp4"), replacing(tmp_path / "film.mp4") as file:
        file.write(b"film")
    replace_text(tmp_path / "settings.json", "{}")
    (tmp_path / "library.sqlite").write_bytes(b"")
    (tmp_path / "inputs").mkdir()
    assert (tmp_path / "table.csv").read_bytes() == b"a;b"
    assert mode(tmp_path / "table.csv") == mode(tmp_path / "film.mp4") == 0o666 & ~users_umask
    assert mode(tmp_path / "settings.json") == mode(tmp_path / "library.sqlite") == 0o600
    assert mode(tmp_path / "inputs") == 0o700


async def test_what_cannot_be_saved_leaves_the_earlier_file_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.mkdir()
    (path / "kept").write_text("")
    with pytest.raises(StorageTrouble) as caught:
        await save_bytes(path, b"a;b")
    assert caught.value.unsaved == "table.csv"
    assert caught.value.problem in StorageProblem
    assert [found.name for found in tmp_path.iterdir()] == ["table.csv"]
