"""A session online: its sheets are sent and filled in on a screen, hardly anything is printed."""

from tests.workshop import MEMORY, Workshop
from workshopkit.documents import plan
from workshopkit.documents.attendance import attendance_at
from workshopkit.documents.print_list import print_list, to_send
from workshopkit.pipeline import load, render


def test_what_is_handed_out_in_a_room_is_sent_for_a_session_online(specimen: Workshop) -> None:
    """The fillable workbook and sheets, each made even when kit.yaml asks for no such edition."""
    specimen.edit(
        "content/sessions/causerie-20.yaml", "minutes: 20\n", "minutes: 20\nonline: true\n"
    )
    project = load(specimen.options(), MEMORY)
    kit, labels = project.kit, project.labels
    session = kit.sessions["causerie-20"]
    present = attendance_at(session, project.setting.present)
    sent = {each.file for each in to_send(kit, "causerie-20", session, present, labels)}
    assert "causerie-20/cahier-participation.remplissable.pdf" in sent
    assert any(file.startswith("fiches/") and "remplissable" in file for file in sent)
    assert sent <= {each.name for each in plan(kit, project.setting)}
    printed = print_list(kit, "causerie-20", session, present, labels)
    assert {each.why for each in printed} == {"facilitator"}


def test_the_papers_of_a_session_online_say_to_send_and_not_to_hand_out(specimen: Workshop) -> None:
    """The list names what to send and to whom; the guide, that sheets are filled in on a screen."""
    said = {}
    for is_online in (False, True):
        if is_online:
            specimen.edit(
                "content/sessions/causerie-20.yaml", "minutes: 20\n", "minutes: 20\nonline: true\n"
            )
        project = load(specimen.options(only=("guide", "print-list")), MEMORY)
        papers = [
            each
            for each in plan(project.kit, project.setting)
            if each.kind in ("guide", "print-list")
        ]
        markup = " ".join(each.markup for each in render(project, papers))
        said[is_online] = markup.replace("\u00a0", " ")
    for words, online in (
        ("À envoyer, à préparer", True),
        ("Préparer la salle virtuelle", True),
        ("À remplir à l’écran", True),
        ("Reliée dans le cahier", False),
        ("À imprimer, à apporter", False),
    ):
        assert words in said[online], words
        assert words not in said[not online], words
