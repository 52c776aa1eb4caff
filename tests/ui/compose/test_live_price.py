"""The price on the button: live, about, or honestly unknown; asked for sparingly."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QSpinBox

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.live_price import LivePrice
from tests.ui.compose.conftest import Compose
from tests.ui.compose.page_driver import control, until


def offer(page: GenerateTab) -> str:
    return control(page, QPushButton, "hailuoGenerate").text()


def text_page(compose: Compose) -> GenerateTab:
    page = compose.page("hailuo")
    page.choose_model("hailuo-02-text-to-video-standard")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("A boat")
    return page


async def test_a_live_quote_replaces_the_published_price(compose: Compose) -> None:
    compose.prices.cents = 44
    page = text_page(compose)
    assert offer(page) == "Generate · about $0.50"
    await until(lambda: offer(page) == "Generate · $0.44")
    asked = compose.prices.asked[-1]
    assert (asked["model"], asked["action"]) == ("hailuo-02-text-to-video-standard", "text_to_video")


async def test_a_price_that_was_asked_for_is_shown_again_at_once(compose: Compose) -> None:
    compose.prices.cents = 44
    page = text_page(compose)
    for name in ("6S", "10S"):
        control(page, QPushButton, f"hailuoLength{name}").click()
        await until(lambda: offer(page) == "Generate · $0.44")
    control(page, QPushButton, "hailuoLength6S").click()
    assert offer(page) == "Generate · $0.44"


async def test_whoever_comes_back_after_hours_gets_todays_price(
    compose: Compose, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    compose.prices.cents = 35
    hours_later = SystemClock().monotonic() + 7_200.0
    monkeypatch.setattr(SystemClock, "monotonic", lambda _self: hours_later)
    page.renew_price()
    assert offer(page) == "Generate · $0.30"
    await until(lambda: offer(page) == "Generate · $0.35")


async def test_a_figure_of_the_guides_is_not_handed_on_as_a_price(compose: Compose) -> None:
    compose.prices.cents = -1
    page = text_page(compose)
    assert offer(page) == "Generate · about $0.50"
    page.generate()
    assert compose.generated[0][1] is None


async def test_without_an_answer_the_published_price_is_called_about(compose: Compose) -> None:
    compose.prices.cents = -1
    page = text_page(compose)
    await until(lambda: bool(compose.prices.asked))
    control(page, QPushButton, "hailuoLength6S").click()
    control(page, QSpinBox, "hailuoTakes").setValue(3)
    await until(lambda: len(compose.prices.asked) == 2)
    assert offer(page) == "Generate 3 clips · about $0.90"


async def test_an_answer_without_a_price_leaves_the_list_price(compose: Compose) -> None:
    compose.prices.cents = None
    page = text_page(compose)
    await until(lambda: bool(compose.prices.asked))
    assert offer(page) == "Generate · about $0.50"


async def test_a_price_nobody_knows_is_not_guessed(compose: Compose) -> None:
    compose.prices.cents = None
    price = LivePrice()
    price.ask(compose.quotes, compose.scope)
    unlisted = model_by_id("hailuo-02-image-to-video-pro")._replace(id="a-model-nobody-knows", prices=())
    price.follow(evaluate(unlisted, {}))
    await until(lambda: price.is_settled)
    assert (price.cents, price.is_about) == (None, False)


async def test_writing_asks_for_no_new_price_and_a_quick_choice_for_one(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    asked = len(compose.prices.asked)
    compose.qtbot.keyClicks(control(page, QPlainTextEdit, "hailuoPrompt"), "Slowly: ")
    assert offer(page) == "Generate · $0.30"
    for name in ("6S", "10S", "6S"):
        control(page, QPushButton, f"hailuoLength{name}").click()
    await until(lambda: len(compose.prices.asked) > asked)
    await until(lambda: offer(page) == "Generate · $0.30")
    assert len(compose.prices.asked) == asked + 1
    assert compose.prices.asked[-1]["params"] == {"prompt": "Slowly: A boat", "duration_seconds": 6}


async def test_another_server_is_asked_anew(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    compose.prices.cents = 0
    compose.use_practice_server()
    page.use_server(is_practice=True)
    await until(lambda: offer(page) == "Generate · $0.00")
