"""Settings come back as saved; nothing in the file can hurt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.store.settings import Settings, SettingsFile

_SAVED = st.builds(
    Settings,
    volume=st.floats(0, 1),
    send_pause_s=st.floats(0, 10),
    last_models=st.dictionaries(st.text(), st.text()),
    **{
        name: st.integers(0, 1_000_000_000)
        for name in ("daily_limit_cents", "ask_above_cents", "difference_gain", "prompt_height_px")
    },
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
_in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@_in_one_folder
@given(_SAVED)
def test_what_was_saved_is_loaded(tmp_path: Path, saved: Settings) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save(saved)
    assert file.load() == saved
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_missing_file_is_all_defaults(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").load() == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'"x"', b"\xff\xfe\x00", b"[" * 100_000, b"null"])
def test_garbage_is_all_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert SettingsFile(tmp_path / "settings.json").load() == Settings()


def test_a_folder_in_its_place_is_all_defaults_and_trouble_to_save(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    file = SettingsFile(tmp_path / "settings.json")
    assert file.load() == Settings()
    with pytest.raises(StorageTrouble):
        file.save(Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_value_of_the_wrong_kind_costs_that_value_only(tmp_path: Path) -> None:
    held = {
        **Settings(last_tab="luma")._asdict(),
        "volume": 7,
        "send_pause_s": 10.5,
        "loop": "yes",
        "muted": 1,
        "last_models": {"text_to_video": 3},
        "unknown": [],
    }
    (tmp_path / "settings.json").write_text(json.dumps(held))
    assert SettingsFile(tmp_path / "settings.json").load() == Settings(last_tab="luma")


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
@pytest.mark.parametrize("name", [name for name in Settings._fields if name != "last_tab"])
def test_a_hostile_value_costs_that_value_only(tmp_path: Path, name: str, hostile: str) -> None:
    (tmp_path / "settings.json").write_text(f'{{"last_tab": "luma", "{name}": {hostile}}}')
    file = SettingsFile(tmp_path / "settings.json")
    assert file.load() == Settings(last_tab="luma")


@_in_one_folder
@given(st.dictionaries(st.sampled_from(Settings._fields), _JSON))
def test_every_loaded_value_has_its_kind(tmp_path: Path, held: dict[str, object]) -> None:
    (tmp_path / "settings.json").write_text(json.dumps(held))
    loaded = SettingsFile(tmp_path / "settings.json").load()._asdict()
    for name, default in Settings()._asdict().items():
        assert isinstance(loaded[name], (int, float) if isinstance(default, float) else type(default))
        if type(default) is int:
            assert 0 <= loaded[name] <= 1_000_000_000
    assert 0 <= loaded["volume"] <= 1
    assert 0 <= loaded["send_pause_s"] <= 10
