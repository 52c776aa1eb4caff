"""The practice server renders what these figures say, and the app's estimate reads the same ones."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import pytest

from runapi_desktop.domain.catalog import all_models, model_by_id
from runapi_desktop.domain.catalog.spec import (
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    PracticeRender,
    RenderKind,
)
from runapi_desktop.domain.media_source import VideoFile
from runapi_desktop.domain.practice import (
    FRAMES_PER_S,
    LEAST_RENDER_S,
    MOST_MEGAPIXELS,
    practice_clip,
    practice_time,
    source_rate,
    source_size,
)
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.sandbox.render import render_clip
from tests.domain.every_form import every_request

FILM = VideoFile("/f.mp4", "00", 1000, "video/mp4", "f.mp4", 1366, 768, 2.0)
ANIMATED = [spec for spec in all_models() if spec.practice.kind is RenderKind.ANIMATE]


def test_the_server_takes_no_less_than_the_estimate_expects(tmp_path: Path) -> None:
    assert SandboxConfig("key", tmp_path).render_s == LEAST_RENDER_S


@pytest.mark.parametrize("spec", all_models(), ids=lambda spec: spec.id)
def test_a_practice_clip_is_expected_within_a_minute_and_a_half(spec: ModelSpec) -> None:
    for request in every_request(spec):
        usual = practice_time(spec, request.params)
        assert LEAST_RENDER_S <= usual.median_s < usual.slow_s < usual.longest_s < 90


@pytest.mark.parametrize("spec", ANIMATED, ids=lambda spec: spec.id)
def test_a_longer_or_larger_clip_takes_longer(spec: ModelSpec) -> None:
    times = {
        (clip.length_s * clip.short_side_px**2 * max(shape, 1 / shape)): practice_time(spec, params).median_s
        for params in (request.params for request in every_request(spec))
        for clip in [practice_clip(spec, params)]
        for shape in [clip.shape or 16 / 9]
    }
    assert [times[work] for work in sorted(times)] == sorted(times.values())


def test_a_short_film_is_restyled_sooner_than_a_long_one_or_one_that_nobody_knows() -> None:
    luma = model_by_id("luma-modify-video")
    (field,) = luma.of_kind(FieldKind.VIDEO)
    short, long, unknown = (
        practice_time(luma, params).median_s
        for params in ({field.wire: FILM}, {field.wire: replace(FILM, duration_s=9.0)}, {})
    )
    assert short < long < unknown


def test_what_nobody_asked_for_has_its_usual_value() -> None:
    plain = ModelSpec("m", "dummy", "do_it", "M", "", ())
    assert practice_clip(plain, {}).length_s == 6
    assert not practice_clip(plain, {}).has_sound
    switch = FieldSpec("sound", FieldKind.SWITCH, "Sound", role=FieldRole.SOUND)
    speaking = ModelSpec("m", "dummy", "do_it", "M", "", (switch,))
    asked = [practice_clip(speaking, {"sound": value}).has_sound for value in (True, False, None, "yes")]
    assert asked == [True, False, False, False]


def test_a_film_is_enlarged_as_asked_with_as_many_frames_as_there_is_time_for() -> None:
    number = FieldSpec("factor", FieldKind.NUMBER, "Factor", role=FieldRole.ENLARGEMENT)
    plain = ModelSpec("m", "dummy", "do_it", "M", "", (number,))
    spec = plain._replace(practice=PracticeRender(RenderKind.UPSCALE))
    assert source_size(spec, {"factor": 2}, (100, 50)) == (200.0, 100.0)
    assert source_size(plain, {"factor": 2}, (3840, 2160)) == (1920.0, 1080.0)
    assert source_size(spec, {}, (100, 50)) == (100.0, 50.0)
    assert source_size(spec, {"factor": 2}, (720, 1280)) == (1440.0, 2560.0)
    assert source_size(spec, {"factor": 4}, (1920, 1080)) == (3840.0, 2160.0)
    assert source_size(spec, {"factor": 1}, (4096, 2048)) == (3840.0, 1920.0)
    usual = Fraction(FRAMES_PER_S)
    assert source_rate(spec, (2560, 1440), 5.0, usual) == usual
    assert source_rate(plain, (1920, 1080), 600.0, usual) == usual
    assert source_rate(spec, (2560, 1440), 10.0, usual) == 13
    assert MOST_MEGAPIXELS * 1e6 >= 2560 * 1440 * 10 * 13
    assert source_rate(spec, (3840, 2160), 600.0, usual) == 1


def test_the_clip_has_the_length_and_the_size_of_the_figures(tmp_path: Path) -> None:
    spec = model_by_id("hailuo-02-text-to-video-standard")
    body = {"prompt": "a lake", "duration_seconds": 6, "output_resolution": "9:16"}
    figures = practice_clip(spec, body)
    render_clip(spec, body, {}, tmp_path / "a.mp4", is_tiny=False, stopped=lambda: False)
    with av.open(tmp_path / "a.mp4") as film:
        video = film.streams.video[0]
        assert video.frames == figures.length_s * FRAMES_PER_S
        assert min(video.width, video.height) == figures.short_side_px
        assert video.width / video.height == pytest.approx(figures.shape, abs=0.01)
