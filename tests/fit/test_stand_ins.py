"""A font that is named one thing and measured with another's file is told at its line."""

from tests.workshop import Workshop


def test_a_font_measured_with_another_is_told(specimen: Workshop) -> None:
    """Lines would break elsewhere than where they were measured; fonts as wide may stand in."""
    file = next(
        each
        for each in sorted((specimen.templates / "themes").glob("*.yaml"))
        if f"theme: {each.stem}" in (specimen.content / "kit.yaml").read_text("utf-8")
    )
    assert "other-font" not in {each.rule for each in specimen.check()}
    text = file.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.strip().startswith("slide_body:"))
    new = "  slide_body: {family: Verdana, files: carlito/Carlito}"
    file.write_text(text.replace(old, new), "utf-8")
    (told,) = [each for each in specimen.check() if each.rule == "other-font"]
    assert told.source is not None
    assert told.source.line == text.splitlines().index(old) + 1
    assert "« Verdana » est mesurée avec « Carlito-Regular.ttf »" in told.sentence("fr")
