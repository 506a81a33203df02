"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from mt.text import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a translation that a translator should look at.

    Attributes:
        check: Name of the check, such as `missing_number`.
        severity: `error` changes what is said, `warning` is wrong in form or a nuance, `info` is
            worth a look.
        source: Spans of the source text that show it; may be empty.
        target: Spans of the translation that show it; may be empty.
        note: One sentence that says what is wrong.
        confidence: How sure the check is, from 0 to 1.
    """

    check: str
    severity: Severity
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    note: str
    confidence: float
