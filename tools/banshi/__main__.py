"""`python -m banshi`."""

import gc

from banshi.cli import main

if __name__ == "__main__":
    # A command ends before cycles of garbage could matter, and looking for them is a tenth of a large lint.
    gc.disable()
    main(prog_name="banshi")
