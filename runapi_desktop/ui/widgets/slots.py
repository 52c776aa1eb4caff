"""The bridge from a Qt signal to a coroutine that somebody owns, and from there to a thread."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from runapi_desktop.services.task_scope import TaskScope

T = TypeVar("T")


def async_slot(
    scope: TaskScope, function: Callable[..., Coroutine[Any, Any, object]], *bound: object
) -> Callable[..., None]:
    """A slot that runs ``function(*bound, *arguments)`` as a task of ``scope``.

    A press (``clicked``, ``triggered``) hands on no arguments: Qt leaves a signal's default argument out when
    a slot takes any number of them. What is to happen is read from the facts, not from the click.

    qasync's own decorator leaves its tasks to the garbage collector; here the scope holds, names, reports
    and cancels them.
    """
    name = getattr(function, "__name__", repr(function))

    def slot(*arguments: object) -> None:
        scope.spawn(function(*bound, *arguments), name)

    return slot


async def in_thread(work: Callable[..., T], *args: object) -> T:
    """What ``work(*args)`` returns, from a thread. For forms, which are built before asyncio is loaded."""
    from asyncio import to_thread

    return await to_thread(work, *args)
