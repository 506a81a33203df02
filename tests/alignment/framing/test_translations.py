"""A text and its translation: what people who translate change of necessity isn't told."""

import pytest
from sides import side_from

from alignment.framing import compare_mentions
from mt.text import Span

EN, UK, RU = "en", "uk", "ru"

# why, kind and text of the source, those of its translation, word links
QUIET = [
    (
        "A speech of several paragraphs is opened in another one.",
        ("direct", EN, "“[We are ready|w],” [said|c] [the cook|s]."),
        ("indirect", RU, "[Мы готовы|w]», — [сказал|c] [повар|s]."),
        "",
    ),
    (
        "A dash opens speech as a mark does.",
        ("direct", EN, "“[We are ready|w],” [said|c] [the cook|s]."),
        ("indirect", RU, "- [Мы готовы|w], - [сказал|c] [повар|s]."),
        "",
    ),
    (
        "The same words in marks are a clause in one language.",
        ("direct", EN, "[The board|s] [said|c]: “[Water is here|w].”"),
        ("partial", RU, "На [доске|s] [сказано|c], что «[вода здесь|w]»."),
        "",
    ),
    (
        "The same marks, told with what stands around them.",
        ("indirect", EN, "[She|s] [called|c] [the fair a “grey feast” again|w]."),
        ("partial", RU, "[Она|s] опять [назвала|c] ярмарку «[серым праздником|w]»."),
        "",
    ),
    (
        "Whether marks are of distance or somebody's is a guess.",
        ("scare", EN, "The “[volunteers|w]” left."),
        ("partial", UK, "«[Добровольці|w]» пішли."),
        "",
    ),
    (
        "So-called needs no marks.",
        ("scare", EN, "It is the [so-called|c] [lake fever|w]."),
        ("indirect", RU, "Это то, что [называют|c] [озерной лихорадкой|w]."),
        "so-called=называют",
    ),
    (
        "A remark has its translation, if not in the lexicon.",
        ("indirect", EN, "To vindicate himself [he|s] [said|c] [the key was lost|w]."),
        ("indirect", RU, "Чтобы оправдать себя, [он|s] [сказал|c], что [ключ потерян|w]."),
        "vindicate=оправдать",
    ),
    (
        "However is although.",
        ("indirect", EN, "[He|s] [said|c] [the road was open|w], however no car was seen on it."),
        ("indirect", RU, "[Он|s] [сказал|c], что [дорога открыта|w], хотя машин на ней не видели."),
        "however=хотя",
    ),
    (
        "To protest is to object.",
        ("indirect", EN, "[The cook|s] [protested|c] that [the soup was hot|w]."),
        ("indirect", RU, "[Повар|s] [протестовал|c], что [суп горячий|w]."),
        "",
    ),
    (
        "What is gone isn't there, and nobody took it.",
        ("direct", EN, "“[The lamps are gone|w],” [she|s] [said|c]."),
        ("direct", UK, "«[Ламп немає|w]», — [сказала|c] [вона|s]."),
        "lamps=Ламп gone=немає",
    ),
    (
        "A reflexive passive of a cue.",
        ("indirect", EN, "The clerk [is accused|c] of [theft|w]."),
        ("indirect", RU, "Клерк [обвиняется|c] в [краже|w]."),
        "",
    ),
    (
        "A Ukrainian gerund is a form of its verb.",
        ("indirect", EN, "[The captain|s] left, [accusing|c] the crew of [theft|w]."),
        ("indirect", UK, "[Капітан|s] пішов, [звинувативши|c] команду в [крадіжці|w]."),
        "",
    ),
    (
        "Whom a court takes for guilty it doesn't admit to be so.",
        ("indirect", EN, "[The court|s] [declared|c] the sale [lawful|w]."),
        ("indirect", RU, "[Суд|s] [признал|c] продажу [законной|w]."),
        "",
    ),
    (
        "A short form in the plural.",
        ("indirect", EN, "[The hunters|s] [are sure|c] that [dogs are smart|w]."),
        ("indirect", RU, "[Охотники|s] [уверены|c], что [собаки умны|w]."),
        "",
    ),
    (
        "Without denies a cue.",
        ("indirect", EN, "[They|s] work without [complaining|c] about [the pay|w]."),
        ("indirect", UK, "[Вони|s] працюють, не [скаржачись|c] на [платню|w]."),
        "",
    ),
    (
        "A study proves what a person argues.",
        ("indirect", EN, "[The study|s] [proves|c] that [dogs count|w]."),
        ("indirect", RU, "[Исследование|s] [доказывает|c], что [собаки считают|w]."),
        "",
    ),
    (
        "Of two cues each statement has another.",
        (
            "indirect",
            EN,
            "[The mayor|s] [warned|c] that [the dam was weak|w], as stated in the report.",
        ),
        (
            "indirect",
            RU,
            "Мэр предупредил, что [плотина слаба|w], [сказано|c] в [отчете|s].",
        ),
        "warned=предупредил stated=сказано mayor=Мэр report=отчете",
    ),
    (
        "Of two who speak each statement has another.",
        ("indirect", EN, "[Olga Brandt|s] [said|c] [the ferry had sunk|w], Ivan Malko wrote."),
        (
            "indirect",
            RU,
            "Ольга Брандт сказала, что [паром затонул|w], [написал|c] [Иван Малко|s].",
        ),
        "Olga=Ольга Brandt=Брандт Ivan=Иван Malko=Малко",
    ),
    (
        "One fears it and another denies it.",
        ("indirect", EN, "[Velia|s] [fears|c] [the plant makes gas|w], which Ostrov denies."),
        ("indirect", RU, "[Остров|s] [отрицает|c], что [завод делает газ|w], чего боится Велия."),
        "denies=отрицает fears=боится Velia=Велия Ostrov=Остров",
    ),
    (
        "Rejected as something.",
        ("partial", EN, "[Velia|s] [rejected|c] the chart as a “[forgery|w].”"),
        ("partial", UK, "[Велія|s] [відхилила|c] мапу як «[підробку|w]»."),
        "",
    ),
    (
        "Where it is said stands in both.",
        ("indirect", EN, "In the note it [is said|c] that [the well is dry|w]."),
        ("indirect", UK, "У [нотатці|s] [сказано|c], що [колодязь сухий|w]."),
        "note=нотатці",
    ),
    (
        "By me.",
        ("indirect", EN, "[He|s] [said|c] “[I found the ring in May|w]”."),
        ("indirect", RU, "[Он|s] [сказал|c] «[кольцо найдено мною в мае|w]»."),
        "",
    ),
    (
        "A quality is no doer.",
        ("indirect", EN, "[He|s] [said|c] [the bridge was held by Danish sailors|w]."),
        ("indirect", UK, "[Він|s] [сказав|c], що [міст утримувався данськими моряками|w]."),
        "",
    ),
    (
        "Of a doer's name the last word is who it is.",
        ("indirect", EN, "[He|s] [said|c] [the will must be sealed by Velia’s Harbour Court|w]."),
        (
            "indirect",
            RU,
            "[Он|s] [сказал|c], что [завещание должно быть скреплено Портовым судом Велии|w].",
        ),
        "",
    ),
    (
        "Who they are stands as a quality without a noun.",
        ("indirect", EN, "[He|s] [said|c] [the congregation considers this fair|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [верующие этой церкви считают это честным|w]."),
        "",
    ),
    (
        "Whose office it is stands between the doer and the deed.",
        ("indirect", EN, "[He|s] [said|c] [Military Intelligence reports it online|w]."),
        ("indirect", UK, "[Він|s] [сказав|c], що [управління розвідки повідомляє це онлайн|w]."),
        "Intelligence=розвідки reports=повідомляє",
    ),
    (
        "An auxiliary has the link of its verb.",
        ("indirect", EN, "[He|s] [said|c] [they do not stay for the sheep to be shorn|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [они не остаются, пока овец стригут|w]."),
        "they=они do=остаются stay=остаются not=не be=стригут shorn=стригут sheep=овец",
    ),
    (
        "Not the only ones.",
        ("indirect", EN, "[He|s] [said|c] [we will not be the only guests|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [мы не будем единственными гостями|w]."),
        "",
    ),
    (
        "At the deed is if it is done.",
        (
            "indirect",
            EN,
            "[He|s] [said|c] [they will show the ledger if a proper court order is made|w].",
        ),
        (
            "indirect",
            RU,
            "[Он|s] [сказал|c], что [они покажут книгу при получении судебного приказа|w].",
        ),
        "",
    ),
    (
        "What it is due to is no condition.",
        ("indirect", EN, "[He|s] [said|c] [this is because the wells are dry|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [это обусловлено тем, что колодцы сухи|w]."),
        "",
    ),
    (
        "Up to, to reach.",
        ("indirect", EN, "[He|s] [said|c] [the moat can be up to 40 metres long|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [длина рва может достигать 40 метров|w]."),
        "",
    ),
    (
        "Some of something is no rough number.",
        (
            "indirect",
            EN,
            "[He|s] [said|c] [the lake has some of the cleanest beaches on the coast|w].",
        ),
        ("indirect", RU, "[Он|s] [сказал|c], что [у озера самые чистые пляжи на побережье|w]."),
        "",
    ),
    (
        "Could hardly is inability.",
        ("indirect", EN, "[She|s] [said|c] [they could hardly breathe|w]."),
        ("indirect", RU, "[Она|s] [сказала|c], что [они едва дышали|w]."),
        "",
    ),
    (
        "A mode is no government.",
        ("indirect", EN, "[She|s] [said|c] [she would teach the choir by telephone|w]."),
        ("indirect", UK, "[Вона|s] [сказала|c], що [навчатиме хор у телефонному режимі|w]."),
        "",
    ),
    (
        "To keep an eye on water is no spying.",
        ("indirect", EN, "[She|s] [advises|c] [monitoring the water|w]."),
        ("indirect", RU, "[Она|s] [советует|c] [следить за водой|w]."),
        "monitoring=следить",
    ),
    (
        "An abbreviation has all words of the name.",
        (
            "indirect",
            EN,
            "[He|s] [said|c] [the pirates may return if the Lake Guard of Velia loses its boats|w].",
        ),
        (
            "indirect",
            UK,
            "[Він|s] [сказав|c], що [пірати можуть повернутися, якщо ОСВ втратить човни|w].",
        ),
        "Guard=ОСВ loses=втратить",
    ),
    (
        "A word with a hyphen as well.",
        ("indirect", EN, "[He|s] [said|c] [the Free Harbour Democrats lost|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [гавань-демократы проиграли|w]."),
        "Harbour=гавань-демократы",
    ),
    (
        "One word more spells out what a word says.",
        ("indirect", EN, "[He|s] [said|c] [the board had sold the old mill|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [совет директоров продал старую мельницу|w]."),
        "board=совет",
    ),
    (
        "Against doing it is not to do it.",
        ("indirect", EN, "[He|s] [said|c] [the board decided against selling the mill|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [правление решило не продавать мельницу|w]."),
        "",
    ),
    (
        "The denial is in the word.",
        ("indirect", EN, "[He|s] [said|c] [the clerk flouts the rules|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [клерк не соблюдает правил|w]."),
        "flouts=не flouts=соблюдает",
    ),
    (
        "Less is nothing without a less.",
        ("indirect", EN, "[He|s] [said|c] [those who are not short of salt sleep less|w]."),
        ("indirect", RU, "[Он|s] [сказал|c], что [те, у кого нет нехватки соли, спят меньше|w]."),
        "",
    ),
    (
        "Two amounts in thousands are two.",
        (
            "indirect",
            EN,
            "[He|s] [said|c] [at least 25 thousand left, about 175 thousand stayed|w].",
        ),
        (
            "indirect",
            RU,
            "[Он|s] [сказал|c], что [не менее 25 тыс. ушли, около 175 тыс. остались|w].",
        ),
        "thousand=тыс",
    ),
    (
        "At least is no size.",
        ("indirect", EN, "[He|s] [said|c] [at least two burned, more than one in ten|w]."),
        (
            "indirect",
            RU,
            "[Он|s] [сказал|c], что [сгорели минимум два, больше одного из десяти|w].",
        ),
        "",
    ),
]


def _sides(first: tuple[str, str, str], second: tuple[str, str, str]):
    return [side_from(lang, text, kind) for kind, lang, text in (first, second)]


def _links(words: str, texts: list[str]) -> list[tuple[Span, Span]] | None:
    pairs = [tuple(pair.split("=")) for pair in words.split()]
    return [
        tuple(
            Span(text.index(word), text.index(word) + len(word))
            for word, text in zip(pair, texts, strict=True)
        )
        for pair in pairs
    ] or None


@pytest.mark.parametrize(("why", "first", "second", "links"), QUIET)
def test_what_is_translated_alike_stays_quiet(why, first, second, links) -> None:
    a, b = _sides(first, second)
    found = compare_mentions(a, b, translated=True, links=_links(links, [a.text, b.text]))
    assert not found, why


# dimension, source, translation: what translators do change
TOLD = [
    (
        "attribution",
        ("indirect", EN, "[The mayor|s] [claimed|c] [the bridge was safe|w]."),
        ("indirect", RU, "[Мэр|s] [заявил|c], что [мост безопасен|w]."),
    ),
    (
        "quotation",
        ("direct", EN, "“[The bridge is safe|w],” [said|c] [the mayor|s]."),
        ("indirect", UK, "[Мер|s] [сказав|c], що [міст безпечний|w]."),
    ),
    (
        "quotation",
        ("direct", EN, "“[The old bridge is safe|w],” [said|c] [the mayor|s]."),
        ("partial", UK, "[Мер|s] [сказав|c], що старий міст «[безпечний|w]»."),
    ),
    (
        "quotation",
        ("partial", EN, "[The mayor|s] [said|c] the bridge was ‘[safe|w]’."),
        ("indirect", UK, "[Мер|s] [сказав|c], що [міст безпечний|w]."),
    ),
]


@pytest.mark.parametrize(("dimension", "first", "second"), TOLD)
def test_what_translators_do_change_is_told(dimension, first, second) -> None:
    assert dimension in {
        found.dimension for found in compare_mentions(*_sides(first, second), translated=True)
    }
