"""The one loader of language packs: a folder of TOML word lists and a small parsing model.

Each file has a module of its own beside this one that says what its entries mean; `Pack` only opens them, late, once.
"""

from functools import cache, cached_property
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.cues import CueLexicon, load_cues
from volgens.lang.segments import SegmentRules, load_segments

PACKS = Path(__file__).parent


class Pack:
    """One language's data. Attributes are read from their files at first use and kept."""

    def __init__(self, lang: str, folder: Path) -> None:
        self.lang = lang
        self.folder = folder

    @property
    def model_folder(self) -> Path:
        """The folder of the spaCy pipeline that ships with the pack."""
        return self.folder / "model"

    @cached_property
    def segments(self) -> SegmentRules:
        """How text is cut: abbreviations, time stamps, datelines, page furniture."""
        return load_segments(self.folder / "segments.toml")

    @cached_property
    def cues(self) -> CueLexicon:
        """Who says so: the words that attribute, with their forms and complements."""
        return load_cues(self.folder)


def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a pack, sorted."""
    return tuple(sorted(folder.parent.name for folder in PACKS.glob("*/pack.toml")))


@cache
def load_pack(lang: str) -> Pack:
    """Return the pack of a language code; raise PackError when there is none."""
    if lang not in known_languages():
        raise PackError(f"no language pack for {lang!r}; there are packs for: {', '.join(known_languages())}")
    return Pack(lang, PACKS / lang)
