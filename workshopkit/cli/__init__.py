"""The command line: one module for each command."""

from workshopkit.cli.main import main

__all__ = ["main"]
