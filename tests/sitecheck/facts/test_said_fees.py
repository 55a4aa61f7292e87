"""Fees and lengths in sentences are those of the session that is named, and other people's are left alone."""

from __future__ import annotations

from datetime import date

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

FACTS = "name: Alder House\ncurrency: GBP\n"
SERVICES = {"Initial consultation": (90, 80), "Treatment": (60, 62), "Babies and children": (40, 45), "Treatment at home": (60, 75)}


def told(text: str, folder: str = "pages", name: str = "visit") -> list[tuple[str, str]]:
    """Which rule speaks of which words."""
    page = f"---\ntitle: Visit\n---\n\n{text}\n" if folder == "pages" else f"---\ntitle: A visit\ndate: 2026-01-02\nauthor: mara-lind\ntopic: Notes\n---\n\n{text}\n"
    texts = {f"content/services/{title.lower().replace(' ', '-')}.md": f"---\ntitle: {title}\nminutes: {minutes}\nfee: {fee}\n---\n\nText.\n"
             for title, (minutes, fee) in SERVICES.items()}
    site = Site.from_texts({"content/practice.yaml": FACTS, **texts, f"content/{folder}/{name}.md": page})
    lines = page.split("\n")
    return [
        (rule, lines[one.place.line - 1][one.place.column - 1:one.place.end_column - 1])
        for rule in ("contradicting-fee", "contradicting-minutes") for one in run(rule_named(rule), site)
    ]


@pytest.mark.parametrize(("text", "words"), [
    ("An initial visit costs £75.", "£75"),
    ("The initial appointment costs £62.", "£62"),
    ("Initial consultation: £86.40 plus VAT", "£86.40"),
    ("A half-hour for babies and children is £40.", "£40"),
    ("For babies and children we ask £40.", "£40"),
    ("A session at home costs £65.", "£65"),
    ("60 minutes cost £80.", "£80"),
    ("| | Price (£) |\n| --- | --- |\n| Initial visit | 75 |", "75"),
    ("Sessions start at £40.", "£40"),
    ("You pay £85 the first time.", "£85"),
    ("Families pay £40 for a session for babies and children.", "£40"),
    ("All our sessions cost £62.", "£62"),
    ("An initial visit is free.", "free"),
    ("What does an initial consultation cost? It's £85.", "£85"),
    ("| Initial consultation | £90 |", "£90"),
    ("£80 for an initial visit, £50 for babies and children.", "£50"),
    ("An initial visit costs the same as a treatment at home.", "costs the same as"),
    ("An initial visit is £20 more than a treatment at home.", "£20 more than"),
    ("An initial visit is half the price of the others.", "is half the price"),
    ("All our sessions cost the same.", "All our sessions cost the same"),
    ("None of our sessions costs more than £70.", "£70"),
    ("We offer a free initial consultation.", "free"),
    ("There is no charge for an initial visit.", "no charge"),
    ("Our fees run from £45 to £90.", "£90"),
    ("A treatment is £62 and initial visits are £85.", "£85"),
    ("- 60 minute treatment: £62\n- 90 minute treatment: £85", "£85"),
    ("| Session | |\n| --- | --- |\n| 90 minutes | £85 |", "£85"),
    ("### Initial consultation\n\n60 minutes of talk.\n\nInvestment: £85", "£85"),
    ("**Initial consultation**\n£85", "£85"),
    ("Initial consultation\n:   £85", "£85"),
    ("Initial consultation ....... £85", "£85"),
    ("| Session | Adults | Under 16s |\n| --- | --- | --- |\n| Initial consultation | £85 | £60 |", "£85"),
    ("| Length | Without VAT | With VAT |\n| --- | --- | --- |\n| 90 minutes | £85 | £102 |", "£85"),
    ("An initial consultation is £85, and for people with a concession card £60.", "£85"),
    ("Students pay £50, everybody else £65 a session.", "£65"),
    ("Fees as of 1 January 2020\n\nInitial consultation £85", "£85"),
    ("## Prices from 1 March 2099\n\nInitial consultation: £95\n\n## Prices today\n\nInitial consultation: £85", "£85"),
    ("Prices: initial £85, babies and children £45.", "£85"),
    ("£85 (initial), £62 (treatment)", "£85"),
    ("New patients: £85\nTreatment: £62", "£85"),
    ("### Initial consultation\n\n£85 (£60 for students)", "£85"),
    ("Initial consultation £85.00 incl. VAT", "£85.00"),
    ("- Initial consultation: £85 / £60 concession", "£85"),
    ("Initial consultation – £85 / £60 / £40 (full / concession / student)", "£85"),
    ("### Initial consultation\n\n£85 / £60 concession", "£85"),
    ("### Initial consultation\n\n- Students: £50\n- Adults: £85", "£85"),
    ("### Initial consultation\n\n- Students: £50\n- Everybody else: £85", "£85"),
    ("### Initial consultation\n\n£85 / £60 with a concession card", "£85"),
    ("### Initial consultation\n\n£85, concession £60", "£85"),
    ("**Initial consultation**\n\n- standard £85\n- students £60", "£85"),
    ("An initial consultation takes about an hour and a half and costs £85.", "£85"),
    ("£62 for a treatment, and the initial one is £75.", "£75"),
    ("Initial consultation (up to 75 min) £85.00", "£85.00"),
    ("I also trained in Portlow. An initial consultation costs £85.", "£85"),
    ("1. Book an initial consultation (£85).\n2. Fill in the form.", "£85"),
    ("Here an initial consultation costs £85; in Portlow it is £95.", "£85"),
    ("Our second room door is green. An initial consultation costs £85.", "£85"),
    ("On Mondays I also treat people in Spanish. An initial consultation costs £85.", "£85"),
    ("On Mondays I also give lessons in CST. An initial consultation costs £85.", "£85"),
    ("My second room is in Portlow.\n\n## Portlow\n\nTreatment £70\n\n## Larkmere\n\nInitial consultation £85", "£85"),
    ("I also work in Portlow.\n\nAn initial consultation costs £85.", "£85"),
    ("- On Thursdays I work in Portlow.\n- Initial consultation £85", "£85"),
    ("For an initial consultation there is a fee of £85.", "£85"),
    ("An initial consultation begins with half an hour or a quarter of an hour of talk and costs £85.", "£85"),
    ("Initial consultation *£85*", "£85"),
    ("She asks £70 for a treatment.", "£70"),
    ("Alder House asks £70 for a treatment.", "£70"),
])
def test_a_fee_that_is_not_that_of_the_named_session_is_told(text, words):
    assert told(text) == [("contradicting-fee", words)]


@pytest.mark.parametrize(("text", "words"), [
    ("An initial visit lasts an hour.", "an hour"),
    ("- Initial consultation – £80 (75 mins)", "75 mins"),
    ("Initial: 60 min", "60 min"),
    ("### Initial consultation\n\n60 minutes | £80", "60 minutes"),
    ("Initial consultation: 60 minutes, £80", "60 minutes"),
    ("Babies and children – 30 min – £45", "30 min"),
    ("An initial visit of 75 minutes", "75 minutes"),
    ("An initial visit lasts an hour and ten minutes.", "an hour and ten minutes"),
    ("An initial visit takes about an hour.", "an hour"),
    ("Allow an hour for an initial visit, which lasts 60 minutes.", "60 minutes"),
    ("Sessions for children last half an hour.", "half an hour"),
    ("- Initial consultation: 1 ¼ h", "1 ¼ h"),
    ("- Initial consultation: ¾ h", "¾ h"),
    ("On an initial visit we see each other for 75 minutes.", "75 minutes"),
    ("Initial consultation – 1h15 – £80", "1h15"),
    ("You will be here for 75 minutes on an initial visit.", "75 minutes"),
    ("| | min | £ |\n| Initial consultation | 60 | 80 |", "60"),
    ("New clients begin with a 60-minute initial consultation.", "60-minute"),
    ("Your 75-minute initial visit includes time for questions.", "75-minute"),
    ("We offer 60-minute and 50-minute sessions.", "50-minute"),
    ("After that, sessions last 50 minutes.", "50 minutes"),
    ("How long is a treatment?\n\nAn hour, and we also offer a 75-minute initial consultation.", "75-minute"),
])
def test_a_length_that_is_not_that_of_the_named_session_is_told(text, words):
    assert ("contradicting-minutes", words) in told(text)


@pytest.mark.parametrize("text", [
    "An initial visit costs £80 and lasts 1½ hours.",
    "You get £20 of the £62 for a treatment back.",
    "The trust pays £30 of each treatment and you pay £32.",
    "A treatment can be paid in two parts of £31.",
    "A treatment costs £62, of which £10 pays for the room.",
    "Initial visit: 11h15, £80",
    "£80 for an initial visit, £45 for babies and children, £75 for a treatment at home.",
    "A 60-minute treatment is £62; 90 minutes for the initial visit is £80.",
    "Sessions start at £45.",
    "Five treatments cost £290 in all.",
    "With less notice we charge half, which is £31.",
    "In 2015 a treatment was £40.",
    "A treatment at home is £13 more.",
    "A friend of ours paid £120 for a treatment at a resort.",
    "The student clinic in town asks £20 for a treatment.",
    "An initial visit takes about two hours with the journey.",
    "In an initial visit we talk for 20 minutes, and you lie down for about 50 minutes.",
    "The walk from the station takes 10 minutes, a treatment is worth it.",
    "An initial visit is free of charge for nobody; parking is free.",
    "In an initial visit the tea is free, and a free booklet goes with it.",
    "The next free initial visit is in May.",
    "An initial visit is £5 more than a treatment at home, and £18 more than others.",
    "An initial visit is never the same as a treatment.",
    "None of our sessions costs more than £90.",
    "An initial visit lasts 1 hour 30 minutes, about an hour and a half.",
    "Some practices ask £300 for an initial visit.",
    "### Initial consultation\n\n1.5 hours\n\n£80\n\nParking\n\n£3",
    "| Session | Full | Concession* |\n| --- | --- | --- |\n| Initial consultation | £80 | £65 |",
    "| Length | Without VAT | With VAT |\n| --- | --- | --- |\n| 90 minutes | £66.67 | £80 |",
    "| Notice | Charge |\n| --- | --- |\n| 24 to 48 hours | £25 |",
    "An initial consultation is £80 or £65 with a concession card; pensioners are charged £70.",
    "Pensioners, students and carers pay £60 for an initial consultation and £50 for a treatment.",
    "- Initial consultation: £80\n- Seniors: £70 a session",
    "From 1 January 2099 the fee for an initial consultation will be £90.",
    "**Fees from March 2099**\n\n| Session | Fee |\n| --- | --- |\n| Initial consultation | £90 |",
    "## Cancellations\n\n- 24 to 48 hours: £25\n- less than 24 hours: £50",
    "Initial paperwork takes 10 minutes.",
    "New patients: please arrive ten minutes early.",
    "A treatment is £62, or £150 for a block of three.",
    "Initial consultation £80, 60 min £62",
    "My second room is in Portlow. An initial consultation costs £95 there, and a treatment is £70.",
    "On Thursdays I work at Harbour Natural Health. An initial consultation is £95.",
    "In Portlow we charge £70 for a treatment.",
    "I also work in New Portlow once a week.\n\n- Treatment: £62 (Larkmere), £70 (New Portlow)\n- New Portlow: treatment £70",
    "I also work in Portlow.\n\nA treatment costs £70 in Portlow.",
    "Twice a month you find me in Portlow. A treatment costs £70.",
    "Every second Friday finds me in Portlow. A treatment costs £70.",
    "When I'm in Portlow, a treatment costs £70.",
    "I sometimes see people in Portlow. A treatment costs £70.",
    "My satellite practice is in Portlow. A treatment costs £70.",
    "My second room is in Portlow.\n\nA treatment there costs £70.",
    "A treatment costs £62 here; there, it is £70.",
    "A treatment costs £62 here, and I charge £70 there.",
    "My second room is in Portlow.\n\n## Portlow\n\nTreatment £70",
    "A treatment at the Harbour Yoga Loft costs £70.",
    "| | Weekdays | Saturdays |\n| --- | --- | --- |\n| Treatment | £62 | £70 |",
    "A treatment is £62, at weekends £70, in the evenings £71, on bank holidays £72 and out of hours £73.",
    "| Insurer | Price per treatment |\n| --- | --- |\n| Treatment | £40 |",
    "| Treatment | Health fund price |\n| --- | --- |\n| 60 minutes | £40 |",
    "| Treatment | What Alpha pays | Fee |\n| --- | --- | --- |\n| Treatment | £40 | £62 |",
    "Treatment £62 (£50 conc.)",
    "Treatment £62 / NDIS £70 / Medicaid £80",
    "Students pay £50 to £55 a treatment.",
    "| Treatment | £62 / £50* |",
    "Treatment: sliding scale, £40 to £70.",
    "Pay what you can for a treatment, from £40 to £70.",
    "You choose what to pay for a treatment, between £40 and £70.",
    "A colleague of mine asks £90 for a treatment.",
    "The osteopath on the corner charges £90 for a session.",
    "Some people get £25 back for each treatment from a cash plan.",
    "A £20 booking fee secures your initial consultation.",
    "You pay £20 when you book an initial consultation, and the other £60 on the day.",
    "Twins: £70 for both in one treatment.",
    "VAT at 20 % is added: an initial consultation comes to £96.",
    "The insurer pays us £70 for a treatment.",
    "This month only, bring a friend and have a treatment for £40.",
    "Special in May: a treatment for £50.",
    "The offer ends in June: £50 a treatment.",
    "Black Friday: a treatment for £40.",
    "A treatment: £20 booking fee.",
    "£20 secures a treatment.",
    "The balance for a treatment is £42.",
    "You pay £30 up front for a treatment.",
    "You get £20 back for a treatment.",
    "£30 towards a treatment is a nice present.",
    "Alpha pays us £70 for a treatment.",
    "Clients of Alpha claim £40 for a treatment.",
    "Brigid charges £90 for a treatment.",
    "Some reflexologists take £90 for a treatment.",
    "An initial consultation is £90.40 with tax.",
    "Sessions are £54 with VAT.",
    "A treatment costs about £60.",
    "The first time I paid £20 for parking.",
    "Students pay £50 for a treatment.",
    "| Treatment with a student card | 60 min | £50 |",
    "| Treatment | 60 min | £62 |\n| The same for pensioners | 60 min | £48 |",
    "A visit for new parents costs £62.",
    "There is a car park for an hour (£1 an hour).",
    "Treatment: £62 plus VAT",
    "5-visit card: £280 for treatments.",
    "| | min | £ |\n| Initial consultation | 90 | 80 |",
    "We offer 60-minute and 90-minute sessions.",
    "Book a 90-minute initial consultation, with a 15-minute break.",
    "Book 15-minute calls with your bank for such questions.",
])
def test_what_agrees_or_is_something_else_is_left_alone(text):
    assert told(text) == []


def test_an_article_is_believed_only_where_it_speaks_of_us():
    assert told("A treatment costs £200 in some places.", "articles") == []
    assert told("Our treatment costs £60.", "articles") == [("contradicting-fee", "£60")]


@pytest.mark.parametrize(("text", "words"), [
    ("A follow-up costs £70.", ["£70"]),
    ("An ordinary follow-up is £70.", ["£70"]),
    ("A follow-up lasts an hour and a quarter and comes to £70.", ["£70"]),
    ("Five follow-ups cost £290.", ["£290"]),
    ("With the package you save £50.", ["£50"]),
    ("With the package you save £25, so that each session is £60.", []),
    ("5-session package: £310", ["£310"]),
    ("The call costs £10.", ["£10"]),
    ("Low-income rate: £40", ["£40"]),
    ("Home visits cost £100.", []),
    ("A follow-up costs £65, for pensioners £50, concession £35.", []),
])
def test_a_package_and_the_session_it_is_of_are_told_apart(text, words):
    services = {"follow-up": ("Follow-up", 65), "five": ("Package of five follow-ups", 300), "call": ("Call before booking", 0), "reduced": ("Reduced-fee follow-up", 35)}
    texts = {f"content/services/{slug}.md": f"---\ntitle: {title}\nminutes: 60\nfee: {fee}\n---\n\nText.\n" for slug, (title, fee) in services.items()}
    site = Site.from_texts({"content/practice.yaml": FACTS, **texts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"})
    assert [one.message.split('"')[1] for one in run(rule_named("contradicting-fee"), site)] == words


@pytest.mark.parametrize(("text", "words"), [
    ("The first craniosacral session is £85; after that it is £85 a time.", ["£85"]),
    ("The first session is £85. Thereafter it is £85.", ["£85"]),
    ("A first session costs £85. After that you pay £85.", ["£85"]),
    ("Lie still for a while. After that you pay £85.", []),
    ("It's £85 for the first session and £85 each time after.", ["£85"]),
    ("The first time you pay £85, and £85 thereafter.", ["£85"]),
    ("The first session is £85, the ones after £85.", ["£85"]),
    ("The first session lasts up to 1½ hours. Later ones last 50 minutes.", ["50 minutes"]),
    ("A first session takes an hour and a half. After that we meet for fifty minutes.", ["fifty minutes"]),
    ("After your first session we meet for fifty minutes every other week.", ["fifty minutes"]),
    ("A first session takes an hour and a half. After that you rest for ten minutes.", []),
    ("Your plan covers the first six sessions; after that you pay £30 towards each.", []),
    ("Later in the day a session of ten minutes is enough for a baby.", []),
])
def test_what_comes_after_the_first_session_is_the_later_one(text, words):
    services = {"first": ("First session", 90, 85), "later": ("Follow-up session", 60, 60)}
    texts = {f"content/services/{slug}.md": f"---\ntitle: {title}\nminutes: {minutes}\nfee: {fee}\n---\n\nText.\n" for slug, (title, minutes, fee) in services.items()}
    site = Site.from_texts({"content/practice.yaml": FACTS, **texts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"})
    assert [one.message.split('"')[1] for rule in ("contradicting-fee", "contradicting-minutes") for one in run(rule_named(rule), site)] == words


def test_what_is_due_after_a_cancellation_is_no_fee_of_a_session():
    facts = FACTS + "cancellation: Two days' notice, please. After that £25 is due for the session.\n"
    page = "---\ntitle: Treatment\nminutes: 60\nfee: 62\n---\n\nText.\n"
    assert list(run(rule_named("contradicting-fee"), Site.from_texts({"content/practice.yaml": facts, "content/services/treatment.md": page}))) == []


def test_a_sum_on_a_sessions_own_page_is_its_fee_unless_it_is_far_from_it():
    page = "---\ntitle: Treatment\nminutes: 60\nfee: 62\n---\n\nIt costs £65.\n\nThere is a car park. It costs £3.\n"
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/services/treatment.md": page})
    assert [one.message.split('"')[1] for one in run(rule_named("contradicting-fee"), site)] == ["£65"]


@pytest.mark.parametrize(("summary", "words"), [
    ("Two hours of rest for tired people.", ["Two hours"]),
    ("An hour and a quarter with time to talk.", ["An hour and a quarter"]),
    ("An hour of rest, lying down.", []),
    ("Forty minutes on the table, and time to talk before.", []),
    ("Fifty minutes, clothes on.", ["Fifty minutes"]),
    ("50 minutes of gentle touch therapy.", ["50 minutes"]),
    ("Half an hour for grown-ups, with a blanket.", ["Half an hour"]),
    ("Fifty minutes of quiet, then tea.", []),
    ("Fifty minutes, after ten for your questions.", []),
])
def test_a_session_s_own_summary_does_not_begin_with_another_time_than_it_has(summary, words):
    page = f"---\ntitle: Treatment\nsummary: {summary}\nminutes: 60\nfee: 62\n---\n\nText.\n"
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/services/treatment.md": page})
    assert [one.message.split('"')[1] for one in run(rule_named("contradicting-minutes"), site)] == words


def test_a_sum_or_a_length_is_of_the_session_of_those_for_whom_it_is():
    services = {"adult": ("Adult session", 60, 70), "baby": ("Baby and parent", 30, 45), "horse": ("Horse session", 45, 80)}
    texts = {f"content/services/{slug}.md": f"---\ntitle: {title}\nminutes: {minutes}\nfee: {fee}\n---\n\nText.\n" for slug, (title, minutes, fee) in services.items()}
    text = "An hour for adults, half an hour for babies. €70 for an adult, €50 for a baby with a parent, €80 for a horse."
    site = Site.from_texts({"content/practice.yaml": "name: Alder House\ncurrency: EUR\n", **texts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"})
    assert [one.message.split('"')[1] for rule in ("contradicting-fee", "contradicting-minutes") for one in run(rule_named(rule), site)] == ["€50"]


@pytest.mark.parametrize(("rows", "words"), [
    ("| Massage | 60 | $110 |", ["$110"]), ("| Massage | 60 | $105 |\n| Massage | 90 | $150 |", []), ("| Massage | 90 | $105 |", ["$105"]),
    ("| Community craniosacral | 45 | $45 |", ["$45"]), ("| Community craniosacral | 45 | $50 |\n| Craniosacral | 75 | $130 |", []),
    ("| Tea for guests | 10 | $3 |", []),
])
def test_a_column_of_minutes_says_of_which_session_a_row_is(rows, words):
    services = {"a": ("Massage, 60 minutes", 60, 105), "b": ("Massage, 90 minutes", 90, 150), "c": ("Craniosacral session", 75, 130), "d": ("Community craniosacral session", 45, 50)}
    texts = {f"content/services/{slug}.md": f"---\ntitle: {title}\nminutes: {minutes}\nfee: {fee}\n---\n\nText.\n" for slug, (title, minutes, fee) in services.items()}
    page = f"---\ntitle: Rates\n---\n\n| | Minutes | Rate |\n| --- | --- | --- |\n{rows}\n"
    site = Site.from_texts({"content/practice.yaml": "name: Alder House\ncurrency: USD\n", **texts, "content/pages/rates.md": page})
    assert [one.message.split('"')[1] for one in run(rule_named("contradicting-fee"), site)] == words


@pytest.mark.parametrize(("text", "messages"), [
    ("From 1 April 2027 a massage costs £70.", []),
    ("A massage will cost £70 from April; now it is £65.", []),
    ("From 1 May 2027 a massage costs £70.", ['"From 1 May 2027" is not the day from which "Massage" costs £70 (1 April 2027).']),
    ("From April it will be £75 instead of £65.", ['"£75" is not what "Massage" costs from 1 April 2027 on (£70).']),
    ("| What | Now | From 1 April 2027 |\n| Massage | £65 | £70 |", []),
    ("| What | Now | From 1 April 2027 |\n| Massage | £65 | £72 |", ['"£72" is not what "Massage" costs from 1 April 2027 on (£70).']),
    ("From 1 April 2027 the parking costs £75 a year.", []),
    ("From 1 May 2027 the deposit for a massage is £70.", []),
    ("If you come by the day before, fine; otherwise I ask for £30, and it goes to the fire brigade.", []),
    ("A massage costs £30.", ['"£30" is not the fee of "Massage" (your fees: £65, £70).']),
])
def test_a_fee_that_is_to_come_is_compared_with_its_day(text, messages):
    texts = {"content/practice.yaml": f"{FACTS}cancellation: 24 hours, then £30.\n", "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    texts["content/services/treatment.md"] = "---\ntitle: Massage\nminutes: 60\nfee: 65\nnext_fee: {from: 2027-04-01, fee: 70}\n---\n\nText.\n"
    assert [one.message for one in run(rule_named("contradicting-fee"), Site.from_texts(texts, today=date(2026, 11, 23)))] == messages


def of_her_own(text: str, summary: str = "Quiet and warm.") -> list[str]:
    """What is told on a session's own page, beside another session of 75 minutes."""
    page = f"---\ntitle: Massage\nsummary: {summary}\nminutes: 60\nfee: 62\n---\n\n{text}\n"
    other = "---\ntitle: Long massage\nminutes: 75\nfee: 75\n---\n\nText.\n"
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/services/massage.md": page, "content/services/long.md": other})
    return [one.message.split('"')[1] for rule in ("contradicting-fee", "contradicting-minutes") for one in run(rule_named(rule), site)]


@pytest.mark.parametrize(("text", "words"), [
    ("**Investment:** £70", ["£70"]), ("Price: £62", []), ("- Cost: £70", ["£70"]), ("Price: £9 for the towel you take home", []),
    ("**Duration:** 75 minutes", ["75 minutes"]), ("Duration: 60 min | Fee: £70", ["£70"]), ("- 50 minutes", ["50 minutes"]), ("- 25 minutes of talk", []),
    ("Book your 50-minute session today.", ["50-minute"]), ("A 50-minute massage for £62.", ["50-minute"]), ("Or book a 75-minute session instead.", []), ("You get a 50-minute audio file.", []),
    ("5 massages for £280 (a £30 savings!)", []), ("5 massage sessions for £280 (a £50 savings!)", ["£50"]), ("5 massage sessions for £280, and you save £30.", []),
])
def test_a_label_on_a_session_s_own_page_speaks_of_it(text, words):
    assert of_her_own(text) == words


@pytest.mark.parametrize(("summary", "words"), [("A 75-minute session for grown-ups.", ["75-minute"]), ("Your 60-minute massage visit.", []), ("A quiet session with a 10-minute rest.", [])])
def test_a_summary_speaks_of_its_own_session(summary, words):
    assert of_her_own("Text.", summary) == words


def test_an_article_that_tells_you_of_your_visit_speaks_of_us():
    assert told("The whole visit costs £85.", "articles") == [("contradicting-fee", "£85")]


def test_what_is_due_later_is_no_follow_up():
    follow = "---\ntitle: Follow-up\nminutes: 50\nfee: 75\n---\n\nText.\n"
    for text, count in (("Cancel 24 h before. Later: £45.", 0), ("Later sessions: £45", 1)):
        site = Site.from_texts({"content/practice.yaml": FACTS, "content/services/follow-up.md": follow, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"})
        assert len(list(run(rule_named("contradicting-fee"), site))) == count, text


@pytest.mark.parametrize(("row", "words"), [("| Massage | £62 | £75 |", []), ("| Massage | £65 | £75 |", ["£65"]), ("| Massage, concession | £50 | £60 |", []), ("| Massage | £62 | – |", [])])
def test_a_column_with_a_length_above_it_has_the_fees_of_sessions_so_long(row, words):
    texts = {f"content/services/{title.lower().replace(' ', '-')}.md": f"---\ntitle: {title}\nminutes: {minutes}\nfee: {fee}\n---\n\nText.\n" for title, minutes, fee in (("Massage", 60, 62), ("Long massage", 75, 75))}
    page = f"---\ntitle: Fees\n---\n\n| Service | 60 min | 75 min |\n| --- | --- | --- |\n{row}\n"
    found = run(rule_named("contradicting-fee"), Site.from_texts({"content/practice.yaml": FACTS, "content/pages/fees.md": page, **texts}))
    assert [one.message.split('"')[1] for one in found] == words


def test_what_a_sum_buys_on_a_session_s_own_page_is_that_session():
    assert of_her_own("£62 for 55 minutes.") == ["55 minutes"]
    assert of_her_own("£75 for 75 minutes, if you want more.") == []
