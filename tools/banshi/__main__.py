"""`banshi`, and `python -m banshi`."""

import atexit
import gc

from banshi.cli import main


def run() -> None:
    """Run one command."""
    # It ends before cycles of garbage could matter: to look for them takes a tenth of a large lint, and to look once
    # more when Python ends a quarter of a small one.
    gc.disable()
    atexit.register(gc.freeze)
    main(prog_name="banshi")


if __name__ == "__main__":
    run()
