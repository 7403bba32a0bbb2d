"""The wording of findings: every problem has its line, and every line can be filled in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from volgens.errors import PackError
from volgens.lang.findings import PIECES, load_finding_words
from volgens.lang.pack import PACKS, known_languages, load_pack
from volgens.model.finding import PROBLEMS


@pytest.mark.parametrize("lang", known_languages())
@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_problem_has_a_message(lang: str, problem: str) -> None:
    """With all pieces there, none is left open."""
    message = load_pack(lang).findings.tell(problem, dict.fromkeys(PIECES, "x"))  # type: ignore[arg-type]
    assert message
    assert "{" not in message


def test_a_day_is_named_with_its_month() -> None:
    """Without the year: drafts are about now."""
    assert load_pack("nl").findings.name_day(datetime(2026, 5, 2, tzinfo=UTC)) == "2 mei"


def test_a_piece_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    """With what there is."""
    text = (PACKS / "nl" / "findings.toml").read_text("utf-8")
    (tmp_path / "findings.toml").write_text(text.replace('newer = "{new}"', 'newer = "{nieuw}"'), "utf-8")
    with pytest.raises(PackError, match=r"newer: no piece \{nieuw\}; there is codes, date, new"):
        load_finding_words(tmp_path / "findings.toml")
