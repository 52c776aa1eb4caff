"""The Stage: the selected card, played, or what there is to see and know of it until it can be."""

from __future__ import annotations
