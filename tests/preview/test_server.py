import asyncio
import gc
import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from starlette.requests import Request
from starlette.types import Message

from tests.preview.served import Served, served
from tests.workshop import FOLDERS, ROOT, Workshop
from workshopkit import MachineError
from workshopkit.preview import Helpers, listen
from workshopkit.preview.orders import body_of
from workshopkit.preview.panel import Panel
from workshopkit.preview.server import Preview
from workshopkit.writer import Rewrite, Saved

ONLY = "deck,run-sheet,timer"
"""The documents that the preview of these tests makes."""
DECK = "causerie-20/diaporama.pptx"


def test_the_first_page_is_the_event(shared: tuple[Served, Workshop]) -> None:
    """The address that the command prints leads to the event, and from there to slides, notes
    and clock times."""
    first = shared[0].get("")
    assert first.code == 200
    assert 'value="Journée d&#39;essai"' in first.text  # as it is typed, not as it is typeset
    assert f'href="/voir/{DECK}"' in first.text
    page = shared[0].get(f"voir/{DECK}")
    for words in ("Causerie de 20 minutes", "9 h 30", "Racontez l’exemple", "Alex, 23"):
        assert words in page.text


def test_slides_kept_in_reserve_are_counted_and_shown(specimen: Workshop) -> None:
    """« 10 diapositives, dont 2 masquées »: as many slides are on the page as it says."""
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(session, "minutes: 20\n", "minutes: 20\nbackup: true\n")
    specimen.edit(session, "- slide: section\n", "- slide: section\n        hidden: true\n")
    with served(specimen, "--only=deck") as running:
        page = running.get("voir/causerie-20/diaporama.pptx").text
    said = re.sub("<[^>]*>", "", page)
    total, hidden = map(int, re.findall(r"(\d+) diapositives, dont (\d+) masquée", said)[0])
    assert page.count('class="row"') == total
    assert len(re.findall(r"<small><span[^>]*>masquée", page)) == hidden


def test_the_list_says_editions_in_words(specimen: Workshop) -> None:
    """« remplissable » is in a file's name; a person reads « à remplir à l’écran »."""
    with served(specimen, "--only=worksheet", "--edition=remplissable") as running:
        page = running.get("")
        assert "à remplir à l’écran" in page.text
        assert "<small>remplissable" not in page.text


def test_a_page_that_is_no_pdf_answers_once_it_is_made(specimen: Workshop) -> None:
    """It has no pictures of pages; it was an error as soon as its file was there."""
    assert specimen.run("--only=timer").returncode == 0
    with served(specimen, "--only=timer") as running:
        for _ in range(100):
            if "Tout est à jour." in running.get("voir/causerie-20/minuteur.html?part=frame").text:
                break
            time.sleep(0.1)
        assert running.get("voir/causerie-20/minuteur.html").code == 200


def test_another_event_can_be_shown(specimen: Workshop) -> None:
    """Of several, the next one opens; the others are in a list, by their names."""
    folder = specimen.content / "events"
    folder.mkdir()
    for name, called, day in (("a", "Cégep", "2036-02-10"), ("b", "Colloque", "2036-01-05")):
        text = f"name: {called}\ndate: {day}\nstart: 13 h\n"
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    with served(specimen, "--only=timer") as running:
        page = running.get("minuteur")
        assert "Colloque" in page.text
        key = _key(running)
        assert running.get("event", key + b"&event=nowhere").code == 404
        running.get("event", key + b"&event=a")
        assert "Cégep" in running.get("minuteur").text
        assert "Colloque" not in running.get("minuteur").text
        shown = running.get("voir/causerie-20/minuteur.html").text
        assert '<option value="a" selected>Cégep</option>' in shown


def test_the_board_names_those_who_hold_the_floor(specimen: Workshop) -> None:
    """The roles that a kit declares have their colour and their name in the legend."""
    specimen.edit(
        "content/kit.yaml", "locales:", "roles:\n  - {slug: duo, label: Les duos}\nlocales:"
    )
    session = specimen.content / "sessions" / "causerie-20.yaml"
    said = session.read_text("utf-8")
    session.write_text(said.replace("who: participants", "who: duo", 1), "utf-8")
    with served(specimen, "--only=timer") as running:
        board = running.get("plan/causerie-20").text
    assert re.search(r'<i class="role-1"></i> <span[^>]*>Les duos', board)
    assert '<i class="role-1" data-people' in board


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost:1", "localhost.",
        "127.0.0.1:evil", "127.0.0.1:80@evil.example", "",
    ],
)  # fmt: skip
def test_another_name_for_this_computer_is_refused(
    shared: tuple[Served, Workshop], host: str
) -> None:
    """DNS rebinding: a site that gives its name to 127.0.0.1 reads nothing."""
    assert shared[0].get("", Host=host).code == 403


def test_another_page_gives_no_order(shared: tuple[Served, Workshop]) -> None:
    """A form on another site cannot change the start; ours can."""
    foreign = shared[0].get("start", b"start=08%3A00", Origin="https://evil.example")
    assert foreign.code == 403
    assert "8 h</" not in shared[0].get(f"voir/{DECK}").text
    key = _key(shared[0])
    assert shared[0].get("start", key + b"&start=13%3A30").code == 200
    assert "13 h 30 – 13 h 34" in shared[0].get(f"voir/{DECK}").text
    assert shared[0].get("start", key + b"&start=").code == 200
    assert "9 h 30 – 9 h 34" in shared[0].get(f"voir/{DECK}").text


def test_every_change_needs_the_key_of_the_page(shared: tuple[Served, Workshop]) -> None:
    """Without it, with another, from another page or under another name, nothing is done."""
    running, workshop = shared
    helpers = Helpers(lambda *_: {}, lambda *_: None, lambda *_: [], lambda *_: [])  # type: ignore[arg-type,return-value]
    app = Preview(workshop.options(only=("deck",)), "{path}", "fr", helpers).app(lambda: None)
    changes = [each for each in app.routes if "POST" in (getattr(each, "methods", None) or ())]
    assert len(changes) > 10
    key = _key(running)
    ours = {"X_Key": key.removeprefix(b"key=").decode()}
    for path in (str(getattr(each, "path", ""))[1:] for each in changes):
        assert running.get(path, b"start=08%3A00&event=a").code == 403
        assert running.get(path, b"key=0&start=08%3A00&event=a", X_Key="0").code == 403
        assert running.get(path, key, **ours, Origin="https://a.example").code == 403
        assert running.get(path, key, **ours, Host="a.example").code == 403
    assert "8 h</" not in running.get(f"voir/{DECK}").text


def test_a_proposed_line_is_written_for_our_page_alone(shared: tuple[Served, Workshop]) -> None:
    """Not for another site, nor without the page's own key, nor what nobody proposes."""
    served_, workshop = shared
    file = workshop.content / "kit.yaml"
    before = file.read_bytes()
    fix = None
    with served_.news() as news:
        workshop.edit("content/kit.yaml", "motto: Un pas", "motto = Un pas")
        while fix is None:
            next(heard for heard in news if heard["kind"] == "problems")
            page = served_.get(f"voir/{DECK}?part=frame").text
            fix = re.search(r'name="fix" value="(\w+)"', page)
    spoilt = file.read_bytes()
    key = _key(served_)
    order = key + f"&fix={fix[1]}".encode()
    assert served_.get("apply", order, Origin="https://evil.example").code == 403
    assert served_.get("apply", order, Host="evil.example").code == 403
    assert served_.get("apply", f"fix={fix[1]}".encode()).code == 403
    assert served_.get("apply", key + b"&fix=0").code == 404
    assert served_.get("undo", key).code == 404
    assert file.read_bytes() == spoilt
    assert served_.get("apply", order).code == 200
    assert file.read_bytes() == before


def test_a_word_leads_to_its_text_and_its_line(shared: tuple[Served, Workshop]) -> None:
    """A word's whole text, its file and line, and a link with the absolute path."""
    found = json.loads(shared[0].get("text?id=scenarios/alex/hook&page=").text)
    file = shared[1].content / "scenarios.yaml"
    lines = file.read_text("utf-8").splitlines()
    line = next(n for n, each in enumerate(lines, start=1) if "hook:" in each)
    assert found["shown"] == f"content/scenarios.yaml:{line}"
    assert found["href"] == f"vscode://file{file}:{line}:11"
    assert found["text"] == "Alex cherche depuis six mois. Rien n'est parti."
    made = json.loads(shared[0].get("text?id=nowhere&page=").text)
    assert made == {"kind": "made", "form": "/activite"}  # a date, a place: where they are changed


def test_words_told_of_an_example_lead_to_it(specimen: Workshop) -> None:
    """« <début de l'exemple> » is not counted by the kit: somebody wrote it, in the example."""
    said, told = "sessions/causerie-20/segments/engagement/script/say/0", "scenarios/examples/nadia"
    session = "content/sessions/causerie-20.yaml"
    opening = "    opening: Elle sait ce qu'elle veut.\n"
    specimen.edit("content/scenarios.yaml", "    lesson: Une", f"{opening}    lesson: Une")
    specimen.edit(session, "- À qui le direz-vous?", '- "<début de l\'exemple>"')
    with served(specimen, "--only=deck") as running:
        (mention,) = json.loads(running.get(f"text?id={said}&page=").text)["mentions"]
    assert mention == {"words": "<début de l'exemple>", "id": f"{told}/opening"}


def test_only_our_own_page_may_write_a_text(shared: tuple[Served, Workshop]) -> None:
    """Without the key, from another page or too long, nothing is tried and nothing written."""
    file, run = shared[1].content / "scenarios.yaml", shared[0]
    before = file.read_bytes()
    key = _key(run).decode()
    order = f"{key}&id=scenarios/alex/says&was=x&page=&text=".encode()
    for path in ("text", "try"):
        assert run.get(path, order.replace(key.encode(), b"key=0")).code == 403
        assert run.get(path, order, Origin="http://evil.example").code == 403
        assert run.get(path, order, Host="evil.example").code == 403
        assert run.get(path, order + b"a" * 200_000).code == 413
    assert run.get("text", key.encode()).code == 400
    told = run.get("text", order.replace(b"alex/says", b"../../kit/title"))
    assert told.code == 409
    assert file.read_bytes() == before


def test_what_was_typed_does_not_stay_in_memory(tmp_path: Path) -> None:
    """It can be taken back from the disk: a day of typing takes no more than an hour of it."""
    panel = Panel(cast("Any", None), "", "fr")
    file = tmp_path / "kit.yaml"
    panel.wrote(Saved("000001", "title", (Rewrite(file, b"before", b"after"),)))
    gc.collect()
    held = [each for each in gc.get_objects() if isinstance(each, Rewrite) and each.file == file]
    assert held == []
    assert panel.last == "title"


def test_the_timer_says_nothing_private(shared: tuple[Served, Workshop]) -> None:
    """Projected by mistake, it shows titles, minutes and cuts: no script, no secret."""
    timer = shared[0].get("minuteur").text
    assert "Préciser l’objectif" in timer
    for private in ("Une première candidature", "Vous connaissez Nadia", "Les sourires"):
        assert private not in timer
    assert "src=" not in timer.replace('<link rel="icon" href="data:,">', "")


@pytest.mark.parametrize(
    "path",
    [
        "voir/none.pdf",
        "minuteur/none",
        "pages/1x/none.pdf/1.png",
        "pages/9x/causerie-20/plan-animation.pdf/1.png",
        f"pages/1x/{DECK}/1.png",
        f"pages/1x/causerie-20/plan-animation.pdf/{'9' * 5000}.png",
        "voir/causerie-20/plan-animation.pdf?part=rows",
        "fiche/event",
    ],
)
def test_what_does_not_exist_is_not_found(shared: tuple[Served, Workshop], path: str) -> None:
    """A wrong address is a 404, not a fault."""
    assert shared[0].get(path).code == 404


def test_only_slides_that_there_are_are_drawn_again(shared: tuple[Served, Workshop]) -> None:
    """From 1 to the last."""
    drawn = shared[0].get(f"voir/{DECK}?part=rows&only=0,2,99").text
    assert re.findall(r'<article class="row" id="(\w+)"', drawn) == ["s2"]


def test_a_rank_that_no_list_has_is_told(shared: tuple[Served, Workshop]) -> None:
    """However long."""
    id = f"sessions/causerie-20/segments/pratique/slides/{'9' * 5000}".encode()
    key = _key(shared[0])
    assert shared[0].get("entry", key + b"&does=remove&was=x&id=" + id).code == 409
    headers = {"X_Key": key.removeprefix(b"key=").decode()}
    found = shared[0].get(f"picture?was=x&name=a.png&alt=a&id={id.decode()}", b"a", **headers)
    assert found.code == 409


def test_a_translation_is_only_typed_over(specimen: Workshop) -> None:
    """While it is shown nothing is added, moved or begun: the words would be in its language."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    (specimen.content / "translations" / "en-CA").mkdir(parents=True)
    sheet = "voir/fiches/f1-objectif.pdf"
    id = "sessions/causerie-20/segments/pratique/slides"
    before = {file: file.read_bytes() for file in specimen.content.glob("**/*.yaml")}
    with served(specimen, "--only=deck,worksheet") as running, running.news() as news:
        next(heard for heard in news if heard["kind"] == "ready")
        for path in (f"voir/{DECK}", sheet, "activite"):
            shown = running.get(path).text
            assert ("data-does=" in shown) or '<form class="add"' in shown, path
        was = re.search(rf'data-entry="{id}/0" data-was="(\w+)"', running.get(f"voir/{DECK}").text)
        assert was is not None
        key = _key(running)
        running.get("language", key + b"&locale=en-CA&view=activite")
        translated = set(re.findall(r'href="/(voir/[^"]+)"', running.get("activite").text))
        assert {"pptx", "pdf"} <= {path.rpartition(".")[2] for path in translated}
        for path in (*translated, "activite"):
            shown = running.get(path)
            assert shown.code == 200, path
            assert "data-does=" not in shown.text, path
            assert '<form class="add"' not in shown.text, path
        entry = f"&id={id}/0&was={was[1]}&does=add&kind=question".encode()
        assert running.get("entry", key + entry).code == 409
        assert running.get("fiche", key + b"&kind=scenario&name=Zo").code == 409
    assert {file: file.read_bytes() for file in before} == before


@pytest.mark.quick
def test_a_port_that_is_taken_is_told() -> None:
    """--port names one; without it, another is taken."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(MachineError, match=r"is taken already.*\[port-taken\]"):
            listen(taken, taken)
        with listen(None, taken) as found:
            assert found.getsockname()[0] == "127.0.0.1"
            assert found.getsockname()[1] != taken


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--port", "http"), "« http »"),
        (("--editor", "code"), "« code »"),
        (("--editor", "x{path}{bar}"), "« x{path}{bar} »"),
        (("--editor", "x{path}{"), "« x{path}{ »"),
        (("--editor", "javascript:alert(1)//{path}"), "« javascript:"),
    ],
)
def test_wrong_usage(specimen: Workshop, arguments: tuple[str, ...], said: str) -> None:
    """A port that is no number and a link without a path are wrong usage."""
    done = specimen.run("preview", *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_killed_at_any_moment_it_leaves_whole_files(specimen: Workshop) -> None:
    """At each of the first news, kill -9: every file opens, and nothing seems edited by hand."""
    for number in (1, 3, 5):
        specimen.edit("content/kit.yaml", "\nmotto: ", f"\nmotto: {number} ")
        only = "--only=deck,run-sheet,timer,sign-in"
        with served(specimen, only) as running, running.news() as news:
            for _ in range(number):
                next(news)
            running.stop(signal.SIGKILL)
        for file in specimen.output.rglob("[!.]*.*"):
            data = file.read_bytes()
            if file.suffix == ".pptx":
                assert zipfile.ZipFile(file).testzip() is None
            elif file.suffix == ".pdf":
                assert data.rstrip().endswith(b"%%EOF")
            else:
                assert data.rstrip().endswith(b"</html>")
    assert specimen.build(only=("deck", "run-sheet", "timer", "sign-in")).beside == ()


def _seen_to(news: Iterator[dict[str, Any]]) -> None:
    """Wait until a save is drawn, then until nothing is left to do."""
    next(heard for heard in news if heard["kind"] == "drawn")
    next(heard for heard in news if heard["kind"] == "ready")


def test_what_is_lost_or_edited_in_output_is_made_good_or_told(specimen: Workshop) -> None:
    """Its folder deleted comes back whole at the next save; a deck retouched by hand is told
    for as long as it stands beside the new one."""
    session = "content/sessions/causerie-20.yaml"
    titles = ("Oser un premier pas", "Oser encore", "Oser toujours", "Oser enfin")
    deck = specimen.output / "fr-CA" / DECK
    with served(specimen, "--only=deck,timer") as running, running.news() as news:
        next(heard for heard in news if heard["kind"] == "ready")
        made = {file for file in specimen.output.rglob("*.*") if not file.name.startswith(".")}
        shutil.rmtree(specimen.output)
        specimen.edit(session, f"title: {titles[0]}\n", f"title: {titles[1]}\n")
        _seen_to(news)
        assert {file for file in made if not file.is_file()} == set()
        deck.write_bytes(b"ma retouche")
        assert "retouché" not in running.get(f"voir/{DECK}").text
        specimen.edit(session, f"title: {titles[1]}\n", f"title: {titles[2]}\n")
        _seen_to(news)
        told = "« output/fr-CA/causerie-20/diaporama.pptx » a été retouché à la main"
        assert told in running.get(f"voir/{DECK}").text
        assert deck.read_bytes() == b"ma retouche"
        deck.with_name("diaporama.nouveau.pptx").rename(deck)
        specimen.edit(session, f"title: {titles[2]}\n", f"title: {titles[3]}\n")
        _seen_to(news)
        assert "retouché" not in running.get(f"voir/{DECK}").text


def test_texts_taken_away_and_put_back_are_followed(specimen: Workshop) -> None:
    """A shared folder that is put back: the page says that it is not there, then follows it."""
    away = specimen.content.with_name("ailleurs")
    page = f"voir/{DECK}"
    with served(specimen, "--only=deck") as running, running.news() as news:
        next(heard for heard in news if heard["kind"] == "ready")
        shutil.copytree(specimen.content, away)
        shutil.rmtree(specimen.content)
        while "ce dossier n’existe pas" not in running.get(page).text:
            next(news)
        shutil.copytree(away, specimen.content)
        _seen_to(news)
        specimen.edit("content/sessions/causerie-20.yaml", "Oser un premier pas", "Oser encore")
        while "Oser encore" not in running.get(page).text:
            next(news)
        assert "ce dossier n’existe pas" not in running.get(page).text


def test_watch_follows_the_saves_and_leaves_cleanly(specimen: Workshop) -> None:
    """It says what it makes, what is wrong and that it is mended; Ctrl-C is exit code 130."""
    command = [sys.executable, str(ROOT / "build.py"), "watch", "--only=run-sheet,deck", *FOLDERS]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs behind a shell ignores it
    with subprocess.Popen(
        command,
        cwd=specimen.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as running:
        assert running.stdout is not None

        def read_until(words: str) -> str:
            said = ""
            assert running.stdout is not None
            while words not in said:
                line = running.stdout.readline()
                assert line, said
                said += line
            return said

        try:
            said = read_until("Tout est à jour")
            assert f"output/fr-CA/{DECK}" in said
            specimen.edit("content/kit.yaml", "\nmotto:", "\nmoto:")
            assert "content/kit.yaml:" in read_until("Rien n’est écrit")
            specimen.edit("content/kit.yaml", "\nmoto:", "\nmotto:")
            read_until("C’est corrigé")
            specimen.edit(
                "content/sessions/causerie-20.yaml", "how: Sans le vote.", "how: Sans voter."
            )
            said = read_until("plan-animation.pdf") + read_until("Tout est à jour")
            assert "diaporama.pptx" not in said
        finally:
            running.send_signal(signal.SIGINT)
            try:
                running.wait(60)
            except subprocess.TimeoutExpired:
                running.kill()  # else leaving the block would wait for ever
                raise
    assert running.returncode == 130


def _key(running: Served) -> bytes:
    """Return the page's own key, as a form sends it."""
    found = re.search('data-key="([0-9a-f]+)"', running.get("").text)
    assert found is not None
    return f"key={found[1]}".encode()


@pytest.mark.parametrize(
    "path", ["images/%00", "images/a.png", "images/..%2fa", "static/%00", "text?id=%00&page=%FF"]
)
def test_an_odd_address_is_no_fault_of_the_program(
    shared: tuple[Served, Workshop], path: str
) -> None:
    """Of a kit without pictures too, and whatever bytes it has."""
    assert shared[0].get(path).code in (200, 404)


def test_a_page_that_goes_away_is_no_fault_of_the_program() -> None:
    """Its order stops in the middle: nothing is done, and nobody is told."""

    async def gone() -> Message:
        return {"type": "http.disconnect"}

    request = Request({"type": "http", "method": "POST", "headers": []}, gone)
    assert asyncio.run(body_of(request, 9)) is None
