"""The storyboard: an ordered strip of clips that plays through and becomes one film."""

from __future__ import annotations
