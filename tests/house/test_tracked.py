"""Nothing in the repository points at one machine, or at where packages come from."""

import re
import subprocess

import pytest
from tests.house.sources import ROOT

# Written in pieces, so that this file does not hold what it looks for. A route with a parameter is no path.
MACHINE_PATHS = re.compile(
    "(?<![\\w.~-])/(?:" + "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me", "tm" + "p")) + ")/(?![{])"
)
INDEX_OPTIONS = re.compile("(?:^|\\s)(?:--(?:extra-)?" + "index-url|--find" + "-links|-" + "f\\s+http)", re.MULTILINE)
INSTALLED = ("constraints.txt", "pyproject.toml", ".ci/run", "justfile", ".pre-commit-config.yaml")


def tracked_texts() -> dict[str, str]:
    """Return the text files that git keeps, by name; skip the tests where there is no git or no checkout."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    texts = {}
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in (data := path.read_bytes()[:1_000_000]):
            texts[name] = data.decode("utf-8", "replace")
    return texts


def test_no_file_names_a_path_of_one_machine() -> None:
    """A path under somebody's home or work folder helps nobody else."""
    found = {name: match.group() for name, text in tracked_texts().items() if (match := MACHINE_PATHS.search(text))}
    assert found == {}


def test_no_file_tells_where_packages_come_from() -> None:
    """That is set up on each machine; pinned files hold names and versions alone."""
    found = [name for name, text in tracked_texts().items() if INDEX_OPTIONS.search(text)]
    assert found == []
    assert [name for name in INSTALLED if "://" in (ROOT / name).read_text("utf-8")] == []


def test_constraints_are_names_and_versions_alone() -> None:
    """One a line, sorted, each once."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line) for line in lines)
    assert len({line.partition("==")[0] for line in lines}) == len(lines)
