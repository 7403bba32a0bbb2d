"""A parser that remembers gives what the parser gives, and parses nothing twice."""

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from tests.factories import make_report

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader
from volgens.extract.remembering import Remembering, load_remembering_reader

TEXT = "De brandweer meldt twaalf gewonden in Waldrecht. Volgens de politie is de weg dicht. Dat zei zij gisteren."


class Counting:
    """Stands before a pipeline, and counts what goes through."""

    def __init__(self, parser: Language) -> None:
        self._parser = parser
        self.parsed = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._parser, name)

    def pipe(self, docs: Iterable[Doc], **options: Any) -> Iterator[Doc]:
        """Give the parses, and count them."""
        for doc in self._parser.pipe(docs, **options):
            self.parsed += 1
            yield doc


def test_a_reading_is_the_same_the_first_time_and_after() -> None:
    """As that of the reader without a memory."""
    report, plain = make_report(TEXT), load_reader("nl")
    reader = load_remembering_reader("nl")
    wanted = read_report(report, plain)
    assert [read_report(report, reader) for _ in range(2)] == [wanted, wanted]


def test_only_what_changed_is_parsed_again() -> None:
    """Sentences that stand in the text as before are known."""
    parser = load_reader("nl").parser
    counting = Counting(parser)
    remembering = Remembering(counting)  # type: ignore[arg-type]
    first = [parser.make_doc(one) for one in ("Het regent.", "De politie komt.", "Het regent.")]
    assert [doc.text for doc in remembering.pipe(first)] == ["Het regent.", "De politie komt.", "Het regent."]
    assert counting.parsed == 2
    again = [parser.make_doc(one) for one in ("Het regent.", "De brandweer komt.")]
    assert [doc.text for doc in remembering.pipe(again)] == ["Het regent.", "De brandweer komt."]
    assert counting.parsed == 3
    assert all(token.dep_ for doc in remembering.pipe(again) for token in doc)
