"""What streets are called behind their own names, such as the Road of "Station Road"."""

SHORTENED = {
    "street": "st", "road": "rd", "avenue": "ave", "lane": "ln", "drive": "dr", "boulevard": "blvd", "court": "ct",
    "place": "pl", "square": "sq", "terrace": "ter", "crescent": "cres", "highway": "hwy", "close": "cl", "straße": "str", "strasse": "str",
}
DIRECTIONS = {"north": "n", "south": "s", "east": "e", "west": "w", "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw"}
"""Behind a street's name, and how they are shortened."""
_LONG = frozenset("way row mews hill quay walk parade yard wharf gardens green plaza parkway circle alley".split())
STREETS = "|".join(sorted({*SHORTENED, *SHORTENED.values(), *_LONG} - {"place", "close", "str", "straße", "strasse"}))
"""All of them as alternatives of a pattern; "place" and "close" are words of other sentences as well."""
