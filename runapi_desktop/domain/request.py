"""What the user asked for, frozen at the press of Generate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from runapi_desktop.domain.media_source import LocalFile, MediaSource, Source, part_name

ParamValue = str | int | float | bool | Source | tuple[MediaSource, ...]


@dataclass(frozen=True)
class GenerationRequest:
    """One clip to be made: the model and its parameters by wire name, nothing empty among them.

    Media stay local files here; they become URLs only in the body that is sent.
    """

    service: str
    action: str
    model: str
    params: Mapping[str, ParamValue]

    @property
    def prompt(self) -> str:
        """The prompt as it will be sent, or ``""``."""
        value = self.params.get("prompt", "")
        return value if isinstance(value, str) else ""

    @property
    def local_files(self) -> dict[str, LocalFile]:
        """The files that must be uploaded before the task can be created, by wire name; those of a list by
        `part_name`."""
        sources: dict[str, ParamValue] = {}
        for name, value in self.params.items():
            parts = enumerate(value) if isinstance(value, tuple) else ()
            sources.update({part_name(name, index): part for index, part in parts} or {name: value})
        return {name: value for name, value in sources.items() if isinstance(value, LocalFile)}

    @property
    def source_name(self) -> str:
        """The name of the first file that the clip is made from, or ``""``."""
        return next((file.file_name for file in self.local_files.values()), "")
