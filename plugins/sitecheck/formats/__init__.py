"""The same diagnostics for other programs: GitHub notes, SARIF, JUnit, and one page of HTML."""
