"""One preview and one Chromium for the tests of a file."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.preview.chromium import CHROMIUM, FLAGS, at_rest
from tests.preview.served import Served
from tests.workshop import SPECIMEN, Workshop


@pytest.fixture(scope="module")
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, Workshop]]:
    """A preview of the kit in miniature, with the kinds of documents that a file's ONLY names.

    Nothing is left to make.
    """
    workshop = Workshop(tmp_path_factory.mktemp("shared"), SPECIMEN)
    with at_rest(workshop, f"--only={request.module.ONLY}") as running:
        yield running, workshop


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all of them."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()
