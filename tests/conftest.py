"""What holds for every test: a clean environment, guarded logs, the right event loop."""

from __future__ import annotations

import os
import runpy
import shutil
import sys
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = (
    "tests.helpers.desktop_session",
    "tests.helpers.desktop_services",
    "tests.helpers.empty_clipboard",
    "tests.helpers.fault_table",
    "tests.helpers.input_guard",
    "tests.helpers.log_guard",
    "tests.helpers.main_thread_gc",
    "tests.helpers.posix",
    "tests.helpers.printable_reports",
    "tests.helpers.qt_loop",
    "tests.helpers.qt_messages",
    "tests.helpers.slow_tests",
)

# The same examples every time, so that a red run can be repeated; a busy computer is no failure.
settings.register_profile(
    "project", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")

# What a developer's own session must not lend to a test, or receive from one.
_PERSONAL = (
    *("DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"),
    *("RUNAPI_API_KEY", "RUNAPI_BASE_URL", "RUNAPI_DESKTOP_HOME", "RUNAPI_RELEASES_URL"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"),
)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The tests' QApplication has the app's style, not the one of the system."""
    from runapi_desktop.app import STYLE  # after the environment is clean, which Qt looks at

    return ["pytest", *STYLE]


def pytest_configure(config: pytest.Config) -> None:
    """Cuts the tests off from the user's session before Qt, keyring or platformdirs look at it, and compiles
    translations that were edited since."""
    runpy.run_path(str(Path(__file__).parents[1] / "packaging" / "translations.py"))["compile_stale"]()
    for name in _PERSONAL:
        os.environ.pop(name, None)
    home = mkdtemp(prefix="runapi-desktop-tests-")
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    os.environ |= {
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/no-bus",
        "XDG_RUNTIME_DIR": home,
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_STATE_HOME": f"{home}/state",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        # Off-screen Qt asks Windows for no fonts; without any, no letter is drawn or takes room.
        **({"QT_QPA_FONTDIR": f"{os.environ['WINDIR']}\\Fonts"} if sys.platform == "win32" else {}),
        # Without a GPU, software GL costs five times the processor time of none.
        "QT_XCB_GL_INTEGRATION": "none",
        # A call that keeps a window too long is logged as an error; `log_guard` fails the test for it, also
        # where the window is a child's.
        "RUNAPI_WATCH_WINDOW": "1",
    }
