#!/usr/bin/env python3
"""Holds a generated corpus against what it promises, with eyes of its own: PyYAML and the register's files.

check_corpus.py CORPUS [--statutes DIR] [--kinds DIR]

Prints one line a fault and a summary; needs PyYAML. --statutes holds articles.tsv of the register, --kinds the
shipped kinds; where one of them is absent it says so and skips what it needs it for.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

ID = re.compile(r"[dp]-[0-9a-hjkmnp-tv-z]{8}")
DEADLINE = re.compile(r"自(信息形成或者变更|收到申请|受理申请)之日起([1-9]|1\d|20)个工作日内")
N = "[零一二三四五六七八九十百]+"
CITE = re.compile(rf"《([^》]+)》第({N})条(?:第({N})款)?(?:第（({N})）项)?")
ROOT = Path(__file__).resolve().parents[2]
Shapes = dict[tuple[str, int], list[str]]


def number(text: str) -> int:
    """The other way round than the generator: sums up digits, tens and hundreds."""
    total = digit = 0
    for c in text:
        if c in "十百":
            total += (digit or 1) * (10 if c == "十" else 100)
            digit = 0
        else:
            digit = "零一二三四五六七八九".index(c)
    return total + digit


def shapes(folder: Path) -> Shapes:
    lines = (folder / "articles.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return {(row[0], int(row[2])): row[3].split() for row in rows if len(row) == 4 and row[2].isdigit()}


class Check:
    def __init__(self, register: Shapes | None):
        self.register = register
        self.faults: Counter[str] = Counter()
        self.seen: Counter[str] = Counter()
        self.owners: dict[str, str] = {}
        self.wanted: list[tuple[str, str]] = []

    def fault(self, what: str, where: str) -> None:
        self.faults[what] += 1
        if self.faults[what] <= 12:
            print(f"{what}: {where}")

    def once(self, value: str, where: str, what: str) -> None:
        if value in self.owners:
            self.fault(f"duplicate-{what}", f"{where} and {self.owners[value]}: {value}")
        self.owners[value] = where

    def citation(self, text: str, where: str) -> None:
        self.seen["citations"] += 1
        match = CITE.fullmatch(text)
        if not match:
            return self.fault("citation-form", f"{where}: {text}")
        title, article, paragraph, item = match.groups()
        if self.register is None:
            return None
        shape = self.register.get((title, number(article)))
        if shape is None:
            return self.fault("no-such-article", f"{where}: {text}")
        if paragraph and shape != ["?"] and not 1 <= number(paragraph) <= len(shape):
            self.fault("no-such-paragraph", f"{where}: {text}")
        if item and shape != ["?"] and number(item) > max(map(int, shape)):
            self.fault("no-such-item", f"{where}: {text}")
        return None

    def bases(self, values: list[Any], where: str) -> None:
        cites = [value["cite"] if isinstance(value, dict) else value for value in values]
        for cite in cites:
            self.citation(cite, where)
        if len(set(cites)) < len(cites):
            self.fault("citation-twice", where)
        for value in values:
            if isinstance(value, dict) and not 100 <= len(value["text"].replace("\n", "")) <= 600:
                self.fault("text-length", f"{where}: {len(value['text'])}")

    def item(self, item: dict[str, Any], list_: dict[str, Any], where: str) -> None:
        item = {**list_.get("defaults", {}), **item}
        self.seen[list_["list"]] += 1
        if not ID.fullmatch(item["id"]) or item["id"][0] != list_["list"][0]:
            self.fault("id-form", where)
        self.once(item["id"], where, "id")
        if "code" in item:
            self.once(item["code"], where, "code")
            if not re.fullmatch(r"11\d{7}(\d{3}|00Y)", item["code"]):
                self.fault("code-form", f"{where}: {item['code']}")
        self.bases(item["basis"], where)
        for part in [*item.get("responsibilities", []), *item.get("accountability", [])]:
            for cite in part.get("basis", []):
                self.citation(cite, where)
        for deadline in [item.get("deadline"), *item.get("limits", {}).values()]:
            if deadline and not DEADLINE.fullmatch(deadline):
                self.fault("deadline", f"{where}: {deadline}")
        for key in ("publisher", "holder"):
            if key in item:
                self.wanted.append((item[key], where))
        parents = [item["parent"]] if "parent" in item else []
        self.wanted += [(id_, where) for id_ in [*item.get("powers", []), *parents]]

    def choices(self, item: dict[str, Any], fields: dict[str, set[str]], where: str) -> None:
        for key, allowed in fields.items():
            values = item.get(key, [])
            for value in values if isinstance(values, list) else [values]:
                if value not in allowed:
                    self.fault("bad-choice", f"{where}: {key}: {value}")


def choices(path: Path) -> dict[str, set[str]]:
    """The fields of a kind that are choices, each with the values it may have."""
    fields = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)["fields"]
    plain = {f["name"]: f["choices"] for f in fields if "choices" in f}
    return {
        name: {v["value"] if isinstance(v, dict) else v for v in values} for name, values in plain.items()
    }


def planted(corpus: Path, check: Check) -> None:
    """The defects that were planted on purpose: each must stand in the line that defects.json names."""
    entries = json.loads((corpus / "defects.json").read_text("utf-8"))
    for entry in entries:
        for place in [entry, *([entry["first"]] if "first" in entry else [])]:
            line = (corpus / place["file"]).read_text("utf-8").split("\n")[place["line"] - 1]
            if entry["value"] not in line:
                check.fault("defect-place", f"{place['file']}:{place['line']}: {line.strip()}")
    print("planted:", dict(Counter(entry["what"] for entry in entries)))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--statutes", type=Path, default=ROOT / "../shared/field/statutes")
    parser.add_argument("--kinds", type=Path, default=ROOT / "Lists/standard/kinds")
    options = parser.parse_args()
    register = shapes(options.statutes) if options.statutes.is_dir() else None
    if register is None:
        print(f"SKIPPED: no register at {options.statutes}, articles are not checked")
    kinds = {path.stem: choices(path) for path in options.kinds.glob("*.yaml")}
    if not kinds:
        print(f"SKIPPED: no kinds at {options.kinds}, choices are not checked")
    check = Check(register)
    corpus: Path = options.corpus
    organisations = yaml.load((corpus / "registers/organisations.yaml").read_text("utf-8"), yaml.CBaseLoader)
    for organisation in organisations["organisations"]:
        check.once(organisation["id"], "register", "organisation")
    for path in sorted(corpus.glob("organisations/*/*.yaml")):
        text = path.read_text("utf-8")
        check.seen["comments"] += len(re.findall(r"^  # ", text, re.M))
        for style, pattern in (
            ("|-", r"text: \|-$"),
            (">-", r"text: >-$"),
            ("quoted", r'^        text: "'),
            ("any", r"- cite: .*\n        text: "),
        ):
            check.seen[f"text {style}"] += len(re.findall(pattern, text, re.M))
        list_ = yaml.load(text, yaml.CBaseLoader)
        names = [item["name"] for item in list_["items"]]
        if len(set(names)) < len(names):
            check.fault("name-twice", str(path))
        for item in list_["items"]:
            where = f"{path.parent.name}/{path.name} {item['id']}"
            check.item(item, list_, where)
            check.choices(item, kinds.get(list_["list"], {}), where)
    for id_, where in check.wanted:
        if id_ not in check.owners:
            check.fault("unknown-reference", f"{where}: {id_}")
    print(dict(check.seen))
    if (corpus / "defects.json").exists():
        planted(corpus, check)
    print("faults:", dict(check.faults) or "none")
    return 1 if check.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
