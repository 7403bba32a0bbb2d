"""Who the sources are: full names, coreference, kinds and parties. All people and bodies are made up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.marking import PACK, attribute, bare, lay

from volgens.extract.annotations import AnnotatedText, Attribution, Span
from volgens.extract.sources.name import name_sources
from volgens.model.claim import Cue, Source


def named(marked: str, **fields: str) -> list[Source]:
    """Return the named sources of a marked text."""
    attributions = name_sources(lay(bare(marked), **fields), attribute(marked))
    return [source for each in attributions for source in each.sources]


def last(marked: str) -> Source:
    """Return the last named source of a marked text."""
    return named(marked)[-1]


@pytest.mark.parametrize(
    ("marked", "canonical"),
    [
        ("Burgemeester Ria van Dalen belde. Volgens [Van Dalen] lekt de dijk.", "Ria van Dalen"),
        ("De gouverneur van Ostwier, Pavel Morin, kwam. [De gouverneur] zei niets.", "Pavel Morin"),
        ("Morgen komt Pavel Morin, gouverneur van Ostwier. [De gouverneur] zei niets.", "Pavel Morin"),
        ("Minister van Financiën Bea Mols sprak. [Mols] was kort.", "Bea Mols"),
        ("[Bea Mols (52)] huilt. [Mols] woont er lang.", "Bea Mols"),
        ("Het Bureau voor Rust (BVR) telt mee. Dat meldt [het BVR].", "Bureau voor Rust"),
        ("De [Noorderzee Weerdienst] waarschuwt. [De dienst] meet regen.", "Noorderzee Weerdienst"),
        ("Energiebedrijf Lumaron sloot af. [Het bedrijf] belooft spoed.", "Lumaron"),
        ("Het [ministerie van Defensie] zwijgt. [Het ministerie] telt niet.", "ministerie van Defensie"),
        ("Generaal Iwan Toren rukt op. Later meldde [de generaal] winst.", "Iwan Toren"),
        ("Schapenhouder Henk Bruin telt. [De boer] zag sporen.", "Henk Bruin"),
        ("Trainer Rob Slot wint. Volgens [de oefenmeester] was het krap.", "Rob Slot"),
        ("Café Krul sluit. Uitbater Toon Mert is moe. [De ondernemer] stopt.", "Toon Mert"),
        ("De trainster van Zuidhoek stapt op. Marieke Post won veel. [De trainster] zwijgt.", "Marieke Post"),
        ("Loes van Zand (38) treurt. Volgens [de presentatrice] is haar hond weg.", "Loes van Zand"),
        ("Er komt meer, oppert [een van de chauffeurs].", "een van de chauffeurs"),
        ("Renner Jens Kool werd betrapt. [De 27-jarige Vlaming] ontkent.", "Jens Kool"),
        ("De beweging [Zandvolk] trok op. [Het leger] schoot. Volgens [de beweging] viel niemand.", "Zandvolk"),
        ("Minister [Mona Kers] zweeg. [Fractieleider Wim Tol] sprak. [De bewindsvrouw] belooft geld.", "Mona Kers"),
        ("Wethouder Noor Aarden tekende. Aldus [de wethouder].", "Noor Aarden"),
    ],
)
def test_a_later_mention_has_the_fullest_name(marked: str, canonical: str) -> None:
    """Surnames, roles, short forms and bare bodies are led back to the name that the report gives in full."""
    assert last(marked).canonical == canonical


@pytest.mark.parametrize(
    ("marked", "canonical"),
    [
        ("Boer Piet Aal belt. 'Alles is nat', zegt [hij].", "Piet Aal"),
        ("Bakker Anna Mol stond naast Piet Aal. Volgens [haar] was het stil.", "Anna Mol"),
        ("[Wethouder Karin Prins] sprak met Jan Bos. Later zei [ze] nog iets.", "Karin Prins"),
        ("Vakbond FNV staakt. [Die] telt 200 stakers.", "FNV"),
        ("Jan Bos zweeg. {Commandant Bea Mols heeft er 62 man staan}, zegt [ze].", "Bea Mols"),
        ("De kiesraad telt. Leider Hendrik Ruygh won. Ruygh lacht. 'Mooi', zei [hij].", "Hendrik Ruygh"),
        ("Het ministerie van Landbouw rekent. Volgens [het] valt het mee.", "ministerie van Landbouw"),
        ("Uitbater Jan Bos nam intussen een advocaat in de arm. [Die] spreekt van pech.", "advocaat"),
        ("Zanger Dano Rik (41) is boos. De zanger haalt uit. 'Weg', snikt [hij].", "Dano Rik"),
    ],
)
def test_a_pronoun_has_the_name_of_whom_it_means(marked: str, canonical: str) -> None:
    """Gender, nearness and being the subject decide; the name replaces the pronoun."""
    source = last(marked)
    assert (source.name, source.canonical) == (canonical, canonical)


def test_a_pronoun_keeps_its_place() -> None:
    """The span stays where the pronoun stands."""
    text = "Boer Piet Aal belt. 'Alles is nat', zegt hij."
    source = last("Boer Piet Aal belt. 'Alles is nat', zegt [hij].")
    assert (source.start, source.end) == (text.index("hij"), text.index("hij") + 3)


def test_a_party_behind_a_name_is_no_other_name_of_it() -> None:
    """ "Bea Mols (CDA)" is a politician, and the CDA is another source."""
    found = named("Volgens [Bea Mols (CDA)] sneeuwt het. [Het CDA] zwijgt.")
    assert [(each.canonical, each.kind) for each in found] == [("Bea Mols", "politician"), ("CDA", "politician")]


@pytest.mark.parametrize(
    ("marked", "canonical"),
    [
        ("[Burgemeester Jan Bos] sprak. [De minister] zweeg.", "minister"),
        ("[Het leger] vuurde. [De militie] zweeg.", "militie"),
        ("[Kolonel Piet Aal] sprak. [De generaal] zweeg.", "generaal"),
        ("[Unicef] sprak. [De VN-organisatie] zweeg.", "Unicef"),
        ("[Het Openfront (OVF)] sprak. [De beweging] zweeg.", "Openfront"),
    ],
)
def test_a_role_is_not_that_of_another_kind(marked: str, canonical: str) -> None:
    """A minister is no mayor and a militia no army; "beweging" may be what nothing else tells."""
    assert last(marked).canonical == canonical


def test_a_neuter_pronoun_that_means_nobody_says_nothing() -> None:
    """ "Het eist zijn tol" has no source, "Het eist toegang" behind a body has."""
    assert named("[Het] eist zijn tol.") == []
    assert [each.canonical for each in named("Het collectief Zeestem klaagt. [Het] eist toegang.")] == ["Zeestem"]


def test_names_within_what_is_said_are_not_meant() -> None:
    """A person named in the content does not speak."""
    assert last("[Piet Aal] wist {er niets van}. {Jan Bos heeft gelogen}, zei [hij].").canonical == "Piet Aal"


def test_a_role_of_another_place_is_somebody_else() -> None:
    """The mayor of one town is not the mayor of another."""
    marked = "Burgemeester Ria Vos van Ostwier sprak. [De burgemeester van Leenvoort] zweeg."
    assert last(marked).canonical == "burgemeester van Leenvoort"


def test_leger_is_no_verpleger() -> None:
    """A body is not found in the ending of a profession."""
    assert last("[Verpleger Piet Aal] huilt. [Het leger] helpt.").canonical == "leger"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[Brandweercommandant Jan Bos] sprak.", "rescue"),
        ("[Legerwoordvoerder Iwan Toren] sprak.", "military"),
        ("[Politiechef Jan Bos] sprak.", "police"),
        ("[Een woordvoerder van de politie] sprak.", "police"),
        ("[FNV-bestuurder Jan Bos] sprak.", "union"),
        ("[VN-gezant Jan Bos] sprak.", "un"),
        ("[Experts van de VN] spraken.", "un"),
        ("[Persbureau Nordpers] meldt.", "media"),
        ("[Hoogleraar Jan Bos] rekent.", "expert"),
        ("[De Universiteit Leenvoort] rekent.", "expert"),
        ("[Burgemeester Jan Bos] sprak.", "official"),
        ("[Kamerlid Jan Bos] sprak.", "politician"),
        ("[Jan Bos (58)] huilt.", "witness"),
        ("[Omwonenden] klagen.", "witness"),
        ("[Seismologen] meten.", "expert"),
        ("[Een bron binnen het leger] fluistert.", "anonymous"),
        ("[Een agent die anoniem wil blijven] fluistert.", "anonymous"),
        ("[Energiebedrijf Lumaron] betaalt.", "company"),
        ("[Jan Bos van Artsen zonder Grenzen] helpt.", "ngo"),
        ("Spoorbedrijf Snelrail rijdt niet. [Een woordvoerder] noemt het pech.", "company"),
    ],
)
def test_kinds(marked: str, kind: str) -> None:
    """Role, body, compound, known name and age tell the kind; who speaks for a body has its kind."""
    assert last(marked).kind == kind


@pytest.mark.parametrize(
    ("marked", "party"),
    [
        ("[Het Russische leger] rukt op.", "Rusland"),
        ("[De Oekraïense president Jan Bos] sprak.", "Oekraïne"),
        ("[Kigali] ontkent.", "Rwanda"),
        ("[Russische media] melden.", "Rusland"),
        ("[Unicef] waarschuwt.", "VN"),
        ("[De Amerikaanse denktank Nadenk] schrijft.", None),
        ("[Brandweercommandant Jan Bos] sprak.", None),
        ("[De politie] telt.", None),
        ("Betogers protesteren. De demonstratie is lang. [De politie] telt.", "politie"),
        ("De staking duurt. Stakers eisen een cao. [Vakbond FNV] telt.", "vakbonden"),
        ("[PVV-leider Jan Bos] sprak.", "PVV"),
    ],
)
def test_parties(marked: str, party: str | None) -> None:
    """A country by its words, an interest only in a conflict at home, none where it does not matter."""
    assert last(marked).party == party


def test_nobody_is_anonymous() -> None:
    """A source that is named nowhere stays unknown."""
    text = lay("Naar verluidt zijn er 5 doden.")
    said = Attribution(Cue("Naar verluidt", 0, 13), (Source("onbekend"),), Span(14, 29), "indirect", "assert", 0)
    (attribution,) = name_sources(text, (said,))
    assert attribution.sources == (Source("onbekend", canonical="onbekend", kind="anonymous"),)


def test_we_is_the_publisher_in_its_own_report() -> None:
    """A press release speaks of its body as "wij"."""
    marked = "Artsen zonder Grenzen helpt. [Wij] vragen om geld."
    assert named(marked, publisher="Artsen zonder Grenzen (persbericht)")[0].canonical == "Artsen zonder Grenzen"


ODD = st.lists(
    st.sampled_from(
        "van de De het Jan Bos-Vos hij zei ( ) , . ; ' \" ’s A. M23 - minister Defensie en \n 5 é".split(" ")
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(ODD | st.text(max_size=80), st.integers(0, 60), st.integers(0, 20))
def test_any_text_is_read(text: str, start: int, length: int) -> None:
    """No text and no span raises, and the span of a source is kept; only "het" may mean nobody."""
    start = min(start, len(text))
    end = min(len(text), start + length)
    laid: AnnotatedText = lay(text)
    source = Source(text[start:end], start=start, end=end)
    said = Attribution(Cue("", end, end), (source,), Span(0, start), "indirect", "assert", 0)
    found = name_sources(laid, (said,))
    assert found or text[start:end].lower() in PACK.cues.words.neuters
    assert all((one.sources[0].start, one.sources[0].end) == (start, end) for one in found)


def test_known_parties_are_sides_or_groups() -> None:
    """Every country that a known source speaks for is in the list of sides under that name."""
    sides = {side.name for side in PACK.sources.sides}
    countries = {known.party for known in PACK.sources.known.values() if known.party[:1].isupper()}
    assert {"Rusland", "Oekraïne", "Verenigde Staten"} <= countries & sides
