"""Small public pictures beside the prompt examples, fetched without a key from wherever they lie."""

from __future__ import annotations

from http import HTTPStatus

import httpx

from runapi_desktop.api.addresses import allowed_url
from runapi_desktop.api.bodies import PLAIN
from runapi_desktop.api.exchange import exchange
from runapi_desktop.api.http import USER_AGENT
from runapi_desktop.api.reach import Reach
from runapi_desktop.domain.errors import BadAnswer

MAX_PREVIEW_BYTES = 512 * 1024
_DEADLINE_S = 15.0


async def fetch_preview(http: httpx.AsyncClient, url: str, reach: Reach) -> bytes:
    """The picture at ``url``, which must be https and within ``reach``; follows no redirect.

    Raises ``BadAnswer`` for anything that is no small picture, ``Unreachable``.
    """
    try:
        address = allowed_url(url)
        reach.check(address)
    except ValueError as error:
        raise BadAnswer(str(error)) from error
    if address.scheme != "https":
        raise BadAnswer("an address without encryption")
    request = httpx.Request(
        "GET",
        address,
        headers={"Accept": "image/*", **PLAIN, "User-Agent": USER_AGENT},
        extensions=reach.extensions(address),
    )
    answer = await exchange(http, request, max_bytes=MAX_PREVIEW_BYTES, deadline_s=_DEADLINE_S)
    if answer.status != HTTPStatus.OK or not answer.headers.get("Content-Type", "").startswith("image/"):
        raise BadAnswer("no picture", status=answer.status)
    return answer.body
