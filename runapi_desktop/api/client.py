"""The RunAPI endpoints, one method each.

Owns who is sent the key (the base URL's origin, nobody else), what may be repeated, and where a redirect may
lead. Knows nothing of tasks beyond one exchange: waiting, polling and money decisions belong to the services.
"""

from __future__ import annotations

import asyncio
import logging
import random as random_module
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2b
from typing import TypeVar
from urllib.parse import quote as quoted
from uuid import uuid4

import httpx

from runapi_desktop.api import wire
from runapi_desktop.api.addresses import MAX_REDIRECTS, REDIRECTS, allowed_url, origin_of, redirect_target
from runapi_desktop.api.answers import (
    AccountInfo,
    Balance,
    GrantedKey,
    PriceSchedule,
    Quote,
    TaskAnswer,
    UploadedFile,
    UploadTicket,
)
from runapi_desktop.api.bodies import PLAIN
from runapi_desktop.api.error_map import error_from, headline_of_page, retry_after_s, server_time
from runapi_desktop.api.exchange import ANSWER_DEADLINE_S, Answer, exchange
from runapi_desktop.api.http import USER_AGENT
from runapi_desktop.api.json_reading import JsonObject, read_object
from runapi_desktop.api.reach import Reach
from runapi_desktop.api.retry import with_retries
from runapi_desktop.domain.errors import BadAnswer, KeyRefused
from runapi_desktop.domain.plain_words import plain_id
from runapi_desktop.domain.prompt_example import PromptPage
from runapi_desktop.domain.request import GenerationRequest

_log = logging.getLogger(__name__)

_SENDABLE_KEY = re.compile(r"[\x21-\x7e]{1,4096}")
_NOT_MODIFIED = 304
_MAX_ETAG_LENGTH = 256
# Shorter keys stand in too many innocent words to be struck out of them.
_MIN_HIDDEN_KEY_LENGTH = 12

T = TypeVar("T")


def _utc_now() -> datetime:
    return datetime.now(UTC)


class RunApiClient:
    """RunAPI at one base URL. Every method raises ``RunApiError``; no error, log or repr shows the key."""

    def __init__(
        self,
        base_url: str,
        key: Callable[[], str | None],
        *,
        http: httpx.AsyncClient,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        random: Callable[[], float] = random_module.random,
        now: Callable[[], datetime] = _utc_now,
        deadline_s: float = ANSWER_DEADLINE_S,
    ) -> None:
        """``key`` is asked anew for every call. The caller owns and closes ``http``.

        Raises ``ValueError`` for a base URL that is not https, or http on this computer.
        """
        base = allowed_url(base_url.strip().rstrip("/"))
        if base.query or base.fragment:
            raise ValueError("a base URL has no query")
        self.base_url = str(base).rstrip("/")
        self.origin = origin_of(base)
        self.reach = Reach(base.host)
        self.http = http
        self._key = key
        self._sleep = sleep
        self._random = random
        self._now = now
        self._deadline_s = deadline_s
        self._price_schedules: dict[tuple[str, str, str], tuple[str, PriceSchedule]] = {}

    def __repr__(self) -> str:
        return f"RunApiClient({self.base_url!r})"

    def key_mark(self, idempotency_key: str) -> str:
        """What tells the key in use from any other, for that order alone; nobody gets the key out of it.

        Raises ``KeyRefused`` where there is no key that could be sent.
        """
        return _mark(self._sendable_key(), idempotency_key)

    async def create_task(
        self, service: str, action: str, body: str, idempotency_key: str, key_mark: str | None = None
    ) -> TaskAnswer:
        """Sends ``body`` as it stands. The same idempotency key with the same body is the same task, charged
        once, to whoever's API key it came with: each attempt has the same one.

        With ``key_mark`` it is sent with the key of that mark, or raises ``KeyRefused``.
        What never left is not repeated here: a computer that slept meanwhile may hold expired addresses.
        """
        path = _task_path(service, action)
        key, headers = self._sendable_key(), {"Idempotency-Key": idempotency_key}
        if key_mark not in (None, _mark(key, idempotency_key)):
            raise KeyRefused("the key was replaced", had_no_effect=True)
        answer = await self._patiently(lambda: self._post(path, body, key, headers), repeats_unsent=False)
        return self._task_answer(answer, lambda members: self._created_id(answer, members, path))

    async def get_task(self, service: str, action: str, task_id: str) -> TaskAnswer:
        """How the task is doing."""
        known_id = wire.safe_task_id(task_id)
        answer = await self._get(f"{_task_path(service, action)}/{quoted(known_id, safe='')}")
        return self._task_answer(answer, lambda _: known_id)

    async def me(self) -> AccountInfo:
        """Whose key it is."""
        return wire.parse_account(self._members(await self._get("/api/v1/me")))

    async def balance(self) -> Balance:
        """What the account holds."""
        return wire.parse_balance(self._members(await self._get("/api/v1/me/balance")))

    async def quote(self, request: GenerationRequest) -> Quote:
        """What ``request`` would cost. Creates nothing, costs nothing, needs no key and is not repeated."""
        answer = await self._post("/api/v1/price_quotes", wire.quote_body(request), "")
        return wire.parse_quote(self._members(answer))

    async def price_schedules(self, service: str, action: str, model: str) -> PriceSchedule:
        """RunAPI's price list for one model; asked again only whether it has changed. Needs no key."""
        wanted = (service, action, model)
        etag, known = self._price_schedules.get(wanted, ("", None))
        params = {"service": service, "action": action, "model": model}
        headers = {"If-None-Match": etag} if known else {}
        answer = await self._get("/api/v1/price_schedules", params, headers, with_key=False)
        if known is not None and answer.status == _NOT_MODIFIED:
            return known
        schedule = wire.parse_price_schedule(self._members(answer))
        if 0 < len(etag := answer.headers.get("ETag", "")) <= _MAX_ETAG_LENGTH:
            self._price_schedules[wanted] = (etag, schedule)
        return schedule

    async def prompts(self, query: str = "", page: int = 1, per_page: int = 24) -> PromptPage:
        """Public prompts for videos. ``page`` counts from 1. Needs no key."""
        params = {"modality": "video", "page": str(page), "per_page": str(per_page)}
        params |= {"q": query} if query else {}
        return wire.parse_prompts(self._members(await self._get("/api/v1/prompts", params, with_key=False)))

    def sign_in_page(
        self, *, state: str, code_challenge: str, redirect_port: int, display_code: str, hostname: str
    ) -> str:
        """The address of the page on which the user lets this app have a key (PKCE with SHA-256)."""
        params = {
            "state": state,
            "code_challenge": code_challenge,
            "code_challenge_method": "S256",
            "redirect_port": str(redirect_port),
            "display_code": display_code,
            "hostname": hostname,
        }
        return str(httpx.URL(f"{self.base_url}/cli/authorize", params=params))

    async def exchange_sign_in_code(
        self, code: str, verifier: str, redirect_port: int, hostname: str
    ) -> GrantedKey:
        """The key for the code that the sign-in page gave. A code works once, so nothing is repeated."""
        body = wire.sign_in_body(code, verifier, redirect_port)
        answer = await self._post("/api/v1/cli/exchange", body, "", {"X-CLI-Hostname": hostname})
        return wire.parse_granted_key(self._members(answer))

    async def prepare_upload(self, file_name: str, size_bytes: int, md5_base64: str) -> UploadTicket:
        """Leave to put one file once. ``uploads.py`` is what callers want."""
        body = wire.prepare_body(file_name, size_bytes, md5_base64)
        answer = await self._post("/api/v1/files/prepare", body, self._sendable_key())
        return wire.parse_ticket(self._members(answer))

    async def confirm_upload(self, signed_id: str) -> UploadedFile:
        """Says that the bytes of a ticket have been put."""
        body = wire.confirm_body(signed_id)
        return self._uploaded(await self._post("/api/v1/files/confirm", body, self._sendable_key()))

    async def _get(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        with_key: bool = True,
    ) -> Answer:
        start = httpx.URL(self.base_url + path, params=params) if params else _address(self.base_url + path)
        return await self._patiently(
            lambda: self._get_once(start, headers or {}, self._sendable_key() if with_key else "")
        )

    async def _get_once(self, url: httpx.URL, headers: Mapping[str, str], key: str) -> Answer:
        for _ in range(MAX_REDIRECTS + 1):
            answer = await self._send("GET", url, key, headers)
            if answer.status not in REDIRECTS:
                return answer
            try:
                url = redirect_target(url, answer.headers.get("Location"))
                self.reach.check(url)
            except ValueError as error:
                raise BadAnswer(str(error), status=answer.status, request_id=answer.request_id) from error
        raise BadAnswer("too many redirects")

    async def _post(self, path: str, body: str, key: str, headers: Mapping[str, str] | None = None) -> Answer:
        headers = {"Content-Type": "application/json", **(headers or {})}
        url = _address(self.base_url + path)
        answer = await self._send("POST", url, key, headers, body.encode("utf-8"))
        if answer.status in REDIRECTS:
            raise BadAnswer("a redirect in the place of an answer", status=answer.status)
        return answer

    async def _send(
        self,
        method: str,
        url: httpx.URL,
        key: str,
        headers: Mapping[str, str],
        content: bytes | None = None,
    ) -> Answer:
        """One exchange, with ``key`` unless it is empty; raises the error that a status from 400 on means."""
        is_home = origin_of(url) == self.origin
        request_id = uuid4().hex
        sent_headers = {
            "Accept": "application/json",
            **PLAIN,
            "User-Agent": USER_AGENT,
            "X-Client-Request-Id": request_id,
            **({"Authorization": f"Bearer {key}"} if key and is_home else {}),
            **headers,
        }
        # A request of our own making takes no cookies or other defaults from the client.
        request = httpx.Request(
            method, url, headers=sent_headers, content=content, extensions=self.reach.extensions(url)
        )
        answer = _without_key(await exchange(self.http, request, deadline_s=self._deadline_s), key)
        if answer.status < 400:
            return answer
        error = error_from(answer, self._now())
        _log.info("%s %s: %s (our request %s)", method, _plain_path(url), error, request_id)
        if isinstance(error, KeyRefused) and not is_home:
            raise BadAnswer("a redirect to a server that wants a key of its own", status=answer.status)
        raise error

    async def _patiently(self, attempt: Callable[[], Awaitable[T]], *, repeats_unsent: bool = True) -> T:
        return await with_retries(
            attempt, sleep=self._sleep, random=self._random, repeats_unsent=repeats_unsent
        )

    def check_key(self) -> None:
        """Raises ``KeyRefused`` where there is no key that could be sent."""
        self._sendable_key()

    def _sendable_key(self) -> str:
        key = self._key()
        if not key:
            raise KeyRefused("there is no key", had_no_effect=True)
        if not _SENDABLE_KEY.fullmatch(key):
            raise KeyRefused("the key holds characters that no key has", had_no_effect=True)
        return key

    def _members(self, answer: Answer) -> JsonObject:
        try:
            return read_object(answer.body)
        except BadAnswer as error:
            headline = headline_of_page(answer.body)
            error.message, error.is_quotation = headline or error.message, bool(headline)
            error.status, error.request_id = answer.status, answer.request_id
            raise

    def _task_answer(self, answer: Answer, task_id: Callable[[JsonObject], str]) -> TaskAnswer:
        members = self._members(answer)
        wish_s = retry_after_s(answer.headers, self._now())
        return wire.parse_task(members, task_id(members), wish_s, answer.request_id)

    def _created_id(self, answer: Answer, members: JsonObject, path: str) -> str:
        """The id of a new task: in the body, else in its header, else at the end of its address."""
        if found := wire.found_task_id(members):
            return found
        if named := answer.headers.get("X-RunAPI-Task-Id"):
            return wire.safe_task_id(named)
        for tasks in (httpx.URL(f"{self.base_url}{place}/") for place in (path, "/api/v1/tasks")):
            if last := self._below(tasks, answer.headers.get("Location", "")):
                return wire.safe_task_id(last)
        raise BadAnswer("the answer names no task", status=answer.status, request_id=answer.request_id)

    def _below(self, folder: httpx.URL, location: str) -> str:
        """What ``location`` names in ``folder``, ``""`` when it is somewhere else."""
        try:
            place = folder.join(location)
        except (httpx.InvalidURL, ValueError):
            return ""
        is_inside = origin_of(place) == self.origin and place.path.startswith(folder.path)
        return place.path.removeprefix(folder.path) if is_inside else ""

    def _uploaded(self, answer: Answer) -> UploadedFile:
        return wire.parse_upload(self._members(answer), self._now(), server_time(answer.headers))


def _mark(key: str, idempotency_key: str) -> str:
    """A keyed digest: the same key has another mark in each order."""
    return blake2b(idempotency_key.encode(), key=blake2b(key.encode()).digest(), digest_size=8).hexdigest()


@lru_cache(maxsize=1_024)
def _address(text: str) -> httpx.URL:
    """To read an address takes a twentieth of a poll, and a task is polled at the same one all the time."""
    return httpx.URL(text)


def _task_path(service: str, action: str) -> str:
    return f"/api/v1/{quoted(service.replace('-', '_'), safe='')}/{quoted(action, safe='')}"


def _plain_path(url: httpx.URL) -> str:
    """The path for the log: an id or a redirect in it is the server's to word."""
    return "/".join(str(plain_id(part)) if part else "" for part in url.path.split("/")[:8])


def _without_key(answer: Answer, key: str) -> Answer:
    """``answer`` with the key struck out, should the server have quoted it."""
    secret = key.encode("ascii")
    if len(secret) < _MIN_HIDDEN_KEY_LENGTH or secret not in answer.body:
        return answer
    return replace(answer, body=answer.body.replace(secret, "•••".encode()))
