"""What goes into a bundle and what stays out, on every system. Used by `runapi-desktop.spec` and the build.

What stays out was taken away and the frozen self-test did its job without it: the build runs that each time.
"""

from __future__ import annotations

import platform
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import computer

ROOT = Path(__file__).resolve().parents[2]
NAME = "RunAPI Desktop"
PROGRAM = "runapi-desktop"
APP_ID = "ai.runapi.Desktop"
RESOURCES = Path("runapi_desktop", "_resources")
RELEASES = ROOT / "build" / "bundle" / "releases-url.txt"

UNUSED_MODULES = [
    # Not the app's: brought in because something could make use of them.
    *("tkinter", "_tkinter", "unittest", "pydoc", "doctest", "pdb", "lib2to3", "ensurepip", "idlelib"),
    *("setuptools", "pkg_resources", "numpy", "IPython", "curses", "readline"),
    *("PIL.ImageTk", "PIL._imagingtk", "PIL.ImageQt", "uvicorn.workers"),
]

# Parts of Qt that nothing of ours loads. Not among them: libQt6Quick and libQt6Qml, which the player's plugin
# is linked with: without them no frame arrives, and no error.
_UNUSED_QT = re.compile(
    r"PySide6/(Qt/)?(translations/(?!qtbase_(ko|ja|zh_CN)\.qm)|qml/"
    r"|(lib/(lib)?|)Qt6?(Pdf|VirtualKeyboard|VirtualKeyboardQml|EglFSDeviceIntegration|EglFsKmsSupport)\b"
    r"|plugins/(egldeviceintegrations|generic|platforminputcontexts/\w*virtualkeyboard|assetimporters)"
    r"|plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b"
    r"|plugins/imageformats/(lib)?q(pdf|tga|wbmp|tiff|icns)\b"
    r"|opengl32sw\.dll)"
)
_UNUSED_ANYWHERE = re.compile(
    r"(^|/)(tests?|include|testing)/|\.(pyx|pxd|pyi|h|hpp|a|lib)$|-info/(RECORD|INSTALLER)$"
)
# What of the building computer's own libraries goes along on Linux: what Python itself is linked with. The
# others come from the computer that the app runs on (`system_packages.DISPLAY`), in versions that fit there.
_LINUX_LIBRARIES = re.compile(
    r"lib(python3|ssl|crypto|sqlite3|ffi|bz2|lzma|z|expat|uuid|mpdec|ncursesw|tinfo|readline)[.\d]"
)


def is_unused(name: str, source: str, kind: str) -> bool:
    """Whether this entry of the bundle, named by its place there, stays out. A link goes with its target."""
    place = (source if kind == "SYMLINK" else name).replace("\\", "/")
    if _UNUSED_QT.search(place) or _UNUSED_ANYWHERE.search(place):
        return True
    is_of_the_system = sys.platform == "linux" and "/" not in place and ".so" in place
    return is_of_the_system and kind == "BINARY" and not _LINUX_LIBRARIES.match(place)


def write_releases_url(url: str) -> None:
    """Has the next bundle ask there for new versions, or nowhere: see `composition.RELEASES_FILE`."""
    RELEASES.parent.mkdir(parents=True, exist_ok=True)
    RELEASES.unlink(missing_ok=True)
    if url:
        RELEASES.write_text(f"{url}\n", encoding="ascii")


def data_files() -> list[tuple[str, str]]:
    """The app's resources, each with the folder in the bundle where `resource_path` looks for it."""
    resources = ROOT / "resources"
    shipped = [path for path in sorted(resources.rglob("*")) if path.is_file()]
    shipped = [
        path
        for path in shipped
        if path.suffix != ".ts" and path.name != "glossary.md" and "screenshots" not in path.parts
    ]
    placed = [(str(path), str(RESOURCES / path.relative_to(resources).parent)) for path in shipped]
    return [*placed, *([(str(RELEASES), str(RESOURCES))] if RELEASES.exists() else [])]


def hidden_imports() -> list[str]:
    """Modules of ours that are loaded by their name only."""
    package = ROOT / "runapi_desktop"
    modules = [path.relative_to(ROOT).with_suffix("").parts for path in sorted(package.rglob("*.py"))]
    return [".".join(parts[:-1] if parts[-1] == "__init__" else parts) for parts in modules]


def program_icon() -> str | None:
    """The icon inside the program; on Linux it lies beside it."""
    suffix = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    return str(ROOT / "resources" / "app-icon" / f"app.{suffix}") if suffix else None


def version() -> str:
    """The version of the app, as its package says."""
    text = (ROOT / "runapi_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    assert found, "runapi_desktop/__init__.py names the version"
    return found[1]


def mac_properties(machine: str = platform.machine()) -> dict[str, object]:
    """What macOS is told about the app: what it opens, and the oldest system for this processor."""
    oldest = computer.OLDEST_MACOS[computer.PROCESSORS[machine]]
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version(),
        "LSMinimumSystemVersion": ".".join(map(str, oldest)),
        "LSApplicationCategoryType": "public.app-category.video",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "MIT licence; the bundle as a whole GPL-3.0-or-later",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Picture or video",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.image", "public.movie"],
            }
        ],
    }
