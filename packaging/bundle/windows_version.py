"""What Windows shows of the program in its properties. Used by `runapi-desktop.spec`, inside PyInstaller."""

from __future__ import annotations

import contents
from PyInstaller.utils.win32 import versioninfo


def resource() -> versioninfo.VSVersionInfo:
    """The version resource of the program."""
    numbers = (*map(int, contents.version().split(".")), 0)
    words = {
        "CompanyName": contents.NAME,
        "FileDescription": contents.NAME,
        "ProductName": contents.NAME,
        "FileVersion": contents.version(),
        "ProductVersion": contents.version(),
        "OriginalFilename": f"{contents.PROGRAM}.exe",
        "LegalCopyright": "MIT licence; the bundle as a whole GPL-3.0-or-later",
    }
    table = versioninfo.StringTable("040904B0", [versioninfo.StringStruct(*pair) for pair in words.items()])
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            versioninfo.StringFileInfo([table]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
