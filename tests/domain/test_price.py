"""A request has the price of the form that it came from, and the question for it holds what that needs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from runapi_desktop.domain.catalog import all_models, service
from runapi_desktop.domain.catalog.evaluate import Values, evaluate, form_values
from runapi_desktop.domain.catalog.parts import (
    TEXT_TO_VIDEO,
)
from runapi_desktop.domain.catalog.spec import (
    Choice,
    FieldKind,
    FieldSpec,
    ModelSpec,
    Presence,
    PublishedPrice,
    ServiceSpec,
)
from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, VideoFile
from runapi_desktop.domain.price import list_price, price_question
from runapi_desktop.domain.request import GenerationRequest
from tests.domain.every_form import every_request
from tests.domain.form_values import LIKELY_VALUES, SPECS
from tests.helpers.added_services import add_service

PICTURE = PictureFile("/pictures/a.jpg", "0" * 64, 1000, "image/jpeg", "a.jpg", 800, 600)
SIZES = (Choice(1, "1"), Choice(2, "2"))
RENAMED = ModelSpec(
    "dummy",
    "dummy",
    "text_to_video",
    "Dummy",
    "",
    (
        FieldSpec("words", FieldKind.PROMPT, "Words", wire_name="text"),
        FieldSpec("hook", FieldKind.URL, "Hook", wire_name="notify_at"),
        FieldSpec("start", FieldKind.PICTURE, "Start", wire_name="start_url"),
        FieldSpec(
            "size",
            FieldKind.CHOICE,
            "Size",
            wire_name="px",
            choices=(Choice(1, "1"), Choice(2, "2")),
            default=1,
        ),
    ),
    prices=(
        PublishedPrice(300_000, {"size": 2, "start": Presence.ANY}),
        PublishedPrice(200_000, {"size": 2}),
        PublishedPrice(100_000),
    ),
)
"""A model whose fields are all named otherwise on the wire than in the form."""


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> ModelSpec:
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (TEXT_TO_VIDEO,), (RENAMED,)))
    return RENAMED


def _request(spec: ModelSpec, **params: str | int | PictureFile | RemoteUrl) -> GenerationRequest:
    return GenerationRequest(spec.service, spec.action, spec.id, params)


def test_a_list_price_is_found_by_the_forms_names_whatever_the_wires_are(renamed: ModelSpec) -> None:
    assert list_price(_request(renamed)).micros == 100_000
    assert list_price(_request(renamed, px=2)).micros == 200_000
    for start in (PICTURE, RemoteUrl("https://example.com/a.jpg")):
        assert list_price(_request(renamed, px=2, start_url=start)).micros == 300_000


def test_words_and_addresses_of_any_name_are_no_part_of_the_question(renamed: ModelSpec) -> None:
    plain = price_question(_request(renamed, px=2))
    assert price_question(_request(renamed, px=2, text="a lake", notify_at="https://example.com")) == plain
    assert price_question(_request(renamed, px=1)) != plain
    with_picture = price_question(_request(renamed, px=2, start_url=PICTURE))
    assert with_picture != plain
    assert with_picture == price_question(
        _request(renamed, px=2, start_url=replace(PICTURE, sha256="1" * 64))
    )


@given(SPECS, LIKELY_VALUES)
def test_a_request_leads_back_to_the_form_that_it_came_from(spec: ModelSpec, values: Values) -> None:
    state = evaluate(spec, values)
    again = evaluate(spec, form_values(spec, state.draft.params))
    assert again.draft == state.draft
    assert list_price(state.draft).micros == state.published_price_micros


@pytest.mark.parametrize("spec", all_models(), ids=lambda spec: spec.id)
def test_equal_questions_have_one_list_price(spec: ModelSpec) -> None:
    found: dict[object, int | None] = {}
    for request in every_request(spec):
        micros = list_price(request).micros
        assert found.setdefault(price_question(request), micros) == micros


@pytest.mark.parametrize("spec", all_models(), ids=lambda spec: spec.id)
def test_what_is_paid_by_the_seconds_of_its_source_asks_anew_for_another_source(spec: ModelSpec) -> None:
    found: dict[object, int | None] = {}
    for seconds in (2.0, 4.5, 9.0):
        video = VideoFile("/a.mp4", f"{seconds}", 9, "video/mp4", "a.mp4", 640, 480, seconds)
        sources = {
            FieldKind.VIDEO: video,
            FieldKind.AUDIO: AudioFile("/a.mp3", f"{seconds}", 9, "audio/mpeg", "a.mp3", seconds),
            FieldKind.PICTURE: PICTURE,
            FieldKind.PICTURES: (PICTURE,),
            FieldKind.PROMPT: "a lake",
        }
        values = {field.name: sources[field.kind] for field in spec.fields if field.kind in sources}
        request = evaluate(spec, values).draft
        micros = list_price(request).micros
        assert found.setdefault(price_question(request), micros) == micros


@pytest.mark.parametrize(
    ("source_s", "seconds"), [(0.4, 1), (4.99, 5), (5.0, 5), (5.000333, 5), (5.01, 6), (7.000000000001, 7)]
)
def test_of_a_source_the_last_second_counts_whole(source_s: float, seconds: int) -> None:
    (spec,) = service("infinitetalk").models
    assert evaluate(spec, {}).paid_seconds(source_s) == seconds
