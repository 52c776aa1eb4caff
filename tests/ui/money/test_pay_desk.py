"""What the user is asked before money goes out, and what each answer leads to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.task import Task
from runapi_desktop.ui.pay_desk import PayDesk
from tests.services.conftest import Run, Studio, from_words
from tests.services.fake_runapi import KEY, FakeRunApi
from tests.ui.compose.page_driver import until


@dataclass
class Counter:
    """A pay desk and the question it asks."""

    run: Run
    desk: PayDesk
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

    def order(self, clips: int, cents: int = 57) -> asyncio.Task[tuple[Task, ...]]:
        return asyncio.get_running_loop().create_task(self.desk.generate([from_words()] * clips, cents))


@pytest.fixture
async def counter(qapp: QApplication, qtbot: QtBot, run: Run) -> Counter:
    qapp.setQuitOnLastWindowClosed(False)
    parent = QWidget()
    qtbot.addWidget(parent)
    return Counter(run, PayDesk(parent, run.runner), parent)


async def test_a_dear_click_is_asked_about_and_made_when_the_user_says_so(
    counter: Counter, studio: Studio
) -> None:
    studio.limits = SpendLimits(ask_above_cents=100)
    order = counter.order(4)
    text, buttons = await counter.asked()
    assert text == "This costs $2.28. You asked to confirm anything over $1.00."
    assert buttons[0] == "Generate · $2.28"
    counter.press(0)
    assert len(await order) == 4
    await counter.close()


async def test_who_says_no_pays_nothing(counter: Counter, studio: Studio) -> None:
    studio.limits = SpendLimits(ask_above_cents=100)
    order = counter.order(4)
    await counter.asked()
    counter.press(-1)
    assert await order == ()
    assert await counter.run.tasks.unfinished() == []


async def test_a_short_balance_offers_fewer_clips(counter: Counter, server: FakeRunApi) -> None:
    server.balance_cents = 120
    await counter.run.account.save(KEY)
    await counter.run.account.refresh_balance()
    order = counter.order(4)
    text, buttons = await counter.asked()
    assert text == "Your balance ($1.20) covers 2 of these 4 clips."
    assert buttons[:2] == ("Make 2 instead · $1.14", "Generate, and wait for credits")
    counter.press(0)
    assert len(await order) == 2
    await counter.close()


async def test_no_answer_gets_past_the_daily_limit(counter: Counter, studio: Studio) -> None:
    studio.limits = SpendLimits(daily_cents=50)
    order = counter.order(1)
    text, buttons = await counter.asked()
    assert text == "Only $0.50 of today’s $0.50 limit is left."
    assert len(buttons) == 1
    counter.press(0)
    assert await order == ()


async def test_trying_again_asks_too(counter: Counter, studio: Studio, server: FakeRunApi) -> None:
    server.outcome = "failed"
    (task,) = await counter.run.runner.generate([from_words()], 57)
    await counter.run.until_finished(task)
    studio.limits = SpendLimits(ask_above_cents=10)
    again = asyncio.get_running_loop().create_task(counter.desk.try_again(task.id))
    await counter.asked()
    counter.press(0)
    made = await again
    assert made is not None
    assert made.id != task.id
    await counter.close()
