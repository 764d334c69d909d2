"""What every place to answer has, whatever its kind."""

from __future__ import annotations

from workshopkit.model.base import Part, Slug


class Answer(Part):
    """A place to answer. The fields of the fillable edition are named after ``slug``."""

    slug: Slug
    required: bool = False
