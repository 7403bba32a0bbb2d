"""Sentences, headings and page furniture."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import grows_in_proportion

from volgens.extract.annotations import Role, Sentence
from volgens.extract.paragraphs import find_paragraphs
from volgens.extract.quotations import find_quotations
from volgens.extract.segments import find_sentences
from volgens.lang.pack import load_pack
from volgens.lang.segments import Furniture, load_furniture

PACK = load_pack("nl")


def cut(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text."""
    return find_sentences(text, find_quotations(text, PACK), PACK)


def words(text: str, role: Role = "prose") -> list[str]:
    """Return the sentences of one role as text."""
    return [text[one.span.start : one.span.end] for one in cut(text) if one.role == role]


ONE_SENTENCE = [
    "Dr. Bos en mr. drs. A. B. van Dam zagen o.a. 1.250 ganzen, d.w.z. ca. 12 per boer.",
    "Prof. ir. J.P. de Wit woont in St. Maarten, t.w.v. nr. 12, bijv. in mei jl. met zijn vrouw.",
    "De U.S. Navy voer langs, aldus G. De Smet.",
    '"Waarom?" vroeg hij.',
    '"Waarom?", vroeg zij.',
    "„Weg hier!” riep de boswachter.",
    "‘Kom mee!’ – en toen was zij weg.",
    "Het duurde (soms!) lang; niemand wist ... hoe lang.",
    "Lees het op www.waldrecht.nl/Nieuws of op nu.nl vandaag.",
    "Het begon om 17.39 uur en kostte 3.500 euro.",
    "Zij werd derde; dat was niet slecht.",
]

SEVERAL = [
    ('"De dijk lekt. Wij gaan", zegt Bos. "Nu meteen."', ['"De dijk lekt.', 'Wij gaan", zegt Bos.', '"Nu meteen."']),
    ("Hij zag Jan. Ze liepen door.", ["Hij zag Jan.", "Ze liepen door."]),
    ("Het was in 2019. De rest volgt.", ["Het was in 2019.", "De rest volgt."]),
    ("Hij bezocht de VS. President Bos bleef.", ["Hij bezocht de VS.", "President Bos bleef."]),
    ("Het werk is af.Nieuwe plannen zijn er.", ["Het werk is af.", "Nieuwe plannen zijn er."]),
    ("Weg was hij. 's Avonds kwam hij terug.", ["Weg was hij.", "'s Avonds kwam hij terug."]),
    ("Zij kreeg hepatitis C. Dat genas.", ["Zij kreeg hepatitis C.", "Dat genas."]),
    ("Dat was zo... Maar nu niet.", ["Dat was zo...", "Maar nu niet."]),
    ("Wat nu? Niemand weet het! Echt.", ["Wat nu?", "Niemand weet het!", "Echt."]),
    ("Op 3 mei jl. De brug ging open.", ["Op 3 mei jl.", "De brug ging open."]),
    ("Hij zei: „Nee.” Zij knikte.", ["Hij zei: „Nee.”", "Zij knikte."]),
    ("Alles is weg (zie ook dit). 12 huizen staan er nog.", ["Alles is weg (zie ook dit).", "12 huizen staan er nog."]),
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_abbreviations_and_cut_quotations_end_no_sentence(text: str) -> None:
    """Full stops of short forms, initials and numbers, and a quotation's own mark before its cue, go on."""
    assert words(text) == [text]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_sentences_are_parted(text: str, expected: list[str]) -> None:
    """A stop before a new beginning parts, within quotations as well."""
    assert words(text) == expected


def test_subheads_are_headings() -> None:
    """A short line without a full stop above prose is a heading, also when it repeats a quotation or asks."""
    text = "De dijk hield.\n\n'Niemand sliep'\n\nBos bleef.\nHoe nu verder?\nDat weet niemand.\nMeer water\nHet stijgt."
    assert words(text, "heading") == ["'Niemand sliep'", "Hoe nu verder?", "Meer water"]


def test_a_text_of_one_line_is_prose() -> None:
    """Where nothing follows, a line without a full stop is what the report says."""
    assert words("Ruim vierhonderd imkers op de been in Waldrecht") == [
        "Ruim vierhonderd imkers op de been in Waldrecht"
    ]


@pytest.mark.parametrize(
    ("text", "stamp", "rest"),
    [
        ("17.39 uur – De dijk hield.", "17.39 uur –", "De dijk hield."),
        ("08:15 De dijk hield.", "08:15", "De dijk hield."),
        ("14.10 | De dijk hield.", "14.10 |", "De dijk hield."),
        ("[Update 9.05 uur] De dijk hield.", "[Update 9.05 uur]", "De dijk hield."),
        ("9.20\nDe dijk hield.", "9.20", "De dijk hield."),
    ],
)
def test_time_stamps_of_live_blogs_are_furniture(text: str, stamp: str, rest: str) -> None:
    """The stamp is a sentence of its own, and what follows begins behind it."""
    assert words(text, "furniture") == [stamp]
    assert words(text) == [rest]


def test_a_stamp_may_be_followed_by_a_heading() -> None:
    """A live blog's item has its title on the line of the stamp."""
    text = "22.31 uur – Bos antwoordt\nDe dijk hield."
    assert (words(text, "heading"), words(text)) == (["Bos antwoordt"], ["De dijk hield."])


@pytest.mark.parametrize("text", ["3.50 euro kost het.", "12.30 uur is te laat.", "2.000 ganzen vlogen op."])
def test_numbers_at_the_start_are_no_stamps(text: str) -> None:
    """A price, a count and a clock time that belongs to its sentence stay in it."""
    assert words(text) == [text]


@pytest.mark.parametrize(
    "dateline",
    ["WALDRECHT (WPB) - ", "DEN AKKER/WALDRECHT – ", "Waldrecht, 30 januari 2031 - ", "(WPB) - ", "Waldrecht (ANP) - "],
)
def test_datelines_lie_outside_the_sentence(dateline: str) -> None:
    """The place before a report's first sentence is left out of it."""
    assert words(dateline + "De dijk hield.") == ["De dijk hield."]


def test_bullets_are_left_out() -> None:
    """Items of a list are sentences without their bullets."""
    assert words("Er zijn:\n- zeven gewonden\n• twee doden.") == ["Er zijn:", "zeven gewonden", "twee doden."]


def _examples() -> list[tuple[Furniture, str, bool]]:
    entries = load_furniture(PACK.folder / "segments.toml")
    fires = [(entry, example, True) for entry in entries for example in entry.fires]
    return fires + [(entry, example, False) for entry in entries for example in entry.quiet]


@pytest.mark.parametrize(("entry", "example", "fires"), _examples())
def test_furniture_of_the_pack_holds(entry: Furniture, example: str, fires: bool) -> None:
    """Every example of page furniture is some by its own pattern, every counter-example by no pattern at all."""
    assert bool(re.match(entry.pattern, example)) is fires
    assert (words(f"De dijk hield.\n\n{example}\n\nDat was alles.", "furniture") == [example]) is fires


def test_wrapped_lines_are_joined() -> None:
    """A line that a margin broke goes on in the next one; a blank line always parts."""
    text = "De dijk hield het in de nacht van zondag op maandag\nwonder boven wonder. Zo zei Bos.\n\nNiemand sliep."
    assert len(find_paragraphs(text)) == 2
    assert words(text)[0].endswith("wonder boven wonder.")


def test_sentences_know_their_paragraph_and_place() -> None:
    """Indices count on, paragraphs are numbered, headings among them."""
    found = cut("Een kop\n\nDe dijk hield. Niemand sliep.\n\nHet stijgt.")
    assert [(one.index, one.paragraph) for one in found] == [(0, 0), (1, 1), (2, 1), (3, 2)]


@given(st.text() | st.text(alphabet="aB1. ?!\"'”„(),-–\n:©"))
def test_any_text_reads_and_spans_lie_in_it(text: str) -> None:
    """Whatever the text, sentences lie in it, in order, disjoint, without blanks around them."""
    found = cut(text)
    edges = [edge for one in found for edge in (one.span.start, one.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    pieces = [text[one.span.start : one.span.end] for one in found]
    assert all(piece and piece == piece.strip() for piece in pieces)


@pytest.mark.parametrize(
    "piece", ["a", "a. ", "A.", '"a. ', "...", "9.30 – A\n", "A\n", "- ", "(", "1.", "@", "A. B. "]
)
def test_work_grows_with_length(piece: str) -> None:
    """Two million characters of anything are cut, and work grows with their number."""
    cut(piece * (2_000_000 // len(piece) if len(piece) == 1 else 100_000))
    assert grows_in_proportion(lambda times: cut(piece * times), 300)
