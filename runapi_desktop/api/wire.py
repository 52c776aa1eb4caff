"""Between JSON and values: the only place that knows the names of RunAPI's members.

Knows nothing of connections, keys or retries. Every parser takes hostile input and raises ``BadAnswer`` for
what is not the contract's answer, never anything else. Names: RunAPI's guides and client packages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from runapi_desktop.api.addresses import allowed_url
from runapi_desktop.api.answers import (
    AccountInfo,
    Balance,
    Complaint,
    GrantedKey,
    PriceEntry,
    PriceSchedule,
    Quote,
    RemoteStatus,
    TaskAnswer,
    UploadedFile,
    UploadTicket,
)
from runapi_desktop.api.json_reading import (
    MAX_NAME_LENGTH,
    MAX_PROMPT_LENGTH,
    JsonObject,
    as_items,
    as_text,
)
from runapi_desktop.domain.bounds import MOST_MICROS
from runapi_desktop.domain.catalog import find_model
from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.domain.errors import BadAnswer
from runapi_desktop.domain.media_source import LocalFile, RemoteUrl, SourceClip, part_name
from runapi_desktop.domain.money import micros_from_cents, micros_from_usd
from runapi_desktop.domain.plain_words import plain_code
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.domain.request import GenerationRequest, ParamValue

_STATUS_WORDS = {
    **dict.fromkeys(("", "pending", "queued"), RemoteStatus.PENDING),
    **dict.fromkeys(("completed", "complete", "succeeded", "success", "finished"), RemoteStatus.COMPLETED),
    **dict.fromkeys(
        ("failed", "error", "canceled", "cancelled", "timeout", "generate_failed", "create_task_failed"),
        RemoteStatus.FAILED,
    ),
}
_MESSAGE_MEMBERS = ("message", "detail", "errorMessage", "msg")
_COMPLAINT_MEMBERS = ("error", *_MESSAGE_MEMBERS, "errors")
_TASK_MEMBERS = ("task_id", "id", "status", "state", "videos")
_UNSAFE_ID = re.compile(r"[/?#\\\x00-\x1f\x7f-\x9f]|\.\.|^\.$")
_MAX_ID_LENGTH = 512
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"[\x20-\x7e\t]*")
# What storage hosts sign. Whatever else a ticket names is not sent: no server makes this app say something to
# another one that means more than "here is the file".
_TICKET_HEADERS = re.compile(r"(?:content|x-amz|x-goog|x-ms)-[a-z0-9-]{1,64}")
_OWN_HEADER = "content-length"
_MAX_TICKET_HEADERS = 32
_MAX_HEADER_LENGTH = 4096
_MAX_RESULTS = 16


def create_body(request: GenerationRequest, urls: Mapping[str, str]) -> str:
    """The exact JSON text that creates the task; ``urls`` has the address of each of its `local_files`.

    The same request and addresses give the same text, byte for byte. Raises ``KeyError`` for a local file
    that has no address.
    """
    spec = find_model(request.service, request.action, request.model)
    params = {name: _sent(spec, name, value, urls) for name, value in request.params.items()}
    is_named = spec is None or spec.is_named
    return _json_text({"model": request.model, **params} if is_named else params)


def quote_body(request: GenerationRequest) -> str:
    """The JSON text that asks what ``request`` would cost. Files that have no address yet are left out."""
    spec = find_model(request.service, request.action, request.model)
    params: dict[str, object] = {}
    for name, value in request.params.items():
        with suppress(KeyError):
            params[name] = _sent(spec, name, value, {})
    wanted = {"service": request.service, "action": request.action, "model": request.model, "params": params}
    return _json_text(wanted)


def prepare_body(file_name: str, size_bytes: int, md5_base64: str) -> str:
    """The JSON text that asks for leave to upload a file."""
    return _json_text({"filename": file_name, "byte_size": size_bytes, "checksum": md5_base64})


def confirm_body(signed_id: str) -> str:
    """The JSON text that says the bytes have been put."""
    return _json_text({"signed_id": signed_id})


def sign_in_body(code: str, verifier: str, redirect_port: int) -> str:
    """The JSON text that asks for a key in exchange for the code of the sign-in page."""
    return _json_text({"code": code, "code_verifier": verifier, "redirect_port": redirect_port})


def safe_task_id(text: str) -> str:
    """``text``, fit to be one segment of a path; raises ``BadAnswer`` otherwise."""
    if not text.strip() or len(text) > _MAX_ID_LENGTH or _UNSAFE_ID.search(text) or not _is_unicode(text):
        raise BadAnswer("the task id is not one that can be asked for")
    return text


def found_task_id(answer: JsonObject) -> str | None:
    """The id of the task that ``answer`` is about, wherever the contract lets it stand.

    Raises ``BadAnswer`` for an id that cannot be used in a path.
    """
    for members in (_task_in(answer), answer):
        for value in (members.value("task_id"), members.value("id")):
            text = value if isinstance(value, str) else as_text(value)
            if text:
                return safe_task_id(text)
    return None


def parse_task(
    answer: JsonObject, task_id: str, retry_after_s: float | None, request_id: str | None
) -> TaskAnswer:
    """What ``answer`` says of the task ``task_id``.

    Raises ``BadAnswer`` for an error in the place of a task.
    """
    task = _task_in(answer)
    word = _status_word(task)
    complaint = complaint_in(task)
    if not word and complaint.message and "videos" not in task:
        raise BadAnswer(complaint.message, code=complaint.code, request_id=request_id, is_quotation=True)
    status = _STATUS_WORDS.get(word.lower(), RemoteStatus.PROCESSING)
    has_failed = status is RemoteStatus.FAILED
    return TaskAnswer(
        id=task_id,
        status=status,
        status_word=word,
        video_urls=_video_urls(task),
        cost_micros=_price(task.child("usage"), "cost", micros_from_usd),
        error_message=complaint.message if has_failed else "",
        error_code=complaint.code if has_failed else None,
        retry_after_s=retry_after_s,
        request_id=request_id,
        model=task.text("model"),
    )


def complaint_in(answer: JsonObject) -> Complaint:
    """The server's words on what went wrong: the first of the members that the contract names."""
    error = answer.child("error") or JsonObject({})
    told = [*(_words_of(answer.value(name)) for name in _COMPLAINT_MEMBERS), _words_of(error.value("errors"))]
    code = error.value("code")
    fields = answer.child("errors") or error.child("errors")
    return Complaint(
        next(filter(None, told), ""),
        plain_code(code) if isinstance(code, str) and code else None,
        _field_errors(fields),
    )


def parse_account(answer: JsonObject) -> AccountInfo:
    """The answer of ``/me``; raises ``BadAnswer`` when it names nobody."""
    person = _unwrapped(answer, "id")
    if not person.text("id"):
        raise BadAnswer("the answer names no account")
    account = person.child("account")
    account_name = account.text("name", MAX_NAME_LENGTH) if account else ""
    name, email = person.text("name", MAX_NAME_LENGTH), person.text("email", MAX_NAME_LENGTH)
    return AccountInfo(name, email, account_name)


def parse_granted_key(answer: JsonObject) -> GrantedKey:
    """The answer of ``/cli/exchange``; raises ``BadAnswer`` when it holds no key."""
    granted = _unwrapped(answer, "key")
    if not granted.text("key"):
        raise BadAnswer("the answer holds no key")
    return GrantedKey(granted.text("key"))


def parse_balance(answer: JsonObject) -> Balance:
    """The answer of ``/me/balance``; raises ``BadAnswer`` when it holds no balance."""
    held = _unwrapped(answer, "balance_cents")
    balance_micros = _amount(held, "balance_cents", micros_from_cents)
    if balance_micros is None:
        raise BadAnswer("the answer holds no balance")
    return Balance(
        balance_micros,
        _amount(held, "spent_cents_today", micros_from_cents) or 0,
        _amount(held, "spent_cents_total", micros_from_cents) or 0,
    )


def parse_quote(answer: JsonObject) -> Quote:
    """The answer of ``/price_quotes``; raises ``BadAnswer`` when it holds no quote."""
    quote = _unwrapped(answer, "price_quote").child("price_quote")
    if quote is None:
        raise BadAnswer("the answer holds no price")
    is_in_usd = quote.text("currency").upper() in ("USD", "")
    return Quote(_price(quote, "reservation_amount_cents", micros_from_cents) if is_in_usd else None)


def parse_price_schedule(answer: JsonObject) -> PriceSchedule:
    """The answer of ``/price_schedules``; raises ``BadAnswer`` when it holds no list."""
    listed = _unwrapped(answer, "price_schedules")
    if not isinstance(listed.value("price_schedules"), list):
        raise BadAnswer("the answer holds no prices")
    entries = tuple(
        PriceEntry(
            entry.text("service"),
            entry.text("action"),
            entry.text("model"),
            entry.text("currency"),
            entry.text("billing_unit"),
            entry.text("billing_strategy"),
            _price(entry, "unit_price_cents", micros_from_cents),
        )
        for entry in listed.children("price_schedules")
    )
    return PriceSchedule(entries)


def parse_prompts(answer: JsonObject) -> PromptPage:
    """The answer of ``/prompts``; examples without words are passed over.

    Raises ``BadAnswer`` when it holds no list.
    """
    listed = _unwrapped(answer, "prompts")
    if not isinstance(listed.value("prompts"), list):
        raise BadAnswer("the answer holds no prompts")
    examples = tuple(
        PromptExample(
            item.text("id"),
            item.text("title"),
            item.text("prompt", MAX_PROMPT_LENGTH),
            item.text("category"),
            tuple(tag for value in item.items("tags") if (tag := as_text(value))),
            _web_address(item.value("preview_url")) or "",
        )
        for item in listed.children("prompts")
        if item.text("prompt")
    )
    place = listed.child("pagination") or JsonObject({})
    page, total, pages = place.whole("page"), place.whole("total"), place.whole("pages")
    return PromptPage(examples, page or 1, total or len(examples), pages or 1)


def parse_ticket(answer: JsonObject) -> UploadTicket:
    """The answer of ``/files/prepare``; raises ``BadAnswer`` when nothing can be put with it."""
    ticket = _unwrapped(answer, "signed_id")
    signed_id, target = ticket.value("signed_id"), _web_address(ticket.value("upload_url"))
    if not isinstance(signed_id, str) or not signed_id or not _is_unicode(signed_id) or target is None:
        raise BadAnswer("the answer names no place for the file")
    given = ticket.child("headers") or JsonObject({})
    headers: dict[str, str] = {}
    for name in given.names():
        value = given.value(name)
        text = value if isinstance(value, str) else as_text(value)
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(text):
            raise BadAnswer("the answer asks for a header that cannot be sent")
        if _TICKET_HEADERS.fullmatch(name.lower()) and name.lower() != _OWN_HEADER:
            headers[name] = text
    if len(headers) > _MAX_TICKET_HEADERS or any(len(text) > _MAX_HEADER_LENGTH for text in headers.values()):
        raise BadAnswer("the answer asks for more headers than any storage host")
    return UploadTicket(signed_id, target, headers)


def parse_upload(answer: JsonObject, received_at: datetime, server_time: datetime | None) -> UploadedFile:
    """The answer of ``/files/confirm`` and ``/files``, its expiry moved from the server's clock to ours.

    Raises ``BadAnswer`` when it names no address.
    """
    uploaded = _unwrapped(answer, "url")
    url = _web_address(uploaded.value("url"))
    if url is None:
        raise BadAnswer("the answer names no address for the file")
    try:
        expires_at = datetime.fromisoformat(uploaded.text("expires_at"))
        expires_at = (expires_at if expires_at.tzinfo else expires_at.replace(tzinfo=UTC)).astimezone(UTC)
        return UploadedFile(url, expires_at + (received_at - server_time) if server_time else expires_at)
    except (ValueError, OverflowError):
        return UploadedFile(url)


def _unwrapped(answer: JsonObject, member: str) -> JsonObject:
    """``answer``, or the object under its ``data`` when only that one has ``member``."""
    inner = answer.child("data")
    return inner if inner is not None and member not in answer and member in inner else answer


def _task_in(answer: JsonObject) -> JsonObject:
    """The members about the task, also out of ``data`` and out of the envelope of ``/tasks/{id}``."""
    task = _unwrapped_task(answer)
    response = task.child("response")
    body = response.child("body") if response else None
    if response is None or body is None:
        return task
    # The answer that the envelope keeps need not repeat what the envelope says.
    task = task.merged(_unwrapped_task(body))
    is_refusal = (response.whole("status") or 0) >= 400
    return task.merged(JsonObject({"status": RemoteStatus.FAILED.value})) if is_refusal else task


def _unwrapped_task(answer: JsonObject) -> JsonObject:
    # An envelope may carry a status and an id of its own, which then are not the task's.
    inner = answer.child("data")
    is_task = inner is not None and any(name in inner for name in _TASK_MEMBERS)
    return inner if inner is not None and is_task else answer


def _status_word(task: JsonObject) -> str:
    return task.text("status") or task.text("state")


def _words_of(complaint: object) -> str:
    """The words of a complaint: a text, an object with a message, or the first of a list of them."""
    items = as_items(complaint)
    one = items[0] if items else complaint
    members = JsonObject.of(one)
    if members is None:
        return as_text(one)
    return next((text for name in _MESSAGE_MEMBERS if (text := members.text(name))), "")


def _video_urls(task: JsonObject) -> tuple[str, ...]:
    members = [JsonObject.of(item) for item in task.items("videos")]
    found = (_web_address(member.value("url")) for member in members if member is not None)
    return tuple(dict.fromkeys(url for url in found if url))[:_MAX_RESULTS]


def _price(members: JsonObject | None, name: str, in_micros: Callable[[float], int]) -> int | None:
    """The member as an amount in micro-dollars that can be asked for something, else ``None``."""
    micros = _amount(members, name, in_micros) if members else None
    return micros if micros is not None and micros >= 0 else None


def _amount(members: JsonObject, name: str, in_micros: Callable[[float], int]) -> int | None:
    """The member as an amount in micro-dollars, read as dollars or cents by ``in_micros``, else ``None``."""
    amount = members.number(name)
    micros = None if amount is None else in_micros(amount)
    return micros if micros is not None and abs(micros) <= MOST_MICROS else None


def _field_errors(fields: JsonObject | None) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in fields.names() if fields else []:
        values = (fields.items(name) or [fields.value(name)]) if fields else []
        texts = tuple(text for value in values if (text := as_text(value)))
        if texts and (field := as_text(name)):
            found[field] = texts
    return found


def _web_address(value: object) -> str | None:
    try:
        return str(allowed_url(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def _sent(spec: ModelSpec | None, name: str, value: ParamValue, urls: Mapping[str, str]) -> object:
    """``value`` as ``spec`` wants it in the body: where it takes one only in a list, a list of one. Raises
    ``KeyError`` as `_plain` does."""
    plain = _plain(name, value, urls)
    is_listed = spec is not None and any(field.in_list and field.wire == name for field in spec.fields)
    return [plain] if is_listed else plain


def _plain(name: str, value: ParamValue, urls: Mapping[str, str]) -> object:
    """``value`` as JSON has it. Raises ``KeyError`` for a local file that has no address in ``urls``."""
    match value:
        case tuple():
            return [_plain(part_name(name, index), part, urls) for index, part in enumerate(value)]
        case RemoteUrl(url=url):
            return url
        case SourceClip(task_id=task_id):
            return task_id
        case _:
            return urls[name] if isinstance(value, LocalFile) else value


def _json_text(value: Mapping[str, object]) -> str:
    # A lone surrogate, as file names and clipboards may hold, cannot be sent.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)
