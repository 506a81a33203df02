"""Datelines: no part of what is reported after them."""

import pytest
from quotation import assert_as_marked

ROWS = [
    ("City and day.", "en",
     "KYIV, Jan. 14 – [A missile hit a power plant|indirect], [officials|source] [said|cue]."),
    ("City and land.", "en",
     "IZMAIL, Ukraine – [A leak killed three dockers|indirect], [the port|source] [said|cue]."),
    ("City and agency.", "en",
     "GENEVA (NPA) -- [The talks are over|indirect], [the envoy|source] [said|cue]."),
    ("City and day, a full stop.", "uk",
     "Варшава, 11 квітня. [Міст відкрито|indirect], [повідомив|cue] [мер|source]."),
    ("City, day and agency.", "ru",
     "МОСКВА, 4 мар – НОВА. [Мост открыт|indirect], [сообщил|cue] [мэр|source]."),
    ("A city alone.", "uk", "КИЇВ — [Міст відкрито|indirect], [повідомив|cue] [мер|source]."),
    ("An acronym is no city.", "ru",
     "[НАТО — Это военный блок|indirect], [сказал|cue] [посол|source]."),
    ("Nor in English.", "en",
     "[NATO – An alliance, no more – will meet|indirect], [the envoy|source] [said|cue]."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lang", "marked"), ROWS)
def test_a_dateline_is_not_reported(why, lang, marked):
    assert_as_marked(why, lang, marked)
