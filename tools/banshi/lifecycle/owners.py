"""Who is asked to agree to a change of which files, in the form code hosts read: `CODEOWNERS`, made from departments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting

FILE = "CODEOWNERS"
"""Below the root, where GitHub, GitLab and Gitee all look."""

_HEAD = "# 由 banshi owners --write 生成。要改，请改 guides/departments.yml 里的 owners，再生成一次。\n"


def code_owners(catalog: Catalog) -> str:
    """The whole file. Later lines win: the steward has everything no department has."""
    return _HEAD + "".join(f"{place} {' '.join(owners)}\n" for place, owners in _rows(catalog.setting))


def in_step(root: Path, catalog: Catalog) -> bool:
    """Whether the file on disk says the same; a project without one is in step."""
    path = root / FILE
    return not path.is_file() or path.read_bytes() == code_owners(catalog).encode()


def _rows(setting: Setting) -> Iterator[tuple[str, list[str]]]:
    steward = setting.departments.get(setting.city.steward or "") if setting.city else None
    if steward is not None and steward.owners:
        yield "/guides/", steward.owners
        yield "/schema/", steward.owners
    for department in sorted(setting.departments.values(), key=lambda item: item.id):
        if department.owners:
            yield f"/guides/matters/{department.id}/", department.owners
            yield f"/guides/local/*/{department.id}.yml", department.owners
