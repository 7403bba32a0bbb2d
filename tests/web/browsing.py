"""A real Chromium to test with; it notes what no page of ours may do."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

__all__ = ["Tab", "find_chromium", "launched", "tab"]

LOUD = ("error", "warning")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of a Chromium that is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def launched(path: str) -> Iterator[Browser]:
    """Start a browser without a window."""
    with sync_playwright() as driver:
        # Its sandbox needs rights that containers seldom have; it shows our own pages alone.
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Tab:
    """A page with what went wrong in it: errors of scripts and console, and requests to other hosts."""

    page: Page
    address: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to one of our pages and wait for its charts."""
        self.page.goto(self.address + path)
        for chart in self.page.locator("[data-chart]").all():
            chart.locator("svg.marks, canvas").first.wait_for(timeout=15_000)
        return self.page


@contextmanager
def tab(browser: Browser, address: str, **looks: Any) -> Iterator[Tab]:
    """Open a tab without cookies, and fail when anything went wrong in it."""
    context: BrowserContext = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam", **looks)
    context.set_default_timeout(15_000)
    opened = Tab(context.new_page(), address)
    host = urlsplit(address).netloc

    def note(request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != host:
            opened.wrong.append(f"request to {request.url}")

    context.on("request", note)
    opened.page.on(
        "console", lambda said: opened.wrong.append(said.text) if said.type in ("error", "warning") else None
    )
    opened.page.on("pageerror", lambda error: opened.wrong.append(str(error)))
    try:
        yield opened
        assert opened.wrong == []
    finally:
        context.close()
