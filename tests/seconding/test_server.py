"""The server's protocol: what is sent, what comes back, and every way in which it can go wrong, as one message with a remedy."""

import socket
import time
from typing import Any

import pytest

from eusebius.errors import OptionError, ServerError
from eusebius.seconding.server import KEY, Server, is_local

from .standins import completion, serving

MESSAGES = [{"role": "system", "content": "Judge."}, {"role": "user", "content": "Ítélj: حكم"}]


def server(address: str, timeout: float = 5.0) -> Server:
    return Server(address, "a-model", timeout, waits=(0.0, 0.0))


def test_the_protocol(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    with serving(lambda _: (200, completion("Ja, نعم"))) as there:
        assert server(there.address).ask(MESSAGES) == "Ja, نعم"
        assert server(there.address + "/").ask(MESSAGES) == server(there.address + "/chat/completions").ask(MESSAGES) == "Ja, نعم"
    assert there.bodies[0] == {"model": "a-model", "messages": MESSAGES, "temperature": 0, "stream": False}
    assert there.headers[0]["Content-Type"] == "application/json" and "Authorization" not in there.headers[0]


def test_a_key_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "for-tests")
    with serving(lambda _: (200, completion("x"))) as there:
        server(there.address).ask(MESSAGES)
    assert there.headers[0]["Authorization"] == "Bearer for-tests"


def test_a_proxy_is_not_asked_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving(lambda _: (200, completion("x"))) as there:
        assert server(there.address).ask(MESSAGES) == "x"


@pytest.mark.parametrize(
    "body",
    [completion(None), completion(None, refusal="I won't."), completion("words", refusal="I won't."), completion(["parts"])],  # type: ignore[arg-type]
)
def test_a_model_that_will_not_answer(body: dict[str, Any]) -> None:
    with serving(lambda _: (200, body)) as there:
        assert server(there.address).ask(MESSAGES) is None


def test_a_filter_is_no_answer() -> None:
    filtered = completion("half an ans")
    filtered["choices"][0]["finish_reason"] = "content_filter"
    with serving(lambda _: (200, filtered)) as there:
        assert server(there.address).ask(MESSAGES) is None


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (200, b"<html>A router</html>", "not in the chat-completions protocol"),
        (200, b"", "not in the chat-completions protocol"),
        (200, {"choices": []}, "not in the chat-completions protocol"),
        (200, {"choices": [{"text": "old protocol"}]}, "not in the chat-completions protocol"),
        (200, ["x"], "not in the chat-completions protocol"),
        (401, {"error": {"message": "no key"}}, rf"401 \(no key\); set its key in the environment as {KEY}"),
        (404, {"error": "model not found"}, r"404 \(model not found\); check the address .* and the model's name"),
        (400, {"error": {"message": "too long"}}, r"400 \(too long\)"),
        (500, b"boom", r"500 \(boom\)"),
        (418, b"", r"says 418; leave out"),
        (307, b"", "it points elsewhere"),
        (302, b"", "it points elsewhere"),
    ],
)
def test_each_error_names_the_server_and_the_remedy(status: int, body: Any, says: str) -> None:
    with serving(lambda _: (status, body)) as there, pytest.raises(ServerError, match=says) as raised:
        server(there.address).ask(MESSAGES)
    assert str(raised.value).startswith(there.address) and "leave out --adjudicator" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_busy_server_is_asked_again_a_few_times() -> None:
    replies = iter([(429, b"busy"), (0, b""), (200, completion("at last"))])
    with serving(lambda _: next(replies)) as there:
        assert server(there.address).ask(MESSAGES) == "at last"
    assert len(there.bodies) == 3
    with serving(lambda _: (503, b"busy")) as there, pytest.raises(ServerError, match="503"):
        server(there.address).ask(MESSAGES)
    assert len(there.bodies) == 3


def test_a_model_with_a_temperature_of_its_own_is_asked_without() -> None:
    def reply(body: dict[str, Any]) -> tuple[int, Any]:
        return (400, {"error": {"message": "temperature is not supported"}}) if "temperature" in body else (200, completion("fine"))

    with serving(reply) as there:
        assert server(there.address).ask(MESSAGES) == "fine"


def test_no_server_is_one_message_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    began = time.perf_counter()
    with pytest.raises(ServerError, match=r"no server answers there .*start it or check the address"):
        Server(address, "a-model").ask(MESSAGES)
    assert time.perf_counter() - began < 0.9  # it does not wait for what won't come


def test_a_slow_answer_is_given_up() -> None:
    def slow(_: dict[str, Any]) -> tuple[int, Any]:
        time.sleep(0.6)
        return 200, completion("late")

    with serving(slow) as there, pytest.raises(ServerError, match=r"no answer within 0.2 seconds; .*--adjudicator-timeout"):
        server(there.address, timeout=0.2).ask(MESSAGES)
    assert len(there.bodies) == 1


def test_an_answer_that_drips_is_given_up() -> None:
    """A byte now and then keeps a socket from timing out."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        import threading

        def drip() -> None:
            caller, _ = listening.accept()
            with caller:
                caller.recv(65536)
                caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
                for _ in range(40):
                    try:
                        caller.sendall(b" ")
                    except OSError:
                        return
                    time.sleep(0.05)

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        with pytest.raises(ServerError, match="no answer within"):
            server(f"http://127.0.0.1:{listening.getsockname()[1]}/v1", timeout=0.3).ask(MESSAGES)
        thread.join(timeout=5)


@pytest.mark.parametrize(
    "address", ["127.0.0.1:1234", "file:///etc/hostname", "ftp://127.0.0.1/v1", "http://", "http://[::1", "http://127.0.0.1:x/v1", ""]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(OptionError, match="no address of a server"):
        server(address)


def test_what_is_on_this_machine() -> None:
    assert all(is_local(a) for a in ("http://127.0.0.1:1234/v1", "http://localhost/v1", "http://[::1]:8080/v1"))
    assert not any(is_local(a) for a in ("https://api.example.org/v1", "http://192.168.1.4/v1", "http://localhost.example.org/v1", "http://["))
