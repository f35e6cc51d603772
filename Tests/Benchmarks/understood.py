"""What a tool understood of the planted changes: found exactly, missed, and more than there was."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

WHAT = ("added", "removed", "transferred", "reordered", "fields")
KINDS = {"added": "added", "removed": "removed", "transferred": "transferred", "reordered": "reordered"}
FIELDS = {"amended", "renamed", "recoded", "devolved", "recalled"}
Found = dict[str, list[Any]]


class Truth:
    def __init__(self, mutations: Path):
        planted = json.loads(mutations.read_text(encoding="utf-8"))
        self.sets: dict[str, set[Any]] = {
            what: {entry["id"] for entry in planted[what]} for what in WHAT if what != "fields"
        }
        self.sets["fields"] = {(entry["id"], top(entry["field"])) for entry in planted["fields"]}
        # Who goes to another list has its holder with it.
        self.implied = {(id_, "holder") for id_ in self.sets["transferred"]}

    def score(self, found: Found) -> dict[str, tuple[int, int, int]]:
        """For each sort of change: how many were planted, how many of these were found, how many others were said."""
        result = {}
        for what in WHAT:
            said = Counter(tuple(f) if isinstance(f, list) else f for f in found[what])
            wanted = self.sets[what]
            extra = sum(n - (f in wanted) for f, n in said.items() if f in wanted or f not in self.implied)
            result[what] = (len(wanted), len(wanted & said.keys()), extra)
        return result


def top(path: str) -> str:
    return path.split(".")[0]


def of_qingdan(text: str) -> Found:
    """The changes of `qingdan diff --format json`; an id that is said twice counts twice."""
    found: Found = {what: [] for what in WHAT}
    fields: set[tuple[str, str]] = set()
    for item in json.loads(text)["items"]:
        for change in item["changes"]:
            kind = change["kind"]
            if kind in KINDS:
                found[KINDS[kind]].append(change["item"])
            elif kind in FIELDS:
                fields.add((change["item"], top(change.get("field", kind))))
            else:
                # A merger, a split: nothing of that was planted.
                fields.add((change["item"], kind))
    found["fields"] = [list(field) for field in sorted(fields)]
    return found
