"""Where things lie, and what is said when they cannot lie there."""

from __future__ import annotations

import stat
from pathlib import Path

import platformdirs
import pytest

from runapi_desktop.__main__ import parse_options
from runapi_desktop.domain.errors import BadConfiguration, StorageTrouble
from runapi_desktop.store.paths import AppPaths


def test_a_given_folder_wins_over_the_variable_and_holds_everything(tmp_path: Path) -> None:
    paths = AppPaths.resolve(str(tmp_path / "given"), {"RUNAPI_DESKTOP_HOME": "/elsewhere"})
    assert paths == AppPaths(tmp_path / "given", tmp_path / "given" / "clips", tmp_path / "given" / "logs")
    assert paths.is_chosen


def test_the_variable_wins_over_the_systems_place() -> None:
    paths = AppPaths.resolve(None, {"RUNAPI_DESKTOP_HOME": "/elsewhere"})
    elsewhere = Path("/elsewhere").absolute()
    assert paths == AppPaths(elsewhere, elsewhere / "clips", elsewhere / "logs")


def test_by_default_clips_lie_with_the_users_videos_and_logs_with_the_systems_logs() -> None:
    paths = AppPaths.resolve(None, {"RUNAPI_DESKTOP_HOME": ""})
    assert not paths.is_chosen
    assert paths.logs_dir == Path(platformdirs.user_log_dir("RunAPI Desktop", appauthor=False))
    assert paths.data_dir.name == "RunAPI Desktop"
    assert paths.clips_dir.name == "RunAPI"
    assert paths.data_dir not in paths.clips_dir.parents


def test_every_path_is_absolute_and_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for given in ("here", "~/there", None):
        paths = AppPaths.resolve(given, {})
        names = (
            *(paths.database, paths.settings_file, paths.lock_file, paths.inputs_dir, paths.clips_dir),
            *(paths.posters_dir, paths.logs_dir, paths.practice_dir),
        )
        assert all(path.is_absolute() for path in names)
        assert len(set(names)) == len(names)


@pytest.mark.posix("modes")
def test_create_makes_private_folders_and_can_be_repeated(tmp_path: Path) -> None:
    paths = AppPaths.resolve(str(tmp_path / "a" / "b"), {})
    paths.create()
    paths.create()
    assert stat.S_IMODE(paths.inputs_dir.stat().st_mode) == 0o700
    assert paths.clips_dir.is_dir()
    assert [file for file in paths.data_dir.rglob("*") if file.is_file()] == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    paths = AppPaths.resolve(str(tmp_path / "file" / "data"), {})
    with pytest.raises(StorageTrouble) as trouble:
        paths.create()
    assert trouble.value.path == str(paths.data_dir)
    good = AppPaths.resolve(str(tmp_path / "data"), {})
    with pytest.raises(StorageTrouble) as trouble:
        good._replace(clips_dir=tmp_path / "file").create()
    assert trouble.value.path == str(tmp_path / "file")


@pytest.mark.posix("homes")
@pytest.mark.parametrize(
    ("chosen", "environ", "name"),
    [
        ("~nobody-of-that-name/x", {}, "--data-dir"),
        (None, {"RUNAPI_DESKTOP_HOME": "~nobody-of-that-name"}, "RUNAPI_DESKTOP_HOME"),
    ],
)
def test_the_home_of_a_stranger_is_named(chosen: str | None, environ: dict[str, str], name: str) -> None:
    with pytest.raises(BadConfiguration) as caught:
        AppPaths.resolve(chosen, environ)
    assert caught.value.name == name
    assert caught.value.value.startswith("~nobody")


@pytest.mark.parametrize("option", ["--data-dir", "--self-test"])
@pytest.mark.parametrize("name", ["", " "])
def test_no_name_is_never_the_present_folder(
    option: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse_options([option, name])
    assert f"{option}: name a folder" in capsys.readouterr().err
