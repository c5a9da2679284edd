"""Click in Chinese: headings of the help, and what was wrong with a call."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from banshi.disk.faults import sentence
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

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        speak_utf8()
        try:
            # Without standalone mode Click returns the status a command asked for.
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(2)
        except click.UsageError as error:
            click.echo(f"{_sentence(error)}可以运行 {_path(error)} --help 查看用法。", err=True)
            sys.exit(2)
        except (BanshiError, click.ClickException) as error:
            click.echo(error.format_message() if isinstance(error, click.ClickException) else str(error), err=True)
            sys.exit(2)
        except SystemExit as ended:
            # What a command printed may still be on its way to a disk that is full.
            self._end(ended)
        except BrokenPipeError:
            # Whoever read has had enough, as `head` does.
            _mute()
            sys.exit(2)
        except OSError as error:
            _give_up(sentence(error))
        except UnicodeError as error:
            _give_up(
                f"有一个名字或者文件不是 UTF-8（{type(error).__name__}），读不出来。请改名或者另存为 UTF-8，再运行一次。"
            )
        except RecursionError:
            _give_up("文件里一层套一层太深，读不完。请检查最近改动的文件。")
        except click.Abort:
            click.echo("已中止。", err=True)
            sys.exit(2)
        sys.exit(status if isinstance(status, int) else 0)

    def _end(self, ended: SystemExit) -> NoReturn:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            _mute()
        except OSError as error:
            _give_up(sentence(error))
        raise ended


def _give_up(said: str) -> NoReturn:
    """Say why in one sentence, if anybody can still hear it, and end without another word."""
    with contextlib.suppress(OSError):
        click.echo(said, err=True)
    _mute()
    sys.exit(2)


def _mute() -> None:
    """Python would try once more to write what could not be written, and complain in English."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def speak_utf8() -> None:
    """Say everything in UTF-8, also where the machine's own encoding is GBK: a guide may hold what that cannot say."""
    for stream in (sys.stdout, sys.stderr):
        # A stream somebody put in the place of the terminal may be of another class.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


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
    # What a command of ours says is Chinese; what click says itself is English.
    if isinstance(error, click.BadParameter | _NoSuchCommand) or "\u4e00" <= error.message[-2:-1] <= "\u9fff":
        return error.message
    return "命令的写法不对。"
