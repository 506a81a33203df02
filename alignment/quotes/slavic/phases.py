"""Verbs of phase before an infinitive of speech: любив повторювати, не устает повторять."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import GENDERS, parses
from alignment.quotes.cues import Cue
from alignment.quotes.view import Item, word_set

_PHASES = word_set(
    "любити звикнути почати починати стати продовжити продовжувати встигнути устигнути поспішити"
    " поспішати квапитися поквапитися кинутися узятися взятися змогти наважитися зважитися"
    " намагатися спробувати пробувати любить привыкнуть начать начинать стать продолжить"
    " продолжать успеть успевать поспешить спешить торопиться поторопиться броситься кинуться"
    " взяться воліти предпочитать предпочесть"
    " смочь суметь решиться отважиться пытаться попытаться пробовать попробовать"
)
# So do predicates: змушена визнати, склонен считать.
_PREDICATES = word_set(
    "змушений вимушений схильний готовий радий вынужденный склонный готовый рад готов склонен"
    " вынужден"
)
# What reports only where it is denied: не втомлюється повторювати, не преминул заметить.
_ENDLESS = word_set(
    "втомлюватися стомлюватися втомитися переставати перестати припиняти уставать устать"
    " переставать перестать прекращать забути забувати забаритися вагатися боятися побоятися"
    " соромитися посоромитися лінуватися забыть забывать преминуть бояться побояться стесняться"
    " постесняться колебаться лениться"
)


_SHORT = frozenset({"ADJS", "PRTS"})


def with_phases(items: Sequence[Item], cues: Sequence[Cue], lang: str) -> list[Cue]:
    """The cues, an infinitive after a verb of phase as one finite cue with it."""
    out: list[Cue] = []
    for cue in cues:
        verb = cue.first - 1
        if cue.form.feature == "inf" and verb >= 0 and items[verb].is_word:
            negated = verb > 0 and items[verb - 1].low == "не"
            wanted = _ENDLESS if negated else _PHASES
            for parse in parses(items[verb].word, lang)[:2]:
                predicate = parse.lemma in _PREDICATES and not negated
                predicate = predicate and ("nomn" in parse.grammemes or parse.pos in _SHORT)
                if predicate or (parse.pos == "VERB" and parse.lemma in wanted):
                    number = "plur" if "plur" in parse.grammemes else "sing"
                    genders = parse.grammemes & GENDERS
                    form = replace(
                        cue.form, feature="fin", number=number, gender=next(iter(genders), "")
                    )
                    while out and out[-1].last >= verb:
                        out.pop()
                    cue = Cue(form, verb - negated, cue.last)
                    break
        out.append(cue)
    return out
