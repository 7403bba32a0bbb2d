"""The cues of a pack and their forms."""

from pathlib import Path

import pytest

from volgens.errors import PackError
from volgens.lang.cues import load_cues
from volgens.lang.pack import load_pack

CUES = load_pack("nl").cues


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("zei", "zeggen", "finite"),
        ("meedeelt", "meedelen", "finite"),
        ("deelt", "meedelen", "finite"),
        ("meegedeeld", "meedelen", "participle"),
        ("zeggen", "zeggen", "infinitive"),
    ],
)
def test_forms_of_a_verb(form: str, lemma: str, kind: str) -> None:
    """Bare and joined forms are known with what they can be."""
    assert (lemma, kind) in [(verb.lemma, each) for verb, each in CUES.forms[form]]


def test_a_participle_without_its_particle_is_no_form() -> None:
    """ "Gedeeld" is shared, not told."""
    assert "gedeeld" not in CUES.forms


def test_every_verb_is_stated_once() -> None:
    """No lemma stands in the list twice."""
    lemmas = [verb.lemma for verb in CUES.verbs]
    assert sorted(lemmas) == sorted(set(lemmas))


def test_small_words_are_looked_up_as_sets() -> None:
    """Classes of small words are sets, lists of phrases keep their order."""
    assert isinstance(CUES.words.complementizers, frozenset)
    assert isinstance(CUES.words.authorities, tuple)


def test_an_unknown_stance_is_named(tmp_path: Path) -> None:
    """A stance that the contract does not know is an error that names the verb."""
    (tmp_path / "cues.toml").write_text(
        '[[verb]]\nlemma = "zeggen"\npresent = ["zeggen"]\npast = []\nparticiple = ""\ntakes = []\nstance = "loud"\n'
    )
    with pytest.raises(PackError, match="zeggen"):
        load_cues(tmp_path)
