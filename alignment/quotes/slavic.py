"""Ukrainian and Russian syntax as far as quotes need it: phrases by case and agreement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.morphology import parses
from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.view import DASHES, Item, word_set

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
)
CONJUNCTIONS = word_set("і й та а але або и но или однак однако проте зате зато натомість")
SUBORDINATORS = word_set(
    "що щоб чи як якщо коли бо адже хоча хоч поки ніби нібито начебто буцімто мовляв який яка яке"
    " які чий чия чиє чиї де куди чому скільки хто якого якої яких якому якій"
    " что чтобы ли как если когда потому ведь хотя пока будто якобы мол дескать который которая"
    " которое которые чей чья чьи где куда почему сколько кто которого которой которых"
)
COMPLEMENTIZERS = word_set(
    "що щоб ніби нібито начебто буцімто мовляв аби що-що що, что чтобы будто якобы дескать мол чтоб"
)
RELATIVES = word_set(
    "який яка яке які чий чия чиє чиї чиїм чиєю яким якою котрий що"
    " который которая которое которые чей чья чьи чьим чьей которым которой"
)
QUESTIONS = word_set(
    "чи чому скільки хто де коли як який яка яке які куди звідки навіщо"
    " почему сколько кто где когда как какой какая какое какие куда откуда зачем"
)
_STOPS = frozenset(",;:()[].!?…")
TIMES = word_set(
    "понеділок вівторок середу четвер п'ятницю суботу неділю понедельник вторник среду пятницу"
    " субботу воскресенье січня лютого березня квітня травня червня липня серпня вересня жовтня"
    " листопада грудня января февраля марта апреля мая июня июля августа сентября октября ноября"
    " декабря тижня тиждень недели неделе року роки году года дні дни день ранку вечора утром"
    " вечером вранці увечері ввечері ночі ночью місяці месяце понеділка вівторка середи четверга"
    " п'ятниці суботи неділі годину час часов годин"
)
_SPEECH_PLACES = word_set(
    "інтерв'ю ефірі коментарі заяві ході телеграмі телеграм фейсбуці facebook соцмережах брифінгу"
    " зверненні пресконференції засіданні словах відповідь підсумку суді інтерв'ю твіттері"
    " интервью эфире комментарии заявлении телеграме фейсбуке соцсетях брифинге обращении"
    " пресс-конференции заседании ответ итоге суде твиттере письме листі докладі звіті виступі"
    " речи промові кулуарах время частности зокрема свою очередь чергу"
)
_NOUNLIKE = frozenset({"NOUN", "NPRO"})
_ADJECTIVE = frozenset({"ADJF", "PRTF", "NUMR"})


@lru_cache(maxsize=1 << 16)
def readings(word: str, lang: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Part of speech and grammemes of each reading that isn't very unlikely."""
    return tuple((parse.pos, parse.grammemes) for parse in parses(word, lang) if parse.score > 0.01)


def has_case(word: str, lang: str, case: str, pos: frozenset[str] | None = None) -> bool:
    """Whether a word can stand in a case."""
    return any(
        case in grammemes and (pos is None or found in pos)
        for found, grammemes in readings(word, lang)
    )


def is_pos(word: str, lang: str, *wanted: str) -> bool:
    """Whether the likeliest reading of a word is of one of these parts of speech."""
    first = readings(word, lang)[:1]
    return bool(first) and first[0][0] in wanted


def is_finite(word: str, lang: str) -> bool:
    """Whether a word is, likeliest, a finite verb."""
    return is_pos(word, lang, "VERB")


def is_adverbial(word: str, lang: str) -> bool:
    """Whether a word is, likeliest, an adverb or a particle."""
    return is_pos(word, lang, "ADVB", "PRCL", "CONJ", "INTJ", "PRED")


def is_stop(item: Item) -> bool:
    """Whether an item ends every phrase."""
    return item.region < 0 and (item.word[0] in _STOPS or item.word in DASHES)


def agrees(word: str, lang: str, form: Form, pos: frozenset[str] | None = None) -> bool:
    """Whether a word can be (part of) the nominative subject of a verb form."""
    for found, grammemes in readings(word, lang):
        if pos is not None and found not in pos:
            continue
        if "nomn" not in grammemes:
            continue
        if form.number == "plur" and "sing" in grammemes and found != "NUMR":
            continue
        single = form.number == "sing" or form.gender
        if single and "plur" in grammemes and found != "NUMR":
            continue
        return True
    return False


def slavic_is_verb(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a cue is a finite verb or a gerund."""
    return cue.form.feature in ("fin", "grnd", "inf")


def slavic_subject(
    clause: Clause, cue: Cue, lexicon: CueLexicon, known: Stretch
) -> tuple[Stretch, int, bool]:
    """Source of a verb, the index where the verb's group begins, and whether it is inverted."""
    items, form, lang = clause.items, cue.form, clause.lang
    group = cue.first
    while (
        group
        and items[group - 1].region < 0
        and (
            items[group - 1].low
            in ("не", "вже", "уже", "також", "тоже", "ще", "еще", "же", "б", "бы")
            or _is_group_adverb(items[group - 1], lang)
        )
    ):
        group -= 1
    if form.feature != "fin":
        return known, group, False
    before = items[group - 1] if group else None
    inverted = before is None or before.region >= 0 or is_stop(before)
    if before is not None and before.word == ",":
        source = _left_of_comma(items, group, form, lang)
        if source:
            return source, group, False
    if inverted:
        source = _right(items, cue.last + 1, form, lang)
        if source:
            return source, group, True
        source = _place_right(items, cue.last + 1, lang) if form.number == "plur" else EMPTY
        return source, group, True
    source = _left(items, group, form, lang)
    if source:
        return source, group, False
    source = _right(items, cue.last + 1, form, lang)
    if source:
        return source, group, True
    if form.number == "plur":
        source = _place_left(items, group, lang)
        if source:
            return source, group, False
        return _place_right(items, cue.last + 1, lang), group, False
    if before is not None and before.low in ("і", "й", "та", "и", "але", "но", "а"):
        return known or slavic_first_subject(clause, lexicon), group, False
    return EMPTY, group, False


def _is_group_adverb(item: Item, lang: str) -> bool:
    return (
        item.is_word
        and not item.is_capital
        and item.low not in SUBORDINATORS
        and (item.low not in CONJUNCTIONS and is_pos(item.word, lang, "ADVB", "PRCL"))
    )


def _clause_start(items: Sequence[Item], end: int) -> int:
    first = end
    while first > 0:
        item = items[first - 1]
        if item.region < 0 and (is_stop(item) or item.low in SUBORDINATORS):
            break
        first -= 1
        if end - first > 40:
            break
    return first


def _left(items: Sequence[Item], end: int, form: Form, lang: str) -> Stretch:
    """The nominative phrase before a verb whose group begins at `end`."""
    if not end:
        return EMPTY
    first = _clause_start(items, end)
    start = _phrase_start(items, first, end, form, lang)
    if start < 0:
        return EMPTY
    return Stretch(start, _extend(items, start, end, lang, fixed=True))


def _left_of_comma(items: Sequence[Item], end: int, form: Form, lang: str) -> Stretch:
    comma = end - 2
    while comma >= 0 and not (items[comma].region < 0 and items[comma].word in (",", ";", ":")):
        if end - comma > 30:
            return EMPTY
        comma -= 1
    if comma < 1 or items[comma].word != ",":
        return EMPTY
    inner = items[comma + 1]
    renames = (
        inner.low in RELATIVES
        or is_pos(inner.word, lang, "PRTF", "GRND")
        or (
            inner.is_word
            and inner.low not in SUBORDINATORS
            and inner.low not in CONJUNCTIONS
            and agrees(inner.word, lang, form, _NOUNLIKE | _ADJECTIVE)
            and not _has_finite(items, comma + 1, end - 1, lang)
        )
    )
    first = _clause_start(items, comma)
    if not renames or _has_finite(items, first, comma, lang):
        return EMPTY
    start = _phrase_start(items, first, comma, form, lang)
    if start < 0 or _extend(items, start, comma, lang) < comma:
        return EMPTY
    return Stretch(start, comma)


def _has_finite(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    return any(item.is_word and is_finite(item.word, lang) for item in items[first:last])


def _phrase_start(items: Sequence[Item], first: int, last: int, form: Form, lang: str) -> int:
    """Where a nominative phrase that agrees with the verb begins; -1 if there is none."""
    index = first
    # Whether the word before is a noun or an adjective in another case: its genitive may follow.
    governed = False
    while index < last:
        item = items[index]
        if item.region >= 0:
            governed = False
            index += 1
            continue
        low = item.low
        if not item.is_word:
            index += 1
            continue
        if low in PREPOSITIONS:
            index = past_preposition(items, index, last, form, lang)
            governed = False
            continue
        if low in PRONOUNS:
            return index
        adverbial = is_adverbial(item.word, lang) and (not item.is_capital or index == 0)
        if low in CONJUNCTIONS or adverbial or low in _THEN:
            governed = False
            index += 1
            continue
        genitive = governed and not item.is_capital and has_case(item.word, lang, "gent", _NOUNLIKE)
        if not genitive and _can_begin(items, index, last, form, lang):
            return index
        governed = is_pos(item.word, lang, "NOUN", "ADJF") and not is_finite(item.word, lang)
        index += 1
    return -1


_THEN = word_set("потім потом тепер теперь тоді тогда згодом затем пізніше позже")


_HEADS = word_set(
    "один одна одне дехто хтось кожен кожна двоє троє дві два чимало більшість багато"
    " деякі жоден кілька один одна одно каждый каждая двое трое две два немало"
    " большинство многие некоторые несколько никто один никто"
)


def _can_begin(items: Sequence[Item], index: int, last: int, form: Form, lang: str) -> bool:
    """Whether a nominative phrase with a noun that agrees begins here."""
    at = index
    if items[index].low in _HEADS and index + 1 < last and items[index + 1].low in _LINKS:
        return True
    while at < last and items[at].region < 0 and items[at].is_word:
        word = items[at].word
        if word[0].isdigit():
            at += 1
            continue
        if agrees(word, lang, form, _NOUNLIKE):
            return True
        if items[at].is_capital and not readings(word, lang):
            return True
        if (word.isupper() and len(word) > 1) or not _is_cyrillic(word):
            return True
        if (
            at == index
            and at + 1 < last
            and is_pos(word, lang, "NUMR")
            and has_case(items[at + 1].word or "-", lang, "gent")
        ):
            return True
        if agrees(word, lang, form, _ADJECTIVE):
            at += 1
            if at >= last or not items[at].is_word:
                return True
            continue
        return bool(items[at].is_capital and at > index)
    return False


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"


_CASES = {
    "loct": word_set("у в во на о об обо при по"),
    "gent": word_set(
        "з із зі до для від од без після біля серед крім у из от без для до около после"
        " с со против проти"
    ),
    "accs": word_set("у в во на про за через під о"),
    "ablt": word_set("з із зі за перед над між під с со перед над между под"),
    "datv": word_set("к ко по согласно"),
}


def past_preposition(items: Sequence[Item], index: int, last: int, form: Form, lang: str) -> int:
    """The index after a prepositional phrase that begins at `index`."""
    preposition = items[index].low
    cases = {case for case, words in _CASES.items() if preposition in words} or {"gent"}
    at = index + 1
    seen_noun = False
    while at < last and items[at].region < 0:
        item = items[at]
        if not item.is_word or item.low in PREPOSITIONS or item.low in PRONOUNS:
            break
        found = readings(item.word, lang)
        fits = any(grammemes & cases for _, grammemes in found)
        if seen_noun:
            # After the noun only genitives and names in the same case go on.
            if not any("gent" in grammemes for _, grammemes in found) and not (
                fits and item.is_capital and items[at - 1].is_capital
            ):
                break
            if (
                agrees(item.word, lang, form, _NOUNLIKE | _ADJECTIVE)
                and not item.is_capital
                and (not any("gent" in grammemes and pos == "NOUN" for pos, grammemes in found))
            ):
                break
        elif found and not fits and not item.word[0].isdigit():
            break
        if any(pos == "NOUN" for pos, _ in found) or item.low in TIMES:
            seen_noun = True
        at += 1
    return max(at, index + 1)


_LINKS = word_set("з із зі из с со від от для по при")
# After these, по names no field of work: by telephone, on television.
_MEANS = word_set(
    "умовах условиях телефону телефоні телебаченню телевидению відеозв'язку видеосвязи"
    " скайпу пошті почте"
)


def _extend(items: Sequence[Item], start: int, last: int, lang: str, fixed: bool = False) -> int:
    """Where a phrase that begins at `start` ends, at `last` at the latest.

    `fixed` tells that what follows at `last` is the verb, so that a place (речниця у Києві) can
    only belong to the phrase.
    """
    if items[start].low in PRONOUNS:
        return start + 1
    at = start
    noun = items[start].low in _HEADS
    while at < last:
        item = items[at]
        if item.region >= 0:
            at += 1
            continue
        if is_stop(item) or item.low in SUBORDINATORS:
            break
        low = item.low
        if at > start:
            before = items[at - 1]
            after = items[at + 1] if at + 1 < last else None
            if low in ("і", "й", "та", "и"):
                if (
                    after is None
                    or not after.is_word
                    or is_finite(after.word, lang)
                    or (is_adverbial(after.word, lang))
                    or after.low in PREPOSITIONS
                    or after.low in PRONOUNS
                ):
                    break
            elif low in CONJUNCTIONS:
                break
            elif low in PREPOSITIONS:
                if after is None or after.low in TIMES or after.low in _SPEECH_PLACES | _MEANS:
                    break
                second = items[at + 2] if at + 2 < last else None
                if second is not None and second.low in _SPEECH_PLACES | TIMES:
                    break
                tied = noun and (
                    fixed
                    or (
                        low in _LINKS
                        and not (
                            before.is_capital
                            and low in ("с", "со", "з", "із")
                            and not after.is_capital
                        )
                    )
                    or (
                        low in ("у", "в", "во")
                        and (
                            (after.is_capital and not before.is_capital)
                            or after.low in ("відставці", "отставке", "справах")
                        )
                    )
                )
                if not tied:
                    break
            elif item.is_word and not _continues(items, at, lang, noun):
                break
        if item.is_word and any(pos == "NOUN" for pos, _ in readings(item.word, lang)):
            noun = True
        at += 1
    while (
        at > start + 1
        and items[at - 1].region < 0
        and (items[at - 1].low in PREPOSITIONS or items[at - 1].low in CONJUNCTIONS)
    ):
        at -= 1
    return at


def _continues(items: Sequence[Item], at: int, lang: str, noun: bool) -> bool:
    """Whether a word can belong to the phrase before it."""
    item, before = items[at], items[at - 1]
    word = item.word
    if word[0].isdigit() or not _is_cyrillic(word):
        return True
    if before.low in PREPOSITIONS:
        return True
    found = readings(word, lang)
    if not found:
        return True
    if item.low in TIMES and noun:
        return False
    if item.is_capital:
        # Names follow in the nominative or the genitive; foreign ones puzzle the dictionary.
        oblique = all(
            g & {"datv", "loct", "ablt"} and pos == "NOUN" and not g & {"nomn", "gent"}
            for pos, g in found
        )
        return before.is_capital or not oblique
    pos = found[0][0]
    if pos in ("VERB", "INFN", "GRND", "ADVB", "PRCL", "CONJ", "PRED", "PRTS", "ADJS", "NPRO"):
        return not noun and pos in ("ADVB", "PRCL")
    if before.low in PREPOSITIONS or _in_preposition(items, at):
        return True
    return any(g & {"nomn", "gent"} for _, g in found)


def _in_preposition(items: Sequence[Item], at: int) -> bool:
    """Whether a word stands two or three places after a preposition of its phrase."""
    return any(at - back >= 0 and items[at - back].low in PREPOSITIONS for back in (2, 3))


def _right(items: Sequence[Item], start: int, form: Form, lang: str) -> Stretch:
    """The nominative phrase after an inverted verb, past addressee, time and place."""
    last = start
    while last < len(items) and not (
        is_stop(items[last]) or (items[last].region < 0 and items[last].low in SUBORDINATORS)
    ):
        last += 1
        if last - start > 30:
            break
    at = _phrase_start(items, start, last, form, lang)
    if at < 0:
        return EMPTY
    end = _extend(items, at, last, lang)
    return Stretch(at, end)


def apposition(items: Sequence[Item], start: int, lang: str) -> int:
    """The end of an apposition in the nominative after a comma; `start` if there is none."""
    if start >= len(items):
        return start
    item = items[start]
    if item.region >= 0 or not item.is_word:
        return start
    relative = item.low in RELATIVES
    participle = is_pos(item.word, lang, "PRTF") and has_case(item.word, lang, "nomn")
    if not relative and not participle:
        if item.low in SUBORDINATORS or item.low in CONJUNCTIONS or item.low in PREPOSITIONS:
            return start
        if not item.word[0].isdigit() and not any(
            "nomn" in g and pos in _NOUNLIKE | _ADJECTIVE for pos, g in readings(item.word, lang)
        ):
            return start
        if item.low in PRONOUNS:
            return start
    at = start
    while at < len(items) and not is_stop(items[at]):
        if not relative and items[at].is_word and is_finite(items[at].word, lang):
            return start
        at += 1
        if at - start > 25:
            return start
    return at


def _place_left(items: Sequence[Item], end: int, lang: str) -> Stretch:
    """The place that speaks: У Києві | заявили."""
    first = _clause_start(items, end)
    for index in range(first, end):
        if items[index].low in ("у", "в", "во", "на") and index + 1 < end:
            return _place(items, index + 1, end, lang)
    return EMPTY


def _place_right(items: Sequence[Item], start: int, lang: str) -> Stretch:
    for index in range(start, min(len(items) - 1, start + 10)):
        if is_stop(items[index]):
            break
        if items[index].low in ("у", "в", "во"):
            last = index + 1
            while last < len(items) and not is_stop(items[last]):
                last += 1
            place = _place(items, index + 1, last, lang)
            if place:
                return place
    return EMPTY


def _place(items: Sequence[Item], start: int, last: int, lang: str) -> Stretch:
    if items[start].low in TIMES or items[start].low in _SPEECH_PLACES:
        return EMPTY
    end = start
    while end < last and items[end].region < 0 and items[end].is_word:
        item = items[end]
        if end > start and item.low in PREPOSITIONS:
            break
        found = readings(item.word, lang)
        if found and not any(g & {"loct", "gent", "nomn"} for _, g in found):
            break
        if item.low in TIMES:
            break
        end += 1
    return Stretch(start, end) if end > start else EMPTY


def slavic_phrase_source(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Stretch:
    """Source of `за словами`: the phrase in the genitive after it, or the possessive in it."""
    items, lang = clause.items, clause.lang
    if cue.last - cue.first + 1 > len(cue.form.words):
        return Stretch(cue.first + 1, cue.first + 2)
    start = cue.last + 1
    at = start
    while at < len(items) and not is_stop(items[at]):
        item = items[at]
        if item.region < 0 and at > start:
            if item.low in SUBORDINATORS or item.low in PRONOUNS:
                break
            if item.is_word and is_finite(item.word, lang):
                break
        at += 1
        if at - start > 20:
            break
    if at < len(items) and items[at].word == "," and at + 1 < len(items):
        inner = items[at + 1]
        if (
            inner.is_word
            and is_pos(inner.word, lang, "PRTF")
            and has_case(inner.word, lang, "gent")
        ):
            end = at + 1
            while end < len(items) and not is_stop(items[end]):
                end += 1
            return Stretch(start, end)
    return Stretch(start, at) if at > start else EMPTY


def slavic_speech_verb(clause: Clause, at: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """A verb after «Q», — that the lexicon doesn't have: «…», — усміхається Марта."""
    items, lang = clause.items, clause.lang
    item = items[at]
    if not item.is_word or item.is_capital or not is_finite(item.word, lang):
        return EMPTY, EMPTY
    if items[at - 1].region < 0 and items[at - 1].word not in DASHES:
        return EMPTY, EMPTY
    grammemes = next((g for pos, g in readings(item.word, lang) if pos == "VERB"), frozenset())
    number = "plur" if "plur" in grammemes else "sing"
    form = Form((item.low,), "", "", "", "verb", "fin", number)
    source = _right(items, at + 1, form, lang)
    return (Stretch(at, at + 1), source) if source else (EMPTY, EMPTY)


def slavic_first_subject(clause: Clause, lexicon: CueLexicon) -> Stretch:
    """The nominative phrase with which a sentence begins, or an object that is a person."""
    items, lang = clause.items, clause.lang
    form = Form((), "", "", "", "verb")
    last = len(items)
    for index, item in enumerate(items):
        if is_stop(item) and index > 3:
            last = index
            break
    start = _phrase_start(items, 0, last, form, lang)
    if start < 0:
        return EMPTY
    return Stretch(start, _extend(items, start, last, lang))
