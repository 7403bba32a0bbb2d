"""Makes the pictures of docs/screenshots: each page of the web desk in light and dark, on the dossiers of the tests.

python -m tests.web.screenshots
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page
from tests.web.browsing import Tab, find_chromium, launched, tab
from tests.web.desks import Site, fill, opened, serving

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
KILLED = "Hoeveel mensen zijn er omgekomen in Roermond?"
DRAFT = (
    "In Roermond zijn volgens de brandweer vijf mensen omgekomen. De veiligheidsregio meldt 86 gewonden.\n\n"
    "In Venlo zitten 9.000 huishoudens zonder stroom, zegt netbeheerder Lumina."
)
TEXT = "De brandweer meldt dat in Roermond tien mensen zijn omgekomen."
PASSWORD = "een lang wachtwoord"
SIZE = {"width": 1280, "height": 900}


def show_question(shown: Tab) -> None:
    """Open a question with several sides."""
    shown.open("/")
    shown.page.get_by_role("link", name=KILLED, exact=True).last.click()
    shown.page.locator("[data-chart] svg.marks").wait_for()


def show_check(shown: Tab) -> None:
    """Check a draft."""
    shown.open("/check")
    shown.page.get_by_label("Concept").fill(DRAFT)
    shown.page.get_by_label("Zoals bekend op").fill("2025-06-05")
    shown.page.get_by_role("button", name="Nakijken").click()
    shown.page.locator("#found").wait_for()


def show_work(shown: Tab) -> None:
    """Add a report, and wait until it is there."""
    shown.open("/add")
    shown.page.get_by_label("Tekst", exact=True).fill(TEXT)
    shown.page.get_by_label("Gepubliceerd").fill("2025-06-05T12:00")
    shown.page.get_by_role("button", name="Toevoegen").click()
    shown.page.locator(".work:not([data-progress])").wait_for(timeout=60_000)


def show_claim(shown: Tab) -> None:
    """Open a claim to judge."""
    shown.open("/review")
    shown.page.get_by_role("main").get_by_role("link", name="Verbeteren").first.click()


def show_regrouping(shown: Tab) -> None:
    """Open a question to regroup."""
    show_question(shown)
    shown.open("/review/question/" + shown.page.url.rpartition("/")[2])


def show_entrance(shown: Tab) -> None:
    """Open the page of signing in."""
    shown.open("/sign-in")


PAGES: dict[str, str | Callable[[Tab], None]] = {
    "front": "/",
    "question": show_question,
    "report": "/report?id=lieve-4",
    "map": "/map",
    "sources": "/sources",
    "source": "/sources/party?name=brandweer",
    "search": "/search?q=roermond+gewond",
    "check": show_check,
    "add": "/add",
    "review": "/review",
    "claim": show_claim,
    "regrouping": show_regrouping,
    "api": "/api/docs",
    "work": show_work,
}


def picture(page: Page, name: str) -> None:
    """Keep a picture of a page as it stands."""
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
    print(name, flush=True)


def picture_all(site: Site, theme: str, chromium: str) -> None:
    """Keep pictures of all pages in light or dark, and of the front on a phone."""
    with launched(chromium) as browser:
        with tab(browser, site.address, color_scheme=theme, viewport=SIZE) as shown:
            for name, path in PAGES.items():
                shown.open(path) if isinstance(path, str) else path(shown)
                picture(shown.page, f"{name}-{theme}")
        with tab(browser, site.address, color_scheme=theme, viewport={"width": 360, "height": 740}) as shown:
            shown.open("/")
            picture(shown.page, f"phone-{theme}")
        site.desk.accounts.add("ria", PASSWORD, "editor")
        with tab(browser, site.address, color_scheme=theme, viewport=SIZE) as shown:
            show_entrance(shown)
            picture(shown.page, f"entrance-{theme}")


def main() -> None:
    """Make all pictures anew."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit("Chromium is not installed (Debian: apt-get install chromium)")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        ledger = fill(Path(folder) / "filled.db")
        for theme in ("light", "dark"):
            own = Path(folder) / theme
            own.mkdir()
            with opened(ledger, own) as desk, serving(desk) as site:
                picture_all(site, theme, chromium)


if __name__ == "__main__":
    main()
