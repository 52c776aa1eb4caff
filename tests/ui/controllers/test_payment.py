"""What the user is asked before money goes out, and what each answer leads to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.task import Task
from runapi_desktop.ui.controllers.payment import PaymentController
from tests.helpers.page_driver import until
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import KEY, FakeRunApi, cut_before


@dataclass
class Counter:
    """The payment controller and the question it asks."""

    run: Run
    controller: PaymentController
    parent: QWidget

    def question(self) -> QMessageBox | None:
        boxes = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
        return next(boxes, None)

    async def asked(self) -> tuple[str, tuple[str, ...]]:
        await until(lambda: self.question() is not None)
        box = self.question()
        assert box is not None
        return box.text(), tuple(button.text() for button in box.buttons())

    def press(self, index: int) -> None:
        box = self.question()
        assert box is not None
        box.buttons()[index].click()

    async def close(self) -> None:
        """End what is under way here: pytest-qt handles events of Qt before it ends fixtures."""
        await self.run.close()

    def order(self, clips: int, micros: int | None = 570_000) -> asyncio.Task[tuple[Task, ...]]:
        return asyncio.get_running_loop().create_task(
            self.controller.generate([from_words()] * clips, micros)
        )


@pytest.fixture
async def counter(qapp: QApplication, qtbot: QtBot, run: Run, server: FakeRunApi) -> Counter:
    server.price_cents = 57
    qapp.setQuitOnLastWindowClosed(False)
    parent = QWidget()
    qtbot.addWidget(parent)
    return Counter(run, PaymentController(parent, run.runner), parent)


async def test_a_dear_click_is_asked_about_and_made_when_the_user_says_so(
    counter: Counter, installation: Installation
) -> None:
    installation.limits = SpendLimits(ask_above_micros=1_000_000)
    order = counter.order(4)
    text, buttons = await counter.asked()
    assert text == "This costs $2.28. You asked to confirm anything over $1.00."
    assert buttons[0] == "Generate · $2.28"
    counter.press(0)
    assert len(await order) == 4
    await counter.close()


async def test_who_says_no_pays_nothing(counter: Counter, installation: Installation) -> None:
    installation.limits = SpendLimits(ask_above_micros=1_000_000)
    order = counter.order(4)
    await counter.asked()
    counter.press(-1)
    assert await order == ()
    assert await counter.run.tasks.unfinished() == []


async def test_a_short_balance_offers_fewer_clips(counter: Counter, server: FakeRunApi) -> None:
    server.balance_cents = 120
    await counter.run.account_keys.save(KEY)
    await counter.run.account_keys.refresh_balance()
    order = counter.order(4)
    text, buttons = await counter.asked()
    assert text == "Your balance ($1.20) covers 2 of these 4 clips."
    assert buttons[:2] == ("Make 2 instead · $1.14", "Generate, and wait for credits")
    counter.press(0)
    assert len(await order) == 2
    await counter.close()


async def test_no_answer_gets_past_the_daily_limit(counter: Counter, installation: Installation) -> None:
    installation.limits = SpendLimits(daily_micros=500_000)
    order = counter.order(1)
    text, buttons = await counter.asked()
    assert text == "Only $0.50 of today’s $0.50 limit is left."
    assert len(buttons) == 1
    counter.press(0)
    assert await order == ()


async def test_trying_again_asks_too(
    counter: Counter, installation: Installation, server: FakeRunApi
) -> None:
    server.outcome = "failed"
    (task,) = await counter.run.runner.generate([from_words()], 570_000)
    await counter.run.until_finished(task)
    installation.limits = SpendLimits(ask_above_micros=100_000)
    again = asyncio.get_running_loop().create_task(counter.controller.try_again(task.id, 570_000))
    await counter.asked()
    counter.press(0)
    made = await again
    assert made is not None
    assert made.id != task.id
    await counter.close()


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (300_000, "This costs $0.57 now, more than the $0.30 you were shown."),
        (0, "This costs $0.57."),
        (None, "This costs $0.57."),
    ],
)
async def test_what_costs_more_than_was_shown_is_asked_about(
    counter: Counter, shown: int | None, text: str
) -> None:
    order = counter.order(1, shown)
    said, buttons = await counter.asked()
    assert (said, buttons[0]) == (text, "Generate · $0.57")
    assert await counter.run.tasks.unfinished() == []
    counter.press(0)
    ((task),) = await order
    assert task.quote_micros == 570_000
    await counter.close()


async def test_the_price_that_was_agreed_to_is_the_one_of_the_order(
    counter: Counter, server: FakeRunApi
) -> None:
    order = counter.order(2, 300_000)
    assert (await counter.asked())[0] == "This costs $1.14 now, more than the $0.60 you were shown."
    server.price_cents = 99
    await counter.run.clock.pass_time(301)
    counter.press(0)
    assert [task.quote_micros for task in await order] == [570_000, 570_000]
    await counter.close()


async def test_what_costs_less_than_was_shown_is_made_at_once(counter: Counter) -> None:
    assert [task.quote_micros for task in await counter.order(2, 580_000)] == [570_000, 570_000]
    await counter.close()


async def test_without_an_answer_an_order_goes_out_at_what_was_shown(
    counter: Counter, server: FakeRunApi
) -> None:
    server.always["quote"] = cut_before
    (task,) = await counter.order(1, 300_000)
    assert task.quote_micros == 300_000
    await counter.close()


async def test_put_back_asks_where_the_price_has_risen(
    counter: Counter, installation: Installation, server: FakeRunApi
) -> None:
    installation.send_pause_s = 60.0
    tasks = await counter.order(2)
    await counter.run.runner.cancel([task.id for task in tasks])
    server.price_cents = 80
    await counter.run.clock.pass_time(301)
    again = asyncio.get_running_loop().create_task(counter.controller.put_back(tasks))
    assert (await counter.asked())[0] == "This costs $1.60 now, more than the $1.14 you were shown."
    counter.press(-1)
    assert await again == ()
    assert await counter.run.tasks.unfinished() == []


async def test_trying_again_twice_at_once_is_one_order(counter: Counter, server: FakeRunApi) -> None:
    server.outcome = "failed"
    (task,) = await counter.run.runner.generate([from_words()], 570_000)
    await counter.run.until_finished(task)
    first, second = await asyncio.gather(
        counter.controller.try_again(task.id, 570_000), counter.controller.try_again(task.id, 570_000)
    )
    assert first is not None
    assert second is None
    assert len(await counter.run.tasks.unfinished()) == 1
    await counter.close()


async def test_what_was_called_free_is_never_made_for_money_unasked(
    counter: Counter, server: FakeRunApi
) -> None:
    """The card said "free", and meanwhile the task has turned out to be over at RunAPI."""
    server.outcome = "failed"
    (task,) = await counter.run.runner.generate([from_words()], 570_000)
    await counter.run.until_finished(task)
    again = asyncio.get_running_loop().create_task(counter.controller.try_again(task.id, 0))
    await counter.asked()
    counter.press(-1)
    assert await again is None
    await counter.close()
