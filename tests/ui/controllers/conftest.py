"""Money is asked about over the real services in virtual time."""

from __future__ import annotations

from tests.services.conftest import clip_bytes, clock, run, server, studio

__all__ = ["clip_bytes", "clock", "run", "server", "studio"]
