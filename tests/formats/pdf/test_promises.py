"""What the kit promises to those who come is on their papers, and it keeps its own rules."""

import html
import re

import pytest

SESSIONS = ["conference-60", "atelier-180"]
RECEIVED = ("handout", "take-away", "workbook", "worksheet")
"""What people leave with; the role cards, whose secret lines they play, are given back."""


def words_of(markup):
    """Return what a page says, as it is typed: no tag, no typographic sign."""
    body = markup.partition("<body>")[2]
    body = re.sub(r"</?bdi[^>]*>", "", body)  # within a word
    text = html.unescape(re.sub(r"<[^>]+>", " ", body)).replace("\u202f", " ")
    text = text.replace("\u00a0", " ").replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(re.sub(r"[«»\"*…]|\.\.\.", " ", text).split())


def is_there(text, page):
    """Tell whether a text of the kit is on a page."""
    return words_of(f"<body>{text}") in page


def test_people_leave_with_every_way_forward(printer):
    """Signs, questions, ways forward, essentials, answers, reflections, and where to turn."""
    page = words_of(printer.markup("take-away", "carnet"))
    barriers, steps, questions = printer.kit.barriers, printer.kit.steps, printer.kit.questions
    promised = [
        *(text for each in barriers.barriers for text in (each.protects, each.avoid)),
        *(text for each in barriers.barriers for text in (*each.said, *each.seen)),
        *(question for each in barriers.barriers for question in each.questions),
        *(way for each in barriers.barriers for s in each.solutions for way in (s.title, s.how)),
        *(essential for step in steps.steps for essential in step.essentials),
        *(text for each in questions.sentences for text in (each.sentence, each.question)),
        *(each.reflection for each in questions.sentences),
        *(each.reflection for each in questions.reflections.examples),
        *(text for r in printer.kit.routes for text in (r.obstacle, r.ask, r.turn_to)),
    ]
    assert len(promised) > 150
    assert [str(text) for text in promised if not is_there(text, page)] == []


def test_what_people_receive_keeps_the_secrets(printer):
    """No secret line, no hypothesis of a case, no facilitator's note, in any of their papers."""
    kit = printer.kit
    cases = kit.scenarios.scenarios
    scripts = [segment.script for each in kit.sessions.values() for segment in each.segments]
    kept = [
        *(text for each in cases for text in (each.secret, each.hidden, *each.discoveries)),
        *(text for each in scripts for text in (each.intention, *each.watch)),
        *(answer for each in kit.worksheets.values() for answer in each.answers),
    ]
    assert len(kept) > 150
    received = {
        (each.kind, name): words_of(printer.markup(each.kind, name))
        for (_, name), each in printer.documents.items()
        if each.kind in RECEIVED
    }
    assert {kind for kind, _ in received} == {*RECEIVED}
    for which, page in received.items():
        assert [str(text) for text in kept if is_there(text, page)] == [], which
    assert is_there(cases[0].secret, words_of(printer.markup("role-cards", "roles")))


@pytest.mark.parametrize("session", SESSIONS)
def test_there_is_one_order_of_cuts(printer, session):
    """Each segment's page gives its ranks in that order, or says that it is a last choice."""
    given = printer.kit.sessions[session]
    pages = words_of(printer.markup("guide", session))
    for segment in given.segments:
        assert not re.search(r"gagne|\d+ min|minutes de gag", str(segment.cut)), segment.slug
        after = pages.partition(words_of(f"<body>{segment.cut}"))[0][-90:]
        ranked = [f"nº {n} (−{cut.minutes} min)" for n, cut in enumerate(given.cuts, start=1)
                  if cut.segment == segment.slug]  # fmt: skip
        for rank in ranked:
            assert rank in after, segment.slug
        assert ranked or "En dernier recours" in after, segment.slug


@pytest.mark.parametrize("session", SESSIONS)
def test_no_row_says_that_what_is_cut_is_untouchable(printer, session):
    """A segment that may be shortened but not dropped is called so, in every paper."""
    for kind in ("run-sheet", "guide"):
        page = words_of(printer.markup(kind, session))
        assert "intouchable" not in page
        assert page.count("À ne jamais couper") == 1, "the list alone, no segment"
    assert "À garder, même abrégé" in words_of(printer.markup("guide", session))


def test_consent_covers_each_message(printer):
    """No email on the shared list; a slip names each message, and the to-do list keeps to them."""
    page = printer.markup("sign-in", "feuille-de-presence")
    shared, slips = words_of(page.partition('class="slips')[0]), words_of(page)
    assert "Courriel" not in shared
    assert "attester votre présence" in shared
    assert "Cette semaine, un seul message" in slips
    assert "Dans trente jours, un seul rappel" in slips
    for session in printer.kit.sessions.values():
        week_after = str(session.preparation[-1].tasks)
        assert "billet" in week_after
        assert "détruis" in week_after
        assert "Écrivez au groupe" not in week_after


def test_worked_examples_pass_the_tests_beside_them(printer):
    """An objective is not its own result; what depends on oneself is not what one is given."""
    steps = printer.kit.steps
    objective, _, _, result = (str(column.example) for column in steps.four_columns.columns)
    assert not stems(objective) & stems(result)
    goals = {letter.letter: str(letter.better) for letter in steps.smart.letters}
    assert not re.search(r"(?i)obtenir|embauch|être admis", " ".join(goals.values()))
    chain = next(
        str(block.text)
        for block in printer.kit.worksheets["f4-ce-qui-compte"].blocks
        if block.kind == "example"
    )
    assert "manquer" not in chain.partition(", puis ")[2].partition(",")[0]


def stems(text):
    """Return the beginnings of the words of a text that mean something."""
    return {word[:5] for word in re.findall(r"\w{5,}", text.lower())}
