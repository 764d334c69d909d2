"""Every paper of an event names the services of its province, and no other's."""

import html
import re

from tests.counted import write
from tests.workshop import MEMORY, Workshop, load
from workshopkit.documents import KINDS, plan
from workshopkit.pipeline.rendering import render

OF_QUEBEC = re.compile(
    r"Qu[ée]bec|\bCLSC|CNESST|CDPDJ|OCCOQ|\bACEF|\bAFE\b|Aide financière|L['’]Appui|Info-S|APPELLE"
    r"|\bCEGEP|Law 25|\bc\.o\.|\bRAC\b"
)
OF_ONTARIO = re.compile(
    r"Ontario(?! College of Teachers)|\bOSAP|\bODSP|\bWSIB|\bCRPO|Health811|ConnexOntario|EarlyON"
)
SAID = re.compile(r"<style.*?</style>|<script.*?</script>|<svg.*?</svg>|<[^>]+>", re.DOTALL)


def lines_of(workshop: Workshop, province: str) -> dict[str, set[str]]:
    """Return what each document of an English event says, line by line, without a page laid out.

    The event gives every session of the kit, those made on request too.
    """
    sessions = sorted(each.stem for each in (workshop.content / "sessions").glob("*.yaml"))
    event = {"sessions": [{"session": slug} for slug in sessions]}
    write(workshop.content, "event.yaml", event | ({"province": province} if province else {}))
    project = load(workshop.options(locale="en-CA", only=tuple(KINDS)))
    rendered = render(project, plan(project.kit, project.setting), MEMORY)
    return {
        each.document.name: set(html.unescape(SAID.sub("\n", each.markup)).splitlines())
        for each in rendered
    }


def naming(said: dict[str, set[str]], services: re.Pattern[str]) -> dict[str, set[str]]:
    """Return the lines of each document that name some services."""
    return {
        name: found
        for name, lines in said.items()
        if (found := {line.strip() for line in lines if services.search(line)})
    }


def test_no_paper_of_an_event_in_ontario_names_a_service_of_quebec(workshop: Workshop) -> None:
    """Decks, notes, guides, worksheets, take-away, mails: all that is made, and on request."""
    said = lines_of(workshop, "ontario")
    assert len(said) > 100
    assert naming(said, OF_QUEBEC) == {}
    ours = naming(said, OF_ONTARIO)
    assert {"take-away.pdf", "atelier-180/facilitator-guide.pdf", "distress-protocol.pdf"} <= {
        *ours
    }
    where_to_turn = " ".join(said["take-away.pdf"])
    for service in (
        "Employment Ontario",
        "Human Rights Legal Support Centre",
        "OSAP",
        "211 Ontario",
    ):
        assert service in where_to_turn


def test_an_english_event_that_names_no_province_is_sent_to_none(workshop: Workshop) -> None:
    """Neutral words: « your provincial employment service »; an event in Québec has its own."""
    said = lines_of(workshop, "")
    assert naming(said, OF_QUEBEC) == naming(said, OF_ONTARIO) == {}
    assert any("Your provincial employment service" in each for each in said["take-away.pdf"])
    in_quebec = naming(lines_of(workshop, "quebec"), OF_QUEBEC)
    assert any("CNESST" in each for each in in_quebec["take-away.pdf"])
