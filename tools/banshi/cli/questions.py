"""Asking in Chinese for what was not written on the command line."""

from __future__ import annotations

from collections.abc import Mapping

import click


def ask(question: str, option: str) -> str:
    """A line of text that is not empty.

    Args:
        question: What is asked for.
        option: The option that says the same, for those who cannot be asked.
    """
    while True:
        if answer := _answer(question, option).strip():
            return answer
        click.echo("这一项必须填写。")


def choose(question: str, choices: Mapping[str, str], option: str) -> str:
    """One of several, by number or by name.

    Args:
        question: What is asked for.
        choices: Value → how it is shown.
        option: The option that says the same.

    Returns:
        The value.
    """
    values = list(choices)
    if len(values) == 1:
        return values[0]
    for number, value in enumerate(values, 1):
        click.echo(f"  {number:>2}  {choices[value]}")
    while True:
        answer = _answer(f"{question}（写序号）", option).strip()
        if answer.isdecimal() and 1 <= int(answer) <= len(values):
            return values[int(answer) - 1]
        named = [value for value in values if answer in (value, choices[value])]
        if named:
            return named[0]
        click.echo(f"请写 1 到 {len(values)} 之间的序号。")


def _answer(question: str, option: str) -> str:
    try:
        return click.prompt(question, prompt_suffix="：", default="", show_default=False)
    except click.Abort:
        # Ended input and Ctrl-C look the same; either way the person learns how to go on.
        click.echo()
        raise click.BadParameter(f"没有回答“{question}”，什么都没有写入；也可以用 {option} 写明。") from None
