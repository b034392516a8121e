"""Every removal rule fires where it should: on the bracketed word of a sentence of its own."""

from __future__ import annotations

import pytest

from kg.parse.flags import NOUN, PLURAL, PREP, VB, VBZ
from kg.parse.readings import RULES, trace
from kg.parse.removal import RemovalRule, rule
from kg.parse.tokens import tokenize

ROWS = {
    "in |May|": "It was in [May].",
    "|May| 5": "[May] 5 is new.",
    "the |will|": "The [will] to act is there.",
    "it |will|": "It [will] grow.",
    "|to| adopt": "They want [to] adopt it.",
    "according |to| plan": "It went according [to] plan.",
    "|to| plan": "They want [to] plan it.",
    "|to| force the": "They want [to] force the vote.",
    "|to| further plan": "They want [to] carefully adopt it.",
    "needs |to| act": "It needs [to] act.",
    "|to| both plan": "They want [to] both build and see it.",
    "|to| the plan": "He went [to] the vote.",
    "|these| plans": "He read [these] plans.",
    "|this| plan": "He read [this] policy.",
    "|this| support": "He saw [this] support.",
    "|all| new": "He read [all] new laws.",
    "|this| is": "[This] is new.",
    "|more| effective": "It is [more] effective.",
    "|more| plans": "It has [more] laws.",
    "|her| plan": "He read [her] plan.",
    "told |her| that": "He told [her] that it ended.",
    "|there| is": "[There] is a plan.",
    "went |there| on": "He went [there] on foot.",
    "|one| plan": "They have [one] plan.",
    "two |million| people": "Some two [million] people came.",
    "said |that| the": "He said [that] the law is new.",
    "clear |that| the": "It is so new [that] it helps.",
    "extend |that| vote": "They extend [that] vote.",
    "pointed out |that| it": "He pointed out [that] it is new.",
    "plan |that| helps": "A law [that] has helped is new.",
    "plan |that| also helps": "A law [that] also helps is new.",
    "plan |that| the council": "The law [that] the council wrote is new.",
    "and |that| the council": "He said it was new, and [that] the council knew.",
    "in |that| plan": "It was in [that] law.",
    "|that| plan is": "[That] law is new.",
    "|that| is": "[That] is new.",
    "|after| adopting": "He left [after] having met.",
    "|after| he": "It rose [after] he left.",
    "|since| 2012": "It rose [since] 2012.",
    "ever |since|.": "It rose ever [since].",
    "|after| the session,": "[After] the session, he left.",
    "|after| the session ended": "[After] the session ended, he left.",
    "speed |up|,": "Trade went [up], he said.",
    "firms |like| these": "Firms [like] these grow.",
    "the |following| plan": "The [following] law is new.",
    "|following| the plan": "It grew by [following] the vote.",
    "weeks |following| the adoption": "It rose weeks [following] the vote.",
    "the council|'s|": "The council['s] law is new.",
    "it|'s|": "It['s] new.",
    "states|'| rights": "The states['] rights are clear.",
    "he said 'no|'|": "He said 'no['] twice.",
    "on |Accelerating| Reform": "The Plan on [Accelerating] Reform is new.",
    "|Adopted| in": "[Adopted] in 2020, it is new.",
    "armed |forces| in": "The armed [forces] in Mali left.",
    "the |plan|": "He read the [plan].",
    "|Voting| has": "He saw how [voting] has ended.",
    "the |leading| industries": "The [gaining] industries are new.",
    "the |opening| of": "The [opening] of the port is near.",
    "new |plans|": "He read large [plans].",
    "a solid |plan| for": "He has a commercial [plan] for it.",
    "of |plans|": "It was full of [plans].",
    "carry out |plans|": "They gave up [plans] for it.",
    "|support| of": "With the bank it won [support] of all.",
    "take |measures|": "They take [measures].",
    "policy |measures| will": "The big trade [measures] could help.",
    "member |states| have": "The member [states] have met.",
    "policies |measures|": "Old laws [plans] and ports",
    "the council |plan| for": "The council [plan] for ports.",
    "the Council |plan| for it is": "The Accra [plan] for it is new.",
    "national |plan|": "It is a [national] law.",
    "the |public| in": "It met the [public] in May.",
    "a |further| plan": "It is a [further] law.",
    "was |first| adopted": "It was [first] adopted there.",
    "to |further| plan": "They will [further] plan it.",
    "|further| deepen": "They [further] deepen it.",
    "|building| the": "He spoke on [building] the port.",
    "has |opened| it": "He has [advanced] it.",
    "is |opening| it": "He is [missing] it.",
    "to |plan|": "They want to [plan].",
    "will |plan|": "They will [plan].",
    "did not |plan|": "They did not [plan].",
    "has |set|": "He has [cut] it.",
    "has |plans|": "He has [plans].",
    "was |set|": "It was [cut].",
    "was |cut| to": "It was [cut].",
    "is |building|": "He is [building].",
    "was |united| by": "It was [advanced] by him.",
    "it |had|": "It [had] a port.",
    "we |plan|": "We [plan] it.",
    "they |set|": "They [set] it.",
    "it |calls| for": "It [calls] for it.",
    "it also |calls| for": "It also [calls] for it.",
    "which |calls| for": "The law which [calls] for it is new.",
    "who |adopted|": "The council, who [adopted] it, left.",
    "the plan |states| that": "It is new, and the law [states] that it is.",
    "the council |hopes| to": "It is new, and the council [hopes] to help.",
    "met, |adopted| a plan": "The council met, [adopted] a law and left.",
    "of |building| strong ports": "They spoke of [building] strong ports.",
    "the plans |support| the": "The laws [support] the ports.",
    "the ministers |support| farms.": "The ministers [support] ports.",
    "Chile and Peru |support| farms.": "Chile and Mali [support] ports.",
    "the plan |calls| for": "The law [calls] for it.",
    "the Act |supports| firms": "The Ports Act [supports] companies that build.",
    "and |support| the": "They meet and [support] the ports.",
    "and also |support| the": "They meet and also [support] the ports.",
    "the firms |seek|": "The firms [seek] trade",
    "|Seek| progress": "[Seek] it.",
    "to learn and |seek|": "They want to learn and [seek] it.",
    "they learn and |seek|": "They learn and [seek] it.",
    "|adopted| by": "The law [adopted] by them is new.",
    "|Adopted| in 2020,": "[Adopted] in 2020, it is new.",
    "the council |adopted| a plan": "The council [adopted] a law.",
    "it is the plan |adopted| in": "It is the law [adopted] in Mali.",
    "the plan |adopted| in May will": "The law [adopted] in May will help.",
    "was reviewed and |adopted|": "It was written and [adopted].",
    "the council |agreed| on": "The council [agreed] on it.",
}


def test_every_rule_has_a_row_and_a_name_of_its_own() -> None:
    assert [r.name for r in RULES] == list(dict.fromkeys(r.name for r in RULES))
    assert {r.name for r in RULES} == set(ROWS)


@pytest.mark.parametrize(("name", "marked"), ROWS.items())
def test_a_rule_fires(name: str, marked: str) -> None:
    before, rest = marked.split("[")
    word, after = rest.split("]")
    sentence = tokenize(before + word + after)
    at = sentence.starts.index(len(before))
    assert (at, name) in trace(sentence)


def test_conditions_become_tests() -> None:
    made = rule("x", remove=VB, prev_is=NOUN, next_may=PREP, here_not=PLURAL)
    assert isinstance(made, RemovalRule)
    assert made.tests[0][:2] == (0, NOUN)
    assert made.tests[0][2] & VBZ
    assert made.tests[1] == (3, PREP, 0, 0)
    assert made.tests[2] == (2, 0, 0, PLURAL)
