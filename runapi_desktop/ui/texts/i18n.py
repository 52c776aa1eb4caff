"""Words that come from outside the widgets, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from runapi_desktop.resource_files import resource_path


def translated(source: str) -> str:
    """A word of the catalogue (marked there with ``QT_TRANSLATE_NOOP``) in the user's language."""
    return QCoreApplication.translate("catalog", source)


def install_translations(app: QCoreApplication, locale: QLocale | None = None) -> None:
    """Load the app's words for ``locale`` (the system's by default) over the English ones.

    English needs a file too: its plural forms ("1 clip", "2 clips") stand there, not in the source.
    """
    folder = str(resource_path("translations"))
    for language in (QLocale(QLocale.Language.English), locale or QLocale()):
        translator = QTranslator(app)
        if translator.load(language, "runapi_desktop", "_", folder):
            app.installTranslator(translator)
