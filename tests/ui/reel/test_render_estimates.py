"""What a card says of the time that is left, before anything was learnt."""

from __future__ import annotations

from dataclasses import replace

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.practice import practice_time
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


async def test_an_order_for_practice_is_expected_to_take_what_the_server_takes(library: Library) -> None:
    estimates = RenderEstimates(library.tasks, library.scope)
    practice = replace(a_task(0), origin=PRACTICE_ORIGIN)
    model = model_by_id(practice.request.model)
    seen: list[float] = []
    for duration_s in (6, 10):
        request = replace(practice.request, params={"prompt": "A lake", "duration_seconds": duration_s})
        estimate = estimates.of(replace(practice, request=request))
        usual = practice_time(model, request.params)
        assert (estimate.median_s, estimate.p90_s, estimate.longest_s) == usual
        seen.append(estimate.median_s)
    assert seen[0] < seen[1]
    await settled()
