"""One row for each matter: what a list of matters shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from banshi.model.matter import Channels, Commitment, Mail, Matter, Online
from banshi.open_data.cells import cell
from banshi.open_data.tables.table import Field, Row, Table, View, labelled
from banshi.source.standard import Standard

_NO_MAIL = Mail(receive=False, deliver=False)
_BEFORE = ("code", "code_status", "name", "aliases", "kind", "level")
_AFTER = (
    "partners", "audience", "themes", "high_frequency", "high_frequency_reason", "reform_field", "power_source", "status",
    "version", "effective", "summary",
    "scope", "processing", "time_limit.statutory", "time_limit.promised", "trip_count", "trip_reason",
    "channels.window", "channels.online.depth", "channels.online.trips", "channels.online.url",
    "channels.mail.receive", "channels.mail.deliver", "channels.self_service", "channels.agent",
    "channels.appointment", "channels.pay_online", "channels.range", "conditions.match", "quota", "frequency",
    "not_required", "not_eligible", "commitment.business", "commitment.proof", "commitment.note", "free_basis",
    "rating_url", "not_stated", "related", "verified.on", "verified.by",
)  # fmt: skip


def _fields(standard: Standard) -> list[Field]:
    department = [*labelled(standard, "matter", "department"), Field("部门标识")]
    return [
        *labelled(standard, "matter", *_BEFORE),
        *department,
        *labelled(standard, "matter", *_AFTER),
        Field("情形数"),
        Field("材料数"),
        Field("不用带的材料数"),
        Field("可以出示电子证照的材料数"),
        Field("网页", 40),
    ]


def _rows(matter: Matter, view: View) -> Iterator[Row]:
    departments = view.catalog.setting.departments
    named = departments.get(matter.department)
    limit, verified = matter.time_limit, matter.verified
    values = (
        matter.code, view.states[matter.code_status], matter.name, matter.aliases, matter.kind, matter.level,
        named.name if named else matter.department, matter.department,
        [departments[one].name if one in departments else one for one in matter.partners],
        matter.audience, matter.themes, matter.high_frequency, matter.high_frequency_reason, matter.reform_field,
        matter.power_source,
        view.states[matter.status], matter.version, matter.effective, matter.summary, matter.scope, matter.processing,
        limit.law, limit.promised, matter.trip_count, matter.trip_reason,
        *_channels(matter.channels),
        matter.conditions.match, matter.quota, matter.frequency, matter.not_required, matter.not_eligible,
        *_commitment(matter), matter.free_basis, matter.rating_url,
        [view.states.get(one, one) for one in matter.not_stated],
        matter.related, verified.on if verified else None, verified.by if verified else None,
        len(matter.questions), len(matter.materials), sum(row.spared for row in matter.materials),
        sum(row.shown for row in matter.materials), view.release.address(f"matters/{matter.code}.html"),
    )  # fmt: skip
    yield tuple(map(cell, values))


def _commitment(matter: Matter) -> tuple[Any, ...]:
    one = matter.commitment or Commitment()
    return (one.business, one.proof, one.note)


def _channels(channels: Channels) -> tuple[Any, ...]:
    online: Online | None = channels.online
    mail = channels.mail or _NO_MAIL
    way = (online.depth, online.trips, online.url) if online else (None, None, None)
    return (
        channels.window, *way, mail.receive, mail.deliver, channels.self_service, channels.agent,
        channels.appointment, channels.pay_online, channels.range,
    )  # fmt: skip


MATTERS = Table("matters", "事项", "每个事项一行：编码、部门、时限、跑动次数、办理渠道等。", _fields, _rows)
