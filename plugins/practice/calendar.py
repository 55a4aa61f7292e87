"""The days of a week, for whoever needs no more of the schema than their names."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
