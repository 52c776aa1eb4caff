"""Drafts on the disk: kept whole, the owner's alone, and of a broken one everything that can be read."""

from __future__ import annotations

import json
import stat
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, SourceClip, VideoFile
from runapi_desktop.store.draft_file import DraftFile


def picture(folder: Path, name: str = "a") -> PictureFile:
    return PictureFile(str(folder / f"{name}.jpg"), name * 64, 10, "image/jpeg", "바다.jpg", 640, 360)


@pytest.mark.posix("modes")
def test_everything_comes_back_and_nobody_else_reads_it(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "draft.json", tmp_path)
    video = VideoFile(str(tmp_path / "v.mp4"), "b" * 64, 10, "video/mp4", "v.mp4", 640, 360, 9.5)
    values = {"prompt": "夏の海 \ud800", "duration": 6, "optimizer": False, "frame": picture(tmp_path)}
    forms = {
        "hailuo": FormDraft(
            values, {"frame": "clip-1"}, "frame", (picture(tmp_path), picture(tmp_path, "b")), 3, True
        ),
        "luma": FormDraft({"source": video, "other": RemoteUrl("https://example.com/a.mp4")}),
        "kling": FormDraft(
            {
                "references": (
                    picture(tmp_path, "b"),
                    RemoteUrl("https://example.com/a.png"),
                    picture(tmp_path),
                ),
                "voice": AudioFile(str(tmp_path / "a.mp3"), "c" * 64, 10, "audio/mpeg", "a.mp3", 3.5),
                "clip": SourceClip("task_1", "kling", title="夏の海"),
                "strength": 0.25,
            }
        ),
    }
    file.save(DraftFile.text_of(forms))
    assert file.load() == forms
    assert stat.S_IMODE((tmp_path / "draft.json").stat().st_mode) == 0o600


def test_of_a_list_what_the_app_did_not_keep_is_left_out(tmp_path: Path) -> None:
    elsewhere = picture(tmp_path / "elsewhere")
    clip = {"kind": "clip", **asdict(SourceClip("task_1"))}
    values = {
        "mixed": [{"kind": "picture", **asdict(one)} for one in (elsewhere, picture(tmp_path))],
        "none": [],
        "clips": [clip],
        "many": [{"kind": "url", "url": "https://a.example"}] * 101,
        "endless": float("inf"),
        "clip": {**clip, "title": 5},
    }
    path = tmp_path / "draft.json"
    path.write_text(json.dumps({"version": 1, "forms": {"kling": {"values": values}}}))
    assert DraftFile(path, tmp_path).load() == {"kling": FormDraft({"mixed": (picture(tmp_path),)})}


@pytest.mark.parametrize(
    "change",
    [
        {"path": "/etc/passwd"},
        {"path": "../inputs/a.jpg"},
        {"path": 5},
        {"width_px": "640"},
        {"height_px": 0},
        {"file_name": None},
        {"kind": "sound"},
        {"more": 1},
    ],
)
def test_a_file_that_the_app_did_not_keep_is_never_taken_from_a_draft(
    tmp_path: Path, change: dict[str, Any]
) -> None:
    held = {"kind": "picture", **asdict(picture(tmp_path)), **change}
    path = tmp_path / "draft.json"
    values = {"prompt": "a boat", "frame": held}
    path.write_text(json.dumps({"version": 1, "forms": {"hailuo": {"values": values, "takes": "two"}}}))
    assert DraftFile(path, tmp_path).load() == {"hailuo": FormDraft({"prompt": "a boat"})}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(JSON | st.dictionaries(st.sampled_from(("values", "parents", "batch", "takes", "batch_field")), JSON))
def test_no_draft_keeps_the_app_from_starting(tmp_path_factory: pytest.TempPathFactory, form: Any) -> None:
    folder = tmp_path_factory.getbasetemp()
    path = folder / "draft.json"
    for text in (json.dumps({"forms": {"hailuo": form}}), json.dumps(form), "{", ""):
        path.write_text(text)
        drafts = DraftFile(path, folder).load()
        assert DraftFile.text_of(drafts)


def test_a_draft_has_bounds(tmp_path: Path) -> None:
    assert DraftFile.text_of({"hailuo": FormDraft({"prompt": "x" * 1_000_000})}) == ""
    path = tmp_path / "draft.json"
    path.write_text(json.dumps({"forms": {"hailuo": {"values": {"prompt": "x" * 1_000_000}}}}))
    assert DraftFile(path, tmp_path).load() == {}


def test_the_draft_of_a_newer_version_stays_as_it_is_and_ours_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    theirs = json.dumps({"version": 2, "forms": [["hailuo", "a boat"]]})
    path.write_text(theirs)
    file = DraftFile(path, tmp_path)
    assert file.load() == {}
    ours = {"hailuo": FormDraft({"prompt": "a fox"})}
    file.save(DraftFile.text_of(ours))
    assert path.read_text() == theirs
    assert DraftFile(path, tmp_path).load() == ours


@pytest.mark.parametrize("version", [None, "2", 0, -1, 0.5, [], {}])
def test_a_version_that_is_none_is_no_newer_one(tmp_path: Path, version: object) -> None:
    path = tmp_path / "draft.json"
    path.write_text(json.dumps({"version": version, "forms": {"hailuo": {"values": {"prompt": "a boat"}}}}))
    assert DraftFile(path, tmp_path).load() == {"hailuo": FormDraft({"prompt": "a boat"})}
