"""PySide6 loaded our way: the same PySide6, without what no start needs."""

from __future__ import annotations

from tests.helpers.own_process import printed

_OURS = """
from runapi_desktop.ui.pyside_loading import load_pyside
load_pyside()
"""
_THEIRS = "import PySide6.QtCore\n"
_WRONG_CALLS_AND_HELP = """
from PySide6.QtCore import QObject, QPoint, QSize
for call in (
    lambda: QObject().setObjectName(3.5),
    lambda: QPoint("a", "b"),
    lambda: QSize(1, 2).scale(None),
    lambda: QObject(nonsense=1),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(QObject.setObjectName.__doc__)
"""
_WHAT_IS_LEFT_BEHIND = """
import builtins, sys
plain = builtins.__import__
before = list(sys.meta_path)
from runapi_desktop.ui.pyside_loading import load_pyside
load_pyside()
print(builtins.__import__ is plain, sys.meta_path == before)
names = ("mapping", "parser", "layout", "errorhandler", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
print([name for name in names if "__getattr__" not in vars(sys.modules["shibokensupport.signature." + name])])
"""


def test_errors_and_help_are_worded_as_ever() -> None:
    ours = printed(_OURS + _WRONG_CALLS_AND_HELP)
    assert ours == printed(_THEIRS + _WRONG_CALLS_AND_HELP)
    assert "Supported signatures" in ours
    assert "(self, name: str, /) -> None" in ours


def test_nothing_of_the_way_it_was_loaded_stays() -> None:
    plain, loaded = printed(_WHAT_IS_LEFT_BEHIND).splitlines()
    assert plain == "True True"
    # What words errors was not needed so far.
    assert loaded == "[]"
