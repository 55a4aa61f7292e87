"""The wording guard: reads what an owner wrote as an advertising regulator would."""
