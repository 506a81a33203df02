"""Which quote of one version is which of another."""

from alignment.mapping.link import Mention, QuoteLink
from alignment.mapping.mapper import map_quotes
from alignment.mapping.quoted import QuotedText

__all__ = ["Mention", "QuoteLink", "QuotedText", "map_quotes"]
