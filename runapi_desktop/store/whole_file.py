"""Writing a small file so that a crash leaves the old one or the new one, never a part."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from runapi_desktop.store.trouble import trouble_from_os_error


def replace_text(path: Path, text: str) -> None:
    """Make ``text`` the content of the file at ``path``. Blocks. Raises ``StorageTrouble``."""
    try:
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            try:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                file.close()
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise trouble_from_os_error(error, path) from error
