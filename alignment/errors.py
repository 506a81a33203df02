"""Errors that a user of `alignment` can mend."""


class AlignmentError(Exception):
    """An input of a comparison can't be used; the message gives the value and what is allowed."""


class LexiconError(AlignmentError):
    """A lexicon file is malformed; the message names file, line, cause and remedy."""
