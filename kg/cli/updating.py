"""A run that went on from an earlier one in, the lines that tell what was read and kept out."""

from __future__ import annotations

from collections.abc import Sequence

import click

from kg.updating import Updated

_MOST = 6
"""Ids to name in a line."""


def tell_update(folder: object, update: Updated) -> None:
    """Say on standard error what of the earlier run could be used."""
    if update.why_anew:
        click.echo(f"{folder}: all is read anew: {update.why_anew.rstrip('.')}.", err=True)
        return
    for verb in ("added", "changed", "removed"):
        ids = getattr(update, verb)
        if ids:
            click.echo(f"{verb} {len(ids)}: {_some(ids)}", err=True)
    click.echo(f"unchanged, not read again: {len(update.kept)}", err=True)


def _some(ids: Sequence[str]) -> str:
    more = [f"and {len(ids) - _MOST} more"] if len(ids) > _MOST else []
    return ", ".join([*ids[:_MOST], *more])
