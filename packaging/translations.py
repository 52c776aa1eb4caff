"""Compiles `resources/translations/*.ts`, what translators edit, to the `.qm` files that Qt reads.

    python packaging/translations.py            # compiles what is missing or older than its source
    python packaging/translations.py update     # brings the strings of the code into the .ts files

Run by `bootstrap.py`, by the build of the wheel, and by the tests. Needs PySide6, which brings Qt's tools.

To translate what is new: run `update`, open each `.ts` file in Qt Linguist (`pyside6-linguist`) or an editor,
write the words of every message marked `type="unfinished"` and take that mark away. `glossary.md` beside the
files names the terms. `tests/packaging/test_translations.py` says what is missing, stale or does not fit.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TRANSLATED = ("ko", "ja", "zh_CN")

_UNFINISHED = re.compile(
    r"<source>(?P<source>[^<]*)</source>"
    r"(?P<indent>\s*)<translation type=\"unfinished\">\s*(?:<numerusform></numerusform>\s*)+</translation>"
)


def qt_tool(name: str) -> Path:
    """The path of one of Qt's tools (`lrelease`, `lupdate`). Raises `SystemExit` where PySide6 is missing."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("Translations are compiled with PySide6, which is not installed here.")
    return Path(spec.origin).parent / (f"{name}.exe" if os.name == "nt" else name)


def checksum(content: bytes) -> bytes:
    """Stands at the end of a result: Qt trusts what it reads, and a damaged file would end the app."""
    return zlib.crc32(content).to_bytes(4, "big")


def is_whole(result: Path) -> bool:
    """There is such a result, and no byte of it is another one."""
    content = result.read_bytes() if result.exists() else b""
    return checksum(content[:-4]) == content[-4:]


def compile_stale(folder: Path = FOLDER) -> list[Path]:
    """Compile each source whose result is missing or older; returns the results that were written.

    A result appears whole or not at all, so that two processes may do this at once.
    """
    written: list[Path] = []
    for source in sorted(folder.glob("*.ts")):
        result = source.with_suffix(".qm")
        if is_whole(result) and result.stat().st_mtime >= source.stat().st_mtime:
            continue
        with tempfile.TemporaryDirectory(dir=folder, prefix=".compiling-") as scratch:
            fresh = Path(scratch, result.name)
            subprocess.run([qt_tool("lrelease"), "-silent", source, "-qm", fresh], check=True)
            content = fresh.read_bytes()
            fresh.write_bytes(content + checksum(content))
            fresh.replace(result)
        written.append(result)
    return written


def update(folder: Path = FOLDER) -> None:
    """Bring the strings of the code into every language's source, without those that are gone.

    English holds the strings with plural forms and nothing else: its forms of "%Ln clip(s)" follow from the
    source, each time anew. The others keep what is translated; what is new is marked as unfinished.
    """
    english = folder / "runapi_desktop_en.ts"
    english.unlink(missing_ok=True)
    _collect(english, "en", "-pluralonly")
    text = english.read_text(encoding="utf-8")
    english.write_text(_UNFINISHED.sub(_english_forms, text), encoding="utf-8")
    for language in TRANSLATED:
        _collect(folder / f"runapi_desktop_{language}.ts", language, "-sort-messages")


def _collect(result: Path, language: str, *more: str) -> None:
    sources = sorted(str(path) for path in (ROOT / "runapi_desktop").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", *more]
    # Else a text that stands in another class too comes with guessed words, marked as unfinished.
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    languages = ["-source-language", "en", "-target-language", language]
    if subprocess.run([qt_tool("lupdate"), *options, *sources, *languages, "-ts", result]).returncode != 0:
        raise SystemExit(f"{result.name} cannot be read: take the version that was committed last.")


def _english_forms(message: re.Match[str]) -> str:
    source, indent = message["source"], message["indent"]
    one, many = source.replace("(s)", ""), source.replace("(s)", "s")
    forms = "".join(f"{indent}    <numerusform>{form}</numerusform>" for form in (one, many))
    return f"<source>{source}</source>{indent}<translation>{forms}{indent}</translation>"


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    compile_stale()
