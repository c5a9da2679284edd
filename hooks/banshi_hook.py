"""This repository's own hook: the plugin that cities install, run from beside the engine.

`hooks:` in mkdocs.yml needs no installed entry point, so a fresh clone previews itself with the code it holds.
"""

from banshi.hooks.plugin import BanshiPlugin

_plugin = BanshiPlugin()
on_startup = _plugin.on_startup
on_config = _plugin.on_config
on_files = _plugin.on_files
on_nav = _plugin.on_nav
on_page_content = _plugin.on_page_content
on_env = _plugin.on_env
on_post_template = _plugin.on_post_template
on_post_build = _plugin.on_post_build
on_build_error = _plugin.on_build_error
on_serve = _plugin.on_serve
