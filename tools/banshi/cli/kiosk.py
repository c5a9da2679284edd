"""`banshi kiosk`: the pack a hall's terminal runs from; whether it is whole; how a newer one is put in."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from banshi.changes.repository import Repository
from banshi.cli.build import mkdocs
from banshi.cli.chinese import Command, Group
from banshi.cli.pdf import show_progress, tell_failures
from banshi.cli.project import PROJECT_HELP, open_project
from banshi.disk.signing import Signer, available, fingerprint, read_public
from banshi.errors import HistoryUnavailable, NotPacked, PackUnreadable
from banshi.kiosk.container import container
from banshi.kiosk.contents import WORDS, matters_of
from banshi.kiosk.data import URL, kiosk_data
from banshi.kiosk.manifest import HallOfPack, Manifest
from banshi.kiosk.pack import Order, make_pack
from banshi.kiosk.share import is_share, newest
from banshi.kiosk.update import Outcome, update
from banshi.kiosk.verification import PackProblem, verify
from banshi.pdf.edition import COLOUR, EDITIONS, LARGE, MONO, RECEIPT
from banshi.pdf.printer import Job, Printer
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.wording.phrases import date_words

_SHOWN = 30
_KEY = click.option(
    "--key", metavar="公钥", type=click.Path(path_type=Path), help="资料包要有这个公钥的签名，否则不接受。"
)  # fmt: skip
ON_A_TERMINAL = (COLOUR, MONO, LARGE, RECEIPT)
"""Editions a terminal can print: those that are for everybody, on sheets or on a roll."""


@click.group(
    cls=Group,
    invoke_without_command=True,
    subcommand_metavar="[命令 …]",
    help="给大厅的自助终端做资料包：不联网也能用的网站和打印稿，一个文件夹和一个 zip，拷到 U 盘带走。",
)
@click.option("--hall", metavar="大厅标识", help="哪个大厅，写 guides/halls.yml 里的 id。")
@click.option("--out", metavar="目录", default="dist", help="资料包放在哪里，默认是 dist。")
@click.option("--date", "day", metavar="日期", help="数据截至哪一天，如 2026-11-01；默认是最近一次提交的日期。")
@click.option(
    "--paper",
    type=click.Choice([edition.name for edition in ON_A_TERMINAL]),
    default=COLOUR.name,
    help="打印稿用哪种版式，看终端装的是什么打印机，默认彩色。",
)
@click.option("--sign", metavar="私钥", type=click.Path(path_type=Path), help="用哪个私钥签名；私钥用 banshi key 做。")
@click.option("--project", "root", metavar="目录", help=PROJECT_HELP)
@click.pass_context
def kiosk(
    context: click.Context,
    hall: str | None,
    out: str,
    day: str | None,
    paper: str,
    sign: Path | None,
    root: str | None,
) -> None:
    """Make a pack, unless a subcommand does something else: packs are checked and put in where there are no guides."""
    if context.invoked_subcommand is not None:
        return
    if hall is None:
        raise NotPacked(
            "请用 --hall 写明给哪个大厅做资料包，或者写 verify、update。可以运行 banshi kiosk --help 查看用法。"
        )
    # A key that cannot be used is said before the work, not after it.
    signer = Signer(sign) if sign else None
    project = open_project(root)
    inspection = inspect_project(project)
    catalog = inspection.catalog
    wanted = catalog.setting.halls.get(hall)
    if wanted is None:
        known = "、".join(f"{item.id}（{item.name}）" for item in catalog.setting.halls.values()) or "一个也没有"
        raise NotPacked(f"guides/halls.yml 里没有标识为 {hall} 的大厅，现有：{known}。")
    data_date = _checked(day) if day else _committed(project)
    choice = matters_of(wanted, catalog)
    site = project.cache / "kiosk" / hall / "site"
    click.echo(f"正在生成{wanted.name}的网站。")
    if mkdocs(project, "build", "--quiet", "--site-dir", str(site), BANSHI_KIOSK=hall):
        raise NotPacked("网站没有生成，资料包没有做，原因见上面的说明；原来的资料包没有改动。")
    click.echo(f"正在做打印稿：{WORDS[choice.chosen]}，{len(choice.entries)} 份。")
    papers = {entry.code: project.cache / "kiosk" / hall / "papers" / f"{entry.code}.pdf" for entry in choice.entries}
    printer = Printer(project, inspection, catalog)
    failed = tell_failures(
        show_progress(
            printer,
            [Job(entry, EDITIONS[paper], (), papers[entry.code]) for entry in choice.entries],
            show=sys.stderr.isatty(),
        )
    )
    for outcome in failed:
        del papers[outcome.job.entry.code]
    order = Order(
        hall=HallOfPack(id=hall, name=wanted.name, region=wanted.region),
        data_date=data_date,
        chosen=choice.chosen,
        site=site,
        papers=papers,
        extra={URL: kiosk_data(wanted, catalog, data_date, papers)},
        signer=signer,
    )
    pack = make_pack(order, Path(out).absolute() / f"kiosk-{hall}")
    click.echo(f"资料包做好了：{_about(pack.manifest)}")
    if signer:
        click.echo(f"已经签名，公钥指纹 {fingerprint(signer.public)}。")
    click.echo(f"文件夹：{pack.folder}")
    click.echo(f"压缩包：{pack.zip}")
    if failed:
        click.echo(f"有 {len(failed)} 个事项有不能印的字，资料包里有网页，没有打印稿。", err=True)
        sys.exit(1)


@kiosk.command("verify", cls=Command, help="检查资料包（文件夹或 zip）是否完整、有没有被改动。")
@click.argument("pack", metavar="资料包", type=click.Path(path_type=Path))
@_KEY
def verify_command(pack: Path, key: Path | None) -> None:
    """Print what is wrong; exit 1 if anything is."""
    if not pack.exists():
        raise PackUnreadable(f"没有找到 {pack}，请写资料包的文件夹或 zip 文件。")
    trusted = read_public(key) if key else ""
    try:
        opened = container(pack)
    except PackUnreadable as error:
        click.echo(str(error))
        sys.exit(1)
    try:
        verification = verify(opened, trusted)
    finally:
        opened.close()
    if verification.problems or verification.manifest is None:
        _tell(verification.problems)
        click.echo(f"资料包有 {len(verification.problems)} 个问题，不要使用。")
        sys.exit(1)
    click.echo(f"资料包完整：{_about(verification.manifest)}")
    click.echo(_origin(verification.manifest, trusted))


@kiosk.command(
    "update",
    cls=Command,
    help="用新资料包（文件夹或 zip）换下终端上正在用的，或者从放着几个资料包的共享文件夹里挑最新的。换好之前旧的照常可用。",
)
@click.argument("old", metavar="旧资料包", type=click.Path(path_type=Path))
@click.argument("new", metavar="新资料包", type=click.Path(path_type=Path))
@click.option("--allow-older", is_flag=True, help="允许换成数据更旧的资料包。")
@_KEY
def update_command(old: Path, new: Path, allow_older: bool, key: Path | None) -> None:
    """Put a newer pack in the place of an older one."""
    if is_share(new):
        found = newest(new, old)
        if found is None:
            click.echo("共享文件夹里没有更新的资料包，不用更新。")
            return
        click.echo(f"挑中 {found.name}。")
        new = found
    outcome = update(
        old,
        new,
        allow_older=allow_older,
        trusted=read_public(key) if key else "",
        progress=_count if sys.stderr.isatty() else _silent,
    )
    if not isinstance(outcome, Outcome):
        _tell(outcome)
        click.echo(f"新资料包有 {len(outcome)} 个问题，没有更新；旧资料包没有改动，可以照常使用。")
        sys.exit(1)
    if outcome.current:
        click.echo(f"已经是这个资料包了，不用更新：{_about(outcome.manifest)}")
        return
    resumed = f"，接着上次做好的 {outcome.resumed} 个" if outcome.resumed else ""
    click.echo(f"更新完成：{_about(outcome.manifest)}")
    click.echo(f"沿用 {outcome.kept} 个文件，新拷贝 {outcome.copied} 个{resumed}。请重新打开自助终端的浏览器。")


def _checked(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise click.BadParameter(f"{day} 不是日期，请写成 2026-11-01 这样。") from None


def _committed(project: Project) -> str:
    """The day of the last commit; guides that are not committed have no day."""
    try:
        repository = Repository(project.guides)
        changed = repository.changed("HEAD")
        committed = repository.date("HEAD")
    except HistoryUnavailable as error:
        raise NotPacked(f"不知道数据截至哪一天：{error}请用 --date 写明，例如 --date 2026-11-01。") from None
    if changed:
        raise NotPacked("guides 里有还没有提交的修改，不能用提交的日期。请先提交，或用 --date 写明数据截至哪一天。")
    return committed


def _count(done: int, total: int) -> None:
    click.echo(f"\r正在备齐新资料包：{done}/{total}", err=True, nl=done == total)


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


def _tell(problems: tuple[PackProblem, ...]) -> None:
    for problem in problems[:_SHOWN]:
        click.echo(str(problem))
    if len(problems) > _SHOWN:
        click.echo(f"还有 {len(problems) - _SHOWN} 个问题没有列出。")


def _origin(manifest: Manifest, trusted: str) -> str:
    """Who made it, as far as that is proved."""
    if not manifest.key:
        return "没有签名，不能证明是谁做的。"
    shown = fingerprint(manifest.key)
    if trusted:
        return f"签名核对过了，是给出的公钥签的，指纹 {shown}。"
    if not available():
        return f"有签名，公钥指纹 {shown}，没有核对：本机没有安装 cryptography。"
    return f"签名和清单相符，公钥指纹 {shown}；是不是制作单位的，请用 --key 写明它的公钥，或者打电话核对指纹。"


def _about(manifest: Manifest) -> str:
    return (
        f"{manifest.hall.name}，数据截至{date_words(manifest.data_date)}，{len(manifest.files)} 个文件，"
        f"{manifest.size / 1_000_000:.1f} MB，校验码 {manifest.short_digest}。"
    )
