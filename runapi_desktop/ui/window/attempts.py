"""Slots that try something and say in the window why it could not be done."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from runapi_desktop.domain.errors import EntryDamaged, MediaRefused, StillStarting, StorageTrouble
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.slots import async_slot


class Attempts:
    """Makes slots whose failures end up as a sentence on the banner."""

    def __init__(self, banner: Banner, scope: TaskScope) -> None:
        self._banner = banner
        self._scope = scope

    def slot(self, method: Callable[..., Coroutine[Any, Any, object]], *bound: object) -> Callable[..., None]:
        """A slot that runs ``method(*bound, *arguments)``. What is no environment's fault is logged too."""

        async def attempt(*arguments: object) -> None:
            try:
                await method(*bound, *arguments)
            except OSError as error:
                self._banner.warn(f"{error.strerror}: {error.filename}")
            except StillStarting as error:
                self._banner.say(error_sentence(error))
            except (EntryDamaged, MediaRefused, StorageTrouble) as error:
                self._banner.warn(error_sentence(error))
            except Exception as error:
                self._banner.warn(error_sentence(error))
                raise

        attempt.__name__ = method.__name__
        return async_slot(self._scope, attempt)
