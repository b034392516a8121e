# source: written for kg; licence: MIT
"""Abbreviations that carry a dot, for splitter and tokenizer, and words that begin or go on."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "MR MRS MS DR SEN REP GEN GOV PROF "
    "Mr Mrs Ms Messrs Mx Dr Drs Prof Gen Lt Col Maj Capt Cmdr Adm Sgt Brig Sen Sens Rep Reps Gov "
    "Govs Pres Hon Rev Fr Sr Mt Ft St Ste Ave Blvd Rd Amb Sec Min Secy Asst Assoc vs cf al viz "
    "approx ca est Mme Mlle Supt Atty Det Cpl Pvt Insp Msgr"
)
"""Always followed by more of the same sentence."""

COUNTED = _words(
    "No Nos no nos Art Arts art arts Sec Secs sec secs Fig Figs fig Vol vol pp p para paras Para "
    "Paras Ch ch Eq Rec Reg Res Doc Pub Pt Stat Tit Cl cl Sch"
)
"""Abbreviations only when a number follows ("No. 5", "Art. 12")."""

MONTHS = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")

ENDING = _words(
    "Inc Ltd Co Corp Cos Bros LLC Plc plc Jr Esq etc Dept Univ Bldg Intl Assn Ph.D M.D B.A M.A "
    "Mon Tue Tues Wed Thu Thur Thurs Fri Calif Fla Conn Mass Mich Minn Pa Va Wash Wis Ariz Ark "
    "Colo Ga Ill Ind Kan Ky La Md Mo Mont Neb Nev Okla Ore Tenn Tex Vt Wyo Sh Zh Ye Kh Ts Dzh"
)
"""May also be the last word of a sentence."""

TOKENS = TITLES | MONTHS | (ENDING - _words("Fri Ill La Mass Pa Va Wash Ind Mon Wed"))
"""Words whose dot belongs to the token wherever they stand."""

STARTERS = _words(
    "The A An This That These Those It Its He His She Her They Their We Our You Your I My In On "
    "At By For From To With Without Within Under Over After Before Since Until During Through "
    "But And Or So Yet Nor If When While Where Although Though Because As Unless Whether Once "
    "However Moreover Meanwhile Furthermore Therefore Thus Also Then There Here Now Today "
    "Yesterday Tomorrow Some Many Most All Both Each Every No Not Any Several Another Other "
    "Such What Who Which Why How According Despite Following Earlier Later Last Next First Second "
    "Third Finally Still Even Only Is Are Was Were Do Does Did Has Have Had Can Could Will Would "
    "Should May Must Let"
)
"""Words that, with a capital after an abbreviation, begin a new sentence."""

CARRIERS = _words(
    "a an the of and or to in on at by for from with as that which who its their his her our your "
    "is are was were be been has have had will would should must may can could into than & "
    "between among under over through during including this these those not"
)
"""Words that, at the end of a line, show that the sentence goes on in the next."""
