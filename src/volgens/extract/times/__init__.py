"""Expressions of time in raw text: what can give a figure its period, and what keeps a number from being a figure.

The way through: `moments` finds them, `resolve` gives each its days, `join` makes periods of neighbours ("sinds …",
"tussen … en …"), `find` puts it in order.
"""

from volgens.extract.times.find import find_times

__all__ = ["find_times"]
