"""A city's words live in guides/, README and the manual only, and no file tells on which machine it was written.

The words are read from guides/, so the same test guards the next city.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ROOT / "guides"

# Names of units that every city has: they say nothing about this one.
EVERYWHERE = {"市辖区", "市本级", "市直", "县", "全市", "省直辖县级行政区划"}
PHONE = re.compile(r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)")
# GB/T 2260: the first two digits of the provinces' codes.
PROVINCES = "1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]"
# Spelled in halves, or this file would be the first finding.
MACHINE_PATHS = ["/" + folder + "/" for folder in ("work", "root")]


def tracked_files(root: Path) -> list[Path]:
    """The files git keeps, minus those deleted in the work tree."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True, encoding="utf-8")
    return [path for name in listed.stdout.split("\0") if name and (path := root / name).is_file()]


def texts(files: Iterable[Path], root: Path) -> Iterator[tuple[str, str]]:
    """Path below the root and text of every file that is text."""
    for path in files:
        data = path.read_bytes()
        if b"\0" not in data:
            yield path.relative_to(root).as_posix(), data.decode("utf-8", errors="replace")


def strings(value: object) -> Iterator[str]:
    """Every scalar inside a parsed document."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def records(value: object) -> Iterator[dict]:
    """Every mapping inside a parsed document, however it is nested."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from records(item)


def load(path: Path) -> object:
    """A document with every scalar as text, as the engine reads it."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def city_words(guides: Path) -> set[str]:
    """Names and short forms of the city and its regions, and the phone numbers in guides/."""
    city = load(guides / "city.yml")
    names = {city["name"]}
    for key, value in city.items():
        if re.search("short|alias|abbreviation", key):
            names.update(strings(value))
    names |= {record["name"] for record in records(load(guides / "regions.yml")) if is_local(record)}
    # Two characters left over may be a common word; three are still a place.
    short = {name[:-1] for name in names if len(name) > 3 and name[-1] in "省市县区"}
    phones = {phone for path in guides.rglob("*.yml") for phone in PHONE.findall(path.read_text(encoding="utf-8"))}
    return {word for word in names | short | phones if len(word) > 1} - EVERYWHERE


def is_local(record: dict) -> bool:
    """True for a region below the province."""
    return "name" in record and re.fullmatch(r"\d{6}", record.get("code", "")) and not record["code"].endswith("0000")


def region_pattern(guides: Path) -> re.Pattern[str]:
    """Matches any six-digit code of the city; letters around it mean a hash, digits a longer number."""
    codes = {record["code"][:4] for record in records(load(guides / "regions.yml")) if is_local(record)}
    return re.compile(rf"(?<![0-9A-Za-z])(?:{'|'.join(sorted(codes))})\d\d(?![0-9A-Za-z])")


def found(files: Iterable[tuple[str, str]], pattern: re.Pattern[str]) -> list[str]:
    """`path:line: match` for every match."""
    return [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for name, text in files
        for match in pattern.finditer(text)
    ]


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Matches any of the words, the longest first."""
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))


def outside_guides() -> list[tuple[str, str]]:
    """Tracked text files that the next city takes over unchanged; edits of the guides, and questions to them, are of the guides."""
    own = (
        "guides/",
        "tests/changes/attempts/",
        "tests/clerk/",
        "tests/search/asked.jsonl",
        "tests/search/asked-anew.jsonl",
        "tests/search/asked-told.jsonl",
        "tests/search/asked-plain.jsonl",
    )
    return [(name, text) for name, text in texts(tracked_files(ROOT), ROOT) if not name.startswith(own)]


def test_city_words_stay_in_guides():
    # What is read in this repository only: the pages for people may take their examples from this city.
    pages = ("README.md", "tools/manual/")
    files = [(name, text) for name, text in outside_guides() if not name.startswith(pages)]
    # At least the city's own name and its short form were read, or the scan would prove nothing.
    assert len(city_words(GUIDES)) >= 2
    assert found(files, any_of(city_words(GUIDES))) == []
    assert found(files, region_pattern(GUIDES)) == []


def test_schema_knows_only_provinces():
    schema = [(name, text) for name, text in outside_guides() if name.startswith("schema/")]
    local = re.compile(rf"(?<![0-9A-Za-z])(?:{PROVINCES})(?!0000)\d{{4}}(?![0-9A-Za-z])")
    assert found(schema, local) == []


def test_no_machine_paths():
    assert found(texts(tracked_files(ROOT), ROOT), any_of(MACHINE_PATHS)) == []


@pytest.fixture
def other_city(tmp_path):
    """An invented city; its codes lie outside the national table."""
    tmp_path.joinpath("city.yml").write_text("name: 云梦泽市\nshort_name: 云泽\nregion: 990100\n", encoding="utf-8")
    regions = "- {code: '990000', name: 云梦省}\n- {code: '990102', name: 东湾区}\n- {code: '990101', name: 市辖区}\n"
    tmp_path.joinpath("regions.yml").write_text(regions, encoding="utf-8")
    tmp_path.joinpath("halls.yml").write_text("- phone: 0999-1234567\n", encoding="utf-8")
    return tmp_path


def test_scan_reads_the_words(other_city):
    assert city_words(other_city) == {"云梦泽市", "云梦泽", "云泽", "东湾区", "0999-1234567"}


def test_scan_finds_planted_words(other_city):
    files = [("a.py", "x = 1\ny = '东湾区990103'\nz = 'a990103'\n")]
    assert found(files, any_of(city_words(other_city))) == ["a.py:2: 东湾区"]
    assert found(files, region_pattern(other_city)) == ["a.py:2: 990103"]
    assert found([("b.md", f"cd {MACHINE_PATHS[0]}main")], any_of(MACHINE_PATHS)) != []
