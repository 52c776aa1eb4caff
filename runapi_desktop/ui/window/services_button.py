"""The "+" beside the services' tabs: every other service, by name and by what it starts from, to be added as
a tab or closed again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QToolButton, QVBoxLayout, QWidget

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.spec import ServiceSpec
from runapi_desktop.domain.catalog.wishes import starts_of
from runapi_desktop.ui.texts.i18n import listed, translated
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import add_literal_action, literal_tip
from runapi_desktop.ui.widgets.theme import Theme, set_role
from runapi_desktop.ui.widgets.ticks import show_facts
from runapi_desktop.ui.widgets.typed_menu import TypedMenu


class TabCorner(QWidget):
    """Holds ``button`` in the corner of ``tabs``, level with their words, which stand in the middle of their
    line. Qt would set it down on the line's lower edge."""

    def __init__(self, button: QWidget, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._bar = tabs.tabBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """As high as the tabs are, whatever the size of their letters."""
        return QSize(super().sizeHint().width(), self._bar.sizeHint().height())


class ServicesButton(QToolButton):
    """Asks ``is_shown`` which services have a tab, and calls ``set_shown`` for one that is to have one, or no
    longer; ``show_models`` shows all that they have. The services' files are read when the menu is opened."""

    def __init__(
        self,
        theme: Theme,
        is_shown: Callable[[str], bool],
        set_shown: Callable[[str, bool], object],
        show_models: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_shown = is_shown
        self._set_shown = set_shown
        self._show_models = show_models
        self._draw: Callable[[], None] = lambda: None
        set_role(self, "icon")
        self.setObjectName("addService")
        self.setIcon(icon("plus", theme))
        words = self.tr("Add or close a service")
        self.setAccessibleName(words)
        self.setToolTip(literal_tip(words))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = TypedMenu(self)
        self._menu.setObjectName("services")
        self._menu.aboutToShow.connect(self._fill)
        # A menu of the button's own would run an event loop within the app's.
        self.clicked.connect(self._open)

    def draw(self) -> None:
        """Tick the services that have a tab now."""
        self._draw()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _fill(self) -> None:
        self._menu.clear()
        every = self._menu.addAction(self.tr("All models…"))
        every.setObjectName("allModels")
        every.triggered.connect(lambda: self._show_models())
        self._menu.addSeparator()
        facts: dict[QAction, Callable[[], bool]] = {}
        for service_id in catalog.SERVICE_IDS:
            if service_id not in catalog.FIRST_SERVICE_IDS:
                action, fact = self._added(catalog.service(service_id))
                facts[action] = fact
        self._draw = show_facts(facts)

    def _added(self, service: ServiceSpec) -> tuple[QAction, Callable[[], bool]]:
        starts = listed(map(translated, starts_of(service)))
        action = add_literal_action(self._menu, f"{service.title} · {starts}")
        action.setObjectName(f"service-{service.id}")
        action.setCheckable(True)
        action.triggered.connect(lambda: self._set_shown(service.id, not self._is_shown(service.id)))
        return action, lambda: self._is_shown(service.id)
