"""The recipe: treebanks in, a small parsing pipeline out.

1. Read the training trees, drop those without parts of speech, level the labels of the parts (`treebanks`).
2. Pass over them again and again, the newspaper and reference parts twice as often, half of the trees alone and half
   in groups of two to eight neighbours, so that the parser also learns where sentences end (`documents`).
3. Vary marks, dashes, names and casing on the way (`augment`), and mix in attributions put together from the trees
   themselves, with the speaker after the verb (`parts`, `attributions`, `grafting`).
4. Train tokens-to-vectors, morphologizer, edit-tree lemmatizer and transition parser together (`training.cfg`), with a
   learning rate that falls to nothing and with running averages of the weights, and keep the best by dev (`saving`).
5. When several models have been made so, with other seeds or sizes, let one of them go on learning, also from what they
   all agree upon of plain text (`agreement`).

The same treebanks, steps and versions of spaCy and thinc give the same model up to rounding.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

from spacy.language import Language
from spacy.training import Example
from spacy.training.loop import train_while_improving
from spacy.util import load_model_from_config, registry
from thinc.api import Config, fix_random_seed

from volgens.extract.multiplying import multiply_with_numpy
from volgens.extract.training.abbreviations import unlearn_abbreviations
from volgens.extract.training.agreement import agreed_trees, load_teachers
from volgens.extract.training.documents import NEWSPAPER, Mixture, Passes, example_of
from volgens.extract.training.saving import save_model, save_scores, treebank_sources
from volgens.extract.training.scores import Scores, evaluate_model, score_trees
from volgens.extract.training.treebanks import Tree, harmonise, is_annotated, read_trees

CONFIG = Path(__file__).with_name("training.cfg")
# The share of the learning rate with which a trained model goes on.
GOING_ON = 0.5

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Course:
    """What a model is trained with beside treebanks.

    `steps` and `seed` stand in training.cfg unless they are given. `teachers` are folders of two pipelines or more: the
    first goes on learning, also from what all agree upon of the annotated reports in the folder `texts`. With
    `with_dev` the trees of dev.conllu are learned from too, as newspaper; their scores tell nothing then.
    """

    lang: str = "nl"
    steps: int | None = None
    seed: int | None = None
    teachers: tuple[Path, ...] = ()
    texts: Path | None = None
    with_dev: bool = False


def train_model(treebanks: Path, out: Path, course: Course = Course(), *, report: Report = print) -> Scores:
    """Train a pipeline on the folder's train.conllu, save it to `out` and return its scores on test.conllu.

    After every so many steps (`eval_frequency` in training.cfg) the model is scored on dev.conllu, one sentence a Doc;
    the best so far is written to `out`, so that there is a usable model whenever the run is broken off. The folder's
    treebanks and their licences go into the model's meta.json (see `saving.treebank_sources`).
    """
    sources = treebank_sources(treebanks, course.lang)
    trees = tuple(harmonise(tree) for tree in read_trees(treebanks / "train.conllu") if is_annotated(tree))
    dev = tuple(read_trees(treebanks / "dev.conllu"))
    config = load_training_config(course)
    fix_random_seed(config["training"]["seed"])
    if course.with_dev:
        trees += tuple(replace(harmonise(tree), source=tree.source or NEWSPAPER) for tree in dev)
    if course.teachers:
        teachers = load_teachers(course.teachers)
        trees += agreed_trees(teachers, course.texts, report) if course.texts is not None else ()
        nlp = teachers[0]
        recall_lemma_rules(nlp)
    else:
        nlp = build_pipeline(config, trees)
    report(f"{len(trees):,} trees, {sum(map(len, trees)):,} words, {config['training']['max_steps']:,} steps")
    for _ in improve(nlp, config, trees, dev, report):
        save_model(nlp, out, sources)
    return report_scores(out, treebanks, ("test",) if course.with_dev else ("dev", "test"), report)


def load_training_config(course: Course) -> Config:
    """Return training.cfg with what a course says filled in; the last step is scored."""
    config = Config().from_disk(CONFIG)
    training = config["training"]
    wanted = int(training["max_steps"]) if course.steps is None else course.steps
    rate = training["optimizer"]["learn_rate"]["initial_rate"]
    rounds = max(1, round(wanted / training["eval_frequency"]))
    frequency = max(1, wanted // rounds)
    overrides = {
        "nlp.lang": course.lang,
        "training.seed": training["seed"] if course.seed is None else course.seed,
        "training.optimizer.learn_rate.initial_rate": rate * GOING_ON if course.teachers else rate,
        "training.eval_frequency": frequency,
        "training.max_steps": rounds * frequency,
    }
    return Config().from_disk(CONFIG, overrides=overrides)


def build_pipeline(config: Config, trees: tuple[Tree, ...]) -> Language:
    """Return the untrained pipeline, its labels and lemma rules read off the trees."""
    layout = Config({name: config[name] for name in ("nlp", "components")})
    nlp = load_model_from_config(layout, auto_fill=True)
    unlearn_abbreviations(nlp, trees)
    nlp.initialize(lambda: (example_of(nlp.vocab, [tree]) for tree in trees))
    multiply_with_numpy(nlp)
    return nlp


def recall_lemma_rules(nlp: Language) -> None:
    """Let a loaded lemmatizer know the outputs of its rules again, without which it would unlearn them.

    spaCy (3.8) saves the rules and their order, but does not read the way back, which only training takes.
    """
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    lemmatizer.tree2label = {rule: number for number, rule in enumerate(lemmatizer.cfg["labels"])}


def improve(
    nlp: Language, config: Config, trees: tuple[Tree, ...], dev: tuple[Tree, ...], report: Report
) -> Iterator[Scores]:
    """Train the pipeline in place and yield its scores on dev each time it is the best so far.

    While the caller holds a yielded score, the pipeline's weights are the running averages that earned it.
    """
    settings = {name: value for name, value in config["training"].items() if name != "score_weights"}
    training = registry.resolve({"training": settings}, validate=False)["training"]
    optimizer = training["optimizer"]
    weights = config["training"]["score_weights"]

    def evaluate() -> tuple[float, Scores]:
        scores = score_trees(nlp, dev, tokens="gold", sentences=1)
        return sum(weight * getattr(scores, name) for name, weight in weights.items()), scores

    steps = train_while_improving(
        nlp,
        optimizer,
        batches(nlp, trees, training),
        evaluate=evaluate,
        dropout=training["dropout"],
        accumulate_gradient=1,
        patience=0,
        max_steps=training["max_steps"],
        eval_frequency=training["eval_frequency"],
        exclude=[],
        annotating_components=[],
        before_update=None,
    )
    started = perf_counter()
    for _, info, is_best in steps:
        if is_best is None:
            continue
        speed = info["words"] / (perf_counter() - started)
        report(f"step {info['step']:>6,}  pass {info['epoch']:>3}  {speed:,.0f} words/s  dev: {info['other_scores']}")
        if is_best:
            with nlp.use_params(optimizer.averages):
                yield info["other_scores"]


def batches(nlp: Language, trees: tuple[Tree, ...], training: dict[str, Any]) -> Iterator[tuple[int, list[Example]]]:
    """Yield batches without end, each with the number of its pass over the data."""
    passes = Passes(trees, Mixture(), training["seed"])
    number = 0
    while True:
        for batch in training["batcher"](passes.examples(nlp.vocab)):
            yield number, batch
        number += 1


def report_scores(out: Path, treebanks: Path, parts: tuple[str, ...], report: Report) -> Scores:
    """Score the saved model on parts of the treebanks, write that into its meta.json, and return that on test."""
    scores = {
        f"{part}, {tokens} tokens": evaluate_model(out, treebanks / f"{part}.conllu", tokens=tokens)
        for part in parts
        for tokens in ("gold", "raw")
    }
    for name, figures in scores.items():
        report(f"{name}: {figures}")
    save_scores(out, scores)
    return scores["test, gold tokens"]
