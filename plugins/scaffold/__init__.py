"""Begins things for the owner: a new text, a closure, a notice; and her own practice from the sample."""
