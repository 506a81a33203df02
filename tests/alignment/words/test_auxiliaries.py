"""Auxiliaries find their main verb."""

import pytest

from alignment.words.auxiliaries import verbs_of_auxiliaries
from alignment.words.closed_classes import SOURCE_CLASSES, TARGET_CLASSES


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        ("Inspectors have already fined them", {"have": "fined"}, "an adverb stands between"),
        ("It has still not been built", {"has": "built", "been": "built"}, "a chain has one verb"),
        ("The country did not have weapons", {"did": "have"}, "have may be the verb"),
        ("There would be no pardon", {"would": "be"}, "so may be"),
        ("The table will be in a museum", {"will": "be"}, "which a phrase of place follows"),
        ("Do you believe it", {"Do": "believe"}, "a question puts the subject between"),
        ("He has quickly gone", {"has": "gone"}, "an irregular participle"),
        ("She had put it away", {"had": "put"}, "one that is spelled as the infinitive"),
        ("This is politics", {}, "a copula has no verb"),
        ("They have a bridge", {}, "nor has what somebody has"),
        ("It was , he said , late", {}, "a mark ends the search"),
        ("We will", {}, "nothing follows"),
        ("", {}, "no words"),
    ],
)
def test_an_auxiliary_belongs_to_the_verb_after_it(sentence, expected, why):
    words = sentence.split()
    found = verbs_of_auxiliaries(words)
    assert {words[at]: words[verb] for at, verb in found.items()} == expected, why


@pytest.mark.parametrize("classes", [SOURCE_CLASSES, TARGET_CLASSES])
def test_closed_classes_are_in_lower_case_and_have_nothing_in_common(classes):
    listed = [word for members in classes.values() for word in members]
    assert listed == [word.lower() for word in listed]
    assert len(listed) == len(set(listed))
