"""The shape of the sandbox's JSON answers, so that every route errs in the same words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse

from runapi_desktop.domain.catalog.contract import BodyProblem


class Refusal(Exception):
    """Ends a request with an error answer; ``errors`` maps a wire name to the complaints about it."""

    def __init__(
        self, status: int, code: str, message: str, errors: Mapping[str, list[str]] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors


def refused(_request: Request, refusal: Exception) -> JSONResponse:
    """The answer for a ``Refusal`` that a route raised."""
    assert isinstance(refusal, Refusal)
    body: dict[str, object] = {"error": {"message": refusal.message, "code": refusal.code}}
    if refusal.errors:
        body["errors"] = refusal.errors
    return JSONResponse(body, refusal.status)


def invalid(problems: Iterable[BodyProblem]) -> Refusal:
    """The refusal of a body with problems, field by field."""
    errors: dict[str, list[str]] = {}
    for problem in problems:
        errors.setdefault(problem.field, []).append(problem.message)
    words = "; ".join(f"{field} {complaint}" for field, told in errors.items() for complaint in told)
    return Refusal(422, "validation", words, errors)


async def json_object(request: Request) -> dict[str, object]:
    """The JSON object in the body of ``request``; raises ``Refusal`` for anything else."""
    try:
        body: object = json.loads(await request.body())
        json.dumps(body, ensure_ascii=False).encode()  # half a character (a lone surrogate) is no text
    except (ValueError, RecursionError):
        raise Refusal(400, "bad_json", "The request body is not JSON") from None
    if not isinstance(body, dict):
        raise Refusal(400, "bad_json", "The request body must be a JSON object")
    return body  # pyright: ignore[reportUnknownVariableType] - JSON keys are strings


def text_field(body: Mapping[str, object], name: str) -> str:
    """A required string of ``body``; raises ``Refusal``."""
    value = body.get(name)
    if not isinstance(value, str) or not value.strip():
        raise invalid([BodyProblem(name, "is required")])
    return value
