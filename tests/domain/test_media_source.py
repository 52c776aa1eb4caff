"""What a file is called on its way to RunAPI."""

from __future__ import annotations

import re

import pytest

from runapi_desktop.domain.catalog import all_models
from runapi_desktop.domain.catalog.spec import FieldKind
from runapi_desktop.domain.media_source import upload_name


@pytest.mark.parametrize(
    ("wire_name", "mime_type", "name"),
    [
        ("first_frame_image_url", "image/jpeg", "first-frame.jpg"),
        ("last_frame_image_url", "image/png", "last-frame.png"),
        ("first_frame_image_url", "image/webp", "first-frame.webp"),
        ("source_video_url", "video/mp4", "source.mp4"),
        ("source_video_url", "video/quicktime", "source.mov"),
        ("source_video_url", "application/x-unheard-of", "source"),
    ],
)
def test_a_file_is_called_what_it_is_for(wire_name: str, mime_type: str, name: str) -> None:
    assert upload_name(wire_name, mime_type) == name


def test_every_field_of_the_catalogue_gives_a_plain_name_that_says_its_format() -> None:
    for spec in all_models():
        for field in spec.fields:
            limits = field.picture_limits or field.video_limits
            if field.kind in (FieldKind.PICTURE, FieldKind.VIDEO) and limits is not None:
                for mime_type in limits.mime_types:
                    name = upload_name(field.wire, mime_type)
                    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.(jpg|png|webp|mp4|mov)", name), name
