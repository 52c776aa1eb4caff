"""RunAPI over HTTP: everything the app says to the service, and everything it lets itself be told."""

from __future__ import annotations
