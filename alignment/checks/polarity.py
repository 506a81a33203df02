"""Denials: one that the translation lost, and one that it made up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignment.checks.segment import Segment, Side
from mt.quality.finding import Finding
from mt.text import Span

# English words that deny what they stand by.
_DENYING = frozenset(
    "not no never nobody nothing none neither nor nowhere cannot without n't cant dont".split()
)
# English words with a denial in them: where one stands, a denial in the translation is no surprise.
_NEGATIVE = re.compile(
    r"un(?!it|iv|iq|ion|ifo|ifi|der|cle|til|load|les|do(?:ing|es)?$)\w{3,}"
    r"|in(?:cap|cor|adeq|abil|act|def|vis|conc|cons|diff|eff|escap|evit|expl|exper|suff|toler|valid|vuln)\w+"
    r"|im(?:poss|prob|mov|mob|pat|perf|part|mun)\w+|il(?:leg|lit|log)\w+|ir(?:reg|resp|rel|rev|rep)\w+"
    r"|dis(?!t|c|p|h|m)\w{3,}|mis(?!s|t|e)\w{3,}|non\w*|\w{2,}less(?:ly)?|\w+-free"
    r"|fail\w*|refus\w*|reject\w*|deni\w*|deny\w*|declin\w*|lack\w*|absen\w*|avoid\w*|prevent\w*"
    r"|prohibit\w*|forb\w+|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|stop\w*|ceas(?:e|ed|es|ing)|halt\w*|block\w*|ground(?:s|ed|ing)?"
    r"|depriv\w*|miss(?:es|ed|ing)?|lost|los(?:e|es|ing)|empty|free|unless|hardly|barely|scarcely|rarely|seldom"
    r"|wrong\w*|hate\w*|neglect\w*|ignor\w*|forget\w*|forgot\w*|silen\w+|abandon\w*|spar(?:e|ed|es)|abstain\w*"
    r"|cancel\w*|far|shun\w*|defeat\w*|resist\w*|oppos\w*|disput\w*|question(?:ed|s|ing)|doubt\w*|exempt\w*"
)
# Words that a good translation may put with a denial.
_MILD = re.compile(
    r"only|just|merely|until|till|before|else|except\w*|but|yet|almost|nearly|few|fewer|little|less|least|too|instead|rather"
    r"|than|beyond|regardless|despite|spite|apart|short|any|anyone|anybody|anything|anywhere|anymore|ever|either|if|whether"
    r"|otherwise|hard|difficult\w*|withh\w+|quit|keep|kept|stay\w*|remain\w*|still|once|more|long|while|vacan\w+|bare\w*"
    r"|afraid|fear\w*|against|contrary|protect\w*|wonder\w*|above|over|off|away|out|minor\w*|blind|deaf|dead|die\w*|ill|sick"
    r"|weak\w*|poor\w*|bad\w*|worse|worst|strange\w*|soon|shortly|late\w*|last\w*|alone|same|foreign\w*|openly|intact"
)
# Ukrainian and Russian words that hold a denial: what the English has where they merely translate
# it, and their beginnings.
_HOLDING = tuple(
    (re.compile(english) if english else None, re.compile(slavic))
    for english, slavic in (
        ("", r"(?:не|ні|ни|ані|нет|нема|немає|нету|нельзя)"),
        (
            "",
            r"(?:ніхто|никто|нік|ник)\w*|ніщо|нич\w+|ніч(?:ого|ому|им|ого)|ніде|нигде|ніяк\w*|никак\w*|жодн\w+|жоден",
        ),
        (
            "",
            r"не(?!сколько|котор|дав|дел|фт|мец|мц|б[оаеу]$|бес\w|ст[иу]|рв|обх|вдов|задол|мало|зважа|смотр|смотря|щодав|ї$|й$|ю$|го$|му$|м$)[\w']+",
        ),
        (r"without|\w{3,}less", r"без|без\w+|бес\w+"),
        ("den(?:y|ies|ied|ying|ials?)", r"отриц\w+|запереч\w+|опроверг\w+|спрост\w+"),
        (r"refus\w*|declin\w*|reject\w*|turn", r"отказ\w+|відмов\w+|откло\w+|відхил\w+|отверг\w+"),
        (r"ban\w*|prohib\w*|forb\w*|bar\w*|outlaw\w*", r"запре\w+|забор\w+"),
        (
            r"lack\w*|short\w*|miss\w*|absen\w*",
            r"отсут\w+|відсут\w+|нехват\w+|брак\w*|нестач\w+|бракує|недост\w+",
        ),
        (r"stop\w*|ceas\w*|halt\w*|end\w*|truce", r"переста\w+|припин\w+|прекра\w+"),
        (r"los[te]\w*|losing|depriv\w*", r"позбав\w+|лишен\w*|утра\w+|втрат\w+|втрач\w+"),
        (
            "hardly|barely|scarcely|almost|nearly",
            r"ледве|ледь|едва|навряд|вряд|майже|почти",
        ),
        (r"few\w*|little|less", r"мало|малоч\w*|рідко|редко"),
        (
            "only|just|merely|until|till|before|long|while|when",
            r"лише|лишь|только|тільки|поки|пока|доки",
        ),
        ("instead|rather|outside|beyond|off", r"замість|вместо|поза|вне|крім|кроме|окрім"),
        (r"avoid\w*|escap\w*", r"уник\w+|избе[жг]\w+"),
        (r"against|oppos\w*", r"проти|против"),
        (
            "",
            r"байду\w+|равно|пуст\w+|порожн\w+|мовч\w+|молч\w+|задарма|даром|нул\w+|малоймов\w+|маловеро\w+|інакш\w*|иначе|замовк\w*|замолк\w*|зайв\w+|лишн\w+|далек\w+|впервые|уперше|вперше|насилу|відм\w+",
        ),
        ("hat(?:e|ed|es|red)", r"ненав\w+"),
    )
)
# English words that no translation turns without a denial of its own.
_PREFIXED = frozenset(
    "impossible inconceivable unthinkable unacceptable intolerable unlikely unknown unclear unable"
    " unwilling unprepared unavailable unaware invisible inevitable incapable ineffective"
    " insufficient inadequate inaccurate incorrect invalid irresponsible irreversible".split()
)
# не that denies nothing, or that the source needs no word for.
_IDLE_NE = re.compile(
    r"(?:(?:поки|доки|аж|допоки|пока|покуда|чуть|едва|ледь|мало|як|хіба|якби|разве|чи|ли|если|якщо|тільки|только|що|так)\s+(?:[\w’']+\s+){0,3}не\b"
    r"|не\s+(?:раз|проти|против|лише|тільки|только|лишь|просто|більш|більше|менш|менше|менее|более|меньше|больше|пізніше|позже|раніше|раньше|гірш\w*|хуже|що\s+інше|что\s+иное|інакше|иначе|дивно|удивительно|виключено|исключено|мен\w+|стільки|столько|до\s|зважа\w+|смотря|обошлось|обійшл\w+|тільки|дай|дивлячись|кажучи|говоря|один|одна|одну|одного|без|минуч\w+|так\w*|дуже|очень|зовсім|совсем|завжди|всегда|все|всі|всегда|лиш\w*)\b"
    r"|не\s+[\w’']+\s+(?:ли|чи)\b"
    r"|(?:ні|ни)\s+(?:в\s+якому|в\s+чем|за)\b)"
)
# English denials that good translations turn round.
_IDLE_DENIAL = re.compile(
    r"\b(?:no doubt|not only|not just|not merely|not simply|not least|no longer than|no sooner|no less|no fewer|no more than|nothing but|nothing (?:more|less) than"
    r"|none other|no matter|no wonder|(?:could|can|cannot|can) ?not help|can['’]t help|couldn['’]t help|whether or not|or not|not to mention|not (?:entirely |wholly |altogether )?(?:un|in|im|il|ir|dis)\w+|not until|not (?:so )?long|why not"
    r"|not without|never mind|not a few|not infrequently|nothing if not|no mean|not before|not far|not once but|no stranger|no secret|no easy|no small|no exception|not all that|not a single|no-\w+|no one but|no\.? \d+)\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"(?:ючи|учи|ячи|ачи|вши|вшись|[аяуюеи]я|ясь)$")


def added_negation(segment: Segment) -> Iterator[Finding]:
    """The translation denies a word that the source doesn't."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    lowered = tgt.text.lower()
    idle = [Span(*match.span()) for match in _IDLE_NE.finditer(lowered)]
    asked = sum(map(_is_denial, src.words)) + sum(map(_is_negative, src.words))
    made = sum(word in {"не", "без", "немає", "нема", "нет", "нельзя"} for word in tgt.words)
    mild = any(map(_MILD.fullmatch, src.words))
    for at, word in enumerate(tgt.words[:-1]):
        if word != "не" or any(span.overlap(tgt.spans[at]) for span in idle):
            continue
        links = [link for link in tgt.partners[at + 1] if src.is_word(link[0])]
        sure = max((prob for _, prob in links), default=0.0)
        if made <= asked or sure < (0.7 if asked or mild else 0.5):
            continue
        if _GERUND.search(tgt.words[at + 1]):  # a manner told by what it lacks: не скрывая
            continue
        i = max(links, key=lambda link: link[1])[0]
        if not src.is_content(i) or _is_denied(src, i):
            continue
        span = tgt.cover((at, at + 1))
        note = f"{span.of(tgt.text)!r} denies; {src.spans[i].of(src.text)!r} doesn't."
        confidence = 0.7 if asked or mild else 0.85
        yield Finding("added_negation", "error", (src.spans[i],), (span,), note, confidence)


_BOUNDARY = frozenset(', ; : . ( ) “ ” " — – and but that which who because although'.split())


_INDIRECT = frozenset(
    "rather instead beyond short shortage little few fewer less too awake omits omitted omit leave left keeps kept keep than until"
    " withheld bedridden ever offline".split()
)


def _is_denied(src: Side, at: int) -> bool:
    """Whether a word denies, or one of its clause near by does."""
    if _is_negative(src.words[at]) or src.words[at] in _INDIRECT:
        return True
    for step, reach in ((-1, 6), (1, 3)):
        place = at
        for _ in range(reach):
            place += step
            if not 0 <= place < len(src.words) or src.words[place] in _BOUNDARY:
                break
            word = src.words[place]
            if _is_denial(word) or _is_negative(word) or word in _INDIRECT:
                return True
    return False


def lost_negation(segment: Segment) -> Iterator[Finding]:
    """The source denies, and nothing in the translation does."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    idle = [Span(*match.span()) for match in _IDLE_DENIAL.finditer(src.text)]
    denials = [
        at
        for at, word in enumerate(src.words)
        if (_is_denial(word) or word in _PREFIXED)
        and word != "without"
        and not any(span.overlap(src.spans[at]) for span in idle)
    ]
    if not denials or any(_holds_denial(word, src) for word in tgt.words):
        return
    at = denials[0]
    prefixed = src.words[at] in _PREFIXED
    span = src.cover((at,) if prefixed else (at, min(at + 1, len(src.words) - 1)))
    note = f"The denial in {span.of(src.text)!r} is not in the translation."
    near = (at,) if prefixed else (at + 1, at + 2, at - 1)
    linked = [
        j for k in near if 0 <= k < len(src.words) for j, _ in src.partners[k] if tgt.is_word(j)
    ]
    target = tuple(tgt.spans[j] for j in sorted(set(linked[:2])))
    yield Finding("lost_negation", "error", (span,), target, note, 0.8)


def _holds_denial(word: str, src: Side) -> bool:
    """Whether a word of the translation denies more than the source's own word for it does."""
    for english, slavic in _HOLDING:
        if slavic.fullmatch(word):
            return english is None or not any(map(english.fullmatch, src.words))
    return False


def _is_denial(word: str) -> bool:
    return word in _DENYING or word.endswith("n't")


def _is_negative(word: str) -> bool:
    return _NEGATIVE.fullmatch(word) is not None
