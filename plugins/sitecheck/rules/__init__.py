"""The rules: one fault, one file, named after the fault."""
