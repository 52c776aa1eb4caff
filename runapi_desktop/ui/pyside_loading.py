"""Loads PySide6 without two things that it does at every start and that nothing here uses.

* Its signature modules word the ``TypeError`` of a call with wrong arguments. They are Python source inside a
  library, and it compiles them anew each time: nearly half of what importing QtCore takes. Here they are
  loaded when something first asks for one of their names.
* Its own ``import`` reads the source text of every module that is imported after it, to learn whether that
  uses its ``__feature__`` switches, and keeps all of it. Here Python's own is put back.

The first rests on how PySide6 starts (``signature_bootstrap.py``, ``loader.py`` and ``signature.cpp`` in its
source): releases that were not tried load as they always would.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, cast

_TRIED = ((6, 10), (6, 11))
_SUPPORT = "shibokensupport"
_MAPPING = f"{_SUPPORT}.signature.mapping"
_LATER = frozenset(
    (
        _MAPPING,
        *(f"{_SUPPORT}.signature.{name}" for name in ("errorhandler", "layout", "parser")),
        *(f"{_SUPPORT}.signature.lib.{name}" for name in ("enum_sig", "pyi_generator", "tool")),
    )
)


class _LoadsLater:
    """Finds the modules of ``_LATER``; each is run by ``loader``, PySide6's own, on its first use.

    Not derived from ``importlib.abc``, which loads as much as it spares.
    """

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        return ModuleSpec(fullname, cast(Any, self)) if fullname in _LATER else None

    def create_module(self, spec: ModuleSpec) -> None:
        """An ordinary one."""

    def exec_module(self, module: ModuleType) -> None:
        fullname = module.__name__

        def load(name: str) -> Any:
            if name.startswith("__"):  # Asked of every module, by import and by PySide6's loader.
                raise AttributeError(name)
            del module.__getattr__
            spec = module.__spec__
            assert spec is not None
            # PySide6 has published the module under a second name by now, but knows its text by the first.
            published, spec.name = spec.name, fullname
            self._loader.exec_module(module)
            spec.name = published
            return getattr(module, name)

        module.__getattr__ = load
        if fullname == _MAPPING:
            # Looked up from C++ in the module's namespace, before any other name there, and called.
            vars(module)["update_mapping"] = lambda: load("update_mapping")()


def load_pyside() -> None:
    """Load PySide6; whatever comes after it is imported as without it."""
    python_import = builtins.__import__
    finders: list[_LoadsLater] = []

    def import_watched(name: str, *args: Any, **kwargs: Any) -> ModuleType:
        module = python_import(name, *args, **kwargs)
        if name == _SUPPORT and not finders and _is_tried():
            # PySide6 has just put the finder of its support modules in front of all others.
            finders.append(_LoadsLater(sys.meta_path[0]))
            sys.meta_path.insert(0, finders[0])
        return module

    builtins.__import__ = import_watched
    try:
        import_module("PySide6")
    finally:
        builtins.__import__ = python_import
        for finder in finders:
            sys.meta_path.remove(finder)
    import_module("PySide6.QtCore")


def _is_tried() -> bool:
    """This release, with its support modules where they come from unless somebody has unpacked them."""
    version = getattr(sys.modules.get("shiboken6"), "__version_info__", ())
    return version[:2] in _TRIED and type(sys.meta_path[0]).__name__ == "EmbeddableZipImporter"
