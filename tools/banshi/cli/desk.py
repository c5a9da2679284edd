"""What somebody at an enquiry desk has at hand: the search, the whole matters, and the working calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from banshi.catalog.entry import Entry
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.model.situation import applies
from banshi.rules.engine.inspection import inspect_project
from banshi.search.data import search_data
from banshi.search.engine import Engine
from banshi.search.lexicon import Lexicon
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.wording import parts
from banshi.wording.checklist import checklist
from banshi.wording.facts import facts
from banshi.wording.labels import matter_labels
from banshi.wording.matter import matter_view
from banshi.wording.place import offices, online_view

_STATUS = {"sample": "示例，没有经主管部门核对发布", "published": "已发布", "paused": "暂停办理", "retired": "已取消"}
_FACTS = ("带什么", "多久", "多少钱", "网上")
_ANSWERED = 3


class Desk:
    """Answers out of the guides alone; nothing is written and nothing is fetched.

    Args:
        project: Whose guides.

    Raises:
        BuildFailed: the embedded engine of the search is not installed.
    """

    def __init__(self, project: Project) -> None:
        self._inspection = inspect_project(project)
        self.catalog = self._inspection.catalog
        self._labels = matter_labels(Standard(project.schema)["matter"])
        self._engine = Engine(search_data(self.catalog, Lexicon(project.cache / "lexicon")))
        city = self.catalog.setting.city
        self._root = city.site_url if city and city.site_url else ""

    def ask(self, question: str, most: int = 5) -> dict[str, Any]:
        """What the search answers; the first matters with the facts that were asked for.

        Args:
            question: As people say it, up to 500 characters.
            most: Results at most.
        """
        told = self._engine.answer(question, most)
        for at, hit in enumerate([*told["hits"], *told["beside"]]):
            hit["address"] = self._address(hit["url"])
            entry = self.catalog.by_code.get(hit["id"])
            if entry is None:
                continue
            hit |= self._head(entry)
            if at < _ANSWERED:
                hit["facts"] = self._facts(entry, told["intents"], told["region"])
        return told

    def matter(self, code: str, answers: Mapping[str, str]) -> dict[str, Any] | None:
        """A matter as it is for somebody in one situation; None where there is none.

        Args:
            code: Basic code.
            answers: Question of the matter → the option that holds; what is not answered leaves its rows in.
        """
        entry = self._entry(code)
        if entry is None:
            return None
        matter = self._read(entry)
        limit = matter.time_limit
        cases = [case.promised for case in limit.cases if answers and applies(case.when, answers)]
        return {
            **self._head(entry),
            "summary": matter.summary or "",
            "questions": {question: list(options) for question, options in matter.questions.items()},
            "situation": dict(answers),
            "conditions": [
                text for (text, _, _), item in zip(parts.conditions(matter), matter.conditions.items, strict=True)
                if isinstance(item, str) or applies(item.when, answers)
            ],
            "limit": cases[0] if len(cases) == 1 else limit.promised,
            "trips": matter.trip_count,
            "fees": [f"{fee.name} {fee.standard}" for fee in matter.fees if applies(fee.when, answers)],
            "steps": [f"{step.name}（{step.by}）" for step in matter.steps if applies(step.when, answers)],
            "results": [row.name for row in matter.result if row.name and applies(row.when, answers)],
            "checklist": self._papers(matter, answers),
        }  # fmt: skip

    def checklist(self, code: str, answers: Mapping[str, str]) -> dict[str, Any] | None:
        """What somebody in one situation has to bring."""
        entry = self._entry(code)
        if entry is None:
            return None
        return {**self._head(entry), "checklist": self._papers(self._read(entry), answers)}

    def deadline(self, code: str, start: date, answers: Mapping[str, str]) -> dict[str, Any] | None:
        """The last day of the promised limit, when the office accepts the papers on a day."""
        found = self.matter(code, answers)
        if found is None:
            return None
        ends = self.catalog.setting.calendar.deadline(start, parse_limit(found["limit"]))
        kept = {key: found[key] for key in (*_HEAD, "limit")}
        return {
            **kept,
            "start": start.isoformat(),
            "last_day": ends.day.isoformat() if ends else None,
            "certain": bool(ends and ends.certain),
        }

    def offices(self, code: str, region: str) -> dict[str, Any] | None:
        """Where a matter is handled, by region.

        Args:
            code: Basic code.
            region: Name or code of one region; empty for all.
        """
        entry = self._entry(code)
        if entry is None:
            return None
        matter = self._read(entry)
        online = online_view(matter.channels)
        told = self._told(matter)
        return {
            **self._head(entry),
            "online": f"{online.words} {online.url}".strip() if online else "",
            "offices": [
                {"region": office.region, "body": office.body, "phone": office.phone, "better": list(office.better),
                 "windows": [window._asdict() for window in office.windows]}
                for office in offices(matter, self.catalog)
                if not region or region in (office.region, office.code) or office.region.startswith(region)
            ],
            "phone": told["电话"],
        }  # fmt: skip

    def _entry(self, code: str) -> Entry | None:
        entry = self.catalog.by_code.get(code)
        return entry if entry is not None and entry.public else None

    def _told(self, matter: Matter) -> dict[str, str]:
        return facts(matter, matter_view(matter, self.catalog, self._labels), self.catalog)

    def _read(self, entry: Entry) -> Matter:
        stored = self._inspection.store.known[entry.file]
        with self._inspection.store.reader() as reader:
            return msgspec.msgpack.decode(reader.read(stored), type=Matter)

    def _facts(self, entry: Entry, asked: list[str], region: str) -> dict[str, str]:
        told = self._told(self._read(entry))
        return {name: told.get(f"{name} {region}") or told[name] for name in (asked or _FACTS) if name in told}

    def _papers(self, matter: Matter, answers: Mapping[str, str]) -> list[dict[str, str]]:
        rows = zip(checklist(matter, self.catalog.setting.materials), matter.materials, strict=True)
        return [
            {"name": "或".join(name.text for name in row.names), "form": row.form, "relief": row.badge[1], "note": row.note,
             "only_if": row.situation if any(question not in answers for question in material.when or ()) else ""}
            for row, material in rows if applies(material.when, answers)
        ]  # fmt: skip

    def _head(self, entry: Entry) -> dict[str, str]:
        department = self.catalog.setting.departments.get(entry.department)
        return {
            "code": entry.code,
            "name": entry.name,
            "department": department.name if department else entry.department,
            "address": self._address(entry.url),
            "status": _STATUS[entry.status],
            "data_date": entry.updated or "没有核对记录",
        }

    def _address(self, url: str) -> str:
        return url if url.startswith("tel:") else self._root + url


_HEAD = ("code", "name", "department", "address", "status", "data_date")
