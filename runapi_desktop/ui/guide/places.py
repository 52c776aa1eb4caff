"""The pages of the guide, in their order, and the part of the window that each belongs to."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget


class GuidePage(StrEnum):
    """The value is the name of the page's file."""

    FIRST_CLIP = "first-clip"
    PICTURES = "pictures"
    TAKES = "takes"
    MONEY = "money"
    REEL = "reel"
    STAGE = "stage"
    RESTYLE = "restyle"
    STORYBOARD = "storyboard"
    SERVICES = "services"
    ACCOUNT = "account"
    TROUBLE = "trouble"
    KEYBOARD = "keyboard"
    SETTINGS = "settings"


PLACES = {
    "hailuoCompose": GuidePage.FIRST_CLIP,
    "lumaCompose": GuidePage.RESTYLE,
    "GenerateTab": GuidePage.SERVICES,
    "WellField": GuidePage.PICTURES,
    "TakesStepper": GuidePage.TAKES,
    "ComparePage": GuidePage.TAKES,
    "Footer": GuidePage.MONEY,
    "SpendingWindow": GuidePage.MONEY,
    "ReelView": GuidePage.REEL,
    "Stage": GuidePage.STAGE,
    "StoryboardPanel": GuidePage.STORYBOARD,
    "WelcomePage": GuidePage.ACCOUNT,
    "KeyDialog": GuidePage.ACCOUNT,
    "AccountBlock": GuidePage.ACCOUNT,
    "Banner": GuidePage.TROUBLE,
    "DiagnosticsDialog": GuidePage.TROUBLE,
    "RecoverDialog": GuidePage.TROUBLE,
    "CommandPalette": GuidePage.KEYBOARD,
    "ShortcutsSheet": GuidePage.KEYBOARD,
    "SettingsWindow": GuidePage.SETTINGS,
}
"""By object name or by the name of a class: what stands nowhere yet need not be loaded to be named here."""


def page_for(widget: QWidget | None) -> GuidePage | None:
    """The page for the innermost part around ``widget`` that has one."""
    while widget is not None:
        names = (widget.objectName(), *(kind.__name__ for kind in type(widget).__mro__))
        found = next((PLACES[name] for name in names if name in PLACES), None)
        if found is not None:
            return found
        widget = widget.parentWidget()
    return None
