"""Marks English source words in the domain for the translators, without knowing Qt.

``pyside6-lupdate`` collects every ``QT_TRANSLATE_NOOP("catalog", "…")`` it reads; the user
interface translates the marked text when it draws it. The name is Qt's own, because that is
what the extractor looks for.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the extractor's name
    """Return ``text`` unchanged; ``context`` only names it for the translators."""
    del context
    return text
