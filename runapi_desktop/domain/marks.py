"""The part of a clip between in and out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """The part between in and out: frames that begin at ``start_us`` or later and before ``end_us``.

    ``None`` is the start or the end of the clip.
    """

    start_us: int | None = None
    end_us: int | None = None

    def __bool__(self) -> bool:
        return self.start_us is not None or self.end_us is not None

    def holds(self, moment_us: int) -> bool:
        """A frame that begins then is inside."""
        return moment_us >= (self.start_us or 0) and (self.end_us is None or moment_us < self.end_us)


WHOLE = Marks()
"""The whole clip."""
