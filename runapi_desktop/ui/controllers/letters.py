"""Says once, for each language, that this computer has no font for its letters."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase

from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.texts.i18n import language_in_force, translated
from runapi_desktop.ui.texts.letters import WritingSystem, is_drawn, missed_in, name_of, native_name_of
from runapi_desktop.ui.widgets.banner import Stay
from runapi_desktop.ui.window.main_window import MainWindow

_WORDS = QT_TRANSLATE_NOOP(
    "LettersController",
    "This computer has no font for {language}, so you see boxes in the place of its letters. "
    "Install one that has them, such as Noto Sans CJK.",
)
_WAY_OUT = QT_TRANSLATE_NOOP("LettersController", "Use English")


class LettersController(QObject):
    """Looks at the language of the window and at what is written in its forms; lives as long as it."""

    def __init__(
        self,
        window: MainWindow,
        tabs: Mapping[str, GenerateTab],
        settings: Settings,
        systems: Callable[[], Collection[WritingSystem]] = QFontDatabase.writingSystems,
    ) -> None:
        """``systems`` are those that the installed fonts draw."""
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._systems = systems()
        self._speaks = language_in_force()
        if not is_drawn(self._speaks, self._systems):
            self._say(self._speaks)
        for service, tab in tabs.items():
            self.add_tab(service, tab)

    def add_tab(self, service: str, tab: GenerateTab) -> None:
        """Look at what is written in ``tab``, too."""
        if all(is_drawn(language, self._systems) for language in Language):
            return
        tab.edited.connect(partial(self._look, tab))
        self._look(tab)

    def _look(self, tab: GenerateTab) -> None:
        for value in tab.draft().values.values():
            missed = missed_in(value, self._systems) if isinstance(value, str) else None
            if missed is not None:
                self._say(missed)

    def _say(self, missed: Language) -> None:
        told = self._settings.letters_missed
        if missed.value in told:
            return
        self._settings.letters_missed = (*told, missed.value)
        banner, is_readable = self._window.banner, is_drawn(self._speaks, self._systems)
        # Words of a language that cannot be drawn would be boxes themselves.
        own_words = partial(translated, context="LettersController") if is_readable else str
        name = f"{own_words(name_of(missed))} ({native_name_of(missed)})"
        words = own_words(_WORDS).format(language=name)
        if is_readable:
            banner.say(words, stay=Stay.ASKING)
        else:
            banner.say(words, own_words(_WAY_OUT), self._speak_english, stay=Stay.ASKING)

    def _speak_english(self) -> None:
        self._settings.language = Language.ENGLISH
