"""What is left of a word's readings in its sentence; the word in question stands in brackets."""

from __future__ import annotations

import pytest

from kg.parse.flags import NAMES, PRIMARY, describe
from kg.parse.readings import tag
from kg.parse.tokens import tokenize

CASES = [
    # a list of names is no headline
    ("The guests were [Drew] Berg, Wang Wei, Mary Okoth and Ann Lee.", "NOUN"),
    # noun or verb
    ("They attended the port conference [taking] place in Lyon.", "VBG"),
    ("Ann Lee [heads] the council.", "VBZ"),
    ("The [plan] covers ten ports.", "NOUN"),
    ("They [plan] to visit Lagos.", "VBZ"),
    ("The council will [plan] new roads.", "VB"),
    ("A new [plan] was adopted.", "NOUN"),
    ("The firms need more [support] from the bank.", "NOUN"),
    ("The ministry will further [support] the ports.", "VB"),
    ("The two countries [support] the treaty.", "VBZ"),
    ("The rise in [support] for farmers is welcome.", "NOUN"),
    ("The [report] said growth had slowed.", "NOUN"),
    ("We [report] on it every year.", "VBZ"),
    ("The council took [measures] against fraud.", "NOUN"),
    ("These [measures] are in force.", "NOUN"),
    ("The index [measures] the cost of living.", "VBZ"),
    ("An [increase] of ten per cent followed.", "NOUN"),
    ("They want to [increase] exports.", "VB"),
    ("His [visit] to Accra ended.", "NOUN"),
    ("The minister will [visit] Accra.", "VB"),
    ("The party's [call] was heard.", "NOUN"),
    ("She [calls] on the banks to lend.", "VBZ"),
    ("As a [result], prices fell.", "NOUN"),
    ("There is no [need] for a new law.", "NOUN"),
    ("We [need] to act.", "VBZ"),
    ("The law must [address] the gap.", "VB"),
    ("His [address] to the assembly was short.", "NOUN"),
    ("The [focus] of the talks was trade.", "NOUN"),
    ("They should [focus] on trade.", "VB"),
    ("The programme [aims] to train nurses.", "VBZ"),
    ("The [aims] of the programme are clear.", "NOUN"),
    ("The charter [states] that all are equal.", "VBZ"),
    ("The member [states] have agreed.", "NOUN"),
    ("The bank will [issue] bonds.", "VB"),
    ("Two [issues] remain open.", "NOUN"),
    ("The mayors [back] the plan.", "VBZ"),
    ("The ministers must [force] the firms to pay.", "VB"),
    ("The armed [forces] will leave.", "NOUN"),
    ("Efforts to improve trade and [support] the ports go on.", "VB"),
    ("The [will] of the people counts.", "NOUN"),
    ("The people [will] vote.", "MODAL"),
    # past or participle
    ("The law was [adopted] in May.", "VBN"),
    ("The council has [adopted] the law.", "VBN"),
    ("The council [adopted] the law.", "VBD"),
    ("The law [adopted] by the council is new.", "VBN"),
    ("The council, which [adopted] the law, is new.", "VBD"),
    ("[Adopted] in 2020, the law is still in force.", "VBN"),
    ("They [set] a goal.", "VBZ|VBD"),
    ("A sum has been [put] aside.", "VBN"),
    ("They pledged to [phase] out coal.", "VB"),
    ("The ministers [agreed] on a date.", "VBD"),
    ("The goals [agreed] in Lagos are bold.", "VBN"),
    ("The [proposed] law is bold.", "VBN"),
    # -ing
    ("The city is [building] a port.", "VBG"),
    ("The [building] of the port took years.", "NOUN"),
    ("The city plans on [building] a port.", "VBG"),
    ("The [meeting] was held in Lagos.", "NOUN"),
    ("The ministers are [meeting] the press.", "VBG"),
    ("The [opening] of the market helped.", "NOUN"),
    # to
    ("They want [to] go.", "TO"),
    ("They went [to] Lagos.", "PREP"),
    ("According [to] plan, it opened.", "PREP"),
    ("We have [to] comprehensively reform the banks.", "TO"),
    # that and other connectives
    ("He said [that] the port is open.", "SUB"),
    ("The port [that] opened in May is full.", "WH"),
    ("In [that] year the port opened.", "DET"),
    ("[That] is new.", "PRON"),
    ("It is clear [that] trade helps.", "SUB"),
    ("[After] the vote, the council met.", "PREP"),
    ("[After] he left, the council met.", "SUB"),
    ("[After] adopting the law, the council rose.", "PREP"),
    ("It has grown [since] 2012.", "PREP"),
    # possessives, determiners, pronouns
    ("The port[’s] roads are new.", "POSS"),
    ("It[’s] new.", "VBZ"),
    ("[Her] plan is new.", "POSS"),
    ("The news told [her] that it was over.", "PRON"),
    ("[This] is new.", "PRON"),
    ("[This] plan is new.", "DET"),
    ("[There] is no plan.", "PRON"),
    # names and capitals
    ("The vote was held in [May].", "NOUN"),
    ("It [may] rain.", "MODAL"),
    ("The Plan for [Accelerating] Reform is new.", "NOUN"),
    ("[Improve] the supply of water.", "VB"),
    ("Malta [ranks] first and will grow.", "VBZ"),
    # base forms after plurals and pairs of names
    ("The ministers [support] farms.", "VBZ"),
    ("Chile and Peru [support] farms.", "VBZ"),
    ("Chile, Peru and Malta [plan] to meet.", "VBZ"),
    ("Chile and Peru [trade] unions have met.", "NOUN"),
]


def read(marked: str) -> int:
    """The reading set of the bracketed word."""
    before, rest = marked.split("[")
    word, after = rest.split("]")
    sentence = tokenize(before + word + after)
    return tag(sentence)[sentence.starts.index(len(before))]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_one_reading_is_left(marked: str, expected: str) -> None:
    assert describe(read(marked) & PRIMARY) == expected


KEPT = [
    ("They asked for [support] and trade.", "NOUN"),
    ("Policy [measures] for growth", "NOUN"),
    ("The talks [held] in May were long.", "VBN"),
    ("Trade, transport [links] and ports.", "NOUN"),
    ("Support industrial [upgrading] and trade.", "VBG"),
    ("He helped the firms [grow].", "VB"),
]


@pytest.mark.parametrize(("marked", "expected"), KEPT)
def test_the_right_reading_is_not_removed(marked: str, expected: str) -> None:
    assert read(marked) & NAMES[expected]


def test_reading_sets_do_not_depend_on_what_was_read_before() -> None:
    first = tag(tokenize("The plan calls for support."))
    for marked, _ in CASES:
        read(marked)
    assert tag(tokenize("The plan calls for support.")) == first


def test_every_token_keeps_a_reading() -> None:
    for marked, _ in CASES:
        sentence = tokenize(marked)
        assert all(found & PRIMARY for found in tag(sentence))
