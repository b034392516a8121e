# source: written for kg; licence: MIT
"""Readings of the word table that political prose does not use, and words that take "to" + noun."""

from __future__ import annotations

from kg.parse.flags import ADJ, ADV, NOUN, SINGULAR, VB, VBD, VBG, VBN, VBP, VBZ

_RARE = (
    "party parties policy article articles session sessions bill bills act section chapter "
    "state-of-the-art council councils committee congress minister ministers ministry "
    "government governments country countries city cities region regions people peoples "
    "nation nations border borders member members sector sectors market markets bank banks "
    "industry industries economy system systems area areas field fields zone zones "
    "world world's year years month months week weeks day days time times side sides "
    "level levels line lines power powers force forces law laws rule rules order orders "
    "standard standards service services product products project projects trade trades "
    "talent talents technology information energy "
    "capital center centers centre centres core cores role roles term terms "
    "source sources resource resources structure structures network networks "
    "environment situation condition conditions interest interests price prices "
    "water land air sea coal oil gas food grain house home homes office offices agency "
    "school schools university student students worker workers officer officers "
    "leader leaders president chair secretary general party-state "
    "company companies firm firms business businesses enterprise enterprises "
    "decade decades century centuries summer winter spring autumn weekend night "
    "foundation framework goal goals task tasks issue-based theme themes "
    "problem problems question-time family families community communities society "
    "crisis crises peace war wars security risk-free pandemic virus "
    "paper papers media text texts title titles treaty treaties communique mission missions "
    "panel panels station stations town towns county counties province provinces district "
    "districts village villages island islands river rivers site sites space spaces sphere "
    "spheres stage stages strategy style styles part parts party's percent per per-capita "
    "sum sums table tables team teams tourist traffic unit units value values volume volumes "
    "room rooms street streets ship vehicle vehicles wage wages subject subjects "
    "light lights hand hands head heart hearts mind minds body bodies eye eyes face-to-face "
    "basis gap gaps group groups kind kinds lot lots matter matters number numbers path paths "
    "pattern patterns period periods plant plants point-of-sale population "
    "position positions principle profit profits property proportion purpose purposes "
    "quarter quarters range ranges rate rates ratio reason reasons region's right rights "
    "road roads root roots scale scales scene scenes science scope sense size sizes skill "
    "skills slogan soil "
    "total totals type types voice weight womb word words"
)
RARE_VERBS: frozenset[str] = frozenset(_RARE.split())
"""Nouns whose verb reading counts only after "to", a modal or a pronoun."""

_ROWS: tuple[tuple[int, str], ...] = (
    (VB, "national public industrial"),
    (VB | VBZ | VBP, "ready"),
    (
        NOUN,
        "also must should would could said new many such being including used based due key-note",
    ),
    (NOUN, "be been are is was were has had have do does did set-to more most less than"),
    (NOUN, "economic political social local global military digital strategic green-lit"),
    (NOUN, "strong high low large small great big long old young major great important main"),
    (
        NOUN,
        "make makes take takes taking give gives go goes come comes get gets let say says see sees",
    ),
    (NOUN, "become becomes bring brings build builds keep keeps know knows think thinks tell hear"),
    (NOUN, "ensure strengthen promote accelerate implement adopt announce approve develop include"),
    (
        NOUN,
        "carry carries hold holds meet meets put puts stand stands run runs find finds turn-key",
    ),
    (NOUN, "serve seek continue continues provide achieve follow follows allow allows"),
    (NOUN, "proposed adopted held made given taken known seen done launched announced"),
    (NOUN, "recent current joint-stock former further free full late early able ready"),
    (NOUN, "united rural urban domestic foreign federal central modern international bilateral"),
    (
        NOUN,
        "heavy good safe solid stable complex necessary possible real better best tangible last",
    ),
    (VB | VBZ, "full major top precise stable zigzag green open-ended"),
    (ADV, "level supply free open full deep close big small great large"),
    (ADJ, "pandemic country level home"),
    (ADJ, "party state government council session meeting plan policy economy market development"),
    (ADJ, "people trade finance industry technology science security energy service project"),
    (ADJ, "city world water work bank system report program programme committee budget"),
    (ADJ, "congress meeting union reform area region leadership focus increase support"),
    (ADJ, "decision agreement made held said called given taken used"),
    (ADV, "plan state home party work north south east west"),
    (VBD | VBN, "wound bound sacred united"),
    (NOUN, "spoke rose felt drove bore"),
    (NOUN | ADJ | VB | VBZ | VBP, "fell"),
    (NOUN | VB | VBZ | VBP, "saw found"),
    (VBG, "during morning evening spring string thing king nothing something"),
)


def _gather(rows: tuple[tuple[int, str], ...]) -> dict[str, int]:
    out: dict[str, int] = {}
    for readings, words in rows:
        for word in words.split():
            out[word] = out.get(word, 0) | readings
    return out


UNLIKELY: dict[str, int] = _gather(_ROWS)
"""Lower-case form to the readings to drop."""

_MORE: tuple[tuple[int, str], ...] = (
    (ADJ, "key chief joint core pilot responsible northern southern eastern western rental"),
    (ADJ, "accessible visible congressional feasible south east west north socialist communist"),
    (ADJ, "terrorist unmet complete select only northeastern northwestern southeastern"),
    (NOUN | SINGULAR, "act bar feel retreat run military"),
    (VBN, "run"),
    (VB | VBZ | VBP, "own"),
    (ADV, "underway"),
)
ADDED: dict[str, int] = _gather(_MORE)
"""Readings that the word table lacks."""

_LINKED = (
    "according due thanks response responses contribution contributions access relation relations "
    "addition commitment commitments attention adherence subject related devoted dedicated "
    "committed linked opposed attributed contributed contribute contributes referring refer refers "
    "referred respond responds responded responding attach attaches attached attaching adhere "
    "adheres adhered adhering close closer opposition resistance solution solutions approach key "
    "threat threats challenge support service next prior pursuant lead leads led leading "
    "return returned returns amounted amounting amount amounts rose fell risen fallen "
    "listen listened visit visits answer transition answers exposed looking forward"
)
LINKED: frozenset[str] = frozenset(_LINKED.split())
"""Words after which "to" is a preposition when a noun may follow."""

HELPING: frozenset[str] = frozenset(
    ["help", "helps", "helped", "helping", "make", "makes", "made", "making", "let", "lets"]
)
"""Verbs that a bare infinitive may follow."""

_SAYING = (
    "say note stress emphasize emphasise underline underscore highlight point state announce "
    "declare believe think hope know show mean ensure require propose suggest confirm argue claim "
    "report add agree decide recommend demand insist warn acknowledge recall reaffirm reiterate "
    "affirm urge request indicate provide understand realize realise recognize recognise learn "
    "conclude explain remember expect fear predict estimate assume ask order pledge vow promise "
    "stipulate specify admit deny reveal imply observe maintain assert contend complain remark "
    "respond reply write guarantee resolve rule hear consider determine figure guess suspect "
    "forecast testify prove demonstrate illustrate signal imagine concede caution advise"
)
SAYING: frozenset[str] = frozenset(_SAYING.split())
"""Verbs that a clause with "that" may follow."""

_WANTING = (
    "aim plan seek need want hope intend wish pledge vow promise decide agree tend strive continue "
    "expect attempt try decline refuse fail offer resolve prepare ask move work serve help start "
    "begin threaten"
)
WANTING: frozenset[str] = frozenset(_WANTING.split())
"""Verbs that "to" and an infinitive often follow."""
