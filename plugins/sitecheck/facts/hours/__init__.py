"""When the practice is open, by what sentences, tables and answers say and by `practice.yaml`."""
