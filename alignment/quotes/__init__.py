"""Who is said to have said what: quotes of an article, with cue and source."""

from alignment.quotes.extract import extract_quotes, reported
from alignment.quotes.grammars import LANGUAGES
from alignment.quotes.quote import Quote, QuoteKind

__all__ = ["LANGUAGES", "Quote", "QuoteKind", "extract_quotes", "reported"]
