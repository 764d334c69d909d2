"""A deck that somebody retouched → what changed in it, and the changes of content that say so.

The file is read and left as it is. ``pull`` compares; ``adopt`` writes what can go back, through
``writer``.
"""

from workshopkit.pulling.adopting import adopt
from workshopkit.pulling.keeping import kept_in
from workshopkit.pulling.pull import Pulled, pull
from workshopkit.pulling.retouch import Retouch, What, Why

__all__ = ["Pulled", "Retouch", "What", "Why", "adopt", "kept_in", "pull"]
