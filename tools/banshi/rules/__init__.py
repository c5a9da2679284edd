"""The lint: one rule, one file. A module's docstring is the rule's published page.

A rule module is named `<family>/<code>_<slug>.py`, the family's folder beginning with its letter, and offers:

`SEVERITY`  how bad a finding is.
`SCOPE`     `"matter"`: `check(matter, setting)` sees one matter and what surrounds it.
            `"catalog"`: `check(catalog)` sees everything and names the file in each problem.
            `"change"`: `check(changes)` sees what a change did; `banshi diff --gate` asks it, not `banshi lint`.
            `"writing"`: the reader or the schema finds it; the module only documents it.
`FIXES`     which fixes its findings may carry: `"safe"`, `"unsafe"` or both; left out if a person has to mend them.
`check`     yields `Problem`s. Not for `"writing"`.

`engine/` runs them, `shared/` holds what several of them need.
"""
