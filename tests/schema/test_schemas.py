"""The schemas that editors complete from say what the models say, and are up to date."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.workshop import ROOT, Workshop, load
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.model.things import MAY_BE_EMPTY
from workshopkit.pipeline import Options
from workshopkit.schema import schemas_of, stale_schemas, write_schemas
from workshopkit.schema.descriptions import EVERYWHERE, description_of

CONTENT = ROOT / "content"
FILES = sorted([*CONTENT.glob("*.yaml"), *CONTENT.glob("*/*.yaml")])


def _schema_name(file: Path) -> str:
    return file.stem if file.parent == CONTENT else file.parent.name.removesuffix("s")


def _plain(value: Any) -> Any:
    """Return what was read as an editor reads it: without positions."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, str):
        return str(value)
    return value if isinstance(value, bool) or value is None else int(value)


def _faults(file: Path, data: Any) -> list[str]:
    schema = json.loads((CONTENT / "schema" / f"{_schema_name(file)}.json").read_text("utf-8"))
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(data)]


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The schemas of the shipped kit, made now."""
    output = tmp_path_factory.mktemp("output")
    options = Options(CONTENT, ROOT / "templates", output, every_session=True)
    return schemas_of(load(options), options)


def test_the_schemas_are_up_to_date(schemas: dict[str, dict[str, Any]]) -> None:
    """The files of content/schema are what the models, content and layouts give today."""
    stale = stale_schemas(CONTENT, schemas)
    assert not stale, f"python build.py schema ({', '.join(stale)})"


def test_a_stale_schema_would_be_seen(tmp_path: Path, schemas: dict[str, dict[str, Any]]) -> None:
    """A guard: a file that says something else, or is not there, is stale."""
    assert stale_schemas(tmp_path, schemas) == list(schemas)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_shipped_content_is_valid(file: Path) -> None:
    """No editor underlines a line that the kit accepts."""
    data, _ = read_yaml(file, file.name, _schema_name(file))
    assert _faults(file, _plain(data) or {}) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("event.yaml", {"plase": "Salle A"}),
        ("event.yaml", {"start": "bientôt"}),
        ("event.yaml", {"name": "Un nom " * 20}),
        ("sessions/conference-60.yaml", {"minutes": "9:30"}),
        ("scenarios.yaml", {"scenarios": [{"slug": "Marie-Ève"}]}),
        ("worksheets/f1-objectif-smart.yaml", {"blocks": [{"kind": "lignes"}]}),
    ],
)
def test_an_editor_underlines_a_mistake(name: str, data: Any) -> None:
    """An unknown key, a value of the wrong kind, one too long, a slug with an accent."""
    assert _faults(CONTENT / name, data)


def _keys(schemas: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for schema in schemas.values():
        for model, definition in ({schema["title"]: schema} | schema.get("$defs", {})).items():
            for field, told in definition.get("properties", {}).items():
                yield model, field, told


def test_every_key_is_explained_in_both_languages(schemas: dict[str, dict[str, Any]]) -> None:
    """Hovering a key says what it is for."""
    for model, field, told in _keys(schemas):
        french, english, *_ = told["description"].split("\n\n")
        assert french, (model, field)
        assert english, (model, field)


def test_what_keys_share_is_said_once(schemas: dict[str, dict[str, Any]]) -> None:
    """A key that means the same everywhere is explained in one place, which serves."""
    told = [(field, each["description"]) for _, field, each in _keys(schemas)]
    for field in EVERYWHERE:
        shared = description_of(field, "")
        assert sum(key == field and text.startswith(shared) for key, text in told) > 1, field


@pytest.mark.parametrize("docstring", ["", "En français seulement."], ids=["nothing", "one"])
def test_a_key_without_its_two_sentences_is_refused(docstring: str) -> None:
    """A guard: a new key without its French and its English stops the schemas."""
    with pytest.raises(ValueError, match="unpack"):
        description_of("nouvelle", docstring)


def test_names_that_exist_are_offered(schemas: dict[str, dict[str, Any]]) -> None:
    """Completion proposes the barriers; a new one is no mistake: check knows better."""
    offered = schemas["scenarios"]["$defs"]["Scenario"]["properties"]["barriers"]["items"]["anyOf"]
    assert "peur-de-l-echec" in offered[0]["enum"]
    assert offered[1] == {"type": "string"}


def test_words_on_a_slide_come_with_their_room(schemas: dict[str, dict[str, Any]]) -> None:
    """The hook of a scenario fits on its slide: about so many characters."""
    told = schemas["scenarios"]["$defs"]["Scenario"]["properties"]["hook"]["description"]
    room = re.search(r"Environ (\d+) caractères", told)
    assert room
    assert 100 <= int(room[1]) <= 400
    secret = schemas["scenarios"]["$defs"]["Scenario"]["properties"]["secret"]["description"]
    assert "caractères" not in secret


def test_nobody_s_name_goes_into_a_schema(workshop: Workshop) -> None:
    """Who presents, and where, stays in facilitator.yaml and event.yaml."""
    (workshop.content / "facilitator.yaml").write_text("name: Zoé Bigras\n", "utf-8")
    (workshop.content / "event.yaml").write_text("place: Salle Zircon\n", "utf-8")
    options = workshop.options()
    text = json.dumps(schemas_of(load(options), options), ensure_ascii=False)
    assert "Bigras" not in text
    assert "Zircon" not in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_file_names_its_schema(file: Path) -> None:
    """The first line tells the editor which schema the file follows."""
    first = file.read_text("utf-8").splitlines()[0]
    reference = first.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / reference).resolve() == CONTENT / "schema" / f"{_schema_name(file)}.json"


def test_vs_code_finds_every_schema() -> None:
    """The settings of the workspace pair each schema with its files."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    paired = settings["yaml.schemas"]
    assert {path for path in paired if not (ROOT / path).is_file()} == set()
    schemas = {f"content/schema/{file.name}" for file in (CONTENT / "schema").glob("*.json")}
    assert schemas == set(paired)
    for pattern in paired.values():
        assert Path(pattern).stem in MAY_BE_EMPTY or list(ROOT.glob(pattern)), pattern


@pytest.mark.parametrize("name", ["kit", "sessions/atelier-180", "worksheets/f1-objectif-smart"])
def test_no_schema_underlines_a_translation(name: str) -> None:
    """It holds words alone, where a schema asks for the rest: no pattern finds its files.

    An editor looks for a pattern at the end of a path, and its star crosses folders.
    """
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    patterns = settings["yaml.schemas"].values()
    ends = [re.escape(pattern).replace(r"\*", ".*") + "$" for pattern in patterns]
    assert not any(re.search(end, f"/kit/content/translations/en-CA/{name}.yaml") for end in ends)
    assert any(re.search(end, f"/kit/content/{name}.yaml") for end in ends)


def test_the_command_writes_what_differs(workshop: Workshop) -> None:
    """A new scenario is offered once « build.py schema » has run."""
    workshop.edit("content/kit.yaml", "theme: elan", "theme: elan # le nôtre")
    (workshop.content / "schema" / "scenarios.json").write_text("{}", "utf-8")
    done = workshop.run("schema")
    assert done.returncode == 0, done.stderr
    assert "1 schéma(s) écrit(s), 13 inchangé(s), dans content/schema/" in done.stdout


def test_what_a_killed_command_was_writing_goes(
    tmp_path: Path, schemas: dict[str, dict[str, Any]]
) -> None:
    """Ours alone, and only once nobody can be writing it any more."""
    folder = tmp_path / "schema"
    folder.mkdir()
    names = (".kit.json.0123abcd.part", ".kit.json.4567abcd.part", ".mine.part")
    for name in names:
        (folder / name).write_text("{", "utf-8")
    for name in (names[0], names[2]):
        os.utime(folder / name, (0, 0))
    write_schemas(tmp_path, schemas)
    assert {file.name for file in folder.glob(".*")} == {*names[1:]}
