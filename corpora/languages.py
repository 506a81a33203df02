"""Languages as people write them."""

from __future__ import annotations

import re

_WITH_COUNTRY = re.compile("[a-z]{2,3}-[a-z]{2}")


def language(value: str) -> str:
    """A language's code as it is written here: UK, uk-UA → uk."""
    code = value.strip().lower().replace("_", "-")
    return code[:-3] if _WITH_COUNTRY.fullmatch(code) else code
