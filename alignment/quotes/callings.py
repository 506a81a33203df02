"""Who is meant by what somebody is: the surgeon Ann Berg nodded. “Water,” the doctor said."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, parses
from alignment.quotes.names import cases_of
from alignment.quotes.view import word_set


@dataclass(frozen=True, slots=True)
class Calling:
    """What somebody is.

    Attributes:
        head: The noun: its lemma, of a woman's word that of the man's (директорка → директор).
        words: Lemmas of all words of the description.
        gender: `femn` where the noun is a woman's, `masc` where it is a man's, or empty.
        alone: Whether the noun has nothing with it but a determiner.
        owned: Whether it begins with whose it is (his manager).
    """

    head: str
    words: frozenset[str]
    gender: str = ""
    alone: bool = True
    owned: bool = False


_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_BREAK = re.compile(r"[.!?;:…—–\n()“”\"]|\s-\s")
_WINDOW = 90
_POSSESSIVES = word_set(
    "his her its their our my your його її їх їхній їхня наш наша мій моя свій своя"
    " его ее её их наш наша мой моя свой своя"
)
_POINTING = word_set(
    "the this that same himself herself сам сама цей ця той та самий сама этот эта тот та же ж"
)
# Who is one of several, or somebody else.
_OTHERS = word_set(
    "a an one another other some any every each no two three both many more former"
    " інший інша один одна якийсь якась ще кожен кожна жоден два дві три обидва колишній колишня"
    " другой другая один одна какой-то какая-то некий некая еще ещё каждый каждая два две три оба"
    " бывший бывшая"
)
_MAX_WORDS = 7


def callings_of(text: str, start: int, end: int, lang: str) -> list[Calling]:
    """What the words around a name say that somebody is."""
    before = _BREAK.split(text[max(0, start - _WINDOW) : start])[-1]
    whole = len(before) < _WINDOW
    after = text[end : end + _WINDOW]
    behind = re.split(r"[,.;:!?…—–\n]", after[1:])[0] if after.startswith(",") else ""
    if lang not in SLAVIC:
        return _english_callings(before, behind, after)
    calling = _CALLED.search(before)
    if calling:
        # Водителя зовут | Тимур; сын по имени | Ян.
        words = _WORD.findall(before[: calling.start()])
        found = [_slavic_calling(words, (), lang)]
        return [one for one in found if one is not None]
    cases = cases_of(_WORD.findall(text[start:end]), lang)
    *leading, last = before.split(",")
    found = [_slavic_before(_WORD.findall(last), cases, lang)]
    if len(leading) == 1 and whole:
        found.append(_slavic_phrase(_WORD.findall(leading[0]), cases, lang))
    found.append(_slavic_phrase(_WORD.findall(behind), cases, lang))
    return [one for one in found if one is not None]


_CALLED = re.compile(r"\b(?:зовут|звати|звуть|звали|по\sимени|на\sім['’ʼ]я)\s$")


def _slavic_before(words: Sequence[str], cases: Collection[str], lang: str) -> Calling | None:
    """Адвокат фермера | Мирослав Пінчук: the first noun that stands in the name's case."""
    first = len(words)
    while first and not _is_verb(words[first - 1], lang) and words[first - 1].lower() not in _AND:
        first -= 1
    return _slavic_calling(words[first:], cases, lang)


def _slavic_phrase(words: Sequence[str], cases: Collection[str], lang: str) -> Calling | None:
    """A phrase beside a name: Автор ініціативи, | …; …, | мати трьох учнів."""
    if not 0 < len(words) <= _MAX_WORDS or any(_is_verb(word, lang) for word in words):
        return None
    return _slavic_calling(words, cases, lang)


_BOTH = word_set("and і й та и")
_AND = word_set("і й та и а але но що что як как")


@lru_cache(maxsize=1 << 13)
def _is_verb(word: str, lang: str) -> bool:
    found = parses(word, lang)
    return bool(found) and found[0].pos in ("VERB", "INFN", "PRED")


@lru_cache(maxsize=1 << 13)
def _person_noun(word: str, lang: str) -> tuple[str, str, frozenset[str]]:
    """Lemma, gender and cases of a noun in the singular for somebody; empty for other words."""
    lemma, gender = "", ""
    cases: set[str] = set()
    for parse in parses(word, lang):
        known = "anim" in parse.grammemes or parse.lemma in _listed(lang)
        names = parse.grammemes & {"Name", "Surn", "Patr", "Geox"}
        if parse.pos != "NOUN" or not known or names or "plur" in parse.grammemes:
            continue
        if lemma in ("", parse.lemma):
            lemma = parse.lemma
            gender = gender or ("femn" if "femn" in parse.grammemes else "masc")
            cases |= parse.grammemes & _CASES
    return lemma, gender, frozenset(cases)


_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})


def _slavic_calling(words: Sequence[str], cases: Collection[str], lang: str) -> Calling | None:
    for word in words:
        lemma, gender, stands = _person_noun(word, lang)
        if lemma and (not cases or stands & frozenset(cases)):
            lows = [one.lower() for one in words if one.lower() not in _POINTING]
            rest = [one for one in lows if one != word.lower() and one not in _POSSESSIVES]
            rest = [one for one in rest if not _AGED.search(one)]
            others = {_lemma(one, lang) for one in rest}
            head = _of_man(lemma, lang)
            if others & _OTHERS or set(lows) & _OTHERS:
                return None
            # A word for a man may be a woman's office: врач, депутат; голова and глава are anybody.
            gender = gender if gender == "femn" and lemma not in _ANYBODY else ""
            owned = bool(set(lows) & _POSSESSIVES)
            return Calling(head, frozenset({head, *others}), gender, not rest, owned)
    return None


_AGED = re.compile(r"\d|літн|річн|летн")
_ANYBODY = word_set("голова глава суддя судья староста слуга коллега колега")


def _lemma(word: str, lang: str) -> str:
    found = parses(word, lang)
    return found[0].lemma if found else word


# Words for women, and those for men.
_WOMEN = {
    "uk": (
        (r"овиця$", "овець"),
        (r"(?<=[бвгджзклмнпрстф])ниця$", "ник"),
        (r"логиня$", "лог"),
        (r"(графи|хірург|психіатр|педагог|мит|аналітик|критик|політик|історик|медик)иня$", r"\1"),
        (r"икиня$", "ик"),
        (r"(?<=іст|ист)ка$", ""),
        (r"(?<=[оеая]р|нт|ат|ет|ач|ік|яр|ик|ен)ка$", ""),
    ),
    "ru": (
        (r"тельница$", "тель"),
        (r"(?<=[бвгджзклмнпрстф])ница$", "ник"),
        (r"(?<=ист)ка$", ""),
        (r"(?<=[оеая]р|нт|ат|ет|ен)(?:ка|ша)$", ""),
        (r"евица$", "ец"),
    ),
}


@lru_cache(maxsize=1 << 12)
def _of_man(lemma: str, lang: str) -> str:
    for ending, other in _WOMEN[lang]:
        made, count = re.subn(ending, other, lemma)
        if count:
            return made
    return lemma


# Endings of English words for who somebody is, and words that only look so.
_PERSONS = ("ist", "ian", "man", "woman", "or", "er", "eer", "ee")
_NO_PERSONS = word_set(
    "committee coffee degree fee tree three see free agree beer career deer"
    "for or nor her over under after however never ever other whether rather later earlier former"
    " either neither further paper newspaper letter number water weather river winter summer order"
    " power matter offer answer chapter tower computer better older younger longer major list"
    " italian russian ukrainian german norwegian exist assist"
)
_OF = word_set("of in at for from on with to by who that which whose and")
_DETERMINERS = word_set("the a an this that")
_TITLES = word_set("mr mrs ms miss dr sir lady lord dame prof professor captain colonel judge")


@lru_cache(maxsize=1)
def _english_roles() -> frozenset[str]:
    return frozenset(entry.key for entry in load_table("en", "roles") if entry["kind"] == "role")


def _is_english_person(word: str) -> bool:
    low = word.lower()
    if low in _NO_PERSONS or low in _NATIONS:
        return False
    return low in _english_roles() or low in _listed("en") or low.endswith(_PERSONS)


_NATIONS = word_set(
    "turkish russian ukrainian british french german polish american georgian armenian second first"
    " republican democrat democratic irish chinese italian spanish israeli iranian indian romanian"
    " moldovan foreign defence defense finance trade transport retired former mr mrs ms miss sir"
)


def _english_phrase(words: Sequence[str]) -> Calling | None:
    """A noun phrase: the first word before a preposition is its head."""
    lows = [word.lower() for word in words]
    end = next((i for i, low in enumerate(lows) if low in _OF and i), len(lows))
    first = max((i + 1 for i, low in enumerate(lows[:end]) if low in _DETERMINERS), default=0)
    core = lows[first:end]
    owned = [low for low in core if low in _POSSESSIVES]
    core = [low for low in core if low not in _POSSESSIVES and not low[0].isdigit()]
    if not core and any(low.endswith("-year-old") for low in lows):
        return Calling("man", frozenset({"man"}))
    if not core or len(core) > _MAX_WORDS or not _is_english_person(core[-1]):
        return None
    after = [low for low in lows[end:] if low not in _OF and low not in _DETERMINERS]
    head = re.sub(r"woman$", "man", core[-1])
    if set(core) & _OTHERS:
        return None
    low = core[-1]
    gender = "femn" if low.endswith("woman") or low in _FEMALE else ""
    gender = "masc" if low.endswith("sman") or low in _MALE else gender
    words_of = frozenset({head, *core[:-1], *after})
    return Calling(head, words_of, gender, len(words_of) == 1, bool(owned))


_FEMALE = word_set("actress mother widow sister daughter wife grandmother girl woman lady")
_MALE = word_set("man father widower brother son husband grandfather boy man")


def _english_callings(before: str, behind: str, after: str) -> list[Calling]:
    *leading, last = before.split(",")
    words = _WORD.findall(last.replace("’s", "").replace("'s", ""))
    while words and words[-1].lower() in ("sir", "lady", "mr", "mrs", "ms", "dr"):
        words.pop()
    found: list[Calling | None] = []
    if words and _is_english_person(words[-1]):
        start = len(words) - 1
        while start and words[start - 1].lower() not in _OF | _DETERMINERS | _POSSESSIVES:
            start -= 1
        found.append(_english_phrase(words[max(start, len(words) - 4) :]))
    elif not words and leading:
        found.append(_english_phrase(_WORD.findall(leading[-1])[-_MAX_WORDS:]))
    beside = _WORD.findall(behind)
    if beside and not beside[0][0].isdigit() and not beside[0][0].isupper():
        found.append(_english_phrase(beside))
    if _ACCUSED.match(after):
        found.append(Calling("defendant", frozenset({"defendant"})))
    return [one for one in found if one is not None]


# Malcolm Threlfall, 58, of Penwith, | denies eleven counts.
_ACCUSED = re.compile(
    r"(?:,[^,.]{1,40}){0,2},?\s(?:denie[sd]|pleaded|(?:is|was)\s(?:accused|charged|on\strial)"
    r"|stands\strial|went\son\strial)\b"
)


def phrase_calling(phrase: str, lang: str, oblique: bool = False) -> Calling | None:
    """What a definite description of one person says, or nothing where it is no such thing."""
    words = _WORD.findall(re.sub(r"['’]s\b", "", phrase))
    if not words or len(words) > _MAX_WORDS:
        return None
    lows = [word.lower() for word in words]
    if not _BOTH.isdisjoint(lows):
        return None
    if lang in SLAVIC:
        return _slavic_calling(words, () if oblique else ("nomn",), lang)
    bare = lows[0] not in _POINTING | _POSSESSIVES
    if lows[0] in _OTHERS or (bare and (len(words) > 1 or lows[0] not in _listed(lang))):
        return None
    return _english_phrase(words)


def unnamed_calling(phrase: str, lang: str) -> str:
    """Head of what somebody without a name is: a Western diplomat in the room → diplomat."""
    words = _WORD.findall(phrase)
    if lang in SLAVIC:
        one = _slavic_calling(words, (), lang)
        return one.head if one else ""
    first = next((i for i, word in enumerate(words) if _is_english_person(word)), len(words))
    while first + 1 < len(words) and _is_english_person(words[first + 1]):
        first += 1
    return re.sub(r"woman$", "man", words[first].lower()) if first < len(words) else ""


@lru_cache(maxsize=8)
def _stands_for(lang: str) -> Mapping[str, frozenset[str]]:
    """Nouns that take up somebody named before, each with what that person has been called."""
    return {entry.key: word_set(entry["of"]) for entry in load_table(lang, "callings")}


@lru_cache(maxsize=8)
def _listed(lang: str) -> frozenset[str]:
    roles = {entry.key for entry in load_table(lang, "roles") if entry["kind"] == "role"}
    return frozenset(roles | _stands_for(lang).keys())


def fits(one: Calling, known: Sequence[Calling]) -> bool:
    """Whether a description says no more than what has been said of somebody."""
    return any(one.head == other.head and one.words <= other.words for other in known)


def takes_up(one: Calling, known: Sequence[Calling], lang: str) -> bool:
    """Whether a noun alone may take up what has been said of somebody: хірург …, | лікар."""
    wider = _stands_for(lang).get(one.head, frozenset())
    alone = _without_nations(one, known) <= _OF_ANY
    return alone and not one.owned and any(other.head in wider for other in known)


def _without_nations(one: Calling, known: Sequence[Calling]) -> frozenset[str]:
    """What a description says beside its head, but of which nation: the Swiss | diplomat.

    Another nation than somebody is known to be of counts. English only: without an article
    (швейцарська дипломатка) it may be somebody new.
    """
    beside = one.words - {one.head}
    nations = beside & _NATIONALITIES
    others = {word for other in known for word in other.words} & _NATIONALITIES
    return beside - nations if not others or not nations.isdisjoint(others) else beside


_NATIONALITIES = word_set(
    "american british english scottish welsh irish french german austrian swiss dutch belgian danish"
    " swedish norwegian finnish icelandic estonian latvian lithuanian polish czech slovak hungarian"
    " romanian bulgarian serbian croatian bosnian albanian greek turkish italian spanish portuguese"
    " ukrainian russian belarusian moldovan georgian armenian azerbaijani kazakh uzbek israeli"
    " iranian iraqi syrian egyptian lebanese saudi qatari afghan pakistani indian chinese japanese"
    " korean vietnamese thai australian canadian mexican brazilian argentine chilean nigerian"
    " ethiopian kenyan moroccan algerian tunisian libyan"
)


# Whose head or leader a mayor, a trainer or a director is anyhow: очільник міста.
_OF_ANY = word_set(
    "місто міський город городской команда клуб компанія компания city town club firm"
)


def may_be_anybody(one: Calling, known: Sequence[Calling], lang: str) -> bool:
    """Whether a noun alone may take up somebody of whom nothing like it has been said: бизнесмен.

    An office (the trainer) takes up nobody who has another one, a trade may (the biologist).
    """
    if _without_nations(one, known) or one.owned:
        return False
    wider = _stands_for(lang).get(one.head)
    if wider is None:
        return lang in SLAVIC and not known and one.head not in _NEWCOMERS
    return not known or _ANY in wider


# Who tends to be somebody new, not whoever was named before.
_NEWCOMERS = word_set(
    "суддя прокурор слідчий свідок потерпілий сусід продавець водій поліцейський кореспондент"
    " журналіст ведучий дружина син брат мати мама батько тато дочка донька сестра друг"
    " подруга колега начальник директор охоронець заступник помічник секретар речник мер міністр"
    " президент прем'єр голова дід баба дідусь бабуся онук тітка дядько знайомий очевидець хтось"
    " бог сусідка продавчиня вчитель учитель глядач читач слухач пасажир покупець клієнт"
    " перехожий гість працівник учень студент"
    " судья следователь свидетель потерпевший сосед продавец водитель полицейский корреспондент"
    " журналист ведущий жена муж сын мать отец папа дочь подруга коллега охранник заместитель"
    " помощник секретарь представитель мэр министр премьер председатель глава дед бабушка дедушка"
    " внук тетя тётя дядя знакомый очевидец кто-то зритель читатель слушатель пассажир покупатель"
    " соседка продавщица учительница клиент прохожий гость сотрудник работник ученик собеседник"
    " источник человек людина"
)
# Stands for anybody in the table.
_ANY = "*"
