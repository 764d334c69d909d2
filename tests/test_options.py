"""An option is one field: what a person may type, and what it becomes."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated

import pytest

from workshopkit.cli.request import Common
from workshopkit.pipeline import Options
from workshopkit.pipeline.asking import Asked, count, declared, read_typed
from workshopkit.problems import UsageError


@dataclass(frozen=True)
class WithRounds(Options):
    """The options, and one more: all that it takes to add one."""

    rounds: Annotated[
        int, Asked(count, fr=("N", "Nombre de tours."), en=("N", "Number of rounds."))
    ] = 1


def test_a_field_is_all_that_an_option_takes() -> None:
    """Its name, its reader and its default come from the field, as those of the others do."""
    assert declared(WithRounds)[-1].name == "--rounds"
    assert read_typed(WithRounds, {"--rounds": "3"}).rounds == 3
    assert read_typed(WithRounds, {"--paper": "a4"}).rounds == 1
    with pytest.raises(UsageError, match="--rounds"):
        read_typed(WithRounds, {"--rounds": "trois"})


def test_every_option_is_explained_in_both_languages() -> None:
    """And an option that takes a value says how that value is called."""
    options = declared(Common)
    known = ("today", "every_session")  # the machine and the command know them
    typed = [each.name for each in fields(Common) if each.name not in known]
    assert [option.field for option in options] == typed
    for option in options:
        for value, told in (option.how.fr, option.how.en):
            assert told.endswith(".")
            assert bool(value) == (option.how.read is not None), option.name


def test_only_what_shapes_documents_tells_builds_apart() -> None:
    """Where files are, how many processes and ``--force`` change no document."""
    here = Options(Path("content"), Path("templates"), Path("output"))
    assert here.shaping() == Options(Path("a"), Path("b"), Path("c"), jobs=3, force=True).shaping()
    assert here.shaping() != Options(Path("content"), paper="a4").shaping()
