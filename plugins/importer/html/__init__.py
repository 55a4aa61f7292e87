"""From any HTML to the Markdown of this website, with no word lost."""
