"""What the controls of one service's form are built from, and what they ask of the app."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from runapi_desktop.domain.catalog.spec import ServiceSpec
from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from runapi_desktop.services.media_intake import MediaIntake
    from runapi_desktop.services.prompt_ideas import PromptIdeas
    from runapi_desktop.services.quotes import Quotes
    from runapi_desktop.services.source_clips import SourceClips
    from runapi_desktop.services.task_scope import TaskScope

RecentPrompts = Callable[[str], Awaitable[Sequence[str]]]
"""Fetches the prompts used before with a service, newest first."""


class FormServices(NamedTuple):
    """What a form asks when somebody presses something in it."""

    intake: MediaIntake
    quotes: Quotes
    scope: TaskScope
    recent_prompts: RecentPrompts
    settings: Settings
    ideas: PromptIdeas
    clips: SourceClips


class FormParts:
    """Shared by all controls; ``prefix``, the service's id, starts their object names.

    ``services`` come after the first paint: they take longer to load than the form, and nobody can press
    anything before.
    """

    services: FormServices

    def __init__(self, service: ServiceSpec, theme: Theme, *, prompt_height_px: int = 0) -> None:
        self.service = service
        self.prefix = service.id
        self.theme = theme
        self.prompt_height_px = prompt_height_px

    def spawn(self, coroutine: Coroutine[Any, Any, object], name: str) -> None:
        """Run ``coroutine`` as a task of the app's."""
        self.services.scope.spawn(coroutine, name)
