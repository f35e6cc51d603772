#!/usr/bin/env python3
"""Validates a library with a peer's library, in one process, a file at a time, as a user would.

peers.py jsonschema-rs|yamale LIBRARY SCHEMAS     exit status 1 where something was found

jsonschema-rs has unique ids and codes, existing organisations and items by hand on top of its schema; yamale has not.
"""

import json
import sys
from pathlib import Path
from typing import Any

import yaml


class Loader(yaml.CSafeLoader):
    """libyaml's loader; dates stay text."""


Loader.yaml_implicit_resolvers = {
    first: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:timestamp"]
    for first, entries in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


def lists(library: Path) -> list[Path]:
    return sorted(library.glob("organisations/*/*.yaml"))


class References:
    """Unique ids and codes, and references that lead somewhere."""

    def __init__(self, library: Path):
        register = load(library / "registers/organisations.yaml")
        self.organisations = {organisation["id"] for organisation in register["organisations"]}
        self.seen: set[str] = set()
        self.wanted: list[str] = []
        self.found = 0

    def add(self, item: dict[str, Any]) -> None:
        for value in filter(None, (item["id"], item.get("code"))):
            self.found += value in self.seen
            self.seen.add(value)
        self.wanted += item.get("powers", [])
        if "parent" in item:
            self.wanted.append(item["parent"])
        for key in ("publisher", "holder"):
            self.found += key in item and item[key] not in self.organisations

    def finish(self) -> int:
        return self.found + sum(id_ not in self.seen for id_ in self.wanted)


def jsonschema_rs(library: Path, schemas: Path) -> int:
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(
        json.loads((schemas / "list.schema.json").read_text(encoding="utf-8"))
    )
    references = References(library)
    found = 0
    for path in lists(library):
        data = load(path)
        found += sum(1 for _ in validator.iter_errors(data))
        for item in data["items"]:
            references.add(item)
    return found + references.finish()


def with_yamale(library: Path, schemas: Path) -> int:
    import yamale

    found = 0
    kinds = {kind: yamale.make_schema(schemas / f"{kind}.yamale.yaml") for kind in ("powers", "disclosure")}
    for path in lists(library):
        data = [(load(path), str(path))]
        results = yamale.validate(kinds[path.stem], data, _raise_error=False)
        found += sum(len(result.errors) for result in results)
    return found


def main() -> int:
    peer, library, schemas = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    found = (jsonschema_rs if peer == "jsonschema-rs" else with_yamale)(library, schemas)
    print(f"{peer}: {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
