"""What a reader is told of a file, and what it gives instead of an article that it can't use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Where bytes come from and what is known of them beforehand.

    Attributes:
        file: The file as messages name it; `<stdin>` for the standard input.
        id: The id of its article, where the file holds one without an id of its own.
        lang: Its language, where the user says it.
        encoding: Its encoding, where the user says it.
    """

    file: str
    id: str
    lang: str | None = None
    encoding: str | None = None

    def reject(self, reason: str) -> Rejected:
        """The rejection of this file, which is one article."""
        return Rejected(self.file, 0, reason, id=self.id)


@dataclass(frozen=True, slots=True)
class Rejected:
    """An article that can't be used.

    Attributes:
        file: Its file.
        line: Its line, from 1; 0 where the whole file is meant.
        reason: What is wrong and what would do.
        raw: The line as it stands, where the format has an article a line.
        id: The article's id, where it could be read.
    """

    file: str
    line: int
    reason: str
    raw: str = ""
    id: str | None = None

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.reason}"


def json_type(value: object) -> str:
    """What a value is, in JSON's own words: a number, a list."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return "null" if value is None else names.get(type(value), "a number")


class UnusableError(Exception):
    """What was read is no article; the message says why and what would do."""
