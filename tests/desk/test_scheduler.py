"""What a warm process does first, when saves come one upon the other."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.workshop import Workshop
from workshopkit.desk import scheduler as room
from workshopkit.desk.scheduler import Scheduler, _is_all
from workshopkit.problems import Problem
from workshopkit.writer import Set, write


def test_what_is_saved_meanwhile_is_drawn_before_the_rest_is_thought_of(
    specimen: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save while slides are judged: the page shows it, then all is compared, once."""
    done: list[str] = []
    shown: list[str] = []
    draw, compared = room.draw, room.compared

    def drawing(*arguments: object) -> object:
        done.append("draw")
        drawn = draw(*arguments)  # type: ignore[arg-type]
        shown.append(drawn.project.kit.settings.motto)
        return drawn

    def judging(*_: object) -> tuple[Problem, ...]:
        done.append("judge")
        if done.count("judge") == 1:
            write(specimen.content, [Set("kit/motto", "Un pas suffira")])
            time.sleep(1.5)  # the system tells it
        return ()

    def comparing(*arguments: object) -> object:
        done.append("compare")
        return compared(*arguments)  # type: ignore[arg-type]

    for name, does in (("draw", drawing), ("judge", judging), ("compared", comparing)):
        monkeypatch.setattr(room, name, does)

    async def until_compared() -> None:
        scheduler = Scheduler(specimen.options(), lambda _: None)
        scheduler.begin()
        work = asyncio.create_task(scheduler.run())
        while "compare" not in done:
            await asyncio.sleep(0.05)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    asyncio.run(asyncio.wait_for(until_compared(), 60))
    assert [each for each in done if each != "draw"] == ["judge", "judge", "compare"]
    assert shown[-1] == "Un pas suffira"
    assert shown[0] != shown[-1]


@pytest.mark.parametrize(
    ("touched", "holds", "alone"),
    [
        (["kit.yaml"], b"typed", True),
        (["kit.yaml", ".kit.yaml.1f"], b"typed", True),
        (["kit.yaml", "event.yaml"], b"typed", False),
        (["kit.yaml"], b"typed, then saved by another", False),
        ([], b"typed", False),
    ],
)
def test_what_was_tried_holds_while_nothing_else_was_saved(
    tmp_path: Path, touched: list[str], holds: bytes, *, alone: bool
) -> None:
    """A save of what was typed alone, its first copy included: not one by another program too,
    nor another language, which saves nothing."""
    (tmp_path / "kit.yaml").write_bytes(holds)
    changes = [tmp_path / name for name in touched]
    assert _is_all(changes, {tmp_path / "kit.yaml": b"typed"}) is alone
