"""Compiles the translations before hatchling packs them into the wheel."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface):
    """hatchling finds this class by its base class."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for a real wheel; an editable one is the checkout, where `bootstrap.py` compiles."""
        if version != "editable":
            translations = runpy.run_path(str(Path(self.root, "packaging", "translations.py")))
            translations["compile_stale"]()
