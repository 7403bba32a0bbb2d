"""Quotation marks of every kind, apostrophes, lost marks, quotations over paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import grows_in_proportion

from volgens.extract.annotations import Quotation
from volgens.extract.quotations import find_quotations
from volgens.lang.pack import load_pack

PACK = load_pack("nl")


def inner(text: str) -> list[str]:
    """Return what stands between the marks of each quotation."""
    return [text[one.inner.start : one.inner.end] for one in find_quotations(text, PACK)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("„", "”"), ("„", "“"), (",,", "''"), (",,", "”"), ("‘", "’"), ("“", "”"), ('"', '"'), ("«", "»"), ("« ", " »"),
        ("»", "«"), ("'", "'"), ("``", "''"), ("‘‘", "’’"), ("”", "”"), ("‹", "›"),
    ],
)  # fmt: skip
def test_marks_of_every_kind_enclose_a_quotation(opening: str, closing: str) -> None:
    """Each pair of marks in use is recognised, before a comma and before a full stop."""
    text = f"{opening}De sluis lekt{closing}, zei Bos. Zij antwoordde: {opening}Dan bellen we.{closing}"
    assert inner(text) == ["De sluis lekt", "Dan bellen we."]


@pytest.mark.parametrize(
    "text",
    [
        "'s Avonds was het stil op 't plein.",
        "’s Morgens lag zo’n foto’s klaar, ‘s avonds niet.",
        "Zelma's kar, A'dam, Max' broer en opa's fiets.",
        "In de winter van '63, en ook in '47, vroor het.",
        "Een scherm van 55\" en een plank van 12' lang.",
        "Hij zei niets , , en weg was hij.",
        "''''''''''''''",
    ],
)
def test_apostrophes_inches_and_empty_marks_are_no_quotations(text: str) -> None:
    """What only looks like a mark encloses nothing."""
    assert inner(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘Zo’n toestand zie je ’s avonds nooit’, zei opa’s buurman.", ["Zo’n toestand zie je ’s avonds nooit"]),
        ("'Foto's van 's nachts', zei hij, 'die hebben we.'", ["Foto's van 's nachts", "die hebben we."]),
        ("'Hans' huis is weg', riep zij.", ["Hans' huis is weg"]),
        ("Hij noemde het 'een van de zwartste dagen' van zijn loopbaan.", ["een van de zwartste dagen"]),
        ("'28 huizen weg'", ["28 huizen weg"]),
        ('Zij sprak van "een ramp" (en van "erger").', ["een ramp", "erger"]),
        ('"A", zegt Bos. "B."', ["A", "B."]),
    ],
)
def test_apostrophes_inside_a_quotation_do_not_end_it(text: str, expected: list[str]) -> None:
    """Possessives and shortened words stay within their quotation; a plural's last s does not keep it open."""
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Hij riep ‘weg hier’ naar ons”, zegt Bos.", ["Hij riep ‘weg hier’ naar ons"]),
        ("“Hij riep “weg hier” naar ons”, zegt Bos.", ["Hij riep “weg hier” naar ons"]),
        ("\"Hij riep 'weg hier' naar ons\", zegt Bos.", ["Hij riep 'weg hier' naar ons"]),
        ("'Hij riep \"weg hier\" naar ons', zegt Bos.", ['Hij riep "weg hier" naar ons']),
    ],
)
def test_the_outermost_quotation_is_returned(text: str, expected: list[str]) -> None:
    """A quotation within a quotation belongs to it."""
    assert inner(text) == expected


def test_a_quotation_runs_over_paragraphs_that_repeat_its_mark() -> None:
    """Newspapers repeat the opening mark at each paragraph and close once, at the end."""
    text = '"De dijk is oud.\n\n"De sluis is ouder.\n\n"De burgemeester weet het", zegt Bos. "Al jaren."'
    assert inner(text) == [text[1 : text.index('", zegt')], "Al jaren."]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    """A lost closing mark spoils its own paragraph only."""
    text = 'Bos: "De dijk is oud.\nDe sluis is "ouder", zegt hij.'
    found = find_quotations(text, PACK)
    assert [(text[one.inner.start : one.inner.end], one.closed) for one in found] == [
        ("De dijk is oud.", False),
        ("ouder", True),
    ]


def test_a_mark_without_partner_takes_the_nearest_closing_one() -> None:
    """Where an inner closing mark was left out, what follows is still read."""
    assert inner("“Zij riep “weg hier”, zegt Bos. “En toen niets meer.”") == [
        "Zij riep “weg hier",
        "En toen niets meer.",
    ]


def test_outer_holds_the_marks_and_inner_does_not() -> None:
    """The two spans differ by the marks and the blanks beside them."""
    text = "Zij zei: « Nee. » En ging."
    (one,) = find_quotations(text, PACK)
    assert (text[one.outer.start : one.outer.end], text[one.inner.start : one.inner.end]) == ("« Nee. »", "Nee.")


def _is_sound(one: Quotation, text: str) -> bool:
    return 0 <= one.outer.start < one.inner.start < one.inner.end <= one.outer.end <= len(text)


@given(st.text() | st.text(alphabet="\"'„”“‘’«»,` ab.s1\n"))
def test_any_text_reads_and_spans_lie_in_it(text: str) -> None:
    """Whatever the text, quotations lie in it, in order, none within another."""
    found = find_quotations(text, PACK)
    assert all(_is_sound(one, text) for one in found)
    edges = [edge for one in found for edge in (one.outer.start, one.outer.end)]
    assert edges == sorted(edges)


@pytest.mark.parametrize("piece", ['"a ', 'a" ', '"a" ', "‘a ", "'", '"a\n', "“a “b” ", "x"])
def test_many_marks_take_work_in_proportion(piece: str) -> None:
    """Ten thousand marks of any kind, closed or not, and a line of two million letters are read."""
    find_quotations(piece * (2_000_000 if piece == "x" else 10_000), PACK)
    assert grows_in_proportion(lambda times: find_quotations(piece * times, PACK), 500)
