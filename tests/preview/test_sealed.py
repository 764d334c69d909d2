"""Pages that are opened from the folder: what is theirs works, what somebody put in does not."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.preview.chromium import CHROMIUM, window
from tests.workshop import ROOT, SPECIMEN, Workshop, load
from workshopkit.desk import job_of
from workshopkit.documents import plan
from workshopkit.formats.convert import convert
from workshopkit.formats.html import sealed
from workshopkit.pipeline import Options, render, select

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")

HOSTILE = """<script>document.title = "hacked"</script>
<img src="ADDRESSa.png" onerror="document.title = 'hacked'">
<link rel="stylesheet" href="ADDRESSa.css">
<iframe src="ADDRESS"></iframe>
<meta http-equiv="refresh" content="0; url=ADDRESS">
<style>@import "ADDRESSb.css"; body { background: url(ADDRESSb.png) }
</style>
<a href="javascript:document.title = 'hacked'">x</a>"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window with nothing in it."""
    with window(browser) as page:
        yield page


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """An address that answers, and what it is asked."""
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if "favicon" not in self.path:
                asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Listening) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", asked
        server.shutdown()


def test_what_is_ours_works(page: Page, tmp_path: Path) -> None:
    """The page of documents, the timer and the mails ask for nothing and are refused nothing."""
    workshop = Workshop(tmp_path, SPECIMEN)
    workshop.build(("timer",))
    mails = Options(ROOT / "content", ROOT / "templates", Path("output"), only=("mails",))
    project = load(mails)
    first, *_ = render(project, select(plan(project.kit, project.setting), mails))
    (tmp_path / "output" / "mails.html").write_bytes(convert(job_of(project, first, "")).data)
    files = sorted(workshop.output.rglob("*.html"))
    assert len(files) >= 3
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for file in files:
        page.goto(file.as_uri())
        if "minuteur" in file.name:
            before = page.locator("#digits").inner_text()
            page.keyboard.press("Space")
            page.wait_for_function(
                "was => document.querySelector('#digits').innerText != was", arg=before
            )


@pytest.mark.parametrize(
    "opening",
    [
        "<!DOCTYPE html>\n<html lang='fr'>\n<head>\n<title>x</title>HOSTILE</head></html>",
        "<!DOCTYPE html>HOSTILE<html lang='fr'><head><title>x</title></head></html>",
        "<!DOCTYPE html><html lang='fr' a='>HOSTILE'><head><title>x</title></head></html>",
        "<!-- <!DOCTYPE html><html><head> --><!-->HOSTILE<!-- --><title>x</title>",
        "<title>x</title>HOSTILE",
    ],
)
def test_what_somebody_put_in_does_nothing(
    page: Page, tmp_path: Path, elsewhere: tuple[str, list[str]], opening: str
) -> None:
    """Wherever it stands, before the head too: no script, nothing from the network."""
    address, asked = elsewhere
    file, hostile = tmp_path / "index.html", HOSTILE.replace("ADDRESS", address)
    file.write_text(opening.replace("HOSTILE", hostile), "utf-8")
    page.goto(file.as_uri())
    page.wait_for_url(address)
    assert "/b.png" in asked, "without its policy it reaches the network"
    asked.clear()
    file.write_text(sealed(opening.replace("HOSTILE", hostile)), "utf-8")
    page.goto(file.as_uri())
    page.locator("a").first.click(force=True)
    page.wait_for_timeout(300)
    assert asked == []
    assert (page.title(), page.url) == ("x", file.as_uri())
