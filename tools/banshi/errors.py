"""Everything that stops the work. Problems in data are findings, not exceptions.

BanshiError
├── ProjectNotFound     no folder with `guides/` and `schema/` here
├── BuildFailed         the site was not published; the old one still stands
├── BaselineUnreadable  what should be a list of known findings is none
├── HistoryUnavailable  git cannot say what the guides were: no git, no repository, no such revision
├── PackUnreadable      what should be a kiosk pack is none, or its manifest cannot be trusted
├── NotPacked           no pack was made; what stood at its place still stands
├── NotUpdated          a terminal's pack was not replaced; the old one still works
├── NotChanged          a command would make the guides worse, or could not write; they are as they were
├── NotPrinted          paper that could not be made; what was made before still stands
├── Unpatchable         a file, or a place in it, that cannot be changed without changing more
└── UnknownRule         a rule code nobody has written
"""


class BanshiError(Exception):
    """Base of the errors a command turns into one sentence and exit status 2."""


class ProjectNotFound(BanshiError):
    """The folder given is not a guide project."""


class BuildFailed(BanshiError):
    """The new site could not be completed, so it was not put in place of the old one."""


class BaselineUnreadable(BanshiError):
    """A file given as a baseline is damaged or was written by another version."""


class PackUnreadable(BanshiError):
    """A folder or zip is no kiosk pack, or its manifest is damaged."""


class NotPacked(BanshiError):
    """A kiosk pack could not be made; an older one at its place was left alone."""


class NotUpdated(BanshiError):
    """The new pack could not be put in the place of the old one, which was left alone."""


class NotPrinted(BanshiError):
    """A PDF could not be made: a font or glyph is missing, the call does not fit the data, or the disk is full."""


class Unpatchable(BanshiError):
    """A change to a file would not do what was asked, or would do more; the file was left alone."""


class NotChanged(BanshiError):
    """What was asked for would make the guides wrong or could not be written; the guides are as they were."""


class UnknownRule(BanshiError):
    """A rule code that does not exist was asked for."""


class HistoryUnavailable(BanshiError):
    """Git cannot say what the guides were at some time.

    Args:
        reason: A word for programs: `no-git`, `no-repository`, `not-ours`, `bad-name`, `unknown`, `rewritten` (a commit
            that is not here, as after a forced push), `shallow`, `unrelated`, `bare`, `incomplete`, `timeout`, `failed`.
        sentence: What is wrong and what to do, in Chinese.
    """

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason
