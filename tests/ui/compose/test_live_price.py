"""The price on the button: live, about, or honestly unknown; asked for sparingly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSpinBox

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.price import Price
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.live_price import LivePrice
from runapi_desktop.ui.texts.date_text import near_moment_text
from tests.helpers.page_driver import choose_model, control, until
from tests.ui.compose.conftest import Compose


def offer(page: GenerateTab) -> str:
    return control(page, QPushButton, "hailuoGenerate").text()


def reckoning(page: GenerateTab) -> str:
    label = control(page, QLabel, "hailuoReckoning")
    return label.text() if label.isVisible() else ""


def text_page(compose: Compose) -> GenerateTab:
    page = compose.page("hailuo")
    choose_model(page, "hailuo-02-text-to-video-standard")
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


async def test_until_there_is_an_answer_it_says_that_it_is_checking(compose: Compose) -> None:
    page = text_page(compose)
    assert (offer(page), reckoning(page)) == ("Generate · about $0.50", "Checking the price…")
    await until(lambda: offer(page) == "Generate · $0.30")
    assert reckoning(page) == "Price confirmed by RunAPI."
    control(page, QPushButton, "hailuoLength6S").click()
    control(page, QSpinBox, "hailuoTakes").setValue(2)
    assert offer(page) == "Generate · about $0.60"
    assert reckoning(page) == "2 × $0.30 = about $0.60 · Checking the price…"
    await until(lambda: offer(page) == "Generate 2 clips · $0.60")
    assert reckoning(page) == "2 × $0.30 = $0.60"


async def test_an_old_price_is_asked_for_again_by_itself(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    compose.prices.cents = 35
    compose.clock.pass_time(301)
    await until(lambda: offer(page) == "Generate · about $0.30")
    assert reckoning(page) == "Checking the price…"
    await until(lambda: offer(page) == "Generate · $0.35")


async def test_a_fresh_price_is_not_asked_for_again(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    compose.clock.pass_time(250)
    page.renew_price()
    assert (offer(page), reckoning(page)) == ("Generate · $0.30", "Price confirmed by RunAPI.")
    assert len(compose.prices.asked) == 1


async def test_a_price_that_cannot_be_renewed_says_from_when_it_is(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    named = near_moment_text(compose.clock.now())
    compose.prices.cents = -1
    compose.clock.pass_time(3600)
    await until(lambda: reckoning(page).startswith("Price from"))
    assert (offer(page), reckoning(page)) == ("Generate · about $0.30", f"Price from {named}")
    compose.prices.cents = 35
    compose.clock.pass_time(11)
    await until(lambda: offer(page) == "Generate · $0.35")


async def test_another_account_has_a_price_of_its_own(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: offer(page) == "Generate · $0.30")
    compose.prices.cents = 35
    compose.use_account("studio")
    page.renew_price()
    assert (offer(page), reckoning(page)) == ("Generate · about $0.50", "Checking the price…")
    await until(lambda: offer(page) == "Generate · $0.35")


async def test_pressed_before_there_is_an_answer_it_is_one_order_that_waits_for_it(compose: Compose) -> None:
    page = text_page(compose)
    button = control(page, QPushButton, "hailuoGenerate")
    for _ in range(3):
        compose.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    ((_, shown_micros),) = compose.generated
    assert shown_micros == 500_000
    await until(lambda: offer(page) != "Generate · about $0.50" or bool(compose.prices.asked))
    assert reckoning(page) == "Checking the price…"
    page.order_settled()
    await until(lambda: offer(page) == "Generate · $0.30")
    for _ in range(2):
        compose.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [micros for _, micros in compose.generated] == [500_000, 300_000, 300_000]


async def test_without_an_answer_the_published_price_is_called_about(compose: Compose) -> None:
    compose.prices.cents = -1
    page = text_page(compose)
    await until(lambda: bool(compose.prices.asked))
    control(page, QPushButton, "hailuoLength6S").click()
    control(page, QSpinBox, "hailuoTakes").setValue(3)
    await until(lambda: len(compose.prices.asked) == 2)
    assert offer(page) == "Generate · about $0.90"


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
    await until(lambda: not price.is_checking)
    assert price.now == Price(None)


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
