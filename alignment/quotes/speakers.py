"""Who the speakers are: one canonical name for every mention of a person."""

from __future__ import annotations

from alignment.quotes.quote import Quote


def link_speakers(quotes: list[Quote], text: str, lang: str) -> list[Quote]:
    """The quotes with `speaker` set where the text makes plain who it is."""
    return quotes
