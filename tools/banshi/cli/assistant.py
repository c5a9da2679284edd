"""The server for assistants: five questions that can be put to the guides, and what may be made of the answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.types import ToolAnnotations

from banshi.cli.desk import Desk

_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_INSTRUCTIONS = (
    "{city}的政务服务办事指南，只管{city}。先用 search 找事项，再按编码问细节。"
    "回答时写明事项名称、编码、网址、状态和数据日期；状态是示例的要说明是示例，请用户打 {hotline} 核实。"
    "search 的 state 是 none 就说指南里没有，不要用别的事项代替；指南里没有写的不要补充。"
)


def server(desk: Desk) -> MCPServer:
    """A server that answers out of one project's guides. It only reads, and nothing leaves the machine."""
    city = desk.catalog.setting.city
    name, hotline = (city.name, city.hotline.phone) if city else ("本市", "政务服务热线")
    made = MCPServer("banshi", instructions=_INSTRUCTIONS.format(city=name, hotline=hotline), log_level="WARNING")

    @made.tool(annotations=_READS)
    def search(question: str) -> dict[str, Any]:
        """用平常的话找办事事项、大厅、部门、阶段。state：found 就是它，near 只有相近的，none 指南里没有。"""
        return desk.ask(question)

    @made.tool(annotations=_READS)
    def matter(code: str, situation: dict[str, str] | None = None) -> dict[str, Any]:
        """一个事项的条件、材料、时限、收费和步骤。situation 是情形问题和选项，如 {"办理人": "本人"}；没有回答的都列出。"""
        return desk.matter(code, situation or {}) or _missing(code)

    @made.tool(annotations=_READS)
    def checklist(code: str, situation: dict[str, str] | None = None) -> dict[str, Any]:
        """办一个事项要带什么。"""
        return desk.checklist(code, situation or {}) or _missing(code)

    @made.tool(annotations=_READS)
    def deadline(code: str, accepted_on: date, situation: dict[str, str] | None = None) -> dict[str, Any]:
        """某天受理的，承诺时限的最后一天是哪天，按工作日历算。certain 是 false 表示那一年的放假安排还没有公布。"""
        return desk.deadline(code, accepted_on, situation or {}) or _missing(code)

    @made.tool(annotations=_READS)
    def offices(code: str, region: str = "") -> dict[str, Any]:
        """一个事项在哪办：窗口、地址、时间、电话。region 是区县的名称，不写就列出全部。"""
        return desk.offices(code, region) or _missing(code)

    return made


def _missing(code: str) -> dict[str, Any]:
    return {"error": f"没有编码是 {code} 的事项。请先用 search 找到事项，再用它的编码。"}
