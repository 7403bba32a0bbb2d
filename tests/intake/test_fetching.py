"""An address → its page, from public addresses only."""

from dataclasses import replace
from time import monotonic

import pytest
from tests.intake.conftest import Site

from volgens.errors import IntakeError
from volgens.intake.fetching import fetch, is_public
from volgens.settings import Settings

LOCAL = Settings(private_hosts=("127.0.0.1",))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700:4700::1111", "::ffff:93.184.216.34"])
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    """These may be fetched from."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.5.5", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "2001:db8::1",
    ],
)  # fmt: skip
def test_private_and_reserved_addresses_are_not_public(address: str) -> None:
    """Neither directly nor wrapped in an IPv6 address."""
    assert not is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0.0.0.0", "[::1]"])
def test_a_private_address_is_refused_before_connecting(site: Site, host: str) -> None:
    """However it is written, and the server there sees nothing."""
    before = len(site.seen)
    with pytest.raises(IntakeError, match="private or reserved"):
        fetch(site.page("article", host), Settings())
    assert len(site.seen) == before


def test_a_redirect_to_a_private_address_is_refused(site: Site) -> None:
    """A page that may be fetched cannot send us on to one that may not."""
    before = len(site.seen)
    with pytest.raises(IntakeError, match="'localhost' is on a private"):
        fetch(site.page(f"to?{site.page('article', 'localhost')}"), LOCAL)
    assert len(site.seen) == before + 1


def test_a_page_is_fetched_under_its_own_name(site: Site) -> None:
    """The connection goes to a number, and the server is asked for by name."""
    fetched = fetch(site.page("article", "localhost"), replace(LOCAL, private_hosts=("localhost",)))
    assert (fetched.content_type, fetched.charset) == ("text/html", "windows-1252")
    assert fetched.address == site.page("article", "localhost")
    assert site.seen[-1] == f"localhost:{site.port}"


def test_a_redirect_to_an_allowed_page_is_followed(site: Site) -> None:
    """The address is the one where the page was found in the end."""
    assert fetch(site.page("to?/article"), LOCAL).address == site.page("article")


@pytest.mark.parametrize(
    ("path", "named"),
    [("nothing", "404"), ("round", "sends on more than 5 times"), ("to?file:///etc/passwd", "no address of a page")],
)
def test_a_page_that_cannot_be_had_says_why(site: Site, path: str, named: str) -> None:
    """Errors of the server and endless redirects are refusals of this page."""
    with pytest.raises(IntakeError, match=named):
        fetch(site.page(path), LOCAL)


def test_a_page_over_the_limit_is_refused_also_when_it_is_packed(site: Site) -> None:
    """The size counts as unpacked."""
    with pytest.raises(IntakeError, match="longer than 1,000,000 bytes"):
        fetch(site.page("bomb"), replace(LOCAL, page_bytes=1_000_000))


def test_a_page_that_drips_in_is_given_up(site: Site) -> None:
    """The limit is on the whole, not on each step."""
    started = monotonic()
    with pytest.raises(IntakeError, match=r"longer than 0\.5 seconds"):
        fetch(site.page("slow"), replace(LOCAL, page_seconds=0.5))
    assert monotonic() - started < 2


@pytest.mark.parametrize("address", ["http://", "http://\x00/", "http://bestaat-niet.invalid/", "https://[::1/"])
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    """A name without a site and an address that is none are refusals, whatever their form."""
    with pytest.raises(IntakeError):
        fetch(address, Settings())
