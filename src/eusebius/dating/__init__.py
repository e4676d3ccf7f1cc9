"""Dating: finds time expressions and resolves them along the narrative.

compile.py makes patterns of a pack's words; find.py finds parts of expressions; combine.py puts parts together; resolve.py says which
moment they mean where the narrative stands; clock.py follows the narrative; date.py shows the order;
lending.py says which accounts borrow their year or week, and from whom.
To teach a language, edit its time.toml, not this room.
"""

from .date import date, written
from .lending import Lent, borrows, lenders

__all__ = ["Lent", "borrows", "date", "lenders", "written"]
