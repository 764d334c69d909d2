"""Changing the content from a command or a page."""

from __future__ import annotations

from workshopkit.problems.catalogue.rule import E, Rule

WRITING: dict[str, Rule] = {
    "changed-underneath": Rule(
        E,
        "ce fichier a changé entre-temps; rien n’a été écrit. Recommencez.",
        "this file has changed in the meantime; nothing was written. Try again.",
    ),
    "undo-changed": Rule(
        E,
        "ce fichier a changé depuis « {said} »; rien n’a été annulé.",
        "this file has changed since “{said}”; nothing was undone.",
    ),
    "nothing-to-undo": Rule(E, "il n’y a rien à annuler.", "there is nothing to undo."),
}
