"""The way of the data: an article and its versions in, a comparison out."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alignment.mapping import QuotedText
from alignment.quotes import reported
from corpora.article import Article, Given
from corpora.comparison import Comparison, Version
from corpora.entries import checks_of, entries_of
from corpora.errors import CorporaError
from corpora.loading import require_lexicons, require_targets, tell_of_model
from corpora.manifest import digest, manifest
from corpora.versions import AlignedVersion, given_version, read_version, translated_version

if TYPE_CHECKING:
    from alignment.words.encoder import Encoder
    from mt.translator import Translator


@dataclass(frozen=True, slots=True)
class PipelineOptions:
    """What shapes a comparison.

    Attributes:
        model: As `mt.loading.load_translator` takes it.
        engine: `auto`, `ctranslate2` or `transformers`.
        beam_size: Hypotheses kept while translating.
        memory: Whether translations already made are read and kept.
        lexicon: Folder of lexicons laid over ours.
        threads: Threads of the engine; 0 leaves it to the engine.
        aligner: An encoder that helps to align words, as `load_encoder` takes it.
    """

    model: str = "auto"
    engine: str = "auto"
    beam_size: int = 4
    memory: bool = True
    lexicon: Path | None = None
    threads: int = 0
    aligner: str | None = None

    @classmethod
    def from_args(cls, args: argparse.Namespace) -> PipelineOptions:
        """The options that a command line asks for.

        Raises:
            UsageError: The folder of lexicons isn't there.
            LexiconError: It can't be used.
        """
        require_lexicons(args.lexicon)
        return cls(
            args.model, args.engine, args.beam, args.memory, args.lexicon, aligner=args.aligner
        )


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Compares articles; holds the translator, which is slow to load.

    Attributes:
        translator: Translates, and aligns words by its attention.
        options: What shapes a comparison.
        encoder: Helps to align words.
    """

    translator: Translator
    options: PipelineOptions
    encoder: Encoder | None = None

    @classmethod
    def load(
        cls,
        options: PipelineOptions,
        *,
        to: Sequence[str] = (),
        say: Callable[[str], None] = lambda _: None,
    ) -> Pipeline:
        """A pipeline with its model loaded.

        Args:
            options: What shapes a comparison.
            to: Languages that it will be asked to translate into.
            say: Is told what a user should know of the model.

        Raises:
            UsageError: The model doesn't translate into one of `to`.
            ModelError: The model isn't there or can't be used.
            AlignmentError: The encoder isn't there or can't be used.
        """
        from alignment.words.encoder import load_encoder
        from mt.loading import load_translator

        translator = load_translator(
            options.model,
            options.engine,
            memory=options.memory,
            threads=options.threads,
            say=say,
        )
        if to:
            require_targets(translator, to)
            tell_of_model(translator, say)
        encoder = load_encoder(options.aligner, say=say) if options.aligner else None
        return cls(translator, options, encoder)

    def compare(
        self, article: Article, *, to: Sequence[str] = (), given: Sequence[Given] = ()
    ) -> Comparison:
        """The comparison of an article with our translations and given versions.

        Args:
            article: The article; the versions of its record come first among the given ones.
            to: Languages to translate into.
            given: Versions from elsewhere.

        Raises:
            UsageError: The model doesn't translate into one of `to`.
            CorporaError: The article has no sentence, or two versions have one key.
            ModelError: The model doesn't translate from the article's language.
        """
        require_targets(self.translator, to)
        given = (*article.versions, *given)
        keys = [version.key for version in given]
        taken = set(keys)
        twice = [key for key in keys if keys.count(key) > 1]
        if twice:
            raise CorporaError(f"{article.id}: two versions {twice[0]!r}; name one as uk:NAME")
        overlay = self.options.lexicon
        source = read_version(article, overlay=overlay)
        if not source.sentences:
            raise CorporaError(f"{article.id}: no sentence in it; give an article with text")
        source = dataclasses.replace(source, quotes=tuple(reported(source.quotes)))
        versions = [
            translated_version(
                article,
                source,
                self.translator,
                key=f"{lang}:mt" if lang in taken else lang,
                tgt_lang=lang,
                beam_size=self.options.beam_size,
                encoder=self.encoder,
                overlay=overlay,
            )
            for lang in to
        ]
        versions += [
            given_version(
                article,
                source,
                version.article,
                self.translator,
                key=version.key,
                relation=version.relation,
                encoder=self.encoder,
                overlay=overlay,
            )
            for version in given
        ]
        own_key = free_key(article.lang, {version.key for version in versions})
        return Comparison(
            source=_source_version(own_key, article, source),
            versions={version.key: _version(version, article) for version in versions},
            entries=entries_of(own_key, source, versions, overlay=overlay),
            checks=checks_of(source, versions),
            manifest=self.manifest(
                to=to, given={version.key: digest(version.article.text) for version in given}
            ),
        )

    def manifest(self, *, to: Sequence[str], given: Mapping[str, str]) -> dict[str, Any]:
        """What a comparison is made with; `given` holds sha256 of given versions by key."""
        options: dict[str, Any] = {
            "to": list(to),
            "given": dict(given),
            "beam": self.options.beam_size,
            "lexicon": str(self.options.lexicon) if self.options.lexicon else None,
            "aligner": self.encoder.name if self.encoder else None,
        }
        models = [dict(model) for model in self.translator.models]
        model = models[0] if len(models) == 1 else {"name": self.translator.name, "parts": models}
        return manifest(model=model, options=options)


def free_key(lang: str, taken: set[str]) -> str:
    """The source's key: its language, or with a mark where a version has that key."""
    return lang if lang not in taken else f"{lang}:source"


def _source_version(key: str, article: Article, source: QuotedText) -> Version:
    return Version(
        key=key,
        lang=article.lang,
        text=article.text,
        sentences=tuple(sentence.span for sentence in source.sentences),
        id=article.id,
        title=article.headline,
        date=article.date,
        url=article.url,
        outlet=article.outlet,
        notes=article.notes,
    )


def _version(aligned: AlignedVersion, source: Article) -> Version:
    article = aligned.article
    sentences = aligned.read.sentences
    # Our translation of an article that has its title in the text begins with the title's.
    title = sentences[0].text if source.title and sentences else None
    return Version(
        key=aligned.key,
        lang=aligned.read.lang,
        text=aligned.read.text,
        sentences=tuple(sentence.span for sentence in sentences),
        origin=aligned.origin,
        id=article.id if article else None,
        title=article.headline if article else title,
        date=article.date if article else None,
        url=article.url if article else None,
        outlet=article.outlet if article else None,
        model=aligned.model,
        beads=aligned.beads,
        scores=aligned.scores,
        words=aligned.word_links,
        notes=(*(article.notes if article else ()), *aligned.notes),
    )
