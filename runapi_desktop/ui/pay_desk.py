"""Hands orders to the runner; where the till wants a word from the user first, asks for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import Judgement, SpendRefused
from runapi_desktop.domain.task import Task
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.ui import dialogs
from runapi_desktop.ui.money_text import anyway_text, fewer_text, judgement_text, tr


class PayDesk:
    """What costs money is asked of the runner through here. ``parent`` stands behind the questions."""

    def __init__(self, parent: QWidget, runner: TaskRunner) -> None:
        self._parent = parent
        self._runner = runner

    async def generate(
        self, requests: Sequence[GenerationRequest], clip_cents: int | None, parent_clip_id: str | None = None
    ) -> tuple[Task, ...]:
        """The tasks of ``requests``, of fewer, or none: as the user wants.

        Raises as ``TaskRunner.generate`` but for ``SpendRefused``.
        """
        return await self._ordered(
            len(requests),
            lambda clips, is_agreed: self._runner.generate(
                requests[:clips], clip_cents, parent_clip_id, is_agreed=is_agreed
            ),
        )

    async def put_back(self, tasks: Sequence[Task]) -> tuple[Task, ...]:
        """The tasks that take the place of cancelled ones of one order, of fewer, or none: as the user wants.

        Raises as ``TaskRunner.put_back`` but for ``SpendRefused``.
        """
        return await self._ordered(
            len(tasks), lambda clips, is_agreed: self._runner.put_back(tasks[:clips], is_agreed=is_agreed)
        )

    async def _ordered(
        self, clips: int, order: Callable[[int, bool], Awaitable[tuple[Task, ...]]]
    ) -> tuple[Task, ...]:
        """What ``order`` makes of so many clips, or of as many as the user agrees to."""
        is_agreed = False
        while clips:
            try:
                return await order(clips, is_agreed)
            except SpendRefused as refused:
                clips, is_agreed = await self._agreed_clips(refused.judgement), True
        return ()

    async def try_again(self, task_id: str) -> Task | None:
        """The task that is now under way, ``None`` where there is none.

        Raises as ``TaskRunner.try_again`` but for ``SpendRefused``.
        """
        is_agreed = False
        while True:
            try:
                return await self._runner.try_again(task_id, is_agreed=is_agreed)
            except SpendRefused as refused:
                is_agreed = bool(await self._agreed_clips(refused.judgement))
                if not is_agreed:
                    return None

    async def _agreed_clips(self, judgement: Judgement) -> int:
        """How many of the clips the user wants all the same."""
        title, text = tr("Before you pay"), judgement_text(judgement)
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
