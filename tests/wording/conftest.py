"""The views are read as the pages show them: on the same small city."""

from tests.render.conftest import inspection, matter_of, pages, snapshot

__all__ = ["inspection", "matter_of", "pages", "snapshot"]
