"""Forms made of the schemas: every kind of thing, without a browser."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from tests.workshop import Workshop, load
from workshopkit.preview.fields import bounds_of, part_of, said_of, shape_of
from workshopkit.preview.filling import change_of, said_at
from workshopkit.preview.formed import CARDS, FIELD, FORMED, has_head, page_of, schema_of
from workshopkit.preview.forms import Form, form_of
from workshopkit.schema import shapes_of
from workshopkit.schema.generate import MODELS
from workshopkit.writer import write

WORD = {"type": ["string", "number"]}
NAME = {"anyOf": [{"enum": ["a", "b"]}, {"type": "string"}]}


@pytest.mark.parametrize(
    ("schema", "shape"),
    [
        (WORD, ("text", ())),
        ({"type": "array", "items": WORD}, ("lines", ())),
        ({"type": "array", "items": NAME}, ("several", ("a", "b"))),
        ({"type": "boolean"}, ("choice", ("true", "false"))),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, ("number", ())),
        ({"type": "array", "items": {"$ref": "#/$defs/Part"}}, None),
        ({"type": "array", "prefixItems": [WORD]}, None),
        ({"type": "object"}, None),
    ],
)
def test_a_schema_tells_its_field(schema: dict[str, Any], shape: object) -> None:
    """Texts, one to a line; choices to tick; yes or no; nothing for what has keys of its own."""
    assert shape_of(schema) == shape


def test_a_part_a_bound_and_a_name_are_told() -> None:
    """Of a key that is true or false, the name is what « yes » would say."""
    assert part_of({"type": "array", "items": {"$ref": "#/$defs/Part"}}) == ("Part", True)
    assert part_of({"anyOf": [{"$ref": "#/$defs/Part"}, {"type": "null"}]}) == ("Part", False)
    assert bounds_of({"minimum": 0, "maximum": 4}) == (0, 4)
    assert bounds_of({"anyOf": [{"maxLength": 40}, {"pattern": "<"}]}) == (1, 40)
    told = "true : à distance; les fiches s'envoient.\n\ntrue: at a distance; sheets are sent."
    assert said_of(told, "fr-CA")[0] == "À distance"
    assert said_of(told, "en-CA") == ("At a distance", "Sheets are sent")


HINT = re.compile(
    r"(Seulement|Non |Produite|Paraît|Imprimée|Pour que|Qu’|Que |Au lieu|Ajoute|Demande |Si |"
    r"Quand une|De (une|deux|trois) |On (?!req|how)|Elle |Part |Jamais|"
    r"Only |Shown |Printed |That |It |Adds|Asks )"
)
"""How a hint begins that nobody would take for the name of a field."""
LONGEST = 42
"""Characters of the longest name: what a line of a form holds on a narrow window."""


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_a_field_is_called_by_a_short_name(specimen: Workshop, locale: str) -> None:
    """« Phrase secrète », and « Paraît seulement sur la carte de rôle… » below it; of every key,
    in both languages."""
    schemas = shapes_of(load(specimen.options()), MODELS)
    parts = [part for each in schemas.values() for part in [each, *each.get("$defs", {}).values()]]
    keys = [key for part in parts for key in part.get("properties", {}).items()]
    names = {said_of(told["description"], locale)[0]: key for key, told in keys}
    assert len(names) > 300
    assert [(name, key) for name, key in names.items() if HINT.match(name)] == []
    assert [(name, key) for name, key in names.items() if len(name) > LONGEST] == []


def test_the_name_of_a_secret_sentence_is_not_its_hint() -> None:
    """What a yes means is said in the words of the form, whatever the file has."""
    told = "Réserve : true ajoute un article.\n\nSpares: “true” adds one, false none."
    assert said_of(told, "fr-CA") == (
        "Réserve",
        "« oui » ajoute un article".replace(" o", "\u00a0o").replace("i »", "i\u00a0»"),
    )
    assert said_of(told, "en-CA") == ("Spares", "“yes” adds one, “no” none")


def test_every_thing_has_its_form(workshop: Workshop) -> None:
    """Whatever the kind: its fields may be written, are all named, and lead back to it."""
    made = [*_forms(workshop)]
    for form in made:
        assert form.fields, form.id
        assert all(each.label for each in form.fields), form.id
        assert [each.label for each in form.fields if len(each.label) > LONGEST] == [], form.id
        assert [each.id for each in form.fields if not FIELD.fullmatch(each.id)] == []
        home = f"/fiche/{form.kind}/{form.slug}".rstrip("/")
        home = "/activite" if form.kind == "event" else home
        alike = {f"/fiche/{kind}" for kind in FORMED if FORMED[kind].file == form.id}
        assert {page_of(each.id) for each in form.fields} <= {home, *alike}
        names = [group.name for group in form.groups]
        assert len({*names}) == len(names), form.id  # a part's own parts stay within it
    ids = {each.id for form in made for each in form.fields}
    wanted = {"barriers/peur-de-l-echec/questions", "kit/editions/workbook", "kit/documents/add"}
    assert wanted | {"worksheets/f1-objectif-smart/pages", "sessions/conference-60/label"} <= ids
    assert (
        page_of("sessions/conference-60/segments/accueil/title") == "/fiche/session/conference-60"
    )
    assert not page_of("labels/preview/forms")


def test_a_short_text_of_two_lines_keeps_them(workshop: Workshop) -> None:
    """Its field has several lines: one that has a single line would say something else."""
    workshop.edit("content/kit.yaml", "motto: ", 'motto: "Un\\nDeux" # ')
    form = next(each for each in _forms(workshop) if each.id == "kit")
    assert next(each.kind for each in form.fields if each.id == "kit/motto") == "long"


def test_a_mention_is_told_of_wherever_it_is(specimen: Workshop) -> None:
    """In an entry of a list too."""
    mentioned = []
    for said in ("Découpez la démarche.", "Remplissez <f1-objectif>."):
        specimen.edit("content/barriers.yaml", "Découpez la démarche.", said)
        mentioned.append([each.id for each in _forms(specimen) if each.has_mentions])
    assert set(mentioned[1]) - set(mentioned[0]) == {"barriers/peur-echec"}


def test_every_page_of_a_form_has_a_name(workshop: Workshop) -> None:
    """What a link leads to can be drawn."""
    names = load(workshop.options()).labels["preview"]["forms"]["kinds"]
    assert set(CARDS) <= set(names)


def test_in_another_language_only_words_are_filled_in(workshop: Workshop) -> None:
    """Each beside its original; a list by its items; no date, no choice."""
    form = next(each for each in _forms(workshop, "en-CA") if each.id == "barriers/peur-de-l-echec")
    fields = {each.id: each for each in form.fields}
    name = fields["barriers/peur-de-l-echec/name"]
    assert name.original.startswith("Peur de l'échec")
    assert name.value.startswith("Fear of failure")
    assert "barriers/peur-de-l-echec/said/0" in fields
    assert {each.kind for each in fields.values()} <= {"text", "long"}


def test_a_field_writes_the_part_that_it_needs(specimen: Workshop) -> None:
    """A key of a part that the file lacks begins it; emptied, it goes."""
    file, id = specimen.content / "kit.yaml", "kit/documents/skip"
    said = yaml.safe_load(file.read_text("utf-8"))
    assert "documents" not in said
    write(specimen.content, [change_of(specimen.content, id, "timer\ndeck", "several", None)])
    assert yaml.safe_load(file.read_text("utf-8"))["documents"] == {"skip": ["timer", "deck"]}
    assert said_at(specimen.content, id, None).text == "timer\ndeck"
    write(specimen.content, [change_of(specimen.content, id, "", "several", None)])
    assert not said_at(specimen.content, id, None).is_own


def test_own_words_are_fields_in_each_language(specimen: Workshop) -> None:
    """One for each, by the word that it replaces; emptied, it goes.

    A translation has its own, whatever the other language says.
    """
    kit = specimen.content / "kit.yaml"
    form = next(each for each in _forms(specimen) if each.id == "kit")
    (words,) = [group for group in form.groups if group.is_of_labels]
    named = {each.help: each for each in words.fields}
    assert (named["deck › barrier"].label, named["deck › barrier"].value) == (
        "Sujet",
        "Barrière",
    )
    assert named["deck › placeholders › barrier.title"].id in {each.id for each in form.fields}
    before = kit.read_bytes()
    id = "kit/words/worksheet/owner"
    write(specimen.content, [change_of(specimen.content, id, "À vous.", "text", None)])
    assert said_at(specimen.content, id, None).text == "À vous."
    assert "  worksheet:\n    owner: À vous.\n" in kit.read_text("utf-8")
    write(specimen.content, [change_of(specimen.content, id, "", "text", None)])
    assert not said_at(specimen.content, id, None).is_own
    now, then = (yaml.safe_load(each)["words"] for each in (kit.read_bytes(), before))
    assert now == then | {"worksheet": {}}
    english = specimen.content / "translations/en-CA"
    english.mkdir(parents=True)
    (english / "kit.yaml").write_text("title: A first step\n", "utf-8")
    write(specimen.content, [change_of(specimen.content, id, "Yours.", "text", "en-CA")])
    assert said_at(specimen.content, id, "en-CA").text == "Yours."
    assert "words:\n  worksheet:\n    owner: Yours.\n" in (english / "kit.yaml").read_text("utf-8")
    assert not said_at(specimen.content, id, None).is_own


def test_a_case_is_put_in_the_segment_that_plays_cases(workshop: Workshop) -> None:
    """The form of a session shows it, by the segment's title; so does what sheds minutes."""
    form = next(each for each in _forms(workshop) if each.id == "sessions/conference-60")
    (played,) = [each for each in form.fields if each.id.endswith("/scenarios")]
    assert (played.kind, played.value) == ("several", "alex")
    assert "Josée" in dict(played.choices)["josee"]
    (group,) = [each for each in form.groups if played in each.fields]
    assert group.name == "Un reflet, puis une question"
    cuts = [each for each in form.fields if each.id == "sessions/conference-60/cuts/0/segment"]
    assert "Questions et départ" in {name for each in cuts for _, name in each.choices}


def test_an_event_is_given_any_session(workshop: Workshop) -> None:
    """Once it names one, the others are still there to choose; none is no choice."""
    given = "sessions:\n  - session: conference-60\n"
    workshop.edit("content/event.yaml", "# registration:", f"{given}# registration:")
    form = next(each for each in _forms(workshop) if each.kind == "event")
    (chosen,) = [each for each in form.fields if each.id == "event/sessions/0/session"]
    names = dict(chosen.choices)
    assert chosen.required
    assert names["atelier-180"] == "Atelier de 180 minutes"
    assert {"conference-60", "en-ligne-90"} <= set(names)


def test_a_portrait_is_chosen_part_by_part(specimen: Workshop) -> None:
    """Out of what is drawn, by names that people know; nothing is to be typed."""
    said = "    person: Alex, 23 ans\n"
    specimen.edit("content/scenarios.yaml", said, f"{said}    portrait: {{hair: bob}}\n")
    forms = _forms(specimen)
    (form,) = [each for each in forms if (each.kind, each.slug) == ("scenario", "alex")]
    (hair,) = [each for each in form.fields if each.id.endswith("/portrait/hair")]
    assert (hair.kind, hair.value) == ("choice", "bob")
    assert ("bob", "Carré") in hair.choices


def _forms(workshop: Workshop, locale: str | None = None) -> list[Form]:
    """Return the form of each thing of a kit, and of each file at its top."""
    options = workshop.options(locale=locale)
    drawn: Any = SimpleNamespace(project=load(options), options=options)
    kit = drawn.project.kit
    named = [kind for kind, thing in FORMED.items() if thing.name]
    asked = [(kind, "") for kind in FORMED if has_head(kind)]
    asked += [(kind, slug) for kind in named for slug in kit.all(kind)]
    shapes = shapes_of(drawn.project, {schema_of(*each) for each in asked})
    return [form_of(drawn, shapes, *each) for each in asked]
