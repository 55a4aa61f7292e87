"""What the real site's pages tell machines: schema.org's own words, references that resolve, and nothing unseen."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from tests.conftest import run_check

VOCABULARY = json.loads(Path(__file__).with_name("schema_org.json").read_text(encoding="utf-8"))
TYPES = VOCABULARY["types"]
DATA = {"Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Boolean"}
SITE = "https://example.com"
MONTHS = "January February March April May June July August September October November December".split()


PLACE = """
places:
  - name: Oak Hollow Clinic
    address: {street: 20 Mill Street, town: Fernbrook, region: CA, postcode: "95998", country: US, map: "https://maps.example.com/oak-hollow"}
    hours: {monday: "13:00-17:00"}
    phone: +1 707-555-0178
    getting_here: {step_free: There is a lift.}
"""


MEMBERSHIPS = """memberships:
  - name: Guild of <Quiet> Hands
    url: https://guild.example.org/
  - name: Larkmere Bodywork Circle
"""


@pytest.fixture(scope="module")
def pages(make_copy) -> dict[str, str]:
    """Address -> HTML of every whole page of the real site, with a second place and two memberships."""
    folder = make_copy()
    facts = folder / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("memberships: []\n", MEMBERSHIPS) + PLACE, encoding="utf-8")
    run_check(folder)
    output = folder / "output"
    texts = {"/" + path.relative_to(output).as_posix().removesuffix("index.html"): path.read_text(encoding="utf-8")
             for path in output.rglob("*.html") if "pagefind" not in path.parts}
    return {address: text for address, text in texts.items() if "ld+json" in text}


@pytest.fixture(scope="module")
def graphs(pages) -> dict[str, list[dict]]:
    found = {}
    for address, html in pages.items():
        (script,) = BeautifulSoup(html, "html.parser").find_all("script", type="application/ld+json")
        document = json.loads(script.string)
        assert document["@context"] == "https://schema.org" and set(document) == {"@context", "@graph"}
        found[address] = document["@graph"]
    return found


def nodes(item: Any) -> Iterator[dict]:
    """Every node with a type, however deep."""
    if isinstance(item, dict):
        if "@type" in item:
            yield item
        for value in item.values():
            yield from nodes(value)
    elif isinstance(item, list):
        for value in item:
            yield from nodes(value)


def values(item: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text and number with the property it belongs to."""
    if isinstance(item, dict):
        for key, value in item.items():
            if key not in ("@type", "@id", "@context"):
                yield from values(value, key)
    elif isinstance(item, list):
        for value in item:
            yield from values(value, name)
    elif isinstance(item, (str, int, float)):
        yield name, str(item)


def ancestors(kind: str) -> set[str]:
    return {kind}.union(*(ancestors(parent) for parent in TYPES[kind]["parents"]))


def ranges(kind: str, name: str) -> list[str] | None:
    """What schema.org expects of a property of this type; None when the type has no such property."""
    return next((TYPES[each]["properties"][name] for each in sorted(ancestors(kind)) if name in TYPES[each]["properties"]), None)


def is_expected(value: Any, expected: list[str]) -> bool:
    if isinstance(value, dict):
        return set(value) == {"@id"} or bool(ancestors(value["@type"]).intersection(expected))
    if "DayOfWeek" in expected:
        return value in VOCABULARY["days"]
    if "Date" in expected and not {"Text", "URL"}.intersection(expected):
        return re.fullmatch(r"\d{4}(-\d{2}-\d{2}(T\d{2}:\d{2})?)?", value) is not None
    if expected == ["Time"]:
        return re.fullmatch(r"\d{2}:\d{2}", value) is not None
    # A web address may stand for whatever is found at it.
    return bool(DATA.intersection(expected)) or value.startswith(SITE)


def test_there_is_one_graph_on_every_page(graphs):
    assert len(graphs) > 50 and {"/", "/contact/", "/faq/", "/people/marisol-quince/", "/fees/"} <= set(graphs)


def test_every_type_and_property_is_schema_org_s(graphs):
    wrong = set()
    for address, graph in graphs.items():
        for node in nodes(graph):
            for name, value in node.items():
                if name.startswith("@"):
                    continue
                expected = ranges(node["@type"], name)
                for item in value if isinstance(value, list) else [value]:
                    if expected is None or not is_expected(item, expected):
                        wrong.add((node["@type"], name, str(item)[:60], address))
    assert not wrong


def test_no_medical_type_is_claimed(graphs):
    kinds = {node["@type"] for graph in graphs.values() for node in nodes(graph)}
    assert "HealthAndBeautyBusiness" in kinds
    assert not [kind for kind in kinds if kind.startswith(("Medical", "Physician", "Hospital")) or "Review" in kind or "Rating" in kind]


def test_every_reference_leads_to_a_node_of_its_page_or_of_the_site(graphs):
    defined = {node["@id"] for graph in graphs.values() for node in nodes(graph) if "@id" in node}
    for address, graph in graphs.items():
        named = re.findall(r'\{"@id": "([^"]+)"\}', json.dumps(graph))
        assert named and set(named) <= defined, (address, set(named) - defined)


def test_a_page_refers_to_its_trail_where_it_has_one(graphs):
    for address, graph in graphs.items():
        trails = [node["@id"] for node in graph if node["@type"] == "BreadcrumbList"]
        assert [graph[0].get("breadcrumb", {}).get("@id")] == (trails or [None]), address


def test_an_id_is_given_once_a_page(graphs):
    for address, graph in graphs.items():
        ids = [node["@id"] for node in nodes(graph) if "@id" in node]
        assert len(ids) == len(set(ids)), address


def test_a_node_says_the_same_wherever_it_is_told(graphs):
    told: dict[tuple[str, str], set[str]] = {}
    for graph in graphs.values():
        for node in nodes(graph):
            for name in ("name", "url", "telephone", "email", "price", "headline"):
                if "@id" in node and name in node:
                    told.setdefault((node["@id"], name), set()).add(node[name])
    assert not {key: said for key, said in told.items() if len(said) > 1}


def test_every_value_stands_on_the_page(pages, graphs):
    # How Spanish writes days and times is what `untrue-structured-data` knows; this looks at the English pages.
    unseen = [(address, name, value) for address, graph in graphs.items() if not address.startswith("/es/")
              for page in [Seen(address, pages[address])] for name, value in values(graph) if not page.shows(name, value)]
    assert not unseen


class Seen:
    """The page as a visitor has it: its words, without scripts and the head, and where its links lead."""

    def __init__(self, address: str, html: str) -> None:
        tree = BeautifulSoup(html, "html.parser")
        self.lang = tree.html["lang"]
        self.links = {urljoin(SITE + address, link["href"]) for link in tree.body.find_all("a", href=True)} | {SITE + address}
        for element in tree.body.find_all(["script", "style"]):
            element.extract()
        self.text = " ".join(tree.body.get_text(" ").split())
        self.letters = self.plain(self.text)

    @staticmethod
    def plain(text: str) -> str:
        return re.sub(r"[\W_]+", "", text).casefold()

    def shows(self, name: str, value: str) -> bool:
        if name in ("addressCountry", "inLanguage", "priceCurrency", "position"):
            return {"addressCountry": "US", "inLanguage": value if value in ("en", "es") else self.lang, "priceCurrency": "USD" if "$" in self.text else ""}.get(name, value) == value
        if value.startswith("http"):
            return value in self.links or value.rstrip("/") in {link.rstrip("/") for link in self.links}
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", value):
            day, time = value.split("T")
            return self.shows("", day) and self.shows("opens", time)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            year, month, day = value.split("-")
            return f"{int(day)} {MONTHS[int(month) - 1]} {year}" in self.text or f"{MONTHS[int(month) - 1]} {int(day)}, {year}" in self.text
        if name in ("opens", "closes"):
            hour, minute = map(int, value.split(":"))
            clock = f"{hour % 12 or 12}" + (f":{minute:02}" if minute else "")
            return "closed" in self.text if value == "00:00" else re.search(rf"(?<!\d){clock}(?![:\d])", self.text) is not None
        if name == "price":
            return f"${value}" in self.text or (float(value) == 0 and "free" in self.text)
        return self.plain(value) in self.letters


def test_the_practice_gives_its_hours_and_closures_where_visitors_read_them(graphs):
    (practice,) = [node for node in graphs["/contact/"] if node["@id"] == f"{SITE}/#practice"]
    week = practice["openingHoursSpecification"]
    assert {"opens": "09:00", "closes": "15:00", "dayOfWeek": ["Friday"], "@type": "OpeningHoursSpecification"} in week
    closed = {(each["validFrom"], each["validThrough"]) for each in practice["specialOpeningHoursSpecification"]}
    assert ("2026-12-24", "2027-01-02") in closed and closed <= {(each.get("validFrom"), each.get("validThrough")) for each in week}


def test_a_further_place_is_a_business_of_its_own_hours_that_belongs_to_the_practice(graphs):
    for address in ("/", "/contact/", "/es/contacto/"):
        practice, place = [node for node in graphs[address] if node["@type"] == "HealthAndBeautyBusiness"]
        assert practice["department"] == [{"@id": place["@id"]}] and place["@id"] == f"{SITE}/#place-20-mill-street-fernbrook"
        assert (place["name"], place["telephone"]) == ("Larkmere Craniosacral, Oak Hollow Clinic", "+1 707-555-0178")
        assert place["parentOrganization"] == {"@id": practice["@id"]} and practice["address"]["addressLocality"] == "Larkmere"
        assert [each["dayOfWeek"] for each in place["openingHoursSpecification"] if "dayOfWeek" in each] == [["Monday"]]
        assert place["specialOpeningHoursSpecification"] == practice["specialOpeningHoursSpecification"]
    assert place["hasMap"] == "https://maps.example.com/oak-hollow" and place["amenityFeature"][0]["value"] == "There is a lift."


def test_visitors_read_at_which_place_somebody_is_on_a_day(pages):
    for address in ("/", "/contact/", "/fees/"):
        tree = BeautifulSoup(pages[address], "html.parser")
        footer = " ".join(tree.footer.get_text(" ").split())
        assert "Monday 1–5 pm Oak Hollow Clinic Tuesday 9 am–12:30 pm, 2–6 pm Larkmere" in footer and "20 Mill Street" in footer
        weeks = [" ".join(row.get_text(" ").replace("(today)", "").split()) for row in tree.select(".hours tr")]
        assert weeks == [] or (weeks[0] == "Monday 1–5 pm Oak Hollow Clinic" and weeks[-1].startswith("Sunday") and "Larkmere" not in weeks[-1])


def test_the_associations_that_the_practice_belongs_to_stand_with_its_people(pages, graphs):
    for address, heading in (("/people/", "Professional associations"), ("/es/nosotros/", "Asociaciones profesionales")):
        (practice,) = [node for node in graphs[address] if node["@type"] == "HealthAndBeautyBusiness"]
        guild, circle = practice["memberOf"]
        assert guild == {"@type": "Organization", "name": "Guild of <Quiet> Hands", "url": "https://guild.example.org/"}
        assert circle == {"@type": "Organization", "name": "Larkmere Bodywork Circle"}
        tree = BeautifulSoup(pages[address], "html.parser")
        assert heading in [each.get_text() for each in tree.find_all("h2")]
        assert tree.find("a", href="https://guild.example.org/").get_text() == guild["name"] and circle["name"] in tree.get_text()


def test_a_diploma_is_a_credential_and_insurance_a_certification_with_its_last_day(graphs):
    (person,) = [node for node in graphs["/people/marisol-quince/"] if node["@type"] == "Person"]
    assert "Diplomate in CranioSacral Therapy" in {each["name"] for each in person["hasCredential"]}
    certified = {each["name"]: each for each in person["hasCertification"]}
    assert certified["Professional and general liability insurance"]["expires"] == "2028-01-31"


def test_an_article_names_author_dates_and_papers_and_its_page_the_reviewer(graphs):
    graph = {node["@type"]: node for node in graphs["/articles/research-migraine/"]}
    article, page = graph["Article"], graph["WebPage"]
    assert article["author"]["@id"].endswith("/people/marisol-quince/#person") and article["datePublished"] == "2026-06-23"
    assert "https://doi.org/10.1016/j.ctcp.2012.09.003" in {paper["sameAs"] for paper in article["citation"]}
    assert page["reviewedBy"]["@id"].endswith("/people/tobias-fennimore/#person") and page["lastReviewed"] == "2026-10-20"
    assert "reviewedBy" not in article


def test_social_networks_are_told_of_each_page_what_it_is(pages):
    for address, html in pages.items():
        tree = BeautifulSoup(html, "html.parser")
        said = {tag.get("property") or tag.get("name"): tag["content"] for tag in tree.head.find_all("meta") if tag.get("content")}
        canonical = tree.head.find("link", rel="canonical")["href"]
        assert said["og:url"] == canonical == SITE + address, address
        assert said["og:title"] and said["og:image"].startswith(SITE + "/") and said["og:type"] in ("website", "article")
        assert said["og:image:alt"] and said["og:locale"] == ("es_US" if address.startswith("/es/") else "en_US") and said["twitter:card"] == "summary_large_image"


def test_the_contact_page_offers_a_card_and_a_calendar_to_keep(pages):
    links = {link["href"] for link in BeautifulSoup(pages["/contact/"], "html.parser").find_all("a", href=True)}
    assert {"../contact.vcf", "../closures.ics"} <= links
