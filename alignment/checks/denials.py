"""Words and phrases that deny, in English, Ukrainian and Russian, and those that only seem to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mt.quality.rules import word_set
from mt.text import Span

# English words that deny what they stand by.
_DENYING = word_set(
    "not no never nobody nothing none neither nor nowhere cannot without n't cant dont"
)
# English words with a denial in them: where one stands, a denial in the translation is no surprise.
_NEGATIVE = re.compile(
    r"un(?!it|iv|iq|ion|ifo|ifi|der|cle|til|load|les|do(?:ing|es)?$)\w{3,}"
    r"|in(?:cap|cor|adeq|abil|act|def|vis|conc|cons|diff|eff|escap|evit|expl|exper|suff|toler|"
    r"valid|vuln)\w+"
    r"|im(?:poss|prob|mov|mob|pat|perf|part|mun)\w+|il(?:leg|lit|log)\w+|ir(?:reg|resp|rel|"
    r"rev|rep)\w+"
    r"|dis(?!t|c|p|h|m)\w{3,}|mis(?!s|t|e)\w{3,}|non\w*|\w{2,}less(?:ly)?|\w+-free"
    r"|fail\w*|refus\w*|reject\w*|deni\w*|deny\w*|declin\w*|lack\w*|absen\w*|avoid\w*|prevent\w*"
    r"|prohibit\w*|forb\w+|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|stop\w*|ceas(?:e|ed|es|ing)|"
    r"halt\w*|block\w*|ground(?:s|ed|ing)?"
    r"|depriv\w*|miss(?:es|ed|ing)?|lost|los(?:e|es|ing)|empty|free|unless|hardly|barely|"
    r"scarcely|rarely|seldom"
    r"|wrong\w*|hate\w*|neglect\w*|ignor\w*|forget\w*|forgot\w*|silen\w+|abandon\w*|spar(?:e|"
    r"ed|es)|abstain\w*"
    r"|cancel\w*|far|shun\w*|defeat\w*|resist\w*|oppos\w*|disput\w*|question(?:ed|s|ing)|"
    r"doubt\w*|exempt\w*"
)
# Words that a good translation may put with a denial.
_MILD = re.compile(
    r"only|just|merely|until|till|before|else|except\w*|but|yet|almost|nearly|few|fewer|"
    r"little|less|least|too|instead|rather"
    r"|than|beyond|regardless|despite|spite|apart|short|any|anyone|anybody|anything|anywhere|"
    r"anymore|ever|either|if|whether"
    r"|otherwise|hard|difficult\w*|withh\w+|quit|keep|kept|stay\w*|remain\w*|still|once|more|"
    r"long|while|vacan\w+|bare\w*"
    r"|afraid|fear\w*|against|contrary|protect\w*|wonder\w*|above|over|off|away|out|minor\w*|"
    r"blind|deaf|dead|die\w*|ill|sick"
    r"|weak\w*|poor\w*|bad\w*|worse|worst|strange\w*|soon|shortly|late\w*|last\w*|alone|same|"
    r"foreign\w*|openly|intact"
)
# Ukrainian and Russian words that hold a denial: what the English has where they merely translate
# it, and their beginnings.
_HOLDING = tuple(
    (re.compile(english) if english else None, re.compile(slavic))
    for english, slavic in (
        ("", r"(?:не|ні|ни|ані|нет|нема|немає|нету|нельзя)"),
        (
            "",
            r"(?:ніхто|никто|нік|ник)\w*|ніщо|нич\w+|ніч(?:ого|ому|им|ого)|ніде|нигде|ніяк\w*|"
            r"никак\w*|жодн\w+|жоден",
        ),
        (
            "",
            r"не(?!сколько|котор|дав|дел|фт|мец|мц|б[оаеу]$|бес\w|ст[иу]|рв|обх|вдов|задол|"
            r"мало|зважа|смотр|смотря|щодав|ї$|й$|ю$|го$|му$|м$)[\w']+",
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
            r"байду\w+|равно|пуст\w+|порожн\w+|мовч\w+|молч\w+|задарма|даром|нул\w+|"
            r"малоймов\w+|маловеро\w+|інакш\w*|иначе|замовк\w*|замолк\w*|зайв\w+|лишн\w+|"
            r"далек\w+|впервые|уперше|вперше|насилу|відм\w+",
        ),
        ("hat(?:e|ed|es|red)", r"ненав\w+"),
    )
)
# English words that no translation turns without a denial of its own.
PREFIXED = word_set(
    "impossible inconceivable unthinkable unacceptable intolerable unlikely unknown unclear unable"
    " unwilling unprepared unavailable unaware invisible inevitable incapable ineffective"
    " insufficient inadequate inaccurate incorrect invalid irresponsible irreversible"
)
# не that denies nothing, or that the source needs no word for.
_IDLE_NE = re.compile(
    r"(?:(?:поки|доки|аж|допоки|пока|покуда|чуть|едва|ледь|мало|як|хіба|якби|разве|чи|ли|если|"
    r"якщо|тільки|только|що|так)\s+(?:[\w’']+\s+){0,3}не\b"
    r"|не\s+(?:раз|проти|против|лише|тільки|только|лишь|просто|більш|більше|менш|менше|менее|"
    r"более|меньше|больше|пізніше|позже|раніше|раньше|гірш\w*|хуже|що\s+інше|что\s+иное|"
    r"інакше|иначе|дивно|удивительно|виключено|исключено|мен\w+|стільки|столько|до\s|зважа\w+|"
    r"смотря|обошлось|обійшл\w+|тільки|дай|дивлячись|кажучи|говоря|один|одна|одну|одного|без|"
    r"минуч\w+|так\w*|дуже|очень|зовсім|совсем|завжди|всегда|все|всі|всегда|лиш\w*)\b"
    r"|не\s+[\w’']+\s+(?:ли|чи)\b"
    r"|(?:не\s+(?:мож|міг|мог|зміг|змог|смо)[\w’']*|нельзя|неможливо|невозможно)\s+"
    r"(?:[\w’']+\s+)?не\b"  # не міг не погодитися: agreed
    r"|(?:ні|ни)\s+(?:в\s+якому|в\s+чем|за)\b)"
)
# English denials that good translations turn round.
_IDLE_DENIAL = re.compile(
    r"\b(?:no doubt|not only|not just|not merely|not simply|not least|no longer than|"
    r"no sooner|no less|no fewer|no more than|nothing but|nothing (?:more|less) than"
    r"|none other|no matter|no wonder|(?:could|can|cannot|can) ?not help|can['’]t help|"
    r"couldn['’]t help|whether or not|or not|not to mention|not (?:entirely |wholly |"
    r"altogether )?(?:un|in|im|il|ir|dis)\w+|not until|not (?:so )?long|why not"
    r"|not without|never mind|not a few|not infrequently|nothing if not|no mean|not before|"
    r"not far|not once but|no stranger|no secret|no easy|no small|no exception|not all that|"
    r"not a single|no-\w+|no one but|no\.? \d+"
    # couldn't agree more, could not be happier: as much as can be
    r"|could(?: not|n['’]t) (?:agree|be|feel|have been|ask for|hope for|wish for) (?:any )?"
    r"(?:more|better|worse|\w+ier|prouder|clearer))\b",
    re.IGNORECASE,
)


def holds_denial(word: str, words: Sequence[str]) -> bool:
    """Whether a word of the translation denies more than the source's own word for it does."""
    for english, slavic in _HOLDING:
        if slavic.fullmatch(word):
            return english is None or not any(map(english.fullmatch, words))
    return False


def is_denial(word: str) -> bool:
    """Whether an English word denies what it stands by."""
    return word in _DENYING or word.endswith("n't")


def is_negative(word: str) -> bool:
    """Whether an English word has a denial in it: unable, refuse, hardly."""
    return _NEGATIVE.fullmatch(word) is not None


def is_mild(word: str) -> bool:
    """Whether a good translation may put an English word with a denial."""
    return _MILD.fullmatch(word) is not None


def idle_denials(text: str, lang: str) -> list[Span]:
    """Where a text denies in form only: not only, no doubt; не лише, поки не."""
    if lang == "en":
        return [Span(*match.span()) for match in _IDLE_DENIAL.finditer(text)]
    return [Span(*match.span()) for match in _IDLE_NE.finditer(text.lower())]
