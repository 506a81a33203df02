"""Errors that a user of `mt` can mend."""


class MtError(Exception):
    """A model, a language or a text can't be used; the message says what would do."""


class ModelError(MtError):
    """A model isn't there, is damaged, or doesn't have the language asked for."""
