"""Models + what a kit holds → one JSON Schema (draft 7) for each kind of YAML file."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from workshopkit.documents import KINDS
from workshopkit.model.base import Part, every_model
from workshopkit.model.fields import kinds_named
from workshopkit.model.things import FILES, THINGS
from workshopkit.pipeline import Project
from workshopkit.pipeline.options import Options
from workshopkit.schema.descriptions import description_of
from workshopkit.schema.survey import Key, budgets_of, examples_of

DRAFT = "http://json-schema.org/draft-07/schema#"
MODELS: Mapping[str, type[Part]] = FILES | {
    kind: thing.model for kind, thing in THINGS.items() if thing.folder
}
BUDGET = "Environ {n} caractères sur la diapositive.\n\nAbout {n} characters on the slide."


def schemas_of(project: Project, options: Options) -> dict[str, dict[str, Any]]:
    """Return the schemas by name: ``barriers``, ``session``… A name already used is offered,
    a new one is accepted: only ``check`` knows what exists."""
    examples, budgets = examples_of(project.kit), budgets_of(project, options)
    schemas = _schemas(project, MODELS, examples, budgets)
    who = schemas["session"]["$defs"]["TimedPart"]["properties"]["who"]
    who["enum"] = [*who["enum"], *(str(each.slug) for each in project.kit.settings.roles)]
    schemas["kit"]["properties"]["words"] |= _of_labels(project.labels)
    schemas["kit"]["properties"]["words"].pop("anyOf", None)
    schemas["kit"]["properties"]["words"].pop("default", None)
    return schemas


def shapes_of(project: Project, names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return some schemas without their examples and budgets, for which a kit is laid out."""
    return _schemas(project, {name: MODELS[name] for name in names}, {}, {})


def _schemas(
    project: Project,
    models: Mapping[str, type[Part]],
    examples: Mapping[Key, Any],
    budgets: Mapping[Key, int],
) -> dict[str, dict[str, Any]]:
    known = _known_names(project)
    schemas = {}
    for name, model in models.items():
        schema = model.model_json_schema()
        definitions = {model.__name__: schema} | schema.get("$defs", {})
        for of, definition in definitions.items():
            definition.pop("description", None)
            for field, property_ in definition.get("properties", {}).items():
                _tell(property_, (of, field), known, examples, budgets)
        schemas[name] = {"$schema": DRAFT} | schema
    return schemas


def _of_labels(labels: Any) -> dict[str, Any]:
    """Return what may stand in place of labels: a word for each, described by what it replaces."""
    if isinstance(labels, Mapping):
        below = {key: _of_labels(label) for key, label in labels.items()}
        return {"type": "object", "properties": below, "additionalProperties": False}
    if isinstance(labels, list):
        return {"type": "array", "items": {"type": ["string", "number"]}}
    return {"type": ["string", "number"], "description": str(labels)}


def _tell(
    schema: dict[str, Any],
    key: Key,
    known: Mapping[Key, Iterable[str]],
    examples: Mapping[Key, Any],
    budgets: Mapping[Key, int],
) -> None:
    """Add to a key's schema its help, an example, its budget and the names it may take."""
    schema.pop("title", None)
    words = [description_of(key[1], schema.get("description", ""))]
    if key in budgets and budgets[key] < _longest(schema):
        words.append(BUDGET.format(n=budgets[key]))
    schema["description"] = "\n\n".join(words)
    if key in examples and "const" not in schema:
        schema["examples"] = [examples[key]]
    if key in known:
        names = {"anyOf": [{"enum": sorted(known[key])}, {"type": "string"}]}
        if schema.get("type") == "array":
            schema["items"] = names
        elif "additionalProperties" in schema:
            of_each = schema["additionalProperties"]
            schema["properties"] = {name: of_each for name in sorted(known[key])}
        else:
            for kind in ("type", "anyOf", "$ref"):
                schema.pop(kind, None)
            schema |= names


def _longest(schema: Mapping[str, Any]) -> float:
    """Return how many characters a key's text may have; no bound is infinite."""
    inner = [_longest(each) for each in schema.get("anyOf", ())]
    return min([float(schema.get("maxLength", math.inf)), *inner])


def _known_names(project: Project) -> dict[Key, list[str]]:
    """Return the names that exist, for each key that takes one."""
    kit = project.kit
    names = {kind: list(kit.all(kind)) for kind in THINGS}
    names["session"] = list(kit.every_session or kit.sessions)
    names["theme"] = [file.stem for file in (project.folder / "themes").glob("*.yaml")]
    names["slide"] = project.templates.names("decks/slides", ".xml.j2")
    return (
        {
            (model.__name__, key): sorted({name for kind in kinds for name in names[kind]})
            for model in every_model()
            for key, kinds in kinds_named(model).items()
            if kinds
        }
        | {
            ("Portrait", kind): list(parts)
            for kind, parts in project.layouts.drawings.portraits.parts.items()
        }
        | {
            ("KitSettings", "editions"): [name for name, each in KINDS.items() if each.editions],
            ("Event", "editions"): [name for name, each in KINDS.items() if each.editions],
            ("DocumentChoice", "add"): list(KINDS),
            ("DocumentChoice", "skip"): list(KINDS),
        }
    )
