"""The routes of money and ideas: the account, the balance, prices, and the public prompt examples."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from runapi_desktop.domain.catalog import all_models, find_model
from runapi_desktop.domain.catalog.contract import BodyProblem
from runapi_desktop.domain.catalog.spec import Conditions, ModelSpec, Presence
from runapi_desktop.domain.money import cents_from_micros
from runapi_desktop.sandbox.answers import invalid, json_object
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.sandbox.key_check import KeyCheck
from runapi_desktop.sandbox.ledger import Ledger
from runapi_desktop.sandbox.prices import price_micros
from runapi_desktop.sandbox.prompt_examples import EXAMPLES, PromptExample

_PRICES_AS_OF = "2026-07-23T00:00:00Z"
_MOST_PER_PAGE = 100


class AccountRoutes:
    """Answers from the ledger, the price table and the list of examples."""

    def __init__(self, config: SandboxConfig, keys: KeyCheck, ledger: Ledger) -> None:
        self._config = config
        self._keys = keys
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Every route of section 5 of the contract."""
        return [
            Route("/api/v1/me", self._me, methods=["GET"]),
            Route("/api/v1/me/balance", self._balance, methods=["GET"]),
            Route("/api/v1/price_schedules", self._schedules, methods=["GET"]),
            Route("/api/v1/price_quotes", self._quote, methods=["POST"]),
            Route("/api/v1/prompts", self._prompts, methods=["GET"]),
        ]

    async def _me(self, request: Request) -> Response:
        self._keys.check_key(request)
        account = {"id": 1, "name": "Practice studio"}
        return JSONResponse({"id": 1, "name": "Practice", "email": "practice@localhost", "account": account})

    async def _balance(self, request: Request) -> Response:
        self._keys.check_key(request)
        now = datetime.fromtimestamp(self._config.now(), UTC)
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        account = self._ledger.account(midnight.timestamp())
        return JSONResponse(
            {
                "balance_cents": cents_from_micros(account.balance_micros),
                "paid_balance_cents": 0,
                "bonus_balance_cents": cents_from_micros(account.balance_micros),
                "spent_cents_today": cents_from_micros(account.spent_today_micros),
                "spent_cents_total": cents_from_micros(account.spent_total_micros),
            }
        )

    async def _schedules(self, request: Request) -> Response:
        wanted = request.query_params
        specs = [
            spec
            for spec in all_models()
            if wanted.get("service", spec.service) == spec.service
            and wanted.get("action", spec.action) == spec.action
            and wanted.get("model", spec.id) == spec.id
        ]
        body = {"as_of": _PRICES_AS_OF, "price_schedules": [_schedule(spec) for spec in specs]}
        etag = f'"{hashlib.sha256(json.dumps(body).encode()).hexdigest()[:20]}"'
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers={"ETag": etag})
        return JSONResponse(body, headers={"ETag": etag})

    async def _quote(self, request: Request) -> Response:
        body = await json_object(request)
        service, action, model = (str(body.get(name, "")) for name in ("service", "action", "model"))
        spec = find_model(service, action, model)
        if spec is None:
            raise invalid([BodyProblem("model", "is not known")])
        params = body.get("params", {})
        if not isinstance(params, Mapping):
            raise invalid([BodyProblem("params", "must be an object")])
        micros = price_micros(spec, params)  # pyright: ignore[reportUnknownArgumentType] - JSON
        quote = {
            "service": service,
            "action": action,
            "model": model,
            "pricing_status": "unpriced" if micros is None else "priced",
            "currency": "USD",
            "reservation_amount_cents": None if micros is None else cents_from_micros(micros),
            "estimate_basis": "exact",
            "as_of": datetime.fromtimestamp(self._config.now(), UTC).isoformat(),
        }
        return JSONResponse({"price_quote": quote})

    async def _prompts(self, request: Request) -> Response:
        query = request.query_params
        words = query.get("q", "").lower().split()
        found = [e for e in EXAMPLES if all(word in e.searchable for word in words)]
        if query.get("modality", "video") != "video":
            found = []
        page = _number(query.get("page"), 1, 10_000)
        per_page = _number(query.get("per_page"), 20, _MOST_PER_PAGE)
        shown = found[(page - 1) * per_page : page * per_page]
        pagination = {
            "page": page,
            "per_page": per_page,
            "total": len(found),
            "pages": -(-len(found) // per_page),
        }
        return JSONResponse({"prompts": list(_as_json(shown)), "pagination": pagination})


def _schedule(spec: ModelSpec) -> dict[str, object]:
    is_flat = len(spec.prices) == 1
    tiers = [
        {"unit_price_cents": cents_from_micros(price.micros), **_as_words(spec, price.when)}
        for price in spec.prices
    ]
    return {
        "service": spec.service,
        "action": spec.action,
        "model": spec.id,
        "pricing_status": "priced" if spec.prices else "unpriced",
        "catalog_status": "available",
        "currency": "USD",
        "billing_unit": spec.prices[0].per.value if spec.prices else None,
        "billing_strategy": "flat" if is_flat else "tiered",
        "unit_price_cents": cents_from_micros(spec.prices[0].micros) if is_flat else None,
        "billing_config": None if is_flat else {"tiers": tiers},
    }


def _as_words(spec: ModelSpec, when: Conditions) -> dict[str, object]:
    return {
        spec.field(name).wire: value.value if isinstance(value, Presence) else value
        for name, value in when.items()
    }


def _as_json(examples: Iterable[PromptExample]) -> Iterable[dict[str, object]]:
    for example in examples:
        yield {
            "id": example.id,
            "title": example.title,
            "prompt": example.prompt,
            "category": example.category,
            "tags": list(example.tags),
            "preview_url": None,
        }


def _number(text: str | None, default: int, most: int) -> int:
    # Python reads no number of thousands of digits; those that count are the first ones.
    return min(max(int(text[:18]), 1), most) if text and text.isdecimal() else default
