"""Where the files around the matters name one by its code."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path


def mentions(catalog: Catalog) -> Iterator[tuple[str, Path, str, bool]]:
    """File, path and code of every mention, and whether a retired matter may stand there."""
    for number, field in enumerate(catalog.setting.lists.get("targets", ())):
        for position, target in enumerate(field.targets):
            at: Path = ("fields", number, "targets", position, "matters")
            for index, code in enumerate(target.matters):
                yield "reform/targets.yml", (*at, index), code, False
    for number, event in enumerate(catalog.setting.lists.get("events", ())):
        for index, code in enumerate(event.matters):
            yield "events.yml", ("events", number, "matters", index), code, False
    for number, item in enumerate(catalog.setting.lists.get("retired", ())):
        if item.replaced_by:
            yield "retired.yml", ("retired", number, "replaced_by"), item.replaced_by, True
    for number, other in enumerate(catalog.setting.thesaurus.elsewhere):
        for index, code in enumerate(other.near):
            yield "terms.yml", ("elsewhere", number, "near", index), code, False
    for file, overlay in catalog.overlays.items():
        for index, claim in enumerate(overlay.matters):
            yield file, ("matters", index, "code"), claim.code, False
    for file, bundle in catalog.bundles.items():
        for number, stage in enumerate(bundle.stages):
            for index, code in enumerate(stage.parallel):
                yield file, ("stages", number, "parallel", index), code, False
    # What a batch once published stays in its list.
    for file, batch in catalog.batches.items():
        for index, code in enumerate(batch.matters):
            yield file, ("matters", index), code, True
