"""Starts the app where it is not installed: from a checkout, a copy of one, or inside a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

if not getattr(sys, "frozen", False):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from runapi_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
