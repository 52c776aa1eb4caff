"""Makes the Debian package: the frozen folder, and what the desktop shows of it. Needs `dpkg-deb`.

There are no scripts in it: the desktop's own caches follow by dpkg's triggers, and removing it leaves no file
behind but the user's own, which it never touches.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import contents
import system_packages

_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_GLIBC_VERSION = re.compile(rb"\0GLIBC_2\.(\d+)(?=\0)")


def build(folder: Path, stage: Path, target: Path) -> Path:
    """Makes the package of the frozen ``folder``; ``stage`` is a scratch folder."""
    shutil.rmtree(stage, ignore_errors=True)
    library = stage / "usr" / "lib" / contents.PROGRAM
    # apt looks for new versions, not the app.
    shutil.copytree(folder, library, symlinks=True, ignore=shutil.ignore_patterns(contents.RELEASES.name))
    _lay_out(stage)
    files = [path for path in stage.rglob("*") if path.is_file() and not path.is_symlink()]
    size_kb = sum(path.stat().st_size for path in files) // 1024
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    (stage / "DEBIAN").mkdir()
    (stage / "DEBIAN" / "control").write_text(
        control(architecture, size_kb, glibc_floor(library)), encoding="utf-8"
    )
    for path in (stage, *stage.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
        elif not path.is_symlink():
            path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
    package = target / f"{contents.PROGRAM}_{contents.version()}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(package)], check=True
    )
    return package


def control(architecture: str, size_kb: int, glibc: str) -> str:
    """What Debian knows of the package."""
    needs = ", ".join((f"libc6 (>= {glibc})", *system_packages.DISPLAY))
    return f"""\
Package: {contents.PROGRAM}
Version: {contents.version()}
Architecture: {architecture}
Maintainer: RunAPI Desktop contributors <desktop@runapi.ai>
Installed-Size: {size_kb}
Depends: {needs}
Recommends: gnome-keyring | kwalletmanager, xdg-utils
Section: video
Priority: optional
Homepage: https://runapi.ai
Description: make AI video clips from a picture and an idea
 Drop a picture, say how it should move, see the price, press Generate: the
 clip is made by RunAPI with Hailuo, Luma, Kling, Veo or one of 14 more
 services, arrives on your disk, and plays in the window. Practice mode needs
 no account and costs nothing.
"""


def glibc_floor(folder: Path) -> str:
    """The newest version of glibc that anything in ``folder`` asks for, as "2.36"."""
    minors = {0}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF":
            minors.update(map(int, _GLIBC_VERSION.findall(path.read_bytes())))
    return f"2.{max(minors)}"


def _lay_out(stage: Path) -> None:
    linux, icons = contents.ROOT / "packaging" / "linux", contents.ROOT / "resources" / "app-icon"
    share, app_id = stage / "usr" / "share", contents.APP_ID
    library = Path("usr", "lib", contents.PROGRAM)
    files = {
        share / "applications" / f"{app_id}.desktop": linux / f"{app_id}.desktop",
        share / "metainfo" / f"{app_id}.metainfo.xml": linux / f"{app_id}.metainfo.xml",
        share / "icons/hicolor/scalable/apps" / f"{app_id}.svg": icons / "large.svg",
        share / "doc" / contents.PROGRAM / "copyright": stage
        / library
        / "licences"
        / "THIRD-PARTY-NOTICES.txt",
        **{
            share / f"icons/hicolor/{size}x{size}/apps" / f"{app_id}.png": icons / f"{size}.png"
            for size in _ICON_SIZES
        },
    }
    for target, source in files.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    (stage / "usr" / "bin").mkdir(parents=True)
    (stage / "usr" / "bin" / contents.PROGRAM).symlink_to(Path("/", library, contents.PROGRAM))
