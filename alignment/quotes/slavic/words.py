"""Ukrainian and Russian words that quotes depend on: closed classes, case and agreement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from alignment.morphology import GENDERS, parses
from alignment.quotes.cues import Cue, Form
from alignment.quotes.likeliest import likely_parses
from alignment.quotes.phrase import Clause
from alignment.quotes.view import Item, word_set

PRONOUNS = word_set(
    "він вона воно вони я ми ти ви хтось ніхто он она оно они мы ты вы кто-то никто"
    " дехто інші другие"
)


POSSESSIVES = word_set(
    "його її їх їхніми їхньою їхнім моїми моєю нашими нашою его ее их моим моему"
    " нашим нашему своїми своєю"
)


PREPOSITIONS = word_set(
    "у в во на з із зі зо до для про при за від од без під над між через після перед по щодо о об"
    " обо к ко с со из от под подо над между через после перед для без около у насчет"
    " против проти біля серед крім кроме вместо замість согласно згідно пока під час уже"
    " крізь сквозь поблизу навколо довкола вздовж уздовж всупереч попри завдяки задля заради"
    " стосовно посеред вокруг вдоль вопреки благодаря среди возле вблизи напротив посреди"
    " внутри из-за из-под з-за з-під"
)


AND = word_set("і й та и")


IN = frozenset({"у", "в", "во"})
WITH = word_set("з із зі с со")
# What was said before, as what is denied or admitted.
THIS = frozenset({"це", "это"})


CONJUNCTIONS = word_set("і й та а але або и но или однак однако проте зате зато натомість")


SUBORDINATORS = word_set(
    "що щоб чи як якщо коли бо адже хоча хоч поки ніби нібито начебто буцімто мовляв який яка яке"
    " які чий чия чиє чиї де куди чому скільки хто якого якої яких якому якій"
    " что чтобы чтоб ли как если когда потому ведь хотя пока будто якобы мол дескать который"
    " которая которое которые чей чья чьи где куда почему сколько кто которого которой которых"
    " котором"
)


COMPLEMENTIZERS = word_set(
    "що щоб ніби нібито начебто буцімто мовляв аби що-що що, что чтобы будто якобы дескать мол чтоб"
)


# Particles with which somebody's words are given in one's own: мовляв, часу немає.
QUOTING = word_set("мовляв мол дескать")


RELATIVES = word_set(
    "яких якого якому якій якої яким якими які котрих"
    " которых которого которому которой которыми которую котором"
    " який яка яке які чий чия чиє чиї чиєму чиїм чиєю яким якою котрий що"
    " чийого чийому чиєї чиїй чию чиїх чиїми яку котра котре котрі"
    " который которая которое которые чей чья чьи чьим чьей которым которой"
    " чьего чьему чью чьих чьими"
)


# Relatives that may stand further from the comma: брат якої, жена которого, у чиїй крамниці.
OF_WHOM = RELATIVES - {"що"}


QUESTIONS = word_set(
    "чи чому скільки хто де коли як який яка яке які куди звідки навіщо"
    " почему сколько кто где когда как какой какая какое какие куда откуда зачем"
    " чий чия чиє чиї чей чья чье чьи кого кому ким чим кем чему чем чого чего"
)


TIMES = word_set(
    "понеділок вівторок середу четвер п'ятницю суботу неділю понедельник вторник среду пятницу"
    " субботу воскресенье січня лютого березня квітня травня червня липня серпня вересня жовтня"
    " листопада грудня января февраля марта апреля мая июня июля августа сентября октября ноября"
    " декабря тижня тиждень недели неделе року роки году года дні дни день ранку вечора утром"
    " вечером вранці увечері ввечері ночі ночью місяці месяце понеділка вівторка середи четверга"
    " п'ятниці суботи неділі годину час часов годин війни войны"
)


SPEECH_PLACES = word_set(
    "інтерв'ю ефірі коментарі заяві ході телеграмі телеграм фейсбуці facebook соцмережах брифінгу"
    " зверненні пресконференції засіданні словах відповідь підсумку суді інтерв'ю твіттері"
    " интервью эфире комментарии заявлении телеграме фейсбуке соцсетях брифинге обращении"
    " пресс-конференции заседании ответ итоге суде твиттере письме листі докладі звіті виступі"
    " речи промові кулуарах время частности зокрема свою очередь чергу боку стороны запитання"
    " посиланням ссылкой питання вопрос прохання просьбу розмові розмовах разговоре разговорах"
    " зведенні сводке сторіз сторис соцмережі соцсети фейсбуку фейсбуке дописі посте"
    " огляді обзоре блозі блоге колонці колонке подкасті подкасте стрімі стриме instagram threads"
    " twitter telegram tiktok youtube linkedin інстаграмі инстаграме тіктоці тиктоке ютубі ютубе"
)


NOUNLIKE = frozenset({"NOUN", "NPRO"})


ADJECTIVE = frozenset({"ADJF", "PRTF", "NUMR"})


@lru_cache(maxsize=1 << 16)
def readings(word: str, lang: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Part of speech and grammemes of each reading that isn't very unlikely."""
    return tuple((one.pos, one.grammemes) for one in likely_parses(word, lang))


def has_case(word: str, lang: str, case: str, pos: frozenset[str] | None = None) -> bool:
    """Whether a word can stand in a case."""
    return any(
        case in grammemes and (pos is None or found in pos)
        for found, grammemes in readings(word, lang)
    )


def is_pos(word: str, lang: str, *wanted: str) -> bool:
    """Whether the likeliest reading of a word is of one of these parts of speech."""
    found = readings(word, lang)
    return bool(found) and found[0][0] in wanted


def is_finite(word: str, lang: str) -> bool:
    """Whether a word is, likeliest, a finite verb; an order only if it is nothing else: три."""
    found = readings(word, lang)
    if not found or found[0][0] != "VERB":
        return False
    return "impr" not in found[0][1] or all(pos == "VERB" for pos, _ in found)


def is_adverbial(word: str, lang: str) -> bool:
    """Whether a word is, likeliest, an adverb or a particle."""
    return is_pos(word, lang, "ADVB", "PRCL", "CONJ", "INTJ", "PRED")


def agrees(word: str, lang: str, form: Form, pos: frozenset[str] | None = None) -> bool:
    """Whether a word can be (part of) the nominative subject of a verb form.

    A thing has the verb's gender (крок | назвала: an object); a person may be of another
    (міністр | сказала), and so may names that the dictionary guesses at.
    """
    guessed = word[:1].isupper()
    every = readings(word, lang)
    for found, grammemes in every:
        if "nomn" not in grammemes:
            continue
        if {"Geox", "plur"} <= grammemes and any({"Geox", "sing"} <= g for _, g in every):
            # Польщі is no plural of Польща.
            continue
        if pos is not None and found not in pos:
            continue
        if pos is NOUNLIKE and found == "NPRO" and "Fixd" in grammemes:
            # Її, їхній are no nouns: закликала | її переглянути.
            continue
        if (
            form.gender
            and form.gender not in grammemes
            and grammemes & GENDERS
            and (found == "NPRO" or (found == "NOUN" and "inan" in grammemes))
            and (not guessed or found == "NPRO" or "Geox" in grammemes)
        ):
            continue
        if form.number == "plur" and "sing" in grammemes and found != "NUMR":
            continue
        single = form.number == "sing" or form.gender
        if single and "plur" in grammemes and found != "NUMR":
            continue
        return True
    return False


@lru_cache(maxsize=1 << 16)
def is_time(word: str, lang: str) -> bool:
    """Whether a word names a time, or how often: місяця, разів, лютому."""
    low = word.lower()
    return low in TIMES or any(
        parse.lemma in _TIME_LEMMAS for parse in parses(word, lang) if parse.score > 0.2
    )


_TIME_LEMMAS = word_set(
    "раз година хвилина день ніч ранок вечір тиждень місяць рік понеділок вівторок середа четвер"
    " п'ятниця субота неділя січень лютий березень квітень травень червень липень серпень вересень"
    " жовтень листопад грудень весна літо осінь зима час минута ночь утро вечер неделя месяц год"
    " понедельник вторник среда пятница суббота воскресенье январь февраль март апрель май июнь"
    " июль август сентябрь октябрь ноябрь декабрь лето осень полдень четверг"
)


def is_person(item: Item, lang: str) -> bool:
    """Whether a word is a pronoun, a name or a noun for persons in the nominative."""
    return (
        item.region >= 0
        or item.low in PRONOUNS
        or item.is_capital
        or (item.is_word and any({"anim", "nomn"} <= g for _, g in readings(item.word, lang)))
    )


def is_cyrillic(word: str) -> bool:
    """Whether a word begins with a Cyrillic letter."""
    return "\u0400" <= word[0] <= "\u04ff"


AS = frozenset({"як", "как"})


# Endings of men's surnames in the nominative.
SURNAMES = ("ов", "ев", "єв", "їв", "ин", "ін")


def is_verb(item: Item, lang: str) -> bool:
    """Whether an item is a finite verb."""
    return item.is_word and is_finite(item.word, lang)


def has_verb(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether a finite verb stands before the next comma: …, і | цистерна приїхала, пробита."""
    for item in items[first:last]:
        if item.region < 0 and not item.is_word:
            break
        if item.is_word and not item.is_capital and is_finite(item.word, lang):
            return True
    return False


def tenses_of(clause: Clause, cue: Cue) -> frozenset[str]:
    """The tenses that a cue's verb can have; all where it tells none."""
    words = (item.word for item in clause.items[cue.first : cue.last + 1] if item.is_word)
    found = [g for word in words for pos, g in readings(word, clause.lang) if pos == "VERB"]
    return _TENSES.intersection(chain.from_iterable(found)) or _TENSES


_TENSES = frozenset({"past", "pres", "futr"})


BESIDE = word_set("але однак проте та хоча хоч тому тож а но однако зато хотя поэтому так")


BUT = word_set("а але но проте однак однако зате зато натомість")
