"""Opening times in sentences: every way to write them is compared with the week, and other people's hours are not."""

from __future__ import annotations

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.facts.hours.clock import readings
from sitecheck.facts.said_days import days_in
from sitecheck.site import Site

FACTS = """\
name: Alder House
hours: {tuesday: "9:00-12:30, 14:00-18:00", wednesday: "11:00-19:30", friday: "9:00-15:00", saturday: "10:00-13:00"}
"""
MARA = "---\nname: Mara Lind\nrole: Therapist\n---\n\nText.\n"


def told(text: str, more: dict[str, str] | None = None) -> list[str]:
    """The words at the place of each finding on a page."""
    page = f"---\ntitle: Visit\n---\n\n{text}\n"
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/people/mara-lind.md": MARA, "content/pages/visit.md": page} | (more or {}))
    lines = page.split("\n")
    places = [one.place for one in run(rule_named("contradicting-hours"), site)]
    return [lines[place.line - 1][place.column - 1:place.end_column - 1] for place in places]


@pytest.mark.parametrize(("text", "words"), [
    ("We open at eight on Fridays.", "open at eight on Fridays"),
    ("On Saturdays we close at 2.", "Saturdays we close at 2"),
    ("Our hours: Tue 9–12:30 and 14–18, Wed 11–19.30, Fri 9–4, Sat 10–1", "Fri 9–4"),
    ("We work from half past eight to three on Fridays.", "from half past eight to three on Fridays"),
    ("You can come between 8 and 10 on Saturdays.", "between 8 and 10 on Saturdays"),
    ("Evening sessions are available on Wednesdays till 9 p.m.", "Wednesdays till 9 p.m."),
    ("The studio is open every day.", "every day"),
    ("Open on weekdays.", "weekdays"),
    ("We are also open at weekends.", "weekends"),
    ("We are closed on Wednesdays.", "Wednesdays"),
    ("Fridays: closed", "Fridays"),
    ("We are open on Tuesdays, Fridays and Saturdays, on Fridays until four.", "Fridays until four"),
    ("We are open on Tuesdays, Fridays and Saturdays (Fridays until four).", "Fridays until four"),
    ("We are here Tuesdays and Fridays: until six on Tuesdays, and until four on Fridays.", "until four on Fridays"),
    ("We are here Tuesday, Wednesday (until 8:30 pm), Friday and Saturday.", "Wednesday (until 8:30 pm"),
    ("We're open on Tuesdays and Wednesdays, but not Fridays.", "Fridays"),
    ("We are open every day but Saturday, Thursday and Monday.", "every day"),
    ("We do not work on Fridays.", "Fridays"),
    ("We also work on Mondays.", "Mondays"),
    ("We are open from Tuesday to Saturday.", "Tuesday to Saturday"),
    ("We see nobody on Wednesdays.", "Wednesdays"),
    ("Mara works Mondays and Tuesdays.", "Mondays and Tuesdays"),
    ("Are you there in the evening?\n\nOn Wednesdays.\n\nAnd on Mondays?\n\nYes, until five.", "Yes"),
    ("What about Sundays?\n\nYes, from nine to one.", "Yes"),
    ("Ring the bell below, wait a while, and ring again if nobody comes to the door.\n\n| Day | Hours |\n| --- | --- |\n| Friday | 9 am – 4 pm |", "Friday | 9 am – 4 pm"),
    ("Closed Sundays only.", "Sundays"),
    ("Mara works at the clinic on Tuesdays and Sundays.", "Tuesdays and Sundays"),
    ("You will find me in the room on Wednesdays and Mondays.", "Wednesdays and Mondays"),
    ("Mara Lind is in on Thursday from 9 to 1.", "Thursday from 9 to 1"),
    ("Weekdays 9.30am – 6pm, Saturdays by appointment.", "Weekdays 9.30am – 6pm"),
    ("## Opening hours\n\n| Tuesday | 9:00–12:30 |\n| Friday | 10:00–15:00 |", "Friday | 10:00–15:00"),
    ("- Sat. 10 a.m. to 1 p.m.\n- Sun closed\n- Thu 9 to noon", "Thu 9 to noon"),
    ("FRI 9 A.M. – 5 P.M.", "FRI 9 A.M. – 5 P.M."),
    ("Monday is our busiest day.", "Monday"),
    ("Saturday afternoons are the quietest time to come.", "Saturday"),
    ("Children can come on Friday evenings.", "Friday"),
    ("Late appointments are on Fridays; we are open late on Fridays.", "Fridays"),
    ("On Saturdays we are here all day.", "Saturdays"),
    ("On Wednesdays we work from noon to seven.", "Wednesdays we work from noon to seven"),
    ("The last appointment on a Saturday is at four.", "Saturday is at four"),
    ("You can come any day from nine in the morning.", "any day from nine in the morning"),
    ("We start at eight every morning.", "start at eight every morning"),
    ("On Tuesdays we close for lunch from noon to one.", "Tuesdays we close for lunch from noon to one"),
    ("Tue 9–12:30 and 14–18, Wed 11–18.30, Sat 10–1", "Wed 11–18.30"),
    ("We are open five days a week.", "five days a week"),
    ("Open five days, closed Sunday.", "five days"),
    ("M–F 9–5", "M–F 9–5"),
    ("You'll find us here Tuesday to Saturday.", "Tuesday to Saturday"),
    ("Thursday evenings are possible too.", "Thursday"),
    ("We have Saturday afternoons set aside for children.", "Saturday"),
    ("We never take bookings on a Friday.", "Friday"),
    ("We don't see anyone on Fridays.", "Fridays"),
    ("There are no Friday appointments.", "Friday"),
    ("If you work all day, we are here on Fridays as late as six.", "Fridays as late as six"),
    ("Our practice is open around the clock.", "around the clock"),
    ("We have no evening appointments.", "We have no evening appointments"),
    ("We close for lunch from 12 to 12:30.", "We close for lunch from 12 to 12:30"),
    ("On Fridays I lock up at half past five.", "Fridays I lock up at half past five"),
    ("Our day begins on Saturdays at nine.", "Saturdays at nine"),
    ("On a Tuesday the last person goes home at seven.", "Tuesday the last person goes home at seven"),
    ("On Wednesdays the studio is staffed until eight in the evening.", "Wednesdays the studio is staffed until eight in the evening"),
    ("Come before work: 8.15 on a Friday is possible.", "8.15 on a Friday"),
    ("On Saturdays there are appointments right through the afternoon.", "Saturdays"),
    ("## Are you open on weekdays?\n\nOn Wednesdays, and never on a Friday.", "Friday"),
    ("On Tuesdays we take our lunch between twelve and one.", "Tuesdays we take our lunch between twelve and one"),
    ("By the door: Tue 9–12:30, 14–18, Fri 9–5, Sat 10–1", "Fri 9–5"),
    ("The only days on which we are not in are Monday and Sunday.", "Monday and Sunday"),
    ("Three late evenings a week we stay for you.", "Three late evenings a week"),
    ("The earliest appointment is at eight.", "eight"),
    ("The last session of the day starts at half past eight.", "half past eight"),
    ("We close at 8 pm.", "close at 8 pm"),
    ("You will find us here until 9 p.m.", "until 9 p.m."),
    ("## Are you open on Fridays?\n\nI am afraid not.", "I am afraid not"),
    ("## Can I come in the evening?\n\nNo, we are home by then.", "No"),
    ("## Do you see people at the weekend?\n\nSorry, Sundays and Saturdays are ours.", "Sorry"),
    ("## Do you work on Mondays?\n\nYes, all through the year.", "Yes"),
    ("## Which days are you there?\n\nTuesdays and Thursdays.", "Tuesdays and Thursdays"),
    ("## When do you close on Fridays?\n\nAt five, most weeks.", "At five"),
    ("You will never find us here on a Friday.", "Friday"),
    ("Since you ask: our week is Monday to Saturday.", "Monday to Saturday"),
    ("The first session on a Tuesday begins at one.", "Tuesday begins at one"),
    ("We have no evening appointments on any day.", "We have no evening appointments"),
    ("Nobody is here before noon on a Wednesday.", "Nobody is here before noon on a Wednesday"),
    ("Friday is our only day off.", "Friday"),
    ("On Fridays our 4 p.m. appointments go first.", "Fridays our 4 p.m."),
    ("We may close for lunch one day, but the door stays shut on Tuesdays.", "Tuesdays"),
    ("- Fri – nine to five", "Fri – nine to five"),
    ("- Sundays: mornings only", "Sundays"),
    ("- Thu – mornings", "Thu"),
    ("We don't start before noon on Wednesdays.", "don't start before noon on Wednesdays"),
    ("We are off on Fridays.", "Fridays"),
    ("We only work from Tuesday to Friday, and not on Thursdays.", "Tuesday to Friday"),
    ("We don't do mornings on Fridays.", "Fridays"),
    ("You can catch Mara on a Monday.", "Monday"),
    ("There's somebody here from eight until three on Fridays.", "from eight until three on Fridays"),
    ("If you have to be at work by nine, take the 8.15 appointment on a Friday.", "the 8.15 appointment on a Friday"),
    ("## Monday appointments\n\nText.", "Monday"),
    ("| Tue | Wed | Fri |\n| --- | --- | --- |\n| 9–12:30 | 11–19:30 | 9–17 |", "9–17"),
    ("| | a.m. | p.m. |\n| --- | --- | --- |\n| Wed | 11–14 | 14–19:30 |\n| Fri | 9–12 | 12–16 |", "Fri | 9–12 | 12–16"),
    ("## Opening hours\n\n- Friday\n- 9 to 4\n- Saturday\n- 10 to 1", "9 to 4"),
    ("### Saturday\n\n10.00 – 14.00", "10.00 – 14.00"),
    ("For a visit on Tuesday we will ring you on Saturday, as we are closed on Fridays and Sundays.", "Fridays and Sundays"),
    ("We are open Tuesday from 2 to 6, Wednesday from 11 to 7:30, and Friday from 9 to 2.", "Friday from 9 to 2"),
    ("Wednesday: 11:00–19:30  \nFriday: 9:00–16:00  \nSunday: closed", "Friday: 9:00–16:00"),
    ("We are open on Friday from 9 to 4, and closed on Sundays and public holidays.", "Friday from 9 to 4"),
    ("Alder House is open five days a week.", "five days a week"),
    ("Please write to us within our opening hours (Tuesday 9–12:30, Friday 9–4).", "Friday 9–4"),
    ("Mara Lind and I see people on Wednesdays (11–7:30) and on Thursdays (9–3).", "Thursdays (9–3"),
    ("We do not currently offer any treatments on Saturdays.", "Saturdays"),
    ("We close at half past seven on Wednesdays and at 4:00 on Fridays.", "at 4:00 on Fridays"),
    ("Our clinic opens at ten on Fridays, all sessions by appointment.", "opens at ten on Fridays"),
    ("Fridays 9 to 3, with late sessions until 8 on Wednesdays", "until 8 on Wednesdays"),
    ("Tue 9–12:30 and 14–18, Wed 12–19.30, telephone from 8", "Wed 12–19.30"),
    ("Wed 1100-1930, Fri 0900 – 1600", "Fri 0900 – 1600"),
    ("Fri 9–4 by appointment only", "Fri 9–4"),
    ("By appointment Wednesday to Friday 10 a.m. to 2 p.m.; walk-ins are not possible.", "Wednesday to Friday 10 a.m. to 2 p.m."),
    ("Treatment days: Wednesday (11–19:30), Friday (9–4) – other times on request", "Friday (9–4"),
    ("Larkmere, 3 High Street. Fri 9–4\n\n## Mill End\n\n9 Quay Street. Thursday 2–7", "Fri 9–4"),
    ("| Day | Opens | Lunch | Closes |\n| --- | --- | --- | --- |\n| Tue | 9:00 | 12:30–14:00 | 18:00 |\n| Fri | 9:00 | – | 16:00 |", "Fri | 9:00 | – | 16:00"),
    ("We are open 11 till 7.30 on Wednesdays, and till 4 on Fridays.", "till 4 on Fridays"),
    ("What time do you close? At 6 pm on Wednesdays.", "At 6 pm on Wednesdays"),
    ("© 2026 Alder House · Wednesday–Friday 11:00–19:30 · hello@alder.test", "Wednesday–Friday 11:00–19:30"),
])
def test_hours_that_are_not_those_of_the_week_are_told(text, words):
    assert told(text) == [words]


@pytest.mark.parametrize("text", [
    "We are open Tuesday, Wednesday, Friday and Saturday.",
    "We open at nine on Tuesdays and Fridays and close at three on Fridays.",
    "On Wednesdays we work until half past seven in the evening.",
    "You can come on Wednesdays between noon and five.",
    "We are closed on Sundays, Mondays and Thursdays.",
    "On Tuesdays we are closed between 12:30 and 2.",
    "Tue 9–12:30, 2–6; Wed 11 to 7:30; Fri 9–3; Sat 10 a.m.–1 p.m.",
    "We don't open until 11 on Wednesdays.",
    "Open every day except Monday, Thursday and Sunday.",
    "The library opens at 8 on Mondays.",
    "The café downstairs is open on Sundays from 9 to 5.",
    "The front gate is open from 7 to 7 on Mondays.",
    "Bus 4 runs Monday to Friday from 6 am to 8 pm.",
    "You can telephone us on Mondays from 8 to 10.",
    "Until 2019 we were open on Mondays.",
    "In December we are also open on Sundays from 10 to 2.",
    "We may open on Thursdays from 9 to 1.",
    "The oil has to dry, so we are closed until Thursday.",
    "On Friday, December 25, we are closed.",
    "Are you open on Mondays?",
    "On Mondays we are open to 25 to 30 questions.",
    "The study saw people on Mondays from 9 to 11.",
    "## Yoga in the room upstairs\n\n| Monday | 18:00–19:30 |",
    "Our busiest day is Friday, and Wednesday evenings fill first.",
    "We are closed on Friday afternoons.",
    "We have weekend appointments.",
    "Weekday mornings are the quietest time to come.",
    "We offer evening appointments.",
    "We are open four days a week, late on Wednesdays and only in the morning on Saturdays.",
    "On Tuesdays we close for lunch from 12:30 to 2.",
    "We start at nine every Tuesday, and lunch is at noon.",
    "You can book online 24/7.",
    "Sunday evenings are not possible, and nobody is here on Mondays.",
    "We keep Sundays for our families.",
    "If you ask us, we open on Mondays.",
    "People ask us for appointments on Sundays.",
    "Mara works three days a week at the hospital.",
    "On a Wednesday the last session begins at half past six.",
    "Somebody sees clients here on Mondays from 9 to 5 for their exam.",
    "On Fridays from noon to half past twelve we have our lunch, and since we like it quiet, Wednesday evenings are short.",
    "If you miss the talk on Monday, we are open until seven on Wednesdays.",
    "## When do you close on Fridays?\n\nAt three.",
    "Nobody is here before eleven on a Wednesday, and nobody is there after three on Fridays.",
    "We close at half past seven on Wednesdays and at three on Fridays.",
    "## Are you open on Mondays?\n\nIt is not possible, I am afraid.",
    "A quiet practice with appointments on Wednesdays and on Saturday mornings.",
    "Two afternoons a week we work until half past seven.",
    "Sessions on weekdays except Monday and Thursday, and on Saturday mornings: we are open.",
    "Our lunch break on Tuesdays is from half past twelve to two.",
    "| When | Mara |\n| --- | --- |\n| Wednesday | 12–6 |",
    "## Can I come on a Friday evening?\n\nSorry, Saturday is the only day of the weekend on which we work.",
    "- Tue, Fri – mornings\n- Wed – afternoons and evenings",
    "## Are there baths open on Sundays?\n\nYes, at the pool.",
    "We only see people on Tuesdays, Wednesdays, Fridays and Saturdays, and we don't do afternoons on Saturdays.",
    "My accountant sees people on Mondays from 9 to 5.",
    "On Fridays I lock up at three.",
    "Our day begins on Saturdays at ten and ends on Wednesdays at half past seven.",
    "The only days on which we are not in are Monday, Thursday and Sunday.",
    "One late evening a week we stay for you.",
    "The earliest appointment is at nine, the last one of the day begins at half past six.",
    "Sessions range from one to three, and people rate them from five to ten.",
    "## Are you open on Thursdays?\n\nNo, sorry.",
    "## Are you open at weekends?\n\nYes, on Saturdays.",
    "## Is the library open on Mondays?\n\nYes, all day.",
    "## Do I have to come in the morning?\n\nNo, whenever you like.",
    "## Can I come in the evening?\n\nNo, but on Wednesdays we stay until half past seven.",
    "## Three exercises for Monday mornings\n\nText.",
    "| Tue | Wed | Fri |\n| --- | --- | --- |\n| 9–12:30 | 11–19:30 | 9–15 |",
    "| | a.m. | p.m. |\n| --- | --- | --- |\n| Wed | 11–14 | 14–19:30 |",
    "When she was ill, nobody stayed until nine in the evening.",
    "We are open on Fridays from 9 to 3, Thursday mornings by arrangement.",
    "Regular hours: Friday 9:00–15:00, selected Sundays",
    "We are open on Tuesdays, Fridays and Saturdays, on Fridays until three.",
    "We are open Tuesday to Wednesday, Wednesdays until half past seven, and on Saturdays only until one.",
    "We are here Tuesday, Wednesday (until 7:30 pm), Friday and Saturday.",
    "We are here four days: until six on Tuesdays, until half past seven on Wednesdays, and until three on Fridays.",
    "We are here Tuesdays and Fridays: until six on Tuesdays, and until three on Fridays.",
    "We are open on Fridays (the bakery next door until four).",
    "From May we will be open on Mondays, and we will begin at one.",
    "For an appointment on a Friday please write by Wednesday, as the office is not staffed over the weekend of a bank holiday or on Mondays.",
    "- Tue 9–12:30, 14–18\n- Fri 9–3\n\nWe also work outside these hours if you ask us.",
    "The Monday market is loud, and your Thursday headache is one that we see often.",
    "The clinic on Fuller Street opens at seven, and we check the locks at eight.",
    "There are no sessions that weekend, as we are open on Saturdays only from 10 to 1.",
    "In the long holidays our hours are others:\n\n- Tue 8–12\n- Fri 8–12",
    "For example, your session is on Monday at ten, so write to us on Sunday.",
    "A Monday session has to be cancelled by the Friday before, as nobody is here on Sundays.",
    "Monday sessions are offered on a limited basis.",
    "We are open on Tuesdays from 9 to 6.",
    "Wednesdays 11–6, with late sessions until 7:30 on Wednesdays",
    "Wednesday: 11:00–19:30\nFriday: 9:00–15:00\nSunday: closed",
    "Fri 9–3, Sun 10–12 by appointment only",
    "Wed 11–19:30, evening appointments after that by arrangement",
    "Fri 9–3 by appointment only, Wed 1100-1930",
    "On Thursdays I also see people at the Riverside Rooms, 9 Quay Street, Mill End, from 2 to 7.",
    "## Mill End\n\n9 Quay Street.\n\nThursday 2–7",
    "Lines are open 8 am to 6 pm, Tuesday to Friday.",
    "What time do you close? At 6 pm on Tuesdays and at 7.30 on Wednesdays.",
    "Wednesday to Friday 11–19.30, except Thursdays and Friday afternoons after 3.",
    "Library · Tuesday–Friday 10:00–20:00 · free",
    "Home visits on Sundays",
    "We close early on Saturdays: at 1 pm.",
    "On Fridays I come at seven to light the stove although we open at nine.",
    "What about Saturdays?\n\nYes, until noon.",
    "## Weekday and Saturday appointments",
    "Closed Sundays, Mondays and Thursdays only.",
    "## Sessions and quiet weekends in the hills",
    "Closed Wed 26 Oct, back Fri 28 Oct.",
    "NHS 111 is there at any hour, Sundays included.",
    "Our accountant is open on Sundays.",
    "My second room is in Portlow. I am there on Sundays from 10 to 3.",
    "I also work in Portlow once a week.\n\n## Portlow\n\nSundays 10:00–15:00",
])
def test_hours_that_agree_or_are_not_the_practices_are_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(("written", "minutes"), [
    ("9", {540, 1260}), ("9 am", {540}), ("12:30", {750}), ("12 a.m.", {0}), ("14.00", {840}), ("half past seven", {450, 1170}),
    ("quarter to 3 in the afternoon", {885}), ("noon", {720}), ("midnight", {0, 1440}), ("seven-thirty", {450, 1170}), ("08:15", {495}), ("25", set()), ("13 pm", set()), ("12 noon", {720}),
])
def test_a_time_of_day_means_all_it_may_mean(written, minutes):
    assert readings(written) == minutes


@pytest.mark.parametrize(("written", "days"), [
    ("Tue–Fri", (1, 2, 3, 4)), ("Mondays and Thursdays", (0, 3)), ("Sat to Mon", (0, 5, 6)), ("Tues, Thurs & Sat.", (1, 3, 5)),
    ("weekends", (5, 6)), ("seven days a week", tuple(range(7))), ("Monday through Wednesday and Friday", (0, 1, 2, 4)), ("Tu/Th", (1, 3)),
])
def test_a_list_of_days_is_these_days(written, days):
    assert days_in(written) == days


@pytest.mark.parametrize(("text", "words"), [
    ("On Fridays the last long session starts at two.", ["Fridays the last long session starts at two"]),
    ("On Fridays the last long session starts at half past one.", []),
    ("On Fridays the last session starts at half past one, and we lock up at three.", []),
])
def test_a_session_that_begins_must_end_in_the_hours(text, words):
    service = "---\ntitle: Long session\nminutes: 90\nfee: 90\n---\n\nText.\n"
    assert told(text, {"content/services/long.md": service}) == words


def test_on_her_own_page_it_is_she_who_is_there_and_a_colleague_may_be_there_when_she_is_not():
    mara, tove = MARA.replace("Text.", "She is here on Mondays."), MARA.replace("Mara Lind", "Tove Berg").replace("Text.", "She takes Fridays off.")
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/people/mara-lind.md": mara, "content/people/tove-berg.md": tove})
    assert [one.place.file for one in run(rule_named("contradicting-hours"), site)] == ["content/people/mara-lind.md"]


APPOINTMENTS = FACTS.replace('wednesday: "11:00-19:30", ', "wednesday: by appointment, ").replace("}", ', thursday: closed}')


@pytest.mark.parametrize(("text", "messages"), [
    ("We are also here on Wednesdays.", []),
    ("Mara works on Wednesdays.", []),
    ("On Wednesdays we see people by appointment.", []),
    ("We are open on Tuesdays, Wednesdays, Fridays and Saturdays.", []),
    ("We are open three days a week.", []),
    ("We are open four days a week.", []),
    ("The only days on which we are closed are Sunday, Monday and Thursday.", []),
    ("Can I come on a Wednesday?\n\nYes, by appointment.", []),
    ("Can I come on a Wednesday?\n\nNo, sorry.", []),
    ("We are open on Wednesdays from 9 to 12.", ['"Wednesdays from 9 to 12": on Wednesday you are there by appointment only.']),
    ("We are open on Wednesdays and Thursdays.", ['"Wednesdays and Thursdays": on Thursday you are closed.']),
    ("We are open five days a week.", ['"five days a week": your hours are on 3 days.']),
])
def test_a_day_by_appointment_is_none_on_which_it_is_closed(text, messages):
    texts = {"content/practice.yaml": APPOINTMENTS, "content/people/mara-lind.md": MARA, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"}
    assert [one.message for one in run(rule_named("contradicting-hours"), Site.from_texts(texts))] == messages


def test_where_every_day_is_by_appointment_no_time_is_wrong():
    texts = {"content/practice.yaml": "name: Alder House\nhours: {tuesday: by appointment}\n", "content/pages/visit.md": "---\ntitle: Visit\n---\n\nThe first session is at half past six.\n"}
    assert not list(run(rule_named("contradicting-hours"), Site.from_texts(texts)))


@pytest.mark.parametrize(("text", "words"), [
    ("Please ring the bell below if the street door is locked, as it often is.\n\nFridays half past eight to half past three.", ["Fridays half past eight to half past three"]),
    ("You can ring us about anything at these times, in the week.\n\nFridays half past eight to half past three.", []),
    ("Telephone\n\nFridays half past eight to half past three.", []),
])
def test_days_and_times_in_a_paragraph_of_their_own_are_the_hours_unless_the_one_before_speaks_of_times(text, words):
    assert told(text) == words


def test_words_of_two_lines_are_told_in_one_and_as_they_were_typed():
    page = "---\ntitle: Visit\n---\n\nWe are open on Fridays except\npublic holidays, from 9 to 4.\n"
    found = list(run(rule_named("contradicting-hours"), Site.from_texts({"content/practice.yaml": FACTS, "content/pages/visit.md": page})))
    assert [one.message.split('"')[1] for one in found] == ["Fridays except public holidays, from 9 to 4"]


def test_hours_of_several_days_may_have_an_exception_in_another_sentence():
    facts = FACTS.replace('tuesday: "9:00-12:30, 14:00-18:00", wednesday: "11:00-19:30", friday: "9:00-15:00"', 'tuesday: "9:00-17:00", wednesday: "9:00-17:00", thursday: "9:00-20:00"')
    for text, count in (("We are open Tuesday to Thursday 9–5. On Thursdays we are open until eight.", 0), ("We are open Tuesday to Thursday 9–5. Thursday is lively.", 1)):
        site = Site.from_texts({"content/practice.yaml": facts, "content/pages/visit.md": f"---\ntitle: Visit\n---\n\n{text}\n"})
        assert len(list(run(rule_named("contradicting-hours"), site))) == count


@pytest.mark.parametrize(("text", "count"), [("Closed on Wed and Fri, water on the road.", 0), ("We are closed on Wednesdays.", 1)])
def test_an_article_may_tell_of_one_day_on_which_nobody_was_there(text, count):
    article = f"---\ntitle: Storm\ndate: 2026-10-22\nauthor: mara-lind\ntopic: News\n---\n\n{text}\n"
    site = Site.from_texts({"content/practice.yaml": FACTS, "content/people/mara-lind.md": MARA, "content/articles/storm.md": article})
    assert len(list(run(rule_named("contradicting-hours"), site))) == count
