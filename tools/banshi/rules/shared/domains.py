"""What a department is for, as it stands in all its names: 自然资源 of 市自然资源局."""

from __future__ import annotations

import re
from functools import lru_cache

from banshi.catalog.setting import Setting

_OFFICE = re.compile("(?:管理)?(?:局|委员会|委|办公室|中心)$")


@lru_cache(maxsize=4)
def domains(setting: Setting) -> list[tuple[str, str]]:
    """Departments with the words that stand in their names, long and short."""
    found = []
    for key, department in setting.departments.items():
        for name in (department.name.removeprefix(setting.city.name if setting.city else ""), department.short_name):
            domain = _OFFICE.sub("", name.removeprefix("市"))
            if len(domain) > 1:
                found.append((key, domain))
    return list(dict.fromkeys(found))
