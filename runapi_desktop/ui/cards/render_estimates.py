"""How long each model has taken, by what this computer saw; read once, and again after each new clip."""

from __future__ import annotations

from collections.abc import Sequence

from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.spec import USUAL_TIME, UsualTime
from runapi_desktop.domain.estimate import RenderEstimate
from runapi_desktop.domain.practice import practice_time
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task
from runapi_desktop.services.library import RenderTimes
from runapi_desktop.services.task_scope import TaskScope


class RenderEstimates:
    """Answers at once; an estimate that has to be read first is the usual time of the model until it is here.

    Practice clips are quicker than real ones, so every server has its own.
    """

    def __init__(self, tasks: RenderTimes, scope: TaskScope) -> None:
        self._tasks = tasks
        self._scope = scope
        self._times_s: dict[tuple[str, str], Sequence[float]] = {}

    def of(self, task: Task) -> RenderEstimate:
        """The estimate for a task at its server: as its model took before, else as that model usually takes
        for such an order."""
        model, origin = task.request.model, task.origin
        if (model, origin) not in self._times_s:
            self.learn(task)
        return RenderEstimate.from_samples(self._times_s[model, origin], _usual(task))

    def learn(self, task: Task) -> None:
        """Read the times of that model and server again."""
        model, origin = task.request.model, task.origin
        self._times_s.setdefault((model, origin), ())
        self._scope.spawn(self._read(model, origin), f"render times of {model}")

    async def _read(self, model: str, origin: str) -> None:
        self._times_s[model, origin] = await self._tasks.render_times_s(model, origin=origin)


def _usual(task: Task) -> UsualTime:
    request = task.request
    spec = find_model(request.service, request.action, request.model)
    if spec is None:  # a task of a catalogue that is gone
        return USUAL_TIME
    if task.origin == PRACTICE_ORIGIN:
        return practice_time(spec, request.params)
    return spec.usual_time
