"""What is rendered, beside what is there → ``output/``: one work, whoever asks for it.

``build`` and ``pack`` run it to its end, ``check`` converts without writing, and the
``Scheduler`` of ``preview`` and ``watch`` does what is looked at first.
"""

from workshopkit.desk.attesting import attest
from workshopkit.desk.build import build, check_only
from workshopkit.desk.jobs import job_of
from workshopkit.desk.packing import Pack, pack
from workshopkit.desk.ready import ready
from workshopkit.desk.result import Result

__all__ = ["Pack", "Result", "attest", "build", "check_only", "job_of", "pack", "ready"]
