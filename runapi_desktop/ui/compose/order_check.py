"""What stands between the user and an order as the form stands: the user's own limits, or the balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.ui.compose.live_price import LivePrice

if TYPE_CHECKING:
    from runapi_desktop.services.spend_outlook import SpendOutlook


class OrderCheck:
    """Foretells what the till will say to clips at the price of ``price``; nothing before it has an
    ``outlook``."""

    def __init__(self, price: LivePrice) -> None:
        self._price = price
        self.outlook: SpendOutlook | None = None

    def judgement(self, clips: int) -> Judgement:
        """What would be said to so many clips."""
        order = Order(clips, self._price.now.micros)
        return Judgement(Verdict.FINE, order) if self.outlook is None else self.outlook.judgement(order)

    def forbids(self, judgement: Judgement) -> bool:
        """Whether no word of the user overrules it; about anything else the press of the button asks."""
        match judgement.verdict:
            case Verdict.OVER_DAILY_LIMIT | Verdict.LIMIT_UNREADABLE:
                return True
            case Verdict.NO_PRICE:
                return not self._price.is_checking  # until then somebody may still name one
            case Verdict.FINE | Verdict.DEARER | Verdict.ASK | Verdict.OVER_BALANCE:
                return False
