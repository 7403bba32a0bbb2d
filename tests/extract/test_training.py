"""The recipe that trains a language's parsing pipeline, on a treebank of invented sentences."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import spacy
import srsly
from spacy.language import Language

from volgens.errors import SettingsError
from volgens.extract.training import Course, Scores, evaluate_model, train_model
from volgens.extract.training.abbreviations import unlearn_abbreviations
from volgens.extract.training.attributions import compose
from volgens.extract.training.augment import (
    drop_full_stop,
    lower_start,
    rename,
    shout,
    vary,
    vary_dashes,
    vary_marks,
    wrap_in_marks,
)
from volgens.extract.training.documents import doc_of, example_of, group_trees
from volgens.extract.training.grafting import attach_tail, insert_tail, keep, replace_phrase
from volgens.extract.training.parts import collect_parts
from volgens.extract.training.treebanks import Tree, harmonise, is_annotated, read_trees

SHIPPED = Path(__file__).parents[2] / "src" / "volgens" / "lang" / "nl" / "model"
SENTENCES = tomllib.loads((Path(__file__).parent / "attribution_sentences.toml").read_text(encoding="utf-8"))[
    "sentence"
]

# word, lemma, part of speech, features, head (1-based, 0 for the root), label
PLAIN = """
De de DET Definite=Def 2 det
molenaar molenaar NOUN Gender=Com|Number=Sing 4 nsubj
heeft hebben AUX Number=Sing|Tense=Pres|VerbForm=Fin 4 aux
geslapen slapen VERB VerbForm=Part 0 root
. . PUNCT _ 4 punct
"""
TAIL = """
De de DET Definite=Def 2 det
dijk dijk NOUN Gender=Com|Number=Sing 3 nsubj
houdt houden VERB Number=Sing|Tense=Pres|VerbForm=Fin 0 root
, , PUNCT _ 5 punct
zegt zeggen VERB Number=Sing|Tense=Pres|VerbForm=Fin 3 parataxis
Zwaantje Zwaantje PROPN Gender=Com|Number=Sing 5 nsubj
. . PUNCT _ 3 punct
"""
FRONTED = """
Dat dat PRON Person=3|PronType=Dem 3 obj
heeft hebben AUX Number=Sing|Tense=Pres|VerbForm=Fin 3 aux
Zwaantje Zwaantje PROPN Gender=Com|Number=Sing 3 nsubj
gezegd zeggen VERB VerbForm=Part 0 root
. . PUNCT _ 3 punct
"""
QUOTED = """
" " PUNCT _ 2 punct
Kom komen VERB Number=Sing|Tense=Pres|VerbForm=Fin 0 root
" " PUNCT _ 2 punct
, , PUNCT _ 5 punct
riep roepen VERB Number=Sing|Tense=Past|VerbForm=Fin 2 parataxis
Zwaantje Zwaantje PROPN Gender=Com|Number=Sing 5 nsubj
- - PUNCT _ 5 punct
zo'n zo'n DET _ 9 det
kind kind NOUN Number=Sing 6 appos
. . PUNCT _ 2 punct
"""
STORY = (PLAIN, TAIL, FRONTED.replace(" 3 ", " 4 "), QUOTED)
STEPS: dict[str, Callable[[Tree, Random], Tree]] = {
    step.__name__: step for step in (drop_full_stop, lower_start, shout, vary_dashes, vary_marks, wrap_in_marks)
} | {"rename": rename(["Goverdina", "Willebrord"])}


def conllu(sentence: str, source: str = "krant") -> str:
    """Write a sentence of the short notation as CoNLL-U."""
    rows = [line.split() for line in sentence.strip().splitlines()]
    glued = {".", ","}
    lines = []
    for number, (word, lemma, tag, features, head, label) in enumerate(rows, start=1):
        misc = "SpaceAfter=No" if number < len(rows) and rows[number][0] in glued else "_"
        lines.append("\t".join((str(number), word, lemma, tag, "_", features, head, label, "_", misc)))
    return "\n".join([f"# source = {source}", *lines, "", ""])


def write_treebanks(folder: Path, repeats: int = 40) -> Path:
    """Write train, dev and test files of the story, and what they are called."""
    folder.mkdir()
    story = "".join(conllu(sentence) for sentence in STORY)
    (folder / "train.conllu").write_text(story * repeats, encoding="utf-8")
    for part in ("dev", "test"):
        (folder / f"{part}.conllu").write_text(story * 2, encoding="utf-8")
    (folder / "treebanks.toml").write_text('[[treebank]]\nname = "Molenbank"\nlicense = "CC0"\n', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tree, ...]:
    """Read the story from a file."""
    folder = write_treebanks(tmp_path_factory.mktemp("story") / "bank", repeats=1)
    return tuple(read_trees(folder / "train.conllu"))


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Scores, list[str]]:
    """Run the recipe for a few steps: treebanks, model, scores and the lines of progress."""
    folder = tmp_path_factory.mktemp("training")
    treebanks, lines = write_treebanks(folder / "bank"), list[str]()
    scores = train_model(treebanks, folder / "model", Course(steps=5), report=lines.append)
    return treebanks, folder / "model", scores, lines


def heads_by_word(tree: Tree) -> list[tuple[int, str]]:
    """Return, for every token, the position of its head and its label."""
    return list(zip(tree.heads, tree.labels, strict=True))


def assert_is_tree(tree: Tree) -> None:
    """Check that the tuples are parallel and that everything hangs below one root."""
    columns = (tree.spaces, tree.lemmas, tree.tags, tree.features, tree.heads, tree.labels)
    assert {len(column) for column in columns} == {len(tree)}
    assert [index for index, head in enumerate(tree.heads) if index == head] == [tree.root]
    assert tree.labels.count("ROOT") == 1
    assert tree.labels[tree.root] == "ROOT"
    assert tree.subtree(tree.root) == list(range(len(tree)))


def test_recipe_writes_a_pipeline_that_loads_and_reads(trained: tuple[Path, Path, Scores, list[str]]) -> None:
    """A short run leaves a folder that spaCy loads, with all four steps, and that annotates text."""
    nlp = spacy.load(trained[1])
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "trainable_lemmatizer", "parser"]
    doc = nlp("De molenaar heeft geslapen.")
    assert doc.has_annotation("DEP")
    assert all(token.pos_ and token.lemma_ for token in doc)


def test_labels_are_those_of_universal_dependencies(trained: tuple[Path, Path, Scores, list[str]]) -> None:
    """The parser says no label that the treebank does not have, but spaCy's own for the root and for the rest."""
    labels = set(spacy.load(trained[1]).pipe_labels["parser"])
    assert {"nsubj", "obj", "parataxis", "punct"} <= labels
    assert labels <= {"ROOT", "dep", "det", "nsubj", "aux", "punct", "parataxis", "obj", "appos"}


def test_meta_names_treebanks_licences_and_scores(trained: tuple[Path, Path, Scores, list[str]]) -> None:
    """The model says what it was made from, and how well it reads; no path of the machine stands in it."""
    treebanks, model, scores, _ = trained
    meta = srsly.read_json(model / "meta.json")
    assert meta["name"] == "volgens_nl"
    assert meta["sources"] == [{"name": "Molenbank", "license": "CC0"}]
    assert meta["license"] == "CC0"
    assert meta["performance"]["test, gold tokens"]["pos"] == round(scores.pos, 4)
    for path in (model / "meta.json", model / "config.cfg"):
        assert str(treebanks.parent) not in path.read_text(encoding="utf-8")


def test_model_is_small_and_keeps_no_words_of_training(trained: tuple[Path, Path, Scores, list[str]]) -> None:
    """The folder stays below 15 MB and the words of the treebank are not in its vocabulary."""
    model = trained[1]
    assert sum(path.stat().st_size for path in model.rglob("*") if path.is_file()) < 15_000_000
    assert "Zwaantje" not in srsly.read_json(model / "vocab" / "strings.json")


def test_progress_is_told_and_scores_are_shares(trained: tuple[Path, Path, Scores, list[str]]) -> None:
    """Each scoring is one line; the figures returned lie between 0 and 1."""
    _, _, scores, lines = trained
    assert any(line.startswith("step") for line in lines)
    assert all(0 <= share <= 1 for name, share in scores.as_dict().items() if name != "words_per_second")
    assert scores.words_per_second > 0


def test_scoring_takes_a_pipeline_or_its_folder(trained: tuple[Path, Path, Scores, list[str]]) -> None:
    """A loaded pipeline and its folder score the same, from gold tokens and from raw text."""
    treebanks, model, _, _ = trained
    loaded = evaluate_model(spacy.load(model), treebanks / "test.conllu")
    saved = evaluate_model(model, treebanks / "test.conllu")
    assert replace(loaded, words_per_second=0.0) == replace(saved, words_per_second=0.0)
    assert evaluate_model(model, treebanks / "test.conllu", tokens="raw").pos > 0


def test_a_folder_without_treebanks_is_named(tmp_path: Path) -> None:
    """A missing file is an error that says which and what belongs there."""
    with pytest.raises(SettingsError, match=r"train\.conllu: no such treebank file"):
        train_model(tmp_path, tmp_path / "model")


def test_a_language_without_known_treebanks_must_describe_them(tmp_path: Path) -> None:
    """For another language the folder has to name its treebanks and their licences."""
    with pytest.raises(SettingsError, match="name the treebanks of 'da'"):
        train_model(tmp_path, tmp_path / "model", Course("da"))


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_variations_keep_every_head(step: Callable[[Tree, Random], Tree], trees: tuple[Tree, ...]) -> None:
    """Whatever is respelt, added or dropped, the words left over hang where they hung."""
    for tree in trees:
        varied = step(tree, Random(1))
        assert_is_tree(varied)
        shift = 1 if len(varied) > len(tree) else 0
        moved = [(head + shift, label) for head, label in heads_by_word(tree)]
        kept = heads_by_word(varied)[shift:]
        assert kept[: len(tree)] == moved[: len(kept)]


def test_variations_change_what_they_say(trees: tuple[Tree, ...]) -> None:
    """Each variation does its one thing."""
    plain, tail, _, quoted = trees
    assert lower_start(plain, Random(0)).words[0] == "de"
    assert drop_full_stop(plain, Random(0)).words[-1] == "geslapen"
    assert shout(plain, Random(0)).words[1] == "MOLENAAR"
    assert {vary_marks(quoted, Random(seed)).words[0] for seed in range(30)} >= {"“", "„", "‘", ",,", "«"}
    assert "zo’n" in vary_dashes(quoted, Random(0)).words
    assert wrap_in_marks(plain, Random(0)).tags[-2:] == ("PUNCT", "PUNCT")
    renamed = [rename(["Goverdina", "Willebrord"])(tail, Random(seed)) for seed in range(9)]
    assert {tree.words[5] for tree in renamed} - {"Zwaantje"}
    assert all(tree.words[5] == tree.lemmas[5] for tree in renamed)


def test_varied_trees_stay_aligned_as_examples(trees: tuple[Tree, ...]) -> None:
    """A varied tree becomes an Example whose tokens match its annotation one to one."""
    nlp, random = spacy.blank("nl"), Random(3)
    for _ in range(50):
        varied = [vary(tree, random, STEPS["rename"]) for tree in trees]
        example = example_of(nlp.vocab, varied, ["\n\n", "", "\n"])
        assert list(example.alignment.x2y.data) == list(range(len(example.reference)))
        assert len(list(example.reference.sents)) == len(varied)


def test_a_break_between_sentences_is_a_token_of_the_first(trees: tuple[Tree, ...]) -> None:
    """White space between two trees hangs on the last word before it, as spaCy has it."""
    doc = doc_of(spacy.blank("nl").vocab, trees[:2], ["\n\n"])
    assert doc[5].pos_ == "SPACE"
    assert doc[5].head.text == "."
    assert doc.text.startswith("De molenaar heeft geslapen.\n\nDe dijk")


def test_groups_hold_every_tree_once_and_one_source(trees: tuple[Tree, ...]) -> None:
    """Grouping neither loses nor repeats a tree, keeps their order and mixes no sources."""
    mixed = [replace(tree, source=str(number // 9)) for number, tree in enumerate(trees * 9)]
    groups = list(group_trees(mixed, Random(5)))
    assert [tree for group in groups for tree in group] == mixed
    assert all(len({tree.source for tree in group}) == 1 for group in groups)
    assert 1 in map(len, groups)
    assert max(map(len, groups)) > 1


def test_composed_attributions_have_a_speaker_after_the_verb(trees: tuple[Tree, ...]) -> None:
    """Whatever is put together is one tree, and its attributing verb has its subject to the right."""
    parts = collect_parts([*trees, trees[1]])
    assert parts.tails
    assert parts.fronted
    for seed in range(60):
        tree = compose(parts, Random(seed))
        assert_is_tree(tree)
        verb = tree.labels.index("parataxis") if "parataxis" in tree.labels else tree.root
        subjects = [child for child in tree.children(verb) if tree.labels[child] == "nsubj"]
        assert len(subjects) == 1
        assert subjects[0] > tree.tags.index("AUX") if verb == tree.root else subjects[0] > verb


def test_a_tail_is_attached_with_its_marks(trees: tuple[Tree, ...]) -> None:
    """Content and tail are joined by a comma that hangs on the tail; quotation marks hang on the content."""
    content, tail = keep(trees[0], range(4)), keep(trees[1], range(4, 6))
    tree = attach_tail(content, tail, quoted=True)
    assert tree.words == ('"', "De", "molenaar", "heeft", "geslapen", '"', ",", "zegt", "Zwaantje", ".")
    assert tree.heads == (4, 2, 4, 4, 4, 4, 7, 4, 7, 4)
    assert tree.labels[7] == "parataxis"


def test_a_tail_is_set_within_a_content(trees: tuple[Tree, ...]) -> None:
    """Between commas that hang on it, the tail parts the content; the content's own heads stay."""
    content, tail = keep(trees[0], range(4)), keep(trees[1], range(4, 6))
    tree = insert_tail(content, tail, 2)
    assert tree.words == ("De", "molenaar", ",", "zegt", "Zwaantje", ",", "heeft", "geslapen", ".")
    assert tree.heads == (1, 7, 3, 7, 3, 3, 7, 7, 7)
    assert_is_tree(tree)


def test_a_phrase_takes_the_place_of_another(trees: tuple[Tree, ...]) -> None:
    """A longer subject pushes the rest aside and hangs where the old one hung."""
    subject = keep(trees[0], range(2))
    tree = replace_phrase(trees[2], 2, subject)
    assert tree.words == ("Dat", "heeft", "De", "molenaar", "gezegd", ".")
    assert tree.heads == (4, 4, 3, 4, 4, 4)
    assert_is_tree(tree)


def test_trees_without_parts_of_speech_are_unannotated(trees: tuple[Tree, ...]) -> None:
    """Parts of a treebank that carry heads only are told apart from those that carry all."""
    bare = replace(trees[0], tags=("X",) * 5, lemmas=("_",) * 5)
    assert is_annotated(trees[0])
    assert not is_annotated(bare)


def test_labels_of_older_parts_are_made_even(trees: tuple[Tree, ...]) -> None:
    """Features that only some parts have go; an adverb in a noun phrase is amod, one with a predicate stays."""
    older = replace(
        trees[0],
        tags=("ADV", *trees[0].tags[1:]),
        labels=("advmod", *trees[0].labels[1:]),
        features=("", "ExtPos=PROPN|Number=Sing", "Mood=Ind|Tense=Pres", "", ""),
    )
    even = harmonise(older)
    assert even.labels[0] == "amod"
    assert even.features[1:3] == ("Number=Sing", "Tense=Pres")
    assert harmonise(replace(older, heads=(3, *older.heads[1:]))).labels[0] == "advmod"
    flat = replace(trees[0], labels=("flat", *trees[0].labels[1:]))
    named = replace(flat, tags=("PROPN", *flat.tags[1:]))
    assert (harmonise(flat).labels[0], harmonise(named).labels[0]) == ("fixed", "flat")


def test_words_of_the_treebank_are_no_abbreviations(trees: tuple[Tree, ...]) -> None:
    """A word that ends sentences gives up its full stop; a true abbreviation keeps it."""
    nlp = spacy.blank("nl")
    assert [token.text for token in nlp("Zij weet dat.")][-1] == "dat."
    unlearn_abbreviations(nlp, [replace(trees[0], words=("Zij", "weet", "dat", "dat", "dat"))])
    assert [token.text for token in nlp("Zij weet dat.")][-2:] == ["dat", "."]
    assert nlp("Prof. Dr. Zwaan")[0].text == "Prof."


@pytest.fixture(scope="module")
def shipped() -> Language:
    """Load the model of the Dutch pack."""
    return spacy.load(SHIPPED)


def test_shipped_model_finds_who_speaks(shipped: Language) -> None:
    """Of our own news sentences, the speaker hangs on the attributing word in at least nine of ten."""
    missed = [entry["text"] for entry in SENTENCES if entry["source"] not in speakers(shipped, entry)]
    assert len(missed) <= len(SENTENCES) // 10, missed


def speakers(nlp: Language, entry: dict[str, str]) -> list[str]:
    """Return the heads that the parse gives as speaker: the only subject of the verb, or the noun after a case word."""
    for token in nlp(entry["text"]):
        if token.text == entry["verb"]:
            if token.dep_ == "case":
                return [token.head.text]
            return [child.text for child in token.children if child.dep_ == "nsubj"][:1]
    return []
