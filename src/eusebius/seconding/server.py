"""A server that speaks the chat-completions protocol of OpenAI, on this machine or elsewhere: one question in, the model's words out."""

import http.client
import ipaddress
import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib import error, parse, request

from ..errors import OptionError, ServerError

#: Where the key of a server that asks for one is looked for. It is never stored.
KEY = "EUSEBIUS_ADJUDICATOR_KEY"

#: Seconds before a further try, when a server is busy or broke off; after the last it is given up.
WAITS = (1.0, 4.0)

#: A busy server may ask for so many seconds at most.
LONGEST_WAIT = 30.0

BUSY = (429, 500, 502, 503, 504)

#: Of these a further try may come to an end; where no server is, none would.
BROKE_OFF = (http.client.HTTPException, ConnectionResetError, BrokenPipeError)

#: No answer is longer than so many bytes.
LARGEST = 1_000_000

REMEDY = "leave out --adjudicator, or mend this and run it again: answers that came are kept"


class _Slow(Exception):
    """An answer that took longer than allowed."""


class _NoRedirects(request.HTTPRedirectHandler):
    """Quotes go where the user said, nowhere else."""

    def redirect_request(self, *_: Any) -> None:
        return None


def is_local(address: str) -> bool:
    """True if a server's address is on this machine."""
    try:
        host = parse.urlsplit(address).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Server:
    """The server at `address` (http://127.0.0.1:1234/v1) and the name of the model there; `timeout` in seconds, for each question."""

    address: str
    model: str
    timeout: float = 120.0
    waits: tuple[float, ...] = WAITS

    def __post_init__(self) -> None:
        try:
            parts = parse.urlsplit(self.address)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:  # a port that is no number, a bracket that is not closed
            usable = False
        if not usable:
            raise OptionError(f"“{self.address}” is no address of a server; write it as http://127.0.0.1:1234/v1")

    def ask(self, messages: Sequence[dict[str, str]]) -> str | None:
        """The model's words; None if it would not answer.

        Raises:
            ServerError: no server is there, it is too slow, or it does not answer in the protocol.
        """
        body: dict[str, Any] = {"model": self.model, "messages": list(messages), "temperature": 0, "stream": False}
        status, data = self._post(body)
        if status == 400 and b"temperature" in data:  # some models take no temperature but their own
            status, data = self._post({k: v for k, v in body.items() if k != "temperature"})
        if status != 200:
            raise ServerError(f"{self.address}: the server says {status}{_told(data)}; {_remedy(status)}{REMEDY}")
        try:
            choice = json.loads(data)["choices"][0]
            message = choice["message"]
            refused = message.get("refusal") or choice.get("finish_reason") == "content_filter"
            words = message.get("content")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as problem:
            raise ServerError(f"{self.address}: the server answers, but not in the chat-completions protocol; {REMEDY}") from problem
        return words if isinstance(words, str) and not refused else None

    def _post(self, body: dict[str, Any]) -> tuple[int, bytes]:
        """Status and body of the answer, after further tries if the server is busy."""
        for wait in (*self.waits, None):
            try:
                status, data, asked_for = self._once(body)
            except _Slow as problem:
                slow = f"no answer within {self.timeout:g} seconds; give it longer with --adjudicator-timeout, or {REMEDY}"
                raise ServerError(f"{self.address}: {slow}") from problem
            except (OSError, http.client.HTTPException) as problem:
                reason = getattr(problem, "reason", problem)
                if wait is None or not isinstance(reason, BROKE_OFF):
                    raise ServerError(f"{self.address}: no server answers there ({reason}); start it or check the address; {REMEDY}") from problem
            else:
                if status not in BUSY or wait is None:
                    return status, data
                wait = max(wait, asked_for)
            time.sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _once(self, body: dict[str, Any]) -> tuple[int, bytes, float]:
        """Status, body, and the seconds that the server asks to wait."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if key := os.environ.get(KEY):
            headers["Authorization"] = f"Bearer {key}"
        address = self.address.rstrip("/")
        address += "" if address.endswith("/chat/completions") else "/chat/completions"
        asked = request.Request(address, json.dumps(body).encode("ascii"), headers)
        handlers: list[request.BaseHandler] = [_NoRedirects()]
        if is_local(self.address):
            handlers.append(request.ProxyHandler({}))
        ends = time.monotonic() + self.timeout
        try:
            with request.build_opener(*handlers).open(asked, timeout=self.timeout) as answer:
                return answer.status, _read(answer, ends), 0.0
        except error.HTTPError as problem:
            with problem:
                return problem.code, _read(problem, ends), _seconds(problem.headers.get("Retry-After"))
        except TimeoutError as problem:
            raise _Slow from problem
        except error.URLError as problem:
            if isinstance(problem.reason, TimeoutError):
                raise _Slow from problem
            raise


def _read(answer: Any, ends: float) -> bytes:
    """All of an answer, if it comes in time: a server that sends a byte now and then would never time out."""
    parts: list[bytes] = []
    while sum(map(len, parts)) <= LARGEST:
        part: bytes = answer.read1(65536)
        if not part:
            break
        parts.append(part)
        if time.monotonic() > ends:
            raise _Slow
    return b"".join(parts)


def _seconds(asked: str | None) -> float:
    """Seconds of a Retry-After header; 0 where it has none, or a date."""
    return min(LONGEST_WAIT, float(asked)) if asked and asked.isdecimal() else 0.0


def _told(data: bytes) -> str:
    """What the server says is wrong, in short."""
    try:
        said = json.loads(data)["error"]
        text = said["message"] if isinstance(said, dict) else said
    except (ValueError, LookupError, TypeError, RecursionError):
        text = data.decode("utf-8", errors="replace")
    words = " ".join(str(text).split())[:200]
    return f" ({words})" if words else ""


def _remedy(status: int) -> str:
    """What can be done about a status."""
    if status in (401, 403):
        return f"set its key in the environment as {KEY}; "
    if status == 404:
        return "check the address (it often ends in /v1) and the model's name; "
    if 300 <= status < 400:
        return "it points elsewhere, and quotes go only where you said: give the address that it points to; "
    return ""
