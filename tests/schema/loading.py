"""Loads schemas and content files for the schema tests.

The only place of these tests that knows how YAML is read: scalars stay text until the schema says number or
boolean, as in the engine's reader, which may replace this helper.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "schema"
BRANCHES = ("then", "else")


@cache
def schemas() -> dict[str, dict]:
    """Every schema by kind: the file name up to `.schema.json`."""
    found = sorted(SCHEMA.glob("*.schema.json"))
    return {path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8")) for path in found}


@cache
def tables() -> dict[str, dict]:
    """Every national code table by name."""
    found = sorted((SCHEMA / "tables").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in found}


@cache
def registry() -> Registry:
    return Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas().values())


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schemas()[kind], registry=registry())


def read(path: Path, kind: str) -> Any:
    """The document with its scalars typed by the schema of `kind`."""
    with path.open(encoding="utf-8") as stream:
        document = yaml.load(stream, Loader=yaml.BaseLoader)
    return typed(document, [(schemas()[kind], kind)])


def follow(schema: dict, kind: str) -> list[tuple[dict, str]]:
    """The schema, what it refers to and its branches, each with the kind its own references start from."""
    nodes = [(schema, kind)]
    if "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        target_kind = file.removesuffix(".schema.json") or kind
        target = schemas()[target_kind]
        for part in pointer.strip("/").split("/"):
            target = target[part]
        nodes += follow(target, target_kind)
    for branch in BRANCHES:
        if isinstance(schema.get(branch), dict):
            nodes += follow(schema[branch], kind)
    for part in schema.get("allOf", ()):
        nodes += follow(part, kind)
    return nodes


def typed(value: Any, candidates: list[tuple[dict, str]]) -> Any:
    nodes = [node for schema, kind in candidates for node in follow(schema, kind)]
    if isinstance(value, dict):
        return {key: typed(item, under_key(nodes, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [typed(item, [(s["items"], k) for s, k in nodes if "items" in s]) for item in value]
    types = {schema.get("type") for schema, _ in nodes if isinstance(schema.get("type"), str)}
    if "boolean" in types and value in ("true", "false"):
        return value == "true"
    if "number" in types and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        return float(value)
    if "integer" in types and re.fullmatch(r"-?[0-9]+", value):
        return int(value)
    return value


def under_key(nodes: list[tuple[dict, str]], key: str) -> list[tuple[dict, str]]:
    named = [(s["properties"][key], k) for s, k in nodes if key in s.get("properties", {})]
    rest = [(s["additionalProperties"], k) for s, k in nodes if "additionalProperties" in s]
    return [(schema, kind) for schema, kind in named or rest if isinstance(schema, dict)]
