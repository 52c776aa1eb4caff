"""What the app's labels say in another language, by what they say in English."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from PySide6.QtCore import QLibraryInfo, QTranslator

from runapi_desktop.resource_files import resource_path

_QTS_OWN = (("QFileDialog", "File &name:"), ("QFileDialog", "&Open"), ("QFileDialog", "&Save"))


def seen_words(language: str) -> dict[str, str]:
    """Every label of the app in ``language``, and those of Qt's file dialog."""
    words: dict[str, str] = {}
    root = ET.parse(resource_path("translations", f"runapi_desktop_{language}.ts")).getroot()
    for message in root.iter("message"):
        source = message.findtext("source") or ""
        forms = [form.text or "" for form in message.iter("numerusform")]
        words.setdefault(
            source.rstrip("…"), (forms[0] if forms else message.findtext("translation") or "").rstrip("…")
        )
    qts = QTranslator()
    if qts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        for context, source in _QTS_OWN:
            words[source.replace("&", "")] = qts.translate(context, source).replace("&", "")
    return words
