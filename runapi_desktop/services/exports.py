"""Files that the user saves where he likes: whole or not at all, and as open to others as he makes his own.

Owns that trouble with the disk names the file. What is in it is for whoever saves it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from runapi_desktop.disk import replacing
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.own_process import open_as_user_has_it


@contextmanager
def saving(path: Path) -> Generator[None]:
    """Around what writes the file at ``path``. The `StorageTrouble` of it says which file somebody lacks."""
    try:
        yield
    except StorageTrouble as trouble:
        raise replace(trouble, unsaved=path.name) from trouble
    open_as_user_has_it(path)


async def save_bytes(path: Path, content: bytes) -> None:
    """Save ``content`` at ``path``, off the event loop. Raises `StorageTrouble`."""

    def work() -> None:
        with saving(path), replacing(path) as file:
            file.write(content)

    await asyncio.to_thread(work)
