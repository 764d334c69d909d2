"""Every mistake a person can make in YAML, and the exact lines they read."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.problems.case import all_cases, cases_in, spoil, spoilt, tell_of
from tests.workshop import SPECIMEN, Workshop

CASES = all_cases()
WRONG_USAGE = {"missing-folder", "missing-templates"}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Return one copy of the kit in miniature, for all the cases: each leaves it as it was."""
    folder = tmp_path_factory.mktemp("cases")
    with contextlib.chdir(folder):
        yield Workshop(folder, SPECIMEN)


@pytest.mark.quick
@pytest.mark.parametrize("name", CASES)
def test_the_mistake_is_told_and_nothing_is_written(shared: Workshop, name: str) -> None:
    """A build prints exactly these lines, leaves with 1 or 2 and spares output/; so in English."""
    document = _made_yesterday(shared)
    case = CASES[name]
    told = tell_of(shared, case)
    assert told.french == case.french
    assert told.english == case.english
    assert told.printed == ""
    assert told.code == (2 if name in WRONG_USAGE else 1)
    _assert_untouched(shared, document)


@pytest.mark.parametrize("name", ["missing-folder", "not-utf8", "several-at-once", "unknown-step"])
def test_python_build_py_tells_the_mistake(specimen: Workshop, name: str) -> None:
    """From a terminal it is the same: « python build.py » in a process of its own."""
    document = _made_yesterday(specimen)
    spoil(specimen.folder, CASES[name].change)
    result = specimen.run()
    assert result.stderr.splitlines() == CASES[name].french
    assert result.stdout == ""
    assert result.returncode == (2 if name in WRONG_USAGE else 1)
    _assert_untouched(specimen, document)


def _made_yesterday(workshop: Workshop) -> Path:
    document = workshop.output / "fr-CA" / "causerie-20" / "diaporama.pptx"
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_bytes(b"made yesterday")
    return document


def _assert_untouched(workshop: Workshop, document: Path) -> None:
    assert [path for path in workshop.output.rglob("*") if path.is_file()] == [document]
    assert document.read_bytes() == b"made yesterday"


def test_the_kit_in_miniature_has_no_mistake_of_its_own(specimen: Workshop) -> None:
    """What a case reports comes from its patch: without one there is nothing to report."""
    assert specimen.check() == ()


@pytest.mark.parametrize(
    ("options", "environment"),
    [(("--lang=en",), {}), ((), {"LANG": "en_CA.UTF-8"}), ((), {"LC_ALL": "en_US.UTF-8"})],
    ids=["--lang", "LANG", "LC_ALL"],
)
def test_the_command_speaks_english_to_whoever_asks(
    specimen: Workshop, options: tuple[str, ...], environment: dict[str, str]
) -> None:
    """The option and the computer's language both turn every line to English."""
    spoil(specimen.folder, CASES["unknown-step"].change)
    result = specimen.run("check", *options, **environment)
    assert result.stderr.splitlines() == [
        *CASES["unknown-step"].english,
        "1 problem(s) to mend; nothing was written.",
    ]
    assert result.returncode == 1


def test_a_check_and_a_build_tell_the_same(specimen: Workshop) -> None:
    """« check » announces what a build would refuse, word for word."""
    spoil(specimen.folder, CASES["several-at-once"].change)
    told = specimen.run("check")
    assert told.stderr.splitlines() == CASES["several-at-once"].french
    assert told.returncode == 1


def test_the_real_conference_tells_a_segment_of_12_minutes(workshop: Workshop) -> None:
    """A segment made 12 minutes long is told with the total, the slot and its own line."""
    session = "content/sessions/conference-60.yaml"
    lines = (workshop.folder / session).read_text("utf-8").splitlines()
    slot = lines.index("minutes: 60")
    segments = lines.index("segments:")
    row, minutes = next(
        (row, int(line.split(":")[1]))
        for row, line in enumerate(lines)
        if row > segments and line.startswith("    minutes: ")
    )
    lines[row] = "    minutes: 12"
    (workshop.folder / session).write_text("\n".join(lines), "utf-8")
    more = 12 - minutes
    assert workshop.errors() == [
        f"{session}:{slot + 1}:10: minutes: les segments font {60 + more} min pour une séance "
        f"de 60 min (+{more} min). [minutes-sum]",
        f"{session}:{row + 1}:14: segments « ouverture », minutes: les parties du "
        f"segment font {minutes} min, "
        f"le segment 12 min (−{more} min). [parts-sum]",
    ]


def test_a_change_that_does_not_apply_fails(specimen: Workshop) -> None:
    """A case whose mistake is no longer made would show nothing: it fails instead."""
    with pytest.raises(AssertionError, match="there 0 times"):
        spoil(specimen.folder, "content/kit.yaml\n< title: Une autre trousse\n> title: Oups\n")
    with pytest.raises(AssertionError, match="says nothing"):
        spoil(specimen.folder, "content/kit.yaml is mislaid")


def test_the_cases_are_many_and_whole() -> None:
    """A page that is not read, or a case without a block, would show nothing."""
    assert len(CASES) >= 136
    with pytest.raises(AssertionError, match="lacks one"):
        cases_in("# Un\n\n## deux\n\n```change\ncontent is missing\n```\n")


def test_a_case_leaves_no_trace(shared: Workshop) -> None:
    """The next one finds the files as they were, whatever was renamed, emptied or removed."""
    before = {file: file.read_bytes() for file in shared.content.rglob("*") if file.is_file()}
    for name in ("missing-folder", "empty-file", "misnamed-file", "not-utf8", "rich-text-file"):
        with spoilt(shared.folder, CASES[name].change):
            now = {file: file.read_bytes() for file in shared.content.rglob("*") if file.is_file()}
            assert now != before
        now = {file: file.read_bytes() for file in shared.content.rglob("*") if file.is_file()}
        assert now == before
