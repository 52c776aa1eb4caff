"""Small files that other programs or people may have written: settings, drafts, kept answers, kept keys."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from runapi_desktop.domain import catalog
from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.domain.settings import Settings
from runapi_desktop.store.cli_config import cli_config_path, read_cli_config
from runapi_desktop.store.draft_file import DraftFile
from runapi_desktop.store.openclaw_config import read_openclaw
from runapi_desktop.store.prompt_cache import PromptCache, PromptQuestion
from runapi_desktop.store.settings import SettingsFile, open_settings
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.first_window import FirstWindow
from tests.fuzz.application import qt_application
from tests.fuzz.target import Eat, Target

_NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@contextmanager
def _window() -> Generator[FirstWindow]:
    """The window with both forms, over settings that nobody keeps."""
    theme = Theme(qt_application())
    first = FirstWindow(theme, Settings())
    try:
        for service in reversed(catalog.FIRST_SERVICE_IDS):
            first.open(service)
        first.window.show()
        yield first
    finally:
        first.window.hide()
        first.window.deleteLater()
        for tab in first.tabs.values():
            tab.deleteLater()


# --- settings ------------------------------------------------------------------------------------------


def _settings_seeds() -> Sequence[bytes]:
    with _window() as first:
        geometry, columns, right = first.window.layout_state()
    usual = {row.key: row.default for row in Settings.rows()}
    left = {
        "window_geometry": geometry,
        "main_splitter": columns,
        "stage_splitter": right,
        "last_models": {"hailuo": "hailuo-02-image-to-video-pro"},
        "last_folders": {"a": "/b"},
    }
    return [json.dumps(kept).encode() for kept in (usual, {**usual, **left})]


@contextmanager
def _settings(folder: Path) -> Generator[Eat]:
    path = folder / "settings.json"
    with _window() as first:

        def eat(data: bytes) -> None:
            path.write_bytes(data)
            settings = open_settings(path)
            assert settings.spend_limits is not None
            first.settings.change_all({row: settings.value(row) for row in Settings.rows()})
            first.restore_layout()
            for tab in first.tabs.values():
                tab.set_prompt_height(settings.prompt_height_px)
            _check_size(first.window)
            SettingsFile(path).save({row.key: settings.value(row) for row in Settings.rows()})
            again = open_settings(path)
            assert all(again.value(row) == settings.value(row) for row in Settings.rows())

        yield eat


def _check_size(window: QWidget) -> None:
    assert 0 < window.width() < 20_000
    assert 0 < window.height() < 20_000


# --- drafts --------------------------------------------------------------------------------------------


def _drafts_seeds() -> Sequence[bytes]:
    picture = PictureFile("/inputs/a.jpg", "a" * 64, 10, "image/jpeg", "바다.jpg", 640, 360)
    values = {"prompt": "夏の海", "duration_seconds": 6, "enable_safety_checker": True}
    full = FormDraft(
        {**values, "first_frame_image_url": picture}, {"first_frame_image_url": "c"}, "", (picture,), 3
    )
    return [DraftFile.text_of({"hailuo": full, "luma": FormDraft({"prompt": "a boat"})}).encode()]


_BROKE_DRAFTS = (
    b'{"forms": {"hailuo": {"takes": %d, "values": {"duration_seconds": %d}}}}' % (10**30, 10**400),
)


@contextmanager
def _drafts(folder: Path) -> Generator[Eat]:
    path = folder / "draft.json"
    with _window() as first:

        def eat(data: bytes) -> None:
            path.write_bytes(data)
            drafts = DraftFile(path, Path("/inputs")).load()
            for service, draft in drafts.items():
                if service in first.tabs:
                    first.tabs[service].restore(draft)
                    DraftFile.text_of({service: first.tabs[service].draft()}).encode()

        yield eat


# --- ideas ---------------------------------------------------------------------------------------------


def _ideas_seeds() -> Sequence[bytes]:
    example = PromptExample("1", "Boats", "A boat", "sea", ("a", "b"), "https://a.example/1.png")
    page = PromptPage((example, example), 1, 2, 1)
    entry = {
        "question": asdict(PromptQuestion("https://runapi.ai", "boat", 1)),
        "fetched_at": _NOON.isoformat(),
        "page": asdict(page),
    }
    return [json.dumps({"version": 1, "pages": [entry, entry]}).encode()]


@contextmanager
def _ideas(folder: Path) -> Generator[Eat]:
    path = folder / "ideas.json"
    cache = PromptCache(path)

    def eat(data: bytes) -> None:
        path.write_bytes(data)
        found = cache.load()
        for question, kept in found.items():
            assert isinstance(question.words, str)
            assert abs(kept.fetched_at - _NOON) >= timedelta()
        cache.save(found)
        assert cache.load().keys() == found.keys()

    yield eat


# --- keys ----------------------------------------------------------------------------------------------

_KEY = "sk-live-0123456789abcdef"
_OPENCLAW = b"""// my agents
{models: {providers: {runapi: {baseUrl: 'https://runapi.ai/v1', apiKey: "%s"},},},
 env: {RUNAPI_API_KEY: "sk-from-the-file", vars: {RUNAPI_OTHER: 'x'}}}"""


def _keys_seeds() -> Sequence[bytes]:
    return [
        json.dumps({"api_key": _KEY, "base_url": "https://runapi.ai"}).encode(),
        _OPENCLAW % _KEY.encode(),
        _OPENCLAW % b"${RUNAPI_API_KEY}",
        b"export RUNAPI_API_KEY='sk-live' # mine\nOTHER=1\r\nRUNAPI_API_KEY=\"b\"\n",
    ]


@contextmanager
def _keys(folder: Path) -> Generator[Eat]:
    environ = {"HOME": str(folder), "USERPROFILE": str(folder)}
    cli = cli_config_path(environ)
    assert cli is not None
    claw = folder / ".openclaw"
    cli.parent.mkdir(parents=True)
    claw.mkdir()

    def eat(data: bytes) -> None:
        for path in (cli, claw / "openclaw.json", claw / ".env"):
            path.write_bytes(data)
            for kept in (read_cli_config(environ), read_openclaw(environ)):
                if kept is not None:
                    assert kept.key.isascii()
                    assert kept.key.isprintable()
                    assert f"key='{kept.key}" not in repr(kept)
            path.unlink()

    yield eat


TARGETS = (
    Target("settings file", _settings_seeds, _settings, is_on_window=True, most_bytes=300_000),
    Target("draft file", _drafts_seeds, _drafts, True, 1_000_000, _BROKE_DRAFTS),
    Target("kept prompt ideas", _ideas_seeds, _ideas, most_bytes=1_000_000),
    Target("keys of other programs", _keys_seeds, _keys, most_bytes=1_100_000),
)
