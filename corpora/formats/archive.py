"""ZIP archives without the time of their making: the same results give the same bytes."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# Where a format asks for a time; the earliest that a ZIP archive knows, and that its members have.
MADE = datetime(1980, 1, 1, tzinfo=UTC)


class Archive(ZipFile):
    """A compressed archive that is written."""

    def __init__(self, file: Any) -> None:
        super().__init__(file, "w", ZIP_DEFLATED)

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Writes a member."""
        name = zinfo_or_arcname
        name = name.filename if isinstance(name, ZipInfo) else name
        super().writestr(member(name), data, compress_type, compresslevel)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Writes a file as a member."""
        into = self.open(member(str(arcname or filename)), "w", force_zip64=True)
        with Path(filename).open("rb") as source, into:
            shutil.copyfileobj(source, into)


def member(name: str) -> ZipInfo:
    """A compressed member of an archive."""
    info = ZipInfo(name, MADE.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    return info
