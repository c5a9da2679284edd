"""Shards of departments, made here one by one or by real workers, are what a command makes without them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from banshi.cli import main
from banshi.errors import NotSpread
from banshi.pdf.edition import COLOUR, NOTICE
from banshi.pdf.printer import Job, Printer, file_name
from banshi.pdf.sheet_shards import print_apart
from banshi.render.data_shards import export_apart, exported
from banshi.rules.engine import shards
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.shards import Shard, by_department, opened, seen
from banshi.source.files import Project
from tests.projects import ROOT, edit, make_project, tree


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(make_project(tmp_path_factory.mktemp("city")))


def test_a_large_department_is_several_shards(city: Project, monkeypatch) -> None:
    entries = inspect_project(city).catalog.public
    assert sorted(entry.code for some in by_department(entries) for entry in some) == [entry.code for entry in entries]
    assert all(len({entry.department for entry in some}) == 1 for some in by_department(entries))
    monkeypatch.setattr(shards, "_MOST", 1)
    assert [len(some) for some in by_department(entries)] == [1] * len(entries)


def test_what_shards_export_is_what_one_process_exports(city: Project) -> None:
    inspection = inspect_project(city)
    assert len(inspection.catalog.public) >= 3
    assert dict(export_apart(inspection, city.root, map)) == dict(exported(inspection))


def test_what_shards_print_is_what_one_process_prints(city: Project, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("RAYON_NUM_THREADS", "1")
    inspection = inspect_project(city)
    printer = Printer(city, inspection, inspection.catalog)
    for edition in (COLOUR, NOTICE):
        paths = {
            folder: [
                Job(entry, edition, (), tmp_path / folder / file_name(entry.code, edition))
                for entry in inspection.catalog.public
            ]
            for folder in ("here", "apart")
        }
        printer.print(paths["here"])
        shutil.rmtree(city.cache / "pdf")
        done = print_apart(printer, inspection, city.root, paths["apart"], map)
        assert sorted(one.job.path for one in done) == sorted(job.path for job in paths["apart"])
        assert {one.what for one in done} == {"made"}
        again = print_apart(printer, inspection, city.root, paths["apart"], map)
        assert {one.what for one in again} == {"kept"}
    assert tree(tmp_path / "apart") == tree(tmp_path / "here") != {}


def test_guides_that_changed_meanwhile_stop_it(tmp_path: Path) -> None:
    project = Project(make_project(tmp_path / "city"))
    inspection = inspect_project(project)
    codes = [entry.code for entry in inspection.catalog.public]
    shard = Shard(str(project.root), seen(inspection), codes)
    assert opened(shard)[0].root == project.root
    edit(next((project.guides / "matters").rglob("*.yml")), "\nsummary: ", "\nsummary: 已改动。")
    with pytest.raises(NotSpread, match="和这里的内容不一样"):
        opened(shard._replace(seen=seen(inspection)[::-1]))
    assert opened(shard._replace(seen=seen(inspect_project(project))))


@pytest.mark.parametrize("options", [("--matter", "990709901000"), ("--booklet", "--all"), ("--report", "--all")])
def test_what_is_not_worth_a_cluster(city: Project, options: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, ["pdf", *options, "--workers", "2", "--project", str(city.root)])
    assert done.exit_code == 2 and "不用于一个事项" in done.output


class Real(NamedTuple):
    """A scheduler that runs, and its workers with who watches over them."""

    address: str
    watchers: list[subprocess.Popen[bytes]]


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Real]:
    """As somebody would start them on machines of their own."""
    told = tmp_path / "scheduler.json"
    environment = {**os.environ, "DASK_LOGGING__DISTRIBUTED": "critical"}
    dask = [sys.executable, "-m", "dask"]
    closed = ["--host", "127.0.0.1", "--no-dashboard"]
    started = [
        subprocess.Popen([*dask, "scheduler", *closed, "--port", "0", "--scheduler-file", str(told)], env=environment)
    ]
    worker = ["worker", *closed, "--scheduler-file", str(told), "--nthreads", "1", "--memory-limit", "1GB"]
    started += [
        subprocess.Popen([*dask, *worker, "--local-directory", str(tmp_path)], env=environment, cwd=tmp_path)
        for _ in range(2)
    ]
    try:
        until(told.exists)
        import distributed

        with distributed.Client(scheduler_file=str(told), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            yield Real(client.scheduler.address, started[1:])
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            process.wait(60)


def until(true) -> None:
    """Wait for something, a minute at most."""
    for _ in range(1200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it has not happened")


def children(process: int) -> list[int]:
    """Processes a process has started and that work for it."""
    return [
        int(number)
        for task in Path(f"/proc/{process}/task").iterdir()
        for number in (task / "children").read_text(encoding="utf-8").split()
        if b"spawn_main" in Path(f"/proc/{number}/cmdline").read_bytes()
    ]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux who has started whom")
def test_a_worker_killed_in_the_middle_of_a_citys_paper_is_replaced(real: Real, tmp_path: Path) -> None:
    root = tmp_path / "real"
    for name in ("guides", "schema"):
        shutil.copytree(ROOT / name, root / name)
    command = [
        sys.executable,
        "-m",
        "banshi",
        "pdf",
        "--all",
        "--edition",
        "一次性告知单",
        "--project",
        str(root),
        "--out",
    ]
    there, here = tmp_path / "there", tmp_path / "here"
    running = subprocess.Popen([*command, str(there), "--scheduler", real.address], stderr=subprocess.PIPE)
    until(lambda: len(list(there.glob("2*.pdf"))) > 5)
    (killed,) = children(real.watchers[0].pid)
    os.kill(killed, signal.SIGKILL)
    assert running.poll() is None, "it was not in the middle"
    _, said = running.communicate(timeout=300)
    assert running.returncode == 0, said.decode()
    assert "由 2 个 Dask 计算进程来做。" in said.decode() and "distributed" not in said.decode()
    (replaced,) = children(real.watchers[0].pid)
    assert replaced != killed
    shutil.rmtree(root / ".cache")
    subprocess.run([*command, str(here)], check=True)
    assert tree(there) == tree(here) and len(tree(here)) > 100
