"""The coding page: self-contained, safe, and blind."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from itertools import pairwise

import pytest

from alignment.framing import Dimension
from corpora.coding.key import Key
from corpora.coding.page import render_coding_page
from corpora.coding.sample import draw_sample, order_for
from corpora.coding.telling import Run, Telling

SAMPLE = {"size": 20, "by": ["dimension", "language"], "seed": 7, "coders": ["anna", "borys"]}


@pytest.fixture(scope="module")
def drawn(articles):
    return draw_sample(lambda: articles, **SAMPLE)


def page_of(drawn, coder: str = "anna", key: Key | None = None) -> str:
    own, tellings = drawn
    key = key or own
    return render_coding_page(key, coder, order_for(key, coder), tellings)


def test_the_page_shows_every_case_and_its_two_versions(drawn) -> None:
    key, _ = drawn
    html = page_of(drawn)
    assert sorted(re.findall(r'class="case" id="(c\d+)"', html)) == [case.id for case in key.cases]
    assert html.count('class="passage"') == 2 * len(key.cases)
    assert '<span class="statement">Ми готові</span>' in html


def test_coders_are_blind(drawn) -> None:
    """The page is the same, byte for byte, whatever the tool tells and whatever was drawn how."""
    key, _ = drawn
    swapped = tuple(
        dataclasses.replace(
            case,
            told={} if case.told else {Dimension.TERM: ("term-x",)},
            stratum=0,
            probability=0.01,
        )
        for case in key.cases
    )
    assert page_of(drawn) == page_of(drawn, key=dataclasses.replace(key, cases=swapped))
    assert any(case.told for case in key.cases)
    assert "secret-note" not in page_of(drawn)
    assert "claimed (doubting)" not in page_of(drawn)


def test_ids_say_nothing_about_the_verdict(articles) -> None:
    """Half the cases tell nothing; they aren't all at one end."""
    key, _ = draw_sample(lambda: articles, **{**SAMPLE, "size": 30})
    told = [bool(case.told) for case in key.cases]
    assert sum(a != b for a, b in pairwise(told)) > 5


def test_each_coder_has_an_order_of_their_own_and_the_same_again(drawn) -> None:
    key, _ = drawn
    orders = {coder: [case.id for case in order_for(key, coder)] for coder in ("anna", "borys")}
    assert sorted(orders["anna"]) == sorted(orders["borys"])
    assert orders["anna"] != orders["borys"]
    assert orders["anna"] == [case.id for case in order_for(key, "anna")]


def test_the_page_runs_and_loads_nothing_but_its_own(drawn) -> None:
    html = page_of(drawn)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    for name in ("style", "script"):
        (inline,) = re.findall(f"<{name}>(.*?)</{name}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert directives[f"{name}-src"] == f"'sha256-{digest}'"
        assert not re.search(r"https?://|@import|url\(|fetch|XMLHttp|innerHTML|eval\(", inline)
    assert not re.findall(r"<(?:img|iframe|object|embed|link(?! rel=\"icon\"))", html)


def test_hostile_text_stays_text(drawn) -> None:
    key, tellings = drawn
    bad = '</p></script><script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}'
    telling = Telling("en", bad, bad, bad, (Run(bad, "statement"), Run(bad)))
    hostile = dict.fromkeys(tellings, (telling, telling))
    html = render_coding_page(key, "anna", order_for(key, "anna"), hostile)
    assert html.count("<script>") == 1
    assert "<img" not in html
    assert "{{ 7*7 }}" in html
