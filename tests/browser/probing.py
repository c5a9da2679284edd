"""A copy of a site with a script of the tests in every page, for browsers that cannot be given one by their driver."""

from __future__ import annotations

import shutil
from pathlib import Path

EAR = """
window.heard = [];
addEventListener("error", (event) => {
  const source = event.target && event.target !== window ? event.target.src || event.target.href : "";
  window.heard.push(source ? `not loaded: ${source}` : `${event.message} (${event.filename}:${event.lineno})`);
}, true);
addEventListener("unhandledrejection", (event) => window.heard.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => window.heard.push(`${event.violatedDirective} ${event.blockedURI}`));
for (const kind of ["error", "warn", "log", "info", "debug"]) {
  const say = console[kind];
  console[kind] = (...words) => { window.heard.push(words.join(" ")); say.apply(console, words); };
}
"""
"""Hears everything a page complains of, from its first script on."""


def probed(site: Path, folder: Path, script: str, *, first: bool) -> Path:
    """The copy, below `folder`. The policy of the pages allows what comes from the site itself.

    Args:
        site: What is copied.
        folder: An empty place.
        script: What every page runs.
        first: Before all other scripts instead of after them.
    """
    copy = Path(shutil.copytree(site, folder / "site"))
    (copy / "probe.js").write_text(script, encoding="utf-8")
    for path in copy.rglob("*.html"):
        tag = f'<script src="{"../" * (len(path.relative_to(copy).parts) - 1)}probe.js"></script>'
        html = path.read_text(encoding="utf-8")
        where, instead = ("<script", f"{tag}<script") if first else ("</body>", f"{tag}</body>")
        path.write_text(html.replace(where, instead, 1), encoding="utf-8")
    return copy
