"""What a session says of its sheets and its length, when it is no longer so."""

from pathlib import Path

import pytest

from tests.workshop import Workshop, load, load_kit
from workshopkit.mentions.resolving import language_of
from workshopkit.problems import ContentError
from workshopkit.rules.lengths import lengths_in

pytestmark = pytest.mark.quick  # what tells these rules

SESSION = "content/sessions/causerie-20.yaml"
CONFERENCE = "content/sessions/conference-60.yaml"


def _told(workshop: Workshop, rule: str) -> list[str]:
    return [each.line("fr") for each in load_kit(workshop.content)[1] if each.rule == rule]


@pytest.mark.quick
def test_a_sheet_that_no_segment_hands_out_is_told(specimen: Workshop) -> None:
    """It would be printed for everyone and stay in its box."""
    file = specimen.folder / SESSION
    text = file.read_text("utf-8")
    start = text.index("    hand_out:\n")
    end = text.index("\n    ", text.index("- ", start))
    file.write_text(text[:start] + text[end + 1 :], "utf-8")
    assert any("aucun segment ne remet" in line for line in _told(specimen, "not-handed-out"))


@pytest.mark.quick
def test_a_length_typed_in_a_label_is_told_when_it_is_another(specimen: Workshop) -> None:
    """The cover would say 60 minutes over a session of 20."""
    label = next(
        line
        for line in (specimen.folder / SESSION).read_text("utf-8").splitlines()
        if line.startswith("label:")
    )
    specimen.edit(SESSION, label, "label: Causerie de 60 minutes")
    (told,) = _told(specimen, "other-length")
    assert "« 60 minutes » est tapé ici, mais la séance dure 20 minutes" in told


@pytest.mark.quick
def test_a_booklet_that_loses_its_sheets_is_told(tmp_path: Path) -> None:
    """One « bound » too many, and the large print no longer holds the sheet it promises."""
    workshop = Workshop(tmp_path)
    workshop.edit(
        CONFERENCE,
        "  - worksheet: f1-objectif-smart\n    use: take-home",
        "  - worksheet: f1-objectif-smart\n    use: bound",
    )
    assert any("F0, F8 n’y sont plus" in line for line in _told(workshop, "booklet-emptied"))
    assert any("la fiche F0 est promise" in line for line in _told(workshop, "not-in-booklet"))


@pytest.mark.quick
def test_the_lines_about_a_dropped_segment_are_to_be_deleted(tmp_path: Path) -> None:
    """Its neighbour, whose number differs, is never what was meant."""
    workshop = Workshop(tmp_path)
    file = workshop.folder / CONFERENCE
    text = file.read_text("utf-8")
    start = text.index("  - slug: etape-2\n")
    file.write_text(text[:start] + text[text.index("  - slug: ", start + 5) :], "utf-8")
    with pytest.raises(ContentError) as told:
        load_kit(workshop.content)
    lines = [each for each in told.value.problems if each.rule == "segment-dropped"]
    assert lines
    assert all("effacez l’entrée" in each.line("fr") for each in lines)
    assert not any("etape-3" in each.line("fr") for each in lines)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Conférence d'une heure et demie", "une heure et demie"),
        ("Conférence de 3 h", "3 h"),
        ("Conférence de 1 h 15", "1 h 15"),
        ("Conférence de quatre-vingt-dix minutes", "quatre-vingt-dix minutes"),
    ],
)
def test_a_length_is_told_however_it_is_typed(workshop: Workshop, typed: str, said: str) -> None:
    """In digits, in letters, in hours; the right one is not."""
    workshop.edit(CONFERENCE, "label: Conférence de <durée>", f"label: {typed}")
    (told,) = _told(workshop, "other-length")
    assert f"« {said} » est tapé ici" in told
    workshop.edit(CONFERENCE, f"label: {typed}", "label: Conférence d'une heure")
    assert not _told(workshop, "other-length")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("A two-hour talk", [120]),
        ("an hour and a half, then 15 minutes", [90, 15]),
        ("the 90-minute workshop", [90]),
        ("thirty minutes", [30]),
        ("at nine", []),
    ],
)
def test_lengths_are_read_in_english(text: str, minutes: list[int]) -> None:
    """In letters and in digits, hours and minutes."""
    assert [each.minutes for each in lengths_in(text, language_of("en-CA"))] == minutes


def test_another_length_than_any_session_is_told_wherever_it_is_said(workshop: Workshop) -> None:
    """In the kit's presentation: each is compared with the sessions of that name."""
    assert not _told(workshop, "no-such-length")
    workshop.edit("content/kit.yaml", "conférence de 60 minutes", "conférence de 45 minutes")
    workshop.edit("content/kit.yaml", "l'atelier de trois heures", "l'atelier d'une heure")
    talk, half_day = _told(workshop, "no-such-length")
    assert "« 45 minutes » : aucune séance appelée ainsi n’a cette durée" in talk
    assert "(en minutes : 60)" in talk
    assert "(en minutes : 90, 180, 360)" in half_day


@pytest.mark.parametrize(
    "said",
    [
        "Les 90 minutes de la conférence passent vite.",
        "La conférence dure 90 minutes.",
        "Cette séance d'une heure et demie suffit.",
        "La conférence de 180 minutes suffit.",
    ],
)
def test_another_length_in_a_sessions_own_texts_is_told(workshop: Workshop, said: str) -> None:
    """An old one, or another session's: the texts of a talk of 60 minutes speak of that talk."""
    workshop.edit(CONFERENCE, "intention: Donner une carte simple", f"intention: {said} Donner")
    (told,) = _told(workshop, "other-length")
    assert "mais la séance dure 60 minutes" in told
    assert not _told(workshop, "no-such-length")


def test_an_agenda_that_says_another_length_is_told(workshop: Workshop) -> None:
    """« Une heure, trois étapes » over a session made shorter; as shipped, it follows."""
    shown = "title: <Durée en heures>, <étapes>"
    workshop.edit(CONFERENCE, shown, "title: Une heure et demie, <étapes>")
    (told,) = _told(workshop, "other-length")
    assert "« Une heure et demie » est tapé ici, mais la séance dure 60 minutes" in told


def test_the_length_of_a_session_is_not_another_kinds(workshop: Workshop) -> None:
    """Outside of sessions, « la conférence » is compared with talks, not with the workshop."""
    workshop.edit("content/kit.yaml", "conférence de 60 minutes", "conférence de 180 minutes")
    (told,) = _told(workshop, "no-such-length")
    assert "(en minutes : 60)" in told


@pytest.mark.parametrize(
    "said", ["Gardez 15 minutes de la séance.", "Prévoyez une séance de 50 minutes avec elle."]
)
def test_a_part_of_a_session_and_any_other_are_let_be(workshop: Workshop, said: str) -> None:
    """Neither is the length of this session."""
    workshop.edit(CONFERENCE, "intention: Donner une carte simple", f"intention: {said} Donner")
    assert not _told(workshop, "other-length")


def test_more_segments_or_rounds_than_there_are_is_told(workshop: Workshop) -> None:
    """Typed in a sentence, all together or one by its number."""
    workshop.edit(CONFERENCE, "Exercez les <segments> ", "Exercez les douze segments ")
    workshop.edit(CONFERENCE, "Vérifiez la liste", "Voyez le segment 11 et la liste")
    lines = _told(workshop, "typed-count")
    assert any("« les douze segments », mais il y en a 10" in line for line in lines)
    assert any("« segment 11 », mais il y en a 10" in line for line in lines)
    file = workshop.folder / "content/sessions/atelier-180.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("Triades, <tours>", "Triades, quatre tours"), "utf-8")
    assert any(
        "« quatre tours », mais il y en a 3" in each for each in _told(workshop, "typed-count")
    )


@pytest.mark.quick
def test_a_sheet_handed_out_without_being_listed_is_told(workshop: Workshop) -> None:
    """Nobody would have counted its copies."""
    workshop.edit(CONFERENCE, "  - worksheet: f0-fiche-conference\n    use: loose\n", "")
    assert any("ni copies, ni place" in line for line in _told(workshop, "not-listed"))


def test_a_case_or_a_sheet_that_a_session_leaves_out_is_told_where_it_is_named(
    workshop: Workshop,
) -> None:
    """« Imprimez F3 » for a talk that never hands it out."""
    workshop.edit(
        CONFERENCE, "Confirmez le nombre", "Imprimez <f3-benefices-motivation>. Confirmez le nombre"
    )
    (told,) = _told(workshop, "not-in-session")
    assert "« f3-benefices-motivation » est nommé ici" in told


@pytest.mark.quick
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[standard, fillable, large-print]", "[standard]", "gros caractères"),
        ("theme: elan", "documents: {skip: [poster]}\ntheme: elan", "affiche"),
        ("theme: elan", "documents: {skip: [sign-in]}\ntheme: elan", "feuille de présence"),
        ("theme: elan", "documents: {skip: [handout]}\ntheme: elan", "document d'accompagnement"),
    ],
)
def test_what_is_announced_and_no_longer_made_is_told(
    workshop: Workshop, old: str, new: str, said: str
) -> None:
    """Someone would ask for the large print at the door, or look for the posters."""
    assert not _announced(workshop)
    workshop.edit("content/kit.yaml", old, new)
    lines = _announced(workshop)
    assert lines
    assert all(f"« {said} » est annoncé ici" in line for line in lines)
    on_a_slide = [line for line in lines if " note: " in line]
    assert on_a_slide or said != "document d'accompagnement"


def _announced(workshop: Workshop) -> list[str]:
    problems = load(workshop.options()).problems
    return [each.line("fr") for each in problems if each.rule == "promised-not-made"]


@pytest.mark.quick
def test_a_case_swapped_in_one_place_only_is_told_in_the_others(workshop: Workshop) -> None:
    """The segment plays one person and its slide shows another: nobody would know which."""
    workshop.edit(CONFERENCE, "    scenarios:\n      - alex\n", "    scenarios:\n      - karim\n")
    lines = _told(workshop, "not-in-session")
    assert any("about: « alex » est nommé ici" in line for line in lines)
    assert any("say: « alex » est nommé ici" in line for line in lines)
