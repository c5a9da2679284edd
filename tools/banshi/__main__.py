"""`python -m banshi`."""

from banshi.cli import main

if __name__ == "__main__":
    main(prog_name="banshi")
