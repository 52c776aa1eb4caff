"""Hands orders to the runner; where the till wants a word from the user first, asks for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import Judgement, SpendRefused
from runapi_desktop.domain.task import Task
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.ui.texts.money_text import anyway_text, fewer_text, judgement_text
from runapi_desktop.ui.widgets import dialogs


class PaymentController:
    """What costs money is asked of the runner through here. ``parent`` stands behind the questions.

    A clip that costs more than the user was shown is made only after a question. Who was shown no price was
    promised none: any price is worth the question.
    """

    def __init__(self, parent: QWidget, runner: TaskRunner) -> None:
        self._parent = parent
        self._runner = runner
        self._trying: set[str] = set()

    async def generate(
        self,
        requests: Sequence[GenerationRequest],
        shown_micros: int | None,
        parent_clip_id: str | None = None,
    ) -> tuple[Task, ...]:
        """The tasks of ``requests``, of fewer, or none: as the user wants, who was shown what one costs.

        Raises as ``TaskRunner.generate`` but for ``SpendRefused``.
        """
        return await self._ordered(
            len(requests),
            lambda clips, agreed_micros, is_agreed: self._runner.generate(
                requests[:clips],
                agreed_micros,
                parent_clip_id,
                most_micros=shown_micros or 0,
                is_agreed=is_agreed,
            ),
        )

    async def put_back(self, tasks: Sequence[Task]) -> tuple[Task, ...]:
        """The tasks that take the place of cancelled ones of one order, of fewer, or none: as the user wants.

        Raises as ``TaskRunner.put_back`` but for ``SpendRefused``.
        """
        return await self._ordered(
            len(tasks),
            lambda clips, agreed_micros, is_agreed: self._runner.put_back(
                tasks[:clips], agreed_micros, is_agreed=is_agreed
            ),
        )

    async def try_again(self, task_id: str, shown_micros: int | None) -> Task | None:
        """The task that is now under way, ``None`` where there is none. A second press while the first one
        waits for a price or an answer is the same press.

        Raises as ``TaskRunner.try_again`` but for ``SpendRefused``.
        """

        async def again(_clips: int, agreed_micros: int | None, is_agreed: bool) -> tuple[Task, ...]:
            task = await self._runner.try_again(
                task_id, agreed_micros, most_micros=shown_micros or 0, is_agreed=is_agreed
            )
            return () if task is None else (task,)

        if task_id in self._trying:
            return None
        self._trying.add(task_id)
        try:
            return next(iter(await self._ordered(1, again)), None)
        finally:
            self._trying.discard(task_id)

    async def _ordered(
        self, clips: int, order: Callable[[int, int | None, bool], Awaitable[tuple[Task, ...]]]
    ) -> tuple[Task, ...]:
        """What ``order`` makes of so many clips, or of as many as the user agrees to, at the price that the
        user agreed to."""
        agreed_micros: int | None = None
        is_agreed = False
        while clips:
            try:
                return await order(clips, agreed_micros, is_agreed)
            except SpendRefused as refused:
                agreed_micros, is_agreed = refused.judgement.order.clip_micros, True
                clips = await self._agreed_clips(refused.judgement)
        return ()

    async def _agreed_clips(self, judgement: Judgement) -> int:
        """How many of the clips the user wants all the same."""
        title, text = QCoreApplication.translate("payment", "Before you pay"), judgement_text(judgement)
        offers = {
            fewer_text(judgement): judgement.clips_that_fit,
            anyway_text(judgement): judgement.order.clips,
        }
        offers.pop("", None)
        if not offers:
            await dialogs.tell(self._parent, title, text)
            return 0
        chosen = await dialogs.ask(self._parent, title, text, tuple(offers))
        return 0 if chosen is None else tuple(offers.values())[chosen]
