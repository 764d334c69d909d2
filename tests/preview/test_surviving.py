"""What stands where a file should, and what no browser would send: the page goes on answering."""

import os
import re
import shutil
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.preview.served import Answer, Served, served
from tests.workshop import Workshop

ONLY = "deck,timer"
"""The documents that the preview of these tests makes."""
NO_FILE = "il faut ici un fichier, et ce n’en est pas un"
DECK = "voir/causerie-20/diaporama.pptx"
PAGES = (DECK, f"{DECK}?part=frame", "", "activite", "plan/causerie-20", "fiche/scenario/alex",
         "fiche/session/causerie-20", "text?id=scenarios/alex/hook&page=", "minuteur/causerie-20",
         "theme.css", "static/preview.css")  # fmt: skip


def _circle(file: Path) -> None:
    file.symlink_to(file.name)


def _device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def _until(running: Served, is_so: Callable[[Answer], bool]) -> None:
    """Ask for a page until it is as it should be, ten seconds at most."""
    latest = time.monotonic() + 10
    while not is_so(answer := running.get(DECK)):
        assert time.monotonic() < latest, answer
        time.sleep(0.05)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("content/kit.yaml", os.mkfifo),
        ("content/kit.yaml", _circle),
        ("content/sessions/causerie-20.yaml", Path.mkdir),
        ("templates/themes/essai.yaml", _device),
        ("templates/preview/page.html.j2", os.mkfifo),
        ("templates/decks/slides/title.xml.j2", os.mkfifo),
    ],
)
def test_what_takes_the_place_of_a_file_is_told(
    shared: tuple[Served, Workshop], name: str, make: Callable[[Path], object]
) -> None:
    """Every page answers and says what ``check`` says, until the file is back."""
    running, workshop = shared
    file = workshop.folder / name
    aside = file.rename(workshop.folder / "aside")
    make(file)
    try:
        _until(running, lambda answer: NO_FILE in answer.text)
        assert [path for path in PAGES if running.get(path).code >= 500] == []
    finally:
        shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink()
        aside.rename(file)
    _until(running, lambda answer: answer.code == 200 and NO_FILE not in answer.text)
    assert running.complaints == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_that_was_there_before_is_told(specimen: Workshop) -> None:
    """The preview opens, says what is wrong, and shows the kit once the file is there."""
    file = specimen.content / "kit.yaml"
    aside = file.rename(specimen.folder / "aside")
    os.mkfifo(file)
    with served(specimen, "--only=timer") as running:
        assert NO_FILE in running.get("").text
        file.unlink()
        aside.rename(file)
        _until(running, lambda _: running.get("activite").code == 200)
        assert running.complaints == ""


LINE = b"GET / HTTP/1.1\r\n"
ORDER = b"POST /start HTTP/1.1\r\n"
OURS = b"Host: 127.0.0.1:PORT\r\n"
END = b"Connection: close\r\n\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\xff garbage\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\xe9 HTTP/1.1\r\n" + OURS + END,
        b"GET /voir/%00%ff%zz HTTP/1.1\r\n" + OURS + END,
        b"GET /images/" + b"a" * 5000 + b" HTTP/1.1\r\n" + OURS + END,
        b"ZUT / HTTP/1.1\r\n" + OURS + END,
        LINE + OURS + b"X: " + b"a" * 200_000 + b"\r\n" + END,
        LINE + OURS + b"no colon\r\n" + END,
        ORDER + OURS + b"Content-Length: -1\r\n" + END,
        ORDER + OURS + b"Content-Length: " + b"9" * 30 + b"\r\n" + END,
        ORDER + OURS + b"Content-Length: 1\r\nContent-Length: 2\r\n" + END + b"ab",
        ORDER + OURS + b"Transfer-Encoding: chunked\r\n" + END + b"zz\r\nab",
        ORDER + OURS + b"Content-Length: 9\r\n" + END + b'{"key":1}',
        ORDER + OURS + END,
    ],
)  # fmt: skip
def test_what_no_browser_sends_is_refused(shared: tuple[Served, Workshop], sent: bytes) -> None:
    """With a 4xx or a connection that is closed; the terminal shows nothing."""
    answer = _raw(shared[0], sent)
    assert re.match(rb"HTTP/1.1 4\d\d |$", answer), answer
    assert shared[0].complaints == ""


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        (OURS, b"200"),
        (b"Host: LocalHost:PORT\r\n", b"200"),
        (b"Host: [::1]:PORT\r\n", b"200"),
        (b"", b"400"),
        (OURS + OURS, b"400"),
        (OURS + b"Host: evil.example\r\n", b"400"),
        (b"Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT\r\n", b"403"),
        (b"Host: localhost.:PORT\r\n", b"403"),
        (b"Host: 127.0.0.1.evil.example:PORT\r\n", b"403"),
        (b"Host: evil@127.0.0.1:PORT\r\n", b"403"),
        (b"Host: 127.0.0.1\r\n", b"403"),
        (OURS + b"Origin: null\r\n", b"403"),
        (OURS + b"Origin: http://127.0.0.1:PORT\r\nOrigin: http://evil.example\r\n", b"403"),
        (OURS + b"Origin: http://localhost:PORT\r\n", b"403"),
    ],
)  # fmt: skip
def test_only_the_exact_names_are_answered(
    shared: tuple[Served, Workshop], headers: bytes, code: bytes
) -> None:
    """One name, one port, written once; an origin is that very page's."""
    answer = _raw(shared[0], b"GET /theme.css HTTP/1.1\r\n" + headers + END)
    assert answer.split()[1] == code


def test_slow_or_broken_connections_hold_up_nobody(shared: tuple[Served, Workshop]) -> None:
    """A hundred that begin and never end, and as many cut in the middle."""
    running = shared[0]
    begun = [_connected(running) for _ in range(100)]
    for number, each in enumerate(begun):
        half = ORDER + _ours(running) + b"Content-Length: 50000\r\n\r\nkey="
        each.sendall(half if number % 2 else b"GET / HT")
    assert running.get("theme.css").code == 200
    for each in begun:
        each.close()
    assert running.get("theme.css").code == 200
    assert running.complaints == ""


def test_a_name_that_no_file_may_hold_is_refused(shared: tuple[Served, Workshop]) -> None:
    """In words; what is asked next is not waited for without end."""
    running = shared[0]
    found = re.search('data-key="([0-9a-f]+)"', running.get("").text)
    assert found is not None
    order = f"key={found[1]}&kind=worksheet&name=a%00b".encode()
    for _ in range(2):
        answer = running.get("fiche", order)
        assert answer.code == 409
        assert "U+0000" in answer.text


def _connected(running: Served) -> socket.socket:
    return socket.create_connection(("127.0.0.1", _port(running)), timeout=20)


def _port(running: Served) -> int:
    return int(running.address.rstrip("/").rpartition(":")[2])


def _ours(running: Served) -> bytes:
    return OURS.replace(b"PORT", str(_port(running)).encode())


def _raw(running: Served, sent: bytes) -> bytes:
    """Send bytes as they are; return what is answered, nothing when the connection is closed."""
    answer = b""
    with _connected(running) as connection:
        try:
            connection.sendall(sent.replace(b"PORT", str(_port(running)).encode()))
            while piece := connection.recv(65536):
                answer += piece
        except ConnectionError:  # closed while we were sending
            pass
    return answer


def test_a_file_where_a_folder_must_go_is_told(specimen: Workshop) -> None:
    """The page shows what it can; it is written as soon as the file is moved away."""
    own = specimen.output / "fr-CA" / "causerie-20"
    own.parent.mkdir(parents=True)
    own.write_text("à moi", "utf-8")
    page = "voir/causerie-20/minuteur.html?part=frame"
    with served(specimen, "--only=timer") as running, running.news() as news:
        while "« output/fr-CA/causerie-20 » n’est pas un dossier" not in running.get(page).text:
            next(news)
        assert own.read_text("utf-8") == "à moi"
        own.unlink()
        specimen.edit("content/kit.yaml", "\nmotto: ", "\nmotto: Encore ")
        while not (own / "minuteur.html").is_file():
            next(news)
        while "n’est pas un dossier" in running.get(page).text:
            next(news)
        assert running.complaints == ""
