"""Cues that point back."""

import pytest
from tests.extract.attribution.reading import said

FIRST = "In Ostwier zijn 40 huizen ingestort"


@pytest.mark.parametrize(
    ("second", "source"),
    [
        ("Dat heeft de burgemeester van Ostwier gezegd.", "de burgemeester van Ostwier"),
        ("Dat meldt persbureau Nordpers.", "persbureau Nordpers"),
        ("Dat laatste meldt de brandweer.", "de brandweer"),
        ("Burgemeester Terpsma zei dat bij een bezoek aan de haven, vlak bij het station.", "Burgemeester Terpsma"),
        ("Burgemeester Terpsma zei dat maandag in Goor.", "Burgemeester Terpsma"),
        ("Dat blijkt uit een brief van de gemeente.", "een brief van de gemeente"),
        ("Dat cijfer komt van de provincie.", "de provincie"),
        ("De fabriek ontkent dat.", "De fabriek"),
        ("De fabriek spreekt dat tegen.", "De fabriek"),
    ],
)
def test_the_sentence_before_is_the_content(second: str, source: str) -> None:
    """A pronoun for what was said takes the whole sentence before it."""
    ((_, sources, content),) = said(f"{FIRST}. {second}")
    assert (sources, content) == ((source,), FIRST)


def test_a_denial_takes_what_was_attributed() -> None:
    """What is denied is the content of the statement before, without its attribution."""
    contents = [content for _, _, content in said("De buren zeggen dat de fabriek lekt. De fabriek ontkent dat.")]
    assert contents == ["de fabriek lekt", "de fabriek lekt"]


def test_figures_named_in_passing_point_at_nothing() -> None:
    """A phrase of authority before its own clause takes that clause, and not the sentence before."""
    ((_, sources, content),) = said(f"{FIRST}. Volgens cijfers van de bond zijn er sinds mei 90 mensen verdronken.")
    assert (sources, content) == (("de bond",), "zijn er sinds mei 90 mensen verdronken")


def test_nothing_before_gives_nothing() -> None:
    """At the start of a text a cue that points back has no content."""
    assert said("Dat heeft de burgemeester gezegd.") == []


def test_an_impersonal_cue_has_the_last_speaker() -> None:
    """ "Klinkt het" without a place has whoever spoke before."""
    text = "'Het is hier stil', zegt bakker Ton Veer. 'De straat is leeg, alles is dicht', klinkt het."
    assert [sources for _, sources, _ in said(text)] == [("bakker Ton Veer",), ("bakker Ton Veer",)]


def test_what_stands_in_a_report_is_said_by_whose_report_it_is() -> None:
    """ "Daarin" means what was named in the sentence before; with no speaker near, nobody says it."""
    text = "Het ministerie meldt 4.000 zieken in een brief. Daarin wordt de schade op 40 miljoen euro geraamd."
    assert said(text)[-1] == ("geraamd", ("Het ministerie",), "de schade op 40 miljoen euro")
    assert said("De kist werd opgegraven. Daarin staat dat de schat is verdeeld.") == []


def test_a_denial_of_a_quotation_that_carries_an_account_on() -> None:
    """It denies the account; the quotation stays with whoever gave it."""
    text = 'Veer vertelt dat de wagen slingerde. "Alsof hij sliep." Het bedrijf spreekt dat tegen: de man week uit.'
    assert [(sources, content) for _, sources, content in said(text)] == [
        (("Veer",), "de wagen slingerde"),
        (("Veer",), "Alsof hij sliep"),
        (("Het bedrijf",), "de wagen slingerde"),
    ]


def test_a_denial_may_tell_how() -> None:
    """ "Met klem" is nothing that is denied; whoever does not deny says nothing."""
    assert [sources for _, sources, _ in said("De kok stal geld, zegt Veer. De kok ontkent met klem.")] == [
        ("Veer",),
        ("De kok",),
    ]
    assert said("De kok stal geld. De kok ontkent niet.") == []


def test_who_says_it_again_says_it_once() -> None:
    """A verb that goes on about what its own sentence attributed takes neither the sentence before nor its adjuncts."""
    found = said(f"{FIRST}. De raad liet weten dat het geld op is, en herhaalde dat dinsdag in een brief.")
    assert [(sources, content) for _, sources, content in found] == [(("De raad",), "het geld op is")]


def test_an_aside_before_the_clause_is_passed_over() -> None:
    """What stands between commas without a verb does not part a verb from the clause that it brings."""
    ((_, sources, content),) = said("Artsen melden, op voorwaarde van anonimiteit, dat het er meer dan 600 zijn.")
    assert (sources, content) == (("Artsen",), "het er meer dan 600 zijn")
