"""What texts say of the practitioners is what their own files say."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import check, rule_named, run
from sitecheck.site import Site

MARA = "---\nname: Mara Lind\nrole: Therapist\npractising_since: 2006\n---\n\n{}\n"
TOVE = "---\nname: Tove Berg\nrole: Therapist\npractising_since: 2019\n---\n\nText.\n"


def told(rule: str, text: str, hers: str = "Text.") -> list[str]:
    texts = {"content/practice.yaml": "name: Alder House\n", "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    site = Site.from_texts(texts | {"content/people/mara.md": MARA.format(hers), "content/people/tove.md": TOVE}, today=date(2026, 11, 20))
    return [one.message.split('"')[1] for one in run(rule_named(rule), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("Mara has practiced since 2009.", ["since 2009"]),
    ("Tove Berg has been practising craniosacral therapy for twenty years.", ["for twenty years"]),
    ("Mara has been doing this work for over twenty-five years.", ["for over twenty-five years"]),
    ("Mara has practised craniosacral therapy in Larkmere since 2006, for twenty years.", []),
    ("Mara has practised massage since 2001.", []),
    ("Mara has practised since 1999 as a nurse.", []),
    ("Her teacher has practised since 1970.", []),
    ("Mara has been in practice for nearly twenty-one years.", []),
    ("Tove brings fifteen years of practice to it.", ["fifteen years of practice"]),
    ("Between us we have over forty years of experience.", ["over forty years of experience"]),
    ("Between us we have more than twenty-five years of experience.", []),
    ("Mara has thirty years of experience as a nurse.", []),
    ("People with thirty years of practice sit down more easily.", []),
    ("Mara Lind, who grew up in Wales, has been a therapist for the past twelve years.", ["for the past twelve years"]),
    ("Tove has been in private practice since 2011.", ["since 2011"]),
    ("Tove was a midwife for ten years and has given craniosacral sessions since 2011.", ["since 2011"]),
    ("Tove was a midwife for ten years and has given craniosacral sessions since 2019.", []),
    ("Tove was a therapist in Wells since 2011.", []),
    ("Tove has been in practice since 2015 and has offered lymph work since 2021.", ["since 2015"]),
    ("Tove has been in practice since 2019 and has offered lymph work since 2021.", []),
    ("Tove began practising craniosacral therapy in 2015.", ["in 2015"]),
    ("Tove began practising craniosacral therapy in 2019.", []),
    ("Tove began practising the violin in 2001.", []),
    ("Tove, a nurse since 1997, has practised craniosacral therapy since 2011.", ["since 2011"]),
    ("Since 2016, Tove has been practising craniosacral therapy in Larkmere.", ["Since 2016"]),
    ("Mara is a therapist with over thirty years of clinical practice.", ["over thirty years of clinical practice"]),
    ("Tove taught first, and has been a qualified therapist since 2009.", ["since 2009"]),
    ("Tove has been a registered therapist since 2022.", []),
    ("Mara Lind, MA, has given craniosacral sessions since 2001, on Tuesdays and Fridays.", ["since 2001"]),
    ("Mara has given concerts since 2001.", []),
    ("Tove has over twenty years of experience in craniosacral therapy and bodywork.", ["over twenty years of experience"]),
    ("Tove has over twenty years of experience in teaching.", []),
    ("Tove has been a speech therapist since 2009.", []),
    ("Mara has been a member of the choir since 2015.", []),
    ("Mara has been a Fellow of the Guild since 2015.", []),
    ("Mara has been a therapist since 2006 and a teacher since 2012.", []),
    ("My husband has been a therapist since 1990.", []),
])
def test_how_long_somebody_has_practised_is_that_of_her_own_file(text, words):
    assert told("contradicting-experience", text) == words


def test_who_works_alone_says_i_wherever():
    text = "I’m a therapist with thirty years of experience."
    texts = {"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": MARA.format("Text."), "content/pages/home.md": f"---\ntitle: Home\n---\n\n{text}\n"}
    found = run(rule_named("contradicting-experience"), Site.from_texts(texts, today=date(2026, 11, 20)))
    assert [one.message.split('"')[1] for one in found] == ["thirty years of experience"]


def test_on_her_own_page_she_need_not_be_named():
    assert told("contradicting-experience", "Text.", "She has been in practice since 2016.") == ["since 2016"]
    assert told("contradicting-experience", "Text.", "A holistic therapist since 2016, with a room of her own.") == ["since 2016"]
    assert told("contradicting-experience", "Text.", "I'm Mara, a therapist in private practice since 2016.") == ["since 2016"]
    assert told("contradicting-experience", "Text.", "A house with a garden since 2016.") == []


@pytest.mark.parametrize(("text", "words"), [
    ("We are three craniosacral therapists.", ["We are three craniosacral therapists"]),
    ("The three of us share a room and meet once a month.", ["The three of us"]),
    ("Meet our four therapists.", ["our four therapists"]),
    ("Our four therapists offer massage.", ["Our four therapists"]),
    ("Our four therapists for babies train every year.", []),
    ("Our team of four looks forward to it.", ["Our team of four"]),
    ("I work here on my own.", ["I work here on my own"]),
    ("I work alone on Fridays, and both of us like it.", []),
    ("I work alone in a small room under the roof.", ["I work alone"]),
    ("I work alone in the mornings.", []),
    ("We are two practitioners, and in 2015 there were three therapists.", []),
    ("There are three practitioners in the next town.", []),
    ("Once we are three practitioners, we need another room.", []),
    ("Three practitioners work in this house.", ["Three practitioners work in this house"]),
    ("You can choose between three experienced therapists: Mara, Tove and Ines.", ["three experienced therapists"]),
    ("We are only three therapists here.", ["We are only three therapists"]),
    ("You can choose between two therapists, Mara and Tove.", []),
    ("I was taught by three practitioners: Ada Birch, Tom Hill and Jo Reed.", []),
    ("The practice has three practitioners.", ["The practice has three practitioners"]),
    ("The practice has two practitioners.", []),
    ("Three therapists, one room, one stove.", ["Three therapists"]),
    ("Three craniosacral therapists in Larkmere.", ["Three craniosacral therapists"]),
    ("Two therapists, one room.", []),
    ("Three therapists in every town know him.", []),
    ("We're a three-person practice in the old town.", ["We're a three-person practice"]),
    ("We are a two-person practice.", []),
    ("The practice has three practitioners' chairs from an old school.", []),
    ("Three of us share the room.", ["Three of us"]),
    ("We're Mara and Tove, three registered massage therapists.", ["We're Mara and Tove, three registered massage therapists"]),
    ("We are Mara and Tove, two licensed therapists on the harbour road.", []),
    ("One of us works on Fridays.", []),
    ("Three of us in the choir share a car.", []),
    ("There are only three of us, so we answer the telephone when we can.", ["There are only three of us"]),
    ("There are nine of us in the county, and the three of us from school still meet.", []),
])
def test_the_practitioners_are_counted(text, words):
    assert told("contradicting-team", text) == words


def test_who_is_the_only_one_works_alone():
    texts = {"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": MARA.format("I work here on my own.")}
    assert not list(run(rule_named("contradicting-team"), Site.from_texts(texts)))


@pytest.mark.parametrize(("status", "told"), [("draft", ["link-to-draft", "contradicting-team"]), ("publshed", ["bad-field"])])
def test_what_follows_from_a_misspelt_status_is_not_told_as_well(status, told):
    room = "---\ntitle: Room\n---\n\nWe are two therapists, [Tove]({filename}/people/tove.md) and Mara.\n"
    people = {"content/people/mara.md": MARA.format("Text."), "content/people/tove.md": TOVE.replace("role:", f"status: {status}\nrole:")}
    found = check(Site.from_texts({"content/practice.yaml": "name: Alder House\n", "content/pages/room.md": room} | people))
    assert [one.rule for one in found if one.rule != "missing-field"] == told


@pytest.mark.parametrize(("text", "words"), [
    ("Mara earned her diploma at Wessex College in 2004.", ["2004"]),
    ("Mara has been a registered member of the Guild since 2012.", ["2012"]),
    ("Mara became a member of the Guild in 2010 and took her diploma at Wessex College in 2008.", []),
    ("Mara took her diploma in psychology at Bristol in 1999.", []),
    ("Mara passed her certification in 2011.", ["2011"]),
    ("Mara has been licensed since May 2011.", ["2011"]),
    ("Member of the Guild of Therapists since 2012", []),
    ("Mara joined the practice in 2020, and Tove joined Mara in 2021.", []),
    ("In 2006 Mara completed her diploma at Wessex College.", ["2006"]),
    ("In 1999 Mara took a diploma in painting at Bath.", []),
    ("Mara, a licensed therapist since 2007, is here on Fridays.", ["2007"]),
    ("Mara became a licensed therapist in 2007.", ["2007"]),
    ("Mara qualified as a craniosacral therapist in 2006.", ["2006"]),
    ("Mara qualified as a teacher in 1999.", []),
    ("Mara has a diploma of 2006 from Wessex College.", ["2006"]),
    ("Mara began her diploma in 2003 and earned it in March 2009.", []),
    ("The Guild, of which Mara is a member, was founded in 1989.", []),
])
def test_a_credential_has_the_year_of_its_holders_own_file(text, words):
    credentials = """credentials:
  - {title: Diploma, kind: diploma, issuer: Wessex College, since: 2008}
  - {title: Member, kind: membership, issuer: Guild of Therapists, since: 2010, number: 1}
  - {title: Licence, kind: licence, issuer: Board, since: 2009, number: 1}
---"""
    mara = MARA.format("Text.").replace("2006\n---", f"2006\n{credentials}")
    texts = {"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": mara, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    found = run(rule_named("contradicting-credential"), Site.from_texts(texts, today=date(2026, 11, 20)))
    assert [one.message.split('"')[1] for one in found] == words


@pytest.mark.parametrize(("text", "messages"), [
    ("Mara's number in the register is B18624.", ['"B18624": the file of Mara Lind has the number B18642 for "Registered".']),
    ("Registered under number b18642.", []),
    ("Charity number B18652.", []),
    ("Members have numbers such as K00017.", []),
    ("Register in room B18652.", []),
])
def test_a_number_in_a_register_is_that_of_its_holders_own_file(text, messages):
    mara = MARA.format("Text.").replace("2006\n---", "2006\ncredentials:\n  - {title: Registered, kind: registration, issuer: EMR, number: B18642}\n---")
    texts = {"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": mara, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    assert [one.message for one in run(rule_named("contradicting-credential"), Site.from_texts(texts))] == messages


@pytest.mark.parametrize(("text", "words"), [
    ("Mara's membership runs to the end of August 2028.", ["to the end of August 2028"]),
    ("Mara's membership runs to the end of August 2027 and her insurance to 2 May 2027.", ["to 2 May 2027"]),
    ("Mara is insured until 1 May 2027 and a member until 2027.", []),
    ("Mara's insurance was good until 2019.", []),
    ("Her gift voucher for Mara's insurance is valid until 2029.", []),
    ("The parking licence expires in 2029.", []),
])
def test_a_credential_ends_on_the_last_day_of_its_holders_own_file(text, words):
    credentials = "credentials:\n  - {title: Member, kind: membership, issuer: Guild, expires: 2027-08-31}\n  - {title: Indemnity, kind: insurance, issuer: Alpha, expires: 2027-05-01}\n---"
    texts = {"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": MARA.format("Text.").replace("2006\n---", f"2006\n{credentials}"),
             "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    found = run(rule_named("contradicting-credential"), Site.from_texts(texts, today=date(2026, 11, 20)))
    assert [one.message.split('"')[1] for one in found] == words


@pytest.mark.parametrize(("year", "words"), [("2011", ["2011"]), ("2012", [])])
def test_a_credential_may_be_called_by_its_title_alone(year, words):
    mara = MARA.format("Text.").replace("2006\n---", "2006\ncredentials:\n  - {title: Breath work second level, kind: diploma, issuer: A school, since: 2012}\n---")
    page = f"---\ntitle: Visit\n---\n\nMara finished the second level of breath work with a school in Wells in {year}.\n"
    texts = {"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": mara, "content/pages/visit.md": page}
    found = run(rule_named("contradicting-credential"), Site.from_texts(texts, today=date(2026, 11, 20)))
    assert [one.message.split('"')[1] for one in found] == words


@pytest.mark.parametrize(("item", "words"), [
    ("Diploma of Wessex College, 2006", ["2006"]), ("Member of the Guild since 2012", ["2012"]), ("Diploma of Wessex College (2008)", []),
    ("2006: diploma, Wessex College", ["2006"]), ("2008: diploma, Wessex College", []), ("2016: a house with a garden", []), ("Mara joined the clinic in 2018", []), ("Mara joined in 2018", []), ("Mara, a member of the Guild, has offered evenings since 2014", []),
    ("A house with a garden since 2016", []), ("Diploma in painting, Bath College, 1999", []),
])
def test_an_item_of_a_list_on_her_own_page_speaks_of_her(item, words):
    credentials = "credentials:\n  - {title: Diploma, kind: diploma, issuer: Wessex College, since: 2008}\n  - {title: Member, kind: membership, issuer: Guild, since: 2010, number: 1}\n---"
    mara = MARA.format(f"- {item}").replace("2006\n---", f"2006\n{credentials}")
    found = run(rule_named("contradicting-credential"), Site.from_texts({"content/practice.yaml": "name: Alder House\n", "content/people/mara.md": mara}, today=date(2026, 11, 20)))
    assert [one.message.split('"')[1] for one in found] == words
