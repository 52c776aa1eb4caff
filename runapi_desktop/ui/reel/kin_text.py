"""How cards are told apart where one came from another, and what such a chain cost."""

from __future__ import annotations

from PySide6.QtCore import QObject

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.reel import Lineage
from runapi_desktop.ui.cards.card_state import title_of
from runapi_desktop.ui.texts.model_text import model_text


def kin_text(item: ReelItem) -> str:
    """``Fog over tea · Kling 3.0``: clips of one chain often have the same words."""
    return " · ".join(filter(None, (title_of(item), model_text(item.task.request.model))))


class ChainWords(QObject):
    """A class, because lupdate sees plural forms in ``tr`` only."""

    def of(self, lineage: Lineage, item: ReelItem) -> str:
        """``3 clips in this chain · $1.53``, for ``item`` and all that it came from."""
        words = self.tr("%Ln clip(s) in this chain", "", len(lineage.ancestors) + 1)
        return f"{words} · {format_usd(lineage.cost_micros(item))}"
