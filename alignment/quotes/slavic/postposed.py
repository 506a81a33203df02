"""Content before its cue: C, сказав S. C, S каже. C1, сказав S, C2. Як сказав S, C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, sentence_end, trim, words_in
from alignment.quotes.slavic.appositions import apposition
from alignment.quotes.slavic.asides import connects
from alignment.quotes.slavic.clause_parts import (
    ADVERSE,
    after_colon,
    has_finite,
    last_clause,
    opens_clause,
)
from alignment.quotes.slavic.descriptions import SUBJECT, past_descriptions
from alignment.quotes.slavic.nobody import goes_on_saying, impersonal, in_row, is_hearsay
from alignment.quotes.slavic.unsaid import (
    has_object,
    is_description,
    is_gerund,
    is_half,
    is_object,
    is_topic,
    leads_in,
    tells_when,
)
from alignment.quotes.slavic.words import (
    AND,
    AS,
    NOUNLIKE,
    OF_WHOM,
    PREPOSITIONS,
    PRONOUNS,
    QUOTING,
    SUBORDINATORS,
    THIS,
    has_verb,
    is_pos,
    readings,
)
from alignment.quotes.view import DASHES, Item, word_set


def made_report(
    content: tuple[Stretch, ...],
    source: Stretch,
    rule: str,
    cue: Cue,
    where: Stretch | None = None,
) -> Report:
    """A report with the lemma and the class of its cue."""
    place = where or Stretch(cue.first, cue.last + 1)
    return Report(content, place, source, rule, cue.form.lemma, cue.form.cue_class)


def postposed_report(
    clause: Clause,
    cue: Cue,
    group: int,
    source: Stretch,
    earlier: Sequence[Report],
) -> Report | None:
    """C, сказав S. C, S каже. C1, сказав S, C2. Як сказав S, C."""
    items = clause.items
    state = is_pos(items[cue.last].word or "-", clause.lang, "ADJF", "ADJS", "PRTS", "PRTF")
    if (state and cue.form.cue_class == "emotional") or cue.form.concept in _UNSAID:
        # Бюджет заблокували, США стурбовані; дощ ішов, ми збиралися там: two clauses side by side.
        return None
    begin = min(group, source.first) if source else group
    after = max(cue.last + 1, source.last)
    if begin > 2 and items[begin - 1].low in AS and items[begin - 3].low.startswith(_ASKED):
        # На запитання, | як він написав би це, юрист відповів ….
        return None
    if begin and items[begin - 1].low in AS:
        said = begin == cue.first and "t" in cue.form.frames
        if tells_when(items, begin - 1, said) or has_object(clause, cue, source):
            # Він пішов після того, | як мер виявив борги; неможливо уявити, | як він каже правду.
            return None
        return _as_said(clause, cue, begin, after, source)
    if begin < 2 or items[begin - 1].region >= 0:
        return None
    if "l" in cue.form.frames and (
        (source and source.last <= cue.first)
        or (after < len(items) and items[after].low in ("про", "о", "об"))
    ):
        # У проєкті, оприлюдненому вчора, йдеться про …: a topic, and nothing said before it.
        return None
    if items[begin - 1].word != "," and items[begin - 1].word not in DASHES:
        return None
    if any(item.low in THIS for item in items[begin : cue.first]):
        # Мін’юст повідомив про борг, | завод це визнає: what was said before, and no content.
        return None
    if items[begin - 2].low in QUOTING:
        # Брат, мовляв, | визнав лише адресу: the particle's comma.
        return None
    left = begin - 1
    first = 0
    for other in earlier:
        # «П, сказав А, п, додав Б»: only what is put between attributions begins anew.
        after_cue = items[other.cue.last : other.cue.last + 1]
        if other.rule in _AROUND and not any(item.low in OF_WHOM for item in after_cue):
            first = max(first, *(part.first for part in other.content if part.last <= left), 0)
    for index in range(left - 1, -1, -1):
        if (items[index].region < 0 and items[index].word in (";",)) or (
            items[index].region >= 0 and index == 0
        ):
            first = max(first, index + 1)
            break
    content = trim(items, Stretch(first, left))
    follows = _skip(items, after)
    if follows < len(items) and items[follows].word == ",":
        content = after_colon(clause, content)
    if items[content.first : content.last] and items[content.first].low in (
        "але",
        "но",
        "проте",
        "однак",
        "однако",
    ):
        content = trim(items, Stretch(content.first + 1, content.last))
    if not content:
        return None
    if connects(items, content):
        # Утім, | сказав він, | лід тонкий.
        closed = source.first == cue.last + 1 and after < len(items) and items[after].word == ","
        main = _rest(clause, after) if closed else EMPTY
        return made_report((main,), source, "interpolated", cue) if main else None
    opened = items[content.first].low in AS or any(
        other.form.pos == "phrase" and other.first == content.first
        for other in clause.cues
        if other.form.lemma not in RULES
    )
    if cue.first and items[cue.first - 1].low == "не" and cue.form.cue_class != "denying":
        # Які саме, словак не уточнив: nothing is said.
        return None
    earlier_verbs = [one for one in clause.cues if one.form.feature == "fin" and one.first < left]
    nobody = impersonal(cue) or is_hearsay(clause, cue, begin, after)
    nobody = nobody or goes_on_saying(clause, cue, begin, after)
    nobody = nobody and not in_row(clause, begin, after)
    if opened or words_in(items, content) < 1 or (not source and not nobody):
        return None
    after_marks = any(item.region >= 0 for item in items[max(0, content.first - 3) : content.first])
    told = after_marks and any(one.first == content.first for one in earlier_verbs)
    if items[content.first - 1].word in DASHES and (told or is_gerund(clause, content)):
        # «…», — | зітхнувши, | сказав він: how it was said; «…», — | сказав мер, | пише «Край».
        return None
    if cue.form.frames <= {"r"} and source and source.first < cue.first:
        # Люди чекали, | він розвів руками: what he did.
        return None
    felt = cue.form.frames <= {"r"} or cue.form.cue_class == "emotional"
    if felt and items[content.first].low in WHEN:
        # Коли її спитали, | вона усміхнулася.
        return None
    if any(
        content == Stretch(other.first, other.last + 1)
        for other in clause.cues
        if other.form.pos == "verb"
    ):
        # Каже, | молодь хоче усього: the verb of the clause before.
        return None
    if _is_future(clause, cue):
        # Хто має рацію, | з’ясують хіміки: nobody has said it yet.
        return None
    if is_topic(clause, content):
        # Про це, як сказали в раді, | йтиметься в понеділок: a topic.
        return None
    at = _skip(items, after)
    rest = EMPTY
    if at < len(items) and (items[at].region >= 0 or items[at].word == ":"):
        # Спитаний про строки, міністр відповів: C.
        return None
    if has_object(clause, cue, source):
        # Сперечатися марно, | він пише дисертацію.
        return None
    if at == source.last:
        at = _past_described(clause, source)
    if at < len(items) and (items[at].word == "," or items[at].word in DASHES):
        rest = _rest(clause, at)
        named = source.first > cue.last and items[source.first].low not in PRONOUNS
        if rest and named and has_finite(clause, content) and is_description(clause, rest):
            # Гроші зникли, | каже Федір Гай, | голова спілки пекарів.
            rest = EMPTY
    elif (
        at < len(items)
        and items[at].is_word
        and items[at].low not in PREPOSITIONS
        and (
            not is_pos(
                items[at].word,
                clause.lang,
                "ADVB",
                "PRCL",
                "GRND",
                "NOUN",
                "PRTF",
                "ADJF",
                "NPRO",
                "CONJ",
            )
        )
    ):
        return None
    marked = at + 1 < len(items) and items[at].word == "," and items[at + 1].region >= 0
    alone = items[content.first].low in WHEN and not rest and not marked
    if alone and is_half(clause, cue, source, content):
        # Якщо є питання, | мерія обіцяє допомогти.
        return None
    before = bool(source) and source.first < cue.first
    if (not rest or (before and is_gerund(clause, content))) and leads_in(clause, content):
        # На відміну від журавлів, | лелеки дізнаються дорогу: no clause stands before the verb.
        return None
    if rest and has_finite(clause, content) and is_object(clause, cue, source, rest):
        # Сталь витримує мороз, | гарантує тривалість, | зменшує вагу.
        return None
    if rest and opens_clause(clause, content):
        # Він дав три дні, після чого, | сказав він, | місто закриють.
        return made_report((rest,), source, "interpolated", cue)
    if marked and not has_verb(items, content.first, content.last, clause.lang):
        # Ціни, | каже вона, | «ростуть»: the marked words are what is said.
        return None
    inner = last_clause(clause, content) if rest else content
    parts = (inner, rest) if rest else (content,)
    rule = "interpolated" if rest else "postposed"
    return made_report(parts, source, rule, cue)


# What one does otherwise than by saying the clause beside it.
_UNSAID = frozenset({"advocate", "want", "plan", "intend"})


# What is so by rules may be said by somebody: згідно з договором, нагадує S, ….
RULES = frozenset(
    {"відповідно до", "згідно з", "згідно зі", "згідно із", "согласно", "в соответствии с"}
)
# What an inserted attribution cuts off from what goes before.
_LEADS_ON = AND | ADVERSE | OF_WHOM


_ASKED = ("запитан", "питан", "вопрос")
WHEN = word_set("коли поки доки щойно когда пока едва якщо если")


def _is_future(clause: Clause, cue: Cue) -> bool:
    found = readings(clause.items[cue.last].word or "-", clause.lang)
    present = any("pres" in grammemes for _, grammemes in found)
    return not present and any("futr" in grammemes for _, grammemes in found[:1])


_AROUND = frozenset({"postposed", "interpolated", "according", "as-said"})


def _skip(items: Sequence[Item], at: int) -> int:
    """Past addressee, time and place of speaking, up to punctuation or a clause."""
    while (
        at < len(items)
        and (items[at].region >= 0 or items[at].is_word)
        and items[at].low not in SUBORDINATORS
        and items[at].low not in AND
    ):
        at += 1
    return at


def _rest(clause: Clause, comma: int) -> Stretch:
    """The second part of a content that the attribution interrupts."""
    items, lang = clause.items, clause.lang
    at = comma + 1
    if at < len(items) and items[at].word in DASHES:
        at += 1
    if at >= len(items) or items[at].region >= 0 or not items[at].is_word:
        return EMPTY
    if items[at].low in SUBORDINATORS or items[at].low in ("а", "але", "но", "однак", "однако"):
        return EMPTY
    first = at + (items[at].low == "не" and at + 1 < len(items))
    if is_pos(items[first].word or "-", lang, "GRND", "PRTF"):
        return EMPTY
    end = sentence_end(items, at)
    rest = trim(items, Stretch(at, end))
    # Вибірка, нагадує вона, | замала.
    predicate = rest.last == rest.first + 1 and is_pos(items[rest.first].word or "-", lang, "ADJF")
    whole = predicate or words_in(items, rest) > 1 or has_finite(clause, rest)
    return rest if whole else EMPTY


def _takes_part(item: Item, lang: str) -> bool:
    """Whether a word is, likeliest, a noun or pronoun as subject or object."""
    found = readings(item.word or "-", lang)[:1]
    return any(pos in NOUNLIKE and grammemes & {"nomn", "accs"} for pos, grammemes in found)


def _past_described(clause: Clause, source: Stretch, told: bool = True) -> int:
    """Past what describes a source: каже джерело, знайоме зі справою, | C; Гай, лікар, | C."""
    items = clause.items
    if _is_described(items, source.last, clause.lang):
        behind = apposition(items, source.last + 1, clause.lang)
        return behind if behind > source.last + 1 else source.last
    return past_descriptions(clause, source, SUBJECT, told)


def _is_described(items: Sequence[Item], comma: int, lang: str) -> bool:
    """Whether an adjective with its object follows a comma: джерело, | знайоме зі справою."""
    if comma + 2 >= len(items) or items[comma + 2].low not in PREPOSITIONS:
        return False
    return is_pos(items[comma + 1].word or "-", lang, "ADJF", "PRTF")


_KNOWING = ("знаю", "знає", "знае", "розумі", "понима", "пам'ята", "помн")


def _as_said(clause: Clause, cue: Cue, begin: int, after: int, source: Stretch) -> Report | None:
    """Як повідомив S, C. C, як повідомив S."""
    items = clause.items
    if not source and not impersonal(cue) and not is_hearsay(clause, cue, begin, after):
        return None
    left = begin - 1
    if left > 1 and items[left - 2].low.startswith(_KNOWING):
        # Не знаю, | як він рахував, | але вірю.
        return None
    before = trim(items, Stretch(0, left))
    if left > 1 and items[left - 1].word == "," and items[left - 2].low in _LEADS_ON:
        # Він прийшов і, | як він розповів, | злякався; сад, який, | як каже мер, | зрубали.
        before = EMPTY
    end = sentence_end(items, after)
    comma = next((i for i in range(after, end) if items[i].word == ","), -1)
    if comma == source.last:
        behind = _past_described(clause, source, told=left > 0)
        comma = behind if behind < end and items[behind].word == "," else comma
    rest = trim(items, Stretch(comma, end)) if comma >= 0 else EMPTY
    sizes = words_in(items, before), words_in(items, rest)
    parts = [part for part, size in zip((before, rest), sizes, strict=True) if size > 1]
    if parts == [rest] and is_topic(clause, rest):
        # Як повідомляє «Край», про це пише «Хвиля».
        return None
    if parts == [rest] and sizes[0] == 1 and _takes_part(items[before.first], clause.lang):
        # Адміністрація, як пишуть у чатах, готується виїхати; дачу, как сообщил мэр, осмотрели.
        parts = [before, rest]
    if not parts and min(sizes) == 1:
        # Опасности, как подчеркивает врач, нет.
        parts = [before, rest]
    if not parts:
        return None
    return made_report(tuple(parts), source, "as-said", cue)
