"""Sentences and rules → mentions and matches."""
