"""On which days the practice is closed for some time, by what sentences say and by `practice.yaml`."""
