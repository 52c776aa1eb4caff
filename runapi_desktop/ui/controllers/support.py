"""What the menus offer to those who look for help or for a lost clip, and a word when clips cannot play."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.window_commands import RECOVER
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.support.diagnostics_dialog import DiagnosticsDialog
from runapi_desktop.ui.support.recover_dialog import RecoverDialog
from runapi_desktop.ui.support.window_facts import can_play
from runapi_desktop.ui.widgets.reveal import open_with_system
from runapi_desktop.ui.window.main_window import MainWindow


class SupportController(QObject):
    """Connects the menus with the dialogs."""

    def __init__(
        self,
        window: MainWindow,
        reel: ReelView,
        runner: TaskRunner,
        diagnostics: Diagnostics,
        scope: TaskScope,
        *,
        can_play: Callable[[], bool] = can_play,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reel = reel
        self._runner = runner
        self._diagnostics = diagnostics
        self._scope = scope
        self._can_play = can_play
        self._is_player_checked = False
        self.recover_action = window.commands.new_action(RECOVER, self)
        self.recover_action.triggered.connect(self.recover)
        window.diagnostics_action.triggered.connect(self.show_diagnostics)
        window.log_folder_action.triggered.connect(self.open_log_folder)
        window.clip_menu.aboutToShow.connect(self._end_clip_menu)
        reel.current_changed.connect(self._check_player)

    def show_diagnostics(self) -> None:
        """Show what can be copied for those who help."""
        dialog = DiagnosticsDialog(self._diagnostics, self._scope, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_log_folder(self) -> None:
        """Show the folder of the log files in the file manager."""
        folder = self._diagnostics.paths.logs_dir
        if not open_with_system(folder):
            self._window.banner.warn(
                self.tr("The file manager could not be opened. The log is in {path}").format(
                    path=shown_line(folder)
                )
            )

    def recover(self) -> None:
        """Ask for the id of a lost task; its card becomes the current one."""
        dialog = RecoverDialog(self._runner, self._scope, self._window)
        dialog.recovered.connect(self._reel.select_task)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _end_clip_menu(self) -> None:
        """What needs no card comes last, whatever the others put above it."""
        self._window.clip_menu.addSeparator()
        self._window.clip_menu.addAction(self.recover_action)

    def _check_player(self, item: ReelItem | None) -> None:
        """Once, with the first clip: where a system library is missing, no frame would come, and no error."""
        if self._is_player_checked or item is None or item.clip is None:
            return
        self._is_player_checked = True
        if not self._can_play():
            self._window.banner.warn(
                self.tr(
                    "Clips cannot be played here because a video component of this system is missing."
                    " They are still made and saved, and open in the system's own player."
                ),
                self.tr("Diagnostics…"),
                self.show_diagnostics,
            )
