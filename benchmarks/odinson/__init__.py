"""Odinson's table of token patterns, run through the pattern matcher of kg."""
