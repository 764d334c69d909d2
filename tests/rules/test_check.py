import pytest

from tests.workshop import Workshop, load_kit

SESSION = "content/sessions/causerie-20.yaml"


def _told(specimen: Workshop) -> list[str]:
    return [problem.line("fr") for problem in load_kit(specimen.content)[1]]


def _line(specimen: Workshop, words: str) -> int:
    lines = (specimen.folder / SESSION).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def test_a_situation_too_long_or_too_short_is_a_warning(specimen: Workshop) -> None:
    """A situation is read aloud in under a minute: 80 to 120 words."""
    specimen.edit("content/scenarios.yaml", "Sa semaine est pourtant presque libre. ", "")
    specimen.edit("content/scenarios.yaml", "Ses amis travaillent déjà, et il évite ", "Il évite ")
    assert _told(specimen) == [
        "content/scenarios.yaml:16:16: avertissement : situation: 79 mots; 80 à 120 sont prévus. "
        "[words-count]"
    ]


@pytest.mark.quick
def test_a_first_name_changed_by_half_is_a_warning(specimen: Workshop) -> None:
    """The slide would show the new name above a story about the old one."""
    specimen.edit("content/scenarios.yaml", "person: Alex, 23 ans", "person: Noor, 26 ans")
    assert [line for line in _told(specimen) if "[typed-name]" not in line] == [
        "content/scenarios.yaml:16:16: avertissement : situation: « Noor » (person) n’y paraît "
        "pas. Si vous avez changé le prénom, remplacez l’ancien partout : ici, puis dans sessions/ "
        "et worksheets/. [person-unnamed]"
    ]
    specimen.edit("content/scenarios.yaml", "Alex a terminé", "Noor a terminé")
    assert [line for line in _told(specimen) if "[typed-name]" not in line] == []


def test_a_worksheet_or_a_scenario_that_serves_nowhere_is_a_warning(specimen: Workshop) -> None:
    """What no session uses may be a leftover, or a name forgotten."""
    specimen.edit(SESSION, "  - worksheet: f2-action\n    use: take-home\n", "")
    specimen.edit(SESSION, "    scenarios:\n      - alex\n", "")
    specimen.edit(SESSION, "      - slide: scenario\n        about: alex\n", "")
    assert _told(specimen) == [
        "content/scenarios.yaml:11:11: avertissement : la mise en situation « alex » ne sert dans "
        "aucune séance. [unused]",
        "content/worksheets/f2-action.yaml:1:1: avertissement : la fiche « f2-action » ne sert "
        "dans aucune séance. [unused]",
    ]


@pytest.mark.quick
def test_more_than_ten_minutes_of_listening_is_a_warning(specimen: Workshop) -> None:
    """People who only listen for eleven minutes are told about, once, where it passes ten."""
    specimen.edit(SESSION, "      - minutes: 8\n        who: participants", "")
    specimen.edit(SESSION, "        what: Écrivez, puis échangez.\n", "")
    reading = "      - minutes: {}\n        who: facilitator\n        what: Lisez la"
    specimen.edit(SESSION, reading.format(2), reading.format(10))
    row = _line(specimen, "- minutes: 2")
    assert _told(specimen) == [
        f"{SESSION}:{row}:18: avertissement : segments « engagement », parts, entrée 1: "
        "12 min sans activité pour les "
        "participants (au plus 10). [long-input]"
    ]


def test_a_vote_starts_the_count_of_listening_again(specimen: Workshop) -> None:
    """Ten minutes of listening after a vote are within the rule."""
    assert _told(specimen) == []


def test_too_small_a_share_for_participants_is_a_warning(specimen: Workshop) -> None:
    """In a short session participants write or talk a quarter of the time at least."""
    text = (specimen.folder / SESSION).read_text("utf-8")
    text = text.replace(
        "      - minutes: 8\n        who: part", "      - minutes: 8\n        who: fac"
    )
    text = text.replace(
        "      - minutes: 4\n        who: part", "      - minutes: 4\n        who: fac"
    )
    (specimen.folder / SESSION).write_text(text.replace("facicipants", "facilitator"), "utf-8")
    told = _told(specimen)
    row = _line(specimen, "- slug: ouverture")
    assert (
        f"{SESSION}:{row}:3: avertissement : segments: les participants ont 5 % du temps; au moins "
        "25 % sont souhaités. [few-activities]"
    ) in told


def _stretch(specimen: Workshop, minutes: int) -> None:
    """Let the exercise last so long that the session goes beyond 90 minutes."""
    specimen.edit(SESSION, "\nminutes: 20\n", f"\nminutes: {minutes + 12}\n")
    specimen.edit(
        SESSION, "    minutes: 10\n    floor: 8", f"    minutes: {minutes + 2}\n    floor: 8"
    )
    specimen.edit(SESSION, "      - minutes: 8\n", f"      - minutes: {minutes}\n")


@pytest.mark.quick
def test_a_long_session_without_a_pause_is_a_warning(specimen: Workshop) -> None:
    """Beyond 90 minutes people rest, and before the ninetieth."""
    specimen.edit(SESSION, "label: Causerie de 20 minutes", "label: Causerie")
    _stretch(specimen, 100)
    row = _line(specimen, "- slug: ouverture")
    late = (
        f"{SESSION}:{row}:3: avertissement : segments: aucune pause avant la minute 90. "
        "[late-pause]"
    )
    assert _of_pace(specimen) == [late]
    specimen.edit(
        SESSION, "    cut: Une seule fois.\n", "    cut: Une seule fois.\n    pause: true\n"
    )
    assert _of_pace(specimen) == [late]


def test_a_pause_in_time_is_enough(specimen: Workshop) -> None:
    """A pause that begins by minute 90 rests everybody."""
    specimen.edit(SESSION, "label: Causerie de 20 minutes", "label: Causerie")
    _stretch(specimen, 80)
    assert len(_of_pace(specimen)) == 1
    specimen.edit(
        SESSION, "    cut: Une seule fois.\n", "    cut: Une seule fois.\n    pause: true\n"
    )
    assert _of_pace(specimen) == []


def _of_pace(specimen: Workshop) -> list[str]:
    """Return what is told but for the lengths that other files still promise."""
    return [line for line in _told(specimen) if "[no-such-length]" not in line]


def test_cuts_of_one_segment_add_up_against_its_floor(specimen: Workshop) -> None:
    """Each move alone is above the floor; the second one, after the first, is below."""
    cut = "  - segment: ouverture\n    minutes: 1\n    how: Sans le vote.\n"
    specimen.edit(SESSION, cut, cut + cut)
    row = _line(specimen, "Sans le vote.") + 2
    assert specimen.errors() == [
        f"{SESSION}:{row}:14: cuts, entrée 3, minutes: "
        "retrancher 1 min amène « Ouverture » à 2 min, sous son plancher de "
        "3 min. [cut-below-floor]"
    ]


@pytest.mark.quick
def test_a_script_longer_than_its_minutes_is_a_warning(specimen: Workshop) -> None:
    """Four minutes of text where the facilitator has two: someone would run late."""
    line = _line(specimen, "      say:") + 1
    written = (specimen.folder / SESSION).read_text("utf-8").splitlines()
    written[line - 1] = "        - " + "mot " * 560
    (specimen.folder / SESSION).write_text("\n".join(written), "utf-8")
    (told,) = _told(specimen)
    assert told.startswith(
        f"{SESSION}:{line}:9: avertissement : segments « ouverture », script, say: "
    )
    assert "soit environ 5 min; l’animation a la parole" in told
    assert told.endswith("[long-speech]")


@pytest.mark.quick
def test_two_worksheets_with_one_code_are_a_warning(specimen: Workshop) -> None:
    """A copied file keeps its code: printed, « F2 » would be two different pages."""
    text = (specimen.content / "worksheets" / "f2-action.yaml").read_text("utf-8")
    (specimen.content / "worksheets" / "f3-copie.yaml").write_text(text, "utf-8")
    assert (
        "content/worksheets/f3-copie.yaml:1:7: avertissement : code: le code « F2 » est déjà "
        "celui de « f2-action »; à l’impression, on ne les distinguerait pas. [duplicate-code]"
    ) in _told(specimen)


@pytest.mark.quick
def test_a_slide_of_a_part_that_the_kit_lacks_is_a_warning(specimen: Workshop) -> None:
    """Whoever wrote the slide hears that no deck has it, and what to write for it to come."""
    closing = "      - slide: closing\n"
    specimen.edit(SESSION, closing, f"      - slide: if-then\n        title: Si\n{closing}")
    steps = specimen.content / "steps.yaml"
    steps.write_text(steps.read_text("utf-8").partition("\nif_then:")[0] + "\n", "utf-8")
    (line,) = [each for each in _told(specimen) if "[slide-left-out]" in each]
    place = f"{SESSION}:{_line(specimen, 'slide: if-then')}:16"
    assert line.startswith(f"{place}: avertissement : la trousse n’a pas de « if_then », dans")
    assert "cette diapositive est laissée de côté" in line
