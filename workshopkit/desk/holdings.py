"""What documents should be now, beside the files we have of them and what is wrong with those."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Literal

from workshopkit.desk.held import File, is_held
from workshopkit.desk.work import Work
from workshopkit.formats.convert import Job
from workshopkit.formats.converted import Converted
from workshopkit.problems import Problem


class Holdings:
    """The documents of the last work, by name, and the files held of them."""

    def __init__(self) -> None:
        self.files: dict[str, File] = {}
        self._fingerprints: dict[str, str] = {}
        self._markup: dict[str, str] = {}
        self._broken: dict[str, tuple[Problem, ...]] = {}
        self._unsaved: set[str] = set()

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the pages of the documents, made or not."""
        found: list[Problem] = []
        for name in self._fingerprints:
            file = self.files.get(name)
            found += (*(file.problems if file else ()), *self._broken.get(name, ()))
        return found

    @property
    def markup(self) -> Mapping[str, str]:
        """The markup that each document was last written in."""
        return self._markup

    @property
    def unsaved(self) -> dict[str, File]:
        """The files that are as they should be and not in ``output/`` yet."""
        return {name: self.files[name] for name in self._unsaved if self.is_current(name)}

    def is_current(self, name: str) -> bool:
        """Tell whether the file we have of a document says what the kit says now."""
        return is_held(self.files, name, self._fingerprints.get(name))

    def learn(self, work: Work) -> None:
        """Take in what the documents of a work should be; others stay as they were."""
        self._fingerprints |= {item.name: item.fingerprint for item in work.items}
        self._markup |= {item.name: item.rendered.markup for item in work.items}

    def start_over(self, work: Work, current: Mapping[str, File]) -> None:
        """Take in a whole work; ``current`` are files of ``output/`` that we did not hold."""
        self._fingerprints, self._markup = {}, {}
        self.learn(work)
        known = self._fingerprints
        self._broken = {name: found for name, found in self._broken.items() if name in known}
        kept = {name: file for name, file in self.files.items() if name in known}
        self.files = {**kept, **current}
        self._unsaved = {item.name for item in work.to_make if self.is_current(item.name)}

    def take(self, name: str, job: Job, made: Converted) -> Literal["made", "placed"] | None:
        """Take a converted file; when we had it, what it did not say: where its words lie.

        Return which, or None when its markup is no longer the document's: it is let go.
        """
        self._broken.pop(name, None)
        if self._fingerprints.get(name) != job.fingerprint:
            return None
        file = File(job.fingerprint, made.data, made.problems, made.spots)
        if self._has(name, job):
            self.files[name] = dataclasses.replace(file, data=self.files[name].data)
            return "placed"
        self.files[name] = file
        self._unsaved.add(name)
        return "made"

    def fail(self, name: str, job: Job, problems: tuple[Problem, ...]) -> None:
        """Say why a job did not succeed; when we have its file, its words are not clickable."""
        if self._has(name, job):
            self.files[name] = dataclasses.replace(self.files[name], spots=())
        else:
            self._broken[name] = problems

    def saved(self, files: Mapping[str, File]) -> None:
        """Know that these files are in ``output/``."""
        self._unsaved -= {name for name, file in files.items() if self.files.get(name) is file}

    def _has(self, name: str, job: Job) -> bool:
        return is_held(self.files, name, job.fingerprint)
