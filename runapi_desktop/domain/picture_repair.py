"""What is done to a picture so that the models take it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runapi_desktop.domain.media_source import PictureFile


class FitMode(StrEnum):
    """How a picture that is too wide or too tall is made to fit: cut at the edges, or black bars."""

    CROP = "crop"
    PAD = "pad"


class RepairKind(StrEnum):
    """What was done to a picture so that the models take it."""

    REENCODED = "reencoded"
    TURNED_UPRIGHT = "turned_upright"
    DOWNSCALED = "downscaled"
    CONVERTED = "converted"
    PUT_ON_WHITE = "put_on_white"
    CROPPED = "cropped"
    PADDED = "padded"


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair, with the state before and after in figures: file size for REENCODED ("14.2 MB"), format
    or colours for CONVERTED ("HEIC", "CMYK"), width × height in pixels for the others ("7680 × 5184");
    PUT_ON_WHITE, for transparent parts, has none."""

    kind: RepairKind
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture that can be uploaded, and what was done to it."""

    picture: PictureFile
    repairs: tuple[Repair, ...] = ()
