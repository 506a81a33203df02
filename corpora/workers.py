"""Comparing many articles: in this process, or in several with the results in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from corpora.article import Article
from corpora.cli import exit_code_of
from corpora.collector import collect_seldom
from corpora.errors import CorporaError
from corpora.pipeline import Pipeline, PipelineOptions
from corpora.records import to_result
from corpora.run import Outcome

# How many articles may wait for each worker: enough to keep it busy, few enough to hold.
_AHEAD = 4
_DEADLY = (
    "its worker died, and so did one that had nothing else to do, perhaps for want of memory; "
    "divide the article, or call again where there is more memory"
)
_pipeline: Pipeline | None = None


def compare_here(
    articles: Iterable[Article], pipeline: Pipeline, *, to: Sequence[str], explain: bool
) -> Iterator[Outcome]:
    """One outcome an article, in order, made in this process."""
    for article in articles:
        yield _outcome(pipeline, article, to, explain)


def compare_in_processes(
    articles: Iterable[Article],
    options: PipelineOptions,
    *,
    to: Sequence[str],
    explain: bool,
    workers: int,
) -> Iterator[Outcome]:
    """One outcome an article, in order, made in `workers` processes.

    Where a worker dies, the articles at hand are done one by one, and one that a worker dies at
    once more is rejected.

    Raises:
        CorporaError: Workers die before they have any article.
    """
    # Workers share the cores; each of them starts from nothing, since threads don't survive a fork.
    options = replace(options, threads=max(1, (os.cpu_count() or 1) // workers))
    work = partial(_work, to=list(to), explain=explain)
    coming = iter(articles)
    while True:
        handed: deque[Article] = deque()
        waiting: deque[Future[Outcome]] = deque()
        with _processes(options, workers) as pool, suppress(BrokenProcessPool):
            for article in coming:
                handed.append(article)
                waiting.append(pool.submit(work, article))
                if len(waiting) >= workers * _AHEAD:
                    yield waiting[0].result()
                    handed.popleft()
                    waiting.popleft()
            while waiting:
                yield waiting[0].result()
                handed.popleft()
                waiting.popleft()
            return
        yield from _one_by_one(zip_longest(handed, waiting), options, work)


@contextmanager
def _processes(options: PipelineOptions, number: int) -> Iterator[ProcessPoolExecutor]:
    """Workers; nobody waits for what they are at where an error ends this."""
    before = set(multiprocessing.active_children())
    with ProcessPoolExecutor(
        number, multiprocessing.get_context("spawn"), _start_worker, (options,)
    ) as pool:
        try:
            yield pool
        except BaseException:
            for worker in set(multiprocessing.active_children()) - before:
                worker.terminate()
            pool.shutdown(cancel_futures=True)
            raise


def _one_by_one(
    articles: Iterable[tuple[Article, Future[Outcome] | None]],
    options: PipelineOptions,
    work: Callable[[Article], Outcome],
) -> Iterator[Outcome]:
    """One outcome an article: what a worker made before another one died, or one worker makes."""
    left = deque(articles)
    while left:
        with _processes(options, 1) as pool, suppress(BrokenProcessPool):
            if pool.submit(os.getpid).exception() is not None:
                raise CorporaError(
                    "workers die at their start, perhaps for want of memory; "
                    "call again with fewer --workers, what is done is kept"
                )
            while left:
                article, done = left[0]
                if done is None or not done.done() or done.exception() is not None:
                    done = pool.submit(work, article)
                yield done.result()
                left.popleft()
            return
        left.popleft()
        yield Outcome(None, _DEADLY)


def lacking(article: Article, to: Sequence[str]) -> list[str]:
    """The languages that an article is translated into: those in which no version of it is."""
    there = {article.lang, *(given.article.lang for given in article.versions)}
    return [lang for lang in to if lang not in there]


def _start_worker(options: PipelineOptions) -> None:
    global _pipeline
    threading.Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it without a traceback
    collect_seldom()
    _pipeline = Pipeline.load(options)


def _end_with_parent() -> None:
    """Ends this worker once its parent is gone, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(article: Article, to: list[str], explain: bool) -> Outcome:
    if _pipeline is None:  # the pool's initializer has run before any work
        raise RuntimeError("worker without a pipeline")
    return _outcome(_pipeline, article, to, explain)


def _outcome(pipeline: Pipeline, article: Article, to: Sequence[str], explain: bool) -> Outcome:
    """The record of an article, or the reason why it has none; no article stops a run."""
    wanted = lacking(article, to)
    if not wanted and not article.versions:
        return Outcome(None, "nothing to compare it with; give it versions, or name others in --to")
    try:
        return Outcome(to_result(pipeline.compare(article, to=wanted), explain=explain))
    except Exception as error:
        fault = "" if exit_code_of(error) is not None else f"{type(error).__name__}: "
        # A reject has the id beside its reason.
        return Outcome(None, f"{fault}{error}".removeprefix(f"{article.id}: "))
