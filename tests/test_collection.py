"""The tests themselves: those without a browser need none, and no text is accepted that nobody asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import ROOT

WITHOUT = "import sys; sys.modules['playwright'] = None; import pytest; sys.exit(pytest.main(sys.argv[1:]))"


def test_whoever_has_no_browser_runs_everything_else() -> None:
    rooms = ["tests/model/test_code.py", "tests/search/test_results.py", "tests/browser/test_frame.py"]
    command = [sys.executable, "-c", WITHOUT, "--collect-only", "-q", "-rs", "-n0", "-p", "no:cacheprovider", *rooms]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "tests/model/test_code.py::" in done.stdout
    assert "tests/browser/test_frame.py::" not in done.stdout
    told = done.stdout.count("playwright is not installed: tests with a browser are left out")
    assert told == 1, "told once, by place"


def test_a_missing_text_is_a_failure_and_is_not_written(kept, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="is missing; run with --accept"):
        kept(tmp_path / "a.txt", "甲")
    assert not (tmp_path / "a.txt").exists()
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    kept(tmp_path / "a.txt", "甲")
    with pytest.raises(AssertionError):
        kept(tmp_path / "a.txt", "乙")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "甲"
