"""Runs of words with capitals that are, or hold, the name of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alignment.morphology import SLAVIC, parses
from alignment.quotes.calling import NATIONALITIES, WORD, bodies, roles
from alignment.quotes.capitals import CAPITAL, LETTERS, runs_of
from alignment.quotes.descriptions import (
    described_by,
    is_body,
    is_described,
    is_first_name,
    is_nominative_calling,
    is_owner,
    is_place,
    stands_within,
)
from alignment.quotes.english.callings import english_phrase
from alignment.quotes.media import is_outlet
from alignment.quotes.names import CASES, first_name_gender, is_known
from alignment.quotes.view import plain, word_set
from mt.text import Span

# Нура | аль-Тани, Sheikha | al-Thani: what stands before a surname in small letters.
_ARABIC = r"(?:(?:al|el|as|ash|an|ar|az|ibn|аль|ель|эль|ас|аш|ан|ар|аз|ибн|ібн)-)?"
# Joost | van der | Meulen.
_PARTICLES = (
    r"(?:(?:de|del|della|van|von|der|den|ter|al|bin|ibn|la|le|el|da|dos|du|di"
    r"|бін|бин|ван|фон|де|дер|ден|ла|ле|ди)\s){0,2}"
)
_BETWEEN = re.compile(rf"\s{_PARTICLES}{_ARABIC}")
_SPACE = re.compile(r"\s")
# Words of a name; in English a description may go before it: Deputy Minister | Selim Karahan.
_LEAST, _MOST, _MOST_ENGLISH = 2, 4, 7
# Where a whole description goes before a name: Глава МВС Сербії Горан Степанович.
_LONG, _LONGEST = 5, 6
_INITIAL = re.compile(rf"(?<![^\W\d_])(?:[^\W\d_a-zа-яіїєґё]\.\s?){{1,2}}{CAPITAL}")
_WORD = re.compile(rf"{LETTERS}++(?:['’ʼ-]{LETTERS}++)*+\.?")


def name_runs(capitals: Sequence[re.Match[str]], lang: str) -> Iterator[Span]:
    """Runs of capitalised words; of those within a long one, the long one."""
    long = list(runs_of(capitals, _SPACE, _LONG, _LONGEST)) if lang in SLAVIC else []
    yield from long
    at = 0
    most = _MOST if lang in SLAVIC else _MOST_ENGLISH
    for run in runs_of(capitals, _BETWEEN, _LEAST, most):
        while at < len(long) and long[at].end <= run.start:
            at += 1
        if at == len(long) or run.end <= long[at].start:
            yield run


def initial_runs(text: str, capitals: Sequence[re.Match[str]]) -> Iterator[Span]:
    """Initials with what follows them: Н. Берг."""
    done = 0
    for word in capitals:
        at = word.end() - 1
        if at >= done and text.startswith(".", at + 1) and (match := _INITIAL.match(text, at)):
            yield Span(at, match.end())
            done = match.end()


def without_titles(start: int, run: str, text: str, lang: str) -> tuple[int, int, list[str]]:
    """A run of capitalised words without titles and roles at its beginning."""
    end = start + len(run)
    if run.endswith(("'s", "’s")):
        end -= 2
    words = [(match.start() + start, match.group()) for match in _WORD.finditer(text[start:end])]
    words = words[described_by(text[max(0, start - 16) : start], [w for _, w in words], lang) :]
    while len(words) > 2 and words[-1][1].rstrip(".") in _HONOURS:
        # Beatrice Lyle | KC
        words.pop()
        end = words[-1][0] + len(words[-1][1])
    titles = roles(lang)
    # Energy Minister | Viktoriia Hrab, Geologist | Nina Berg, Прем’єр-міністерка | Лійс Тоомель.
    told = (i + 1 for i in range(len(words) - 2) if _is_title(words[i][1], lang))
    words = words[max(told, default=0) :]
    if len(words) > 2 and _AGED.search(words[0][1]):
        # Семидесятилетний | Иван Опанасович
        words = words[1:]
    if lang in SLAVIC:
        # Роман Кіт | ТАСС; РІА | Новини; but: Іван Вісник.
        least = 2 if words and is_first_name(words[0][1], lang) else 0
        while len(words) > least and is_outlet(words[-1][1], lang):
            words.pop()
            end = words[-1][0] + len(words[-1][1]) if words else end
        words = [] if words and is_outlet(words[0][1], lang) else words
        if len(words) > 2 and is_owner(words[0][1], words[1][1], lang):
            # Речник Росхлібу | Іван Кіт.
            words = words[1:]
    if lang in SLAVIC and len(words) == 2 and _is_object(words[0][1], lang):
        # Вину | Кругликов | не признает.
        words = words[1:]
    # Суддя | Ко Чі Хун: small words and others begin a name within a sentence.
    first = start if lang in SLAVIC and stands_within(text[max(0, start - 2) : start]) else -1
    while words and (
        words[0][1].lower().rstrip(".") in titles
        or (len(words[0][1]) <= 2 and _is_small(words[0][1], lang) and words[0][0] != first)
        # On Monday | Wulfric Tanner; For | Kerry-Ann Boyce
        or (lang == "en" and len(words) > 2 and words[0][1].lower() in _BEFORE_NAMES)
    ):
        words = words[1:]
    if not words:
        return start, end, []
    return words[0][0], end, [word for _, word in words]


def _is_object(word: str, lang: str) -> bool:
    """Whether a word is known as a thing that is an object here, and as nothing else."""
    found = parses(word, lang) if is_known(word, lang) else ()
    return any("accs" in parse.grammemes for parse in found) and all(
        parse.pos == "NOUN" and "inan" in parse.grammemes and "nomn" not in parse.grammemes
        for parse in found
    )


def _is_small(word: str, lang: str) -> bool:
    """Whether a word of one or two letters is no name: На, Mr; but Лу, Xi."""
    low = plain(word)
    if lang not in SLAVIC:
        return len(word) < 2 or low in _SMALL or not word.isalpha()
    return len(word) < 2 or any(
        parse.pos in ("PREP", "CONJ", "PRCL", "NPRO", "ADVB") for parse in parses(low, lang)
    )


_SMALL = word_set(
    "mr ms dr st in on at by to of as an if so he it we no or up do is my us oh am be"
)


def _is_title(word: str, lang: str) -> bool:
    """Whether a capitalised word says what the person is who is named after it."""
    low = plain(word)
    if first_name_gender(word, lang):
        return False
    ends = lang not in SLAVIC and low.endswith(_PROFESSIONS)
    return ends or low.rpartition("-")[2] in roles(lang)


_DATES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today january february"
    " march april may june july august september october november december"
)


# Words that begin a sentence before a name.
_OPENING = word_set(
    "for in at on with by to from after before since but and when while if as though although"
    " unlike like beside besides behind meanwhile then now later even only still yet so both did"
    " does is was has had says said asked why how who what where according perhaps"
)
_BEFORE_NAMES = _DATES | _OPENING


# His Afghan, the first word of which may be any capitalised one.
_WHOSE = word_set("his her its their our my your the a an this that no some any every each")


# What follows an English name: letters of office, degrees, honours.
_HONOURS = word_set("KC QC SC MP MEP MSP MLA AM OBE MBE CBE KBE DBE Jr Sr PhD MD RN FRS")


def is_person(
    text: str, start: int, end: int, words: Sequence[str], lang: str, sources: dict[int, int]
) -> bool:
    """Whether a run of words is somebody's name, by its words and by those around it."""
    lows = [word.lower() for word in words]
    if any(low in bodies(lang) for low in lows) or lows[0] in _WHOSE:
        return False
    if lang in SLAVIC and "".join(words).isascii():
        # Dorn Lines, in other letters than the text.
        ahead = text[max(0, start - 24) : start].lower().split()[-1:]
        return bool(ahead) and ahead[0] in roles(lang)
    if lang in SLAVIC:
        if _is_led_in(text, start, words, lang, sources.get(end, start)):
            return True
        names = [
            any(
                parse.score > 0.05 and parse.grammemes & {"Name", "Surn", "Patr"}
                for parse in parses(word, lang)
            )
            for word in words
        ]
        places = is_known(words[0], lang) and any(
            parse.grammemes & {"Geox", "Orgn"} for parse in parses(words[0], lang)[:1]
        )
        # Many a noun is somebody's name as well.
        if not names[0] and is_body(words, lang):
            return False
        # Святого Мартина, Одинадцятирічний Северин.
        if (
            not names[0]
            and len(words) == 2
            and is_described(words, lang)
            and (is_known(words[0], lang) or _AGED.search(words[0]))
        ):
            return False
        if any(names) and not places:
            return True
        if not places and not is_place(words[-1], lang) and not is_described(words, lang):
            return True
    before = text[max(0, start - 24) : start].rstrip()
    previous = before.split()[-1] if before.split() else ""
    first_name = bool(first_name_gender(words[0], lang))
    if lang == "en" and (
        _is_firm(text, end, "" if first_name else previous)
        or lows[0] in _OPENING
        # Two Ukrainians, Other Russian
        or (not first_name and lows[-1].removesuffix("s") in NATIONALITIES)
    ):
        return False
    role = previous.lower().rstrip(".,") in roles(lang) or (
        lang == "en" and previous.islower() and previous.endswith((*_PROFESSIONS, "-year-old"))
    )
    aged = re.match(r",\s\d{1,3}[,.]", text[end : end + 8]) is not None
    speaks = sources.get(end) is not None and (
        sources[end] == start
        or (previous[:1].islower() and previous not in _LINKING)
        or previous.endswith(("'s", "’s"))
    )
    is_this = lang == "en" and _IS_THIS.match(text, end)
    described = is_this.group(1).lower().split() if is_this else []
    if not roles(lang).isdisjoint(described) or any(w.endswith(_PROFESSIONS) for w in described):
        # Ulla Kerr, | the new director of …; Ilko Sun, | a puppeteer and illusionist
        return True
    if lang == "en" and len(words) == 2 and _is_between_commas(text, start, end):
        return True
    if lang == "en" and len(words) == 2 and _is_taken_up(text, start, end, words):
        return True
    return role or aged or first_name or (speaks and lows[0] not in ("the",))


def _is_led_in(text: str, start: int, words: Sequence[str], lang: str, source: int) -> bool:
    """Whether who speaks is called something and then named: посол США | Лоррейн Кастельянос.

    `source` is where the words for the speaker begin, which end with the name.
    """
    before = text[source:start].split()
    found = parses(words[0], lang) if is_known(words[0], lang) else ()
    cased = [parse.grammemes for parse in found if not parse.grammemes.isdisjoint(CASES)]
    nominative = not cased or any({"nomn", "sing"} <= grammemes for grammemes in cased)
    return nominative and any(is_nominative_calling(word, lang) for word in before)


_AGED = re.compile(r"(?:літній|літня|річний|річна|летний|летняя)$")


def _is_between_commas(text: str, start: int, end: int) -> bool:
    """Whether what somebody is goes before a name: China’s envoy for the region, | Shen Guo, |."""
    if text[end : end + 1] != "," or text[max(0, start - 2) : start] != ", ":
        return False
    phrase = re.split(r"[.,!?;:…—–\n“”\"]", text[max(0, start - 92) : start - 2])[-1]
    found = _WHOSE_ROLE.search(phrase)
    calling = english_phrase(WORD.findall(found.group(1))) if found else None
    return calling is not None and calling.head in roles("en")


_WHOSE_ROLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[\w-]+['’]s?)\s(.*)")


def opens_no_name(word: str) -> bool:
    """Whether a capitalised English word is no first name, though a name follows: North | Korea."""
    low = word.lower()
    return low in _NO_FIRST_NAMES | _OPENING | NATIONALITIES


def is_particle(word: str) -> bool:
    """Whether a word (lower case) belongs to the surname after it: van | Houten."""
    return re.fullmatch(_PARTICLES, f"{word} ") is not None


def _is_taken_up(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether a capitalised pair acts, and the text goes on with her, or with its last word alone.

    Wilf Tanner walked in. “We wait,” | Tanner said; | he said.
    """
    before = text[max(0, start - 12) : start].split()[-1:]
    opens = not before or before[0][-1] in ".!?:,”0123456789" or before[0].lower() in _DATES
    subject = _ACTS.match(text, end) and (opens or text[max(0, start - 1)] == "\n")
    if not subject or words[0].lower() in _NO_FIRST_NAMES:
        return False
    rest = text[end : end + _REACH]
    return _HE.search(rest) is not None or any(
        _ALONE.match(rest, at) and _DOES.match(rest, at + len(words[-1]))
        for at in _places_of(words[-1], rest)
    )


def _places_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


_HE = re.compile(r"\b[Ss]?[Hh]e\b")
_ALONE = re.compile(r"(?<![\w’-]\s)(?<!\w)")
_DOES = re.compile(r"\s(?:[a-z]+s|[a-z]+ed|said|told|was|had)\b")
# An active verb of somebody, at least by its ending.
_ACTS = re.compile(
    r"(?:,\swho)?\s(?:(?:also|never|still|once|only|just)\s)?(?:[a-z]{2,}ed|[a-z]{3,}s|was|is|has|had|does|did"
    r"|can|could|will|would|came|went|took|left|sat|stood|spent|won|lost|made|kept|knew|ran|put|wore)\b"
)


_REACH = 400
_NO_FIRST_NAMES = word_set(
    "the a an new old great north south east west upper lower lake mount cape port saint st no two"
    " but and when after before if since while although this that these those each every in at on"
)


def _is_firm(text: str, end: int, previous: str) -> bool:
    """Whether what stands beside a name is said of a firm: her label, | Meridian Sound, which."""
    return previous.lower().rstrip(".,") in FIRMS or _WHICH.match(text, end) is not None


_WHICH = re.compile(r",\s(?:which|whose\s(?:founder|owner|boss|chief))\b|\s(?:plc|Ltd|Inc|LLC)\b")


FIRMS = word_set(
    "company firm label maker carrier operator retailer publisher insurer airline brewery charity"
    " group chain startup platform newspaper magazine website broadcaster studio supplier shipyard"
    " lender bank utility agency brand team club band"
    " компанія фірма корпорація група агентство видавництво компания фирма корпорация группа"
)


_IS_THIS = re.compile(r",\s(?:(?:the|an?|its|his|her|their)\s)?([a-z’'-]+(?:\s[a-z’'-]+){0,2})")


# Endings of what somebody is: the geologist, the librarian.
_PROFESSIONS = ("ist", "ian", "man", "woman")
_LINKING = word_set(
    "of in at for from the a an and by with to on у в з із до на і й та с из от к и"
)
