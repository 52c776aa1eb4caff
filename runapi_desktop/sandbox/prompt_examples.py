"""The prompt examples that the sandbox offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PromptExample:
    """One example; ``prompt`` is what goes into the form."""

    id: int
    title: str
    prompt: str
    category: str
    tags: tuple[str, ...]

    @property
    def searchable(self) -> str:
        """Everything a search looks at, in lower case."""
        return " ".join((self.title, self.prompt, self.category, *self.tags)).lower()


EXAMPLES: tuple[PromptExample, ...] = (
    PromptExample(
        *(
            1,
            "Harbour at first light",
            "A small harbour at dawn, still water, gulls crossing the frame [Push in]",
        ),
        *("Places", ("sea", "morning", "calm")),
    ),
    PromptExample(
        *(2, "Neon crossing", "A rainy city crossing at night, neon signs in the puddles [Truck right]"),
        *("Places", ("city", "night", "rain")),
    ),
    PromptExample(
        *(3, "Perfume on stone", "A glass perfume bottle on wet black stone, mist drifting past [Pull out]"),
        *("Products", ("glass", "mist", "studio")),
    ),
    PromptExample(
        *(4, "First snow", "A quiet pine forest as the first snow begins to fall [Tilt up]"),
        *("Nature", ("snow", "forest", "winter")),
    ),
    PromptExample(
        *(5, "Desert rider", "A lone rider on the crest of a dune at sunset, long shadow [Tracking shot]"),
        *("People", ("desert", "sunset", "wide")),
    ),
    PromptExample(
        *(
            6,
            "Steam and coffee",
            "Coffee poured into a white cup, steam turning in window light [Static shot]",
        ),
        *("Food", ("coffee", "macro", "warm")),
    ),
    PromptExample(
        *(7, "Above the clouds", "Mountain peaks above a sea of clouds, early sun [Pedestal up]"),
        *("Nature", ("mountain", "clouds", "aerial")),
    ),
    PromptExample(
        *(8, "The paper boat", "A paper boat drifts down a stream after the rain [Pan left]"),
        *("Stories", ("water", "childhood", "close")),
    ),
    PromptExample(
        *(9, "Running shoe", "A running shoe lands on a dusty track in slow motion, dust rising [Zoom in]"),
        *("Products", ("sport", "slow motion", "dust")),
    ),
    PromptExample(
        *(
            10,
            "Cherry street",
            "Cherry blossom petals cross an empty street in the wind [Truck left,Tilt up]",
        ),
        *("Places", ("spring", "blossom", "wind")),
    ),
    PromptExample(
        *(11, "Deep blue", "Sunlight falls through clear ocean water onto a coral garden [Pedestal down]"),
        *("Nature", ("ocean", "underwater", "light")),
    ),
    PromptExample(
        *(12, "Film noir", "Black and white film noir, hard light through blinds, drifting smoke"),
        *("Styles", ("noir", "restyle", "contrast")),
    ),
    PromptExample(
        *(13, "Golden hour", "Warm golden hour light, long soft shadows, gentle haze"),
        *("Styles", ("warm", "restyle", "sunset")),
    ),
)
