#!/usr/bin/env python3
"""A corpus for `parallax run` out of our own events: an article each, with two outlets' versions.

  scripts/gold_events.py > corpora/gold/events.jsonl
  scripts/gold_events.py --times 86 > big.jsonl       3,010 articles, to try a corpus of that size

Reads `corpora/gold/framing.jsonl`, without its annotation. Names of outlets, addresses and dates
are invented and given in turn, so that nothing can be found out about an outlet: what differs
between two outlets of one language differs by chance.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from corpora.commands.options import positive

FRAMING = Path(__file__).parents[1] / "corpora" / "gold" / "framing.jsonl"
# Numbers of outlets without a common divisor: each meets each of another language.
OUTLETS = {
    "en": ("The Lantern Weekly", "Harbour Observer", "Meridian Dispatch"),
    "uk": ("Вечірній обрій", "Степова хвиля", "Міський ліхтар", "Дзвін і слово"),
    "ru": ("Вечерний причал", "Речной курьер", "Семь мостов", "Утренний перрон", "Белый маяк"),
}
FIRST, EVERY, DAYS = date(2025, 1, 6), 5, 700


def records(framing: Path, times: int = 1) -> Iterator[dict[str, Any]]:
    """Records as `docs/formats.md` describes them, the English article with the other two.

    Args:
        framing: The annotated events.
        times: How often each event comes, under a name of its own from the second time on.
    """
    events = [json.loads(line) for line in framing.read_text(encoding="utf-8").splitlines()]
    for number in range(times * len(events)):
        event = events[number % len(events)]
        round_ = number // len(events)
        name = f"{event['id']}-{round_ + 1}" if round_ else event["id"]
        yield {
            "id": name,
            "lang": "en",
            "topic": event["topic"],
            **_told(event, name, "en", number),
            "versions": {lang: _told(event, name, lang, number) for lang in ("uk", "ru")},
        }


def _told(event: dict[str, Any], name: str, lang: str, number: int) -> dict[str, str]:
    """The event as the outlet of `lang` whose turn it is tells it; the later ones a day later."""
    place = number % len(OUTLETS[lang])
    published = FIRST + timedelta(days=number * EVERY % DAYS + place % 2)
    return {
        "text": event["articles"][lang],
        "outlet": OUTLETS[lang][place],
        "date": published.isoformat(),
        "url": f"https://{lang}{place + 1}.example/{name}",
    }


def main() -> int:
    """Prints the corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=positive, default=1, metavar="N", help="each N times (1)")
    args = parser.parse_args()
    for record in records(FRAMING, args.times):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
