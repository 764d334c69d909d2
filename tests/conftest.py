"""What all tests share."""

import contextlib
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from tests.decks import BuiltDeck, built_decks
from tests.libreoffice import convert
from tests.once import made_once
from tests.workshop import SPECIMEN, SUBJECTS, Workshop

# The command speaks the computer's language: French here, whatever the computer.
os.environ["LC_ALL"] = "C.UTF-8"

# A busy machine is slow, not wrong; and the same examples every time.
settings.register_profile("workshopkit", deadline=None, derandomize=True)
settings.load_profile("workshopkit")


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A copy of the real content and templates, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path)


@pytest.fixture
def specimen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """The same with the kit in miniature for content."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path, SPECIMEN)


@pytest.fixture
def garden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A tour of a garden: what barriers are called there is its own."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path, SUBJECTS / "jardin")


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A talk on flat tyres, without barriers, scenarios or worksheets."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path, SUBJECTS / "crevaison")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A course in English over two days."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path, SUBJECTS / "levain")


@pytest.fixture
def built(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Workshop:
    """The kit in miniature with all that it makes, built once and copied."""

    def make(folder: Path) -> None:
        with contextlib.chdir(folder):
            Workshop(folder, SPECIMEN).build(only=())

    folder = made_once(tmp_path_factory, "specimen", make)
    monkeypatch.chdir(tmp_path)
    copy = Workshop(tmp_path, folder)
    shutil.copytree(folder / "output", copy.output)
    return copy


@pytest.fixture(scope="session")
def shipped_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that the shipped kit makes, built once by the command: do not spoil it."""

    def make(folder: Path) -> None:
        done = Workshop(folder).run(PYTHONHASHSEED="1")
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, "shipped", make) / "output"


@pytest.fixture(scope="session")
def shipped_decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltDeck]:
    """The decks of the shipped content, by session, with clock times from half past one."""
    return built_decks(tmp_path_factory.mktemp("decks"))


@pytest.fixture(scope="session")
def shipped_pages(
    shipped_decks: dict[str, BuiltDeck], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """Return what LibreOffice makes of a session's deck: a PDF, made once."""

    def pages(session: str) -> Path:
        file = shipped_decks[session].file
        folder = made_once(tmp_path_factory, f"pages-{session}", partial(convert, file))
        return folder / f"{file.stem}.pdf"

    return pages


def _forbidden_skips(config: pytest.Config) -> int:
    """Count skipped tests where a skip is a failure: WORKSHOPKIT_NO_SKIP=1, as in CI."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    is_worker = hasattr(config, "workerinput")  # pytest-xdist: the controller sees all reports
    if os.environ.get("WORKSHOPKIT_NO_SKIP") != "1" or is_worker or reporter is None:
        return 0
    return len(reporter.stats.get("skipped", ()))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a session that only skips kept from being complete."""
    if exitstatus == pytest.ExitCode.OK and _forbidden_skips(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say why."""
    if count := _forbidden_skips(terminalreporter.config):
        terminalreporter.write_line(f"{count} skipped, where a skip is a failure", red=True)
