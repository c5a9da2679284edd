"""`banshi misses`: what people did not find, as rows of the thesaurus for a person to accept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.rules.engine.inspection import inspect_project
from banshi.search.data import search_data
from banshi.search.engine import Engine
from banshi.search.lexicon import Lexicon
from banshi.search.misses import Miss, asked
from banshi.search.misses import misses as unanswered
from banshi.source.files import Project


@click.command(
    cls=Command, help="从网站服务器的访问日志里找出大家搜了却没有搜到的话，提出用语对照的建议。有没搜到的，退出码是 1。"
)
@click.argument(
    "logs", metavar="日志…", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="至少搜过几次才列出。")
@project_option
@click.pass_context
def misses(ctx: click.Context, logs: tuple[Path, ...], least: int, project: Project) -> None:
    """Print rows to copy into `terms.yml`; exit status 1 where there are any."""
    questions: Counter[str] = Counter()
    for log in logs:
        with log.open(encoding="utf-8", errors="replace") as lines:
            questions.update(asked(lines))
    engine = Engine(search_data(inspect_project(project).catalog, Lexicon(project.cache / "lexicon")))
    found = list(unanswered(engine, questions, least))
    click.echo("\n".join(_lines(found, sum(questions.values()))))
    if found:
        ctx.exit(1)


def _lines(found: list[Miss], total: int) -> Iterator[str]:
    if not found:
        yield f"日志里有 {total} 次搜索，没有发现反复搜不到的话。"
        return
    yield f"# 日志里有 {total} 次搜索，{len(found)} 种话没有搜到。下面是建议，合适的请抄进 guides/terms.yml。"
    near = [miss for miss in found if miss.nearest]
    if near:
        yield "terms:"
    for miss in near:
        yield f"  - {{official: {miss.nearest}, words: [{_quoted(miss.text)}]}} # {miss.times} 次，是不是这件事请核对"
    others = [miss for miss in found if not miss.nearest]
    if others:
        yield "elsewhere:"
    for miss in others:
        known = f"，handled_by: {miss.elsewhere}，已经写明" if miss.elsewhere else "，请查明谁管，写上 handled_by"
        yield f"  - {{words: [{_quoted(miss.text)}]}} # {miss.times} 次{known}"


def _quoted(text: str) -> str:
    """A word as YAML reads it back, whatever is in it."""
    return text if text.isalnum() and not text.isascii() else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
