"""medspaCy's rules and tests of ConText, read where they are and run through the cues of kg."""
