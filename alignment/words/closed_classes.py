"""Words that only carry grammar, by what becomes of them in the other language.

English ones and those of Ukrainian and Russian together, all in lower case.
"""

from __future__ import annotations

SOURCE_CLASSES: dict[str, frozenset[str]] = {
    "article": frozenset({"a", "an", "the"}),
    "be": frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "’re", "’m"}),
    "have": frozenset({"has", "have", "had", "having", "’ve"}),
    "do": frozenset({"do", "does", "did"}),
    "will": frozenset({"will", "would", "shall", "’ll", "won't", "won’t"}),
    "modal": frozenset({"can", "could", "may", "might", "must", "should", "cannot"}),
    "of": frozenset({"of"}),
    "to": frozenset({"to"}),
    "preposition": frozenset(
        {
            *("in", "on", "at", "by", "for", "with", "from", "about", "as", "into", "over"),
            *("after", "before", "between", "against", "during", "under", "through", "until"),
            *("since", "within", "without", "among", "across", "around", "towards", "toward"),
            *("up", "out", "off", "down", "back", "away"),
        }
    ),
    "pronoun": frozenset(
        {"i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "there"}
    ),
    "possessive": frozenset({"my", "your", "his", "her", "its", "our", "their", "own"}),
    "relative": frozenset(
        {"who", "whom", "whose", "which", "what", "that", "whoever", "whatever", "where", "when"}
    ),
    "negation": frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor"}),
    "genitive": frozenset({"'s", "’s", "'", "’"}),
}
TARGET_CLASSES: dict[str, frozenset[str]] = {
    "preposition": frozenset(
        {
            *("в", "у", "на", "з", "із", "зі", "с", "со", "из", "к", "ко", "до", "від", "от"),
            *("по", "за", "під", "под", "над", "о", "об", "про", "при", "для", "без", "через"),
            *("між", "между", "перед", "після", "после", "во", "щодо", "серед", "среди"),
        }
    ),
    "particle": frozenset({"б", "би", "бы", "ж", "же", "ли", "чи"}),
    "negation": frozenset({"не", "ні", "ни", "немає", "нет"}),
    "pronoun": frozenset(
        {
            *("я", "ти", "ты", "він", "он", "вона", "она", "воно", "оно", "ми", "мы", "ви", "вы"),
            *("вони", "они", "його", "его", "її", "ее", "её", "їх", "их", "їм", "им", "йому"),
            *("ему", "їй", "ей", "нас", "нам", "вас", "вам", "мене", "меня", "мені", "мне"),
        }
    ),
    "demonstrative": frozenset(
        {
            *("цей", "ця", "це", "ці", "цього", "цій", "цю", "цим", "цих", "цими", "цьому"),
            *("цією", "цієї", "той", "та", "те", "ті", "того", "тієї", "тій", "ту", "тим", "тих"),
            *("тими", "тому", "тією", "этот", "эта", "это", "эти", "этого", "этой", "эту", "этим"),
            *("этих", "этими", "этому", "этом", "тот", "то", "тем", "тех", "теми", "том"),
        }
    ),
    "relative": frozenset(
        {
            *("що", "что", "щоб", "чтобы", "хто", "кто", "де", "где", "як", "как", "який", "яка"),
            *("яке", "які", "яких", "якого", "яку", "якої", "яким", "якій", "якому", "якими"),
            *("который", "которая", "которое", "которые", "которых", "которого", "которую"),
            *("которой", "которым", "котором", "которому", "которыми", "коли", "когда"),
        }
    ),
    "copula": frozenset(
        {
            *("є", "есть", "був", "была", "було", "були", "был", "була", "было", "были", "буде"),
            *("будуть", "будет", "будут", "бути", "быть"),
        }
    ),
}
