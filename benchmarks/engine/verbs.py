# source: written for kg; licence: MIT
"""Verbs that set relations off in news and policy, as the triggers of neutral rules."""

from __future__ import annotations

VERBS: tuple[str, ...] = tuple(
    """
    adopt issue support visit announce approve launch sign host join lead fund build open close
    found propose reject endorse ratify chair attend elect appoint nominate dismiss employ train
    advise assist defend protect secure attack invade occupy liberate bomb threaten warn urge
    encourage persuade convince force compel allow permit forbid prohibit ban restrict limit
    reduce cut increase raise lower expand extend strengthen weaken improve modernise reform
    restructure reorganise merge acquire buy sell lease rent lend borrow finance sponsor subsidise
    tax fine penalise sanction exempt license certify accredit inspect audit review investigate
    examine study research analyse assess evaluate measure monitor track survey map chart
    describe explain clarify define interpret translate publish release print broadcast report
    cover quote cite mention praise criticise condemn denounce blame accuse charge sue prosecute
    convict sentence jail imprison detain arrest deport extradite expel evict ban pardon acquit
    compensate reward award honour decorate celebrate commemorate mark observe welcome greet
    receive invite meet consult brief inform notify alert remind instruct direct order command
    govern rule administer manage run operate control supervise oversee regulate coordinate
    organise arrange plan design draft write compose amend revise update repeal abolish suspend
    cancel postpone delay resume restart continue complete finish end conclude start begin
    initiate introduce pioneer invent develop produce manufacture assemble supply deliver ship
    transport export import trade distribute market advertise promote brand price value insure
    guarantee back underwrite rescue bail nationalise privatise deregulate liberalise integrate
    connect link unite divide separate isolate surround border overlook cross reach enter leave
    quit withdraw abandon evacuate return replace succeed precede follow accompany escort guard
    patrol police survive suffer endure resist oppose fight combat counter challenge confront face
    tackle address solve resolve settle mediate negotiate broker arbitrate discuss debate consider
    examine table pass veto block obstruct hinder impede disrupt halt stop prevent avoid avert
    mitigate offset absorb store generate harvest mine drill extract refine process recycle reuse
    restore repair rebuild renovate preserve conserve safeguard maintain sustain nurture foster
    cultivate educate teach coach mentor recruit hire dispatch deploy station mobilise equip arm
    disarm dismantle destroy demolish damage harm injure kill poison pollute contaminate clean
    treat cure heal vaccinate feed clothe house shelter resettle accommodate serve represent
    embody symbolise embrace accept acknowledge recognise confirm verify prove demonstrate show
    reveal expose disclose conceal hide deny refuse decline dispute contest appeal question query
    answer solicit request demand seek pursue chase hunt capture seize confiscate freeze unlock
    claim obtain gain earn win lose spend save invest donate grant allocate assign delegate entrust
    empower enable equalise balance stabilise accelerate facilitate streamline simplify digitise
    automate test pilot trial showcase exhibit display present unveil inaugurate christen name
    rename title dub label classify rank rate compare contrast mirror copy imitate inspire
    influence shape affect drive boost spur stimulate trigger cause provoke deter discourage
    """.split()
)
