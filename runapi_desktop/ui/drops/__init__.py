"""Drags from outside and from the Reel: what a drop does, how it is shown, and who does it."""
