"""What the classifier sees of a figure."""

from tests.extract.figures.reading import mentions_of

from volgens.extract.figures.features import Features, Role, Ruling, add_ruling, describe
from volgens.extract.figures.measures import Context, Verdict
from volgens.extract.figures.mention import Judged
from volgens.lang.classifier import BITS

SENTENCE = "Bij de brand in de loods zijn zeker twaalf arbeiders omgekomen."


def bucket(role: Role, text: str) -> int:
    """Return the bucket of one feature."""
    features = Features()
    features.add(role, text)
    return next(iter(features.weights))


def test_nearer_words_weigh_more() -> None:
    """The verb right after the counted noun weighs one, the words farther off less."""
    (mention,) = mentions_of(SENTENCE)
    features = describe(mention, Context([]))
    assert features[bucket(Role.AFTER, "omgekomen")] == 1.0
    assert features[bucket(Role.BEFORE, "loods")] < features[bucket(Role.BEFORE, "zijn")] == 1.0


def test_a_word_is_not_the_same_before_and_after() -> None:
    """Its role is part of the feature."""
    (mention,) = mentions_of(SENTENCE)
    features = describe(mention, Context([]))
    assert bucket(Role.AFTER, "omgekomen") in features
    assert bucket(Role.BEFORE, "omgekomen") not in features


def test_a_long_noun_is_known_by_its_ending() -> None:
    """So that "dijkarbeiders" is like "arbeiders"."""
    (one,), (other,) = mentions_of(SENTENCE), mentions_of(SENTENCE.replace("arbeiders", "dijkarbeiders"))
    ending = bucket(Role.NOUN_ENDING, "eiders")
    assert ending in describe(one, Context([]))
    assert ending in describe(other, Context([]))


def test_the_ruling_comes_on_top() -> None:
    """What the grammar rules, and what the figure before it measures, are features of their own."""
    (mention,) = mentions_of(SENTENCE)
    words = describe(mention, Context([]))
    ruling = Ruling(Verdict("killed", "person", "clause"), "total", linked=False)
    features = add_ruling(words, ruling, [Judged(mention, "person", "wounded", "total")])
    added = features.keys() - words.keys()
    assert {bucket(Role.VERDICT, "killed"), bucket(Role.LAST, "wounded")} <= added
    assert words.items() <= features.items()


def test_buckets_are_within_bounds() -> None:
    """Whatever the text."""
    features = Features()
    for text in ("", "a", "ë" * 300, "\x00", "数", "\ud800"):
        for role in Role:
            features.add(role, text)
    assert all(0 <= each < 1 << BITS for each in features.weights)
