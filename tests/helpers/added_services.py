"""Services that the catalogue has for one test, as if their file lay beside the others."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.spec import ServiceSpec


def add_service(monkeypatch: pytest.MonkeyPatch, service: ServiceSpec) -> ServiceSpec:
    """Add ``service`` behind the catalogue's own until the test ends."""
    module = ModuleType(f"{catalog.__name__}.{service.id.replace('-', '_')}")
    module.SERVICE = service  # type: ignore[attr-defined] - what every module of a service has
    monkeypatch.setitem(sys.modules, module.__name__, module)
    for ids in ("SERVICE_IDS", "FIRST_SERVICE_IDS"):
        monkeypatch.setattr(catalog, ids, (*getattr(catalog, ids), service.id))
    return service
