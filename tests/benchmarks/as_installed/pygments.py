"""Only development has Pygments, for its tests; httpx would load it at each start of a measured program."""

from __future__ import annotations

raise ModuleNotFoundError("No module named 'pygments'", name="pygments")
