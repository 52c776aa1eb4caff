"""What a card says of the time that is left, before anything was learnt."""

from __future__ import annotations

from dataclasses import replace

from runapi_desktop.domain.task import PRACTICE_ORIGIN
from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from tests.helpers.reel_library import Library, a_task, settled


async def test_practice_is_never_measured_by_what_runapi_takes(library: Library) -> None:
    estimates = RenderEstimates(library.tasks, library.scope)
    real = a_task(0)
    practice = replace(real, id="other", origin=PRACTICE_ORIGIN)
    for _ in range(2):  # before anything was read, and after
        assert estimates.of(practice).median_s <= 20 < estimates.of(real).median_s
        await settled()
