"""Every rule, by the identifier that messages show."""

from __future__ import annotations

from workshopkit.problems.catalogue.design import DESIGN
from workshopkit.problems.catalogue.english import ENGLISH
from workshopkit.problems.catalogue.french import FRENCH
from workshopkit.problems.catalogue.machine import MACHINE
from workshopkit.problems.catalogue.mentions import MENTIONS
from workshopkit.problems.catalogue.own_template import OWN_TEMPLATE
from workshopkit.problems.catalogue.package import PACKAGE
from workshopkit.problems.catalogue.pages import PAGES
from workshopkit.problems.catalogue.reading import READING
from workshopkit.problems.catalogue.rule import Rule
from workshopkit.problems.catalogue.sense import SENSE
from workshopkit.problems.catalogue.slides import SLIDES
from workshopkit.problems.catalogue.templates import TEMPLATES
from workshopkit.problems.catalogue.translations import TRANSLATIONS
from workshopkit.problems.catalogue.values import VALUES
from workshopkit.problems.catalogue.writing import WRITING
from workshopkit.problems.catalogue.yaml_files import YAML_FILES

CATALOGUE: dict[str, Rule] = (
    YAML_FILES
    | VALUES
    | SENSE
    | MENTIONS
    | FRENCH
    | ENGLISH
    | TRANSLATIONS
    | TEMPLATES
    | OWN_TEMPLATE
    | SLIDES
    | DESIGN
    | PACKAGE
    | PAGES
    | READING
    | MACHINE
    | WRITING
)
