"""WeasyPrint's readers of addresses, made without reading this computer's certificates.

Nothing is read from a network; yet each reader is ready for one. From Python 3.12 on, the handler
of https reads all the certificates that the computer trusts as soon as it is made without some;
WeasyPrint makes a reader for each style sheet that comes with none, and three while it is imported.
"""

from __future__ import annotations

import importlib
import sys
import threading
from functools import partial
from typing import Any
from urllib import request

NO_CERTIFICATES: Any = object()
"""Given as a reader's ``ssl_context``: it reads no certificates, and opens no address of https."""
_IMPORTING = threading.Lock()


def import_weasyprint() -> None:
    """Import WeasyPrint, once. Raise OSError when Pango is missing."""
    with _IMPORTING:
        if "weasyprint" in sys.modules:
            return
        handler = request.HTTPSHandler
        request.HTTPSHandler = partial(_handler, handler)  # type: ignore[assignment, misc]
        try:
            importlib.import_module("weasyprint")
        finally:
            request.HTTPSHandler = handler  # type: ignore[misc]


def _handler(handler: type[request.HTTPSHandler], context: Any = None) -> request.HTTPSHandler:
    return handler(context=context or NO_CERTIFICATES)
