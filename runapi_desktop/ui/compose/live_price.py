"""The price of one clip as the form stands: asked for shortly after a change, never waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from runapi_desktop.domain.catalog.evaluate import FormState
from runapi_desktop.domain.catalog.spec import FieldKind, FieldValue
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.ui.slots import async_slot

if TYPE_CHECKING:
    from runapi_desktop.services.quotes import Quotes
    from runapi_desktop.services.task_scope import TaskScope

_DEBOUNCE_MS = 400
_WITHOUT_ANSWER_MS = 10_000
_OLD_MS = 301_000
"""A little more than a quote counts as fresh."""

_PriceKey = tuple[str, tuple[tuple[str, FieldValue], ...]]


class LivePrice(QObject):
    """Follows a form. ``changed`` when ``cents`` or what is known about it changed.

    ``cents`` is the price of one clip, ``None`` while nobody named one; ``is_about`` marks a published price
    that no live quote confirmed; ``is_settled`` that no answer is being waited for.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cents: int | None = None
        self.is_about = False
        self.is_settled = False
        self._quotes: Quotes | None = None
        self._key: _PriceKey | None = None
        self._draft: GenerationRequest | None = None
        self._published_cents: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)

    def ask(self, quotes: Quotes, scope: TaskScope) -> None:
        """From now on ask ``quotes``, in tasks of ``scope``."""
        self._quotes = quotes
        self._timer.timeout.connect(async_slot(scope, self._ask))
        self._timer.start(_DEBOUNCE_MS)

    def follow(self, state: FormState) -> None:
        """The form stands like this now. Asks again only if something changed that a price can depend on."""
        self._draft, self._published_cents = state.draft, state.published_price_cents
        key = _price_key(state)
        if key != self._key:
            self._key = key
            self._ask_soon(state.draft)

    def renew(self) -> None:
        """Ask again after a while; until there is an answer the price stands."""
        self._timer.start(_DEBOUNCE_MS)

    def refresh(self) -> None:
        """Ask again: the server changed, and what the other one said means nothing."""
        if self._draft is not None:
            self._ask_soon(self._draft)

    def _ask_soon(self, draft: GenerationRequest) -> None:
        """Until there is an answer, what was answered before stands, or the published price."""
        known = None if self._quotes is None else self._quotes.known(draft)
        self.cents = self._published_cents if known is None else known.cents
        self.is_about = known is None and self.cents is not None
        self.is_settled = known is not None
        self._timer.start(_DEBOUNCE_MS)
        self.changed.emit()

    async def _ask(self) -> None:
        key, draft = self._key, self._draft
        if draft is None or self._quotes is None:
            return
        price = await self._quotes.quote(draft)
        if not isValid(self) or key != self._key:
            return
        self.cents, self.is_about, self.is_settled = price.cents, price.is_published_guess, True
        if not self._timer.isActive():
            # The network may be back by then, or the price another one.
            self._timer.start(_WITHOUT_ANSWER_MS if self.is_about else _OLD_MS)
        self.changed.emit()


def _price_key(state: FormState) -> _PriceKey:
    """What a price can depend on: words never count, of a picture only that there is one."""
    parts: list[tuple[str, FieldValue]] = []
    for field in state.fields:
        match field.spec.kind:
            case FieldKind.PROMPT | FieldKind.URL:
                continue
            case FieldKind.PICTURE:
                parts.append((field.spec.name, field.value is not None))
            case FieldKind.CHOICE | FieldKind.SWITCH | FieldKind.VIDEO:
                parts.append((field.spec.name, field.value))
    return state.spec.id, tuple(parts)
