#!/usr/bin/env python3
"""The same data as tools for tables and trees want it: one JSON array of items, and a CSV of each kind.

flat.py LIBRARY OUT     writes OUT/items.json and OUT/KIND.csv; needs PyYAML

Every item has its effective values and its list; lists and groups are JSON in a cell of the CSV.
"""

import csv
import json
import sys
from pathlib import Path
from typing import Any

from peers import lists, load


def items(library: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for path in lists(library):
        data = load(path)
        where = str(path.relative_to(library))
        found += [{"list": where, **data.get("defaults", {}), **item} for item in data["items"]]
    return found


def cell(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def main() -> None:
    library, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    found = items(library)
    (out / "items.json").write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    for kind in ("disclosure", "powers"):
        rows = [item for item in found if Path(item["list"]).stem == kind]
        columns = sorted({key for row in rows for key in row})
        with (out / f"{kind}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(
                [cell(row[column]) if column in row else "" for column in columns] for row in rows
            )


if __name__ == "__main__":
    main()
