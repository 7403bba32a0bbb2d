"""A trained pipeline on disk: whole at any moment, saying what it was made from, and without the words of training."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

import spacy
import srsly
from spacy.language import Language
from spacy.strings import StringStore

from volgens.errors import SettingsError
from volgens.extract.training.scores import Scores

SOURCES_FILE = "treebanks.toml"
# The fields of an edit tree that name other trees by their numbers, and the number that names none.
PARTS_OF_RULE = ("prefix_tree", "suffix_tree")
NO_RULE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class TreebankSource:
    """A treebank, as the model's meta.json names it."""

    name: str
    license: str


KNOWN_SOURCES = {
    "nl": (
        TreebankSource(
            "Alpino Treebank: newspaper part cdb, test suites, questions, extras, Lassy samples", "LGPL 2.1"
        ),
        TreebankSource("UD Dutch LassySmall, dev and test", "CC BY-SA 4.0"),
        TreebankSource("UD Dutch Alpino, dev (to choose, at last to learn from), test (to score)", "CC BY-SA 4.0"),
    )
}


def treebank_sources(treebanks: Path, lang: str) -> tuple[TreebankSource, ...]:
    """Return what the folder's treebanks.toml names ([[treebank]] with name and license), or else the known ones."""
    described = treebanks / SOURCES_FILE
    if described.is_file():
        try:
            entries = loads(described.read_text(encoding="utf-8"))["treebank"]
            return tuple(TreebankSource(entry["name"], entry["license"]) for entry in entries)
        except (KeyError, TypeError, TOMLDecodeError) as error:
            raise SettingsError(f"{described}: each [[treebank]] needs a name and a license ({error})") from error
    if lang in KNOWN_SOURCES:
        return KNOWN_SOURCES[lang]
    raise SettingsError(f"{described}: missing; name the treebanks of '{lang}' there, each with name and license")


def save_model(nlp: Language, out: Path, sources: tuple[TreebankSource, ...]) -> None:
    """Write the pipeline beside `out` and then put it in its place, so that `out` can be loaded at any moment."""
    nlp.meta.update(describe(str(nlp.lang), sources))
    fresh, old = out.with_name(f"{out.name}.new"), out.with_name(f"{out.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(fresh)
    prune_lemma_rules(fresh / "trainable_lemmatizer")
    prune_strings(nlp, fresh)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def describe(lang: str, sources: tuple[TreebankSource, ...]) -> dict[str, Any]:
    """Return the entries of meta.json that say what the model is and what it was made from."""
    return {
        "name": f"volgens_{lang}",
        "version": "0.1.0",
        "description": "Small parsing pipeline for news: parts of speech, features, lemmas and UD dependencies.",
        "author": "The Volgens developers",
        "license": "; ".join(dict.fromkeys(source.license for source in sources)),
        "sources": [asdict(source) for source in sources],
    }


def save_scores(out: Path, scores: Mapping[str, Scores]) -> None:
    """Write the scores into the saved model's meta.json, under the names given ("test", "test, raw text")."""
    path = out / "meta.json"
    meta = srsly.read_json(path)
    meta["performance"] = {name: figures.as_dict() for name, figures in scores.items()}
    srsly.write_json(path, meta)


def prune_lemma_rules(folder: Path) -> None:
    """Leave of a saved lemmatizer's edit trees those that it can choose, and the parts of these.

    Training makes a tree of every form and lemma that it meets, also of those that are too rare to be chosen: of 28,000
    of the Dutch model 1,800 are left. A part always stands before the trees that it is a part of.
    """
    config = srsly.read_json(folder / "cfg")
    rules = srsly.msgpack_loads((folder / "trees").read_bytes())["trees"]
    kept = set(config["labels"])
    for number in range(len(rules) - 1, -1, -1):
        if number in kept:
            kept.update(rules[number][part] for part in PARTS_OF_RULE if rules[number].get(part, NO_RULE) != NO_RULE)
    renumbered = {number: position for position, number in enumerate(sorted(kept))} | {NO_RULE: NO_RULE}
    left = [
        {name: renumbered[value] if name in PARTS_OF_RULE else value for name, value in rules[number].items()}
        for number in sorted(kept)
    ]
    (folder / "trees").write_bytes(srsly.msgpack_dumps({"trees": left}))
    srsly.write_json(folder / "cfg", config | {"labels": [renumbered[number] for number in config["labels"]]})


def prune_strings(nlp: Language, folder: Path) -> None:
    """Leave in the saved vocabulary what a blank pipeline has, and the strings of labels and lemma rules.

    Training interns every word it sees; the model needs none of them, since it hashes words as it meets them.
    """
    strings = StringStore(list(spacy.blank(str(nlp.lang)).vocab.strings))
    for text in _label_strings(nlp):
        strings.add(text)
    for hashed in _lemma_rule_hashes(folder):
        strings.add(nlp.vocab.strings[hashed])
    strings.to_disk(folder / "vocab" / "strings.json")


def _label_strings(nlp: Language) -> Iterator[str]:
    for labels in nlp.pipe_labels.values():
        for label in labels:
            yield str(label)
            for feature in str(label).split("|"):
                yield from (feature, *feature.split("="))
    yield from ("ROOT", "dep", "SPACE")


def _lemma_rule_hashes(folder: Path) -> Iterator[int]:
    """Yield the hashes of the strings that the lemmatizer's edit trees replace and put in place."""
    for path in folder.glob("*/trees"):
        for rule in srsly.msgpack_loads(path.read_bytes())["trees"]:
            yield from (value for name, value in rule.items() if name in {"orig", "subst"} and value)
