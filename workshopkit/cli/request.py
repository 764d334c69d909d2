"""What a person typed → what is asked, and the words in which to answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated

from workshopkit.pipeline import Options
from workshopkit.pipeline.asking import Asked, one_of, read_typed
from workshopkit.problems.report import REPORTS
from workshopkit.speech import SPEECH

TEXT = "text"
FORMATS = (TEXT, *REPORTS)


@dataclass(frozen=True)
class Common(Options):
    """The options of every command: what to build, and how to speak of it."""

    strict: Annotated[
        bool,
        Asked(
            None,
            fr=("", "Les avertissements font échouer la commande (code 1)."),
            en=("", "Warnings make the command fail (code 1)."),
        ),
    ] = False
    lang: Annotated[
        str | None,
        Asked(
            one_of(SPEECH),
            fr=("fr|en", "Langue des messages : fr (par défaut) ou en."),
            en=("fr|en", "Language of the messages: fr (default) or en."),
        ),
    ] = None
    format: Annotated[
        str,
        Asked(
            one_of(FORMATS),
            fr=(
                "|".join(FORMATS),
                "Forme des messages : text (par défaut), json ou github, pour un éditeur ou un "
                "serveur.",
            ),
            en=(
                "|".join(FORMATS),
                "Form of the messages: text (default), json or github, for an editor or a server.",
            ),
        ),
    ] = TEXT


@dataclass(frozen=True)
class Request:
    """One run of the command: Typer hands it to whichever command was named."""

    typed: Mapping[str, str | bool]
    """The options of every command that were typed, by name."""
    lang: str
    """The language of the person: ``fr`` or ``en``."""
    say: Mapping[str, str]
    """The sentences of the command in that language, by name."""

    @cached_property
    def options(self) -> Common:
        """What was typed, read. Raise UsageError for a value that an option does not accept."""
        return read_typed(Common, self.typed)

    @property
    def of_every_session(self) -> Common:
        """The same, of the sessions that are made only when asked for too."""
        return replace(self.options, every_session=True)

    @property
    def report(self) -> str | None:
        """The form of messages for a program, when one was asked for."""
        form = str(self.typed.get("--format", TEXT))
        return form if form in REPORTS else None
