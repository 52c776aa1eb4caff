"""What goes along from the form of one model into that of another, and what stays."""

from __future__ import annotations

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.spec import FieldValue, ModelSpec
from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.media_source import RemoteUrl, SourceClip
from runapi_desktop.ui.compose.carrying import bring, carried

FIRST, LAST, THIRD = (RemoteUrl(f"https://files.example/{name}.png") for name in "abc")


def model(service: str, action: str, model_id: str) -> ModelSpec:
    found = catalog.find_model(service, action, model_id)
    assert found is not None
    return found


HAILUO = model("hailuo", "image_to_video", "hailuo-02-image-to-video-standard")
LUMA = model("luma", "modify_video", "luma-modify-video")
KLING = model("kling", "text_to_video", "kling-3.0")
TURBO = model("kling", "image_to_video", "kling-v3-turbo-image-to-video")
REFERENCE = model("kling", "text_to_video", "kling-v3-omni-reference")
EXTEND = model("kling", "extend_video", "kling-v2.5-turbo-text-to-video-pro")
FRAMES: dict[str, FieldValue] = {"first_frame_image_url": FIRST, "last_frame_image_url": LAST}


def taken(values: dict[str, FieldValue], source: ModelSpec, target: ModelSpec) -> dict[str, FieldValue]:
    return {each.field.name: each.value for each in carried(values, source, target)}


def test_what_has_the_same_name_goes_along() -> None:
    values: dict[str, FieldValue] = {**FRAMES, "prompt": "a boat", "duration_seconds": 10}
    assert taken(values, HAILUO, KLING) == values


def test_pictures_find_a_place_of_another_name_or_in_a_list_and_back() -> None:
    assert taken(FRAMES, HAILUO, REFERENCE) == {"reference_image_urls": (FIRST, LAST)}
    listed: dict[str, FieldValue] = {"reference_image_urls": (THIRD, FIRST)}
    assert taken(listed, REFERENCE, HAILUO) == {"first_frame_image_url": THIRD}


def test_a_length_that_the_other_model_does_not_make_stays() -> None:
    assert taken({"duration_seconds": 15}, KLING, HAILUO) == {}
    assert taken({"duration_seconds": 10}, HAILUO, EXTEND) == {}


def test_a_clip_goes_along_to_models_that_go_on_from_it_only() -> None:
    clip = SourceClip("task_1", "kling", "text_to_video", EXTEND.id)
    other = model("kling", "extend_video", "kling-v2.5-turbo-image-to-video-pro")
    values: dict[str, FieldValue] = {"source_task_id": clip}
    assert taken(values, EXTEND, EXTEND) == values
    assert taken(values, EXTEND, other) == {}


def test_what_stays_is_named_and_what_stood_there_can_come_back() -> None:
    draft = FormDraft({**FRAMES, "prompt": "a boat"}, {"first_frame_image_url": "clip-1"})
    here = FormDraft({"prompt": "a dog"})
    brought = bring(draft, HAILUO, here, LUMA, is_same_form=False)
    assert brought.new == FormDraft({"prompt": "a boat"})
    assert brought.earlier == FormDraft({"prompt": "a dog"})
    assert brought.left == ("First frame", "Last frame")


def test_the_clip_that_a_picture_is_from_and_a_batch_go_along_with_it() -> None:
    draft = FormDraft({"first_frame_image_url": FIRST}, {"first_frame_image_url": "clip-1"})
    assert bring(draft, HAILUO, FormDraft(), KLING, is_same_form=False).new.parents == draft.parents


def test_within_one_form_nothing_is_displaced() -> None:
    here = FormDraft({"first_frame_image_url": FIRST, "prompt": "a boat"})
    brought = bring(here, HAILUO, here, KLING, is_same_form=True)
    assert brought.new == brought.earlier == FormDraft()
