"""What a person changed in a deck is found, and goes back to the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx.dml.color import RGBColor
from pptx.util import Inches

from tests.libreoffice import needs_soffice
from tests.pulling.retouching import Hand, deck_with, deck_with_table, saved_by_libreoffice
from tests.slides import SESSION
from tests.workshop import SAME_KIT, Workshop
from workshopkit.problems import UsageError
from workshopkit.pulling import Pulled, What, Why, adopt, pull
from workshopkit.writer import Difference, undo

SAID = {
    ("deleted", "", "Nadia et le mardi soir"),
    ("text", "table", "Comment donc?"),
    ("moved", "", "Mon objectif"),
    ("text", "title", "Le tout premier emploi : l’essai"),
    ("text", "notes", "Dire le pas à « quelqu’un » de confiance."),
    ("added", "", "Ajoutée à la main"),
}
"""What ``retouched`` does, as it is told: what, where, the words."""

WRITTEN = """\
content/steps.yaml:46
-     - {heading: Actions, hint: "Comment?", example: Rencontrer}
+     - {heading: Actions, hint: "Comment donc?", example: Rencontrer}
content/sessions/causerie-20.yaml:73
-       - slide: lived-example
-         about: nadia
content/sessions/causerie-20.yaml:105
+       - slide: four-columns
content/sessions/causerie-20.yaml:108
-       - slide: four-columns
content/sessions/causerie-20.yaml:125
-       intention: Dire le pas à quelqu'un.
+       intention: Dire le pas à "quelqu'un" de confiance.
content/scenarios.yaml:14
-     title: Le premier emploi
+     title: "Le tout premier emploi : l'essai"
"""


def retouched(kit: Workshop) -> Path:
    """Retouch a deck in six ways: a title, a note, a cell; a slide gone, one moved, one added."""
    hand = Hand(deck_with_table(kit))
    hand.type(6, "title", "Le tout premier emploi : l’essai")
    hand.note(7, 2, "Dire le pas à «\u00a0quelqu’un\u00a0» de confiance.")
    hand.cell(5, 1, 1, "Comment donc?")
    hand.move(4, 5)
    hand.add("Ajoutée à la main")
    hand.delete(2)
    return hand.save(kit.folder / "retouche.pptx")


def some_picture() -> bytes:
    """Return a picture, as PNG."""
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    return out.getvalue()


def found(pulled: Pulled) -> set[tuple[str, str, str]]:
    """Return what was retouched, in short."""
    return {
        (each.what.value, each.place, (each.after or each.title).replace("\u00a0", " "))
        for each in pulled.retouches
    }


def lines(differences: Iterable[Difference]) -> str:
    """Return differences as a person reads them."""
    return "".join(
        f"{each.path}:{each.line}\n"
        + "".join(f"- {line}\n" for line in each.before)
        + "".join(f"+ {line}\n" for line in each.after)
        for each in differences
    )


def test_what_a_person_changed_is_found_and_goes_back(specimen: Workshop) -> None:
    """Six retouches are found, five are adopted; then nothing is left but the added slide."""
    file = retouched(specimen)
    before = file.read_bytes()
    pulled = pull(specimen.options(), file)
    assert found(pulled) == SAID
    assert [(each.what, each.why) for each in pulled.unable] == [(What.ADDED, Why.SLIDE)]
    written = adopt(specimen.content, pulled, file.name)
    assert lines(written.differences) == WRITTEN
    specimen.build()
    (deck,) = specimen.output.rglob("diaporama.pptx")
    assert not pull(specimen.options(), deck).retouches
    assert [each.what for each in pull(specimen.options(), file).retouches] == [What.ADDED]
    assert file.read_bytes() == before
    undo(specimen.content)
    assert found(pull(specimen.options(), file)) == SAID


def test_what_was_done_to_the_first_slide_of_a_segment_is_told_once(specimen: Workshop) -> None:
    """The notes of a segment go to whichever slide is first; a slide is known by what it shows."""
    made = deck_with_table(specimen)
    ways: dict[What, Callable[[Hand], object]] = {
        What.MOVED: lambda hand: hand.move(3, 5),
        What.HIDDEN: lambda hand: hand.slides[2]._element.set("show", "0"),
        What.DELETED: lambda hand: hand.delete(3),
    }
    for told, do in ways.items():
        hand = Hand(made)
        do(hand)
        file = hand.save(specimen.folder / f"{told}.pptx")
        pulled = pull(specimen.options(), file)
        assert [each.what for each in pulled.able] == [told]
        adopt(specimen.content, pulled, file.name)
        assert not pull(specimen.options(), file).retouches, told
        specimen.build()
        assert not pull(specimen.options(), file).retouches, told
        undo(specimen.content)


def test_a_slide_written_anew_is_the_same_one(specimen: Workshop) -> None:
    """Not a word of it is left: its texts changed; another in its place is still another."""
    hand = Hand(deck_with_table(specimen))
    hand.type(3, "title", "Rien de commun")
    hand.type(3, "body", "Voilà tout.")
    for line, paragraph in enumerate(hand.slides[2].notes_slide.notes_text_frame.paragraphs):
        if paragraph.runs:
            paragraph.runs[0].text = f"Neuf {line}."
            for run in paragraph.runs[1:]:
                run.text = ""
    pulled = pull(specimen.options(), hand.save(specimen.folder / "anew.pptx"))
    assert ("text", "title", "Rien de commun") in found(pulled)
    assert {each.what for each in pulled.retouches} == {What.TEXT}
    hand.add("Une autre")
    hand.move(len(hand.slides) + 1, 3)
    hand.delete(4)
    other = pull(specimen.options(), hand.save(specimen.folder / "other.pptx"))
    assert {each.what for each in other.retouches} == {What.ADDED, What.DELETED}


@needs_soffice
def test_the_same_is_found_once_libreoffice_saved_it(specimen: Workshop) -> None:
    """LibreOffice takes the names off shapes; the same retouches are found, and no other."""
    file = retouched(specimen)
    folder = specimen.folder / "libreoffice"
    folder.mkdir()
    pulled = pull(specimen.options(), saved_by_libreoffice(file, folder))
    assert found(pulled) == SAID
    assert lines(adopt(specimen.content, pulled, file.name).differences) == WRITTEN


def test_an_untouched_deck_tells_nothing(specimen: Workshop) -> None:
    """A deck that nobody retouched has nothing to give back, even once saved anew."""
    hand = Hand(deck_with_table(specimen))
    assert not pull(specimen.options(), hand.save(specimen.folder / "copie.pptx")).retouches


def test_mentions_and_emphasis_stay_where_nothing_changed(specimen: Workshop) -> None:
    """The words around a mention change; the mention and what is bold stay as typed."""
    specimen.edit(SESSION, "text: Merci!", "text: Merci **beaucoup** à <alex>, et bonne route!")
    hand = Hand(deck_with_table(specimen))
    hand.type(8, "body", "Merci beaucoup à Alex, et très bonne route : à bientôt!")
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    told, bold = pulled.retouches
    assert told.wanted == "Merci **beaucoup** à <alex>, et très bonne route : à bientôt!"
    assert (bold.looks, bold.after, bold.why) == (("bold",), "beaucoup", Why.EMPHASIS)


def test_two_retouches_of_one_text_are_shown_and_neither_is_adopted(specimen: Workshop) -> None:
    """A name that two slides show, retouched in two ways, waits for a person to choose."""
    hand = Hand(deck_with_table(specimen))
    hand.type(1, "presenter", "Camille Essai-Un")
    hand.type(8, "contact", "Camille Essai-Deux")
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert [(each.after, each.why) for each in pulled.retouches] == [
        ("Camille Essai-Un", Why.CONFLICT),
        ("Camille Essai-Deux", Why.CONFLICT),
    ]
    assert not pulled.changes


def test_what_cannot_go_back_is_listed_with_why(specimen: Workshop) -> None:
    """A shape moved, a colour, a box, a picture, a fixed word, a time: each says why it stays."""
    hand = Hand(deck_with_table(specimen))
    hand.shape(8, "title").left = Inches(2)
    hand.shape(7, "title").text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 0, 0)
    hand.slides[5].shapes.add_textbox(0, 0, Inches(2), Inches(1)).text_frame.text = "À la main"
    hand.slides[5].shapes.add_picture(BytesIO(some_picture()), 0, 0)
    hand.type(4, "sheet", "F1 : Mon objectif")
    hand.note(1, 0, "Accueil")
    hand.slides[1].notes_slide.notes_text_frame.paragraphs[0].runs[0].text = "9 h 30 pile :"
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert [(each.slide, each.what.value, each.why) for each in pulled.retouches] == [
        (1, "text", None),
        (2, "text", Why.LABEL),
        (4, "text", Why.LABEL),
        (6, "shape-added", Why.NOT_OURS),
        (6, "picture", Why.LAYOUT),
        (7, "looks", Why.LAYOUT),
        (8, "shape-moved", Why.LAYOUT),
    ]


def test_words_that_fill_a_label_go_back_to_their_own_text(specimen: Workshop) -> None:
    """« F1 – Mon objectif » is the label's dash, the sheet's code and its title: each its own."""
    hand = Hand(deck_with_table(specimen))
    hand.type(4, "sheet", "F1 – Mon tout premier objectif")
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert [(each.id, each.wanted, each.why) for each in pulled.retouches] == [
        ("worksheets/f1-objectif/title", "Mon tout premier objectif", None)
    ]
    written = adopt(specimen.content, pulled, "retouche.pptx")
    assert lines(written.differences) == (
        "content/worksheets/f1-objectif.yaml:2\n"
        "- title: Mon objectif\n"
        "+ title: Mon tout premier objectif\n"
    )


def test_what_changed_in_the_texts_since_is_not_undone(specimen: Workshop) -> None:
    """The deck is older than the text: what others typed since is left alone, and said."""
    hand = Hand(deck_with_table(specimen))
    specimen.edit(SESSION, "title: Un pas suffit", "title: Un seul pas suffit")
    specimen.edit(SESSION, "text: Merci!", "text: Merci à vous!")
    hand.type(8, "title", "Un petit pas suffit")
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert [(each.after, each.why) for each in pulled.retouches] == [
        ("Un petit pas suffit", Why.SINCE)
    ]


def test_lines_come_and_go_with_the_items_of_their_list(specimen: Workshop) -> None:
    """A point typed under others becomes an item of the list, and one taken out leaves it."""
    points = "text: Dans l'ordre.\n        points: [Un crayon., Une feuille.]"
    hand = Hand(
        deck_with(specimen, f"      - slide: content\n        title: À voir\n        {points}\n")
    )
    hand.shape(7, "body").text_frame.add_paragraph().text = "Un téléphone."
    sheet = hand.shape(5, "body").text_frame.paragraphs[2]
    sheet._p.getparent().remove(sheet._p)
    file = hand.save(specimen.folder / "retouche.pptx")
    written = adopt(specimen.content, pull(specimen.options(), file), file.name)
    assert [(each.before, each.after) for each in written.differences] == [
        (("        points: [Un crayon., Une feuille.]",), ("        points: [Un crayon.]",)),
        ((), ("          - Un téléphone.",)),
    ]
    assert not pull(specimen.options(), file).retouches


def test_a_slide_hidden_by_hand_is_hidden_in_the_session(specimen: Workshop) -> None:
    """A slide hidden in PowerPoint is said to be hidden in the session's file."""
    hand = Hand(deck_with_table(specimen))
    hand.slides[5]._element.set("show", "0")
    file = hand.save(specimen.folder / "retouche.pptx")
    written = adopt(specimen.content, pull(specimen.options(), file), file.name)
    assert [each.after for each in written.differences] == [("        hidden: true",)]
    assert not pull(specimen.options(), file).retouches


def test_the_command_shows_and_adopts(specimen: Workshop) -> None:
    """The report names the slide, the place, file and line, both wordings; then the files."""
    hand = Hand(deck_with_table(specimen))
    hand.type(8, "title", "Un petit pas suffit")
    hand.save(specimen.folder / "retouche.pptx")
    shown = specimen.run("pull", "retouche.pptx")
    assert shown.stdout == (
        "Diapositive 8 – Un petit pas suffit\n"
        "  le titre\n"
        "    content/sessions/causerie-20.yaml:145\n"
        "    - Un pas\u00a0suffit\n"
        "    + Un petit pas suffit\n"
        "1 retouche(s) que les textes peuvent reprendre, 0 qui restent dans le fichier.\n"
        f"Pour les reprendre : python3 build.py{SAME_KIT} pull retouche.pptx --adopt\n"
    ), shown
    adopted = specimen.run("pull", "retouche.pptx", "--adopt")
    assert "  +         title: Un petit pas suffit\n" in adopted.stdout
    assert specimen.run("pull", "absent.pptx").returncode == 2
    assert f"python3 build.py{SAME_KIT} undo" in adopted.stdout


def test_the_deck_of_a_session_that_is_gone_is_refused(specimen: Workshop) -> None:
    """Its session was given another name: the deck is refused by its own."""
    file = deck_with_table(specimen)
    copy = Hand(file).save(specimen.folder / "copie.pptx")
    session = specimen.folder / SESSION
    session.rename(session.with_name("autre-20.yaml"))
    with pytest.raises(UsageError) as refused:
        pull(specimen.options(), copy)
    assert [problem.rule for problem in refused.value.problems] == ["not-our-deck"]


def test_a_deck_names_no_folder_outside_of_the_translations(specimen: Workshop) -> None:
    """The language that a file says is one of the kit's, or else its first: never a path."""
    hand = Hand(deck_with_table(specimen))
    (item,) = (
        each for each in hand.presentation.part.package.iter_parts() if b'"locale"' in each.blob
    )
    item.blob = item.blob.replace(b'"locale":"fr-CA"', b'"locale":".."')
    (specimen.content / "translations").mkdir(exist_ok=True)
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert pulled.tells
    assert pulled.project.kit.locale == "fr-CA"


def test_added_slides_stay_at_their_place_in_the_next_build(specimen: Workshop) -> None:
    """A slide added by hand is in the new deck with its picture and its notes, and known."""
    file = deck_with_table(specimen)
    hand = Hand(file)
    added = hand.add("Ajoutée à la main")
    added.shapes.add_picture(BytesIO(some_picture()), 0, 0)
    added.notes_slide.notes_text_frame.text = "À dire ici."
    hand.type(8, "title", "Un petit pas suffit")
    hand.move(9, 3)
    hand.save(file)
    before = file.read_bytes()
    adopt(specimen.content, pull(specimen.options(), file), file.name)
    specimen.build(keep_slides=True)
    assert file.read_bytes() == before
    new = file.with_name("diaporama.nouveau.pptx")
    slides = Hand(new).slides
    titles = [slide.shapes.title.text_frame.text.replace("\u00a0", " ") for slide in slides]
    assert titles[1:4] == ["Nadia et le mardi soir", "Ajoutée à la main", "Définir l’objectif"]
    assert titles[-1] == "Un petit pas suffit"
    assert [each.image.blob for each in slides[2].shapes if hasattr(each, "image")] == [
        some_picture()
    ]
    assert slides[2].notes_slide.notes_text_frame.text == "À dire ici."
    assert not pull(specimen.options(), new).retouches
    assert not pull(specimen.options(), file).retouches, "a second pull is empty"
    added.shapes.title.text_frame.text = "Ajoutée à la main, puis retouchée"
    hand.save(file)
    (told,) = pull(specimen.options(), file).retouches
    assert (told.what, told.why) == (What.ADDED, Why.SLIDE)
    specimen.build()
    assert len(Hand(new).slides) == 8, "without the option, the deck is that of the texts"


def test_added_slides_that_a_build_kept_are_told_no_more(specimen: Workshop) -> None:
    """Nor one without a word, nor one whose words stand on two lines; a third is told."""
    file = deck_with_table(specimen)
    hand = Hand(file)
    hand.add("Ajoutée\và la main")
    blank = hand.add("")
    hand.save(file)
    specimen.build(keep_slides=True)
    assert not pull(specimen.options(), file).retouches
    blank.shapes.title.text_frame.text = "Une de plus"
    (told,) = pull(specimen.options(), hand.save(file)).retouches
    assert (told.what, told.title) == (What.ADDED, "Une de plus")


def test_added_slides_go_from_a_deck_of_ours_without_the_option(specimen: Workshop) -> None:
    """Somebody took the new deck and built again: a plain build makes that of the texts."""
    file = deck_with_table(specimen)
    hand = Hand(file)
    hand.add("Ajoutée à la main")
    hand.save(file)
    specimen.build(keep_slides=True)
    file.with_name("diaporama.nouveau.pptx").replace(file)
    specimen.build(keep_slides=True)
    assert len(Hand(file).slides) == 9
    specimen.build()
    assert len(Hand(file).slides) == 8, "without the option, the deck is that of the texts"
