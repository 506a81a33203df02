"""More Ukrainian: translate the Russian side of the bitext into Ukrainian, phrase by phrase.

There are four times as many English–Russian pairs as English–Ukrainian ones, and a model that has
met each Ukrainian sentence twenty times knows them by heart. The two languages are so close that
phrases of some twenty thousand pairs, lemmas that share their English and words that share their
letters give Ukrainian that is nearly right; it goes with the English of the Russian news.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from alignment.morphology import lemmas, parses

from .cognates import cognates, fold, inflected, is_known, transliterated, word_class
from .corpus import Pair, fits, group_of, looping, read_gold, rows, tidy_target, unique, words
from .labels import Combination
from .options import LANGUAGES
from .phrases import Link, Phrases, Step, Trigrams

WANTED = ("news", "distilled", "tatoeba")
Lemma = tuple[str, str]  # lemma and part of speech that it has in Ukrainian
Aligned = tuple[Sequence[str], Sequence[str], Sequence[Link]]
TIGHT = frozenset(",.!?:;»)…%")


def triples(pairs: Iterable[Pair]) -> list[tuple[int, dict[str, str]]]:
    """Join pairs of our articles that share their English: its key, and the text by language."""
    found: dict[int, dict[str, str]] = {}
    for pair in pairs:
        found.setdefault(pair.key, {})[pair.lang] = pair.target
    return [(key, texts) for key, texts in found.items() if len(texts) == len(LANGUAGES)]


def sister_pairs(data: Path, sentences: Iterable[Pair] = ()) -> list[Pair]:
    """Read Russian–Ukrainian pairs: our own, Tatoeba, and those that share their English."""
    found = [
        Pair("gold", "uk", both["ru"], both["uk"], key)
        for key, both in triples(pair for pair in read_gold(data) if pair.group == "gold")
    ]
    texts: dict[str, dict[str, tuple[str, str]]] = {}
    for lang in LANGUAGES:
        for tag, source, target in rows(data, f"en-{lang}"):
            texts.setdefault(source, {})[lang] = (group_of(tag), tidy_target(target, lang))
    for pair in sentences:
        texts.setdefault(pair.source, {})[pair.lang] = (pair.group, pair.target)
    for both in texts.values():
        if len(both) == 2:
            found.append(Pair(both["uk"][0], "uk", both["ru"][1], both["uk"][1]))
    for _, source, target in rows(data, "ru-uk"):
        found.append(Pair("tatoeba", "uk", tidy_target(source, "ru"), tidy_target(target, "uk")))
    return unique(pair for pair in found if pair.source and pair.target)


def align(pairs: Sequence[Pair], aligner: Combination, lang: str) -> list[Aligned]:
    """Give the words of pairs with their links."""
    cut = [(words(pair.source), words(pair.target)) for pair in pairs]
    return [(*both, links) for both, links in zip(cut, aligner.links(cut, lang), strict=True)]


def single(links: Sequence[Link]) -> list[Link]:
    """Links of words that have no other."""
    first, second = Counter(i for i, _ in links), Counter(j for _, j in links)
    return [(i, j) for i, j in links if first[i] == second[j] == 1]


@lru_cache(maxsize=1 << 17)
def likely(word: str, lang: str) -> tuple[Lemma, ...]:
    """Lemmas of a Russian or Ukrainian word, one or two."""
    found = dict.fromkeys(
        (parse.lemma, word_class(parse.pos))
        for parse in parses(fold(word), lang)
        if parse.score >= 0.02 and (lang == "ru" or is_known(fold(word)))
    )
    return tuple(found)[:2]


@lru_cache(maxsize=1 << 17)
def english_lemma(word: str) -> str:
    """The likeliest lemma of an English word."""
    return next(iter(lemmas(word.lower(), "en")), word.lower())


def through_english(
    russian: Iterable[Aligned], ukrainian: Iterable[Aligned]
) -> dict[Lemma, dict[str, float]]:
    """Find Ukrainian lemmas for Russian ones by the English words that both are linked to.

    Returns:
        For a Russian lemma up to five Ukrainian ones of the same part of speech with their shares.
    """
    counts: dict[str, dict[str, Counter[Lemma]]] = {}
    for lang, aligned in (("ru", russian), ("uk", ukrainian)):
        mine: dict[str, Counter[Lemma]] = defaultdict(Counter)
        for source, target, links in aligned:
            for i, j in single(links):
                if source[i][0].isalpha() and target[j][0].isalpha():
                    mine[english_lemma(source[i])].update(likely(target[j], lang)[:1])
        counts[lang] = mine
    back: dict[Lemma, Counter[str]] = defaultdict(Counter)
    for english, found in counts["ru"].items():
        for lemma, count in found.items():
            back[lemma][english] += count
    result: dict[Lemma, dict[str, float]] = {}
    for lemma, englishes in back.items():
        total, shares = englishes.total(), Counter[str]()
        for english, count in englishes.items():
            there = counts["uk"].get(english, Counter())
            if count < 2 and total > 4:
                continue
            for (other, pos), seen in there.items():
                if pos == lemma[1] and (seen > 1 or there.total() < 5):
                    shares[other] += count / total * seen / there.total()
        if shares:
            result[lemma] = dict(shares.most_common(5))
    return result


class Sister:
    """Translates Russian sentences into Ukrainian."""

    def __init__(
        self,
        aligned: Sequence[Aligned],
        texts: Iterable[str],
        pivot: Mapping[Lemma, Mapping[str, float]],
    ) -> None:
        """Learn phrases, lemmas and the order of words.

        Args:
            aligned: Words of Russian and Ukrainian with their links.
            texts: Ukrainian sentences.
            pivot: Ukrainian lemmas for Russian ones, as `through_english` gives them.
        """
        self.pivot = pivot
        folded = [([fold(w) for w in a], [fold(w) for w in b], links) for a, b, links in aligned]
        self.lemmas: dict[Lemma, Counter[str]] = defaultdict(Counter)
        for source, target, links in folded:
            for i, j in single(links):
                for lemma, pos in likely(source[i], "ru"):
                    for other, other_pos in likely(target[j], "uk"):
                        if pos == other_pos:
                            self.lemmas[lemma, pos][other] += 1
        self.model = Trigrams([fold(word) for word in words(text)] for text in texts)
        self.phrases = Phrases(folded, self.model, self.make)

    def make(self, word: str) -> tuple[dict[str, float], bool]:
        """Make up Ukrainian words for a Russian one that was hardly met, if ever.

        Returns:
            Words with their shares, and whether they are more than the word in other letters.
        """
        shares = Counter[str]()
        for parse in parses(word, "ru")[:6]:
            if parse.score < 0.05:
                continue
            lemma, pos = parse.lemma, word_class(parse.pos)
            found = Counter[str]()
            for other, count in self.lemmas.get((lemma, pos), {}).items():
                found[other] += count
            for other, share in self.pivot.get((lemma, pos), {}).items():
                found[other] += 2 * share  # type: ignore[assignment]
            for other, cost in cognates(lemma, parse.pos):
                found[other] += 4.5**-cost  # type: ignore[assignment]
            for other, weight in found.most_common(6):
                forms = inflected(other, parse)
                for place, form in enumerate(forms):
                    usual = 1 + self.model.frequency(form) ** 0.5
                    part = (1 if place == 0 else 0.5) / len(forms)
                    shares[form] += parse.score * weight / found.total() * part * usual  # type: ignore[assignment]
        if not shares:
            return {transliterated(word): 1.0}, False
        best = shares.most_common(8)
        total = sum(share for _, share in best)
        return {form: share / total for form, share in best}, True

    def translate(self, text: str) -> tuple[str, bool]:
        """Translate a sentence.

        Returns:
            The translation, and whether something was known of all words but names.
        """
        found = words(text)
        steps = self.phrases.translate([fold(word) for word in found])
        known = all(step.known or found[step.start][0].isupper() for step in steps)
        return tidy_target(written(text, found, steps), "uk"), known


def written(text: str, source: Sequence[str], steps: Sequence[Step]) -> str:
    """Write a translation with the capitals and the spaces of the source."""
    spaces, position = [], 0
    for word in source:
        start = text.index(word, position)
        spaces.append(start > position)
        position = start + len(word)
    result = ""
    for step in steps:
        alike = step.size == len(step.words)
        for place, word in enumerate(step.words):
            model = source[step.start + place] if alike or place == 0 else ""
            if len(model) > 1 and model.isupper():
                word = word.upper()
            elif model[:1].isupper():
                word = word[:1].upper() + word[1:]
            if alike or place == 0:
                apart = spaces[step.start + place]
            else:
                apart = word[0] not in TIGHT and result[-1] not in "«("
            result += (" " if apart and result else "") + word.replace("'", "’")
    return result


_sister: Sister | None = None


def _begin(sister: Sister) -> None:
    global _sister
    _sister = sister


def _translate(texts: Sequence[str]) -> list[tuple[str, bool]]:
    assert _sister is not None
    return [_sister.translate(text) for text in texts]


def translate(sister: Sister, texts: Sequence[str], processes: int = 2) -> list[tuple[str, bool]]:
    """Translate sentences by several processes, as `Sister.translate` does."""
    with get_context("fork").Pool(processes, _begin, (sister,)) as pool:
        parts = pool.map(_translate, [texts[n : n + 500] for n in range(0, len(texts), 500)], 1)
    return [text for part in parts for text in part]


def quality(sister: Sister, data: Path) -> dict[str, float]:
    """Score Ukrainian made of Russian, on our kept-out articles and FLORES dev where it is."""
    from sacrebleu import corpus_chrf

    own = triples(read_gold(data, test=True))
    found = {"own": [(both["ru"], both["uk"]) for _, both in own]}
    files = [data / "flores" / f"dev.{lang}" for lang in ("ru", "uk")]
    if all(path.exists() for path in files):
        lines = [path.read_text(encoding="utf-8").splitlines() for path in files]
        found["flores"] = list(zip(*lines, strict=True))
    scores = {}
    for name, texts in found.items():
        made = [sister.translate(source)[0] for source, _ in texts]
        right = [tidy_target(target, "uk") for _, target in texts]
        if made:
            scores[name] = round(corpus_chrf(made, [right], word_order=2).score, 1)
    return scores


def make_pairs(
    pairs: Sequence[Pair], data: Path, work: Path, aligner: Combination, say: Callable[[str], None]
) -> list[Pair]:
    """Make English–Ukrainian pairs out of English–Russian ones.

    Args:
        pairs: All pairs there are.
        data: Folder with `bitext` and `gold`.
        work: Folder for what is made; `sister.tsv` keeps it.
        aligner: Aligner of English with either language; it remembers the links.
        say: Where progress goes.

    Returns:
        Pairs of the group `sister`, without those that have a word nothing was known of.
    """
    path = work / "sister.tsv"
    if not path.exists():
        ukrainian = [pair for pair in pairs if pair.lang == "uk" and pair.group != "caps"]
        russian = [pair for pair in pairs if pair.lang == "ru" and pair.group != "caps"]
        pivot = through_english(align(russian, aligner, "ru"), align(ukrainian, aligner, "uk"))
        direct = sister_pairs(data, [pair for pair in pairs if pair.group == "sentences"])
        say(f"{len(direct)} Russian–Ukrainian pairs, {len(pivot)} lemmas by way of English")
        texts = dict.fromkeys([p.target for p in ukrainian] + [p.target for p in direct])
        sister = Sister(align(direct, Combination("ru"), "uk"), texts, pivot)
        say(f"chrF++ of Russian to Ukrainian: {quality(sister, data)}")
        known = {pair.source for pair in ukrainian}
        chosen = [p for p in russian if p.group in WANTED and p.source not in known]
        say(f"{len(chosen)} Russian sentences to translate")
        lines = [
            f"{pair.source}\t{text}\n"
            for pair, (text, known) in zip(
                chosen, translate(sister, [pair.target for pair in chosen]), strict=True
            )
            if known
        ]
        work.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(lines), encoding="utf-8")
    made = []
    for line in path.read_text(encoding="utf-8").splitlines():
        source, target = line.split("\t")
        if fits(source, target) and not looping(target):
            made.append(Pair("sister", "uk", source, target))
    say(f"{len(made)} English–Ukrainian pairs made")
    return made
