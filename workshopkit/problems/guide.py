"""The catalogue → ``content/MESSAGES.md``, the page that explains every rule.

``python -m workshopkit.problems.guide`` writes it anew after the catalogue changed.
"""

from __future__ import annotations

from pathlib import Path

from workshopkit.problems.catalogue import FAMILIES, Family
from workshopkit.problems.telling import GUIDE

BEGINNING = """\
# content : ce que disent les messages

Chaque message finit par le nom de sa règle, entre crochets : `[colon-in-text]`. Cherchez ce nom ici. Sous le
message viennent la ligne en cause, un accent circonflexe sous l’endroit exact et, quand on peut la deviner, la
ligne corrigée :

```
content/barriers.yaml:1:15: un deux-points suivi d’une espace se trouve dans un texte sans guillemets. [colon-in-text]
      1 | title: Freins : le temps
        |               ^
Essayez | title: "Freins : le temps"
```

Les erreurs viennent d’abord, fichier par fichier. Un « avertissement » ou un « à faire » n’empêche rien.

"""
END = """\
---

*English: every rule that a message may name, by family, with what people type and what to write instead
(in French, like the texts of the kit). `--lang en` gives the messages in English.*
"""


def guide() -> str:
    """Return the whole page, in Markdown."""
    return BEGINNING + "".join(_family(family) for family in FAMILIES) + END


def _family(family: Family) -> str:
    anchors = "".join(f'<a id="{rule.name}"></a>' for rule in family.rules)
    rows = "".join(
        f"| {_cell(wrong)} | {_cell(mended)} | `{rule.name}` |\n"
        for rule in family.rules
        for wrong, mended in rule.examples
    )
    head = f"## {family.title}\n\n{anchors}\n\n{family.text}\n"
    return f"{head}| Au lieu de | Écrivez | Règle |\n|---|---|---|\n{rows}\n"


def _cell(example: str) -> str:
    return example.replace("|", "\\|")


if __name__ == "__main__":
    Path(GUIDE).write_text(guide(), "utf-8")
