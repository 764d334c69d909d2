"""« Where to add things » is true: each row is followed on a copy, and what it adds works.

A test touches the files that its row names, and no others; using the thing added (a slide in a
session, a block on a worksheet) is told apart.
"""

import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from tests.bilingual import speak_english
from tests.house import House
from tests.workshop import ROOT, SPECIMEN

FR = "templates/labels/fr-CA.yaml"
SESSION = "content/sessions/causerie-20.yaml"
BLOCKS = "workshopkit/model/blocks.py"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """A copy of the engine with the kit in miniature, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return House(tmp_path, SPECIMEN)


def rows() -> dict[str, set[str]]:
    """Return the files that each row of the table names, by what it adds; ``*`` for a name."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text.partition("## Where to add things")[2].partition("\n## ")[0]
    found = {}
    for line in table.splitlines():
        if line.startswith("| a"):
            adds, touch, _ = (cell.strip() for cell in line.strip("| ").split(" | "))
            named = re.findall(r"`([\w./<>-]*/[\w./<>-]*)`", touch)
            found[adds] = {re.sub(r"<\w+>", "*", name) for name in named if "tests/" not in name}
            found[adds] |= {"README.md"} if "`README.md`" in touch else set()
    return found


def assert_follows(house: House, row: str) -> None:
    """The test touched all that its row names, and nothing else."""
    named = rows()[row]
    for path in house.touched:
        assert any(_names(each, path) for each in named), f"{row}: {path} is not named"
    for each in named:
        assert any(_names(each, path) for path in house.touched), f"{row}: {each} is for nothing"


def _names(pattern: str, path: str) -> bool:
    """Tell whether a row names a path: whole, with a name of one's own, or by its folder."""
    return fnmatch(path, f"{pattern}*" if pattern.endswith("/") else pattern)


def works(house: House, *arguments: str) -> str:
    """Run the command, which succeeds, and return what it says."""
    done = house.run(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def use(house: House, path: str, old: str, new: str) -> None:
    """Use what was added: an edit that its row need not name."""
    before = set(house.touched)
    house.edit(path, old, new)
    house.touched = before


def pages(file: Path) -> str:
    """Return the words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(file).pages)


def test_each_row_has_its_test() -> None:
    """A row that nobody follows may be false."""
    text = Path(__file__).read_text("utf-8")
    untried = [row for row in rows() if f'assert_follows(house, "{row}")' not in text]
    untried.remove("a change of a file's shape")  # followed by tests/upgrade
    untried.remove("a kind of thing")  # a whole model: not followed here yet
    assert len(rows()) >= 8
    assert not untried


def test_the_files_that_rows_name_are_there() -> None:
    """A row names no file that does not exist (a new one is named with its ``<name>``)."""
    for named in rows().values():
        for path in named:
            assert "*" in path or (ROOT / path).exists(), path


def test_a_thing_of_content(house: House) -> None:
    """A question about a barrier is one entry."""
    barriers = "content/barriers.yaml"
    text = (house.folder / barriers).read_text("utf-8")
    first = re.search(r"    questions:\n(      - )", text)
    assert first
    added = text[: first.start(1)] + "      - Qui vous a déjà aidé?\n" + text[first.start(1) :]
    (house.folder / barriers).write_text(added, "utf-8")
    house.touched.add(barriers)
    assert "Qui vous a déjà aidé" in works(house, "show", "questions")
    assert_follows(house, "a scenario, barrier, question, worksheet, session")


def test_an_answer_on_a_worksheet(house: House) -> None:
    """A kind of block: its record, its template, its looks and its row; the schema follows."""
    house.edit(
        BLOCKS,
        "class TallyBlock(Part):",
        'class ThermometerBlock(Answer):\n    """A column to colour."""\n\n'
        '    kind: Literal["thermometer"]\n    label: Words\n'
        "    degrees: int = Field(10, ge=2, le=20)\n"
        '    """Combien de degrés.\n    How many degrees."""\n\n\nclass TallyBlock(Part):',
    )
    house.edit(BLOCKS, "    | TallyBlock\n", "    | TallyBlock\n    | ThermometerBlock\n")
    house.write(
        "templates/print/blocks/thermometer.html.j2",
        "{% import 'print/writing.j2' as writing with context %}\n"
        '<div class="field">{{ writing.question(block.label) }}<div class="thermometer">\n'
        "{% for degree in range(block.degrees) %}<i></i>{% endfor %}</div></div>\n",
    )
    house.edit(
        "templates/print/styles/blocks.css.j2",
        ".tally {",
        ".thermometer i { display: block; height: 3mm; border: 0.75pt solid var(--ink) }\n.tally {",
    )
    house.edit(
        "content/README.md",
        "| `tally` | Des traits à faire |",
        "| `thermometer` | Une colonne à colorier | `label` (`degrees`) |\n"
        "| `tally` | Des traits à faire |",
    )
    assert_follows(house, "a kind of answer on a worksheet")
    use(
        house,
        "content/worksheets/f2-action.yaml",
        "  - kind: lines\n",
        "  - kind: thermometer\n    slug: elan\n    label: Mon élan\n"
        "    degrees: 4\n  - kind: lines\n",
    )
    works(house, "--only", "worksheet")
    assert "Mon élan" in pages(house.output / "fr-CA/fiches/f2-action.pdf")
    works(house, "schema")
    schema = (house.content / "schema" / "worksheet.json").read_text("utf-8")
    assert "Combien de degrés." in schema


def test_a_slide_layout(house: House) -> None:
    """Its places in the layouts, its template; PowerPoint offers it by name."""
    house.edit(
        "templates/decks/layouts.yaml",
        "  motto:\n    on_paper: false\n",
        "  recap:\n    ground: paper\n    footer: {columns: [1, 8]}\n    placeholders:\n"
        "      title: {kind: title, columns: [1, 12], top: 0.84, height: 1.2, styles: [title]}\n"
        "      body: {columns: [1, 12], top: 2.4, height: 3.4, styles: [body]}\n\n"
        "  motto:\n    on_paper: false\n",
    )
    house.write(
        "templates/decks/slides/recap.xml.j2",
        "{% extends 'decks/slide.xml.j2' %}\n{% block places %}\n"
        "<title>{{ slide.title|title_line }}</title>\n<body>{{ slide.text }}</body>\n"
        "{% endblock %}\n",
    )
    assert_follows(house, "a slide layout")
    text = (house.folder / SESSION).read_text("utf-8")
    slide = re.search(r"\n( +)- slide: ", text)
    assert slide
    indent = slide[1]
    added = (
        f"\n{indent}- slide: recap\n{indent}  title: On retient un pas\n{indent}  text: Un seul."
    )
    changed = text[: slide.start()] + added + text[slide.start() :]
    (house.folder / SESSION).write_text(changed, "utf-8")
    works(house, "--only", "deck")
    deck = Presentation(str(house.output / "fr-CA/causerie-20/diaporama.pptx"))
    slides = [each for each in deck.slides if each.slide_layout.name == "recap"]
    assert [each.shapes.title.text for each in slides] == ["On\xa0retient un\xa0pas"]


def test_a_language(house: House) -> None:
    """Its labels, its overlays and its name in kit.yaml."""
    labels = house.templates / "labels" / "en-CA.yaml"
    labels.unlink(missing_ok=True)
    before = {file: file.read_bytes() for file in house.folder.rglob("*.yaml")}
    speak_english(house)
    house.touched = {
        file.relative_to(house.folder).as_posix()
        for file in house.folder.rglob("*.yaml")
        if before.get(file) != file.read_bytes()
    }
    assert_follows(house, "a language")
    assert "[untranslated]" not in works(house, "check", "--locale", "en-CA")


def test_a_theme(house: House) -> None:
    """A file of its own: slides and pages take its colours."""
    elan = (house.templates / "themes" / "elan.yaml").read_text("utf-8")
    house.write("templates/themes/foret.yaml", elan.replace("#0D3B45", "#1E4024"))
    assert_follows(house, "a theme")
    kit = (house.content / "kit.yaml").read_text("utf-8")
    line = next(line for line in kit.splitlines() if line.startswith("theme:"))
    use(house, "content/kit.yaml", line, "theme: foret")
    works(house, "--only", "deck")
    deck = Presentation(str(house.output / "fr-CA/causerie-20/diaporama.pptx"))
    parts = [part.blob for part in deck.part.package.iter_parts() if "theme" in part.partname]
    assert any(b"1E4024" in blob for blob in parts)


def test_a_kind_of_document(house: House) -> None:
    """A card, a template, its labels: the rest is in tests/documents/test_kinds.py."""
    house.edit(
        "workshopkit/documents/kinds.py",
        ")  # fmt: skip\n",
        '    Kind("letter", "print/letter.html.j2", "event", shelf="organizer",\n'
        '         audience=("organizer",)),'
        "\n)  # fmt: skip\n",
    )
    house.write(
        "templates/print/letter.html.j2",
        "{% extends 'print/document.html.j2' %}\n"
        "{% block title %}{{ labels.index.titles.letter|plain }}{% endblock %}\n"
        "{% block body %}<h1>{{ labels.index.titles.letter }}</h1>{% endblock %}\n",
    )
    house.edit(FR, "  timer: minuteur\n", "  timer: minuteur\n  letter: lettre\n")
    house.edit(
        FR, "    timer: Minuteur\n", "    timer: Minuteur\n    letter: Lettre d'invitation\n"
    )
    assert_follows(house, "a kind of document")
    works(house, "--only", "letter")
    assert "invitation" in pages(house.output / "fr-CA/lettre.pdf")


def test_an_output_format(house: House) -> None:
    """A module that makes bytes of a job, and its line in the table of formats."""
    house.write(
        "workshopkit/formats/text.py",
        '"""Markup → plain text."""\n\n'
        "import re\n\n\ndef write_text(markup: str) -> bytes:\n"
        '    """Return the words of a markup."""\n'
        '    return re.sub(r"<[^>]*>", "", markup).encode()\n',
    )
    house.edit(
        "workshopkit/formats/convert.py",
        '    "html": _html,\n',
        '    "html": _html,\n    "txt": _txt,\n',
    )
    house.edit(
        "workshopkit/formats/convert.py",
        "\nFORMATS: dict",
        "\ndef _txt(job: Job) -> Converted:\n"
        "    from workshopkit.formats.text import write_text\n\n"
        "    return Converted(write_text(job.markup))\n\n\nFORMATS: dict",
    )
    assert_follows(house, "an output format")
    use(
        house,
        "workshopkit/documents/kinds.py",
        ")  # fmt: skip\n",
        '    Kind("mail", "print/organizer.html.j2", "event", shelf="organizer",\n'
        '         audience=("organizer",), format="txt"),\n)  # fmt: skip\n',
    )
    use(house, FR, "  timer: minuteur\n", "  timer: minuteur\n  mail: courriel\n")
    use(house, FR, "    timer: Minuteur\n", "    timer: Minuteur\n    mail: Courriel\n")
    use(house, FR, "  about:\n", "  about:\n    mail: Un texte à coller\n")
    works(house, "--only", "mail")
    assert "<" not in (house.output / "fr-CA/courriel.txt").read_text("utf-8")


def test_an_option(house: House) -> None:
    """A field: the command takes it, its help tells it in both languages, rendering has it."""
    house.edit(
        "workshopkit/pipeline/options.py",
        "    jobs: Annotated[\n",
        "    whisper: Annotated[\n        bool,\n"
        '        Asked(None, fr=("", "Parle tout bas."), en=("", "Speaks low.")),\n    ] = False\n'
        "    jobs: Annotated[\n",
    )
    row = "| `--paper"
    house.edit("README.md", row, f"| `--whisper` | Parler tout bas. |\n{row}")
    assert_follows(house, "an option of every command")
    assert "Parle tout bas." in works(house, "--help", "--lang", "fr")
    assert "Speaks low." in works(house, "check", "--help", "--lang", "en")
    works(house, "check", "--whisper")


def test_a_rule(house: House) -> None:
    """A record and a check: told with its line, in both languages, and explained in the guide."""
    house.edit(
        "workshopkit/problems/catalogue/references.py",
        """            Rule(
                "unknown-reference",
""",
        """            Rule(
                "shouted-title",
                W,
                "le titre « {got} » crie.",
                "the title “{got}” shouts.",
                wrong="`title: OSER`",
                mended="`title: Oser`",
            ),
            Rule(
                "unknown-reference",
""",
    )
    house.edit(
        "workshopkit/rules/check.py",
        "        *_offer(kit),\n",
        "        *_offer(kit),\n        *_shouts(kit),\n",
    )
    house.edit(
        "workshopkit/rules/check.py",
        "def _offer(kit: Kit)",
        "def _shouts(kit: Kit) -> Iterator[Problem]:\n"
        "    title = kit.settings.title\n"
        "    if title.isupper():\n"
        '        yield Problem("shouted-title", title.source, "", {"got": title})\n\n\n'
        "def _offer(kit: Kit)",
    )
    assert_follows(house, "a rule that content must follow")
    kit = (house.content / "kit.yaml").read_text("utf-8")
    line = next(line for line in kit.splitlines() if line.startswith("title:"))
    use(house, "content/kit.yaml", line, "title: OSER")
    told = house.run("check", "--lang", "fr").stderr
    assert re.search(r"content/kit.yaml:\d+:8: .*le titre « OSER » crie. \[shouted-title\]", told)
    assert "the title “OSER” shouts." in house.run("check", "--lang", "en").stderr
    guide = [sys.executable, "-m", "workshopkit.problems.guide"]
    subprocess.run(guide, cwd=house.folder, check=True, timeout=60)
    assert "`shouted-title`" in (house.content / "MESSAGES.md").read_text("utf-8")
