#!/usr/bin/env python3
"""Writes a library of invented lists in the project's own format, the same bytes each time.

corpus.py OUT SIZE [--defects N]     SIZE: S | M | L, or DEPARTMENTSxITEMS

The library is clean under the rules (no error, no warning) except for the N defects that are asked for;
OUT/defects.json names each with its file and line.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import words
from defects import Defects
from plan import Disclosure, Library, Power, department_id
from pools import Pools
from statutes import DISCLOSURE_ITEMS, numeral

SIZES = {"S": (1, 300), "M": (60, 20_000), "L": (600, 300_000)}
EFFECTIVE = "2025-03-01"


def some(r: Random, values: list[str], low: int, high: int) -> list[str]:
    return r.sample(values, r.randint(low, high))


def sequence(r: Random, key: str, values: list[str], inline: float) -> str:
    """A list of short values, in `inline` of the cases on one line."""
    if r.random() < inline:
        return f"    {key}: [{', '.join(values)}]\n"
    return f"    {key}:\n" + "".join(f"      - {value}\n" for value in values)


def disclosure(r: Random, pool: Pools, item: Disclosure, library: Library, change: dict[str, str]) -> str:
    quote = '"' if r.random() < 0.15 else ""
    article = r.randint(1, DISCLOSURE_ITEMS)
    bases = [change.get("basis", pool.disclosure[article - 1]), *some(r, pool.plain, 0, 3)]
    path = [r.choice(words.PATHS)] if r.random() < 0.4 else [r.choice(words.PATHS), r.choice(words.SCOPES)]
    on_request = r.random() < 0.1
    out = [f"  # {r.choice(words.COMMENTS)}\n"] if r.random() < 0.03 else []
    out.append(f"  - id: {change.get('id', item.id)}\n")
    out.append(sequence(r, "path", path, 0.6))
    out.append(f"    name: {quote}{item.name}{quote}\n")
    out.append(sequence(r, "content", some(r, words.ELEMENTS, 4, 10), 0))
    out.append(f"    article: [20({numeral(article)})]\n")
    out.append("    basis:\n" + "".join(f"      - {quote}{basis}{quote}\n" for basis in bases))
    out.append(f"    deadline: {words.ON_REQUEST if on_request else r.choice(words.DEADLINES)}\n")
    publisher = department_id(item.department if r.random() < 0.9 else r.randrange(library.departments))
    out.append(f"    publisher: {change.get('publisher', publisher)}\n")
    if r.random() < 0.4:
        out.append(f"    office: {r.choice(words.OFFICES)}\n")
    out.append(sequence(r, "channels", some(r, words.CHANNELS, 1, 5), 0))
    audience = (
        "{ all: true }"
        if r.random() < 0.7
        else "{ groups: [" + ", ".join(some(r, words.GROUPS, 1, 2)) + "] }"
    )
    out.append(f"    audience: {audience}\n")
    if on_request or "mode" in change:
        out.append(f"    mode: {change.get('mode', '依申请')}\n")
    out.append(sequence(r, "levels", some(r, ["市级", "县级", "乡级"], 1, 3), 0.6))
    if r.random() < 0.3:
        out.append(f"    powers: [{library.some_power(r, item.department)}]\n")
    if r.random() < 0.08:
        out.append(f"    note: {r.choice(pool.sentences)}\n")
    return "".join(out)


def power(r: Random, pool: Pools, item: Power, change: dict[str, str]) -> str:
    comment = r.random()
    out = [f"  # {r.choice(words.COMMENTS)}\n"] if comment < 0.03 else []
    out.append(f"  - id: {change.get('id', item.id)}\n")
    out.append(f'    code: "{change.get("code", item.code)}"\n')
    out.append(f"    name: {item.name}\n")
    if item.parent:
        out.append(f"    parent: {item.parent}\n")
    kind = words.TYPES[item.type]
    out.append(f"    type: {change.get('type', kind[0])}{'  # 重点事项' if comment > 0.99 else ''}\n")
    if r.random() < 0.15 or "holder" in change:
        out.append(f"    holder: {change.get('holder', department_id(item.department))}\n")
    if r.random() < 0.4:
        out.append(f"    office: {r.choice(words.OFFICES)}\n")
    first = r.choice(pool.laws)
    out.append("    basis:\n" + (f"      - {change['basis']}\n" if "basis" in change else first))
    out.extend(some(r, pool.bases, 0, 2))
    if r.random() < 0.3:
        out.append(f"      - {r.choice(pool.plain)}\n")
    if item.type in (0, 6):
        legal, promised = (f"自受理申请之日起{days}个工作日内" for days in (20, r.randint(3, 15)))
        out.append(f"    limits: {{ legal: {legal}, promised: {promised} }}\n")
    out.append("    responsibilities:\n")
    stages = kind[3][: r.randint(5, len(kind[3]))]
    out.extend(responsibility(r, pool, stage) for stage in stages)
    out.append("    accountability:\n")
    out.extend(some(r, pool.accountability, 2, 5))
    if r.random() < 0.6:
        out.append(f'    supervision: {{ phone: "010-{r.randint(50000000, 89999999)}" }}\n')
    if r.random() < 0.2:
        out.append(f"    remedies: {r.choice(pool.sentences)}\n")
    return "".join(out)


def responsibility(r: Random, pool: Pools, stage: str) -> str:
    """A stage with its text: one line in braces, or a block; one in five with its basis."""
    text = r.choice(pool.duties)
    if r.random() < 0.5:
        basis = f", basis: [{r.choice(pool.plain)}]" if r.random() < 0.2 else ""
        return f"      - {{ stage: {stage}, text: {text}{basis} }}\n"
    basis = f"        basis:\n          - {r.choice(pool.plain)}\n" if r.random() < 0.2 else ""
    return f"      - stage: {stage}\n        text: {text}\n{basis}"


def head(kind: str, title: str, department: int, name: str) -> str:
    own = department_id(department)
    defaults = f"  holder: {own}\n  levels: [区级]\n" if kind == "powers" else "  mode: 主动\n"
    return (
        f"# {name}{title}。性能测试用，内容均为编造。\nlist: {kind}\norganisation: {own}\n"
        f"effective: {EFFECTIVE}\ndefaults:\n{defaults}items:\n"
    )


def lists(library: Library, pool: Pools, defects: Defects, department: int) -> Iterator[tuple[str, str]]:
    """The two lists of a department: file name and text."""
    r = Random(f"text {department}")
    name = library.name(department)
    items: list[Disclosure] | list[Power]
    for kind, title, items in (
        ("disclosure", "政务公开全清单", library.disclosures(department)),
        ("powers", "权责清单", library.powers(department)),
    ):
        parts = [head(kind, title, department, name)]
        lines = parts[0].count("\n")
        for item in items:
            change = defects.changes(item)
            body = (
                power(r, pool, item, change)
                if isinstance(item, Power)
                else disclosure(r, pool, item, library, change)
            )
            text = body + "\n"
            defects.note(item, text, lines)
            parts.append(text)
            lines += text.count("\n")
        yield f"organisations/{department_id(department)}/{kind}.yaml", "".join(parts)[:-1]


def register(library: Library) -> str:
    out = ['# 机构登记，性能测试用。\norganisations:\n  - id: szf\n    division: "110000"\n    names:\n']
    out.append("      - { name: 示例市人民政府, short: [示例市政府] }\n")
    for department in range(library.departments):
        name = library.name(department)
        out.append(
            f'\n  - id: {department_id(department)}\n    division: "110000"\n    superior: szf\n    names:\n'
        )
        out.append(f"      - {{ name: {name}, short: [{name.removeprefix('示例市')}] }}\n")
    return "".join(out)


LIBRARY = """\
# 性能测试用的清单库，内容均为编造。
library: benchmark
format: 1
base: standard
title: 性能测试清单库
language: zh-Hans
place: 北京市
# 名称是用不多的词编出来的，不同部门难免有同名、同依据的职权。
rules: { across/doubled-power: note }
"""


def write(out: Path, departments: int, items: int, planted: int) -> str:
    """Writes the library and returns a line that says how large it is."""
    library = Library(departments, items)
    pool = Pools()
    defects = Defects(library, pool, planted)
    size = store(out / "library.yaml", LIBRARY) + store(
        out / "registers/organisations.yaml", register(library)
    )
    for department in range(departments):
        for path, text in lists(library, pool, defects, department):
            size += store(out / path, text)
    if planted:
        store(out / "defects.json", json.dumps(defects.report(), ensure_ascii=False, indent=1) + "\n")
    return f"{out}: {departments} departments, {items} items planned; {size / 1e6:.2f} MB written"


def store(path: Path, text: str) -> int:
    data = text.encode("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return len(data)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("size", help="S, M, L or DEPARTMENTSxITEMS (all items together)")
    parser.add_argument("--defects", type=int, default=0, metavar="N")
    options = parser.parse_args()
    departments, items = SIZES.get(options.size) or map(int, options.size.split("x"))
    print(write(options.out, departments, items, options.defects))


if __name__ == "__main__":
    main()
