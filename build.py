"""Build the workshop kit: hands over to workshopkit.cli."""

import sys

try:
    from workshopkit.cli import main
except ModuleNotFoundError as missing:
    print(
        f"build.py : il manque « {missing.name} ». Tapez « make kit » (voir README.md).",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":  # the preview's processes begin by reading this file
    main()
