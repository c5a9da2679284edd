"""Example files of every kind: adding a file under good/ or bad/ adds a test.

A bad file says in its first comment lines what the judge must find, one line a finding:
`# 应报: <JSON path> <keyword>`. A field that may not stand beside its neighbours is `<path of both> false`.
"""

from functools import cache
from pathlib import Path

import pytest

from .loading import follow, read, schemas, under_key, validator
from .walking import is_question, nodes

HERE = Path(__file__).parent
EXPECTED = "# 应报: "
KINDS = sorted(set(schemas()) - {"common"})


def examples(folder: str) -> list[Path]:
    return sorted((HERE / folder).glob("*/*.yml"))


def names(paths: list[Path]) -> list[str]:
    return [f"{path.parent.name}/{path.stem}" for path in paths]


def findings(path: Path) -> list[str]:
    """`<JSON path> <keyword>` of everything the judge finds in the file."""
    kind = path.parent.name
    errors = validator(kind).iter_errors(read(path, kind))
    return sorted(f"{error.json_path} {error.validator or 'false'}" for error in errors)


def expected(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return sorted(line.removeprefix(EXPECTED) for line in lines if line.startswith(EXPECTED))


@pytest.mark.parametrize("path", examples("good"), ids=names(examples("good")))
def test_good(path):
    assert findings(path) == []


@pytest.mark.parametrize("path", examples("bad"), ids=names(examples("bad")))
def test_bad(path):
    assert path.read_text(encoding="utf-8").startswith(EXPECTED)
    assert findings(path) == expected(path)


@pytest.mark.parametrize("path", examples("good"), ids=names(examples("good")))
def test_good_example_points_editors_to_its_schema(path):
    line = path.read_text(encoding="utf-8").partition("\n")[0]
    schema = line.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / schema).resolve().name == f"{path.parent.name}.schema.json"
    assert (path.parent / schema).is_file()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_enough_examples(kind):
    fewest = {"good": 6, "bad": 10} if kind == "matter" else {"good": 2, "bad": 4}
    for folder, number in fewest.items():
        assert len(list((HERE / folder / kind).glob("*.yml"))) >= number, folder


@pytest.mark.parametrize("kind", [*KINDS, "common"])
def test_every_field_is_shown_by_a_good_example(kind):
    """What no example shows, nobody has tried to write."""
    missing = [
        f"{path}/properties/{key}"
        for path, node in nodes(schemas()[kind])
        for key, field in node.get("properties", {}).items()
        if isinstance(field, dict) and not is_question(path) and id(field) not in shown()
    ]
    assert missing == []


@cache
def shown() -> set[int]:
    """The identities of all schema nodes that describe a field of some good example."""
    return set().union(*(fields_in(read(path, path.parent.name), path.parent.name) for path in examples("good")))


def fields_in(document: dict, kind: str) -> set[int]:
    """The same for one document."""
    found: set[int] = set()

    def look(value: object, candidates: list[tuple[dict, str]]) -> None:
        found.update(id(schema) for schema, _ in candidates)
        described = [node for schema, home in candidates for node in follow(schema, home)]
        if isinstance(value, dict):
            for key, item in value.items():
                look(item, under_key(described, key))
        elif isinstance(value, list):
            for item in value:
                look(item, [(schema["items"], home) for schema, home in described if "items" in schema])

    look(document, [(schemas()[kind], kind)])
    return found
