"""Chooses a model out of all there are, and takes what stands in the form in sight along to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.domain.catalog.wishes import name_of
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.compose.carrying import Brought, bring
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.texts.i18n import listed, translated
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.widgets.undo import UndoStep
from runapi_desktop.ui.window.main_window import MainWindow

_MOST_RECENT = 8


class ModelsController(QObject):
    """Opens the chooser from wherever it is asked for; loads nothing of it before."""

    def __init__(
        self, window: MainWindow, open_tab: Callable[[str], GenerateTab], settings: Settings, theme: Theme
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open_tab = open_tab
        self._settings = settings
        self._theme = theme
        window.models_action.triggered.connect(self._open)

    def add_tab(self, _service: str, tab: GenerateTab) -> None:
        """Remember what clips are made with in the form ``tab``."""

        def remember(_requests: object, _cents: object) -> None:
            self._remember(tab.model)

        tab.generate_requested.connect(remember)

    def choose(self, model: ModelSpec) -> None:
        """Show the form of ``model``, with what stands in the one in sight as far as it takes that."""
        before = self._window.tabs.currentWidget()
        tab = self._open_tab(model.service)
        tab.take_keyboard()
        self._remember(model)
        if not isinstance(before, GenerateTab):
            tab.choose_model(model)
            return
        brought = bring(before.draft(), before.model, tab.draft(), model, is_same_form=before is tab)
        earlier_model = tab.model
        tab.choose_model(model, brought.new)
        if any(value is not None for value in brought.earlier.values.values()):
            self._push_undo(tab, earlier_model, model, brought)
        if brought.left and before is not tab:
            self._say_left(before, brought.left)

    def _open(self) -> None:
        from runapi_desktop.ui.compose.model_chooser import ModelChooser
        from runapi_desktop.ui.compose.model_offers import offers

        tab = self._window.tabs.currentWidget()
        if not isinstance(tab, GenerateTab):
            return
        every = offers(tab.model, tab.draft().values)
        chooser = ModelChooser(every, tab.model, self._settings, self._theme, self._window)
        chooser.chosen.connect(self.choose)
        chooser.open()

    def _remember(self, model: ModelSpec) -> None:
        name = name_of(model)
        others = (each for each in self._settings.recent_models if each != name)
        self._settings.recent_models = (name, *others)[:_MOST_RECENT]

    def _push_undo(self, tab: GenerateTab, earlier: ModelSpec, model: ModelSpec, brought: Brought) -> None:
        """Undo puts back what stood in the form before."""

        async def undo() -> str:
            tab.choose_model(earlier, brought.earlier)
            return ""

        async def redo() -> None:
            tab.choose_model(model, brought.new)

        self._window.undo_stack.push(UndoStep(self.tr("bring words and pictures along"), undo, redo))

    def _say_left(self, tab: GenerateTab, left: Sequence[str]) -> None:
        fields = listed(map(translated, left))
        words = self.tr("Stays in {service}, because this model does not take it: {fields}")
        self._window.banner.say(words.format(service=tab.service.title, fields=fields))
