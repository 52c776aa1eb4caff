"""Settings come back as saved; nothing in the file can hurt, and nothing in it is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Event
from typing import Any, BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.setting_kinds import Amount, Flag, Names, OneOf, Real, Text, TextByName, Whole
from runapi_desktop.domain.settings import Setting, Settings, ThemeChoice
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS, SpendLimits
from runapi_desktop.store.settings import SettingsFile, open_settings

ROWS = Settings.rows()
_TEXT = st.text(max_size=20)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
_in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def right_value(row: Setting[Any]) -> st.SearchStrategy[Any]:
    """Any value that the row may hold."""
    match row.kind:
        case Flag():
            return st.booleans()
        case Whole(least=least, most=most):
            return st.integers(least, most)
        case Amount():
            return st.integers(0, 1_000_000_000)
        case Real(least=least, most=most):
            return st.floats(least, most)
        case Text():
            return _TEXT
        case OneOf(choices=choices):
            return st.sampled_from(list(choices))
        case Names():
            return st.lists(_TEXT, max_size=4, unique=True).map(tuple)
        case TextByName():
            return st.dictionaries(_TEXT, _TEXT, max_size=3)
        case kind:
            raise AssertionError(f"what does {kind} take?")


def in_force(values: Settings) -> dict[str, object]:
    return {row.key: values.value(row) for row in ROWS}


DEFAULTS = in_force(Settings())
LOST = {row.key: UNREADABLE_MICROS for row in ROWS if isinstance(row.kind, Amount)}


@_in_one_folder
@given(st.fixed_dictionaries({}, optional={row: right_value(row) for row in ROWS}))
def test_what_was_chosen_comes_back(tmp_path: Path, chosen: dict[Setting[Any], Any]) -> None:
    path = tmp_path / "settings.json"
    path.unlink(missing_ok=True)
    open_settings(path).change_all(chosen)
    assert in_force(open_settings(path)) == DEFAULTS | {row.key: value for row, value in chosen.items()}
    assert [each.name for each in tmp_path.iterdir()] in ([], ["settings.json"])


def test_a_missing_file_is_all_defaults(tmp_path: Path) -> None:
    assert in_force(open_settings(tmp_path / "settings.json")) == DEFAULTS


def test_a_file_that_another_program_keeps_while_it_is_written_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file can be so opened that nobody else may read it."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"daily_limit_micros": 5_000_000, "theme": "dark", "of a later version": 1}))
    opened = open_settings(path)

    def refused(path: Path) -> BinaryIO:
        raise PermissionError(13, "The process cannot access the file", str(path))

    with monkeypatch.context() as patch:
        patch.setattr("runapi_desktop.store.whole_file.open_file", refused)
        opened.muted = True
        opened.loop = False
    kept = {"daily_limit_micros": 5_000_000, "theme": "dark", "of a later version": 1}
    assert json.loads(path.read_text("utf-8")) == {**kept, "muted": True, "loop": False}
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"{", b"[1]", b'"x"', b"\xff\xfe\x00", b"[" * 100_000, b"null"])
def test_a_file_that_cannot_be_read_is_all_defaults_but_for_the_limits_and_is_kept(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    opened = open_settings(tmp_path / "settings.json")
    assert in_force(opened) == DEFAULTS | LOST
    opened.muted = True
    assert (tmp_path / "settings.unreadable.json").read_bytes() == content
    again = open_settings(tmp_path / "settings.json")
    assert in_force(again) == DEFAULTS | LOST | {"muted": True}
    again.change_all({Settings.daily_limit_micros: 0, Settings.ask_above_micros: 500_000})
    assert open_settings(tmp_path / "settings.json").spend_limits == SpendLimits(0, 500_000)


def test_a_folder_in_its_place_is_all_defaults_and_trouble_to_save(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    file = SettingsFile(tmp_path / "settings.json")
    assert in_force(open_settings(tmp_path / "settings.json")) == DEFAULTS | LOST
    with pytest.raises(StorageTrouble):
        file.save({"muted": True})
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.logs("the settings could not be saved")
def test_a_disk_that_takes_nothing_leaves_the_value_in_force(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    opened = open_settings(tmp_path / "settings.json")
    opened.volume = 0.5
    assert opened.volume == 0.5


def test_the_rest_of_an_edited_or_newer_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    held = {
        "from_a_later_version": {"a": [1, None, 2.5]},
        "theme": "sepia",
        "volume": 7,
        "loop": "yes",
        "muted": 1,
        "last_models": {"hailuo": 3},
        "nothing": None,
        "last_tab": "luma",
    }
    path.write_text(json.dumps(held))
    opened = open_settings(path)
    assert in_force(opened) == DEFAULTS | {"last_tab": "luma"}
    opened.practice = True
    assert json.loads(path.read_text()) == held | {"practice": True}

    path.write_text(json.dumps(held | {"written_meanwhile": 1}))
    opened.theme = ThemeChoice.DARK
    opened.theme = ThemeChoice.DARK
    assert json.loads(path.read_text()) == held | {"written_meanwhile": 1, "theme": "dark"}


def test_a_slow_disk_keeps_nobody_waiting_and_gets_the_changes_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, is_awake, save = tmp_path / "settings.json", Event(), SettingsFile.save
    saved: list[dict[str, object]] = []

    def save_when_awake(file: SettingsFile, changes: Mapping[str, object]) -> None:
        assert is_awake.wait(30)
        saved.append(dict(changes))
        save(file, changes)

    monkeypatch.setattr(SettingsFile, "save", save_when_awake)
    opened = open_settings(path, writes_beside=True)
    for step in range(60):
        opened.volume = step / 100
    opened.volume = 0.5
    opened.last_tab = "luma"
    assert not path.exists()
    is_awake.set()
    again = open_settings(path)
    assert (again.volume, again.last_tab) == (0.5, "luma")
    assert len(saved) <= 2, "what changes while one write is under way is one more write"


def test_the_end_of_the_process_waits_for_what_is_not_written_yet(tmp_path: Path) -> None:
    change = (
        "import sys; from pathlib import Path; from runapi_desktop.store.settings import open_settings;"
        "opened = open_settings(Path(sys.argv[1]), writes_beside=True);"
        "[setattr(opened, 'prompt_height_px', height) for height in range(1, 200)]"
    )
    path = tmp_path / "settings.json"
    subprocess.run([sys.executable, "-c", change, str(path)], cwd=Path(__file__).parents[2], check=True)
    assert open_settings(path).prompt_height_px == 199


def test_what_is_reset_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "muted": true, "other": 1}')
    opened = open_settings(path)
    opened.reset([Settings.theme, Settings.volume])
    assert opened.theme is ThemeChoice.SYSTEM
    assert json.loads(path.read_text()) == {"muted": True, "other": 1}


@pytest.mark.parametrize(
    "hostile",
    [
        "NaN",
        "1e400",
        "-Infinity",
        "9" * 400,
        "9" * 5000,
        "[]",
        '"\\ud800"',
        '{"a": "\\udfff"}',
        '{"\\ud800": "a"}',
    ],
)
@pytest.mark.parametrize(
    "row", [row for row in ROWS if row is not Settings.last_tab], ids=lambda row: row.key
)
def test_a_hostile_value_costs_that_value_only(tmp_path: Path, row: Setting[Any], hostile: str) -> None:
    (tmp_path / "settings.json").write_text(f'{{"last_tab": "luma", "{row.key}": {hostile}}}')
    lost = {row.key: UNREADABLE_MICROS} if row.key in LOST else {}
    assert in_force(open_settings(tmp_path / "settings.json")) == DEFAULTS | {"last_tab": "luma"} | lost


@_in_one_folder
@given(st.dictionaries(st.sampled_from([row.key for row in ROWS]), _JSON))
def test_every_loaded_value_is_one_that_its_row_takes(tmp_path: Path, held: dict[str, object]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(held))
    opened = open_settings(tmp_path / "settings.json")
    for row in ROWS:
        assert row.kind.read(opened.value(row)) == opened.value(row)


def test_every_default_is_one_that_its_row_takes() -> None:
    for row in ROWS:
        assert row.kind.read(row.default) == row.default
