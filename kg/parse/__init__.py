"""Clean text → sentences, readings of words, phrases and clauses; nothing loads on import."""
