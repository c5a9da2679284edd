"""Everything that stops the work. Problems in data are findings, not exceptions.

BanshiError
├── ProjectNotFound     no folder with `guides/` here or above
├── BuildFailed         the site was not published; the old one still stands
├── BaselineUnreadable  what should be a list of known findings is none
├── HistoryUnavailable  git cannot say what the guides were: no git, no repository, no such revision
├── PackUnreadable      what should be a kiosk pack is none, or its manifest cannot be trusted
├── NotPacked           no pack was made; what stood at its place still stands
├── NotUpdated          a terminal's pack was not replaced; the old one still works
├── NotChanged          a command would make the guides worse, or could not write; they are as they were
├── KeyUnusable         a key for signing that is none, or no library to use it with
├── NotPrinted          paper that could not be made; what was made before still stands
│   └── NotSet          one document that cannot be set; others can
├── NotComparable      another city's data cannot be taken; the snapshots are as they were
├── NotGathered        a province's portal cannot be made; what stood at its place still stands
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


class KeyUnusable(BanshiError):
    """A key cannot be made, read or used: nothing was signed, and nobody can say who signed."""


class NotPrinted(BanshiError):
    """A PDF could not be made: a font or glyph is missing, the call does not fit the data, or the disk is full."""


class NotSet(NotPrinted):
    """One document says something that cannot be drawn or set; no reason to leave out any other."""


class NotComparable(BanshiError):
    """What should be another city's published data cannot be read or must not be taken; nothing was written."""


class NotGathered(BanshiError):
    """The list of a province's cities, or what one of them publishes, cannot be used; nothing was written."""


class NotSpread(BanshiError):
    """Work could not be spread over other processes: no Dask, no scheduler, no workers, or they did not live to finish."""


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
