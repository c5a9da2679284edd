"""What makes a site installable and lets it be read without a network: its manifest and its service worker."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from banshi.render.bare import bare

MANIFEST_URL = "manifest.webmanifest"
WORKER_URL = "service-worker.js"
_PAGES = ("index.html", "search/index.html", "offline/index.html", "list/index.html", "accessibility/index.html")
_COLOUR = "#0b4f8a"
_SHORT_NAME = "办事指南"


def manifest(name: str, slogan: str | None) -> str:
    """The web app manifest; its addresses are relative, so the site may live in any folder of a server.

    Args:
        name: The site's name.
        slogan: What it is for, in one sentence.

    Source:
        https://www.w3.org/TR/appmanifest/
    """
    icons = [("static/icon.svg", "any", "image/svg+xml")]
    icons += [(f"static/icon-{size}.png", f"{size}x{size}", "image/png") for size in (192, 512)]
    told = {
        "name": name,
        "short_name": _SHORT_NAME,
        "description": slogan or name,
        "lang": "zh-CN",
        "id": "index.html",
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": _COLOUR,
        "icons": [{"src": src, "sizes": sizes, "type": kind} for src, sizes, kind in icons],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def worker(site: Path, static: Path) -> str:
    """The service worker of a finished site.

    Its version is a digest of what it fetches beforehand, so a build that changes none of that is the same worker.

    Args:
        site: The site's folder, complete.
        static: Folder of the scripts.
    """
    # Pictures of the icon are for the desktop only.
    found = [path for kind in ("static/*.css", "static/*.js", "static/*.svg", "*.js") for path in site.glob(kind)]
    names = sorted(
        path.relative_to(site).as_posix()
        for path in found
        if path.name != WORKER_URL and not path.name.startswith("older.")
    )
    names += [name for name in (*_PAGES, MANIFEST_URL) if (site / name).is_file()]
    script = bare((static / "worker.js").read_text(encoding="utf-8"))
    digest = hashlib.blake2b(script.encode(), digest_size=8)
    for name in names:
        digest.update(name.encode() + b"\0" + hashlib.blake2b((site / name).read_bytes()).digest())
    listed = json.dumps(names, ensure_ascii=False)
    return f'const VERSION = "{digest.hexdigest()}";\nconst PRECACHED = {listed};\n{script}'


def retired_worker(static: Path) -> str:
    """The script that takes a service worker's place to remove it and all it kept."""
    return bare((static / "worker-retired.js").read_text(encoding="utf-8"))
