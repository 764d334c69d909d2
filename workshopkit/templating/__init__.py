"""Kit → markup, through Jinja templates, with the typography of the locale."""

from workshopkit.templating.compiled import compiled
from workshopkit.templating.deck_markup import parse_deck
from workshopkit.templating.environment import Templates
from workshopkit.templating.filters import babel_locale
from workshopkit.templating.inline import SOURCE, TEXT, named_in, plain
from workshopkit.templating.lint import check_templates

__all__ = [
    "SOURCE",
    "TEXT",
    "Templates",
    "babel_locale",
    "check_templates",
    "compiled",
    "named_in",
    "parse_deck",
    "plain",
]
