"""Attributions built by hand from a marked text: [the source] and {the content}, in the order of the text."""

import re

from volgens.extract.annotations import AnnotatedText, Attribution, Span
from volgens.extract.quotations import find_quotations
from volgens.extract.segments import find_sentences
from volgens.lang.pack import load_pack
from volgens.model.claim import Cue, Source
from volgens.model.report import Report
from volgens.model.vocabulary import Stance

PACK = load_pack("nl")
MARKS = re.compile(r"[\[\]{}]")
PARTS = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}")


def lay(text: str, **fields: str) -> AnnotatedText:
    """Return a text with its sentences and quotations."""
    quotations = find_quotations(text, PACK)
    report = Report("r", text, lang="nl", **fields)  # type: ignore[arg-type]
    return AnnotatedText(report, PACK, find_sentences(text, quotations, PACK), quotations)


def bare(marked: str) -> str:
    """Return the text without its marks."""
    return MARKS.sub("", marked)


def spans_of(marked: str) -> tuple[list[Span], list[Span]]:
    """Return the marked sources and contents as stretches of the bare text."""
    sources, contents = list[Span](), list[Span]()
    for match in PARTS.finditer(marked):
        start = match.start() - len(MARKS.findall(marked[: match.start()]))
        inner = match[1] if match[1] is not None else match[2]
        (sources if match[1] is not None else contents).append(Span(start, start + len(inner)))
    return sources, contents


def attribute(marked: str, cues: dict[int, tuple[str, Stance]] | None = None) -> tuple[Attribution, ...]:
    """Return one attribution a source; without a content of its own it says nothing right after its cue.

    `cues` gives the cue's words and stance by the number of the attribution; otherwise it is "zei", asserting.
    """
    text = bare(marked)
    laid = lay(text)
    sources, contents = spans_of(marked)
    found = []
    for number, source in enumerate(sources):
        words, stance = (cues or {}).get(number, ("zei", "assert"))
        content = contents[number] if number < len(contents) else Span(source.end, source.end)
        sentence = laid.sentence_at(source.start)
        found.append(
            Attribution(
                cue=Cue(words, source.end, source.end),
                sources=(Source(text[source.start : source.end], start=source.start, end=source.end),),
                content=content,
                mode="indirect",
                stance=stance,
                sentence=sentence.index if sentence else 0,
            )
        )
    return tuple(found)
