"""Batches hold what they may and give results back in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mt.engines.batching import in_batches, length_sorted

LENGTHS = st.lists(st.integers(min_value=1, max_value=60), max_size=40)


@given(lengths=LENGTHS, max_tokens=st.integers(min_value=1, max_value=200))
def test_every_item_is_in_one_batch_and_no_batch_is_too_large(lengths, max_tokens) -> None:
    batches = length_sorted(lengths, max_tokens=max_tokens)
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(lengths[i] for i in batch) <= max_tokens


@given(lengths=LENGTHS, threads=st.integers(min_value=1, max_value=3))
def test_results_come_in_the_order_of_the_items(lengths, threads) -> None:
    results = in_batches(lengths, lambda batch: batch, max_tokens=50, threads=threads)
    assert results == list(range(len(lengths)))
