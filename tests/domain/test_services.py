"""What holds for every service of the catalogue, whichever and however many there are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.chains import ClipTaker, takers_of
from runapi_desktop.domain.catalog.contract import check_body
from runapi_desktop.domain.catalog.evaluate import ProblemKind, evaluate
from runapi_desktop.domain.catalog.spec import (
    Choice,
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    Presence,
    PriceUnit,
    PublishedPrice,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.media_source import RemoteUrl, SourceClip
from runapi_desktop.domain.price import list_price
from runapi_desktop.domain.request import GenerationRequest
from tests.helpers.added_services import add_service

SERVICES = tuple(catalog.services())
ALL_USES = [taker for service in SERVICES for taker in takers_of(service)]
_LENGTH = FieldSpec(
    "length",
    FieldKind.CHOICE,
    "Length",
    role=FieldRole.LENGTH,
    choices=(Choice(3, "3 s"), Choice(7, "7 s")),
    default=3,
)
_WORDS = FieldSpec("prompt", FieldKind.PROMPT, "Prompt")
_FIRST, _SECOND = (FieldSpec(name, FieldKind.PICTURE, name) for name in ("first", "second"))


def a_model(
    *fields: FieldSpec, rules: tuple[Rule, ...] = (), prices: tuple[PublishedPrice, ...] = ()
) -> ModelSpec:
    return ModelSpec("m", "dummy", "do_it", "M", "", fields, rules, prices)


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_a_service_knows_its_models_and_their_actions(service: ServiceSpec) -> None:
    assert catalog.service(service.id) is service
    assert {model.service for model in service.models} == {service.id}
    assert {model.action for model in service.models} == {action.id for action in service.actions}
    assert len({(model.action, model.id) for model in service.models}) == len(service.models)
    for model in service.models:
        assert catalog.find_model(service.id, model.action, model.id) is model


@pytest.mark.parametrize("model", catalog.all_models(), ids=lambda model: model.id)
def test_rules_and_prices_speak_of_fields_that_the_model_has(model: ModelSpec) -> None:
    names = {field.name for field in model.fields}
    for rule in model.rules:
        assert {*rule.when, *rule.allow, *rule.forbid, *rule.require, *rule.require_one_of} <= names
    for price in model.prices:
        assert set(price.when) <= names


@pytest.mark.parametrize("model", catalog.all_models(), ids=lambda model: model.id)
def test_what_a_field_begins_with_can_be_chosen_there(model: ModelSpec) -> None:
    for field in model.of_kind(FieldKind.CHOICE):
        assert field.default in {None, *(choice.value for choice in field.choices)}, field.name


@pytest.mark.parametrize("model", catalog.all_models(), ids=lambda model: model.id)
def test_what_is_required_is_asked_for_in_a_sentence_of_its_own(model: ModelSpec) -> None:
    missing = [p for p in evaluate(model, {}).problems if p.kind is ProblemKind.MISSING]
    assert missing
    assert all(problem.words.endswith((".", "?")) for problem in missing)


def test_a_service_that_is_not_in_the_catalogue_is_none() -> None:
    for name in ("", "spec", "evaluate", "os", "hailuo.x"):
        with pytest.raises(KeyError):
            catalog.service(name)
        assert catalog.models_for(name, "text_to_video") == ()


def test_a_service_is_loaded_when_it_is_asked_for() -> None:
    program = (
        "import sys; from runapi_desktop.domain import catalog; first, *others = catalog.SERVICE_IDS;"
        "catalog.service(first);"
        "print([name for name in others if f'{catalog.__name__}.{name}' in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


def test_media_go_to_the_service_in_sight_where_it_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    film = FieldSpec("film", FieldKind.VIDEO, "Film")
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (), (a_model(_WORDS), a_model(film))))

    def taker(kind: FieldKind, preferred: str = "") -> str:
        service = catalog.service_taking(kind, preferred)
        return "" if service is None else service.id

    assert taker(FieldKind.VIDEO) == "luma"
    assert taker(FieldKind.VIDEO, "hailuo") == "luma"
    assert taker(FieldKind.VIDEO, "dummy") == "dummy"
    assert taker(FieldKind.PICTURE, "dummy") == "hailuo"


def test_one_id_may_stand_for_a_model_of_several_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    dear, cheap = (a_model(_WORDS, prices=(PublishedPrice(micros),)) for micros in (900_000, 100_000))
    cheap = cheap._replace(action="do_that")
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (), (dear, cheap)))
    for action, micros in (("do_it", 900_000), ("do_that", 100_000)):
        assert list_price(GenerationRequest("dummy", action, "m", {})).micros == micros


@pytest.mark.parametrize(
    ("prices", "micros"),
    [
        ((PublishedPrice(5_600),), 5_600),
        ((PublishedPrice(1_195_000),), 1_195_000),
        ((PublishedPrice(17_500, per=PriceUnit.SECOND),), 122_500),
        ((PublishedPrice(1, {"length": 3}), PublishedPrice(20_000)), 20_000),
        ((PublishedPrice(30_000, {"first": Presence.ABSENT}), PublishedPrice(40_000)), 30_000),
        ((PublishedPrice(30_000, {"first": Presence.ANY}),), None),
        ((), None),
    ],
)
def test_prices_are_for_a_clip_or_a_second_or_under_conditions(
    prices: tuple[PublishedPrice, ...], micros: int | None
) -> None:
    form = evaluate(a_model(_LENGTH, _FIRST, prices=prices), {"length": 7})
    assert form.published_price_micros == micros


def test_a_price_for_a_second_of_nobody_knows_how_many_is_none() -> None:
    model = a_model(_WORDS, prices=(PublishedPrice(17_500, per=PriceUnit.SECOND),))
    assert evaluate(model, {}).published_price_micros is None


def test_one_of_several_fields_may_be_required() -> None:
    model = a_model(_FIRST, _SECOND, rules=(Rule({}, require_one_of=("first", "second")),))
    add = {"first": "https://example.com/a.png", "second": "https://example.com/b.png"}
    assert [p.field for p in evaluate(model, {}).problems] == ["first"]
    for name, url in add.items():
        values = evaluate(model, {name: RemoteUrl(url)})
        assert values.problems == ()


def test_a_rule_may_speak_of_what_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = Rule({"first": Presence.ABSENT}, allow={"length": (3,)}, require_one_of=("second",))
    model = a_model(_FIRST, _SECOND, _LENGTH, rules=(absent,))
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (), (model,)))
    url = "https://example.com/a.png"

    def complaints(**body: object) -> list[str]:
        return [problem.field for problem in check_body("dummy", "do_it", {"model": "m", **body})]

    assert complaints(first=url, length=7) == []
    assert complaints(second=url, length=7) == ["length"]
    assert complaints(length=3) == ["second"]


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_whatever_takes_a_clip_is_offered_with_clips(service: ServiceSpec) -> None:
    """There is a command for each action of which a model needs a video or a clip, and it finds its place."""
    kinds = (FieldKind.VIDEO, FieldKind.SOURCE_CLIP)
    needing = {
        model.action
        for model in service.models
        if any(field.required for kind in kinds for field in model.of_kind(kind))
    }
    takers = tuple(takers_of(service))
    assert {place.model.action for taker in takers for place in taker.places} >= needing
    assert len({taker.use.label for taker in takers}) == len(takers)
    for taker in takers:
        assert len({place.field.kind for place in taker.places}) == 1
        assert taker.takes_any is (taker.places[0].field.kind is FieldKind.VIDEO)


@pytest.mark.parametrize("taker", ALL_USES, ids=lambda taker: taker.use.label)
def test_a_service_goes_on_from_its_own_clips_only(taker: ClipTaker) -> None:
    if taker.takes_any:
        return
    for place in taker.places:
        limits = place.field.clip_limits
        model, action = next(iter(limits.models), ""), next(iter(limits.actions), "")
        found = taker.place_for(SourceClip("task_1", taker.service.id, action, model))
        assert found is not None
        assert found.field.wire == place.field.wire
        assert taker.place_for(SourceClip("task_1", "another", action, model)) is None


def test_uses_of_the_first_services_need_no_other_service() -> None:
    assert [taker.use.label for taker in catalog.first_uses()] == ["Restyle in Luma"]
    further = {taker.use.label for taker in catalog.further_uses()}
    assert {"Upscale in Topaz", "Make it talk", "Extend in Kling", "Edit in Wan"} <= further


@pytest.mark.parametrize(
    "name", ["README.md", "pyproject.toml", "packaging/bundle/deb.py", "runapi_desktop/__main__.py"]
)
def test_whoever_names_services_counts_the_others(name: str) -> None:
    """Four are named, the rest is a number."""
    words = " ".join((Path(__file__).parents[2] / name).read_text("utf-8").split())
    assert re.search(rf"Hailuo, Luma, Kling, Veo (and|or one of) {len(SERVICES) - 4} more services", words)


def test_the_readme_counts_the_models_and_names_every_service() -> None:
    words = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert f"{len(catalog.all_models())} models" in words
    assert [service.title for service in SERVICES if service.title not in words] == []
