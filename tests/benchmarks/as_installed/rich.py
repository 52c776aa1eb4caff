"""Only development has Rich, for its linters; httpx would load it at each start of a measured program."""

from __future__ import annotations

raise ModuleNotFoundError("No module named 'rich'", name="rich")
