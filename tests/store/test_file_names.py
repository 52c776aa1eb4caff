"""Every name is one that all three systems take, and that is free."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runapi_desktop.disk import unique_path
from runapi_desktop.domain.file_names import MAX_NAME_BYTES, clip_file_name, plain_file_name
from runapi_desktop.domain.settings import DEFAULT_TEMPLATE
from tests.store.examples import a_task

_MOMENT = datetime(2026, 11, 3, 9, 5, 7)  # noqa: DTZ001 - local time

_WINDOWS_DEVICES = {
    *("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"),
    *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"),
}


def _name(prompt: str, template: str = DEFAULT_TEMPLATE, model: str = "luma-modify-video") -> str:
    return clip_file_name(template, a_task(prompt=prompt, model=model), _MOMENT)


@pytest.mark.parametrize(
    ("template", "prompt", "expected"),
    [
        ("{date} {prompt}", "A fox: by night?", "2026-11-03 A fox by night.mp4"),
        ("{time}_{service}", "", "09.05.07_Luma.mp4"),
        ("{prompt}", "고양이가 창가에서", "고양이가 창가에서.mp4"),
        ("{prompt}", "con", "_con.mp4"),
        ("{prompt}", "LPT1.txt", "_LPT1.txt.mp4"),
        ("{prompt}", "console", "console.mp4"),
        ("{prompt}", "../../etc/passwd", "etc passwd.mp4"),
        ("{prompt}", "ends with dots...  ", "ends with dots.mp4"),
        ("{prompt}", ".hidden", "hidden.mp4"),
        ("{prompt}", "two\nlines\tand a \0", "two lines and a.mp4"),
        ("{prompt}", "fox\u202e4pm.exe", "fox 4pm.exe.mp4"),
        ("{prompt}", "", "clip.mp4"),
        ("", "fox", "clip.mp4"),
        ("{unknown} {prompt!r} {0} {", "fox", "{unknown} {prompt!r} {0} {.mp4"),
        ("{prompt}", "{date}", "{date}.mp4"),
        ("{prompt}", "\ud800", "clip.mp4"),
    ],
)
def test_a_template_is_filled_and_made_harmless(template: str, prompt: str, expected: str) -> None:
    assert _name(prompt, template) == expected


def test_the_model_stands_by_its_title_and_an_unknown_one_by_its_id() -> None:
    assert "luma-modify-video" not in _name("", "{model}")
    assert _name("", "{model}", "luma-next") == "luma-next.mp4"


def test_a_long_prompt_loses_its_end_and_nothing_else_does() -> None:
    name = _name("雨の夜 " * 200, "{prompt} {date}")
    assert name.startswith("雨の夜 雨の夜")
    assert name.endswith(" 2026-11-03.mp4")
    assert MAX_NAME_BYTES - 6 <= len(name.encode()) <= MAX_NAME_BYTES


@settings(deadline=None)
@given(st.text(st.characters()), st.text(st.characters()))
@example("{prompt}", "e\u0301" * 300)
@example("{prompt} {prompt}", "x" * 400)
@example("x" * 400, "fox")
@example("nul", "")
@example("{prompt}", "com1 .txt")
@example("C:{prompt}", "..\\..\\autoexec.bat")
@example("../{prompt}", "/etc/passwd")
@example("{prompt}", "con\u0301")
@example("\u202e{prompt}", "a\u2066b")
@example("{prompt}", "aux:stream")
def test_every_name_is_taken_by_every_system(template: str, prompt: str) -> None:
    name = _name(prompt, template)
    assert name.endswith(".mp4")
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable() or all(char.isprintable() for char in name if not _is_unassigned(char))
    stem = name.removesuffix(".mp4")
    assert stem
    assert stem == stem.strip(" .")
    # Wherever it is put, it stays there, on each of the three systems.
    for folder in (PurePosixPath("/clips"), PureWindowsPath("C:/clips")):
        assert (folder / name).parent == folder
        assert (folder / name).name == name
    # Windows looks at what stands before the first dot.
    assert name.partition(".")[0].strip().upper() not in _WINDOWS_DEVICES


def _is_unassigned(char: str) -> bool:
    return unicodedata.category(char) in ("Cn", "Co", "Zs")


@pytest.mark.posix("link")
def test_a_free_name_is_kept_and_a_taken_one_is_numbered(tmp_path: Path) -> None:
    assert unique_path(tmp_path, "fox.mp4") == tmp_path / "fox.mp4"
    (tmp_path / "fox.mp4").touch()
    assert unique_path(tmp_path, "fox.mp4") == tmp_path / "fox (2).mp4"
    (tmp_path / "fox (2).mp4.part").touch()
    assert unique_path(tmp_path, "fox.mp4") == tmp_path / "fox (3).mp4"
    (tmp_path / "fox (3).mp4").symlink_to(tmp_path / "gone")
    assert unique_path(tmp_path, "fox.mp4") == tmp_path / "fox (4).mp4"


def test_the_longest_name_can_be_created_and_numbered(tmp_path: Path) -> None:
    for _ in range(3):
        path = unique_path(tmp_path, _name("漢" * 500))
        path.with_name(f"{path.name}.part").touch(exist_ok=False)
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    ("stem", "name"),
    [("Trailer: a/b?", "Trailer a b.mp4"), ("", "clip.mp4"), ("con", "_con.mp4"), ("영화", "영화.mp4")],
)
def test_a_name_of_the_users_own_is_made_safe(stem: str, name: str) -> None:
    assert plain_file_name(stem, ".mp4") == name


def test_a_long_name_of_the_users_own_is_cut() -> None:
    assert len(plain_file_name("猫" * 200, ".mp4").encode()) <= MAX_NAME_BYTES


@pytest.mark.parametrize(
    "prompt",
    [
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 walk",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\U0001f3f4\U000e0067\U000e0062\U000e007f",
        "\u2764\ufe0f\u200d\U0001f525",
    ],
)
def test_signs_made_of_several_stay_one(prompt: str) -> None:
    assert _name(prompt, "{prompt}") == f"{prompt}.mp4"


@pytest.mark.parametrize("prompt", ["sun\u00adset", "\ufeffsunset\u200b \u200e"])
def test_what_is_not_seen_parts_no_words(prompt: str) -> None:
    assert _name(prompt, "{prompt}") == "sunset.mp4"


def test_a_name_is_not_cut_behind_a_joiner() -> None:
    family = "\U0001f468\u200d" * 100
    stem = plain_file_name(family, ".mp4").removesuffix(".mp4")
    assert stem.endswith("\U0001f468")


@pytest.mark.parametrize(
    "template",
    ["{prompt}" * 1_200, "{model}" * 40_000, "{service}" * 40_000, "x" * 250_000, " " * 250_000],
)
@pytest.mark.parametrize("words", ["e\u0301" * 100_000, "\u00ad" * 200_000, "/" * 200_000])
def test_a_name_takes_no_time_however_long_what_it_is_made_of(template: str, words: str) -> None:
    """Settings and comments in clips may hold such templates, prompts, models and services."""
    task = a_task(prompt=words, model=words)
    task = replace(task, request=replace(task.request, service=words))
    begun_s = time.thread_time()
    name = clip_file_name(template, task, _MOMENT)
    assert time.thread_time() - begun_s < 0.5  # tens of seconds, where all of it is looked at
    assert len(name.encode()) <= MAX_NAME_BYTES
