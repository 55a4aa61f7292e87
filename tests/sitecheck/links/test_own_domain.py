"""The rule on whole addresses of the site itself, beyond its own examples."""

from __future__ import annotations

from sitecheck.engine import check
from sitecheck.site import Site


def test_what_a_template_puts_into_each_head_is_not_sought_in_every_text(monkeypatch):
    site = Site.from_texts({"output/card.png": "", "output/one/index.html": HEAD, "output/two/index.html": HEAD})
    assert any(link.element == "meta" for document in site.documents.values() for link in document.links)
    asked = []
    monkeypatch.setattr(Site, "causes", lambda self, uses: asked.append(uses) or ())
    check(site, ("own-domain-in-full",))
    assert not asked


HEAD = '<!doctype html><html lang="en"><head><title>A</title><meta property="og:image" content="https://willow.test/card.png"></head><body></body></html>'
