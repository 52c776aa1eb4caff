"""The Reel: every task and clip as a card, newest first."""

from __future__ import annotations
