"""How long each model has taken, by what this computer saw; read once, and again after each new clip."""

from __future__ import annotations

from collections.abc import Sequence

from runapi_desktop.domain.catalog import model_by_id
from runapi_desktop.domain.catalog.spec import USUAL_TIME
from runapi_desktop.domain.estimate import PRACTICE_TIME, RenderEstimate
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.task_store import TaskStore


class RenderEstimates:
    """Answers at once; an estimate that has to be read first is the usual time of the model until it is here.

    Practice clips are quicker than real ones, so every server has its own.
    """

    def __init__(self, tasks: TaskStore, scope: TaskScope) -> None:
        self._tasks = tasks
        self._scope = scope
        self._known: dict[tuple[str, str], RenderEstimate] = {}

    def of(self, task: Task) -> RenderEstimate:
        """The estimate for a task's model at its server."""
        known = self._known.get((task.request.model, task.origin))
        if known is None:
            self.learn(task)
        return known or _learnt((), task.request.model, task.origin)

    def learn(self, task: Task) -> None:
        """Read the times of that model and server again."""
        model, origin = task.request.model, task.origin
        self._known.setdefault((model, origin), _learnt((), model, origin))
        self._scope.spawn(self._read(model, origin), f"render times of {model}")

    async def _read(self, model: str, origin: str) -> None:
        times_s = await self._tasks.render_times_s(model, origin=origin)
        self._known[model, origin] = _learnt(times_s, model, origin)


def _learnt(times_s: Sequence[float], model: str, origin: str) -> RenderEstimate:
    if origin == PRACTICE_ORIGIN:
        return RenderEstimate.from_samples(times_s, PRACTICE_TIME)
    try:
        usual = model_by_id(model).usual_time
    except KeyError:  # a task of a catalogue that is gone
        usual = USUAL_TIME
    return RenderEstimate.from_samples(times_s, usual)
