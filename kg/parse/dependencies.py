"""A dependency tree of a sentence in, the roles of its verbs out; chunks answer where it is silent.

The labels are those of spaCy's English pipelines and of Universal Dependencies.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.parse.clauses import Clauses
from kg.parse.elements import Element, Phrase, Tree, Verb
from kg.parse.walk import Grammar, Group

_SUBJECT = frozenset({"nsubj", "nsubjpass", "nsubj:pass", "csubj", "csubjpass", "csubj:pass"})
_OBJECT = frozenset({"dobj", "obj"})
_PREPOSITION = frozenset({"prep", "agent"})
_OBLIQUE = frozenset({"obl", "obl:agent", "nmod"})
_RAISED = frozenset({"xcomp", "conj", "advcl", "pcomp"})
"""Verbs that share the subject of the verb they hang on, unless they have their own."""
_NOUN_CLAUSE = frozenset({"relcl", "acl", "acl:relcl"})
_DEPTH = 8


class DependencyClauses(Clauses):
    """The chunks of one sentence, whose verbs take their roles from a dependency tree."""

    def __init__(
        self, words: Sequence[str], elements: Sequence[Element], grammar: Grammar, tree: Tree
    ) -> None:
        super().__init__(words, elements, grammar)
        self.tree = tree
        self.phrase_at = {
            token: at
            for at, element in enumerate(self.elements)
            if isinstance(element, Phrase)
            for token in range(element.start, element.end)
        }

    def subjects(self, at: int, depth: int = 0) -> list[Group]:
        """The groups that may be the grammatical subject of the verb at element `at`."""
        verb = self.elements[at]
        found = self._subject_of(verb.head, 0) if isinstance(verb, Verb) else ()
        return [found] if found else super().subjects(at, depth)

    def objects(self, at: int, *, skip: int = 0) -> Group:
        """The objects of the verb at element `at`, `skip` tokens of particle passed over."""
        verb = self.elements[at]
        if isinstance(verb, Verb) and not skip:
            for token in self._below(verb.head, _OBJECT):
                if token in self.phrase_at:
                    return self.listed(self.phrase_at[token])
        return super().objects(at, skip=skip)

    def with_preposition(self, at: int, wanted: Collection[str]) -> list[Group]:
        """The groups that one of the prepositions brings to the verb at element `at`."""
        verb = self.elements[at]
        tokens = self._brought(verb.head, wanted) if isinstance(verb, Verb) else ()
        found = [self.listed(self.phrase_at[t]) for t in tokens if t in self.phrase_at]
        return found or super().with_preposition(at, wanted)

    def _below(self, head: int, labels: Collection[str]) -> Iterator[int]:
        rows = enumerate(zip(self.tree.heads, self.tree.labels, strict=True))
        return (token for token, (above, label) in rows if above == head and label in labels)

    def _subject_of(self, token: int, depth: int) -> Group:
        own = [t for t in self._below(token, _SUBJECT) if t in self.phrase_at]
        above, label = self.tree.heads[token], self.tree.labels[token]
        if own:
            return self._coordinated(own[0])
        if depth > _DEPTH or above == token:
            return ()
        if label in _NOUN_CLAUSE:
            return self._coordinated(above)
        return self._subject_of(above, depth + 1) if label in _RAISED else ()

    def _coordinated(self, token: int) -> Group:
        """The phrase that holds a token, and those joined to it."""
        found = [self._phrase(self.phrase_at[token])] if token in self.phrase_at else []
        for joined in self._below(token, {"conj"}):
            found += [p for p in self._coordinated(joined) if p not in found]
        return tuple(found)

    def _brought(self, head: int, wanted: Collection[str]) -> Iterator[int]:
        for preposition in self._below(head, _PREPOSITION):
            if self.words[preposition] in wanted:
                yield from self._below(preposition, {"pobj"})
        for oblique in self._below(head, _OBLIQUE):
            if any(self.words[case] in wanted for case in self._below(oblique, {"case"})):
                yield oblique
