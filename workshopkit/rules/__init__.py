"""A kit, read and valid → what no single file can tell: every problem of its content."""

from workshopkit.rules.check import check_kit
from workshopkit.rules.proofreading import Texts, texts_in, texts_of, where

__all__ = ["Texts", "check_kit", "texts_in", "texts_of", "where"]
