"""From the catalog to pages: view objects, autoescaped templates, and the splice into a shell."""
