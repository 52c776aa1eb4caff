"""Compiles `resources/translations/*.ts`, what translators edit, to the `.qm` files that Qt reads.

    python packaging/translations.py            # compiles what is missing or older than its source
    python packaging/translations.py update     # brings the plural forms of the code into the .ts files

Run by `bootstrap.py`, by the build of the wheel, and by the tests. Needs PySide6, which brings Qt's tools.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"

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


def compile_stale(folder: Path = FOLDER) -> list[Path]:
    """Compile each source whose result is missing or older; returns the results that were written.

    A result appears whole or not at all, so that two processes may do this at once.
    """
    written: list[Path] = []
    for source in sorted(folder.glob("*.ts")):
        result = source.with_suffix(".qm")
        if result.exists() and result.stat().st_mtime >= source.stat().st_mtime:
            continue
        with tempfile.TemporaryDirectory(dir=folder, prefix=".compiling-") as scratch:
            fresh = Path(scratch, result.name)
            subprocess.run([qt_tool("lrelease"), "-silent", source, "-qm", fresh], check=True)
            fresh.replace(result)
        written.append(result)
    return written


def update(folder: Path = FOLDER) -> None:
    """Bring the strings with plural forms into the English source, which holds nothing else.

    The English forms of "%Ln clip(s)" follow from the source, each time anew; other languages' are written by
    translators.
    """
    sources = sorted(str(path) for path in (ROOT / "runapi_desktop").rglob("*.py"))
    english = folder / "runapi_desktop_en.ts"
    options = ["-silent", "-pluralonly", "-no-obsolete", "-locations", "none"]
    # Else a text that stands in another class too comes with guessed forms, marked as unfinished.
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    languages = ["-source-language", "en", "-target-language", "en"]
    english.unlink(missing_ok=True)
    subprocess.run([qt_tool("lupdate"), *options, *sources, *languages, "-ts", english], check=True)
    text = english.read_text(encoding="utf-8")
    english.write_text(_UNFINISHED.sub(_english_forms, text), encoding="utf-8")


def _english_forms(message: re.Match[str]) -> str:
    source, indent = message["source"], message["indent"]
    one, many = source.replace("(s)", ""), source.replace("(s)", "s")
    forms = "".join(f"{indent}    <numerusform>{form}</numerusform>" for form in (one, many))
    return f"<source>{source}</source>{indent}<translation>{forms}{indent}</translation>"


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    compile_stale()
