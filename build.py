"""Build the workshop kit: hands over to workshopkit.cli, with the project's own Python."""

import os
import subprocess
import sys
from pathlib import Path

PYTHONS = (".venv/bin/python", ".venv/Scripts/python.exe")

try:
    from workshopkit.cli import main
except ModuleNotFoundError as missing:
    windows = os.name == "nt"
    places = [Path(__file__).resolve().parent / name for name in PYTHONS]
    own = next((place for place in places if place.exists()), None)
    if own is not None and Path(sys.prefix).resolve() != own.parent.parent.resolve():
        if not windows:
            os.execv(own, [str(own), *sys.argv])  # Ctrl-C then reaches one process alone
        try:
            sys.exit(subprocess.call([str(own), *sys.argv]))
        except KeyboardInterrupt:  # the one below has said so already
            sys.exit(130)
    what = "Double-cliquez sur « Construire la trousse.bat »" if windows else "Tapez « make kit »"
    print(f"build.py : il manque « {missing.name} ». {what} (voir README.md).", file=sys.stderr)
    sys.exit(3)

if __name__ == "__main__":  # the preview's processes begin by reading this file
    main()
