"""Shipped files are found in a checkout and in a bundle; the wheel's case is in tests/packaging."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from runapi_desktop.resource_files import resource_path


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resource_path() == Path(__file__).parents[1] / "resources"
    assert resource_path("icons", "play.svg") == resource_path() / "icons" / "play.svg"


def test_a_bundle_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path("icons") == tmp_path / "runapi_desktop" / "_resources" / "icons"
