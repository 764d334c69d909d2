"""Quizzes of worksheets → the right answers that are none of their options."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.quizzes import QuizBlock
from workshopkit.problems import Problem


def check_quizzes(kit: Kit) -> Iterator[Problem]:
    """Refuse each key that has no option of that rank."""
    blocks = (block for sheet in kit.worksheets.values() for block in sheet.keyed)
    for block in blocks:
        if isinstance(block, QuizBlock):
            for question in block.questions:
                most = len(question.options)
                if question.right > most:
                    values = {"got": question.right, "most": most}
                    yield Problem("no-such-option", question.source_of("right"), "right", values)
