"""The pictures that practice mode and the self-test start from are fit to be sent as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.media.images import prepare_picture
from runapi_desktop.resource_files import resource_path

PICTURES = sorted(resource_path("practice").glob("*.jpg"))


def test_there_are_pictures_to_practise_with() -> None:
    assert [path.stem for path in PICTURES] == ["harbour", "jellyfish", "tea-field"]


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_practice_picture_needs_no_repair(path: Path, tmp_path: Path) -> None:
    prepared = prepare_picture(path, tmp_path, PictureLimits())
    assert prepared.repairs == ()
    assert (prepared.picture.width_px, prepared.picture.height_px) == (1920, 1080)
    assert prepared.picture.size_bytes <= 400_000
