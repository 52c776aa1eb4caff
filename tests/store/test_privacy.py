"""Nobody else on the computer reads the library: what is made, and what was there before, is closed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from runapi_desktop.disk import is_private
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.privacy import close_files, close_folders
from tests.helpers.two_users import IS_TWO_USERS, STRANGER, as_stranger, reachable_folder

OURS = ("runapi.sqlite", "runapi.sqlite-wal", "runapi.sqlite-shm", "runapi version 3 2026.sqlite")
MORE = (
    *("settings.json", "draft.json", "prompt-ideas.json"),
    *("logs/runapi-desktop.log", "inputs/a.png", "posters/a.jpg"),
)


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return an_open_library(tmp_path)


def an_open_library(folder: Path) -> AppPaths:
    """A library of an earlier version, in a folder that everybody may read."""
    paths = AppPaths.resolve(str(folder / "data"), {})
    paths.create()
    (paths.practice_dir / "uploads").mkdir()
    for name in (*OURS, *MORE, "practice/sandbox.db", "practice/uploads/a", "clips/mine.mp4", "holiday.txt"):
        (paths.data_dir / name).write_text("a secret")
    for path in (paths.data_dir, *paths.data_dir.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    return paths


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.posix("modes")
def test_what_was_open_is_closed(paths: AppPaths) -> None:
    assert close_folders(paths) == []
    close_files(paths)
    for name in (*OURS, *MORE, "practice/sandbox.db", "practice/uploads/a"):
        assert mode(paths.data_dir / name) == 0o600, name
    folders = (paths.data_dir, paths.logs_dir, paths.inputs_dir, paths.posters_dir, paths.practice_dir)
    assert {mode(folder) for folder in (*folders, paths.practice_dir / "uploads")} == {0o700}


def test_the_clips_and_what_is_not_the_apps_stay_as_they_were(paths: AppPaths) -> None:
    close_folders(paths)
    close_files(paths)
    assert mode(paths.clips_dir) == 0o777
    assert mode(paths.clips_dir / "mine.mp4") == 0o666
    assert mode(paths.data_dir / "holiday.txt") == 0o666


@pytest.mark.posix("modes", "link")
def test_a_link_is_not_followed_out_of_the_library(paths: AppPaths, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("not the app's")
    elsewhere.chmod(0o644)
    (paths.inputs_dir / "link.png").symlink_to(elsewhere)
    (paths.data_dir / "runapi link").symlink_to(elsewhere)
    close_folders(paths)
    close_files(paths)
    assert mode(elsewhere) == 0o644


@pytest.mark.posix("modes", "link")
def test_a_folder_behind_a_link_of_the_users_own_is_closed(paths: AppPaths, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(paths.data_dir)
    assert close_folders(AppPaths.resolve(str(link), {})) == []
    assert mode(paths.data_dir) == 0o700


@pytest.mark.posix("modes")
def test_a_folder_of_everybodys_stays_so_and_is_named(paths: AppPaths) -> None:
    paths.data_dir.chmod(0o1777)
    assert close_folders(paths) == [paths.data_dir]
    assert mode(paths.data_dir) == 0o1777
    assert mode(paths.database) == 0o600


def test_where_folders_have_no_modes_nothing_is_changed_and_nothing_said(paths: AppPaths) -> None:
    assert close_folders(paths, has_modes=False) == []
    close_files(paths, has_modes=False)
    assert mode(paths.database) == 0o666
    assert is_private(paths.data_dir, has_modes=False)


@pytest.mark.posix("modes", "link")
def test_private_is_a_real_folder_of_ones_own(paths: AppPaths, tmp_path: Path) -> None:
    assert not is_private(paths.data_dir)
    close_folders(paths)
    assert is_private(paths.data_dir)
    assert not is_private(paths.database)
    assert not is_private(tmp_path / "nowhere")
    (tmp_path / "link").symlink_to(paths.data_dir)
    assert not is_private(tmp_path / "link")


if IS_TWO_USERS:

    def test_a_stranger_reads_nothing_any_more() -> None:
        with reachable_folder() as folder:
            paths = an_open_library(folder)
            names = [str(paths.data_dir / name) for name in (*OURS, *MORE)]
            look = "import pathlib, sys; [print(pathlib.Path(name).read_text()) for name in sys.argv[1:]]"
            assert as_stranger(look, *names).printed == "a secret\n" * len(names)
            assert close_folders(paths) == []
            for name in names:
                said = as_stranger(look, name)
                assert said.printed == ""
                assert "PermissionError" in said.complaint

    def test_a_folder_of_a_strangers_is_named_and_its_modes_are_left_alone() -> None:
        with reachable_folder() as folder:
            paths = an_open_library(folder)
            os.chown(paths.data_dir, STRANGER, STRANGER)
            assert close_folders(paths) == [paths.data_dir]
            assert mode(paths.data_dir) == 0o777
            assert not is_private(paths.data_dir)
            assert mode(paths.database) == 0o600
