"""Every mistake a person can make in YAML, and the exact lines they read."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter
from typing import TypeGuard

import pytest

from tests.problems.case import spoil
from tests.workshop import FOLDERS, ROOT, Workshop
from workshopkit.cli import main
from workshopkit.problems import Problem, Source, catalogue
from workshopkit.problems.catalogue import CATALOGUE, WORDS

HERE = Path(__file__).parent
CASES = sorted(folder.parent.name for folder in HERE.glob("*/patch.txt"))
WRONG_USAGE = {"missing-folder", "missing-templates"}

SUBJECTS = tuple(iter_modules(catalogue.__path__))

KNOWN_BUGS: dict[str, str] = {}

TOLD_ELSEWHERE = {
    # by the command line
    "already-there", "bad-option", "no-such-file", "not-empty", "port-taken", "preview-failed",
    "unknown-locale",
    # by set and undo
    "changed-underneath", "nothing-to-undo", "undo-changed",
    # warnings and notes, which stop nothing
    "few-activities", "late-pause", "long-input", "long-speech", "to-check", "to-fill", "unused",
    "words-count", "duplicate-code", "person-unnamed", "typed-code", "typed-count", "typed-name",
    # by texts that mention others
    "unknown-mention",
    "french-am-pm", "french-capitals", "french-dot", "french-hour", "french-number-sign",
    "french-ordinal", "french-quotes",
    "english-hour", "english-money", "english-spelling",
    # by a second language
    "label-braces", "no-translation", "translation-differs", "translation-extra",
    "translation-length", "translation-order", "translation-orphan", "translation-step",
    "translation-stranger", "unknown-language", "unreviewed", "untranslated",
    # by templates
    "dead-jump", "lost-words", "missing-label", "missing-template", "not-xml", "raw-attribute",
    "repeated-placeholder", "template-syntax", "template-value", "unknown-element",
    "words-in-template",
    # by slides and pages
    "box-overfull", "dark-writing", "foreign-font", "layout-warning", "low-contrast",
    "no-alt", "thin-rule",
    "alike-colours", "colour-alone", "footer-moves", "illegible-link", "large-type", "lone-word",
    "long-title", "near-edge", "off-grid", "off-scale", "same-layout", "slide-typography",
    "small-type", "title-style", "too-many-accents", "too-many-bullets", "too-many-levels",
    "too-many-sizes", "crowded-slide", "theme-contrast",
    "notes-overfull", "page-count", "page-unused", "ragged-table", "repeated-title",
    "slide-overfull", "slide-wide-word", "too-wide", "unknown-layout", "unknown-placeholder",
    # by pages read by ear
    "anchor-repeated", "dead-link", "faded-text", "field-repeated", "field-unasked",
    "figure-untitled", "heading-skip", "hyphenated-text", "image-untold", "lost-language",
    "no-document-title", "table-headless",
    # by an organisation's template
    "base-elsewhere", "base-without-place", "missing-base", "old-base", "pale-base",
    "protected-base", "stand-in-font", "unknown-base-layout", "unreadable-base",
    "unreadable-colours",
    # by the machine
    "cannot-write", "deck-package", "html-instead", "no-pango",
    # by whoever finds a mistake that none of the repairs explains
    "not-yaml",
    # by a mistake that nobody foresaw
    "refused",
}  # fmt: skip


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


def test_every_mistake_of_the_catalogue_has_its_case() -> None:
    """A rule about content is shown by a case; a rule told elsewhere says so above."""
    told = "".join((HERE / case / "expected.txt").read_text("utf-8") for case in CASES)
    shown = {rule for rule in CATALOGUE if f"[{rule}]" in told}
    assert len(CASES) >= 80
    assert set(KNOWN_BUGS) <= set(CASES)
    assert set(CATALOGUE) - shown - TOLD_ELSEWHERE == set(), "add a case to tests/problems/"
    assert shown & TOLD_ELSEWHERE == set()


def test_every_rule_is_made_somewhere() -> None:
    """A sentence that no code asks for is a promise that nobody keeps."""
    files = (ROOT / "workshopkit").rglob("*.py")
    code = "".join(file.read_text("utf-8") for file in files if "catalogue" not in file.parts)
    assert {rule for rule in CATALOGUE if f'"{rule}"' not in code} == set()


def test_no_two_subjects_have_a_rule_of_the_same_name() -> None:
    """One would hide the other, and someone would read the wrong sentence."""
    subjects = [import_module(f"{catalogue.__name__}.{each.name}") for each in SUBJECTS]
    values = {id(value): value for each in subjects for value in vars(each).values()}
    tables = [each for each in values.values() if _is_table(each) and each is not CATALOGUE]
    assert sum(map(len, tables)) == len(CATALOGUE)


def _is_table(value: object) -> TypeGuard[dict[str, catalogue.Rule]]:
    """Tell a table of rules from the other names of a module."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(rule, catalogue.Rule) for rule in value.values())
    )


def test_every_rule_is_told_in_two_languages_with_the_same_values() -> None:
    """A sentence and its translation ask for the same values, and so never lack one."""
    for name, rule in CATALOGUE.items():
        french, english = ({part[1] for part in Formatter().parse(text)} for text in rule[1:])
        assert french == english, name
        assert rule.fr != rule.en, name
    assert WORDS["fr"].keys() == WORDS["en"].keys()


def test_problems_are_told_in_the_order_of_the_files() -> None:
    """File, then line, then column: a person mends from top to bottom."""
    sources = [Source("b.yaml", 1), Source("a.yaml", 12), Source("a.yaml", 2, 9), Source("a.yaml")]
    problems = [Problem("blank", source) for source in sources]
    ordered = [str(problem.source) for problem in sorted(problems, key=Problem.sort_key)]
    assert ordered == ["a.yaml:1:1", "a.yaml:2:9", "a.yaml:12:1", "b.yaml:1:1"]


def test_a_patch_that_does_not_apply_fails(specimen: Workshop) -> None:
    """A case whose mistake is no longer made would show nothing: it fails instead."""
    with pytest.raises(AssertionError, match="there 0 times"):
        spoil(specimen.folder, "content/kit.yaml\n< title: Une autre trousse\n> title: Oups\n")
    with pytest.raises(AssertionError, match="says nothing"):
        spoil(specimen.folder, "content/kit.yaml is mislaid")
