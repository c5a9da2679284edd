"""From bytes on disk to validated values: a strict subset of YAML, typed and judged by the schema."""
