"""Mail arrives and telephones ring; what only looks odd is left alone."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.links.leftovers import KEPT_FREE, ONE_COMPUTER, ONE_HOUSE, leftover
from sitecheck.site import Site
from sitecheck.url.dialling import dialled, same, shown_extension, shown_number, without_country
from sitecheck.url.mail import mail_faults


@pytest.mark.parametrize("written", ["mailto:", "mailto:a", "mailto:a@b", "mailto:a@b.example,c@d", "mailto:a b@c.example", "mailto://", "mailto:@b.example", "mailto:maria@gmail.con", "mailto:a@b.example?cc=x"])
def test_a_letter_that_would_not_arrive_is_grave(written):
    assert any(grave for grave, _fault in mail_faults(written))


@pytest.mark.parametrize("written", [
    "mailto:a@b.example", "MAILTO:a@b.example?subject=Hello%20you&body=x", "mailto:a@b.example,c@d.example", "mailto:?subject=x", "mailto:?to=a@b.example",
    "mailto:first.last+tag@sub.b.example", "mailto:%22a%20b%22@c.example", "mailto:Maria%20%3Cm@b.example%3E", "mailto:a@bücher.example", "mailto:a@willow.clinic", "mailto:a@школа.укр", "mailto:a@b.example?a=1&amp;c=2",
])
def test_a_letter_that_arrives_is_left_alone(written):
    assert not list(mail_faults(written))


@pytest.mark.parametrize("written, named", [
    (f"mailto:{'maria' * 13}@willow.example", "64 letters before"), (f"mailto:maria@{'willow' * 11}.example", "63 letters between"),
    ("mailto:maria@willow_room.example", "no website is named"), ("mailto:maria@willow-.example", "no website is named"),
    ("mailto:maria@willow.example.", "at its end"), ("mailto:%22maria%5C%22@willow.example", "no e-mail address"),
])
def test_a_letter_that_no_post_office_takes_is_grave(written, named):
    ((grave, fault),) = mail_faults(written)
    assert grave and named in fault


def test_a_sharp_sign_in_a_name_is_told_gently_and_the_name_is_read_whole():
    ((grave, fault),) = mail_faults("mailto:maria#2@willow.example")
    assert not grave and "%23" in fault
    assert any(grave for grave, _fault in mail_faults("mailto:maria#2@willow"))


def test_the_letters_o_and_l_are_taken_for_figures_that_were_meant():
    assert dialled("tel:+44 2O 7946 OO0l").mended == "+442079460001"
    assert not dialled("tel:1-800-FLOWERS").mended and dialled("tel:1-800-FLOWERS").strange == "FLOWERS"
    assert not dialled("tel:+1-707-321-6540;ext=5").strange and not dialled("tel:*100%23").strange


@pytest.mark.parametrize("written, nought", [
    ("tel:+44(0)2079460018", True), ("tel:+44 (0) 20 7946 0018", True), ("tel:+49-(0)30-901820", True),
    ("tel:+39(0)6492711", False), ("tel:+44(20)79460018", False), ("tel:(0)2079460018", False), ("tel:+442079460018", False),
])
def test_a_nought_in_brackets_is_dialled_where_it_must_not_be(written, nought):
    assert dialled(written).nought is nought
    assert not nought or dialled(written).mended in ("+442079460018", "+4930901820")
    texts = {"content/pages/a.md": f"---\ntitle: A\n---\n\n[x](<{written}>)\n"}
    assert bool(check(Site.from_texts(texts), ("undialable-phone",))) is nought


@pytest.mark.parametrize("number, text, alike", [
    ("+17073216540", "(707) 321-6540", True), ("+442079460018", "020 7946 0018", True), ("+442079460018", "+44 (0)20 7946 0018", True),
    ("+17073216540", "707-321-6541", False), ("0800123456", "0800 123 456", True), ("+493012345678", "030 / 12345678", True),
])
def test_the_number_shown_is_compared_with_the_one_that_is_dialled(number, text, alike):
    assert same(number, shown_number(text)) is alike


@pytest.mark.parametrize("written, text", [
    ("tel:+442079460018,,12", "020 7946 0018 ext. 12"), ("tel:+442079460018p12%23", "020 7946 0018 x12"), ("tel:+442079460018;ext=12", "020 7946 0018, extension 12"),
    ("tel:+442079460018,12;phone-context=x", "(020) 7946 0018 Ext: 12"),
])
def test_an_extension_is_no_part_of_the_number(written, text):
    call = dialled(written)
    assert same(call.number, shown_number(text)) and call.extension == shown_extension(text) == "12" and not call.strange


def test_letters_are_no_pause_and_words_no_extension():
    assert dialled("tel:1-800-PAWPRINTS").strange and not dialled("tel:+442079460018").extension
    assert not shown_extension("next 12 days") and not shown_extension("020 7946 0018 text 12")


def test_words_with_several_numbers_or_none_are_not_compared():
    assert not shown_number("24 hours, 7 days") and not shown_number("Call us") and not shown_number("707 321 6540 or 707 321 6541")


def test_a_number_that_says_its_country_beside_it_dials_from_anywhere():
    texts = {"content/pages/a.md": "---\ntitle: A\n---\n\n[x](tel:863-1234;phone-context=+1-914-555) [y](tel:863-1234;phone-context=example.com)\n"}
    assert len(check(Site.from_texts(texts), ("phone-without-country",))) == 1


def test_short_numbers_need_no_country():
    assert not without_country("911") and not without_country("+17073216540") and without_country("7073216540")


@pytest.mark.parametrize("written", ["http://localhost/", "//127.0.0.1:8000/a", "http://192.168.1.5/", "http://[::1]/", "http://box.local/", "file:///a", "C:\\a.html", "https://dev.willow.example/", "http://a.localhost/", "http://10.0.0.7/", "https://shop.invalid/", "http://203.0.113.9/"])
def test_what_only_its_maker_can_reach_is_a_leftover(written):
    assert leftover(written, "willow.example")


@pytest.mark.parametrize("written", ["https://willow.example/", "https://localhost.example.com/", "/localhost/", "https://dev.other.example/", "https://a.example/?u=http://localhost/", "c:b", "https://8.8.8.8/", "https://[2606:4700::11]/", "https://[/"])
def test_what_everybody_can_reach_is_none(written):
    assert not leftover(written, "willow.example")


@pytest.mark.parametrize("written, what", [
    ("http://127.0.0.1:8000/", ONE_COMPUTER), ("http://shop.localhost/", ONE_COMPUTER), ("http://192.168.1.5/", ONE_HOUSE), ("http://box.lan/", ONE_HOUSE),
    ("http://198.51.100.4/", KEPT_FREE), ("http://[2001:db8::1]/", KEPT_FREE), ("https://willow.test/", KEPT_FREE),
])
def test_whose_an_address_is_that_visitors_cannot_reach_is_told_apart(written, what):
    assert leftover(written, None) == what
