"""Random lives of tasks against the real sandbox: both books agree to the micro-dollar, no day exceeds its
limit, and no dear click goes out unasked.

Orders priced by the clip, the second and the band, refusals, failures (whose money is given back), tries
again, cancels, removals, lost answers, restarts and nights, in virtual time. A failing life is its seed:
``pytest tests/e2e/test_ledger_agrees.py -k "[7]"``.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from runapi_desktop.domain.ledger import LedgerQuery
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import SpendLimits, SpendRefused, Verdict
from runapi_desktop.domain.task import TaskState
from tests.e2e.sandbox_thread import BASE_URL, KEY, Sandbox, loop_thread
from tests.services.conftest import Installation, Run
from tests.services.virtual_clock import VirtualClock

LIVES = 24
_DAY_S = 86_400.0
_720P = {"output_resolution": "720p"}
_WORDS = {"prompt": "A harbour at dusk"}
_KINDS = (
    # for a clip
    (("hailuo", "text_to_video", "hailuo-02-text-to-video-standard"), {"duration_seconds": 6}, 300_000),
    (("hailuo", "text_to_video", "hailuo-02-text-to-video-pro"), {}, 570_000),
    # for a second, with fractions of a cent
    (("grok-imagine", "text_to_video", "grok-imagine-text-to-video"), {"duration_seconds": 7}, 112_000),
    (("happyhorse", "text_to_video", "happyhorse-1.0-t2v"), {"duration_seconds": 3, **_720P}, 945_000),
    # for a band of lengths
    (("grok-imagine", "text_to_video", "grok-imagine-video-1.5-fast"), {"duration_seconds": 10}, 180_000),
    (("grok-imagine", "text_to_video", "grok-imagine-video-1.5-fast"), {"duration_seconds": 11}, 450_000),
)


class UnreliableWay:
    """Between the app and the sandbox: some requests never arrive, some answers never come back."""

    def __init__(self, sandbox: Sandbox, dice: random.Random) -> None:
        self._sandbox = sandbox
        self._dice = dice
        self.trouble = 0.0

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self._carry))

    async def _carry(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        luck = self._dice.random()
        if luck < self.trouble / 2:
            raise httpx.ConnectError("no route", request=request)
        answer = await self._sandbox.answer(request)
        if luck < self.trouble:
            raise httpx.ReadError("connection reset", request=request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


class Shop(Installation):
    """The app's services, customers of one sandbox."""

    origin = BASE_URL
    key = KEY


class Life:
    """One user, one limit, one sandbox."""

    def __init__(self, seed: int, folder: Path, loop: asyncio.AbstractEventLoop) -> None:
        self.dice = random.Random(seed)
        self.clock = VirtualClock()
        self.sandbox = Sandbox(loop, self.clock, folder / "sandbox")
        self.way = UnreliableWay(self.sandbox, self.dice)
        self.shop = Shop(self.way, self.clock, folder)  # type: ignore[arg-type] - it only needs a client
        self.shop.limits = SpendLimits(
            self.dice.choice((0, 900_000, 1_500_000, 3_000_000)), self.dice.choice((0, 0, 600_000))
        )
        self.shop.send_pause_s = self.dice.choice((0.0, 2.0))
        self.verdicts: Counter[Verdict] = Counter()
        self.cancelled = 0

    async def live(self) -> Run:
        await self.sandbox.open()
        run = await self.shop.start()
        for _ in range(self.dice.randrange(6, 12)):
            self.way.trouble = self.dice.choice((0.0, 0.0, 0.3))
            run = await self._do_something(run)
            await self.clock.pass_time(self.dice.choice((0.5, 5, 60, 600)))
        self.way.trouble = 0.0
        while await run.tasks.unfinished():
            await self.clock.pass_time(600)
        return run

    async def _do_something(self, run: Run) -> Run:
        deeds = ("order", "again", "cancel", "restart", "night", "remove")
        match self.dice.choices(deeds, (6, 3, 2, 2, 2, 1))[0]:
            case "order":
                await self._order(run)
            case "again":
                await self._try_again(run)
            case "cancel":
                await self._cancel(run)
            case "restart":
                await run.close()
                run = await self.shop.start()
                await run.runner.resume()
            case "night":
                await self.clock.pass_time(_DAY_S * 0.7)
            case "remove":
                ready = [task for task in run.seen.values() if task.state is TaskState.READY]
                for task in ready[:1]:
                    await run.clips.remove(task.id)
        return run

    async def _order(self, run: Run) -> None:
        await self._switch(*(["fail-render=1"] if self.dice.random() < 0.3 else []))
        model, settings, micros = self.dice.choice(_KINDS)
        request = GenerationRequest(*model, {**_WORDS, **settings})
        said_micros = self.dice.choice((micros, None))
        clips, ask_above_micros = self.dice.randrange(1, 4), self.shop.limits.ask_above_micros
        try:
            await run.runner.generate([request] * clips, said_micros)
            assert not ask_above_micros or clips * micros <= ask_above_micros
        except SpendRefused as refused:
            self.verdicts[refused.judgement.verdict] += 1
            if refused.judgement.verdict is Verdict.ASK and self.dice.random() < 0.5:
                await run.runner.generate([request] * clips, said_micros, is_agreed=True)

    async def _try_again(self, run: Run) -> None:
        failed = [task for task in run.seen.values() if task.state is TaskState.FAILED]
        for task in failed[:1]:
            try:
                await run.runner.try_again(task.id)
            except SpendRefused as refused:
                self.verdicts[refused.judgement.verdict] += 1

    async def _cancel(self, run: Run) -> None:
        """Take back what was never sent, and now and then order it again."""
        done = await run.runner.cancel([task.id for task in await run.tasks.unfinished()])
        self.cancelled += len(done.cancelled)
        if done.cancelled and self.dice.random() < 0.5:
            try:
                await run.runner.put_back(done.cancelled[:1])
            except SpendRefused as refused:
                self.verdicts[refused.judgement.verdict] += 1

    async def _switch(self, *names: str) -> None:
        headers = {"Authorization": f"Bearer {KEY}"}
        body = {"names": ["tiny-clips", *names]}
        request = httpx.Request("POST", f"{BASE_URL}/sandbox/scenarios", headers=headers, json=body)
        assert (await self.sandbox.answer(request)).status_code == 200


def spent_by_day(tasks: list[dict[str, Any]]) -> Counter[date]:
    """What the sandbox's tasks cost, by the local day on which each was accepted."""
    spent: Counter[date] = Counter()
    for task in tasks:
        if task["state"] == "completed":
            day = datetime.fromtimestamp(task["created_at"], UTC).astimezone().date()
            spent[day] += task["price_micros"]
    return spent


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[asyncio.AbstractEventLoop]:
    with loop_thread() as loop:
        yield loop


@pytest.mark.logs(r".*")
@pytest.mark.parametrize("seed", range(LIVES))
async def test_both_books_agree_and_no_day_exceeds_its_limit(
    seed: int, tmp_path: Path, sandboxes: asyncio.AbstractEventLoop
) -> None:
    logging.getLogger("runapi_desktop").warning("life %d", seed)
    life = Life(seed, tmp_path, sandboxes)
    run = await life.live()
    books = await life.sandbox.ledger()
    total = await run.ledger.total(LedgerQuery(BASE_URL))
    assert total.charged_micros == books["account"]["spent_total_micros"]
    assert (total.open_micros, total.unclear_micros) == (0, 0)
    limit_micros = life.shop.limits.daily_micros
    if limit_micros:
        assert max(spent_by_day(books["tasks"]).values(), default=0) <= limit_micros
    assert set(life.verdicts) <= {
        *([Verdict.OVER_DAILY_LIMIT] if limit_micros else []),
        *([Verdict.ASK] if life.shop.limits.ask_above_micros else []),
    }
    await run.close()
    await life.sandbox.close()
