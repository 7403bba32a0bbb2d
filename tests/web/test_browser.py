"""The pages in a real Chromium."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.web.browsing import find_chromium, launched, tab
from tests.web.desks import Site, opened, serving

CHROMIUM = find_chromium()
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)")

KILLED = "Hoeveel mensen zijn er omgekomen in Roermond?"
PASSWORD = "een lang wachtwoord"
DRAFT = "In Roermond zijn volgens de brandweer vijf mensen omgekomen."
NARROW = {"width": 360, "height": 740}
PATHS = ["/", "/map", "/sources", "/sources/party?name=brandweer", "/check", "/add", "/search?q=roermond", "/api/docs"]
PATHS += ["/report?id=lieve-4", "/report?id=koersk-12-augustus", "QUESTION", "/review"]
PATHS += ["/map?place=nergens", "/?as_of=2020-01-01", "CLAIM", "REGROUPING", "/nothing"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give the browser."""
    with launched(CHROMIUM or "") as found:
        yield found


@pytest.fixture(scope="module")
def site(dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Give a desk that is only looked at."""
    with opened(dossier, tmp_path_factory.mktemp("looked")) as desk, serving(desk) as found:
        yield found


@pytest.fixture
def own(dossier: Path, tmp_path: Path) -> Iterator[Site]:
    """Give a desk to change things at; pages of this machine may be fetched."""
    with opened(dossier, tmp_path, private_hosts=("127.0.0.1",)) as desk, serving(desk) as found:
        yield found


@contextmanager
def published(folder: Path) -> Iterator[str]:
    """Serve the files of a folder on this machine, and give the address."""
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def open_question(page: Page, address: str) -> None:
    """Go to the question of how many were killed."""
    page.goto(address)
    page.get_by_role("link", name=KILLED, exact=True).last.click()
    page.locator("[data-chart] svg.marks").wait_for()


def open_claim(page: Page, address: str) -> None:
    """Go to the first claim that can be judged."""
    page.goto(f"{address}/review")
    page.get_by_role("main").get_by_role("link", name="Verbeteren").first.click()


def open_regrouping(page: Page, address: str) -> None:
    """Go to the first question that can be regrouped."""
    page.goto(f"{address}/review")
    page.get_by_role("main").get_by_role("link", name="Samenvoegen of splitsen").first.click()


INNER = {"QUESTION": open_question, "CLAIM": open_claim, "REGROUPING": open_regrouping}


def serious(page: Page) -> list[str]:
    """Return the serious and critical faults that axe finds, each with where it is."""
    found = Axe().run(page).response["violations"]
    faults = [one for one in found if one["impact"] in ("serious", "critical")]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in faults for node in one["nodes"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault_on_any_page(browser: Browser, site: Site, theme: str) -> None:
    """And no page overflows a phone, asks another host, or errs in the console."""
    with tab(browser, site.address, color_scheme=theme, viewport={"width": 1280, "height": 900}) as shown:
        for path in PATHS:
            if path in INNER:
                INNER[path](shown.page, site.address)
            else:
                shown.open(path)
            if path == "/nothing":
                # The browser itself notes the status of a page that is not there.
                assert [line for line in shown.wrong if "404" not in line] == []
                shown.wrong.clear()
            assert serious(shown.page) == [], path
            shown.page.set_viewport_size(NARROW)  # type: ignore[arg-type]
            width = shown.page.evaluate("document.documentElement.scrollWidth")
            assert width <= NARROW["width"], path
            shown.page.set_viewport_size({"width": 1280, "height": 900})


def test_a_report_by_its_address_moves_the_question(browser: Browser, own: Site, tmp_path: Path) -> None:
    """It is fetched, read and kept while the page follows; the front page shows the new figure."""
    page = (
        "<html><head><title>Dodental stijgt</title><meta property='article:published_time' "
        "content='2025-06-06T10:00:00+02:00'></head><body><article><h1>Dodental stijgt</h1>"
        "<p>De brandweer meldt dat in Roermond elf mensen zijn omgekomen na de overstroming van deze week.</p>"
        "<p>Het water in de binnenstad zakt langzaam, en bewoners keren terug naar hun huizen in het centrum.</p>"
        "</article></body></html>"
    )
    (tmp_path / "pagina.html").write_text(page, "utf-8")
    with tab(browser, own.address) as shown, published(tmp_path) as address:
        shown.open("/add")
        shown.page.get_by_label("Adressen").fill(f"{address}/pagina.html")
        shown.page.get_by_role("button", name="Toevoegen").click()
        expect(shown.page.get_by_role("status")).to_contain_text("klaar", timeout=30_000)
        expect(shown.page.locator(".work li.new")).to_have_count(1)
        shown.open("/")
        row = shown.page.locator("article.affair", has_text=KILLED)
        expect(row.locator(".value")).to_have_text("11")
        expect(row).to_contain_text("veranderd")


def test_the_timeline_tells_a_sentence_and_opens_it(browser: Browser, site: Site) -> None:
    """On hovering and on clicking a point."""
    with tab(browser, site.address, viewport={"width": 1280, "height": 900}) as shown:
        open_question(shown.page, site.address)
        point = shown.page.locator("[data-chart] .mark-symbol.role-mark path[aria-roledescription=point]").last
        point.hover()
        expect(shown.page.locator("#vg-tooltip-element.visible")).to_contain_text("negen doden in Roermond")
        point.click()
        shown.page.wait_for_url("**/report?**#c_*")
        expect(shown.page.locator(".mark:has(.anchor:target)")).to_be_visible()


def test_the_slider_goes_back_in_time(browser: Browser, site: Site) -> None:
    """By keyboard too; the address stays."""
    with tab(browser, site.address) as shown:
        open_question(shown.page, site.address)
        shown.page.get_by_label("Zoals bekend op").press("Home")
        shown.page.wait_for_url("**as_of=2025-06-02T08*")
        expect(shown.page.locator(".answer .value")).to_have_text("≥ 3")
        shown.page.get_by_role("link", name="Later", exact=True).click()
        expect(shown.page.locator("tbody tr")).to_have_count(3)


def test_a_draft_is_checked_in_place(browser: Browser, site: Site) -> None:
    """Each finding leads to its explanation and from there to the claim."""
    with tab(browser, site.address) as shown:
        shown.open("/check")
        shown.page.get_by_label("Concept").fill(DRAFT)
        shown.page.get_by_label("Zoals bekend op").fill("2025-06-05")
        shown.page.get_by_role("button", name="Nakijken").click()
        expect(shown.page.locator("a.finding")).to_have_text("vijf mensen")
        shown.page.locator("a.finding").click()
        expect(shown.page.locator(".found:target")).to_be_visible()
        assert serious(shown.page) == []
        shown.page.locator(".evidence a").first.click()
        shown.page.wait_for_url("**/report?**#c_*")


def test_a_claim_is_corrected_and_that_is_taken_back(browser: Browser, own: Site) -> None:
    """From the report to the question and back; who did it stands beside it."""
    with tab(browser, own.address) as shown:
        open_question(shown.page, own.address)
        expect(shown.page.locator(".answer .value")).to_have_text("9")
        shown.page.get_by_role("link", name="De brandweer meldt negen doden in Roermond.").click()
        card = shown.page.locator(".card", has_text="9 doden").first
        card.get_by_role("link", name="Verbeteren").click()
        shown.page.get_by_label("Van", exact=True).fill("19")
        shown.page.get_by_label("Tot", exact=True).fill("19")
        shown.page.get_by_label("Waarom").fill("de bron zei negentien")
        shown.page.get_by_role("button", name="Verbetering bewaren").click()
        expect(shown.page.locator(".decisions")).to_contain_text("de bron zei negentien")
        expect(shown.page.locator(".decisions")).to_contain_text(own.desk.user)
        open_question(shown.page, own.address)
        expect(shown.page.locator(".answer .value")).to_have_text("19")
        shown.open("/review")
        shown.page.get_by_role("button", name="terugdraaien").first.click()
        expect(shown.page.locator(".decisions .undone")).to_have_count(1)
        open_question(shown.page, own.address)
        expect(shown.page.locator(".answer .value")).to_have_text("9")


def test_signing_in_and_being_refused(browser: Browser, own: Site) -> None:
    """A wrong password says so; the right one leads to the page that was asked for."""
    own.desk.accounts.add("ria", PASSWORD, "reader")
    with tab(browser, own.address) as shown:
        shown.open("/map")
        expect(shown.page).to_have_url(f"{own.address}/sign-in?back=%2Fmap")
        assert serious(shown.page) == []
        for password, lands in (("verkeerd wachtwoord", "/sign-in"), (PASSWORD, "/map")):
            shown.page.get_by_label("Naam").fill("ria")
            shown.page.get_by_label("Wachtwoord").fill(password)
            shown.page.get_by_role("main").get_by_role("button", name="Inloggen").click()
            expect(shown.page).to_have_url(own.address + lands)
        expect(shown.page.get_by_role("navigation")).not_to_contain_text("Toevoegen")
        # The refusal's own status is noted by the browser.
        assert [line for line in shown.wrong if "403" not in line] == []
        shown.wrong.clear()


def test_everything_is_reached_by_keyboard(browser: Browser, site: Site) -> None:
    """The first key leads past the head of the page."""
    with tab(browser, site.address) as shown:
        shown.open("/")
        shown.page.keyboard.press("Tab")
        expect(shown.page.locator(".skip")).to_be_focused()
        shown.page.keyboard.press("Enter")
        expect(shown.page.locator("main")).to_be_focused()
        shown.page.keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.closest('main') !== null")


def test_pages_work_without_script(browser: Browser, site: Site) -> None:
    """All but the charts, whose claims stand in the table."""
    with tab(browser, site.address, java_script_enabled=False) as shown:
        shown.page.goto(site.address)
        shown.page.get_by_role("link", name=KILLED, exact=True).last.click()
        expect(shown.page.locator("tbody tr")).not_to_have_count(0)
        shown.page.get_by_role("link", name="Eerder", exact=True).click()
        expect(shown.page.locator(".dateline")).to_contain_text("Zoals bekend op")
