"""``build.py preview``: a local page that follows the saves."""

from __future__ import annotations

import webbrowser
from typing import Annotated

import typer

from workshopkit.cli.help import option
from workshopkit.cli.request import Request
from workshopkit.pipeline import for_next_event
from workshopkit.pipeline.asking import bad_option

LAST_PORT = 65535
USUAL_PORT = 8400


def preview(
    context: typer.Context,
    port: Annotated[str | None, option("port", "N")] = None,
    no_browser: Annotated[bool, option("no-browser")] = False,
    editor: Annotated[str | None, option("editor", "pattern")] = None,
) -> None:
    """Show the documents in a page and follow the saves until Ctrl-C."""
    from workshopkit.preview import DEFAULT_EDITOR, Helpers, listen, serve
    from workshopkit.scaffold import entry_of
    from workshopkit.scaffold.session import retimed, session_files
    from workshopkit.schema import shapes_of

    request: Request = context.obj
    pattern = editor or DEFAULT_EDITOR
    if not _opens_a_file(pattern):
        raise bad_option("--editor", pattern, DEFAULT_EDITOR)
    found = listen(_port(port), USUAL_PORT)
    address = f"http://127.0.0.1:{found.getsockname()[1]}/"

    def opened() -> None:
        print(request.say["preview-open"].format(address=address), flush=True)
        if not no_browser:
            webbrowser.open(address)

    helpers = Helpers(shapes_of, retimed, session_files, entry_of)
    serve(for_next_event(request.options), pattern, request.lang, found, opened, helpers)


def _opens_a_file(pattern: str) -> bool:
    """Tell whether a link can be made of a pattern: ``{path}``, no other name, no script."""
    try:
        link = pattern.format(path="/a.yaml", line=1, column=1)
    except (LookupError, ValueError, AttributeError):
        return False
    is_script = link.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
    return "{path}" in pattern and not is_script


def _port(given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isascii() or not given.isdigit() or int(given) > LAST_PORT:
        raise bad_option("--port", given, f"0 … {LAST_PORT}")
    return int(given)
