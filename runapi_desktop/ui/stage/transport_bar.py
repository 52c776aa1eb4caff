"""The controls under the picture: play, time, position, loop, speed, sound, full screen.

Owns how they look and what they say; what they ask for is done by the Stage.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from runapi_desktop.domain.marks import Marks
from runapi_desktop.ui.stage.position_slider import PositionSlider
from runapi_desktop.ui.texts.time_text import speed_text, time_text
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.sliders import Slider
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.widgets.ticks import show_facts

SPEEDS = (0.25, 0.5, 1.0, 1.5, 2.0)
_VOLUME_WIDTH_PX = 64
_ROOM_FOR_VOLUME_PX = 640
_VOLUME_STEPS = 100
_VOLUMES = (1.0, 0.75, 0.5, 0.25)


class TransportBar(QWidget):
    """One line of controls."""

    play_toggled = Signal()
    seek_asked = Signal(int)
    """To that many milliseconds from the start."""
    scrubbing_changed = Signal(bool)
    """The handle was taken, or let go."""
    loop_chosen = Signal(bool)
    speed_chosen = Signal(float)
    mute_chosen = Signal(bool)
    volume_chosen = Signal(float)
    """0–1, as loud as it feels."""
    full_screen_toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stageTransport")
        self._theme = theme
        self._is_playing = False
        self._is_muted = False
        self._is_looping = False
        self._chosen_speed = 1.0
        self._play = icon_button("stagePlay", self.tr("Play"), self)
        self._position = self._time_label("stageTime")
        self._slider = PositionSlider(theme, self)
        self._slider.setObjectName("stagePosition")
        self._slider.setAccessibleName(self.tr("Position"))
        self._total = self._time_label("stageTotal")
        self._frame_count = self._frame_number = 0
        self._names_frame = True
        self._loop = icon_button("stageLoop", self.tr("Loop"), self, picture=icon("loop", theme))
        self._loop.setCheckable(True)
        self._speed = icon_button("stageSpeed", self.tr("Speed"), self)
        self._mute = icon_button("stageMute", self.tr("Mute"), self)
        self._volume = Slider(self)
        self._volume.setObjectName("stageVolume")
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setToolTip(self.tr("Volume"))
        self._volume.setRange(0, _VOLUME_STEPS)
        self._volume.setFixedWidth(_VOLUME_WIDTH_PX)
        self._has_audio = False
        self.frame_menu = self._menu("stageFrameMenu")
        self._frame = icon_button("stageFrame", self.tr("This frame"), self, picture=icon("camera", theme))
        self.more_menu = self._menu("stageMoreMenu")
        self._more = icon_button("stageMore", self.tr("More"), self, picture=icon("more", theme))
        self._volumes = QMenu(self.tr("Volume"), self)
        self._volumes.setObjectName("stageVolumes")
        for volume in _VOLUMES:
            self._volumes.addAction(f"{volume:.0%}").triggered.connect(partial(self._choose_volume, volume))
        for button, menu in ((self._frame, self.frame_menu), (self._more, self.more_menu)):
            button.clicked.connect(partial(_open_above, menu, button))
        self._full_screen = icon_button(
            "stageFullScreen",
            self.tr("Full screen"),
            self,
            picture=icon("fullscreen", theme),
            tip=self.tr("Full screen (F)"),
        )
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 0)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # See `minimumSizeHint`.
        layout.setSpacing(6)
        for part in (self._play, self._position, self._slider, self._total):
            layout.addWidget(part)
            layout.addSpacing(4)
        for control in (self._loop, self._speed, self._mute, self._volume):
            layout.addWidget(control)
        for button in (self._frame, self._more, self._full_screen):
            layout.addWidget(button)
        self._connect()
        self.show_speed(1.0)
        self.show_nothing()
        self._draw_icons()
        keep_fitting(self, self._fit)

    def _connect(self) -> None:
        self._play.clicked.connect(self.play_toggled)
        self._slider.valueChanged.connect(self.seek_asked)
        self._slider.sliderPressed.connect(self._on_scrubbing)
        self._slider.sliderReleased.connect(self._on_scrubbing)
        self._loop.clicked.connect(lambda: self.loop_chosen.emit(not self._is_looping))
        self._draw_loop = show_facts({self._loop: lambda: self._is_looping})
        self._speed.clicked.connect(self._open_speeds)
        self._mute.clicked.connect(self._on_mute)
        self._volume.valueChanged.connect(self._on_volume)
        self._full_screen.clicked.connect(self.full_screen_toggled)

    @property
    def play_button(self) -> QWidget:
        """Where the keyboard goes at first."""
        return self._play

    # --- what is shown --------------------------------------------------------------------------

    def add_volumes(self) -> None:
        """Put at the end of the "…" menu how loud the clip is, for a line that has no room for the slider."""
        self.more_menu.addMenu(self._volumes)

    def show_nothing(self) -> None:
        """There is no clip to control."""
        self.setEnabled(False)
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, 0)
        self._position.setText(time_text(0))
        self._total.setText("")
        self._total.setMinimumWidth(0)
        self._show_audio(False)
        self.show_marks(Marks())
        self.show_playing(False)

    def show_clip(self, duration_ms: int, frame_count: int, *, has_audio: bool, has_tools: bool) -> None:
        """Something of that length is on the Stage; ``has_tools`` when its frames and parts can be used."""
        self.setEnabled(True)
        self._frame.setEnabled(has_tools)
        self._more.setEnabled(has_tools)
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, duration_ms)
        self._show_audio(has_audio)
        self._frame_count = frame_count
        self._fit()
        self.show_position(0, 0)

    def show_position(self, position_ms: int, frame_number: int) -> None:
        """The frame on screen."""
        self._position.setText(time_text(position_ms))
        self._slider.setAccessibleDescription(time_text(position_ms))
        self._frame_number = frame_number
        self._show_total()
        if not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(position_ms)

    def show_marks(self, marks: Marks) -> None:
        """The part between in and out is what plays."""
        self._slider.show_marks(marks)

    def show_playing(self, is_playing: bool) -> None:
        """The clip runs or stands."""
        self._is_playing = is_playing
        self._draw_icons()

    def show_loop(self, is_looping: bool) -> None:
        """The clip starts over at its end."""
        self._is_looping = is_looping
        self._draw_loop()

    def show_speed(self, speed: float) -> None:
        """The clip runs that much faster than it was made."""
        self._chosen_speed = speed
        self._speed.setText(speed_text(speed))
        self._speed.setAccessibleDescription(speed_text(speed))

    def show_muted(self, is_muted: bool) -> None:
        """The sound is off."""
        self._is_muted = is_muted
        self._draw_icons()

    def show_volume(self, volume: float) -> None:
        """How loud, 0–1."""
        with QSignalBlocker(self._volume):
            self._volume.setValue(round(volume * _VOLUME_STEPS))

    def _total_text(self, frame_number: int, names_frame: bool) -> str:
        total = time_text(self._slider.maximum())
        if not names_frame:
            return total
        return self.tr("{total} · frame {number}").format(total=total, number=frame_number)

    # --- inside ---------------------------------------------------------------------------------

    def _show_audio(self, has_audio: bool) -> None:
        self._has_audio = has_audio
        self._mute.setVisible(has_audio)
        has_room = self.width() >= _ROOM_FOR_VOLUME_PX
        self._volume.setVisible(has_audio and has_room)
        self._volumes.menuAction().setVisible(has_audio and not has_room)

    def minimumSizeHint(self) -> QSize:
        """Without the number of the frame, which goes where the line gets short."""
        return QSize(self._rest_px() + self._total_px(names_frame=False), super().minimumSizeHint().height())

    def _fit(self) -> None:
        self._show_audio(self._has_audio)
        if not self._slider.maximum():
            return
        # As wide as it will ever be, so that the slider does not tremble while the clip runs.
        self._names_frame = self._rest_px() + self._total_px(names_frame=True) <= self.width()
        self._total.setMinimumWidth(self._total_px(names_frame=self._names_frame))
        self._show_total()

    def _rest_px(self) -> int:
        """What all other controls need."""
        total_px = max(self._total.minimumWidth(), self._total.sizeHint().width())
        return self._row.sizeHint().width() - total_px

    def _total_px(self, *, names_frame: bool) -> int:
        text = self._total_text(max(self._frame_count, 1000), names_frame)
        return self._total.fontMetrics().horizontalAdvance(text)

    def _show_total(self) -> None:
        self._total.setText(self._total_text(self._frame_number, self._names_frame))

    def _menu(self, object_name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(object_name)
        return menu

    def _time_label(self, object_name: str) -> PlainLabel:
        label = PlainLabel(parent=self, name=object_name, role="dim")
        font = QFont(label.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        label.setFont(font)
        return label

    def _draw_icons(self) -> None:
        name = "pause" if self._is_playing else "play"
        self._play.setIcon(icon(name, self._theme, is_bright=True))
        self._play.setAccessibleName(self.tr("Pause") if self._is_playing else self.tr("Play"))
        self._play.setToolTip(self.tr("Pause (Space)") if self._is_playing else self.tr("Play (Space)"))
        self._mute.setIcon(icon("mute" if self._is_muted else "volume", self._theme))
        self._mute.setAccessibleName(self.tr("Sound on") if self._is_muted else self.tr("Mute"))
        self._mute.setToolTip(self.tr("Sound on (M)") if self._is_muted else self.tr("Mute (M)"))

    def _on_scrubbing(self) -> None:
        self.scrubbing_changed.emit(self._slider.isSliderDown())

    def _on_mute(self) -> None:
        self.mute_chosen.emit(not self._is_muted)

    def _on_volume(self, value: int) -> None:
        self.volume_chosen.emit(value / _VOLUME_STEPS)

    def _is_speed(self, speed: float) -> bool:
        return self._chosen_speed == speed

    def _choose_volume(self, volume: float) -> None:
        self._volume.setValue(round(volume * _VOLUME_STEPS))

    def _on_speed(self, action: QAction) -> None:
        self.speed_chosen.emit(action.data())

    def _open_speeds(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("stageSpeeds")
        group = QActionGroup(menu)
        facts: dict[QAction, Callable[[], bool]] = {}
        for speed in SPEEDS:
            action = menu.addAction(speed_text(speed))
            action.setCheckable(True)
            action.setData(speed)
            group.addAction(action)
            facts[action] = partial(self._is_speed, speed)
        show_facts(facts)
        group.triggered.connect(self._on_speed)
        menu.aboutToHide.connect(menu.deleteLater)
        _open_above(menu, self._speed)


def _open_above(menu: QMenu, button: QToolButton) -> None:
    """Its right edge above the button's. As the button's own menu it would run a nested event loop."""
    size = menu.sizeHint()
    menu.popup(button.mapToGlobal(QPoint(button.width() - size.width(), -size.height() - 4)))
