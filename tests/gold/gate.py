"""The quality gate: reads our own stories and holds the scores against pinned floors.

python -m tests.gold.gate [--errors N]      print the scores, and the first N faults
python -m tests.gold.gate --pin             raise the floors to what is reached now, and note the stories' fingerprint
python -m tests.gold.gate --pin --lower     the same, also where that lowers a floor
"""

import argparse
import json
import sys
from pathlib import Path

from tests.gold.checking import count_alarms, score_drafts
from tests.gold.scoring import Outcome, score_claims
from tests.gold.stories import fingerprint, load_stories

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 0.005


def measure() -> Outcome:
    """Read every story with the shipped Dutch reader and score all claims together."""
    reader = load_reader("nl")
    stories = load_stories()
    claims = [claim for story in stories for report in story.reports for claim in read_report(report, reader).claims]
    return score_claims([one for story in stories for one in story.claims], claims)


def load_floors() -> dict[str, object]:
    """Return the pinned floors: `stories` is the fingerprint that they hold for, `floors` maps measures to F1."""
    floors: dict[str, object] = json.loads(FLOORS.read_text("utf-8"))
    return floors


def pin(outcome: Outcome, *, lower: bool) -> None:
    """Write the reached F1 values, less a small margin, as floors; refuse to lower one unless told to."""
    reached = {name: round(score.f1 - MARGIN, 3) for name, score in outcome.scores.items()}
    if FLOORS.exists() and not lower:
        old = load_floors()["floors"]
        assert isinstance(old, dict)
        fallen = [name for name, value in reached.items() if value < old.get(name, 0.0)]
        if fallen:
            sys.exit(f"would lower the floors of: {', '.join(fallen)}; give --lower if that is meant")
    FLOORS.write_text(json.dumps({"stories": fingerprint(), "floors": reached}, indent=2) + "\n", "utf-8")


def main() -> None:
    """Print the scores, and pin them when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", action="store_true")
    arguments = parser.parse_args()
    outcome = measure()
    for name, score in outcome.scores.items():
        print(f"{name:<22}F1 {score.f1:.3f}   ({score.hits} of {score.expected} expected, {score.read} read)")
    for name, score in score_drafts().items():
        print(f"{name:<22}F1 {score.f1:.3f}   ({score.hits} of {score.expected} expected, {score.read} found)")
    reports, alarms = count_alarms()
    print(f"{'false alarms':<22}{len(alarms) / reports:.3f} a report   ({len(alarms)} in {reports} reports)")
    for fault in outcome.faults[: arguments.errors]:
        print("  -", fault)
    if arguments.pin:
        pin(outcome, lower=arguments.lower)


if __name__ == "__main__":
    main()
