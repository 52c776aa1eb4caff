"""The routes of uploads: prepare, PUT, confirm, register, and reading the file back (contract, section 4)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import mimetypes
import os
import re
import secrets
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from runapi_desktop.domain.catalog.contract import BodyProblem
from runapi_desktop.sandbox.answers import Refusal, invalid, json_object, text_field
from runapi_desktop.sandbox.config import (
    MAX_UPLOAD_BYTES,
    RESULT_LIFE_S,
    UPLOAD_LIFE_S,
    UPLOAD_TARGET_LIFE_S,
    SandboxConfig,
)
from runapi_desktop.sandbox.key_check import KeyCheck
from runapi_desktop.sandbox.ledger import Ledger, UploadRow, UploadState
from runapi_desktop.sandbox.sources import SourceShelf, SourceUnreadable

_MD5_BYTES = 16


class FileRoutes:
    """Takes files in and hands them out until they expire."""

    def __init__(self, config: SandboxConfig, keys: KeyCheck, ledger: Ledger, shelf: SourceShelf) -> None:
        self._config = config
        self._keys = keys
        self._ledger = ledger
        self._shelf = shelf

    def routes(self) -> list[Route]:
        """Every route of section 4, the upload targets and the files themselves."""
        return [
            Route("/api/v1/files/prepare", self._prepare, methods=["POST"]),
            Route("/api/v1/files/confirm", self._confirm, methods=["POST"]),
            Route("/api/v1/files", self._register, methods=["POST"]),
            Route("/uploads/{token}", self._put, methods=["PUT"]),
            Route("/files/{token}/{name}", self._read, methods=["GET"]),
        ]

    def forget_expired(self) -> None:
        """Remove what nobody can use any more: a task accepted in time may still read an expired file."""
        for upload in self._ledger.uploads():
            born_at = upload.confirmed_at or upload.prepared_at
            if born_at + RESULT_LIFE_S < self._config.now():
                self._shelf.path(upload.token).unlink(missing_ok=True)
                self._ledger.forget_upload(upload.token)

    async def _prepare(self, request: Request) -> Response:
        self._keys.check_key(request)
        body = await json_object(request)
        name, checksum = text_field(body, "filename"), text_field(body, "checksum")
        size_bytes = body.get("byte_size")
        if not isinstance(size_bytes, int) or isinstance(size_bytes, bool) or size_bytes < 1:
            raise invalid([BodyProblem("byte_size", "must be a positive integer")])
        if size_bytes > MAX_UPLOAD_BYTES:
            raise Refusal(413, "too_large", "The file is too large")
        if _digest_length(checksum) != _MD5_BYTES:
            raise invalid([BodyProblem("checksum", "must be the base64 of an MD5 digest")])
        upload = self._new_upload(name, size_bytes, checksum)
        self._ledger.save_upload(upload)
        target = f"{_base(request)}/uploads/{upload.token}"
        headers = {"Content-Type": upload.mime_type, "Content-MD5": checksum}
        return JSONResponse({"signed_id": upload.token, "upload_url": target, "headers": headers})

    async def _put(self, request: Request) -> Response:
        """Take the bytes, once, and only from somebody who keeps the key to himself."""
        upload = self._ledger.upload(request.path_params["token"])
        if upload is None or upload.prepared_at + UPLOAD_TARGET_LIFE_S < self._config.now():
            raise Refusal(403, "forbidden", "This upload target does not exist or has expired")
        if upload.state is not UploadState.PREPARED:
            raise Refusal(403, "forbidden", "This upload target was used already")
        if "authorization" in request.headers:
            raise Refusal(400, "key_leaked", "An upload target takes no Authorization header")
        announced = request.headers.get("content-md5", "").encode()
        if not hmac.compare_digest(announced, upload.checksum.encode()):
            raise Refusal(403, "forbidden", "The headers are not the ones that were issued")
        self._ledger.save_upload(replace(upload, state=UploadState.SPOILT))
        size_bytes, checksum = await self._received(
            request, self._shelf.path(upload.token), upload.size_bytes
        )
        if (size_bytes, checksum) != (upload.size_bytes, upload.checksum):
            self._shelf.path(upload.token).unlink(missing_ok=True)
            raise Refusal(422, "checksum", "The bytes are not the ones that were announced")
        self._ledger.save_upload(replace(upload, state=UploadState.RECEIVED))
        return Response(status_code=200)

    async def _confirm(self, request: Request) -> Response:
        self._keys.check_key(request)
        upload = self._ledger.upload(text_field(await json_object(request), "signed_id"))
        if upload is None:
            raise Refusal(404, "not_found", "No such upload")
        if upload.state is UploadState.CONFIRMED:
            return self._answer(request, upload)
        if upload.state is not UploadState.RECEIVED:
            raise Refusal(409, "not_ready", "The file has not been uploaded")
        return self._answer(request, self._confirmed(upload))

    async def _register(self, request: Request) -> Response:
        """Take a file from an address or from base64 text instead."""
        self._keys.check_key(request)
        body = await json_object(request)
        match body.get("source"):
            case {"type": "base64", "data": str(text)}:
                content, name = _decoded(text), "file"
            case {"type": "url", "url": str(url)}:
                content, name = await run_in_threadpool(self._fetched, url), url.rpartition("/")[2]
            case _:
                raise invalid([BodyProblem("source", "must have type url or base64")])
        given = body.get("file_name")
        checksum = base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()
        upload = self._new_upload(given if isinstance(given, str) and given else name, len(content), checksum)
        self._shelf.path(upload.token).write_bytes(content)
        return self._answer(request, self._confirmed(upload))

    async def _read(self, request: Request) -> Response:
        upload = self._ledger.upload(request.path_params["token"])
        if upload is None or upload.confirmed_at is None:
            raise Refusal(404, "not_found", "No such file")
        if upload.confirmed_at + UPLOAD_LIFE_S < self._config.now():
            raise Refusal(410, "gone", "This file has expired")
        return FileResponse(self._shelf.path(upload.token), media_type=upload.mime_type)

    def _new_upload(self, name: str, size_bytes: int, checksum: str) -> UploadRow:
        mime_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        safe_name = re.sub(r"[^A-Za-z0-9._-]+", "_", name).strip("._") or "file"
        now = self._config.now()
        return UploadRow(secrets.token_hex(16), safe_name[-80:], mime_type, size_bytes, checksum, now)

    def _confirmed(self, upload: UploadRow) -> UploadRow:
        now = self._config.now()
        # The shelf tells the age of a file by its time, without asking the database from a render thread.
        os.utime(self._shelf.path(upload.token), (now, now))
        confirmed = replace(upload, state=UploadState.CONFIRMED, confirmed_at=now)
        self._ledger.save_upload(confirmed)
        return confirmed

    def _fetched(self, url: str) -> bytes:
        try:
            with self._shelf.opened(url, self._config.now()) as path:
                return path.read_bytes()
        except SourceUnreadable as problem:
            raise invalid([BodyProblem("source", str(problem))]) from problem

    @staticmethod
    async def _received(request: Request, path: Path, limit_bytes: int) -> tuple[int, str]:
        """Stream the body to ``path``; its length and MD5 in base64. Stops reading beyond the limit."""
        digest, size_bytes = hashlib.md5(usedforsecurity=False), 0
        try:
            with path.open("wb") as out:
                async for chunk in request.stream():
                    size_bytes += len(chunk)
                    if size_bytes > limit_bytes:
                        break
                    digest.update(chunk)
                    out.write(chunk)
        except ClientDisconnect:
            raise Refusal(400, "incomplete", "The upload broke off") from None
        return size_bytes, base64.b64encode(digest.digest()).decode()

    def _answer(self, request: Request, upload: UploadRow) -> JSONResponse:
        confirmed_at = upload.confirmed_at or self._config.now()
        return JSONResponse(
            {
                "file_name": upload.file_name,
                "url": f"{_base(request)}/files/{upload.token}/{upload.file_name}",
                "size_bytes": upload.size_bytes,
                "mime_type": upload.mime_type,
                "created_at": _iso(confirmed_at),
                "expires_at": _iso(confirmed_at + UPLOAD_LIFE_S),
            },
            201,
        )


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()


def _digest_length(checksum: str) -> int:
    try:
        return len(base64.b64decode(checksum, validate=True))
    except ValueError:
        return 0


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text.partition("base64,")[2] or text, validate=True)
    except ValueError:
        raise invalid([BodyProblem("source", "is not base64")]) from None
