"""All ways in."""

from __future__ import annotations

from tests.fuzz import library, media, servers, small_files, words

TARGETS = {
    target.name: target
    for module in (servers, media, words, small_files, library)
    for target in module.TARGETS
}
