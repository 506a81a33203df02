"""Words that report: which forms of the cue lexicon stand where in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, english_forms, inflectable, parses, plain, tag_of
from alignment.quotes.view import Item, lows_of, word_set


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A form of a cue.

    Attributes:
        words: Its words, lower case.
        lemma: Key in the lexicon.
        cue_class: Class (`neutral`, `doubting`, ...).
        concept: Concept shared by the languages.
        pos: `verb`, `noun`, `phrase` or `adverb`.
        feature: English: base, s, past, pp, ing. Ukrainian, Russian: fin, imp, inf, grnd, prt
            and, for participles of who says it, act.
        number: `sing`, `plur` or empty.
        gender: `masc`, `femn`, `neut` or empty.
        frames: Letters of what it takes (the lexicon `frames` explains them).
        prepositions: Prepositions before its content.
    """

    words: tuple[str, ...]
    lemma: str
    cue_class: str
    concept: str
    pos: str
    feature: str = ""
    number: str = ""
    gender: str = ""
    frames: frozenset[str] = frozenset()
    prepositions: tuple[str, ...] = ()

    @property
    def doubts(self) -> bool:
        """Whether it reports something as doubted or denied; who suspects it does neither."""
        return self.cue_class in ("doubting", "denying") and self.concept != "suspect"


@dataclass(slots=True, eq=False)
class Cue:
    """A cue in a sentence.

    Attributes:
        form: The form that was found.
        first: Index of its first item.
        last: Index of its last item.
    """

    form: Form
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class CueLexicon:
    """The forms of all cues.

    Attributes:
        forms: Forms by their first word; longer ones first.
        phrases: Second words by the first word, where no form is that word alone.
    """

    forms: Mapping[str, tuple[Form, ...]]
    phrases: Mapping[str, frozenset[str]]

    def find(self, items: Sequence[Item], lows: Sequence[str] | None = None) -> list[Cue]:
        """Cues of a sentence in order, the longest where several begin at one word.

        `lows` are the items as they are looked up, where that is known.
        """
        found: list[Cue] = []
        skip = -1
        lows = lows_of(items) if lows is None else lows
        for index, low in enumerate(lows):
            forms = self.forms.get(low)
            if forms is None or index <= skip:
                continue
            following = lows[index + 1 : index + 3]
            if low in self.phrases and self.phrases[low].isdisjoint(following):
                # Most phrases that begin with a preposition fail here.
                continue
            for form in forms:
                if len(form.words) > 1 and form.words[1] not in following:
                    continue
                last = _match(items, index, form)
                if last >= 0:
                    found.append(Cue(form, index, last))
                    skip = last
                    break
        return found

    def get(self, word: str) -> tuple[Form, ...]:
        """Forms that begin with `word` (lower case)."""
        return self.forms.get(word, ())


_SHORT_WORD = 3
_BETWEEN_WORDS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday again repeatedly publicly today"
)
# Endings of adjectives before the noun of a cue.
_DESCRIBING = (
    *("ого", "ому", "ої", "ій", "ий", "ою", "их", "им", "ими", "ую", "ую", "у", "е", "і"),
    *("ого", "ему", "ому", "ой", "ый", "ий", "ое", "ее", "ые", "ие", "ым", "им", "ей"),
)
# за його словами, по её мнению: a possessive stands inside the phrase.
POSSESSIVES = word_set(
    "його її їх їхніми їхньою їхнім їхню моїми моїм моєю мою нашими нашою нашу власними "
    "його его ее их моим моему нашим нашему своим"
    " власним власною собственным собственному собственной собственными"
)


# за попередніми даними, по неофициальным данным: so may a word on how sure it is.
_HOW_SURE = word_set(
    "попередніми оперативними останніми уточненими офіційними неофіційними різними"
    " предварительным оперативным последним уточненным официальным неофициальным разным"
    " попередньою предварительной"
)
_WITHIN = POSSESSIVES | _HOW_SURE


def _match(items: Sequence[Item], index: int, form: Form) -> int:
    """Index of the last item of `form` at `index`; -1 where it doesn't stand there."""
    words = form.words
    if len(words) == 1:
        return index
    following = items[index + 1].low if index + 1 < len(items) else ""
    if following != words[1] and form.pos == "verb" and len(words) == 2 and index + 2 < len(items):
        # Доходить меланхолійного висновку; выразил глубокое сожаление.
        described = following.endswith(_DESCRIBING) and len(words[1]) > _SHORT_WORD
        # Called Monday for; called again on.
        timed = following in _BETWEEN_WORDS
        return index + 2 if items[index + 2].low == words[1] and (described or timed) else -1
    last = index + len(words) - 1
    if last < len(items) and all(
        items[index + offset].low == word for offset, word in enumerate(words)
    ):
        return last
    gap = form.pos == "phrase" and len(words) == 2 and index + 2 < len(items)
    if gap and items[index + 1].low in _WITHIN and items[index + 2].low == words[1]:
        return index + 2
    return -1


@lru_cache(maxsize=16)
def load_cues(lang: str, overlay: Path | None = None) -> CueLexicon:
    """The cue lexicon of a language with every form of its words.

    Raises:
        LexiconError: A lexicon is malformed.
    """
    frames = {entry.key: entry["frames"] for entry in load_table(lang, "frames", overlay)}
    forms: dict[str, list[Form]] = {}
    table = load_table(lang, "cues", overlay)
    # Согласно is a preposition before it is a form of согласен.
    phrases = {entry.key for entry in table if entry["pos"] == "phrase"}
    for entry in table:
        given = frames.get(entry.key, _USUAL.get(entry["pos"], ""))
        letters = frozenset(word for word in given.split() if len(word) == 1)
        places = tuple(
            place
            for word in given.split()
            if word.startswith("p:")
            for place in word[2:].split(",")
        )
        for words, feature, number, gender in _inflect(lang, entry.key, entry["pos"]):
            if entry.key not in phrases and " ".join(words) in phrases:
                continue
            taken = letters
            if len(words) > 1 and feature in ("imps", "short") and "t" in letters:
                # У звіті зроблено висновок, сделан вывод: the source is where it stands.
                feature, number, gender, taken = "fin", "sing", "", frozenset("tl")
            elif feature == "short":
                feature = "prt"
            if feature == "imps":
                # Сказано, зазначено: impersonal, its source is what it is said in.
                named = "c" in letters and entry["concept"] == "call"
                ordered = letters & {"i", "o"} if entry["concept"] in _ORDERED else frozenset()
                said = named or ("r" in letters and entry["concept"] in _TOLD)
                if not said and not ordered:
                    continue
                feature, number = "fin", "sing"
                taken = (letters & {"r", "t", "c"} if said else ordered) | {"l"}
            form = Form(
                words,
                entry.key,
                entry["class"],
                entry["concept"],
                entry["pos"],
                feature,
                number,
                gender,
                taken,
                places,
            )
            forms.setdefault(words[0], []).append(form)
    return CueLexicon(
        {first: tuple(sorted(those, key=_first_to_try)) for first, those in forms.items()},
        {
            first: frozenset(form.words[1] for form in those)
            for first, those in forms.items()
            if all(len(form.words) > 1 for form in those)
        },
    )


# What a word takes of which the lexicon of frames says nothing.
_USUAL = {"verb": "r t q", "noun": "t"}


def _first_to_try(form: Form) -> tuple[int, bool, bool, bool]:
    """Long forms first, verbs before nouns, predicates before participles: уверена.

    Orders come last: заяви is a plural before it is an imperative.
    """
    return (
        -len(form.words),
        form.feature == "imp",
        form.pos != "verb",
        form.feature in ("prt", "act"),
    )


# What is reported impersonally; not what is decided, ruled out or found: вирішено, исключено.
_TOLD = word_set("say state report note write point-out stress claim add announce")
# What is ordered impersonally: наказано чекати.
_ORDERED = word_set("order recommend advise suggest")


Inflected = tuple[tuple[str, ...], str, str, str]


def _inflect(lang: str, lemma: str, pos: str) -> list[Inflected]:
    words = tuple(plain(lemma).split())
    if pos in ("phrase", "adverb", "adjective"):
        return [(words, "", "", "")]
    if lang == "en":
        if pos == "noun":
            plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"
            return [(words, "", "sing", ""), ((plural,), "", "plur", "")]
        return [
            (tuple(form.split()), feature, "", "") for form, feature in english_forms(lemma).items()
        ]
    if lang in SLAVIC:
        return _inflect_slavic(lang, words, pos)
    return [(words, "", "", "")]


_FEATURES = {
    "VERB": "fin",
    "INFN": "inf",
    "GRND": "grnd",
    "PRTF": "prt",
    "PRTS": "prt",
    "ADJS": "fin",
}


def _inflect_slavic(lang: str, words: tuple[str, ...], pos: str) -> list[Inflected]:
    wanted: tuple[str, ...] = ("INFN", "VERB") if pos == "verb" else ("NOUN",)
    # The word that changes is the verb: (не) погодитися, дати зрозуміти.
    at = next((i for i, word in enumerate(words) if _has_pos(lang, word, wanted)), 0)
    if not any(_has_pos(lang, word, wanted) for word in words) and pos == "verb":
        return _inflect_predicate(lang, words)
    found = [parse for parse in inflectable(words[at], lang) if tag_of(parse.tag)[0] in wanted]
    readings = [parse for parse in found if plain(parse.normal_form) == words[at]] or found
    out: dict[tuple[str, ...], Inflected] = {words: (words, "inf" if pos == "verb" else "", "", "")}
    # Two verbs may share an infinitive: закликати has заклич and закликає.
    for reading in readings if pos == "verb" else readings[:1]:
        for form in reading.lexeme:
            tag = form.tag
            part, grammemes = tag_of(tag)
            feature = _FEATURES.get(part, "")
            if "impr" in tag:
                feature = "imp"
            elif part == "PRTF" and "actv" in grammemes:
                feature = "act"
            elif part == "PRTS" and len(words) > 1:
                feature = "short"
            if pos == "verb" and ("Impe" in grammemes or (part == "PRTS" and "neut" in grammemes)):
                feature = "imps"
            for word in _with_gerund(lang, plain(form.word), feature, str(tag.gender)):
                if feature in ("grnd", "fin") and _is_other(lang, word, "CONJ", "PREP"):
                    # Хотя, благодаря, скажем.
                    continue
                kind = feature if word == plain(form.word) else "grnd"
                inflected = (*words[:at], word.replace("ё", "е"), *words[at + 1 :])
                if inflected not in out or feature == "fin":
                    number, gender = str(tag.number or ""), str(tag.gender or "")
                    out[inflected] = (inflected, kind, number, gender)
    return list(out.values())


def _inflect_predicate(lang: str, words: tuple[str, ...]) -> list[Inflected]:
    """Forms of a predicate that is no verb: намерен, уверена; in Ukrainian переконаний."""
    short = ("ADJS", "PRTS") if lang == "ru" else ("ADJF", "PRTF", "ADJS")
    out: dict[tuple[str, ...], Inflected] = {}
    for reading in inflectable(words[0], lang):
        for form in reading.lexeme:
            pos, grammemes = tag_of(form.tag)
            if pos in short and ("nomn" in grammemes or pos in ("ADJS", "PRTS")):
                if _is_other(lang, plain(form.word), "ADVB"):
                    # Довольно, уверенно.
                    continue
                inflected = (plain(form.word).replace("ё", "е"), *words[1:])
                number, gender = str(form.tag.number or ""), str(form.tag.gender or "")
                out.setdefault(inflected, (inflected, "fin", number, gender))
    return list(out.values()) or [(words, "fin", "", "")]


def _is_other(lang: str, word: str, *wanted: str) -> bool:
    """Whether a form of a verb or predicate is, far likelier, a word of these parts of speech."""
    return any(parse.pos in wanted and parse.score > _FAR_LIKELIER for parse in parses(word, lang))


_FAR_LIKELIER = 0.6


def _with_gerund(lang: str, word: str, feature: str, gender: str) -> tuple[str, ...]:
    """The form, and for Ukrainian the gerund made of it: сказав → сказавши, кажуть → кажучи."""
    if lang == "uk" and feature == "fin":
        if gender == "masc" and word.endswith(("в", "вся")):
            return (word, word[:-2] + "шись" if word.endswith("вся") else word + "ши")
        if word.endswith(("уть", "ють", "ать", "ять")):
            return (word, word[:-2] + "чи")
        if word.endswith(("уться", "ються", "аться", "яться")):
            return (word, word[:-4] + "чись")
    return (word,)


def _has_pos(lang: str, word: str, wanted: tuple[str, ...]) -> bool:
    return any(parse.pos in wanted for parse in parses(word, lang))
