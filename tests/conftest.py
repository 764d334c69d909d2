"""What all tests share."""

import os

import pytest
from hypothesis import settings

# A busy machine is slow, not wrong; and the same examples every time.
settings.register_profile("workshopkit", deadline=None, derandomize=True)
settings.load_profile("workshopkit")


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
