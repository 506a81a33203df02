"""Dates in digits and in words say the same."""

import pytest

from mt.quality import check_pair

SAME = [
    ("en", "It met on 2024-03-05.", "uk", "Засідання було 5 березня 2024 року."),
    ("en", "It met on 03/05/2024.", "uk", "Засідання було 05.03.2024."),
    ("en", "It met on 03/05/2024.", "ru", "Заседание было 03.05.2024."),
    ("en", "It met on 3/25/24.", "uk", "Засідання було 25 березня 2024 року."),
    ("en", "It met on 12 March.", "uk", "Засідання було 12.03."),
    ("en", "It met on 26 April.", "ru", "Заседание было 26.04."),
    ("en", "It met on 26 April 1986.", "uk", "Засідання було 26.04.86."),
    ("uk", "Засідання було 12.03.", "en", "It met on March 12."),
    ("uk", "Засідання було о 12.03.", "en", "It met at 12:03."),
    ("en", "It cost 12.03 euros.", "uk", "Це коштувало 12,03 євро."),
    ("en", "Version 10.12.05 is out.", "uk", "Вийшла версія 10.12.05."),
    ("en", "Open 24/7.", "uk", "Відчинено 24/7."),
    ("en", "The season of 2023-24.", "uk", "Сезон 2023–2024 років."),
]

OTHER = [
    ("en", "It met on 2024-03-05.", "uk", "Засідання було 6 березня 2024 року."),
    ("en", "It met on 2024-03-05.", "ru", "Заседание было 5 апреля 2024 года."),
    ("en", "It met on 03/25/2024.", "uk", "Засідання було 25.04.2024."),
    ("en", "It met on 12 March.", "uk", "Засідання було 12.04."),
    ("en", "It met on 26 April 1986.", "ru", "Заседание было 26.04.87."),
    ("uk", "Засідання було 12.03.", "en", "It met on March 13."),
]


def told(src_lang, src, tgt_lang, tgt):
    found = check_pair(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang)
    return [one for one in found if one.check in {"missing_number", "wrong_number"}]


@pytest.mark.parametrize(("src_lang", "src", "tgt_lang", "tgt"), SAME)
def test_a_date_in_another_writing_is_no_alarm(src_lang, src, tgt_lang, tgt):
    assert told(src_lang, src, tgt_lang, tgt) == []


@pytest.mark.parametrize(("src_lang", "src", "tgt_lang", "tgt"), OTHER)
def test_another_date_is_told(src_lang, src, tgt_lang, tgt):
    assert told(src_lang, src, tgt_lang, tgt)
