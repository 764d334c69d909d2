"""Names and addresses of people and events that are still those of an example."""

import re
import shutil
from pathlib import Path

import pytest

from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.model.text import Text

REMARK = re.compile(r"^# ?(?=[a-z_0-9]+:|  )", re.MULTILINE)
"""What one removes to fill in a line."""
STARTER = ROOT / "templates" / "starters" / "kit"


@pytest.mark.parametrize("origin", [ROOT, STARTER], ids=["shipped", "new kit"])
def test_lines_filled_in_by_taking_their_signs_away_are_all_told(
    specimen: Workshop, origin: Path
) -> None:
    """Nobody goes on stage as Camille Exemple, on a day of 2020, without having been told."""
    for name in ("event", "facilitator"):
        head, _, rest = (origin / "content" / f"{name}.yaml").read_text("utf-8").partition("\n\n")
        text = f"{head}\n\n{REMARK.sub('', rest)}"
        (specimen.content / f"{name}.yaml").write_text(text, "utf-8")
    if (provinces := origin / "content" / "provinces.yaml").is_file():  # the event names one
        shutil.copy(provinces, specimen.content)
    kit, problems = load_kit(specimen.content)
    told = {each.source for each in problems if each.rule in ("still-fictitious", "to-write")}
    for part in (kit.event, kit.facilitator):
        fields = set(type(part).model_fields) - {"province"}  # Québec is no example
        texts = [getattr(part, field) for field in fields]
        assert {each.source for each in texts if isinstance(each, Text)} <= told
    assert kit.event.date is not None
    assert kit.event.date.year == 2020  # past, and told as such


@pytest.mark.parametrize("name", ["Par exemple Camille", "Examples Ltd", "Noor exemple.ca"])
def test_own_names_are_never_told(specimen: Workshop, name: str) -> None:
    """« exemple » is a word like another, and an address may hold it."""
    (specimen.content / "facilitator.yaml").write_text(f"name: {name}\n", "utf-8")
    assert not [each for each in load_kit(specimen.content)[1] if each.rule == "still-fictitious"]
