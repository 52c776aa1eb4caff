"""Strings with plural forms: each one in the code has its forms, and reads right for one and many."""

from __future__ import annotations

import os
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QCoreApplication

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import translations


def _messages(path: Path) -> list[ET.Element]:
    return ET.parse(path).getroot().findall(".//message")


def test_english_has_the_forms_of_every_counted_string_and_no_others(tmp_path: Path) -> None:
    committed = translations.FOLDER / "runapi_desktop_en.ts"
    shutil.copy(committed, tmp_path)
    translations.update(tmp_path)
    fresh = tmp_path / committed.name
    assert fresh.read_text(encoding="utf-8") == committed.read_text(encoding="utf-8"), (
        "run `python packaging/translations.py update`"
    )
    assert len(_messages(fresh)) > 5


def test_every_form_is_written_and_holds_what_its_source_holds() -> None:
    for message in _messages(translations.FOLDER / "runapi_desktop_en.ts"):
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert forms, ET.tostring(message)
        assert all(forms), ET.tostring(message)
        assert message.find("translation").get("type") is None, ET.tostring(message)
        assert all("%Ln" in form or form is forms[0] for form in forms), forms


def test_one_and_many_read_as_people_say_them(qapp: QCoreApplication) -> None:
    said = [
        qapp.translate("LibraryController", "%Ln clip(s) imported.", "", count) for count in (1, 2, 10_000)
    ]
    assert said == ["1 clip imported.", "2 clips imported.", "10000 clips imported."]


def test_only_what_is_older_than_its_source_is_compiled(tmp_path: Path) -> None:
    source = Path(shutil.copy(translations.FOLDER / "runapi_desktop_en.ts", tmp_path))
    [result] = translations.compile_stale(tmp_path)
    assert result.stat().st_size > 100
    assert translations.compile_stale(tmp_path) == []
    result.write_bytes(result.read_bytes()[:-100])  # A damaged one is compiled anew.
    assert translations.compile_stale(tmp_path) == [result]
    os.utime(source, (result.stat().st_mtime + 10,) * 2)
    assert translations.compile_stale(tmp_path) == [result]
    assert sorted(p.name for p in tmp_path.iterdir()) == [result.name, source.name]
