"""`banshi lint`: check guides against the standard."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple

import click

from banshi.cli.as_of import as_of_option
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.model.finding import Finding, Severity
from banshi.report.text import fixable, full, headline
from banshi.rules.engine.registry import rule
from banshi.rules.engine.verdict import Verdict, verdict_on
from banshi.source.files import Project

_STYLES = {
    "json": "json:as_json",
    "github": "github:as_github",
    "gitlab": "gitlab:as_gitlab",
    "sarif": "sarif:as_sarif",
    "junit": "junit:as_junit",
    "rdjson": "rdjson:as_rdjson",
    "markdown": "findings_markdown:as_markdown",
}
"""Style → where among the reports its function is. What a run does not need is not imported: a verdict that stands is
said in less time than that takes."""
_HELP = """检查办事指南是否符合标准。

可以只看某些文件或文件夹；规则编号可用 --select 挑选。能自动改的问题，用 --diff 看会怎么改，用 --fix 改。"""


@click.command(cls=Command, help=_HELP)
@click.argument("paths", nargs=-1, metavar="[文件或文件夹]...")
@click.option("--select", multiple=True, metavar="编号", help="只看这些规则，可写编号或首字母，如 T001 或 T。可重复。")
@click.option("--format", "style", type=click.Choice(["text", *_STYLES]), default="text", help="输出形式。")
@click.option("--strict", is_flag=True, help="有警告也算没有通过。")
@click.option("--fix", is_flag=True, help="自动改能改的问题，只改那一处，注释和顺序不动。")
@click.option("--unsafe", is_flag=True, help="和 --fix 一起用：把要人看一眼的也改了。")
@click.option("--diff", "only_show", is_flag=True, help="只显示会怎么改，不写文件。")
@click.option(
    "--changed-since", "revision", metavar="版本", help="只看从这个版本以来改过的文件，和它们给别的文件带来的问题。"
)
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="文件",
    help="基线文件里记着的老问题不算，只看新增的。",
)
@click.option(
    "--write-baseline",
    "record",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="文件",
    help="把现有的问题都记进基线文件。",
)
@as_of_option
@project_option
def lint(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    style: str,
    strict: bool,
    fix: bool,
    unsafe: bool,
    only_show: bool,
    revision: str | None,
    baseline: Path | None,
    record: Path | None,
    today: date,
    project: Project,
) -> None:
    """Print findings; exit 1 if the guides must not be published as they are."""
    wanted = _Wanted([_below_guides(path, project) for path in paths], tuple(item.upper() for item in select))
    if (fix or only_show) and (revision or baseline or record):
        raise click.UsageError("--fix、--diff 和 --changed-since、--baseline、--write-baseline 请分开运行。")
    if fix or only_show:
        from banshi.cli.lint_fix import mend

        left = mend(project, wanted.finding, unsafe=unsafe, only_show=only_show, today=today)
        verdict = Verdict(left.findings, left.matters)
    else:
        verdict = verdict_on(project, today)
    findings, rotten = verdict.findings, False
    if record or baseline or revision is not None:
        from banshi.cli.known_findings import changed_since, without_known, write_baseline

        if record is not None:
            write_baseline(record, findings)
        if baseline is not None:
            findings, rotten = without_known(baseline, findings, lambda row: wanted.takes(row.file, row.rule))
        if revision is not None:
            caused = set(map(id, changed_since(project, verdict.findings, revision, today)))
            findings = [finding for finding in findings if id(finding) in caused]
    findings = [finding for finding in findings if wanted.finding(finding)]
    _show(verdict, findings, style, project, mended=fix)
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if rotten or any(finding.severity in failing for finding in findings) else 0)


def _show(verdict: Verdict, findings: list[Finding], style: str, project: Project, *, mended: bool) -> None:
    if style == "text":
        for finding in findings:
            click.echo(full(finding, rule(finding.rule).title) + "\n")
        click.echo(f"检查了 {verdict.matters} 个事项：{headline(findings)}{fixable(findings, tried=mended)}")
        return
    from banshi.cli.known_findings import folder_of
    from banshi.report.presentation import Presentation
    from banshi.rules.engine.baseline import fingerprints
    from banshi.rules.engine.registry import all_rules

    known = dict(zip(map(id, verdict.findings), fingerprints(verdict.findings), strict=True))
    marks = [known[id(finding)] for finding in findings]
    written = resolve_name(f"banshi.report.{_STYLES[style]}")
    click.echo(written(findings, Presentation(all_rules(), marks, folder_of(project))))


class _Wanted(NamedTuple):
    """Which findings were asked for: below these names, of rules whose codes begin so; empty means all."""

    names: list[str]
    codes: tuple[str, ...]

    def finding(self, finding: Finding) -> bool:
        return self.takes(finding.file, finding.rule)

    def takes(self, file: str, code: str) -> bool:
        below = not self.names or any(
            file == name or (name[-1:] in ("/", "") and file.startswith(name)) for name in self.names
        )
        return below and (not self.codes or code.startswith(self.codes))


def _below_guides(path: str, project: Project) -> str:
    """A path as findings name files: below `guides/`, forward slashes; a folder ends in `/`."""
    full_path = Path(path).resolve()
    if not full_path.exists():
        raise click.BadParameter(f"没有找到 {path}。")
    if not full_path.is_relative_to(project.guides):
        if project.guides.is_relative_to(full_path):
            return ""
        raise click.BadParameter(f"{path} 不在 {project.guides} 里。")
    name = full_path.relative_to(project.guides).as_posix()
    return "" if name == "." else name + "/" * full_path.is_dir()
