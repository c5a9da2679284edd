"""Counting, batch by batch and for the tasks."""

from __future__ import annotations

import pytest

from banshi.catalog.burden_counts import counts, handled_online
from banshi.catalog.catalog import Catalog
from banshi.catalog.progress import batch_progress, department_progress, standing
from banshi.catalog.setting import Setting
from banshi.model.department import Department, DepartmentLine
from banshi.model.setting import Batch, Bundle, Claim, Overlay, Stage
from tests.catalog.test_catalog import A, B, C, entry


@pytest.mark.parametrize(
    ("depth", "handled"),
    [(None, False), ("互联网咨询", False), ("网上预约", False), ("其他", False), ("预审", True), ("全程网办", True)],
)
def test_booking_is_not_handling(depth, handled):
    assert handled_online(depth) is handled


def test_documents_are_counted_row_by_row():
    assert counts([entry(A, exempt=["电子证照", "数据共享"]), entry(B, exempt=["电子证照"]), entry(C)])[-2:] == (1, 2)


def batch(identifier: str, date: str, *codes: str) -> Batch:
    return Batch(id=identifier, name=f"{identifier} 批", date=date, matters=list(codes))


def test_batches_add_up_in_the_order_of_time():
    batches = {"b": batch("2026-02", "2026-06-01", B, A), "a": batch("2026-01", "2026-01-01", A, C)}
    rows = [entry(A, trip_count=2), entry(B, trip_count=0), entry(C, status="retired")]
    first, second = batch_progress(Catalog(Setting({}), rows, batches=batches))
    assert (first.batch.id, first.own.total, first.so_far.at_most_once) == ("2026-01", 1, 0)
    assert (second.own.total, second.so_far.total, second.so_far.never) == (2, 2, 1)


def test_departments_with_most_matters_come_first():
    departments = [Department(id=name, name=name, short_name=name) for name in ("gongan", "renshe", "leisure")]
    rows = [entry(A), entry(B, department="renshe"), entry(C, department="renshe")]
    found = department_progress(Catalog(Setting({"departments": departments}), rows))
    assert [(department.id, row.total) for department, row in found] == [("renshe", 2), ("gongan", 1)]


def test_what_the_tasks_ask_for():
    online = {"online": "全程网办", "online_trips": 0, "online_url": "https://zwfw.example"}
    rows = [
        entry(A, high_frequency=True, exempt=["电子证照", "电子证照", "数据共享"], mail_out=True, **online),
        entry(B, online="网上预约", online_trips=1, deferrable=["证明"], materials=["证明"], department="renshe"),
        entry(C, online="受理", online_trips=1, code_status="assigned", mail_in=True, materials=["证明"]),
    ]
    overlay = Overlay(region="990102", department="renshe", matters=[Claim(code=B, phone="12333"), Claim(code="x")])
    police = Department(
        id="gongan", name="公安局", short_name="公安局", hotlines=[DepartmentLine(name="热线", phone="110")]
    )
    bundle = Bundle(
        slug="a", name="a", audience="个人", lead="gongan", status="sample", stages=[Stage(name="一", parallel=[B, C])]
    )
    catalog = Catalog(
        Setting({"departments": [police]}),
        rows,
        overlays={"o": overlay},
        bundles={"a": bundle},
        batches={"b": batch("2026-01", "2026-01-01", A)},
    )
    found = standing(catalog)
    assert (found.departments, found.claimed, found.regions) == (2, 1, 1)
    assert (found.batches, found.unbatched, found.popular.total, found.popular.never) == (1, 2, 1, 1)
    assert (found.apply, found.addressed, found.remote, found.mail_in, found.mail_out) == (2, 1, 1, 1, 1)
    twice = entry(B, online="全程网办", online_trips=2, trip_count=1)
    assert standing(Catalog(Setting({}), [rows[0], twice])).remote == 1, "wholly online, and still somebody has to come"
    assert found.exempt == {"电子证照": 2, "数据共享": 1}
    assert found.exempt_matters == {"电子证照": 1, "数据共享": 1}
    assert (found.deferring, found.deferrable, found.phones, found.assigned) == (1, 1, 3, 1)
    assert found.saved == (1, 1, 0, 0)


def test_a_share_is_never_rounded_up():
    many = counts([entry(A)])._replace(total=200)
    assert (many.share(199), many.share(200), many.share(1)) == ("99%", "100%", "0%")
    assert counts([]).share(0) == "—"
