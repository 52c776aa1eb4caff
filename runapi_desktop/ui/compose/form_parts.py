"""What the controls of one service's form are built from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from runapi_desktop.ui.compose.phrases import Palette
from runapi_desktop.ui.last_folders import LastFolders
from runapi_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from runapi_desktop.services.media_intake import MediaIntake
    from runapi_desktop.services.prompt_ideas import PromptIdeas
    from runapi_desktop.services.task_scope import TaskScope

RecentPrompts = Callable[[], Awaitable[Sequence[str]]]
"""Fetches prompts used before, newest first."""


@dataclass(frozen=True, slots=True)
class FormParts:
    """Shared by all controls; ``prefix`` starts their object names."""

    prefix: str
    intake: MediaIntake
    scope: TaskScope
    theme: Theme
    palette: Palette
    recent_prompts: RecentPrompts
    folders: LastFolders
    ideas: PromptIdeas | None = None
