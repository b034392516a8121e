"""A verb and an argument of a frame in, the mentions that fill it out."""

from __future__ import annotations

from dataclasses import dataclass

from kg.match.head import doer_of, head_of, inside, is_pair, spoken_for
from kg.match.named import is_named
from kg.match.scope import reported
from kg.match.times import times
from kg.match.view import View
from kg.model import Argument, Mention
from kg.parse.elements import Phrase, Verb
from kg.parse.walk import Group

BY = frozenset({"by"})
_UNDER = frozenset({"under", "in", "through", "within", "according"})
"""Prepositions that bring the instrument by which a thing is done."""
_FIRMS = frozenset(
    {"company", "companies", "enterprise", "enterprises", "firms", "manufacturers", "producers"}
    | {"businesses", "industry", "industries", "sector", "sectors", "products", "exports", "market"}
    | {"markets", "sales", "imports", "technology", "technologies"}
)
"""Nouns that do not act for the name before them: "EU companies adopted" is not about the EU."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The grammatical neighbourhood of a verb: what stands as subject, object, or after "by"."""

    view: View
    at: int
    verb: Verb
    width: int

    def agents(self) -> list[Group]:
        """Who may do it: the subject, or in the passive what follows "by"."""
        if self.verb.voice == "passive":
            return self.view.clauses.with_preposition(self.at, BY)
        return self._subjects()

    def _subjects(self) -> list[Group]:
        """The groups that may be the verb's subject: all frames of the verb ask for the same."""
        known = self.view.subjects
        if self.at not in known:
            known[self.at] = self.view.clauses.subjects(self.at)
        return known[self.at]

    def patients(self) -> list[Group]:
        """What it may be done to: the objects, or in the passive the subject."""
        if self.verb.voice == "passive":
            return self._subjects()
        objects = self.view.clauses.objects(self.at, skip=self.width)
        return [objects] if objects else self.view.clauses.fronted(self.at)

    def is_led(self) -> bool:
        """Whether nobody in the sentence does it, so that its lead does."""
        if self.verb.voice == "passive":
            return False
        words = self.view.sentence.words
        subjects = (p for group in self.view.clauses.subjects(self.at) for p in group)
        return all(words[p.start][:1].isdigit() for p in subjects)

    def groups(self, argument: Argument, usual: str) -> list[Group]:
        """The groups in the role of an argument, the likeliest first."""
        if argument.when:
            return times(self.view, self.at, argument.prep, argument.type)
        if argument.prep:
            return self.view.clauses.with_preposition(self.at, frozenset(argument.prep))
        role = argument.role or usual
        found = self.agents() if role in ("agent", "any") else []
        return found + (self.patients() if role in ("patient", "any") else [])


def fill(roles: Roles, argument: Argument, types: frozenset[str], usual: str) -> list[Mention]:
    """The mentions that fill an argument: the first group of its role that holds one."""
    view, verb = roles.view, roles.verb
    if argument.scope != "phrase" and verb.voice == "active":
        return reported(view, roles.at, verb.end + roles.width, argument, types)
    for group in roles.groups(argument, usual):
        if argument.through and not _leads_on(view, group, argument):
            continue
        found = [m for p in group for m in _mentions(roles, p, types, argument, usual)]
        found = [m for m in found if is_named(argument, m)]
        if found:
            return found if argument.many else found[:1]
    if usual == "agent" and verb.voice == "passive" and not argument.prep:
        found = _provided(roles, types & view.grammar.titled)
        if found:
            return found
    if argument.scope != "phrase" and verb.form != "participle":
        return reported(view, roles.at, verb.end + roles.width, argument, types)
    if usual == "agent" and not argument.prep and view.lead and view.lead.type in types:
        return [view.lead] if roles.is_led() else []
    return []


def _provided(roles: Roles, types: frozenset[str]) -> list[Mention]:
    """The instrument that provides for what nobody else does: "will be built under the plan"."""
    if not types or roles.verb.form == "participle":
        return []
    for group in roles.view.clauses.with_preposition(roles.at, _UNDER):
        placed = head_of(roles.view, group[0])
        if placed is not None and placed.mention.type in types:
            return [placed.mention]
    return []


def _leads_on(view: View, group: Group, argument: Argument) -> bool:
    """Whether a group begins with one of the nouns over which the argument is reached."""
    return bool(group) and view.sentence.lower[group[0].head] in argument.through


def _mentions(
    roles: Roles, phrase: Phrase, types: frozenset[str], argument: Argument, usual: str
) -> list[Mention]:
    """The mention that a phrase is about, or where the argument is loose all strong ones in it."""
    mention = _mention(roles, phrase, types, argument, usual)
    if mention is None and usual == "agent" and is_pair(roles.view, phrase):
        return [m for m in roles.view.pair() if m.type in types]
    if mention is None and argument.loose and is_near(phrase, roles.verb, argument):
        return [m for m in inside(roles.view, phrase, types) if m.feature != "weak"]
    return [mention] if mention else []


def _mention(
    roles: Roles, phrase: Phrase, types: frozenset[str], argument: Argument, usual: str
) -> Mention | None:
    """The mention that a phrase is about; for who does it also the one whose deed it is."""
    if not is_near(phrase, roles.verb, argument):
        return None
    placed = head_of(roles.view, phrase)
    if usual == "agent" and roles.view.sentence.lower[phrase.head] in _FIRMS:
        placed = roles.view.cover.get(phrase.head)
    if usual == "agent":
        placed = spoken_for(roles.view, phrase, types) or placed or doer_of(roles.view, phrase)
    return placed.mention if placed is not None and placed.mention.type in types else None


def is_near(phrase: Phrase, verb: Verb, argument: Argument) -> bool:
    """Whether a phrase stands on the side of the verb, and as near, as the argument wants it."""
    side = "right" if phrase.start > verb.head else "left"
    far = max(phrase.start - verb.head, verb.head - phrase.head)
    return argument.side in ("any", side) and not 0 < argument.distance < far
