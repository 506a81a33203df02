"""Ladders of words, bounds of amounts and words that weaken; what is as strong stays quiet."""

import pytest
from sides import differences

EN, UK, RU = "en", "uk", "ru"

# why, first version, second version
TOLD = [
    (
        "A plain number is one end of a range there.",
        (EN, "[The engineer|s] [said|c] [repairs would take six weeks|w]."),
        (RU, "[Инженер|s] [сказал|c], что [ремонт займет от трех до шести недель|w]."),
    ),
    (
        "The same with a vague first end.",
        (UK, "[Інженер|s] [сказав|c], що [ремонт триватиме шість тижнів|w]."),
        (RU, "[Инженер|s] [сказал|c], что [ремонт займет от нескольких дней до шести недель|w]."),
    ),
    (
        "A preposition stands between a bound and its number.",
        (UK, "[Мер|s] [сказав|c], що [квиток коштуватиме близько 80 гривень|w]."),
        (RU, "[Мэр|s] [сказал|c], что [билет обойдется не менее чем в 80 гривен|w]."),
    ),
    (
        "It won't be and it will never be, with a verb of becoming.",
        (UK, "[Рада|s] [сказала|c]: [«Ми ніколи не назвемо це позикою»|w]."),
        (RU, "[Совет|s] [сказал|c]: [«Мы не назовем это займом»|w]."),
    ),
    (
        "A word that weakens is missing.",
        (EN, "“[I was a little frightened|w],” [the sailor|s] [said|c]."),
        (UK, "«[Мені було страшно|w]», — [сказав|c] [моряк|s]."),
    ),
    (
        "A fire and its beginning.",
        (UK, "[Сторож|s] [сказав|c], що [у млині сталася пожежа|w]."),
        (RU, "[Сторож|s] [сказал|c], что [на мельнице произошло возгорание|w]."),
    ),
    (
        "Trapped people, and people who stay.",
        (UK, "[Мерія|s] [сказала|c], що [у шахті заблоковано сорок людей|w]."),
        (RU, "[Мэрия|s] [сказала|c], что [в шахте остаются сорок человек|w]."),
    ),
    (
        "Hundreds and thousands.",
        (EN, "[The union|s] [said|c] [hundreds of miners came to the square|w]."),
        (UK, "[Профспілка|s] [сказала|c], що [на площу прийшли тисячі гірників|w]."),
    ),
    (
        "Partly and wholly.",
        (EN, "[The priest|s] [said|c] [the chapel was partly destroyed|w]."),
        (UK, "[Священник|s] [сказав|c], що [каплицю повністю зруйновано|w]."),
    ),
    (
        "Questioned and seized.",
        (EN, "[The lawyer|s] [said|c] [three sailors had been questioned|w]."),
        (RU, "[Адвокат|s] [сказал|c], что [трех моряков схватили|w]."),
    ),
]

QUIET = [
    (
        "A range is a range.",
        (EN, "[The engineer|s] [said|c] [repairs would take from three to six weeks|w]."),
        (UK, "[Інженер|s] [сказав|c], що [ремонт триватиме від трьох до шести тижнів|w]."),
    ),
    (
        "Forty-two thousand is no crowd of thousands.",
        (EN, "[The union|s] [said|c] [42,000 miners had signed|w]."),
        (RU, "[Профсоюз|s] [сказал|c], что [подписались 42 тысячи шахтеров|w]."),
    ),
    (
        "To save is an ordinary word where nobody only helps.",
        (EN, "[The crew|s] [said|c] [it had saved two dogs|w]."),
        (UK, "[Екіпаж|s] [сказав|c], що [врятував двох собак|w]."),
    ),
]


@pytest.mark.parametrize(("why", "first", "second"), TOLD)
def test_what_is_stronger_is_told(why, first, second) -> None:
    for one, other in ((first, second), (second, first)):
        assert "intensity" in {d.dimension for d in differences(one, other)}, why


@pytest.mark.parametrize(("why", "first", "second"), QUIET)
def test_what_is_as_strong_stays_quiet(why, first, second) -> None:
    assert "intensity" not in {d.dimension for d in differences(first, second)}, why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            (EN, "[The boy|s] [said|c] [he was put on the boat|w]."),
            (UK, "[Хлопець|s] [сказав|c], що [солдати посадили його в човен|w]."),
        ),
        (
            (EN, "[The nurse|s] [said|c] [the guests had been beaten|w]."),
            (UK, "[Медсестра|s] [сказала|c], що [охоронці побили гостей|w]."),
        ),
        (
            (EN, "[The aunt|s] [said|c] [she had been given a Polish passport|w]."),
            (UK, "[Тітка|s] [сказала|c], що [поляки видали їй паспорт|w]."),
        ),
    ],
)
def test_who_did_it_is_seen_beside_whom_it_was_done_to(first, second) -> None:
    """Його, її are no subjects; beaten is a participle; Polish passports name no Poles."""
    assert "agency" in {d.dimension for d in differences(first, second)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            (EN, "[The envoy|s] [said|c] [the visa regime would change|w]."),
            (RU, "[Посол|s] [сказал|c], что [визовый режим изменится|w]."),
        ),
        (
            (EN, "[The envoy|s] [said|c] [visa-free travel would be reviewed|w]."),
            (UK, "[Посол|s] [сказав|c], що [безвізовий режим переглянуть|w]."),
        ),
    ],
)
def test_a_regime_of_visas_is_no_government(first, second) -> None:
    assert "term" not in {d.dimension for d in differences(first, second)}
