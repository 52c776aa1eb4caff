"""Writing a small file so that a crash leaves the old one or the new one, never a part."""

from __future__ import annotations

import os
from pathlib import Path

from runapi_desktop.store.trouble import trouble_from_os_error


def replace_text(path: Path, text: str) -> None:
    """Make ``text`` the content of the file at ``path``. Blocks. Raises ``StorageTrouble``."""
    from tempfile import mkstemp  # with the first save, not before the first paint

    try:
        descriptor, name = mkstemp(dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise trouble_from_os_error(error, path) from error
