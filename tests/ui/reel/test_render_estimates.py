"""What a card says of the time that is left, before anything was learnt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.practice import practice_time
from runapi_desktop.domain.request import GenerationRequest, ParamValue
from runapi_desktop.domain.task import PRACTICE_ORIGIN, TaskState
from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from tests.helpers.reel_library import NOON, Library, a_task, settled


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


async def test_a_long_clip_is_expected_to_take_as_long_as_long_ones_took(library: Library) -> None:
    estimates = RenderEstimates(library.tasks, library.scope)
    took_s = {(6, "768p"): 40, (10, "768p"): 90, (6, "1080p"): 70}
    orders = {kind: _order(*kind) for kind in (*took_s, (10, "1080p"))}
    past = [
        replace(
            a_task(number * 10 + again, TaskState.READY),
            request=orders[kind],
            accepted_at=NOON,
            completed_at=NOON + timedelta(seconds=seconds),
        )
        for number, (kind, seconds) in enumerate(took_s.items())
        for again in range(3)
    ]
    await library.tasks.add(past)
    tasks = {kind: replace(a_task(99), request=order) for kind, order in orders.items()}
    for task in tasks.values():
        estimates.of(task)
    await settled()
    assert {kind: estimates.of(tasks[kind]).median_s for kind in took_s} == took_s
    # Of what nobody has ordered before, only the model is known.
    assert estimates.of(tasks[10, "1080p"]).median_s == 70


def _order(duration_s: int, resolution: str) -> GenerationRequest:
    params: dict[str, ParamValue] = {"duration_seconds": duration_s, "output_resolution": resolution}
    return GenerationRequest("hailuo", "image_to_video", "hailuo-02-image-to-video-standard", params)
