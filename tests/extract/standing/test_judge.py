"""How a report presents its claims. All people, bodies and events are made up."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import grows_in_proportion
from tests.extract.marking import attribute, bare, lay, spans_of

from volgens.extract.annotations import Attribution, Span
from volgens.extract.standing.judge import judge_standing
from volgens.model.claim import Cue, Figure, Source
from volgens.model.vocabulary import Stance

SAYS: tuple[str, Stance] = ("zegt", "assert")
DENIES: tuple[str, Stance] = ("ontkent", "deny")
DOUBTS: tuple[str, Stance] = ("betwijfelt", "doubt")


def accounts(marked: str, *kinds: tuple[str, Stance]) -> list[str]:
    """Return the standing of each marked attribution."""
    return list(judge_standing(lay(bare(marked)), attribute(marked, dict(enumerate(kinds))), ())[0])


def counts(marked: str, values: Sequence[float], *kinds: tuple[str, Stance], **fields: object) -> list[str]:
    """Return the standing of one figure an attribution, which its content is."""
    text, attributions = bare(marked), attribute(marked, dict(enumerate(kinds)))
    figures = tuple(_figure(text, span, value, each) for span, value, each in zip(
        spans_of(marked)[1], values, attributions, strict=False))  # fmt: skip
    figures = tuple(replace(figure, **fields) for figure in figures)  # type: ignore[arg-type]
    return list(judge_standing(lay(text), attributions, figures)[1])


def _figure(text: str, span: Span, value: float, said: Attribution) -> Figure:
    return Figure(
        "r", text[span.start : span.end], span.start, span.end, value, value, "exact", "person", "killed",
        sources=said.sources,
    )  # fmt: skip


@pytest.mark.parametrize(
    "note",
    [
        "Dat aantal is niet onafhankelijk te verifiëren.",
        "Onafhankelijk vast te stellen is dat niet.",
        "Bevestigd is dat nog niet.",
        "Bewijs daarvoor gaf zij niet.",
        "Een onderbouwing ontbreekt.",
        "Dat valt onmogelijk te controleren.",
    ],
)
def test_a_note_in_the_next_sentence_makes_a_claim_unverified(note: str) -> None:
    """A note is about what was claimed right before it."""
    assert accounts(f"[De brigade] zegt dat {{er negen mensen weg zijn}}. {note}", SAYS) == ["unverified"]


@pytest.mark.parametrize(
    "note", ["; dat is niet te controleren", ", maar dat is niet bevestigd", ", wat niemand kan bevestigen"]
)
def test_a_note_in_the_same_sentence(note: str) -> None:
    """A note after the content in its own sentence is about that content."""
    assert accounts(f"[De brigade] zegt dat {{er negen mensen weg zijn}}{note}.", SAYS) == ["unverified"]


@pytest.mark.parametrize(
    "other",
    [
        "De dienst bevestigt dat er niets meer brandt.",
        "'Dat is niet te bewijzen', klonk het.",
        "Er waren twintig bevestigde gevallen, geen drama.",
        "De brug is nu weer open.",
    ],
)
def test_what_is_no_note(other: str) -> None:
    """A word of checking alone, or in somebody's mouth, settles nothing."""
    assert accounts(f"[De brigade] zegt dat {{er negen mensen weg zijn}}. {other}", SAYS) == ["asserted"]


def test_a_note_does_not_reach_over_a_paragraph_of_others() -> None:
    """What another source said before is not noted with it."""
    marked = "[Ada Mol] zegt dat {het brandt}. [Ben Vos] zegt dat {het sneeuwt}. Bevestigd is dat niet."
    assert accounts(marked, SAYS, SAYS) == ["asserted", "unverified"]


def test_a_note_about_both_accounts() -> None:
    """ "Geen van beide" reaches back to the two sides."""
    marked = "[Ada Mol] zegt {dat het brandt}. [Ben Vos] zegt {dat het sneeuwt}. Geen van beide is te verifiëren."
    assert accounts(marked, SAYS, SAYS) == ["unverified", "unverified"]


@pytest.mark.parametrize(
    ("marked", "kind", "standing"),
    [
        ("[De militie] beweert dat {de brug is ingenomen}.", ("beweert", "assert"), "unverified"),
        ("{Er zouden tien schepen zijn gezonken}, meldt [Nordpers].", ("meldt", "assert"), "unverified"),
        ("[De minister] zei dat {hij morgen zou komen}.", ("zei", "assert"), "asserted"),
        ("[De militie] belooft dat {de brug zou worden gespaard}.", ("belooft", "promise"), "asserted"),
    ],
)
def test_hearsay(marked: str, kind: tuple[str, Stance], standing: str) -> None:
    """Distance in the cue, and the conditional of the perfect, make a claim unverified; a future does not."""
    assert accounts(marked, kind) == [standing]


def test_what_is_denied_and_the_denial() -> None:
    """The target of a denial is denied; the denial is disputed, for the report gives what it denies."""
    marked = "[De buren] zeggen dat {de fabriek lekt}. [De fabriek] ontkent dat {zij lekt}."
    assert accounts(marked, SAYS, DENIES) == ["denied", "disputed"]


def test_a_denial_of_what_nobody_says_is_asserted() -> None:
    """Without the other account in the report, a denial is a claim like any other."""
    assert accounts("[De fabriek] ontkent {dat zij lekt}.", DENIES) == ["asserted"]


def test_a_verdict_answers_the_last_named_speaker() -> None:
    """ "Onzin" is about what another source said last."""
    marked = "[Ada Mol] zegt {dat het brandt}. [Ben Vos] zegt {dat de dijk lekt}. '{Onzin}', reageert [Cor Aal]."
    assert accounts(marked, SAYS, SAYS, DENIES) == ["asserted", "denied", "disputed"]


def test_a_denial_finds_what_is_most_alike() -> None:
    """A denial with a content of its own answers the account with the same words, not the nearest."""
    marked = (
        "[Ada Mol] zegt dat {de fabriek giftige stoffen loost}. [Ben Vos] zegt dat {het morgen regent}. "
        "[Lumaron] ontkent dat {de fabriek giftige stoffen loost}."
    )
    assert accounts(marked, SAYS, SAYS, DENIES) == ["denied", "asserted", "disputed"]


def test_nobody_denies_himself() -> None:
    """A source's own earlier words are not the target of its denial."""
    marked = "[Lumaron] zegt dat {de fabriek stilligt}. [Lumaron] ontkent dat {de fabriek lekt}."
    assert accounts(marked, SAYS, DENIES) == ["asserted", "asserted"]


def test_counts_set_against_each_other_are_disputed() -> None:
    """Two sources, one question, values that cannot both hold, and a cue that counts."""
    marked = "[De bond] telt {900 doden}. [De zender] komt uit op {400 doden}."
    assert counts(marked, (900, 400), ("telt", "assert"), ("komt", "assert")) == ["disputed", "disputed"]


@pytest.mark.parametrize(
    ("second", "fields"),
    [
        (900, {}),
        (400, {"aspect": "earlier"}),
        (400, {"sources": (Source("de bond", "Bond"),)}),
        (400, {"sources": ()}),
    ],
)
def test_counts_that_are_no_rivals(second: float, fields: dict[str, object]) -> None:
    """Equal values, superseded ones, one source's own and the report's own figures open no dispute."""
    marked = "[De bond] telt {900 doden}. [De zender] komt uit op {400 doden}."
    assert counts(marked, (900, second), ("telt", "assert"), ("komt", "assert"), **fields) == ["asserted"] * 2


def test_an_account_stands_as_its_figures() -> None:
    """A statement whose figure is disputed is disputed."""
    marked = "[De bond] telt {900 doden}. [De zender] komt uit op {400 doden}."
    text, said = bare(marked), attribute(marked, {0: ("telt", "assert"), 1: ("komt", "assert")})
    figures = tuple(
        _figure(text, span, value, each)
        for span, value, each in zip(spans_of(marked)[1], (900, 400), said, strict=True)
    )
    assert judge_standing(lay(text), said, figures)[0] == ("disputed", "disputed")


def test_a_figure_measured_against_anothers_is_disputed() -> None:
    """ "De helft van wat de ander zegt" sets the figure against the other's."""
    marked = "[De gouverneur] noemt {480 doden}, de helft van wat de vijand meldt."
    assert counts(marked, (480,), ("noemt", "assert")) == ["disputed"]


def test_figures_without_a_source_in_the_conditional() -> None:
    """The report's own hearsay is unverified."""
    text = "In de haven zouden negen mensen zijn verdronken."
    figure = Figure("r", "negen mensen", 20, 32, 9, 9, "exact", "person", "killed")
    assert judge_standing(lay(text), (), (figure,))[1] == ("unverified",)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.sampled_from(["assert", "deny", "doubt"]))
def test_any_text_is_judged(text: str, start: int, end: int, stance: Stance) -> None:
    """No text and no span raises; there is one standing a claim."""
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    said = Attribution(Cue("", end, end), (Source("x", start=0, end=0),), Span(start, end), "indirect", stance, 0)
    figure = Figure("r", text[start:end], start, end, 1, 1, "exact", "person", "killed", sources=said.sources)
    judged = judge_standing(lay(text), (said, said), (figure,))
    assert (len(judged[0]), len(judged[1])) == (2, 1)


def test_work_grows_with_the_number_of_claims() -> None:
    """And not with its square."""
    sentence = "[De bond] telt {900 doden}, dat is niet bevestigd. "
    laid = {times: (lay(bare(sentence * times)), attribute(sentence * times)) for times in (199, 200, 800)}
    assert grows_in_proportion(lambda times: judge_standing(*laid[times], ()), 200, room=2.0)
