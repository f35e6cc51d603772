#!/usr/bin/env python3
"""Compares two flat states with a peer's library, in one process, and says what it understood as JSON.

differ.py deepdiff|daff A B     A and B as flat.py writes them
"""

import csv
import json
import sys
from pathlib import Path
from typing import Any

Understood = dict[str, list[Any]]


def with_deepdiff(a: Path, b: Path) -> Understood:
    from deepdiff import DeepDiff

    old, new = (json.loads((path / "items.json").read_text(encoding="utf-8")) for path in (a, b))
    tree = DeepDiff(old, new, group_by="id", view="tree")
    found: Understood = {"added": [], "removed": [], "transferred": [], "reordered": [], "fields": []}
    fields: set[tuple[str, str]] = set()
    for changes in tree.values():
        for change in changes:
            id_, *path = change.path(output_format="list")
            if not path:
                found["added" if "added" in change.report_type else "removed"].append(id_)
            elif path[0] == "list":
                found["transferred"].append(id_)
            else:
                fields.add((id_, path[0]))
    found["fields"] = [list(field) for field in sorted(fields)]
    return found


def with_daff(a: Path, b: Path) -> Understood:
    import daff

    found: Understood = {"added": [], "removed": [], "transferred": [], "reordered": [], "fields": []}
    for kind in ("disclosure", "powers"):
        tables = []
        for path in (a, b):
            with (path / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
                tables.append(daff.PythonTableView(list(csv.reader(file))))
        flags = daff.CompareFlags()
        flags.addPrimaryKey("id")
        align = daff.Coopy.compareTables(tables[0], tables[1], flags).align()
        rows: list[list[Any]] = []
        daff.TableDiff(align, flags).hilite(daff.PythonTableView(rows))
        read(rows, found)
    return found


def read(rows: list[list[Any]], found: Understood) -> None:
    """The rows of daff's highlighter format: the tag of the row first, `old->new` in its cells."""
    head = next(row for row in rows if row[0] == "@@")
    at = head.index("id")
    for tag, *_ in rows:
        assert tag is not None
    for row in rows:
        tag, id_ = row[0], row[at]
        if tag == "+++":
            found["added"].append(id_)
        elif tag == "---":
            found["removed"].append(id_)
        elif tag == ":":
            found["reordered"].append(id_)
        elif "->" in tag:
            for name, value in zip(head[1:], row[1:], strict=True):
                if isinstance(value, str) and tag in value:
                    if name == "list":
                        found["transferred"].append(id_)
                    else:
                        found["fields"].append([id_, name])


def main() -> None:
    peer, a, b = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    json.dump((with_deepdiff if peer == "deepdiff" else with_daff)(a, b), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
