"""The engine with names and rules that favour nobody, timed beside other engines in one run."""
