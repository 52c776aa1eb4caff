"""RunAPI's own clients at work, in an environment of their own: one call a line in, its end a line out.

Imports the clients and the standard library only. A call names a client's method
(``"hailuo.text_to_video.run"``) and its arguments. One with ``"judge": true`` is sent to nobody: its end says
what the client would have sent, or why it refuses to.
"""

from __future__ import annotations

import json
import sys
from operator import attrgetter
from typing import Any

from runapi.core import RequestOptions
from runapi.core.pricing import PricingClient
from runapi.hailuo import HailuoClient
from runapi.kling import KlingClient
from runapi.luma import LumaClient
from runapi.runway import RunwayClient
from runapi.seedance import SeedanceClient
from runapi.veo_3_1 import Veo31Client
from runapi.wan import WanClient

_CLIENTS = {
    "hailuo": HailuoClient,
    "kling": KlingClient,
    "luma": LumaClient,
    "runway": RunwayClient,
    "seedance": SeedanceClient,
    "veo-3-1": Veo31Client,
    "wan": WanClient,
}


class _Nobody:
    """A transport that keeps what it was given."""

    def __init__(self) -> None:
        self.body: Any = None

    def request(self, method: str, path: str, body: Any = None, options: Any = None) -> Any:
        self.body = {"method": method, "path": path, "body": body}
        return {"id": "nobody"}


def _end_of(call: dict[str, Any]) -> Any:
    name, _, method = call["call"].partition(".")
    arguments = dict(call.get("arguments", {}))
    if call.get("judge"):
        nobody = _Nobody()
        attrgetter(method)(_CLIENTS[name](api_key="a-key", http_client=nobody))(**arguments)
        return nobody.body
    if "headers" in call:
        arguments["options"] = RequestOptions(headers=call["headers"])
    if name == "pricing":
        client = PricingClient(base_url=call["base_url"])
    else:
        retries = {"max_retries": call.get("retries", 0), "retry_base_delay": 0.0}
        client = _CLIENTS[name](api_key=call["api_key"], base_url=call["base_url"], **retries)
    result = attrgetter(method)(client)(**arguments)
    task_id = getattr(result, "runapi_task_id", None)
    return {**result.to_dict(), **({"runapi_task_id": task_id} if task_id else {})}


def main() -> None:
    for line in sys.stdin:
        try:
            end = {"result": _end_of(json.loads(line))}
        except Exception as error:  # noqa: BLE001 - the test judges it
            facts = {name: getattr(error, name, None) for name in ("request_id", "retry_after", "details")}
            end = {"error": type(error).__name__, "message": str(error), **facts}
        print(json.dumps(end), flush=True)


main()
