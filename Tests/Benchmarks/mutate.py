#!/usr/bin/env python3
"""Makes a second state of a corpus, the same bytes each time, and says what it did.

mutate.py CORPUS OUT

2 % of the fields have another value, 1 % of the items are gone, 1 % are new, 5 % stand elsewhere: half of these in the
same list, half in the list of another department. OUT/mutations.json is the truth.
"""

import argparse
import json
import re
import shutil
from pathlib import Path
from random import Random

import edits
import words
from plan import item_id

FIELDS, GONE, NEW, MOVED = 0.02, 0.01, 0.01, 0.05
REACH = 10  # a moved item passes at least so many that stay, so that it and no other is the one that moved
KEY = re.compile(r"^    ([a-z]+):", re.M)
ITEM = re.compile(r"^(?:  # .*\n)*  - id: ", re.M)


class Item:
    """The text of one item, its comments above it included."""

    def __init__(self, text: str):
        self.text = text
        found = re.search(r"^  - id: (\S+)$", text, re.M)
        assert found
        self.id = found.group(1)

    def fields(self) -> list[tuple[str, int, int]]:
        """The fields behind the id, each from its key to the next."""
        keys = list(KEY.finditer(self.text))
        ends = [key.start() for key in keys[1:]] + [len(self.text.rstrip("\n")) + 1]
        return [(key.group(1), key.start(), end) for key, end in zip(keys, ends, strict=True)]

    def field(self, name: str) -> str | None:
        return next((self.text[start:end] for key, start, end in self.fields() if key == name), None)


class List:
    def __init__(self, path: str, text: str):
        self.path = path
        self.kind = Path(path).stem
        self.body = Path(path).parent.name
        starts = [found.start() for found in ITEM.finditer(text)]
        self.head = text[: starts[0]]
        parts = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        # What stands between two items belongs to the space between them.
        self.items = [Item(part.rstrip("\n") + "\n") for part in parts]

    def text(self) -> str:
        return self.head + "\n".join(item.text for item in self.items)


class Mutation:
    def __init__(self, corpus: Path):
        self.r = Random("mutate")
        paths = sorted(corpus.glob("organisations/*/*.yaml"))
        self.lists = [List(str(p.relative_to(corpus)), p.read_text(encoding="utf-8")) for p in paths]
        self.truth: dict[str, list[dict[str, str | int]]] = {
            "added": [],
            "removed": [],
            "reordered": [],
            "transferred": [],
            "fields": [],
        }
        self.taken: set[str] = set()
        text = "".join(item.text for list_ in self.lists for item in list_.items)
        self.named = set(re.findall(r"\b[dp]-[0-9a-z]{8}\b", re.sub(r"  - id: .*", "", text)))
        self.total = sum(len(list_.items) for list_ in self.lists)

    def make(self) -> None:
        self.remove()
        self.transfer()
        self.reorder()
        self.change()
        self.add()

    def some(self, share: float) -> list[tuple[List, Item]]:
        """Items that nothing refers to and that refer to no main item, none of them chosen before."""
        free = [
            (list_, item)
            for list_ in self.lists
            for item in list_.items
            if item.id not in self.named and item.id not in self.taken and item.field("parent") is None
        ]
        chosen = self.r.sample(free, round(self.total * share))
        self.taken |= {item.id for _, item in chosen}
        return chosen

    def remove(self) -> None:
        for list_, item in self.some(GONE):
            list_.items.remove(item)
            self.truth["removed"].append({"id": item.id, "file": list_.path})

    def transfer(self) -> None:
        for list_, item in self.some(MOVED / 2):
            others = [other for other in self.lists if other.kind == list_.kind and other is not list_]
            if not others:
                continue
            other = self.r.choice(others)
            list_.items.remove(item)
            # An item that names its holder itself names the new one; else it would only stand in another's list.
            item.text = re.sub(r"^    holder: .*$", f"    holder: {other.body}", item.text, flags=re.M)
            other.items.insert(self.r.randint(0, len(other.items)), item)
            self.truth["transferred"].append({"id": item.id, "from": list_.path, "to": other.path})

    def reorder(self) -> None:
        for list_, item in self.some(MOVED / 2):
            old = list_.items.index(item)
            free = [n for n in range(len(list_.items)) if abs(n - old) > 2 * REACH]
            new = self.r.choice(free)
            list_.items.remove(item)
            list_.items.insert(new, item)
            self.truth["reordered"].append({"id": item.id, "file": list_.path})

    def change(self) -> None:
        for list_ in self.lists:
            for item in list_.items:
                for key, start, end in reversed(item.fields()):
                    if key not in edits.CHANGES or self.r.random() >= FIELDS:
                        continue
                    old = item.text[start:end]
                    path, new = edits.changed(self.r, key, old)
                    if new == old:
                        continue
                    item.text = item.text[:start] + new + item.text[end:]
                    self.truth["fields"].append({"id": item.id, "field": path})

    def add(self) -> None:
        """New items look like the others: another item's text under a name, an id and values of its own."""
        names = {item.field("name") for list_ in self.lists for item in list_.items}
        for n in range(round(self.total * NEW)):
            list_ = self.r.choice(self.lists)
            text = self.r.choice(list_.items).text
            department = int(list_.path.split("/")[1].removeprefix("b")) - 1
            new = item_id(list_.kind[0], department, 5000 + n)
            while True:
                name = f"    name: {self.r.choice(words.AREAS)}{self.r.choice(words.MATTERS)}{self.r.choice(words.TOPICS)}\n"
                if name not in names:
                    break
            names.add(name)
            item = Item(re.sub(r"^  - id: .*$", f"  - id: {new}", text, flags=re.M))
            for key, start, end in reversed(item.fields()):
                old = item.text[start:end]
                if key == "name":
                    replaced = name
                elif key in ("code", "parent"):
                    replaced = ""
                else:
                    replaced = edits.changed(self.r, key, old)[1] if key in edits.CHANGES else old
                item.text = item.text[:start] + replaced + item.text[end:]
            list_.items.insert(self.r.randint(0, len(list_.items)), item)
            self.truth["added"].append({"id": new, "file": list_.path})


def write(corpus: Path, out: Path) -> str:
    mutation = Mutation(corpus)
    mutation.make()
    shutil.rmtree(out, ignore_errors=True)
    for path in ("library.yaml", "registers/organisations.yaml"):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(corpus / path, out / path)
    for list_ in mutation.lists:
        (out / list_.path).parent.mkdir(parents=True, exist_ok=True)
        (out / list_.path).write_text(list_.text(), encoding="utf-8")
    truth = {
        what: sorted(entries, key=lambda e: (e["id"], e.get("field", "")))
        for what, entries in mutation.truth.items()
    }
    (out / "mutations.json").write_text(
        json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    counts = ", ".join(f"{len(entries)} {what}" for what, entries in truth.items())
    return f"{out}: {mutation.total} items before; {counts}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    print(write(options.corpus, options.out))


if __name__ == "__main__":
    main()
