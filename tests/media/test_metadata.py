"""How a clip was made travels with it, names no path of this computer, and is read with suspicion."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, SourceClip
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.media.metadata import (
    ClipMetadata,
    metadata_from_text,
    metadata_text,
    write_sidecar,
)
from tests.media.samples import metadata_in, write_video

PICTURE = PictureFile("/home/me/inputs/a.png", "ab" * 32, 12, "image/png", "고양이.png", 640, 480)
ELSEWHERE = replace(PICTURE, path="", sha256="ef" * 32)
MADE = ClipMetadata(
    request=GenerationRequest(
        "hailuo",
        "image_to_video",
        "hailuo-02-image-to-video-standard",
        {
            "prompt": "A cat, “asleep” 猫\n[Push in]",
            "duration_seconds": 6,
            "prompt_optimizer": True,
            "first_frame_image_url": PICTURE,
            "last_frame_image_url": RemoteUrl("https://example.org/a.png"),
            "reference_image_urls": (RemoteUrl("https://example.org/b.png"), ELSEWHERE),
            "source_audio_url": AudioFile("", "cd" * 32, 5, "audio/mpeg", "목소리.mp3", 4.5),
            "source_task_id": SourceClip("task-0", "kling", title="Cat"),
            "cfg_scale": 0.5,
        },
    ),
    title="Cat",
    task_id="task-1",
    parent_task_id="task-0",
    created_at=datetime(2026, 11, 3, 12, tzinfo=UTC),
    cost_micros=300_000,
)


def without_path(metadata: ClipMetadata, path: str = "") -> ClipMetadata:
    params = {**metadata.request.params, "first_frame_image_url": replace(PICTURE, path=path)}
    return replace(metadata, request=replace(metadata.request, params=params))


def test_everything_comes_back_but_the_path() -> None:
    text = metadata_text(MADE)
    assert "/home/me" not in text
    assert text.isascii()
    assert metadata_from_text(text) == without_path(MADE)


def test_a_picture_that_is_kept_here_is_found_by_its_content(tmp_path: Path) -> None:
    kept = tmp_path / f"{PICTURE.sha256}.png"
    kept.write_bytes(b"picture")
    assert metadata_from_text(metadata_text(MADE), tmp_path) == without_path(MADE, str(kept))


def test_a_file_beside_the_clip_is_read(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.mp4", 4)
    assert metadata_in(video) is None
    write_sidecar(video, MADE)
    assert metadata_in(video) == without_path(MADE)


def test_a_film_names_all_its_clips_and_is_none_itself() -> None:
    text = metadata_text(MADE, replace(MADE, title="Dog"))
    assert "/home/me" not in text
    assert [clip["title"] for clip in json.loads(text)["clips"]] == ["Cat", "Dog"]
    assert metadata_from_text(text) is None


@pytest.mark.parametrize(
    "change",
    [
        {"made_with": "Somebody"},
        {"version": 3},
        {"version": 1},  # which named its cost otherwise
        {"cost_micros": 0.5},
        {"cost_micros": -1},
        {"model": 3},
        {"params": {"prompt": ["x"]}},
        {"params": {"prompt": None}},
        {"params": {"a": {"kind": "picture", "path": 3}}},
        {"params": {"a": {"kind": "url", "url": 3}}},
        {"params": {"a": {"kind": "url", "url": "file:///etc/passwd"}}},
        {"params": {"a": {"kind": "folder", "url": "x"}}},
        {"params": {str(number): 1 for number in range(101)}},
        {"created_at": "yesterday"},
    ],
)
def test_what_makes_no_sense_is_nothing(change: dict[str, object]) -> None:
    held = json.loads(metadata_text(MADE))
    assert metadata_from_text(json.dumps({**held, **change})) is None


@pytest.mark.parametrize(("cents", "micros"), [(30, 300_000), (0, 0), (None, None)])
def test_a_clip_of_version_0_1_0_says_its_cost_in_cents(cents: int | None, micros: int | None) -> None:
    held = json.loads(metadata_text(MADE))
    del held["cost_micros"]
    old = {**held, "version": 1, "cost_cents": cents}
    assert metadata_from_text(json.dumps(old)) == replace(without_path(MADE), cost_micros=micros)


def test_a_fraction_of_a_cent_comes_back() -> None:
    dear = replace(MADE, cost_micros=9_600)
    assert metadata_from_text(metadata_text(dear)) == without_path(dear)


def test_a_path_that_somebody_put_in_is_not_believed() -> None:
    held = json.loads(metadata_text(MADE))
    held["params"]["first_frame_image_url"]["path"] = "/etc/passwd"
    assert metadata_from_text(json.dumps(held)) == without_path(MADE)


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert metadata_from_text(text) is None
    assert metadata_from_text("RunAPI Desktop" + text) is None


@given(st.recursive(st.none() | st.booleans() | st.text() | st.floats(), lambda inner: st.lists(inner)))
def test_any_value_in_any_place_is_read_without_an_error(value: object) -> None:
    held = json.loads(metadata_text(MADE))
    for name in held:
        metadata_from_text(json.dumps({**held, name: value}))
