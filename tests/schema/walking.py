"""Walks the schemas, for tests that say something about every node."""

from collections.abc import Iterator

KEYED = ("properties", "$defs", "patternProperties")
SINGLE = ("items", "additionalProperties", "propertyNames", "if", "then", "else", "not", "contains")
LISTED = ("allOf", "anyOf", "oneOf", "prefixItems")


def nodes(schema: dict, path: str = "#") -> Iterator[tuple[str, dict]]:
    """Every subschema that is an object, with its JSON pointer."""
    yield path, schema
    for keyword in KEYED:
        for key, child in schema.get(keyword, {}).items():
            if isinstance(child, dict):
                yield from nodes(child, f"{path}/{keyword}/{key}")
    for keyword in SINGLE:
        if isinstance(schema.get(keyword), dict):
            yield from nodes(schema[keyword], f"{path}/{keyword}")
    for keyword in LISTED:
        for index, child in enumerate(schema.get(keyword, [])):
            yield from nodes(child, f"{path}/{keyword}/{index}")


def is_question(path: str) -> bool:
    """True inside `if`, `not` and `propertyNames`, where a schema asks and describes nothing."""
    return not {"if", "not", "propertyNames"}.isdisjoint(path.split("/"))
