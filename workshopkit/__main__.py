"""``python -m workshopkit``: the command, as ``workshopkit`` alone."""

from workshopkit.cli import main

if __name__ == "__main__":
    main()
