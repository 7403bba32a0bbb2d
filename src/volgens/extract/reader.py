"""A reader: one language's pack and parser, loaded once and used for many reports."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from spacy.language import Language

from volgens.extract.parsing import load_parser
from volgens.lang.pack import Pack, load_pack


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs beside the report: the pack of its language and a parser with UD labels."""

    pack: Pack
    parser: Language
    name: str


@cache
def load_reader(lang: str, model: str | None = None) -> Reader:
    """Return the reader of a language, with the pack's own pipeline or any installed one named by `model`.

    Raises PackError when there is no pack for the language or no such pipeline.
    """
    pack = load_pack(lang)
    parser = load_parser(pack, model)
    meta = parser.meta
    name = (
        f"volgens-{version('volgens')}/{meta.get('lang', lang)}_{meta.get('name', 'model')}-{meta.get('version', '0')}"
    )
    return Reader(pack, parser, name)
