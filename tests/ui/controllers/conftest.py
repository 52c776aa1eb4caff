"""Money is asked about over the real services in virtual time."""

from __future__ import annotations

from tests.services.conftest import clip_bytes, clock, installation, run, server

__all__ = ["clip_bytes", "clock", "installation", "run", "server"]
