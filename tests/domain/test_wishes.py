"""What a model is for, how long and how fine its clips can be: told by its fields alone."""

from __future__ import annotations

import pytest

from runapi_desktop.domain.catalog import all_models, find_model, service
from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.domain.catalog.wishes import (
    Wish,
    has_sound,
    longest_s,
    model_named,
    name_of,
    resolutions,
    starts_of,
    wishes_of,
)


def wishes(service_id: str, action: str) -> list[set[Wish]]:
    return [set(wishes_of(model)) for model in service(service_id).models if model.action == action]


@pytest.mark.parametrize("model", all_models(), ids=name_of)
def test_every_model_is_good_for_something_and_has_a_name_of_its_own(model: ModelSpec) -> None:
    assert wishes_of(model) - {Wish.SOUND}
    assert model_named(name_of(model)) is model


def test_names_of_models_that_are_gone_are_none() -> None:
    for name in ("", "kling", "kling/text_to_video", "kling/text_to_video/gone", "a/b/c/d"):
        assert model_named(name) is None


@pytest.mark.parametrize(
    ("place", "wanted", "unwanted"),
    [
        (("hailuo", "text_to_video"), {Wish.TEXT}, {Wish.PICTURE, Wish.SOUND}),
        (("luma", "modify_video"), {Wish.RESTYLE}, {Wish.TEXT, Wish.PICTURE}),
        (("minimax-h3", "image_to_video"), {Wish.PICTURE, Wish.BOTH_FRAMES}, {Wish.TEXT}),
        (("veo-3-1", "text_to_video"), {Wish.TEXT, Wish.PICTURE, Wish.BOTH_FRAMES, Wish.SOUND}, set()),
        (("wan", "animate"), {Wish.MOTION}, {Wish.TEXT, Wish.RESTYLE}),
        (("wan", "speech_to_video"), {Wish.TALK, Wish.SOUND}, {Wish.TEXT, Wish.BOTH_FRAMES}),
        (("volcengine-lip-sync", "lip_sync_video"), {Wish.TALK}, {Wish.TEXT}),
        (("topaz", "upscale_video"), {Wish.UPSCALE}, {Wish.RESTYLE}),
        (("runway", "extend_video"), {Wish.EXTEND}, {Wish.TEXT}),
        (("pixverse", "edit_video"), {Wish.REFERENCES}, {Wish.RESTYLE, Wish.TEXT}),
    ],
)
def test_what_models_are_for(place: tuple[str, str], wanted: set[Wish], unwanted: set[Wish]) -> None:
    found = wishes(*place)
    assert found
    for each in found:
        assert wanted <= each
        assert not unwanted & each


def test_how_far_models_reach() -> None:
    kling = find_model("kling", "text_to_video", "kling-3.0")
    topaz = find_model("topaz", "upscale_video", "topaz-upscale-video")
    assert kling is not None
    assert topaz is not None
    assert (longest_s(kling), longest_s(topaz)) == (15, None)
    assert [choice.label for choice in resolutions(kling)] == ["720p", "1080p", "4K"]
    assert resolutions(topaz) == ()
    assert (has_sound(kling), has_sound(topaz)) == (True, False)


def test_what_a_model_sets_by_itself_or_refuses_is_not_one_of_its_choices() -> None:
    """The form shows such a field, with its reason; the list of models must not promise it."""
    pros = [model for model in all_models() if model.id.startswith("hailuo-02") and model.id.endswith("pro")]
    assert [longest_s(model) for model in pros] == [6, 6]
    kling = find_model("kling", "text_to_video", "kling-3.0")
    assert kling is not None
    refusing = kling._replace(
        length_s=8, fields=tuple(field._replace(why_not="Not with this one") for field in kling.fields)
    )
    assert (longest_s(refusing), resolutions(refusing), has_sound(refusing)) == (8, (), False)


@pytest.mark.parametrize(
    ("service_id", "starts"),
    [
        ("hailuo", ("text", "picture")),
        ("kling", ("text", "picture", "video", "clip", "sound")),
        ("veo-3-1", ("text", "picture", "clip")),
        ("seedance", ("text", "picture")),
        ("runway-aleph", ("video",)),
        ("omnihuman", ("picture", "sound")),
        ("volcengine-lip-sync", ("video", "sound")),
    ],
)
def test_what_the_clips_of_a_service_start_from(service_id: str, starts: tuple[str, ...]) -> None:
    assert starts_of(service(service_id)) == starts
