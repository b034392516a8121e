"""What the date rules matched in a document in, a canonical name for each out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.date_deferred import defer_date
from kg.link.date_mentions import name_dates
from kg.match.regexes import RegexHit
from kg.model import Mention


def name_date_hits(text: str, hits: Sequence[RegexHit], date: str) -> list[str | None]:
    """ISO 8601 names in the order of the hits; None for what the document does not tell."""
    mentions = []
    for hit in hits:
        name = defer_date(hit.text, hit.groups, date)
        if name is not None:
            mentions.append(
                Mention(hit.start, hit.end, hit.rule.makes, hit.text, hit.rule.id, name)
            )
    names = {m.start: name for m, name in name_dates(text, mentions, document_date=date).items()}
    return [names.get(hit.start) or None for hit in hits]
