"""Each further place of the practice has a name and a house of its own.

Why: Visitors cannot tell two places of the same name apart, and one that is there twice has two weeks of opening hours.

Fix: Give each place another name, such as its town; take out the one that is there twice.

Bad:

```content/practice.yaml
name: Willow Room
address: {street: 1 Mill Lane, town: Larkmere, country: US}
hours: {monday: "9:00-12:30"}
places:
  - name: Willow Room <-- your practice is called "Willow Room" as well
    address: {street: 9 Oak Road, town: Fernbrook, country: US}
    hours: {friday: "9:00-12:30"}
  - name: Oak Hollow
    address: {street: 3 Oak Road, town: Fernbrook, country: US}
    hours: {tuesday: "9:00-12:30"}
  - name: oak hollow <-- an earlier place is called "Oak Hollow" as well
    address: {street: 5 Oak Road, town: Fernbrook, country: US}
    hours: {wednesday: "9:00-12:30"}
  - name: At the mill
    address: {street: 1 Mill Lane, town: Larkmere, country: US} <-- same address as your practice (1 Mill Lane, Larkmere)
    hours: {thursday: "9:00-12:30"}
```

Good:

```content/practice.yaml
name: Willow Room
address: {street: 1 Mill Lane, town: Larkmere, country: US}
hours: {monday: "9:00-12:30"}
places:
  - name: Oak Hollow
    address: {street: 9 Oak Road, town: Fernbrook, country: US}
    hours: {friday: "9:00-12:30"}
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.hours.week import typed_places
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None or not site.practice.places:
        return
    source, known = site.sources[f"{site.content}/practice.yaml"], [("your practice", site.practice)]
    for number, place in typed_places(site):
        houses = {_house(other): who for who, other in reversed(known)}
        names = {other.name.casefold(): (who, other.name) for who, other in reversed(known)}
        if same := names.get(place.name.casefold()):
            message = f'{same[0].capitalize()} is called "{same[1]}" as well: give this place a name of its own, such as its town.'
            yield Finding(source.field_place("places", number, "name"), message)
        elif same := houses.get(_house(place)):
            message = f"This place has the same address as {same} ({', '.join(filter(None, (place.address.street, place.address.town)))}): correct it, or join the two."
            yield Finding(source.field_place("places", number, "address"), message)
        known.append(("an earlier place", place))


def _house(place: object) -> tuple[str, ...]:
    address = place.address
    return tuple(part.casefold() for part in (address.street, address.town, address.postcode))
