"""One notice that offers the same for several things of a kind: to undo the orders that were not sent, to
bring back what was thrown away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from runapi_desktop.ui.widgets.banner import Banner, Notice

T = TypeVar("T")


class Offer(QObject, Generic[T]):
    """Says ``words`` of all that is in it, and does ``act`` with all of it when its ``button`` is pressed.

    The notice changes where it stands. It goes when nothing is left in the offer; when it goes for another
    reason, nothing is left in the offer.
    """

    changed = Signal()
    """Something came in, or went."""
    answered = Signal(object)
    """The user closed the notice or took the offer: what was in it."""

    def __init__(
        self,
        banner: Banner,
        words: Callable[[Sequence[T]], str],
        button: str,
        act: Callable[[Sequence[T]], object],
    ) -> None:
        super().__init__(banner)
        self._banner = banner
        self._words = words
        self._button = button
        self._act = act
        self._items: tuple[T, ...] = ()
        self._notice: Notice | None = None
        banner.changed.connect(self._look)

    @property
    def items(self) -> tuple[T, ...]:
        """What is in it now, the oldest first."""
        return self._items

    @property
    def notice(self) -> Notice | None:
        """The one that stands for it."""
        return self._notice

    def add(self, *items: T, least_s: float = 0.0) -> None:
        """Offer ``items`` too: the notice is the newest one again, for ``least_s`` seconds or longer."""
        self._items += items
        words = self._words(self._items)
        if self._notice is None:
            self._notice = self._banner.say(words, self._button, self.take)
        else:
            self._banner.say_again(self._notice, words)
        self._notice.left_ms = max(self._notice.left_ms or 0, int(1000 * least_s))
        self.changed.emit()

    def drop(self, is_gone: Callable[[T], bool]) -> None:
        """Offer no more what ``is_gone``."""
        left = tuple(item for item in self._items if not is_gone(item))
        if len(left) < len(self._items):
            self._items = left
            self._say_what_is_left()

    def withdraw(self) -> None:
        """Offer nothing any more."""
        self.drop(lambda _item: True)

    def reword(self) -> None:
        """Ask for the words anew: what they tell of has changed."""
        if self._notice is not None:
            self._banner.reword(self._notice, self._words(self._items))

    def take(self) -> None:
        """Do it with all that is in it now."""
        self._act(self._items)

    def _say_what_is_left(self) -> None:
        if self._items:
            self.reword()
        else:
            notice, self._notice = self._notice, None
            self._banner.withdraw(notice)
        self.changed.emit()

    def _look(self) -> None:
        notice = self._notice
        if notice is None or notice in self._banner.notices:
            return
        self._notice = None
        items, self._items = self._items, ()
        if notice.is_answered:
            self.answered.emit(items)
        self.changed.emit()
