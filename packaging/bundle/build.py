"""Builds the app as people install it: a folder that needs no Python, and this system's packages of it.

    python3 packaging/bootstrap.py bundle      # results in dist/, on the system that they are for
    … packaging/bundle/build.py --folder       # the frozen and proven folder only, in build/bundle/folder

The frozen app has to pass its own self-test, from the packed folder, before anything is made of it.
It looks for new versions at the address in RELEASES_URL, if any; as a Debian package it leaves that to apt.
Run by `bootstrap.py` with an environment that has the app's packages and PyInstaller, and no others.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import contents
import deb
import installer
import notices

DIST = contents.ROOT / "dist"
WORK = contents.ROOT / "build" / "bundle"


def main() -> int:
    """Builds everything that this system's packages can be made on."""
    contents.write_releases_url(os.environ.get("RELEASES_URL", ""))
    folder = frozen()
    notices.write(folder / "licences")
    if not passes_self_test(folder):
        print(f"The frozen app failed its self-test; see {WORK / 'self-test'}", file=sys.stderr)
        return 1
    if "--folder" in sys.argv[1:]:
        return 0
    DIST.mkdir(exist_ok=True)
    made: list[Path] = []
    if sys.platform == "linux":
        made = [deb.build(folder, WORK / "deb", DIST), packed(folder, DIST)]
    elif sys.platform == "win32":
        made = [installer.build(folder, DIST)]
    elif sys.platform == "darwin":
        made = [disk_image(signed(WORK / "folder" / f"{contents.NAME}.app"), DIST)]
    bill = DIST / f"{contents.PROGRAM}-{contents.version()}-{sys.platform}.cdx.json"
    notices.write_bill_of_materials(bill)
    write_checksums([*made, bill], DIST / f"SHA256SUMS-{sys.platform}")
    for path in made:
        print(f"{path.relative_to(contents.ROOT)}: {path.stat().st_size / 1e6:.0f} MB")
    return 0


def frozen() -> Path:
    """Freezes the app; returns the folder that the program lies in."""
    spec = Path(__file__).with_name("runapi-desktop.spec")
    options = [
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        str(WORK / "folder"),
        "--workpath",
        str(WORK),
    ]
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(spec)], check=True)
    if sys.platform == "darwin":
        return WORK / "folder" / f"{contents.NAME}.app" / "Contents" / "Resources"
    return WORK / "folder" / contents.PROGRAM


def program_in(folder: Path) -> Path:
    """The program itself."""
    if sys.platform == "darwin":
        return folder.parent / "MacOS" / contents.PROGRAM
    return folder / (f"{contents.PROGRAM}.exe" if os.name == "nt" else contents.PROGRAM)


def passes_self_test(folder: Path) -> bool:
    """Whether the frozen app does its main job, with no Python and no variables of this build around it."""
    variables = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL"))
    }
    if sys.platform == "linux":
        variables["QT_QPA_PLATFORM"] = "offscreen"
    results = WORK / "self-test"
    shutil.rmtree(results, ignore_errors=True)
    command = [str(program_in(folder)), "--self-test", str(results)]
    return subprocess.call(command, env=variables, cwd=folder.anchor) == 0


def packed(folder: Path, target: Path) -> Path:
    """The folder as one file, for systems without a package: unpack it anywhere and start the program."""
    name = f"{contents.PROGRAM}-{contents.version()}-linux-{platform.machine()}"
    linux = contents.ROOT / "packaging" / "linux"
    with tarfile.open(target / f"{name}.tar.gz", "w:gz", compresslevel=6) as archive:
        archive.add(folder, name)
        archive.add(linux / "UNPACKED.txt", f"{name}/README.txt")
        for ending in ("desktop", "metainfo.xml"):
            archive.add(linux / f"{contents.APP_ID}.{ending}", f"{name}/{contents.APP_ID}.{ending}")
        archive.add(contents.ROOT / "resources" / "app-icon" / "256.png", f"{name}/{contents.APP_ID}.png")
        return Path(str(archive.name))


def signed(app: Path) -> Path:
    """Signs the app with the licences that came into it, by MACOS_IDENTITY, or for this computer alone."""
    identity = os.environ.get("MACOS_IDENTITY")
    entitlements = str(contents.ROOT / "packaging" / "macos" / "entitlements.plist")
    options = ["--force", "--options", "runtime", "--entitlements", entitlements]
    subprocess.run(
        ["codesign", *options, *(["--timestamp"] if identity else []), "--sign", identity or "-", str(app)],
        check=True,
    )
    return app


def disk_image(app: Path, target: Path) -> Path:
    """The app on a disk image, with a link to where it is dragged to."""
    image = target / f"{contents.PROGRAM}-{contents.version()}-{platform.machine()}.dmg"
    stage = WORK / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    subprocess.run(["ditto", str(app), str(stage / app.name)], check=True)
    (stage / "Applications").symlink_to("/Applications")
    create = [
        "hdiutil",
        "create",
        "-volname",
        contents.NAME,
        "-srcfolder",
        str(stage),
        "-ov",
        "-format",
        "UDZO",
    ]
    subprocess.run([*create, str(image)], check=True)
    return image


def write_checksums(paths: list[Path], target: Path) -> None:
    """What `sha256sum --check` reads."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths]
    target.write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    sys.exit(main())
