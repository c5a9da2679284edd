"""Click in Chinese: headings of the help, and what was wrong with a call."""

from __future__ import annotations

import sys
from typing import Any

import click

from banshi.errors import BanshiError

_HEADINGS = {"Usage: ": "用法：", "Options": "选项", "Commands": "命令"}


class _Formatter(click.HelpFormatter):
    """Writes Click's headings in Chinese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        args = args.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 …")
        super().write_usage(prog, args, prefix or _HEADINGS["Usage: "])

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is Chinese."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这份说明。"
        return option


class Group(Command, click.Group):
    """Commands; whatever stops one becomes one Chinese sentence and exit status 2."""

    command_class = Command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise _NoSuchCommand(f"没有 {args[0]} 这个命令。", ctx)
        return super().resolve_command(ctx, args)

    def main(self, *arguments: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        if not standalone_mode:
            return super().main(*arguments, standalone_mode=False, **extra)
        try:
            # Without standalone mode Click returns the status a command asked for.
            status = super().main(*arguments, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(2)
        except click.UsageError as error:
            click.echo(f"{_sentence(error)}可以运行 {_path(error)} --help 查看用法。", err=True)
            sys.exit(2)
        except (BanshiError, click.ClickException) as error:
            click.echo(error.format_message() if isinstance(error, click.ClickException) else str(error), err=True)
            sys.exit(2)
        except click.Abort:
            click.echo("已中止。", err=True)
            sys.exit(2)
        sys.exit(status if isinstance(status, int) else 0)


class _NoSuchCommand(click.UsageError):
    """A command nobody has written; its message is Chinese."""


def _path(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx else "banshi"


def _sentence(error: click.UsageError) -> str:
    """What is wrong with the call, in one sentence."""
    if isinstance(error, click.NoSuchOption):
        meant = f"是不是想写 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有 {error.option_name} 这个选项。{meant}"
    if isinstance(error, click.MissingParameter):
        return f"少写了 {error.param.human_readable_name if error.param else '参数'}。"
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Option):
        if isinstance(error.param.type, click.Choice):
            return f"{error.param.opts[0]} 只能是：{'、'.join(error.param.type.choices)}。"
        if isinstance(error.param.type, click.types.IntParamType):
            return f"{error.param.opts[0]} 要写整数。"
    if isinstance(error, click.BadParameter | _NoSuchCommand):
        return error.message
    return "命令的写法不对。"
