"""Everything that stops the work. Problems in data are findings, not exceptions.

BanshiError
├── ProjectNotFound     no folder with `guides/` and `schema/` here
├── BuildFailed         the site was not published; the old one still stands
└── UnknownRule         a rule code nobody has written
"""


class BanshiError(Exception):
    """Base of the errors a command turns into one sentence and exit status 2."""


class ProjectNotFound(BanshiError):
    """The folder given is not a guide project."""


class BuildFailed(BanshiError):
    """The new site could not be completed, so it was not put in place of the old one."""


class UnknownRule(BanshiError):
    """A rule code that does not exist was asked for."""
