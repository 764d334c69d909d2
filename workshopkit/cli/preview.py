"""``build.py preview``: a local page that follows the saves."""

from __future__ import annotations

import webbrowser
from typing import Annotated, Any

import typer

from workshopkit.cli.options import accepts_common_options, bad_option, merge, option, options_of
from workshopkit.cli.say import LANG, SAY

LAST_PORT = 65535
USUAL_PORT = 8400


@accepts_common_options
def preview(
    context: typer.Context,
    port: Annotated[str | None, option("port", "N")] = None,
    no_browser: Annotated[bool, option("no-browser")] = False,
    editor: Annotated[str | None, option("editor", SAY["pattern"])] = None,
    **given: Any,
) -> None:
    """Show the documents in a page and follow the saves until Ctrl-C."""
    from workshopkit.preview import DEFAULT_EDITOR, listen, serve

    given = merge(context, given)
    options = options_of(given)
    pattern = editor or DEFAULT_EDITOR
    if "{path}" not in pattern:
        raise bad_option("--editor", pattern, DEFAULT_EDITOR)
    found = listen(_port(port), USUAL_PORT)
    address = f"http://127.0.0.1:{found.getsockname()[1]}/"

    def opened() -> None:
        print(SAY["preview-open"].format(address=address), flush=True)
        if not no_browser:
            webbrowser.open(address)

    serve(options, pattern, given["lang"] or LANG, found, opened)


def _port(given: str | None) -> int | None:
    if given is None:
        return None
    if not given.isascii() or not given.isdigit() or int(given) > LAST_PORT:
        raise bad_option("--port", given, f"0 … {LAST_PORT}")
    return int(given)
