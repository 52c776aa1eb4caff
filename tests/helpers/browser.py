"""A real Chromium without a window, driven over WebDriver (https://www.w3.org/TR/webdriver2/)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the name that the standard gives to a found element
_STARTED = re.compile(r"started successfully on port (\d+)")
_OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-default-apps", "--disable-extensions", "--no-proxy-server"),
)
_PATIENCE_S = 60.0


class BrowserError(Exception):
    """What the browser could not do, in its own words."""


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser; every call lets the event loop of the test go on, since the app answers on it."""

    session: str

    async def open(self, url: str) -> None:
        """Go to ``url`` and wait until the page is there. Raises `BrowserError`."""
        await self._ask("POST", "/url", {"url": url})

    async def click(self, selector: str) -> None:
        """Press what the CSS selector finds."""
        found = await self._ask("POST", "/element", {"using": "css selector", "value": selector})
        await self._ask("POST", f"/element/{found[_ELEMENT]}/click", {})

    async def text(self) -> str:
        """What is to be read on the page."""
        return await self.run("return document.body.innerText")

    async def address(self) -> str:
        """The address of the page."""
        return await self._ask("GET", "/url")

    async def run(self, script: str, *arguments: object) -> Any:
        """What ``script`` returns; a promise is waited for."""
        return await self._ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    async def _ask(self, method: str, path: str, body: dict[str, object] | None = None) -> Any:
        async with httpx.AsyncClient(trust_env=False, timeout=_PATIENCE_S) as http:
            answer = await http.request(method, self.session + path, json=body)
        value = answer.json()["value"]
        if answer.is_error:
            raise BrowserError(value["message"])
        return value


@contextmanager
def chromium(profile: Path) -> Generator[Browser]:
    """A fresh Chromium on the empty folder ``profile``; it ends with the block."""
    driver = subprocess.Popen(
        ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    with driver:
        try:
            assert driver.stdout is not None
            port = next(found[1] for line in driver.stdout if (found := _STARTED.search(line)))
            options = {"args": [*_OPTIONS, f"--user-data-dir={profile}"]}
            wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
            with httpx.Client(
                base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=_PATIENCE_S
            ) as http:
                session = http.post("/session", json=wanted).raise_for_status().json()["value"]["sessionId"]
                yield Browser(f"http://127.0.0.1:{port}/session/{session}")
                http.delete(f"/session/{session}")
        finally:
            driver.terminate()
