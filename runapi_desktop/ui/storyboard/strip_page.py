"""The strip on the Stage, while it plays through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.storyboard import PlacedClip
from runapi_desktop.ui.stage.stage_page import StagePage
from runapi_desktop.ui.storyboard.strip_player import StripPlayer


class StripPage(StagePage):
    """Plays ``places``, each of which has a clip."""

    loops = False

    def __init__(
        self,
        places: Sequence[PlacedClip],
        times: Mapping[str, FrameTimes],
        parent: QWidget | None = None,
    ) -> None:
        self.player = StripPlayer()
        super().__init__(self.player, parent)
        self.setObjectName("stripPage")
        self.setAccessibleName(self.tr("Storyboard"))
        self._places = tuple(places)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.player)
        self.player.clicked.connect(self._toggle)
        self.player.show_places(places, times)
        self.duration_ms = self.player.duration_ms
        self.frame_count = self.player.frame_count
        self.has_audio = any(place.clip.facts.has_audio for place in places if place.clip)

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(place.clip.path for place in self._places if place.clip)

    def play_from(self, place: int) -> None:
        """Run, from that place on."""
        start_us = sum(before.length_us for before in self._places[:place])
        if place:
            # Well inside the first frame, which no rounding of the sum then leaves.
            self.player.seek(start_us // 1000 + 2)
        self.player.play()

    def close_files(self) -> None:
        self.player.close_files()

    def _toggle(self) -> None:
        if self.player.is_playing:
            self.player.pause()
        else:
            self.player.play()
