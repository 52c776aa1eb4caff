"""A form as it was left, to be found again at the next start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from runapi_desktop.domain.catalog.spec import FieldValue
from runapi_desktop.domain.media_source import PictureFile


class FormDraft(NamedTuple):
    """One service's form as it was left. ``parents`` names the clips that pictures and videos were taken
    from; the pictures of ``batch`` belong to ``batch_field``."""

    values: Mapping[str, FieldValue] = {}
    parents: Mapping[str, str] = {}
    batch_field: str = ""
    batch: tuple[PictureFile, ...] = ()
    takes: int = 1
    is_unfolded: bool = False

    def in_place_of(self, other: FormDraft) -> FormDraft:
        """This one, which also empties the fields that ``other`` alone fills."""
        return self._replace(values={**dict.fromkeys(other.values), **self.values})
