"""Outside links: asked politely, judged carefully, remembered. Never imported by a build."""
