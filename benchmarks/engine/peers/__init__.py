"""The same names, rules and texts for kg and its peers, each in a process of its own."""
