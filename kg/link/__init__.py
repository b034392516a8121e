"""Mentions → entities: what names the same thing, and which day a date is."""
