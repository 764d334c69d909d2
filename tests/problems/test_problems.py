"""Every mistake a person can make in YAML, and the exact lines they read."""

from pathlib import Path

import pytest

from tests.problems.case import spoil
from tests.workshop import FOLDERS, Workshop
from workshopkit.cli import main

HERE = Path(__file__).parent
CASES = sorted(folder.parent.name for folder in HERE.glob("*/patch.txt"))
WRONG_USAGE = {"missing-folder", "missing-templates"}

KNOWN_BUGS: dict[str, str] = {}


def _marked(case: str) -> object:
    if case not in KNOWN_BUGS:
        return case
    return pytest.param(case, marks=pytest.mark.xfail(strict=True, reason=KNOWN_BUGS[case]))


MARKED = [_marked(case) for case in CASES]


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", MARKED)
def test_a_build_tells_the_mistake_in_french_and_writes_nothing(
    specimen: Workshop, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command prints exactly these lines, leaves with 1 or 2 and spares output/."""
    document = _made_yesterday(specimen)
    spoil(specimen.folder, (HERE / case / "patch.txt").read_text("utf-8"))
    with pytest.raises(SystemExit) as leaving:
        main(["--only=deck", *FOLDERS])
    printed = capsys.readouterr()
    assert printed.err.splitlines() == _lines(HERE / case / "expected.txt")
    assert printed.out == ""
    assert leaving.value.code == (2 if case in WRONG_USAGE else 1)
    _assert_untouched(specimen, document)


@pytest.mark.parametrize("case", ["missing-folder", "not-utf8", "several-at-once", "unknown-step"])
def test_python_build_py_tells_the_mistake(specimen: Workshop, case: str) -> None:
    """From a terminal it is the same: « python build.py » in a process of its own."""
    document = _made_yesterday(specimen)
    spoil(specimen.folder, (HERE / case / "patch.txt").read_text("utf-8"))
    result = specimen.run()
    assert result.stderr.splitlines() == _lines(HERE / case / "expected.txt")
    assert result.stdout == ""
    assert result.returncode == (2 if case in WRONG_USAGE else 1)
    _assert_untouched(specimen, document)


def _made_yesterday(specimen: Workshop) -> Path:
    document = specimen.output / "fr-CA" / "causerie-20" / "diaporama.pptx"
    document.parent.mkdir(parents=True)
    document.write_bytes(b"made yesterday")
    return document


def _assert_untouched(specimen: Workshop, document: Path) -> None:
    assert [path for path in specimen.output.rglob("*") if path.is_file()] == [document]
    assert document.read_bytes() == b"made yesterday"


@pytest.mark.parametrize("case", MARKED)
def test_a_check_tells_the_mistake_in_english(specimen: Workshop, case: str) -> None:
    """Whoever reads English gets the same places, the same rules and English sentences."""
    spoil(specimen.folder, (HERE / case / "patch.txt").read_text("utf-8"))
    assert specimen.told("en", only=("deck",)) == _lines(HERE / case / "expected.en.txt")


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
    spoil(specimen.folder, (HERE / "unknown-step" / "patch.txt").read_text("utf-8"))
    result = specimen.run("check", *options, **environment)
    told = [*_lines(HERE / "unknown-step" / "expected.en.txt")]
    assert result.stderr.splitlines() == [*told, "1 problem(s) to mend; nothing was written."]
    assert result.returncode == 1


def test_a_check_and_a_build_tell_the_same(specimen: Workshop) -> None:
    """« check » announces what a build would refuse, word for word."""
    spoil(specimen.folder, (HERE / "several-at-once" / "patch.txt").read_text("utf-8"))
    told = specimen.run("check")
    assert told.stderr.splitlines() == _lines(HERE / "several-at-once" / "expected.txt")
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
        f"{session}:{row + 1}:14: segments[0].minutes: les parties du segment font {minutes} min, "
        f"le segment 12 min (−{more} min). [parts-sum]",
    ]


def test_a_patch_that_does_not_apply_fails(specimen: Workshop) -> None:
    """A case whose mistake is no longer made would show nothing: it fails instead."""
    with pytest.raises(AssertionError, match="there 0 times"):
        spoil(specimen.folder, "content/kit.yaml\n< title: Une autre trousse\n> title: Oups\n")
    with pytest.raises(AssertionError, match="says nothing"):
        spoil(specimen.folder, "content/kit.yaml is mislaid")
