"""The inputs of one call, in turn: good ones come out, bad ones are named."""

import io
import json
import os
import sys
import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic

import pytest
from tests.intake.conftest import ARTICLE, Site

from volgens.intake.batch import count_reports, take_in
from volgens.intake.taken import Given, Refused, Taken
from volgens.model.report import Report
from volgens.settings import Settings

DUTCH = "Bij een brand in een loods in Waldrecht zijn twaalf mensen gewond geraakt, zegt de brandweer."
LINE = json.dumps({"id": "brand-1", "text": DUTCH, "published": "2025-03-04T17:39:00+01:00"})


def take(*inputs: str | Path, given: Given | None = None, settings: Settings | None = None) -> list[Taken | Refused]:
    """Return all that comes out of some inputs."""
    return list(take_in(map(str, inputs), given or Given(), settings or Settings()))


def only_report(*inputs: str | Path, given: Given | None = None) -> Report:
    """Return the one report of some inputs."""
    (taken,) = take(*inputs, given=given)
    assert isinstance(taken, Taken), taken
    return taken.report


def refusals(*inputs: str | Path, settings: Settings | None = None) -> list[str]:
    """Return the refusals of some inputs as they are printed, each without the folder of its file."""
    taken = take(*inputs, settings=settings)
    return [Path(one.where).name + ": " + one.reason for one in taken if isinstance(one, Refused)]


def as_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_several_inputs_of_several_kinds_come_out_in_their_order(tmp_path: Path, site: Site) -> None:
    """A text, a batch, a page on disk and a page on the web in one call."""
    (tmp_path / "brand.txt").write_text(DUTCH, "utf-8")
    (tmp_path / "batch.jsonl").write_text(f"{LINE}\n\n{LINE.replace('brand-1', 'brand-2')}\n", "utf-8")
    (tmp_path / "page.html").write_text(ARTICLE, "utf-8")
    inputs = [tmp_path / "brand.txt", tmp_path / "batch.jsonl", tmp_path / "page.html", site.page("article")]
    taken = take(*inputs, settings=Settings(private_hosts=("127.0.0.1",)))
    assert all(isinstance(one, Taken) for one in taken)
    reports = [one.report for one in taken if isinstance(one, Taken)]
    assert [report.lang for report in reports] == ["nl"] * 5
    assert [report.id for report in reports][1:3] == ["brand-1", "brand-2"]
    assert reports[3].text == reports[4].text
    assert reports[4].id == site.page("article")


def test_a_text_on_the_web_is_read_as_text(site: Site) -> None:
    """A server that gives plain text needs no page around it."""
    (taken,) = take(site.page("text"), settings=Settings(private_hosts=("127.0.0.1",)))
    assert isinstance(taken, Taken)
    assert taken.report.url == site.page("text")
    assert "twaalf mensen" in taken.report.text


def test_a_picture_on_the_web_is_refused(site: Site) -> None:
    """It is neither a page nor a text."""
    (said,) = refusals(site.page("picture"), settings=Settings(private_hosts=("127.0.0.1",)))
    assert said.endswith("is image/png, no page or text")


@pytest.mark.parametrize("data", [DUTCH.encode(), LINE.encode(), f"<article><p>{DUTCH}</p></article>".encode()])
def test_standard_input_is_text_json_or_html_by_its_content(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Nothing but the bytes tells what was piped in."""
    as_stdin(monkeypatch, data)
    assert only_report("-").text == DUTCH


def test_a_file_that_changed_keeps_its_id(tmp_path: Path) -> None:
    """So that its new text is a new version of the same report; the same name elsewhere is another report."""
    file = tmp_path / "brand.txt"
    file.write_text(DUTCH, "utf-8")
    before = only_report(file)
    file.write_text(DUTCH + " Later bleek dat.", "utf-8")
    after = only_report(file)
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "brand.txt").write_text(DUTCH, "utf-8")
    assert before.id == after.id != only_report(tmp_path / "elders" / "brand.txt").id
    assert before.version != after.version


def test_what_the_user_says_stands_over_what_the_report_says(tmp_path: Path) -> None:
    """Language, time and publisher of the call hold for all of its reports."""
    (tmp_path / "batch.jsonl").write_text(LINE, "utf-8")
    moment = datetime.fromisoformat("2025-03-05T08:00:00+01:00")
    report = only_report(tmp_path / "batch.jsonl", given=Given("nl-BE", moment, "De Waldkoerier"))
    assert (report.lang, report.published, report.publisher) == ("nl", moment, "De Waldkoerier")


def test_the_language_is_found_by_content(tmp_path: Path) -> None:
    """A report that does not say its language gets that of its text."""
    (tmp_path / "fire.txt").write_text(
        "Twelve people were injured in a warehouse fire, the fire brigade says.", "utf-8"
    )
    assert only_report(tmp_path / "fire.txt").lang == "en"


def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """One line of a batch fails alone, with its number."""
    lines = [LINE, LINE[:40], '{"id": "leeg"}', LINE.replace("brand-1", "brand-2")]
    (tmp_path / "batch.jsonl").write_text("\n".join(lines), "utf-8")
    taken = take(tmp_path / "batch.jsonl")
    assert [type(one) for one in taken] == [Taken, Refused, Refused, Taken]
    said = refusals(tmp_path / "batch.jsonl")
    assert said[0].startswith("batch.jsonl, line 2: is broken JSON")
    assert said[1] == "batch.jsonl, line 3: has no key 'text'"


def test_a_json_document_is_taken_as_its_reports(tmp_path: Path) -> None:
    """A list, or one object over several lines, is as good as JSON Lines."""
    row = json.loads(LINE)
    (tmp_path / "list.json").write_text(json.dumps([row, {"id": "x"}], indent=1), "utf-8")
    (tmp_path / "one.json").write_text(json.dumps(row, indent=2), "utf-8")
    taken = take(tmp_path / "list.json", tmp_path / "one.json")
    assert [type(one) for one in taken] == [Taken, Refused, Taken]


def test_wide_text_from_other_shells_is_read(tmp_path: Path) -> None:
    """JSON Lines in UTF-16, as some shells write them, are the same lines."""
    (tmp_path / "batch.jsonl").write_bytes(f"{LINE}\r\n".encode("utf-16"))
    assert only_report(tmp_path / "batch.jsonl").id == "brand-1"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("leeg.txt", b"", "is empty"),
        ("leeg.jsonl", b"", None),
        ("leeg.html", b"", "holds no article"),
        ("wit.txt", b" \n\n\t", "is empty"),
        ("programma", b"\x7fELF" + bytes(range(256)), "is no text (binary data)"),
        ("programma.txt", bytes(range(256)), "is no text (binary data)"),
        ("kaal.html", b"<html><head><title>Kaal</title></head><body></body></html>", "holds no article"),
        ("diep.json", b"[" * 200_000, "is broken JSON: "),
    ],
)
def test_a_bad_file_is_one_clear_refusal(tmp_path: Path, name: str, data: bytes, said: str | None) -> None:
    """Whatever bytes are in it; a batch without lines is no fault."""
    (tmp_path / name).write_bytes(data)
    found = refusals(tmp_path / name)
    assert len(found) == (said is not None)
    assert said is None or found[0].startswith(f"{name}: {said}")


def test_a_path_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    """A missing file, a folder, and what is no path at all."""
    said = refusals(tmp_path / "weg.txt", tmp_path, "a\0b", "gopher://oud.example/1")
    assert said[0] == "weg.txt: there is no such file"
    assert said[1].endswith("is a folder; name the files in it")
    assert "cannot be opened" in said[2]
    assert "cannot be fetched" in said[3]


def test_invalid_utf8_is_read_with_a_note(tmp_path: Path) -> None:
    """An old text in Windows-1252 gives its accents."""
    (tmp_path / "oud.txt").write_bytes("Eén café brandde uit, melden de burgemeester en de brandweer.".encode("cp1252"))
    (taken,) = take(tmp_path / "oud.txt")
    assert isinstance(taken, Taken)
    assert taken.report.text.startswith("Eén café")
    assert any("Windows-1252" in note for note in taken.notes)


def test_a_line_of_twenty_megabytes_is_refused_fast_and_the_rest_is_read(tmp_path: Path) -> None:
    """It is passed over without being held, by its number; the lines around it are read."""
    huge = json.dumps({"id": "groot", "text": "Er zijn 12 gewonden. " * 1_000_000})
    (tmp_path / "batch.jsonl").write_text("\n".join([LINE, huge, LINE.replace("brand-1", "brand-2")]), "utf-8")
    (tmp_path / "groot.txt").write_text("Er zijn 12 gewonden. " * 1_000_000, "utf-8")
    started = monotonic()
    said = refusals(tmp_path / "batch.jsonl", tmp_path / "groot.txt")
    assert monotonic() - started < 5
    assert [line.partition(";")[0] for line in said] == [
        "batch.jsonl, line 2: is longer than 1,000,000 characters",
        "groot.txt: is longer than 1,000,000 characters",
    ]
    assert sum(isinstance(one, Taken) for one in take(tmp_path / "batch.jsonl")) == 2


def test_the_limit_on_a_report_counts_characters(tmp_path: Path) -> None:
    """At the limit is allowed, one over is not, whatever the bytes."""
    (tmp_path / "net.txt").write_text("é" * 100, "utf-8")
    (tmp_path / "over.txt").write_text("é" * 101, "utf-8")
    taken = take(tmp_path / "net.txt", tmp_path / "over.txt", settings=replace(Settings(), report_characters=100))
    assert [type(one) for one in taken] == [Taken, Refused]


def test_reports_are_counted_for_the_bar(tmp_path: Path) -> None:
    """By lines of a batch and one for each other input; standard input cannot be counted beforehand."""
    (tmp_path / "batch.jsonl").write_text(f"{LINE}\n{LINE}\n", "utf-8")
    (tmp_path / "brand.txt").write_text(DUTCH, "utf-8")
    inputs = [str(tmp_path / "batch.jsonl"), str(tmp_path / "brand.txt"), "https://waldkoerier.example/1"]
    assert count_reports(inputs) == 4
    assert count_reports([*inputs, "-"]) is None


def test_what_can_be_read_only_once_is_not_read_for_counting(tmp_path: Path) -> None:
    """A pipe given by name still holds its reports afterwards."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(LINE, "utf-8"), daemon=True)
    writer.start()
    assert count_reports([str(pipe)]) is None
    assert only_report(pipe).id == "brand-1"
    writer.join(5)
