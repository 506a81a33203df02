"""Errors that a user of `corpora` can mend, and the exit codes that they lead to."""

DONE, DATA_ERROR, USAGE_ERROR, REJECTED, INTERRUPTED = 0, 1, 2, 3, 130


class CorporaError(Exception):
    """The data can't be used (exit code 1): file, line, what is wrong, what would do."""


class UsageError(CorporaError):
    """The command was called in a way that can't work (exit code 2)."""
