"""What several parsers agree upon, as trees to learn from."""

from pathlib import Path

import pytest
import spacy
import srsly
from spacy.language import Language
from spacy.training import Example

from volgens.errors import SettingsError
from volgens.extract.training import Course, train_model
from volgens.extract.training.agreement import SOURCE, agreed_trees, load_teachers, most_agreed
from volgens.extract.training.recipe import recall_lemma_rules
from volgens.extract.training.saving import save_model, treebank_sources

SHIPPED = Path(__file__).parents[2] / "src" / "volgens" / "lang" / "nl" / "model"
REPORT = """=== 2026-03-02T09:00:00+01:00|De Waldkoerier|Storm in Brakel
Bij de storm zijn [[twaalf mensen|killed|total|Brakel]] omgekomen. Dat zei de burgemeester vanochtend.

Kort nieuws
De school blijft dicht.
"""
TREES = """1	De	de	DET	_	Definite=Def	2	det	_	_
2	molen	molen	NOUN	_	Number=Sing	3	nsubj	_	_
3	brandt	branden	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
4	.	.	PUNCT	_	_	3	punct	_	_

"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one annotated report."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "storm.txt").write_text(REPORT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def teachers() -> list[Language]:
    """The shipped model, twice."""
    return load_teachers([SHIPPED, SHIPPED])


def test_the_parse_most_like_the_others_is_taken() -> None:
    """Of three parses the one that shares most with both others wins, with the share that the others have of it."""
    first = [(1, "det"), (1, "ROOT"), (1, "obj")]
    second = [(1, "det"), (1, "ROOT"), (1, "nsubj")]
    third = [(2, "det"), (1, "ROOT"), (1, "nsubj")]
    assert most_agreed([first, second, third]) == (1, pytest.approx(2 / 3))
    assert most_agreed([first, first, first]) == (0, 1.0)


def test_sentences_that_all_read_alike_become_trees(teachers: list[Language], texts: Path) -> None:
    """Whole sentences of the running text become trees without the marks of annotation; headings are left out."""
    lines: list[str] = []
    trees = agreed_trees(teachers, texts, lines.append)
    assert [tree.words[0] for tree in trees] == ["Bij", "Dat", "De"]
    assert {tree.source for tree in trees} == {SOURCE}
    assert trees[0].words[3:6] == ("zijn", "twaalf", "mensen")
    assert all(tree.labels[tree.root] == "ROOT" for tree in trees)
    assert lines == ["3 sentences read, 3 agreed upon"]


def test_parsers_that_read_otherwise_agree_upon_nothing(teachers: list[Language], texts: Path) -> None:
    """A pipeline that knows no heads has too little of what the other says."""
    naive = spacy.load(SHIPPED, exclude=["parser"])
    naive.add_pipe("sentencizer")
    assert agreed_trees([teachers[0], naive], texts, lambda _: None) == ()


def test_a_teacher_goes_on_learning(texts: Path, tmp_path: Path) -> None:
    """The first teacher goes on with the trees of the treebanks and those agreed upon, and is saved elsewhere.

    At the end it learns from dev too; scores on dev, which would only flatter, are not kept then.
    """
    bank = tmp_path / "bank"
    bank.mkdir()
    for part in ("train", "dev", "test"):
        (bank / f"{part}.conllu").write_text(TREES * 4, encoding="utf-8")
    lines: list[str] = []
    course = Course(steps=1, teachers=(SHIPPED, SHIPPED), texts=texts, with_dev=True)
    train_model(bank, tmp_path / "model", course, report=lines.append)
    assert "11 trees, 51 words, 1 steps" in lines
    performance = srsly.read_json(tmp_path / "model" / "meta.json")["performance"]
    assert set(performance) == {"test, gold tokens", "test, raw tokens"}
    assert performance["test, gold tokens"]["las"] > 0.5


def test_rules_that_no_lemmatizer_chooses_are_not_saved(tmp_path: Path) -> None:
    """Edit trees of rare forms, made in training, are left out; lemmas stay as they were."""
    nlp = spacy.load(SHIPPED)
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    shipped = len(lemmatizer.trees)
    text = "De burgemeesters zeiden dat er twaalf schepen waren vergaan."
    lemmas = [token.lemma_ for token in nlp(text)]
    lemmatizer.trees.add("gekwobbeldst", "verkwobbelen")
    assert len(lemmatizer.trees) > shipped
    save_model(nlp, tmp_path / "model", treebank_sources(tmp_path, "nl"))
    saved = spacy.load(tmp_path / "model")
    assert len(saved.get_pipe("trainable_lemmatizer").trees) == shipped
    assert [token.lemma_ for token in saved(text)] == lemmas


def test_a_loaded_lemmatizer_goes_on_with_its_rules() -> None:
    """Some steps on words whose rules it knows leave a lemmatizer what it says of them."""
    nlp = spacy.load(SHIPPED)
    recall_lemma_rules(nlp)
    text = "De schepen kwamen."
    before = [token.lemma_ for token in nlp(text)]
    example = Example(nlp.make_doc(text), nlp(text))
    optimizer = nlp.resume_training()
    for _ in range(20):
        nlp.update([example], sgd=optimizer)
    assert [token.lemma_ for token in nlp(text)] == before == ["de", "schip", "komen", "."]


def test_teachers_are_several_pipelines(tmp_path: Path) -> None:
    """One teacher, or a folder that holds none, is an error that says so."""
    with pytest.raises(SettingsError, match="two models or more"):
        load_teachers([SHIPPED])
    with pytest.raises(SettingsError, match="no pipeline that could teach"):
        load_teachers([tmp_path, SHIPPED])
    spacy.blank("nl").to_disk(tmp_path / "blank")
    with pytest.raises(SettingsError, match="blank has no morphologizer"):
        load_teachers([tmp_path / "blank", SHIPPED])
