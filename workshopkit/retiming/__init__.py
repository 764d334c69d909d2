"""A session and a number of minutes → the same session in that time, explained row by row.

Only arithmetic: floors, ceilings, cuts, protections and the rules of pace decide. Nothing is
written here; whoever shows it or writes it asks for the same ``Retimed``.
"""

from workshopkit.retiming.retimed import Retimed, Row, TooShort, Why
from workshopkit.retiming.retiming import refit, retime

__all__ = ["Retimed", "Row", "TooShort", "Why", "refit", "retime"]
