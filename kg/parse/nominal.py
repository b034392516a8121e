# source: written for kg; licence: MIT
"""A verb in, the nouns that name its action out ("adopt" → "adoption")."""

from __future__ import annotations

from functools import cache

from kg.parse.wordlist import lemmas_of

_IRREGULAR = """
accede:accession accept:acceptance achieve:achievement acquire:acquisition act:act,action
admit:admission advance:advance,advancement advise:advice advocate:advocacy agree:agreement
aid:aid aim:aim allege:allegation ally:alliance amend:amendment analyse:analysis analyze:analysis
answer:answer appeal:appeal apply:application appoint:appointment appraise:appraisal
approve:approval arrange:arrangement arrive:arrival assess:assessment assist:assistance
attack:attack attempt:attempt attend:attendance authorise:authorisation authorize:authorization
back:backing ban:ban bid:bid block:blockade boost:boost borrow:borrowing breach:breach
break:breach build:building,construction buy:purchase call:call campaign:campaign
cancel:cancellation care:care change:change choose:choice claim:claim clarify:clarification
close:closure collapse:collapse comment:comment commit:commitment compare:comparison
compete:competition comply:compliance compromise:compromise conclude:conclusion conduct:conduct
confer:conference consent:consent construct:construction contract:contract control:control
convene:convening,convocation cooperate:cooperation cost:cost create:creation curb:curb cut:cut
damage:damage debate:debate decide:decision decline:decline defend:defence,defense defy:defiance
delay:delay deliver:delivery demand:demand deny:denial depart:departure deploy:deployment
describe:description design:design destroy:destruction develop:development die:death
differ:difference disagree:disagreement discover:discovery discuss:discussion dismiss:dismissal
dispute:dispute distribute:distribution divide:division draft:draft,drafting elect:election
embrace:embrace emphasise:emphasis emphasize:emphasis enact:enactment encourage:encouragement
end:end endorse:endorsement enforce:enforcement enter:entry establish:establishment
estimate:estimate exchange:exchange exist:existence expand:expansion expect:expectation
explain:explanation export:export extend:extension fail:failure fight:fight finance:financing
focus:focus follow:following forecast:forecast found:founding fund:funding gather:gathering
give:gift govern:governance,government grow:growth guide:guidance halt:halt help:help hold:holding
hope:hope host:hosting impact:impact implement:implementation import:import impose:imposition
improve:improvement include:inclusion increase:increase influence:influence inherit:inheritance
inspect:inspection intend:intention interfere:interference intervene:intervention
introduce:introduction invest:investment invite:invitation issue:issuance,issue join:joining
judge:judgment,judgement know:knowledge launch:launch lead:leadership leave:departure lend:lending
lift:lifting link:link live:life lose:loss maintain:maintenance manage:management
measure:measurement meet:meeting merge:merger modernise:modernisation modernize:modernization
move:move negotiate:negotiation nominate:nomination notify:notification object:objection
observe:observance,observation occupy:occupation offer:offer open:opening oppose:opposition
order:order organise:organisation organize:organization overhaul:overhaul
participate:participation pass:passage pay:payment perform:performance permit:permission,permit
persist:persistence plan:plan,planning please:pleasure pledge:pledge practice:practice
practise:practice praise:praise prefer:preference present:presentation preserve:preservation
press:pressure proceed:procedure produce:production progress:progress promise:promise
promote:promotion propose:proposal prosper:prosperity protect:protection protest:protest
prove:proof provide:provision publish:publication purchase:purchase pursue:pursuit push:push
raise:raising,rise ratify:ratification receive:receipt recognise:recognition recognize:recognition
recommend:recommendation reduce:reduction refer:reference reform:reform refuse:refusal
regulate:regulation reject:rejection release:release rely:reliance remind:reminder remove:removal
renew:renewal reply:reply report:report request:request require:requirement research:research
resign:resignation resolve:resolution respond:response restrain:restraint restrict:restriction
result:result retain:retention return:return reveal:revelation review:review revise:revision
revitalise:revitalisation revitalize:revitalization rise:rise rule:ruling,rule
safeguard:safeguarding sanction:sanction say:statement scrutinise:scrutiny scrutinize:scrutiny
seize:seizure sell:sale send:dispatch serve:service settle:settlement shift:shift shut:shutdown
sign:signing,signature solve:solution speak:speech specify:specification speed:speed
spend:spending start:start state:statement stop:stop strengthen:strengthening stress:stress
strike:strike strive:striving study:study submit:submission succeed:success suggest:suggestion
support:support survey:survey suspend:suspension talk:talk target:target tax:taxation,tax
teach:teaching test:test threaten:threat tour:tour trade:trade train:training transfer:transfer
transform:transformation treat:treatment try:trial undertake:undertaking unify:unification
unveil:unveiling update:update upgrade:upgrade,upgrading use:use violate:violation visit:visit
vote:vote vow:vow warn:warning welcome:welcome win:victory withdraw:withdrawal work:work
"""
_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ify", ("ification",)),
    ("ize", ("ization",)),
    ("ise", ("isation", "ision")),
    ("ate", ("ation",)),
    ("ute", ("ution",)),
    ("uce", ("uction",)),
    ("ibe", ("iption",)),
    ("ide", ("ision",)),
    ("ude", ("usion",)),
    ("ade", ("asion",)),
    ("mit", ("mission",)),
    ("end", ("ension", "ention")),
    ("ve", ("val", "vation", "vance")),
    ("ct", ("ction",)),
    ("ess", ("ession",)),
    ("se", ("sal", "sation")),
    ("y", ("iance", "ication", "ial")),
    ("e", ("ement", "ation", "ion", "ance")),
    ("", ("ment", "ion", "ation", "ance", "ence", "al")),
)


@cache
def nominalizations(verb: str) -> tuple[str, ...]:
    """Nouns naming the action of `verb` (its first word counts); none for verbs without one.

    Irregular pairs come from the table, the rest by suffix, each checked against the word table.

    >>> nominalizations("adopt"), nominalizations("approve"), nominalizations("support")
    (('adoption',), ('approval',), ('support',))
    """
    lemma = verb.split()[0].lower()
    return _table().get(lemma) or _derived(lemma)


def _derived(lemma: str) -> tuple[str, ...]:
    for ending, suffixes in _RULES:
        if not lemma.endswith(ending):
            continue
        stem = lemma[: len(lemma) - len(ending)]
        for suffix in suffixes:
            if len(stem) > 1 and "noun" in lemmas_of(stem + suffix):
                return (stem + suffix,)
    return ()


@cache
def _table() -> dict[str, tuple[str, ...]]:
    pairs = (row.split(":") for row in _IRREGULAR.split())
    return {verb: tuple(nouns.split(",")) for verb, nouns in pairs}
