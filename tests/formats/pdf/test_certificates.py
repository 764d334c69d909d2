"""Nothing of a build wants to know which certificates this computer trusts."""

import subprocess
import sys

import pytest

from tests.workshop import ROOT

REFUSING = """
import http.client, ssl, sys
from urllib import request

class Handler(request.HTTPSHandler):
    # As from Python 3.12 on: a handler that is given no context makes one, of all certificates.
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        if context is None:
            refuse()
        super().__init__(debuglevel or 0, context, check_hostname)

def refuse(*of, **how):
    raise SystemExit("certificates are read")

class Context(ssl.SSLContext):
    __new__ = refuse

request.HTTPSHandler = Handler
ssl.SSLContext = Context
ssl._create_default_https_context = ssl.create_default_context = refuse
"""
BUILDING = """
from workshopkit.cli import main
main()
"""


def _run(code, *arguments):
    """Run code where whoever asks for certificates stops all."""
    return subprocess.run(
        [sys.executable, "-c", REFUSING + code, *map(str, arguments)],
        capture_output=True, encoding="utf-8", cwd=ROOT, check=False,
    )  # fmt: skip


def test_a_layout_reads_no_certificates(specimen):
    """Pages are laid out, and none were asked for."""
    folders = [f"--content={specimen.content}", f"--templates={specimen.templates}"]
    done = _run(BUILDING, "check", "--pages", "--only=worksheet", "--jobs=1", *folders)
    assert (done.returncode, done.stderr.count("certificates")) == (0, 0), done.stderr


@pytest.mark.parametrize(
    "code", ["import weasyprint", "from weasyprint.urls import URLFetcher\nURLFetcher()"]
)
def test_whoever_reads_them_is_seen(code):
    """WeasyPrint does while it is imported, and for each reader without a context."""
    assert _run(code).stderr == "certificates are read\n"
