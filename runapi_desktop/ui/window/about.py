"""What this program is, which version, and what it stands on."""

from __future__ import annotations

import platform
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QWidget

from runapi_desktop import __version__
from runapi_desktop.domain.catalog import SERVICE_IDS
from runapi_desktop.ui.widgets import dialogs

_NAMED = 4


async def show_about(window: QWidget, check_now: Callable[[], object] | None) -> None:
    """Show the name, the version and the parts; all of it can be copied. ``check_now`` looks for a newer
    version, where that can be done."""
    words = QCoreApplication.translate(
        "about",
        "Makes AI video clips with Hailuo, Luma, Kling, Veo and {count} more services through RunAPI. "
        "Open source under the MIT licence.",
    )
    words = words.format(count=len(SERVICE_IDS) - _NAMED)
    title = QCoreApplication.translate("about", "About RunAPI Desktop")
    parts = f"Qt {qVersion()} · Python {platform.python_version()} · {platform.platform()}"
    text = f"RunAPI Desktop {__version__}\n\n{words}\n\n{parts}"
    action = QCoreApplication.translate("about", "Check now") if check_now is not None else ""
    if await dialogs.tell(window, title, text, action=action) and check_now is not None:
        check_now()
