"""Markup → the fingerprint by which a document is known to be unchanged."""

from __future__ import annotations

from workshopkit.desk.files import digest
from workshopkit.desk.inputs import hash_shared
from workshopkit.pipeline import Project


def salt_of(project: Project) -> str:
    """Return what shapes every document beside its markup."""
    shared = hash_shared(project.folder, project.kit.locale)
    return f"{shared}\n{project.setting.present}\n{project.shaped_by}"


def fingerprint(salt: str, markup: str) -> str:
    """Return the fingerprint of a document."""
    return digest(f"{salt}\n".encode(), markup.encode())  # not joined: a deck holds its photos
