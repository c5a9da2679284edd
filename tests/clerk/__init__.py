"""Several hundred mistakes of tired clerks as data, and how many of them are told well."""
