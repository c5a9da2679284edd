"""The site's own style sheets, scripts and attachments, among the files MkDocs puts in place."""

from collections.abc import Collection

from banshi.hooks.build import TEMPLATES, Build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from banshi.disk.program import program_digest
from banshi.disk.resources import HOOKS
from banshi.render.calendar_script import calendar_script
from banshi.render.languages import frame_script, languages
from banshi.render.offline import MANIFEST_URL, manifest
from banshi.render.statics import form_script, head_script, is_part, script, style_sheets

STATIC = HOOKS / "static"
LANGUAGES = HOOKS / "languages"
THEME = HOOKS / "theme"
_THEME_SHEETS = ("assets/stylesheets/main.", "assets/stylesheets/palette.")


def add_looks(build: Build, files: Files, config: MkDocsConfig) -> None:
    """Take the theme's files out, and put in what generated pages need and the guides' attachments."""
    looks = _take_theme(files)
    _leave_out(files, build.inspection.faulty)
    sources = [page.content_string for page in files.documentation_pages()]
    sources += [path.read_text(encoding="utf-8") for room in (TEMPLATES, THEME) for path in room.rglob("*.html")]
    for name in _static(build):
        files.append(File(name, str(HOOKS), config.site_dir, use_directory_urls=False))
    catalog, guides = build.inspection.catalog, build.project.guides
    for name in sorted(catalog.assets):
        place = f"assets/{name}"
        if place not in build.inspection.faulty:
            folder = guides / catalog.borrowed.get(name, "")
            files.append(File(place, str(folder), config.site_dir, use_directory_urls=False))
    project = build.project
    sheets = style_sheets(
        STATIC, looks, sources, project.cache / "style_sheets.msgpack", program_digest(project.schema)
    )
    kinds = {
        "style_sheet": sheets.own,
        "older_style_sheet": sheets.older,
        "script": script(STATIC, calendar_script(catalog.setting.calendar), offline=build.offline),
        "head_script": head_script(STATIC),
        "form_script": form_script(STATIC),
    }
    files.append(File.generated(config, MANIFEST_URL, content=manifest(config.site_name, config.site_description)))
    for kind, joined in kinds.items():
        files.append(File.generated(config, joined.url, content=joined.text))
        config.extra[kind] = joined.url
    config.extra["languages"] = []
    for language in languages(LANGUAGES):
        words = frame_script(language)
        files.append(File.generated(config, words.url, content=words.text))
        config.extra["languages"].append((language.language, language.name, words.url))


def _static(build: Build) -> list[str]:
    """What is published as it is; the terminals' own files only on terminals."""
    names = (
        path.relative_to(HOOKS).as_posix() for path in sorted(STATIC.rglob("*")) if path.is_file() and not is_part(path)
    )
    return [name for name in names if build.hall is not None or not name.startswith("static/kiosk")]


def _take_theme(files: Files) -> str:
    """The theme's style sheets as one text. None of its files is published: what we use of them is in ours."""
    looks = []
    for file in [file for file in files if file.src_uri.startswith("assets/")]:
        if file.src_uri.startswith(_THEME_SHEETS) and file.src_uri.endswith(".css"):
            looks.append(file.content_string)
        files.remove(file)
    return "".join(looks)


def _leave_out(files: Files, faulty: Collection[str]) -> None:
    """A preview goes on without pages that have errors, as without matters that have."""
    for file in [file for file in files if f"pages/{file.src_uri}" in faulty]:
        files.remove(file)
