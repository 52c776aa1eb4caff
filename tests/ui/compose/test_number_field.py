"""Whole numbers and lines of words in a form: lengths, seeds, what should not be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSlider, QSpinBox, QToolButton

from runapi_desktop.domain.catalog.contract import check_body
from runapi_desktop.domain.catalog.evaluate import Problem, ProblemKind, evaluate
from runapi_desktop.domain.catalog.parts import (
    TEXT_TO_VIDEO,
)
from runapi_desktop.domain.catalog.spec import (
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    NumberLimits,
    PriceUnit,
    PublishedPrice,
    Rule,
    ServiceSpec,
)
from runapi_desktop.domain.price import price_question
from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.texts.error_text import seconds_text
from runapi_desktop.ui.texts.i18n import use_language
from tests.helpers.added_services import add_service
from tests.helpers.page_driver import control
from tests.ui.compose.conftest import Compose

LENGTH = FieldSpec(
    "length",
    FieldKind.NUMBER,
    "Length",
    role=FieldRole.LENGTH,
    default=5,
    number_limits=NumberLimits(3, 15, "{} s"),
)
SEED = FieldSpec("seed", FieldKind.NUMBER, "Seed", number_limits=NumberLimits(0, 2**31 - 1, is_seed=True))
WITHOUT = FieldSpec("without", FieldKind.TEXT, "Without", hint="What should not be seen")
MODEL = ModelSpec(
    *("m", "dummy", TEXT_TO_VIDEO.id, "M", "Any length", (LENGTH, SEED, WITHOUT)),
    rules=(Rule({"without": "rain"}, allow={"length": (7, 9)}, why="Without rain: 7 s or 9 s"),),
    prices=(PublishedPrice(140_000, per=PriceUnit.SECOND),),
)


@pytest.fixture
async def page(compose: Compose, monkeypatch: pytest.MonkeyPatch) -> GenerateTab:
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (TEXT_TO_VIDEO,), (MODEL,)))
    return compose.page("dummy")


def sent(page: GenerateTab) -> dict[str, object]:
    """What Generate would send, by form key."""
    return dict(evaluate(MODEL, page.draft().values).request.params)


async def test_a_length_is_typed_or_drawn_and_begins_with_the_models_own(page: GenerateTab) -> None:
    spin, slider = control(page, QSpinBox, "dummyLength"), control(page, QSlider, "dummyLengthSlider")
    assert (spin.text(), slider.value(), sent(page)) == ("5 s", 5, {"length": 5})
    slider.setValue(12)
    assert (spin.value(), sent(page)["length"]) == (12, 12)
    QTest.keyClick(spin, Qt.Key.Key_Up)
    assert (slider.value(), sent(page)["length"]) == (13, 13)
    assert not slider.isHidden()
    assert control(page, QToolButton, "dummyLengthDice").isHidden()


@pytest.mark.parametrize("language", Language)
async def test_the_unit_is_in_the_language_of_the_window(
    language: Language, compose: Compose, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """As the same length is written everywhere else."""
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (TEXT_TO_VIDEO,), (MODEL,)))
    use_language(qapp, language)
    try:
        assert control(compose.page("dummy"), QSpinBox, "dummyLength").text() == seconds_text(5)
    finally:
        use_language(qapp, Language.ENGLISH)


async def test_a_seed_is_left_out_until_one_is_drawn(page: GenerateTab) -> None:
    spin, dice = control(page, QSpinBox, "dummySeed"), control(page, QToolButton, "dummySeedDice")
    assert (spin.text(), "seed" in sent(page)) == ("Automatic", False)
    assert control(page, QSlider, "dummySeedSlider").isHidden()
    for _ in range(3):
        dice.click()
        assert sent(page)["seed"] == spin.value() >= 0
    spin.setValue(spin.minimum())
    assert (spin.text(), "seed" in sent(page)) == ("Automatic", False)


async def test_a_turn_of_the_wheel_scrolls_and_changes_no_number(page: GenerateTab) -> None:
    for widget in (control(page, QSpinBox, "dummyLength"), control(page, QSlider, "dummyLengthSlider")):
        at, angle = QPointF(5, 5), QPoint(0, 120)
        none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
        turn = QWheelEvent(at, widget.mapToGlobal(at), QPoint(), angle, *none, False)
        QApplication.sendEvent(widget, turn)
        assert not turn.isAccepted()
    assert sent(page)["length"] == 5


async def test_a_rule_narrows_a_number_and_says_why_and_the_users_own_comes_back(page: GenerateTab) -> None:
    line, spin = control(page, QLineEdit, "dummyWithout"), control(page, QSpinBox, "dummyLength")
    assert line.placeholderText() == "What should not be seen"
    QTest.keyClicks(line, "rain")
    assert (spin.value(), sent(page)) == (7, {"length": 7, "without": "rain"})
    assert "Without rain: 7 s or 9 s" in [label.text() for label in page.findChildren(QLabel)]
    QTest.keyClicks(line, "{} s")
    assert spin.value() == 5


async def test_numbers_and_words_are_back_after_a_restart(page: GenerateTab, compose: Compose) -> None:
    control(page, QSpinBox, "dummySeed").setValue(77)
    QTest.keyClicks(control(page, QLineEdit, "dummyWithout"), "fog")
    again = compose.page("dummy")
    again.restore(page.draft())
    assert sent(again) == {"length": 5, "seed": 77, "without": "fog"}


def test_a_number_beyond_its_limits_is_a_problem_of_the_form_and_of_the_contract(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (TEXT_TO_VIDEO,), (MODEL,)))
    for number, kind, limit in (
        (2, ProblemKind.NUMBER_TOO_SMALL, 3),
        (16, ProblemKind.NUMBER_TOO_LARGE, 15),
    ):
        assert evaluate(MODEL, {"length": number}).problems == (Problem("length", kind, number, limit),)
        for wrong in (number, True, "5", 5.5):
            body = {"model": "m", "length": wrong}
            assert [p.field for p in check_body("dummy", TEXT_TO_VIDEO.id, body)] == ["length"]
    assert check_body("dummy", TEXT_TO_VIDEO.id, {"model": "m", "length": 15, "seed": 0}) == ()


def test_a_price_for_a_second_follows_the_length_and_asks_nothing_of_a_seed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (TEXT_TO_VIDEO,), (MODEL,)))
    assert evaluate(MODEL, {}).published_price_micros == 700_000
    assert evaluate(MODEL, {"length": 15}).published_price_micros == 2_100_000
    one, other = (evaluate(MODEL, {"seed": seed, "without": str(seed)}).request for seed in (1, 2))
    assert price_question(one) == price_question(other)
