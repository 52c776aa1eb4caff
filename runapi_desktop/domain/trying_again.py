"""What it costs to try a task again."""

from __future__ import annotations

from runapi_desktop.domain.price import FREE, Price, PriceBasis
from runapi_desktop.domain.task import Task, TaskState


def price_of_trying_again(task: Task, as_new: Price) -> Price:
    """What "Try again" on ``task`` costs, where the same request ``as_new`` costs that.

    Nothing is paid anew for what RunAPI has. What may never have arrived there is sent again as it was, and a
    task that waits is sent for the first time: both cost what was said before.
    """
    if task.state is not TaskState.FAILED:
        return Price(task.quote_micros, PriceBasis.QUOTE)
    match task.goes_on_from:
        case None:
            return as_new
        case TaskState.SUBMITTING:
            return Price(task.quote_micros)
        case _:
            return FREE
