"""What outlives a run: tasks, clips, settings, the key in the system's keyring, and where it all lies."""

from __future__ import annotations
