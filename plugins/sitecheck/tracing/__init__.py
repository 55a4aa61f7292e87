"""From a page back to what was typed: Markdown, a field, a template, or only the page itself."""
