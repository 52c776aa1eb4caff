"""The price of one clip as the form stands: asked for shortly after a change, and again as it grows old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from runapi_desktop.domain.catalog.evaluate import FormState
from runapi_desktop.domain.price import Price, PriceBasis, price_question
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.ui.widgets.slots import async_slot

if TYPE_CHECKING:
    from runapi_desktop.services.quotes import Quotes
    from runapi_desktop.services.task_scope import TaskScope

_DEBOUNCE_MS = 400
_LOOK_S = 10.0


class LivePrice(QObject):
    """Follows a form. ``changed`` when ``now`` or what is known about it changed.

    ``now`` is the price of one clip as far as it is known; ``is_checking`` that RunAPI is being asked for it.
    A price that is not fresh any more, or was not confirmed, is asked for again every few seconds.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Price(None)
        self.is_checking = True
        self._quotes: Quotes | None = None
        self._key: tuple[object, ...] | None = None
        self._draft: GenerationRequest | None = None
        self._list_price = Price(None)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)

    def ask(self, quotes: Quotes, scope: TaskScope) -> None:
        """From now on ask ``quotes``, in tasks of ``scope``."""
        self._quotes = quotes
        self._timer.timeout.connect(async_slot(scope, self._ask))
        self._timer.start()
        scope.spawn(self._keep_fresh(), "keep the price fresh")

    def follow(self, state: FormState) -> None:
        """The form stands like this now. Asks again only if something changed that a price can depend on."""
        self._draft, self._list_price = state.draft, Price(state.published_price_micros)
        key = price_question(self._draft)
        if key != self._key:
            self._key = key
            self.renew()

    def renew(self) -> None:
        """Ask again, unless RunAPI named the price just now: the form, the server or the account is another,
        the network is back, or time has passed. Until there is an answer the last word stands, as such."""
        self.now = self._known()
        self.is_checking = not self.is_fresh
        if self.is_checking:
            self._timer.start()
        self.changed.emit()

    @property
    def is_fresh(self) -> bool:
        """RunAPI has named the price just now, by the clock of this moment."""
        return self._known().basis is PriceBasis.QUOTE

    def _known(self) -> Price:
        if self._draft is None or self._quotes is None:
            return self._list_price
        return self._quotes.known(self._draft)

    async def _ask(self) -> None:
        key, draft = self._key, self._draft
        if draft is None or self._quotes is None:
            return
        price = await self._quotes.quote(draft)
        if isValid(self) and key == self._key:
            self.now, self.is_checking = price, False
            self.changed.emit()

    async def _keep_fresh(self) -> None:
        while self._quotes is not None:
            await self._quotes.clock.sleep(_LOOK_S)
            if not isValid(self):
                return
            if self.is_checking or self.is_fresh:
                continue
            if self.now.basis is PriceBasis.QUOTE:
                self.renew()  # What was confirmed is not any more: that is said meanwhile.
            else:
                self._timer.start()
