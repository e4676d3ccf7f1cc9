"""Stand-ins for tests: an embedder that is no model, and a server that speaks the chat-completions protocol on this machine."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from eusebius.aligning import Asked
from eusebius.model import Document

from ..made import document, statement


class Hashing:
    """Counts groups of three letters by their hash: it knows no meaning, only like words, but is the same everywhere and needs nothing."""

    def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        return [self._vector(text.casefold()) for text in texts]

    def _vector(self, text: str) -> list[float]:
        vector = [0.0] * 64
        for i in range(len(text) - 2):
            vector[hashlib.sha256(text[i : i + 3].encode()).digest()[0] % 64] += 1.0
        return vector


#: Takes the body of a request, gives back a status and either a body or the model's words.
Reply = Callable[[dict[str, Any]], tuple[int, Any]]


def completion(words: str | None, **more: Any) -> dict[str, Any]:
    """The body in which a server gives back a model's words."""
    message = {"role": "assistant", "content": words, **more}
    return {"id": "chatcmpl-1", "object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}


class StandIn(ThreadingHTTPServer):
    """A server of which `reply` says what it answers; `bodies` and `headers` are what it was sent."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.reply = reply
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.address = f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, *_: Any) -> None:
        """A client that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.bodies.append(body)
        self.server.headers.append(dict(self.headers))
        if self.path != "/v1/chat/completions":
            self._send(404, {"error": {"message": f"no such path: {self.path}"}})
            return
        self._send(*self.server.reply(body))

    def do_GET(self) -> None:
        self._send(405, {"error": "only POST"})

    def _send(self, status: int, body: Any) -> None:
        if status == 0:  # hangs up
            return
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Location": "/elsewhere"}.items() if 300 <= status < 400 else ():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@contextmanager
def serving(reply: Reply) -> Iterator[StandIn]:
    """A server that runs as long as the block."""
    with StandIn(reply) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join(timeout=10)


def material(body: dict[str, Any]) -> dict[str, Any]:
    """The pair that a request puts to the model."""
    found: dict[str, Any] = json.loads(body["messages"][-1]["content"])
    return found


def verdict(word: str) -> Reply:
    """A model that says one thing of every pair, and quotes its first words."""

    def reply(body: dict[str, Any]) -> tuple[int, Any]:
        pair = material(body)
        words = {side: " ".join(pair[side]["quote"].split()[:3]) for side in ("left", "right")}
        return 200, completion(json.dumps({"verdict": word, **words}))

    return reply


def pairs(count: int, log_odds: float = 0.0) -> tuple[list[Asked], list[Document]]:
    """Pairs of two documents: the n-th statement of one with the n-th of the other."""
    english = document("a.txt", " ".join(f"The dike number {i} broke at dawn." for i in range(count)))
    german = document("b.txt", " ".join(f"Der Deich Nummer {i} brach am Morgen." for i in range(count)), "de")
    asked = [
        Asked(
            statement(english, f"The dike number {i} broke at dawn", i, (1910, 5, 4)),
            statement(german, f"Der Deich Nummer {i} brach am Morgen", i, (1910, 5, 4)),
            log_odds,
        )
        for i in range(count)
    ]
    return asked, [english, german]
