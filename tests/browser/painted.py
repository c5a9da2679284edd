"""Contrast of what is painted: the colours a browser computed, laid over each other as it lays them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Page


LEAST = 4.5
"""Text against what is behind it (WCAG 2.2, 1.4.3)."""
LEAST_LARGE = 3
"""The same for large type."""
CONTROLS = "a, button, summary, select, input, textarea, label, [role=option], [tabindex]"
_MARK = "data-judged"
STATES: dict[str, list[str]] = {
    "at rest": [],
    "hovered": ["hover"],
    "pressed": ["hover", "active", "focus"],
    "focused": ["focus", "focus-visible", "focus-within"],
}
"""What a person does to a control → the states the browser is told it is in."""

PICK = """
([selector, mark, most]) => {
  const alike = new Map();
  for (const control of document.querySelectorAll(selector)) {
    let name = "";
    for (let at = control; at && at.id !== "main"; at = at.parentElement) name += ` ${at.localName}.${at.className}`;
    const before = alike.get(name) || 0;
    if (before < most || control.matches(":checked")) control.toggleAttribute(mark, true);
    alike.set(name, before + 1);
  }
}
"""
"""Marks a few controls of each look: the hundredth line of a list is painted like the first."""

JUDGE = """
([selector, least, large]) => {
  const parse = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\\d.]+%?/g).map((part) => parseFloat(part));
    // `color(srgb …)` counts from 0 to 1.
    const scale = text.startsWith("color(") ? 255 : 1;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      // Printers leave grounds out unless a page insists.
      if (matchMedia("print").matches && style.printColorAdjust !== "exact") continue;
      const colour = parse(style.backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    // What no element paints is the window's: black where the reader asks for dark, else white.
    const dark = matchMedia("(forced-colors: active)").matches && matchMedia("(prefers-color-scheme: dark)").matches;
    return layers.reduceRight((below, layer) => over(layer, below), dark ? [0, 0, 0, 1] : [255, 255, 255, 1]);
  };
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width < 2 || box.height < 2 || style.visibility !== "visible" || style.clip !== "auto") return false;
    for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).opacity === "0") return false;
    return true;
  };
  const found = new Set();
  const parts = new Set();
  for (const control of document.querySelectorAll(selector)) {
    parts.add(control);
    for (const part of control.querySelectorAll("*")) parts.add(part);
    // The words of an answer stand beside its input.
    if (control.nextElementSibling && control.matches("input")) parts.add(control.nextElementSibling);
  }
  for (const part of parts) {
    const words = part.matches("input:not([type=radio], [type=checkbox]), textarea, select")
      || [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || part.closest("svg, script, [hidden]") || part.matches(":disabled, :disabled *") || !seen(part)) continue;
    const style = getComputedStyle(part);
    const ground = behind(part);
    const [one, two] = [light(over(parse(style.color), ground)), light(ground)];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const size = parseFloat(style.fontSize);
    const big = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (big ? large : least)) {
      const name = part.className ? `${part.localName}.${part.className}` : part.localName;
      found.add(`${name} “${(part.textContent || "").trim().slice(0, 12)}” ${style.color} on ${ground.map(Math.round).slice(0, 3)}`
        + ` = ${ratio.toFixed(2)}`);
    }
  }
  return [...found];
}
"""


class Hand:
    """Puts controls into a state without moving a pointer, as a browser's own tools do.

    Args:
        page: The page as it is now; after another one has been opened, a new hand is needed.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        page.evaluate(PICK, [CONTROLS, _MARK, 2])
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.send("DOM.enable")
        self._session.send("CSS.enable")

    def put(self, state: str) -> list[str]:
        """Every control, with whatever it stands in, in a state; what cannot be read then."""
        root = self._session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        asked = {"nodeId": root, "selector": f"[{_MARK}]"}
        nodes = self._session.send("DOM.querySelectorAll", asked)["nodeIds"]
        for node in nodes:
            forced = {"nodeId": node, "forcedPseudoClasses": STATES[state]}
            self._session.send("CSS.forcePseudoState", forced)
        return unreadable(self._page, f"[{_MARK}]")

    def leave(self) -> None:
        """Let go."""
        self._session.detach()


def unreadable(page: Page, selector: str = CONTROLS) -> list[str]:
    """Texts of controls that are too pale, each with its colours and their ratio."""
    return page.evaluate(JUDGE, [selector, LEAST, LEAST_LARGE])
