"""Words that come from outside the widgets, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from runapi_desktop.resource_files import resource_path


def translated(source: str) -> str:
    """A word of the catalogue (marked there with ``QT_TRANSLATE_NOOP``) in the user's language."""
    return QCoreApplication.translate("catalog", source)


def install_translations(app: QCoreApplication, locale: QLocale | None = None) -> QTranslator | None:
    """Load the app's own words for ``locale`` (the system's by default); ``None`` where there are none."""
    translator = QTranslator(app)
    folder = str(resource_path("translations"))
    if not translator.load(locale or QLocale(), "runapi_desktop", "_", folder):
        return None
    app.installTranslator(translator)
    return translator
