"""Checks on a translation: numbers, names, quotes, negation, letters, form.

Each check is a named pure function from a `Pair` to findings; `CHECKS` gives their order.
"""

from mt.quality.checks import CHECKS, check_pair
from mt.quality.finding import SEVERITIES, Finding, Severity

__all__ = ["CHECKS", "SEVERITIES", "Finding", "Severity", "check_pair"]
