"""The form of each model: what it opens, fixes, refuses, sends, and why."""

from __future__ import annotations

from typing import Any

import pytest

from runapi_desktop.domain.catalog import all_models, model_by_id
from runapi_desktop.domain.catalog.evaluate import (
    FieldStatus,
    FormState,
    Problem,
    ProblemKind,
    evaluate,
    is_english,
    is_http_url,
)
from runapi_desktop.domain.catalog.luma import SERVICE as LUMA_SERVICE
from runapi_desktop.domain.media_source import PictureFile, RemoteUrl, VideoFile
from tests.helpers.camera_moves import CAMERA_MOVES
from tests.helpers.first_models import FIRST_MODELS

PICTURE = PictureFile("/tmp/a", "00", 1000, "image/png", "a.png", 1280, 720)
VIDEO = VideoFile("/tmp/a", "00", 1000, "video/mp4", "a.mp4", 1280, 720, 6.0)
T2V_PRO = "hailuo-02-text-to-video-pro"
T2V_STANDARD = "hailuo-02-text-to-video-standard"
I2V_PRO = "hailuo-02-image-to-video-pro"
I2V_STANDARD = "hailuo-02-image-to-video-standard"
I2V_23 = ("hailuo-2.3-image-to-video-pro", "hailuo-2.3-image-to-video-standard")
LUMA = "luma-modify-video"


def form(model: str, **values: Any) -> FormState:
    return evaluate(model_by_id(model), values)


def problems(model: str, name: str, value: Any) -> list[Problem]:
    return [p for p in form(model, **{name: value}).problems if p.field == name]


def picture(width_px: int = 1280, height_px: int = 720, **facts: Any) -> PictureFile:
    known = {"size_bytes": 1000, "mime_type": "image/png", **facts}
    return PictureFile("/tmp/a", "00", file_name="a.png", width_px=width_px, height_px=height_px, **known)


@pytest.mark.parametrize("model", [T2V_PRO, I2V_PRO])
def test_pro_of_hailuo_02_fixes_the_length(model: str) -> None:
    state = form(model, duration_seconds=10).field("duration_seconds")
    assert state.status is FieldStatus.FIXED
    assert [choice.label for choice in state.choices] == ["6 s · fixed"]
    assert (state.value, state.reason) == (None, "Fixed at 6 s for Pro")


@pytest.mark.parametrize(
    ("model", "default"), [(T2V_STANDARD, 10), (I2V_STANDARD, 10), (I2V_23[0], 6), (I2V_23[1], 6)]
)
def test_default_lengths(model: str, default: int) -> None:
    assert form(model).field("duration_seconds").value == default
    assert form(model, duration_seconds=True).field("duration_seconds").value == default


@pytest.mark.parametrize("model", [T2V_PRO, T2V_STANDARD])
def test_frame_shape_is_automatic_and_then_not_sent(model: str) -> None:
    state = form(model, prompt="x", first_frame_image_url=PICTURE)
    assert state.field("frame_shape").choices[0].label == "Automatic"
    assert "output_resolution" not in state.request.params
    chosen = form(model, prompt="x", first_frame_image_url=PICTURE, frame_shape="9:16")
    assert chosen.request.params["output_resolution"] == "9:16"


def test_the_first_frame_gives_the_clip_its_shape() -> None:
    state = form(I2V_PRO, prompt="x", first_frame_image_url=PICTURE, frame_shape="9:16")
    assert state.field("frame_shape").status is FieldStatus.FIXED
    assert "output_resolution" not in state.request.params


def test_a_resolution_kept_for_another_model_is_no_frame_shape() -> None:
    assert "output_resolution" not in form(T2V_PRO, prompt="x", output_resolution="768p").request.params


@pytest.mark.parametrize("model", I2V_23)
def test_the_last_frame_stays_in_place_with_a_reason(model: str) -> None:
    state = form(model, last_frame_image_url=PICTURE).field("last_frame_image_url")
    assert (state.status, state.value) == (FieldStatus.REFUSED, None)
    assert state.reason == "Only Hailuo 02 supports a last frame"


@pytest.mark.parametrize("model", I2V_23)
def test_ten_seconds_narrows_the_resolution_and_keeps_the_wish(model: str) -> None:
    values = {"output_resolution": "1080p"}
    short = form(model, duration_seconds=6, **values).field("output_resolution")
    long = form(model, duration_seconds=10, **values).field("output_resolution")
    assert short.value == "1080p"
    assert (long.value, long.reason) == ("768p", "10 s is 768p only")
    assert {c.value: c.why_not for c in long.choices}["1080p"] == "10 s is 768p only"


def test_a_last_frame_narrows_the_resolution() -> None:
    alone = form(I2V_STANDARD, output_resolution="512p").field("output_resolution")
    with_last = form(I2V_STANDARD, output_resolution="512p", last_frame_image_url=PICTURE)
    assert alone.value == "512p"
    assert with_last.field("output_resolution").value == "768p"
    assert with_last.field("output_resolution").reason == "A last frame needs 768p"


@pytest.mark.parametrize(
    ("model", "refused"),
    [
        (I2V_STANDARD, {"1080p": "1080p needs Hailuo 2.3"}),
        (I2V_23[0], {"512p": "512p: Hailuo 02 Standard only"}),
    ],
)
def test_refused_choices_say_why(model: str, refused: dict[str, str]) -> None:
    choices = form(model).field("output_resolution").choices
    assert {c.value: c.why_not for c in choices if c.why_not} == refused


@pytest.mark.parametrize("model", I2V_23)
def test_the_prompt_optimizer_of_hailuo_23_stays_in_place_with_a_reason(model: str) -> None:
    state = form(model, prompt="x", first_frame_image_url=PICTURE, prompt_optimizer=True)
    assert state.field("prompt_optimizer").status is FieldStatus.REFUSED
    assert state.field("prompt_optimizer").reason == "Only Hailuo 02 has a prompt optimizer"
    assert "prompt_optimizer" not in state.request.params


@pytest.mark.parametrize("spec", FIRST_MODELS, ids=lambda spec: spec.id)
def test_a_switch_is_drawn_as_the_server_takes_it_to_be(spec: Any) -> None:
    drawn_on = {field.name for field in spec.fields if field.drawn_on}
    assert drawn_on == ({"prompt_optimizer"} if "-02-" in spec.id else set())


@pytest.mark.parametrize("spec", FIRST_MODELS, ids=lambda spec: spec.id)
def test_an_empty_prompt_beside_a_picture_is_one_click_away(spec: Any) -> None:
    prompt = spec.field("prompt")
    assert prompt.required
    assert bool(prompt.neutral) is (spec.action == "image_to_video")
    assert is_english(prompt.neutral)


@pytest.mark.parametrize("name", ["prompt_optimizer", "enable_safety_checker"])
def test_advanced_switches_are_sent_only_once_touched(name: str) -> None:
    assert name not in form(T2V_PRO, prompt="x").request.params
    assert form(T2V_PRO, prompt="x", **{name: False}).request.params[name] is False
    assert form(T2V_PRO, prompt="x", **{name: True}).request.params[name] is True


def test_the_watermark_is_sent_only_when_ticked() -> None:
    values = {"prompt": "Film noir", "source_video_url": VIDEO}
    assert "watermark" not in form(LUMA, **values, watermark=False).request.params
    assert form(LUMA, **values, watermark=True).request.params["watermark"] is True


@pytest.mark.parametrize(
    ("model", "name", "value", "expected"),
    [
        (T2V_PRO, "prompt", None, [Problem("prompt", ProblemKind.MISSING)]),
        (T2V_PRO, "prompt", "  ", [Problem("prompt", ProblemKind.MISSING)]),
        (I2V_PRO, "prompt", None, [Problem("prompt", ProblemKind.MISSING)]),
        (I2V_23[1], "prompt", " ", [Problem("prompt", ProblemKind.MISSING)]),
        (T2V_PRO, "prompt", "x" * 1501, [Problem("prompt", ProblemKind.TOO_LONG, 1501, 1500)]),
        (I2V_23[0], "prompt", "x" * 5001, [Problem("prompt", ProblemKind.TOO_LONG, 5001, 5000)]),
        (LUMA, "prompt", "雪の夜", [Problem("prompt", ProblemKind.NOT_ENGLISH)]),
        (T2V_PRO, "callback_url", "me.example", [Problem("callback_url", ProblemKind.NOT_A_URL)]),
        (T2V_PRO, "callback_url", "https://me.example/x", []),
        (I2V_PRO, "first_frame_image_url", None, [Problem("first_frame_image_url", ProblemKind.MISSING)]),
        (LUMA, "source_video_url", None, [Problem("source_video_url", ProblemKind.MISSING)]),
        (
            LUMA,
            "source_video_url",
            RemoteUrl("file:///a"),
            [Problem("source_video_url", ProblemKind.NOT_A_URL)],
        ),
    ],
)
def test_problems_of_values(model: str, name: str, value: Any, expected: list[Problem]) -> None:
    assert problems(model, name, value) == expected


@pytest.mark.parametrize(
    ("facts", "kinds"),
    [
        ({}, []),
        ({"mime_type": "image/gif"}, [ProblemKind.WRONG_FORMAT]),
        ({"size_bytes": 10_000_000}, []),
        ({"size_bytes": 10_000_001}, [ProblemKind.FILE_TOO_LARGE]),
        ({"width_px": 301, "height_px": 301}, []),
        ({"width_px": 300, "height_px": 600}, [ProblemKind.PICTURE_TOO_SMALL]),
        ({"width_px": 400, "height_px": 1000}, []),
        ({"width_px": 399, "height_px": 1000}, [ProblemKind.PICTURE_TOO_NARROW]),
        ({"width_px": 1000, "height_px": 400}, []),
        ({"width_px": 1001, "height_px": 400}, [ProblemKind.PICTURE_TOO_WIDE]),
        ({"width_px": 0, "height_px": 0}, [ProblemKind.PICTURE_TOO_SMALL, ProblemKind.PICTURE_TOO_NARROW]),
    ],
)
def test_the_limits_of_pictures(facts: dict[str, Any], kinds: list[ProblemKind]) -> None:
    found = problems(I2V_PRO, "first_frame_image_url", picture(**facts))
    assert [p.kind for p in found] == kinds


@pytest.mark.parametrize(
    ("facts", "kinds"),
    [
        ({}, []),
        ({"mime_type": "video/quicktime"}, []),
        ({"mime_type": "video/x-matroska"}, [ProblemKind.WRONG_FORMAT]),
        ({"size_bytes": 100_000_001}, [ProblemKind.FILE_TOO_LARGE]),
        ({"duration_s": 10.04}, []),
        ({"duration_s": 12.0}, [ProblemKind.VIDEO_TOO_LONG]),
    ],
)
def test_the_limits_of_videos(facts: dict[str, Any], kinds: list[ProblemKind]) -> None:
    known = {"size_bytes": 1000, "mime_type": "video/mp4", "duration_s": 6.0, **facts}
    video = VideoFile("/tmp/a", "00", file_name="a", width_px=1280, height_px=720, **known)
    assert [p.kind for p in problems(LUMA, "source_video_url", video)] == kinds


@pytest.mark.parametrize(
    ("model", "values", "micros"),
    [
        (T2V_PRO, {}, 570_000),
        (T2V_STANDARD, {"duration_seconds": 6}, 300_000),
        (T2V_STANDARD, {"duration_seconds": 10}, 500_000),
        (T2V_STANDARD, {}, 500_000),
        (I2V_STANDARD, {"duration_seconds": 6, "output_resolution": "512p"}, 120_000),
        (I2V_STANDARD, {"duration_seconds": 6, "output_resolution": "768p"}, 300_000),
        (I2V_STANDARD, {"duration_seconds": 10, "output_resolution": "512p"}, 200_000),
        (I2V_STANDARD, {}, 500_000),
        (I2V_PRO, {}, 570_000),
        (I2V_23[0], {}, 450_000),
        (I2V_23[0], {"output_resolution": "1080p"}, 800_000),
        (I2V_23[0], {"duration_seconds": 10}, 900_000),
        (I2V_23[1], {}, 300_000),
        (I2V_23[1], {"output_resolution": "1080p"}, 500_000),
        (I2V_23[1], {"duration_seconds": 10, "output_resolution": "1080p"}, 500_000),
        (LUMA, {}, 500_000),
    ],
)
def test_published_prices(model: str, values: dict[str, Any], micros: int | None) -> None:
    assert form(model, **values).published_price_micros == micros


def test_a_request_holds_exactly_what_is_sent() -> None:
    request = form(I2V_STANDARD, first_frame_image_url=PICTURE, prompt=" A lake ", watermark=True).request
    assert (request.service, request.action, request.model) == ("hailuo", "image_to_video", I2V_STANDARD)
    assert request.params == {
        "first_frame_image_url": PICTURE,
        "prompt": "A lake",
        "duration_seconds": 10,
        "output_resolution": "768p",
    }
    assert request.local_files == {"first_frame_image_url": PICTURE}
    assert request.prompt == "A lake"


def test_a_field_is_asked_for_by_name() -> None:
    with pytest.raises(KeyError):
        form(LUMA).field("duration_seconds")
    with pytest.raises(KeyError):
        model_by_id(LUMA).field("duration_seconds")


@pytest.mark.parametrize("spec", all_models(), ids=lambda spec: spec.id)
def test_the_catalogue_is_sound(spec: Any) -> None:
    names = [field.name for field in spec.fields]
    assert len(names) == len(set(names))
    assert spec.title
    assert spec.summary
    for rule in spec.rules:
        assert rule.why or not (rule.allow or rule.forbid)
        assert {*rule.when, *rule.allow, *rule.forbid, *rule.require} <= set(names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.com/a?b=c", True),
        ("http://localhost:8080", True),
        ("http://[::1]/a", True),
        ("HTTPS://EXAMPLE.COM", True),
        ("http://a:99999/", False),
        ("http://a:0/", False),
        ("http://a\n/", False),
        ("http://[x", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_what_counts_as_an_address(text: str, expected: bool) -> None:
    assert is_http_url(text) is expected


def test_every_offered_english_phrase_is_english() -> None:
    assert all(is_english(words) for _, words in LUMA_SERVICE.palette.phrases)
    assert all(is_english(move) for move in CAMERA_MOVES)
    assert len(set(CAMERA_MOVES)) == 15
