"""Addresses by their standards, whoever writes them: WHATWG's URLs, mailto:, tel: and text fragments."""
