"""What is painted first: the window and the form that was open last.

Builds each form when its tab is first seen. Loads nothing that waits for a network, a database or a file from
outside, and no asyncio: all of that takes longer than the window itself, and comes after its first paint.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from runapi_desktop.domain import catalog
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.commands.command import in_words
from runapi_desktop.ui.commands.window_commands import CLOSE_TAB
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.texts.i18n import listed
from runapi_desktop.ui.widgets.plain_text import add_literal_action, literal_tip
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.widgets.undo import UndoStep
from runapi_desktop.ui.window.main_window import MainWindow
from runapi_desktop.ui.window.services_button import ServicesButton, TabCorner

if TYPE_CHECKING:
    from runapi_desktop.ui.compose.form_parts import FormServices

_LAYOUT = (Settings.window_geometry, Settings.main_splitter, Settings.stage_splitter)

_REST_MS = 700
"""A window that is not moved for that long is where its user wants it."""


class FirstWindow:
    """The window as its user left it. ``tabs`` holds the forms that are built, by service."""

    def __init__(self, theme: Theme, settings: Settings, *, may_welcome: bool = False) -> None:
        """``may_welcome``: a user who has not come further yet may be welcomed, and is not shown a form that
        the welcome page would take away again."""
        self.theme = theme
        self.settings = settings
        settings.follow(Settings.text_percent, theme.scale_text)
        settings.follow(Settings.reduced_motion, theme.reduce_motion)
        settings.follow(Settings.contrast, theme.use_contrast)
        settings.follow(Settings.theme, theme.choose)
        theme.chosen.connect(lambda: settings.change(Settings.theme, theme.choice))
        self.window = MainWindow(theme)
        self.tabs: dict[str, GenerateTab] = {}
        self._form_services: FormServices | None = None
        self._joins: list[Callable[[str, GenerateTab], object]] = []
        self._shown = [*catalog.FIRST_SERVICE_IDS]
        added = (each for each in settings.added_services if each in catalog.SERVICE_IDS)
        self._shown += [each for each in added if each not in self._shown]
        services = tuple(map(catalog.service, self._shown))
        last = settings.last_tab
        seen = last if last in self._shown else services[0].id
        show_models = self.window.models_action.trigger
        self._button = ServicesButton(theme, self.is_shown, self._set_shown, show_models, self.window.tabs)
        self.window.tabs.setCornerWidget(TabCorner(self._button, self.window.tabs))
        for each in services:
            self.window.add_tab(self._new_tab(each.id) if each.id == seen else QWidget(), each.title)
        self.window.tabs.setCurrentWidget(self.tabs[seen])
        # Before all others: who hears that another tab is seen finds its form there.
        self.window.tabs.currentChanged.connect(self._fill_current)
        self.window.tabs.currentChanged.connect(self._allow_closing)
        self.window.tabs.currentChanged.connect(self._keep_current)
        self._allow_closing()
        self.window.close_tab_action.triggered.connect(self._close_current)
        self.window.tab_bar.closing_asked.connect(self._close_at)
        self.window.tab_bar.menu_asked.connect(self._offer_closing)
        self._layout_rest = QTimer(self.window)
        self._layout_rest.setSingleShot(True)
        self._layout_rest.setInterval(_REST_MS)
        self._layout_rest.timeout.connect(self.keep_layout)
        self._follows_layout = False
        self.restore_layout()
        if may_welcome and not (settings.practice or settings.is_welcomed):
            self.window.hold_back()

    def serve(self, services: FormServices) -> None:
        """Give the forms what pressing something in them needs."""
        self._form_services = services
        for tab in self.tabs.values():
            tab.serve(services)

    def join(self, added: Callable[[str, GenerateTab], object]) -> None:
        """Have ``added`` called for each form that is built from now on, because somebody looks at it."""
        self._joins.append(added)

    def is_shown(self, service: str) -> bool:
        """It has a tab."""
        return service in self._shown

    def open(self, service: str) -> GenerateTab:
        """Show the form of that service, as a tab of its own from now on."""
        self._add(service, len(self._shown))
        self.window.tabs.setCurrentIndex(self._shown.index(service))
        return self.tabs[service]

    def close(self, *services: str) -> None:
        """Take away the tabs of those services, but not of the first ones; undo brings them back. What stands
        in their forms stays in there."""
        places = {each: self._shown.index(each) for each in services if each in self._added}
        if not places:
            return

        def take_away() -> None:
            page, focus = self.window.tabs.currentWidget(), QApplication.focusWidget()
            has_keyboard = focus is not None and page.isAncestorOf(focus)
            # In front before the others go: Qt would show each of them, and have its form built.
            tab = self.open(self._beside(places))
            for each in places:
                self._take_away(each)
            if has_keyboard:
                tab.take_keyboard()

        async def undo() -> str:
            for each, place in places.items():
                self._add(each, min(place, len(self._shown)))
            self.open(next(reversed(places)))
            return ""

        async def redo() -> None:
            take_away()

        take_away()
        words = QCoreApplication.translate("FirstWindow", "close {service}")
        titles = listed(catalog.service(each).title for each in places)
        self.window.undo_stack.push(UndoStep(words.format(service=titles), undo, redo))

    def _take_away(self, service: str) -> None:
        if service in self._shown:
            place = self._shown.index(service)
            page = self.window.tabs.widget(place)
            self._shown.remove(service)
            self.window.tabs.removeTab(place)
            if page is not None and service not in self.tabs:
                page.deleteLater()
            self._keep_shown()

    def _add(self, service: str, place: int) -> None:
        """Give that service a tab, unless it has one; its form is built when it is first seen."""
        if service not in self._shown:
            self._shown.insert(place, service)
            title = catalog.service(service).title
            self.window.add_tab(self.tabs.get(service) or QWidget(), title, place)
            self._keep_shown()

    def _beside(self, leaving: Collection[str]) -> str:
        """Whose tab is in front when those are gone: the one that is now, else the next to the right, or to
        the left where that was the last."""
        here = self._shown.index(self.current_service)
        nearest = (*self._shown[here:], *reversed(self._shown[:here]))
        return next(each for each in nearest if each not in leaving)

    @property
    def _added(self) -> list[str]:
        """Those beside the first ones, which stay."""
        return self._shown[len(catalog.FIRST_SERVICE_IDS) :]

    def _offer_closing(self, index: int, place: QPoint) -> None:
        """The menu of a tab, there on the screen."""
        service = self._shown[index]
        others = [each for each in self._added if each != service]
        menu = QMenu(self.window)
        menu.setObjectName("tabMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        words = QCoreApplication.translate("FirstWindow", "Close {service}")
        close = add_literal_action(menu, words.format(service=catalog.service(service).title))
        close.setObjectName("closeThisTab")
        close.setEnabled(service in self._added)
        close.triggered.connect(lambda: self.close(service))
        close_others = menu.addAction(QCoreApplication.translate("FirstWindow", "Close other services"))
        close_others.setObjectName("closeOtherTabs")
        close_others.setVisible(bool(others))
        close_others.triggered.connect(lambda: self._close_all_but(service, others))
        if not close.isEnabled():
            close.setToolTip(literal_tip(in_words(CLOSE_TAB.needs)))
        menu.popup(place)

    def _close_all_but(self, service: str, others: Sequence[str]) -> None:
        self.open(service).take_keyboard()
        self.close(*others)

    def _close_current(self) -> None:
        self.close(self.current_service)

    def _close_at(self, index: int) -> None:
        self.close(self._shown[index])

    def _allow_closing(self) -> None:
        """The first services stay."""
        self.window.close_tab_action.setEnabled(self.current_service in self._added)

    def _set_shown(self, service: str, is_shown: bool) -> None:
        if is_shown:
            self.open(service).take_keyboard()
        else:
            self.close(service)

    def _keep_shown(self) -> None:
        self.settings.added_services = tuple(self._added)
        self._button.draw()

    def _keep_current(self) -> None:
        self.settings.last_tab = self.current_service

    def _fill_current(self, index: int) -> None:
        """Build the form of the tab that is seen now, unless it has been seen before."""
        service = self._shown[index]
        if service not in self.tabs:
            self.window.fill_tab(index, self._joined_tab(service))

    def follow_layout(self) -> None:
        """Bring the layout back now that the window has all its parts, and keep what becomes of it, so that
        the window is as it was left after a crash too."""
        self.restore_layout()
        self.window.layout_changed.connect(self._layout_rest.start)
        self._follows_layout = True

    def leave_layout(self) -> None:
        """Keep it for the last time: what becomes of a window that is being closed is not its user's wish. A
        window that never had all its parts keeps what was kept before."""
        if self._follows_layout:
            self._follows_layout = False
            self.window.layout_changed.disconnect(self._layout_rest.start)
            self.keep_layout()

    def restore_layout(self) -> None:
        """Bring the window and its splitters back to their sizes."""
        self.window.restore_layout([self.settings.value(row) for row in _LAYOUT])

    def keep_layout(self) -> None:
        """Keep the sizes as they are now."""
        self._layout_rest.stop()
        self.settings.change_all(dict(zip(_LAYOUT, self.window.layout_state(), strict=True)))

    @property
    def current_service(self) -> str:
        """Whose form is seen."""
        return self._shown[self.window.tabs.currentIndex()]

    def _joined_tab(self, service: str) -> GenerateTab:
        tab = self._new_tab(service)
        if self._form_services is not None:
            tab.serve(self._form_services)
        for join in self._joins:
            join(service, tab)
        return tab

    def _new_tab(self, service: str) -> GenerateTab:
        last_model = self.settings.last_models.get(service, "")
        height_px = self.settings.prompt_height_px
        tab = GenerateTab(service, theme=self.theme, model_id=last_model, prompt_height_px=height_px)
        tab.prompt_height_chosen.connect(self._use_prompt_height)
        tab.model_changed.connect(partial(self._keep_model, service))
        tab.models_wanted.connect(self.window.models_action.trigger)
        self.tabs[service] = tab
        return tab

    def _keep_model(self, service: str, model_id: str) -> None:
        self.settings.last_models = {**self.settings.last_models, service: model_id}

    def _use_prompt_height(self, height_px: int) -> None:
        """One height for the prompts of all services, now and the next time."""
        self.settings.prompt_height_px = height_px
        for tab in self.tabs.values():
            tab.set_prompt_height(height_px)
