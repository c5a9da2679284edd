"""The Chinese labels of fields, taken from the schema once."""

from __future__ import annotations

from banshi.source.file_schema import FileSchema


def matter_labels(schema: FileSchema) -> dict[str, str]:
    """Key of every field of a matter, and of its time limit, → its label."""
    fields: list[tuple[str, ...]] = [(key,) for key in schema.schema["properties"]]
    fields += [("time_limit", key) for key in schema.resolve(schema.schema["properties"]["time_limit"])["properties"]]
    return {path[-1]: schema.label(path) for path in fields}
