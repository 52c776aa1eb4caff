"""The models of the services that everybody sees."""

from __future__ import annotations

from runapi_desktop.domain.catalog import first_services

FIRST_MODELS = tuple(model for service in first_services() for model in service.models)
