"""What the command says, in French and English."""

from workshopkit.speech.language import SPEECH, language, speech

__all__ = ["SPEECH", "language", "speech"]
