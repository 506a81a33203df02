"""Names that sound alike in two scripts."""

import pytest

from alignment.sounds import ALIKE, likeness, sounds_like


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Whitcombe", "Уиткомб"),
        ("Hnatiuk", "Гнатюку"),
        ("Bianchi", "Бьянки"),
        ("Jianhua", "Цзяньхуа"),
        ("Verbytskyi", "Вербицького"),
        ("Claessens", "Классенс"),
        ("Neumeister", "Ноймайстер"),
        ("Zhadan", "Жаданом"),
        ("Žilina", "Жиліни"),
        ("Joachim", "Йоахим"),
    ],
)
def test_a_name_is_like_itself_in_the_other_script(latin, cyrillic):
    assert likeness(latin, cyrillic) >= ALIKE


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Rudowiecki", "Рудовецький"),
        ("Sawicka", "Савицкой"),
        ("Sawicki’s", "Савицького"),
        ("Vysocký", "Висоцький"),
    ],
)
def test_slavic_names_in_cki_have_two_sounds(latin, cyrillic):
    assert likeness(latin, cyrillic) >= 0.9


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("Nicki", "Нікі"), ("Becka", "Бекою"), ("Lucky", "Лакі"), ("McKinley", "Маккінлі")],
)
def test_other_names_with_ck_keep_one(latin, cyrillic):
    assert likeness(latin, cyrillic) >= ALIKE


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [("Bianchi", "Директор"), ("Okeke", "Енугу"), ("Warsaw", "Праге"), ("Tkachuk", "Олена")],
)
def test_other_words_are_not_like_it(latin, cyrillic):
    assert likeness(latin, cyrillic) < ALIKE


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Хольм", "Гольм", True),
        ("Кравець", "Кравцом", True),
        ("Hughes", "Хьюзом", True),
        ("Woo", "У", True),
        ("Брінк", "Сторм", False),
        ("Brink", "Сторм", False),
    ],
)
def test_names_are_compared_whatever_their_letters(name, other, alike):
    assert (sounds_like(name, other) >= 0.5) is alike
