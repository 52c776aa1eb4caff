"""Every row of the contract's table of models, as bodies that must pass and bodies that must not."""

from __future__ import annotations

from typing import Any

import pytest

from runapi_desktop.domain.catalog import model_by_id, models_for
from runapi_desktop.domain.catalog.contract import BodyProblem, check_body

URL = "https://example.com/a.png"
T2V_PRO = "hailuo-02-text-to-video-pro"
T2V_STANDARD = "hailuo-02-text-to-video-standard"
I2V_PRO = "hailuo-02-image-to-video-pro"
I2V_STANDARD = "hailuo-02-image-to-video-standard"
I2V_23 = ("hailuo-2.3-image-to-video-pro", "hailuo-2.3-image-to-video-standard")
LUMA = "luma-modify-video"

LEAST: dict[str, dict[str, Any]] = {
    T2V_PRO: {"prompt": "A lake"},
    T2V_STANDARD: {"prompt": "A lake"},
    I2V_PRO: {"first_frame_image_url": URL, "prompt": "It moves"},
    I2V_STANDARD: {"first_frame_image_url": URL, "prompt": "It moves"},
    I2V_23[0]: {"first_frame_image_url": URL, "prompt": "It moves"},
    I2V_23[1]: {"first_frame_image_url": URL, "prompt": "It moves"},
    LUMA: {"source_video_url": "https://example.com/a.mp4", "prompt": "Film noir"},
}


def verdict(model: str, **more: Any) -> list[str]:
    """The fields that the contract complains about when ``more`` is added to the least body."""
    spec = model_by_id(model)
    return [p.field for p in check_body(spec.service, spec.action, {"model": model, **LEAST[model], **more})]


@pytest.mark.parametrize("model", LEAST)
def test_the_least_body_passes_and_each_of_its_fields_is_needed(model: str) -> None:
    assert verdict(model) == []
    spec = model_by_id(model)
    for name in LEAST[model]:
        body = {"model": model, **{k: v for k, v in LEAST[model].items() if k != name}}
        assert check_body(spec.service, spec.action, body) == (BodyProblem(name, "is required"),)


@pytest.mark.parametrize(
    ("videos", "passes"), [([URL], True), ([URL, URL], True), (URL, False), ([], False), (["a.mp4"], False)]
)
def test_a_video_that_is_wanted_in_a_list_comes_in_one(videos: object, passes: bool) -> None:
    body = {"model": "wan-2.6-edit-video", "prompt": "Film noir", "source_video_urls": videos}
    found = [problem.field for problem in check_body("wan", "edit_video", body)]
    assert found == ([] if passes else ["source_video_urls"])


@pytest.mark.parametrize(
    ("model", "length", "passes"),
    [
        *((model, 1500, True) for model in (T2V_PRO, T2V_STANDARD, I2V_PRO, I2V_STANDARD)),
        *((model, 1501, False) for model in (T2V_PRO, T2V_STANDARD, I2V_PRO, I2V_STANDARD)),
        *((model, 5000, True) for model in (*I2V_23, LUMA)),
        *((model, 5001, False) for model in I2V_23),
        (LUMA, 5001, True),
    ],
)
def test_prompt_lengths(model: str, length: int, passes: bool) -> None:
    assert verdict(model, prompt="x" * length) == ([] if passes else ["prompt"])


@pytest.mark.parametrize(
    ("model", "accepted"),
    [
        (T2V_PRO, []),
        (T2V_STANDARD, [6, 10]),
        (I2V_PRO, []),
        (I2V_STANDARD, [6, 10]),
        (I2V_23[0], [6, 10]),
        (I2V_23[1], [6, 10]),
        (LUMA, []),
    ],
)
def test_durations(model: str, accepted: list[int]) -> None:
    tried: list[object] = [6, 10, 5, 8, "6", 6.0, True, None]
    passing = [d for d in tried if not verdict(model, duration_seconds=d)]
    assert passing == accepted
    assert [type(d) for d in passing] == [int] * len(accepted)


@pytest.mark.parametrize(
    ("model", "accepted"),
    [
        (T2V_PRO, ["16:9", "9:16", "1:1"]),
        (T2V_STANDARD, ["16:9", "9:16", "1:1"]),
        (I2V_PRO, []),
        (I2V_STANDARD, ["512p", "768p"]),
        (I2V_23[0], ["768p", "1080p"]),
        (I2V_23[1], ["768p", "1080p"]),
        (LUMA, []),
    ],
)
def test_the_two_meanings_of_output_resolution(model: str, accepted: list[str]) -> None:
    tried = ["16:9", "9:16", "1:1", "4:3", "512p", "768p", "1080p", "", None, 768]
    assert [r for r in tried if not verdict(model, output_resolution=r)] == accepted


@pytest.mark.parametrize("model", LEAST)
def test_pictures(model: str) -> None:
    takes_first = model not in (T2V_PRO, T2V_STANDARD, LUMA)
    takes_last = model in (I2V_PRO, I2V_STANDARD)
    assert (verdict(model, first_frame_image_url=URL) == []) is takes_first
    assert (verdict(model, last_frame_image_url=URL) == []) is takes_last


@pytest.mark.parametrize("name", ["first_frame_image_url", "last_frame_image_url", "callback_url"])
@pytest.mark.parametrize(
    "url", ["a.png", "/tmp/a.png", "file:///tmp/a.png", "ftp://a/b", "https://", "http://a b/c", 5, None, ""]
)
def test_addresses_are_absolute_and_http(name: str, url: object) -> None:
    assert verdict(I2V_PRO, **{name: url}) == [name]


@pytest.mark.parametrize("model", I2V_23)
def test_ten_seconds_is_768p_only(model: str) -> None:
    assert verdict(model, duration_seconds=10, output_resolution="768p") == []
    assert verdict(model, duration_seconds=10) == []
    assert verdict(model, duration_seconds=6, output_resolution="1080p") == []
    assert verdict(model, output_resolution="1080p") == []
    assert verdict(model, duration_seconds=10, output_resolution="1080p") == ["output_resolution"]


def test_a_last_frame_needs_768p() -> None:
    assert verdict(I2V_STANDARD, last_frame_image_url=URL, output_resolution="768p") == []
    assert verdict(I2V_STANDARD, last_frame_image_url=URL) == []
    assert verdict(I2V_STANDARD, last_frame_image_url=URL, output_resolution="512p") == ["output_resolution"]


@pytest.mark.parametrize(
    ("name", "models"),
    [
        ("prompt_optimizer", (T2V_PRO, T2V_STANDARD, I2V_PRO, I2V_STANDARD)),
        ("enable_safety_checker", (T2V_PRO, T2V_STANDARD, I2V_PRO, I2V_STANDARD, *I2V_23)),
    ],
)
@pytest.mark.parametrize("model", LEAST)
def test_switches_are_booleans_of_some_models(model: str, name: str, models: tuple[str, ...]) -> None:
    assert (verdict(model, **{name: False}) == []) is (model in models)
    assert (verdict(model, **{name: True}) == []) is (model in models)
    assert verdict(model, **{name: "true"}) == [name]
    assert verdict(model, **{name: 1}) == [name]


def test_lumas_watermark_may_be_a_boolean_or_text() -> None:
    assert verdict(LUMA, watermark=True) == []
    assert verdict(LUMA, watermark="studio") == []
    assert verdict(LUMA, watermark=1) == ["watermark"]
    assert verdict(LUMA, watermark="") == ["watermark"]


@pytest.mark.parametrize(
    ("prompt", "passes"),
    [("Film noir, café", True), ("Snow – 35 mm…", True), ("雪", False), ("밤", False), ("снег", False)],
)
def test_lumas_prompt_is_english(prompt: str, passes: bool) -> None:
    assert verdict(LUMA, prompt=prompt) == ([] if passes else ["prompt"])
    assert verdict(T2V_PRO, prompt=prompt) == []


@pytest.mark.parametrize("prompt", ["", " ", None, 5])
def test_an_empty_prompt_is_no_prompt(prompt: object) -> None:
    assert verdict(T2V_PRO, prompt=prompt) == ["prompt"]
    assert verdict(I2V_PRO, prompt=prompt) == ["prompt"]


def test_unknown_parameters_are_named() -> None:
    assert verdict(T2V_PRO, seed=1, style="x") == ["seed", "style"]


@pytest.mark.parametrize("model", [None, "", "none", 5, LUMA])
def test_the_model_must_be_one_of_the_action(model: object) -> None:
    problems = check_body("hailuo", "text_to_video", {"model": model, "prompt": "x"})
    assert [problem.field for problem in problems] == ["model"]


def test_every_problem_is_reported_at_once() -> None:
    assert verdict(T2V_STANDARD, prompt="x" * 1501, duration_seconds=7, output_resolution="768p", a=1) == [
        "a",
        "prompt",
        "duration_seconds",
        "output_resolution",
    ]


def test_models_are_found_by_action_and_by_id() -> None:
    assert [spec.id for spec in models_for("luma", "modify_video")] == [LUMA]
    assert models_for("luma", "text_to_video") == ()
    with pytest.raises(KeyError):
        model_by_id("none")
