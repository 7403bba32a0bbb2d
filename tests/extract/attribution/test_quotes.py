"""Quotations and who speaks in them."""

import pytest
from tests.extract.attribution.reading import read, said


def test_a_colon_attributes() -> None:
    """A mention, a colon and a quotation need no verb."""
    assert said('Correspondent Ruth Dekkers: "De sfeer is gespannen."') == [
        (":", ("Correspondent Ruth Dekkers",), "De sfeer is gespannen")
    ]


def test_a_cut_quotation_has_its_longest_part() -> None:
    """Both parts are in scope, the longer stands for the content."""
    text = '"Ik bleef", zegt Veer, "want de kat wilde niet mee naar buiten."'
    (each,) = read(text)
    assert text[each.content.start : each.content.end] == "want de kat wilde niet mee naar buiten"
    assert text[each.scope[0].start : each.scope[0].end] == "Ik bleef"
    assert each.mode == "direct"


def test_a_quotation_over_sentences_is_one_content() -> None:
    """The whole quotation is the content, not its last sentence."""
    text = '"De kelder liep vol. Alles dreef rond", vertelt Veer.'
    assert said(text) == [("vertelt", ("Veer",), "De kelder liep vol. Alles dreef rond")]


def test_a_bare_quotation_after_an_indirect_statement() -> None:
    """It is a statement of its own by the same speaker."""
    text = 'De woordvoerder bevestigt dat de loods is afgebrand. "Alles is weg."'
    assert [(sources, content) for _, sources, content in said(text)] == [
        (("De woordvoerder",), "de loods is afgebrand"),
        (("De woordvoerder",), "Alles is weg"),
    ]


def test_a_bare_quotation_after_a_direct_one_carries_it_on() -> None:
    """It is no second statement, but in the scope of the first."""
    text = '"Het water kwam van alle kanten", zegt Veer. "Weg ermee."'
    (each,) = read(text)
    assert [text[span.start : span.end] for span in each.scope] == ["Het water kwam van alle kanten", "Weg ermee"]


def test_a_bare_quotation_after_whoever_is_told_of() -> None:
    """Nobody says it in so many words, but the sentence before is about one who can; its own paragraph is near too."""
    for between in (" ", "\n\n"):
        text = f'Trainer Rob Slot zag het anders.{between}"Wij waren de betere ploeg."'
        assert said(text) == [("zag", ("Trainer Rob Slot",), "Wij waren de betere ploeg")]
    assert said('De brand verwoestte de loods. "Alles is weg."') == []


def test_a_bare_quotation_fills_the_next_paragraph() -> None:
    """It is of whoever spoke last before it."""
    text = 'De avond was volgens Veer een ramp.\n\n"We stonden tot de knieën in het water."'
    assert [sources for _, sources, _ in said(text)] == [("Veer",), ("Veer",)]


def test_modes() -> None:
    """Quoted words alone are direct, beside others mixed, none indirect."""
    texts = {
        '"De kelder liep vol", zegt Veer.': "direct",
        "De bond spreekt van 'een schande'.": "direct",
        'Veer zegt dat de kelder "in een tel" volliep.': "mixed",
        "Veer zegt dat de kelder volliep.": "indirect",
    }
    assert {text: read(text)[0].mode for text in texts} == texts


def test_a_crowd_speaks_with_no_one_voice() -> None:
    """A quotation behind a sentence about some group or other is nobody's; behind one about a person it is theirs."""
    said_then = '"Dit heb ik nog nooit gezien in al die jaren."'
    assert said(f"Een groep jongeren liep naar het plein. {said_then}") == []
    ((_, sources, _),) = said(f"Een agent staat hoofdschuddend bij de brug. {said_then}")
    assert sources == ("Een agent",)


TOPICS = [
    "Zwendel bij zwembond: 'Voorzitter nam 40.000 euro mee'",
    "Vechtpartij in Oldesluis: 'Ik hoorde glas breken'",
    "Zilver voor Terpsma: 'Ik zweef nog altijd'",
    'Zanger Ton Veer (71) overleden: "Hij was een vriend van ons allemaal"',
    "Kijktip: 'De sluis' is een feest",
    "Opgelicht voor 900 euro: 'Ik schaam me diep'",
]


@pytest.mark.parametrize("headline", TOPICS)
def test_what_a_headline_is_about_says_nothing(headline: str) -> None:
    """Before a colon may stand what a quotation is about, and who says it is not told."""
    assert said(headline) == []


@pytest.mark.parametrize("speaker", ["Supporter", "Trainer Rob Slot", "Terpsma", "De partij", "Hij"])
def test_who_stands_alone_before_a_colon_speaks(speaker: str) -> None:
    """A person, a body or a name that nothing else goes with has the quotation."""
    assert said(f"{speaker}: 'Wij gaan door met de bouw'") == [(":", (speaker,), "Wij gaan door met de bouw")]


def test_a_body_before_a_colon_needs_no_quotation_marks() -> None:
    """A clause or a count behind a known body or a role is its own; behind a place or "Foto" it is the reporter's."""
    assert said("RIVM: 3.400 zieken in Gouda") == [(":", ("RIVM",), "3.400 zieken in Gouda")]
    assert said("Brandweer: er zijn 40 huizen ontruimd.") == [(":", ("Brandweer",), "er zijn 40 huizen ontruimd")]
    for other in ("Gouda: 300 huizen zonder stroom", "Foto: drie mensen op de dijk", "Scheidsrechter: Ton Veer"):
        assert said(other) == []
