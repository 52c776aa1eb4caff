"""How long clips of each kind took, by what this computer saw; read once, and again after each new clip."""

from __future__ import annotations

from collections.abc import Sequence

from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.spec import USUAL_TIME, UsualTime
from runapi_desktop.domain.estimate import FEWEST_SAMPLES, RenderEstimate
from runapi_desktop.domain.practice import practice_time
from runapi_desktop.domain.request import ParamValue
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task
from runapi_desktop.domain.workload import workload
from runapi_desktop.services.library import RenderTimes
from runapi_desktop.services.task_scope import TaskScope

_Kind = tuple[str, str, tuple[tuple[str, ParamValue | None], ...]]
"""Server, model, and the length and resolution that were asked for."""
_NO_ESTIMATE = RenderEstimate(*USUAL_TIME)


class RenderEstimates:
    """Answers at once; an estimate that has to be read first is the usual time of the model until it is here.

    Practice clips are quicker than real ones, so every server has its own.
    """

    def __init__(self, tasks: RenderTimes, scope: TaskScope) -> None:
        self._tasks = tasks
        self._scope = scope
        self._times_s: dict[_Kind, Sequence[float]] = {}

    def of(self, task: Task) -> RenderEstimate:
        """The estimate for a task at its server: as clips of its model, length and resolution took before;
        where there are few of those, as its model took; else as that model usually takes for such an order.
        """
        if task.state.is_finished:
            return _NO_ESTIMATE
        kind = _kind(task)
        if kind not in self._times_s:
            self.learn(task)
        return RenderEstimate.from_samples(self._times_s[kind], _usual(task))

    def learn(self, task: Task) -> None:
        """Read the times of clips like that one again."""
        self._times_s.setdefault(_kind(task), ())
        self._scope.spawn(self._read(task), f"render times of {task.request.model}")

    async def _read(self, task: Task) -> None:
        model, origin = task.request.model, task.origin
        times_s = await self._tasks.render_times_s(model, origin=origin, like=task.request)
        if len(times_s) < FEWEST_SAMPLES:
            times_s = await self._tasks.render_times_s(model, origin=origin)
        self._times_s[_kind(task)] = times_s


def _kind(task: Task) -> _Kind:
    return task.origin, task.request.model, workload(task.request)


def _usual(task: Task) -> UsualTime:
    request = task.request
    spec = find_model(request.service, request.action, request.model)
    if spec is None:  # a task of a catalogue that is gone
        return USUAL_TIME
    if task.origin == PRACTICE_ORIGIN:
        return practice_time(spec, request.params)
    return spec.usual_time
