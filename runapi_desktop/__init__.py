"""RunAPI Desktop: a picture and an idea become a video clip on the user's disk."""

from __future__ import annotations

__version__ = "0.1.0"
