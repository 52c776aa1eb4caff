"""The licences of everything in a bundle, and the list of it: both are read from the packages themselves."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path

import contents

_TOOLS = {
    *("pip", "setuptools", "wheel", "altgraph", "pefile", "macholib"),
    *("pyinstaller", "pyinstaller-hooks-contrib"),
}
"""What is in the environment for the build alone."""
_WORDS = ("licen", "copying", "notice", "authors")

HEAD = """\
RunAPI Desktop
==============

The source code of RunAPI Desktop is under the MIT licence (file LICENSE beside this one). This bundle also
holds the work of others, under the licences below. Two of these are copyleft for the whole: PyAV's libraries
contain x264 and x265, pillow-heif's contains x265, all under the GPL. The bundle as a whole may therefore be
passed on under the GNU General Public License, version 3 or later: https://www.gnu.org/licenses/gpl-3.0.html

Qt and PySide6 are used under the GNU Lesser General Public License, version 3; their libraries lie beside the
program as files of their own and can be replaced. The source code of everything here is where its home page
below says, in the versions named.
"""

# What is in the wheels, and has no package of its own.
INSIDE_OTHERS = (
    ("Python", "https://www.python.org/downloads/source/", "PSF-2.0"),
    ("Qt (in PySide6)", "https://download.qt.io/official_releases/qt/", "LGPL-3.0-only"),
    ("FFmpeg (in PySide6)", "https://ffmpeg.org/download.html", "LGPL-2.1-or-later"),
    (
        "FFmpeg, x264, x265, dav1d, SVT-AV1, opus, lame, vpx and others (in PyAV)",
        "https://github.com/PyAV-Org/pyav-ffmpeg",
        "GPL-3.0-or-later",
    ),
    (
        "libheif, libde265, x265 (in pillow-heif)",
        "https://github.com/bigcat88/pillow_heif",
        "LGPL-3.0-or-later, GPL-2.0-or-later",
    ),
    (
        "libjpeg-turbo, libtiff, libwebp, openjpeg, zlib, lcms2 and others (in Pillow)",
        "https://github.com/python-pillow/Pillow",
        "permissive",
    ),
    ("OpenSSL (in cryptography and Python)", "https://www.openssl.org/source/", "Apache-2.0"),
    ("SQLite (in Python)", "https://www.sqlite.org/download.html", "public domain"),
    ("PyInstaller's starter", "https://pyinstaller.org", "GPL-2.0-or-later with its exception for bundles"),
)


def bundled() -> list[Distribution]:
    """The packages in this environment that go into a bundle."""
    found = {package.name.lower(): package for package in distributions()}
    return [found[name] for name in sorted(found.keys() - _TOOLS)]


def write(folder: Path) -> None:
    """Writes our licence and everybody else's into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(contents.ROOT / "LICENSE", folder / "LICENSE")
    parts = [HEAD, *(f"{name}\n  {licence}\n  {page}\n" for name, page, licence in INSIDE_OTHERS)]
    parts += map(_notice, bundled())
    (folder / "THIRD-PARTY-NOTICES.txt").write_text("\n".join(parts), encoding="utf-8")


def write_bill_of_materials(target: Path) -> None:
    """Writes what is in the bundle, in the form of CycloneDX."""
    components = [
        {
            "type": "library",
            "name": package.name,
            "version": package.version,
            "purl": f"pkg:pypi/{package.name.lower().replace('_', '-')}@{package.version}",
        }
        for package in bundled()
    ]
    python = ".".join(map(str, sys.version_info[:3]))
    app = {"type": "application", "name": contents.NAME, "version": contents.version()}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": app},
        "components": [{"type": "platform", "name": "Python", "version": python}, *components],
    }
    target.write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")


def licence_of(package: Distribution) -> str:
    """The name of a package's licence, as the package gives it."""
    classified = [line for line in _fields(package, "Classifier") if line.startswith("License")]
    given = [
        *_fields(package, "License-Expression"),
        ", ".join(line.rpartition(" :: ")[2] for line in classified),
        *(line for line in _fields(package, "License") if "\n" not in line),
    ]
    return next(filter(None, given), "see below")


def _fields(package: Distribution, name: str) -> Sequence[str]:
    return package.metadata.get_all(name) or ()


def _notice(package: Distribution) -> str:
    pages = [line.partition(", ")[2] for line in _fields(package, "Project-URL")]
    page = next(iter([*_fields(package, "Home-page"), *pages]), f"https://pypi.org/project/{package.name}/")
    head = f"{'-' * 100}\n{package.name} {package.version}\n  {licence_of(package)}\n  {page}\n"
    files = [file for file in package.files or () if file.suffix.lower() in {"", ".txt", ".md", ".rst"}]
    files = sorted((file for file in files if any(word in file.name.lower() for word in _WORDS)), key=str)
    texts = [Path(str(package.locate_file(file))).read_text("utf-8", "replace").strip() for file in files]
    return "\n\n".join([head, *texts]) + "\n"
