"""What a price is for is said: the second, a band of lengths, or simply the clip."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.catalog import all_models, find_model, models_for
from runapi_desktop.domain.catalog.evaluate import FormState, Tariff, evaluate, form_values
from runapi_desktop.domain.catalog.spec import FieldValue, ModelSpec, PriceUnit
from runapi_desktop.domain.media_source import RemoteUrl
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.price import Price, PriceBasis
from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.compose.footer import Footer
from runapi_desktop.ui.compose.model_picker import ModelPicker
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.texts.money_text import about_text, list_price_text, reckoning_text, unit_text
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.domain.every_form import every_request

STANDARD = "hailuo text_to_video hailuo-02-text-to-video-standard"
FAST = "grok-imagine text_to_video grok-imagine-video-1.5-fast"
CONFIRMED = Price(700_000, PriceBasis.QUOTE, datetime(2026, 11, 3, tzinfo=UTC))
BY_SECOND = Tariff(140_000, PriceUnit.SECOND, 5)
BAND = Tariff(180_000, band_s=(1, 10))


def form(service: str, action: str, model: str, **values: FieldValue) -> FormState:
    spec = find_model(service, action, model)
    assert spec is not None
    return evaluate(spec, values)


@pytest.mark.parametrize(
    ("model", "values", "text"),
    [
        (
            STANDARD,
            {"duration_seconds": 6},
            "about $0.30 · 6 s",
        ),
        (
            "grok-imagine text_to_video grok-imagine-text-to-video",
            {"duration_seconds": 7},
            "$0.016 a second · 7 s = about $0.112",
        ),
        (
            FAST,
            {"duration_seconds": 10},
            "about $0.18 for 1–10 s",
        ),
        (
            FAST,
            {"duration_seconds": 21},
            "about $0.75 for 21–30 s",
        ),
        (
            "topaz upscale_video topaz-upscale-video",
            {"source_video_url": RemoteUrl("https://a.example/a.mp4")},
            "about $0.08 a second",
        ),
        ("pixverse text_to_video pixverse-v6", {}, ""),
    ],
)
def test_the_list_price_says_what_it_is_for(model: str, values: dict[str, FieldValue], text: str) -> None:
    assert list_price_text(form(*model.split(), **values)) == text


@pytest.mark.parametrize("spec", all_models(), ids=lambda spec: f"{spec.id}-{spec.action}")
def test_what_is_said_of_any_form_comes_to_its_price(spec: object) -> None:
    assert isinstance(spec, type(all_models()[0]))
    for request in every_request(spec):
        state = evaluate(spec, form_values(spec, request.params))
        tariff, micros = state.tariff(), state.published_price_micros
        if tariff is None:
            assert micros is None
        elif tariff.per is PriceUnit.CLIP:
            assert micros == tariff.micros
        else:
            assert micros == (None if tariff.seconds is None else tariff.micros * tariff.seconds)
        assert bool(list_price_text(state)) is (tariff is not None)


def test_no_name_is_cut_to_make_room_for_what_a_price_is_for(qapp: QApplication, qtbot: QtBot) -> None:
    picker = ModelPicker(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(picker)
    picker.resize(360, 54)
    forms = [evaluate(spec, {}) for spec in models_for("grok-imagine", "text_to_video")]
    picker.offer(forms, forms[0].spec)
    picker.show()
    picker.showPopup()
    room_px = picker.view().viewport().width()
    metrics = picker.fontMetrics()
    for state in forms:
        assert metrics.horizontalAdvance(f"{state.spec.title} {list_price_text(state)}") < room_px
    picker.hidePopup()


def test_a_quote_goes_before_the_list_and_is_never_rounded_into_seconds() -> None:
    assert unit_text(700_000, BY_SECOND) == "$0.14 a second · 5 s = $0.70"
    assert unit_text(650_000, BY_SECOND) == "$0.13 a second · 5 s = $0.65"
    assert unit_text(700_001, BY_SECOND) == ""
    assert unit_text(190_000, BAND) == "$0.19 for 1–10 s"
    assert unit_text(None, BY_SECOND) == "$0.14 a second"
    assert unit_text(300_000, Tariff(300_000)) == unit_text(300_000, None) == ""


@pytest.mark.parametrize(
    ("language", "second", "band"),
    [
        (Language.JAPANESE, "1 秒あたり約 $0.14", "1～10 秒で約 $0.19"),
        (Language.CHINESE, "每秒约 $0.14", "1–10 秒共约 $0.19"),
        (Language.KOREAN, "초당 약 $0.14", ""),
    ],
)
def test_no_space_stands_before_about_where_there_is_none_between_words(
    qapp: QApplication, language: Language, second: str, band: str
) -> None:
    use_language(qapp, language)
    assert unit_text(None, BY_SECOND, is_about=True) == second
    assert unit_text(190_000, BAND, is_about=True) == band or not band
    use_language(qapp, Language.ENGLISH)


@pytest.mark.parametrize(
    ("clips", "price", "tariff", "text"),
    [
        (
            1,
            CONFIRMED,
            BY_SECOND,
            "$0.14 a second · 5 s = $0.70 · Price confirmed by RunAPI.",
        ),
        (
            2,
            CONFIRMED,
            BY_SECOND,
            "$0.14 a second · 5 s = $0.70 · 2 × $0.70 = $1.40",
        ),
        (
            1,
            Price(700_000),
            BY_SECOND,
            "$0.14 a second · 5 s = about $0.70 · List price; RunAPI hasn’t confirmed it.",
        ),
        (1, Price(180_000), BAND, "About $0.18 for 1–10 s · List price; RunAPI hasn’t confirmed it."),
        (1, Price(None), Tariff(80_000, PriceUnit.SECOND), "About $0.08 a second"),
        (
            2,
            Price(180_000),
            BAND,
            "$0.18 for 1–10 s · 2 × $0.18 = about $0.36 · List price; RunAPI hasn’t confirmed it.",
        ),
        (2, Price(300_000), None, "2 × $0.30 = about $0.60 · List price; RunAPI hasn’t confirmed it."),
        (1, Price(None), None, ""),
    ],
)
def test_the_form_says_the_unit(
    qapp: QApplication, qtbot: QtBot, clips: int, price: Price, tariff: Tariff | None, text: str
) -> None:
    footer = Footer("kling", Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(footer)
    footer.show_offer(clips, price, tariff, is_checking=False, is_play_money=False)
    label = footer.findChild(QLabel, "klingReckoning")
    assert label is not None
    assert label.text() == text


@pytest.mark.parametrize("language", [*Language][1:], ids=str)
@pytest.mark.parametrize(
    ("clips", "micros", "tariff", "about"),
    [
        (1, 700_000, BY_SECOND, 700_000),
        (1, None, Tariff(80_000, PriceUnit.SECOND), 80_000),
        (1, 180_000, BAND, 180_000),
        (3, 180_000, BAND, 540_000),
        (2, 300_000, None, 600_000),
    ],
)
def test_about_stands_right_before_the_amount_in_every_language(
    qapp: QApplication, language: Language, clips: int, micros: int | None, tariff: Tariff | None, about: int
) -> None:
    use_language(qapp, language)
    said = reckoning_text(clips, Price(micros), tariff, is_checking=False, is_play_money=False).lower()
    word = about_text(0).replace(format_usd(0), "").strip()
    assert (said.count(about_text(about)), said.count(word)) == (1, 1)
    use_language(qapp, Language.ENGLISH)


@pytest.mark.parametrize("model", all_models(), ids=lambda model: f"{model.service} {model.id}")
@pytest.mark.parametrize("has_price", [True, False])
def test_play_money_is_said_of_every_model_also_where_nobody_names_a_price(
    model: ModelSpec, *, has_price: bool
) -> None:
    state = evaluate(model, {})
    price = Price(state.published_price_micros or 500_000) if has_price else Price(None)
    said = reckoning_text(1, price, state.tariff(), is_checking=False, is_play_money=True)
    assert said.endswith("Play money: nothing is charged.")
