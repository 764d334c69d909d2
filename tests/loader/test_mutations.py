"""Whatever happens to the lines of a file, a person reads a message and never a traceback."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.mutations import ODD
from tests.bilingual import OVERLAYS, speak_english
from tests.loader.acceptance import real_files
from tests.workshop import SPECIMEN, Workshop, load_kit
from workshopkit import ContentError, Problem, UsageError, check_only
from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.problems import Source

Mutation = Callable[[list[str]], list[str]]
POSITION = st.integers(0, 10**6)


def _delete(at: int) -> Mutation:
    return lambda lines: lines[: at % len(lines)] + lines[at % len(lines) + 1 :]


def _duplicate(at: int, to: int) -> Mutation:
    def mutate(lines: list[str]) -> list[str]:
        row = to % (len(lines) + 1)
        return [*lines[:row], lines[at % len(lines)], *lines[row:]]

    return mutate


def _swap(at: int, to: int) -> Mutation:
    def mutate(lines: list[str]) -> list[str]:
        swapped = list(lines)
        first, second = at % len(lines), to % len(lines)
        swapped[first], swapped[second] = swapped[second], swapped[first]
        return swapped

    return mutate


def _insert(at: int, column: int, odd: str) -> Mutation:
    def mutate(lines: list[str]) -> list[str]:
        row = at % len(lines)
        cut = column % (len(lines[row]) + 1)
        changed = lines[row][:cut] + odd + lines[row][cut:]
        return [*lines[:row], changed, *lines[row + 1 :]]

    return mutate


def _replace_value(at: int, odd: str) -> Mutation:
    def mutate(lines: list[str]) -> list[str]:
        row = at % len(lines)
        key, colon, _ = lines[row].partition(":")
        return [*lines[:row], f"{key}{colon} {odd}", *lines[row + 1 :]]

    return mutate


def _indent(at: int, spaces: int) -> Mutation:
    def mutate(lines: list[str]) -> list[str]:
        row = at % len(lines)
        line = " " * spaces + lines[row] if spaces > 0 else lines[row][-spaces:]
        return [*lines[:row], line, *lines[row + 1 :]]

    return mutate


MUTATIONS = st.lists(
    st.one_of(
        st.builds(_delete, POSITION),
        st.builds(_duplicate, POSITION, POSITION),
        st.builds(_swap, POSITION, POSITION),
        st.builds(_insert, POSITION, POSITION, st.sampled_from(ODD) | st.text(max_size=3)),
        st.builds(_replace_value, POSITION, st.sampled_from(ODD)),
        st.builds(_indent, POSITION, st.integers(-3, 3)),
    ),
    min_size=1,
    max_size=4,
)


def _mutated(text: str, mutations: list[Mutation]) -> bytes:
    lines = text.splitlines()
    for mutate in mutations:
        lines = mutate(lines) if lines else lines
    return "\n".join(lines).encode("utf-8", "surrogatepass")


REAL = real_files()
SMALL = [file.relative_to(SPECIMEN).as_posix() for file in real_files(SPECIMEN / "content")]


def _assert_told(problems: tuple[Problem, ...], folder: Path) -> None:
    """Every problem is told in both languages, at a line that its file has."""
    assert problems
    for problem in problems:
        assert problem.line("fr") != problem.line("en")
        assert problem.source is not None, problem.line("fr")
        if problem.source.line:
            written = (folder / problem.source.path).read_bytes().decode("utf-8", "replace")
            assert problem.source.line <= len(written.splitlines()) + 1, problem.line("fr")
            assert problem.source.column >= 1


@settings(max_examples=400)
@given(st.sampled_from(sorted(REAL)), MUTATIONS)
def test_a_file_of_the_kit_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, file: Path, mutations: list[Mutation]
) -> None:
    """Lines deleted, copied, swapped or sown with odd characters give messages with a place."""
    name, model = REAL[file]
    folder = tmp_path_factory.getbasetemp()
    copy = folder / "mutated.yaml"
    copy.write_bytes(_mutated(file.read_text("utf-8"), mutations))
    try:
        data = read_yaml(copy, "mutated.yaml", name).data
        if data is not None:
            validate(model, data, Source("mutated.yaml"))
    except ContentError as error:
        _assert_told(error.problems, folder)


@pytest.fixture
def bilingual(specimen: Workshop) -> Workshop:
    """The kit in miniature and its translation."""
    speak_english(specimen)
    return specimen


@contextmanager
def _changed(file: Path, written: bytes) -> Iterator[None]:
    before = file.read_bytes()
    file.write_bytes(written)
    try:
        yield
    finally:
        file.write_bytes(before)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SMALL), MUTATIONS)
def test_a_kit_is_checked_or_told(specimen: Workshop, path: str, mutations: list[Mutation]) -> None:
    """From the YAML to the fit of the slides, a mistake ends in messages with a place."""
    file = specimen.folder / path
    with _changed(file, _mutated(file.read_text("utf-8"), mutations)):
        try:
            problems, count = check_only(specimen.options(only=("deck",)))
        except (ContentError, UsageError) as error:
            _assert_told(error.problems, specimen.folder)
        else:
            assert count == 1
            if problems:
                _assert_told(problems, specimen.folder)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SMALL), st.booleans(), MUTATIONS)
def test_a_translation_is_laid_or_told(
    bilingual: Workshop, path: str, in_english: bool, mutations: list[Mutation]
) -> None:
    """Whether the original changed under its translation or the translation was spoilt."""
    file = bilingual.folder / path
    if in_english:
        file = bilingual.content / OVERLAYS / file.relative_to(bilingual.content)
    if not file.exists():
        return
    with _changed(file, _mutated(file.read_text("utf-8"), mutations)):
        try:
            load_kit(bilingual.content, "en-CA")
        except (ContentError, UsageError) as error:
            _assert_told(error.problems, bilingual.folder)


def test_the_mutations_do_spoil_files() -> None:
    """A guard: each way of mutating does change what it is given."""
    lines = ["un: 1", "deux: 2", "trois: 3"]
    ways = [_delete(0), _duplicate(0, 2), _swap(0, 2), _insert(1, 2, "\t"), _indent(1, 2)]
    assert [way(lines) for way in [*ways, _replace_value(1, "~")]] == [
        ["deux: 2", "trois: 3"],
        ["un: 1", "deux: 2", "un: 1", "trois: 3"],
        ["trois: 3", "deux: 2", "un: 1"],
        ["un: 1", "de\tux: 2", "trois: 3"],
        ["un: 1", "  deux: 2", "trois: 3"],
        ["un: 1", "deux: ~", "trois: 3"],
    ]
