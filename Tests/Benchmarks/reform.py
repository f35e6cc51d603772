#!/usr/bin/env python3
"""Makes a state with a reform on file out of a corpus, the same bytes each time.

reform.py CORPUS OUT

OUT is the corpus, its files linked, with `reforms/2025-bench.yaml`: 60 events about departments of its register, 10 mergers
of two, 10 new names, 10 splits, 20 transfers (by type, by ids, by function, in part, and all that is left), 5 bodies that
are no more and 5 events by which items leave. Two departments get a list of functions, for a transfer by them.
"""

import argparse
import os
import re
import shutil
from collections import Counter
from itertools import count
from pathlib import Path
from random import Random

from mutate import Item, List
from plan import item_id

NAME = "2025-bench"
HEAD = f"""\
# 性能测试用，内容均为编造。
reform: {NAME}
title: 示例市机构改革
reason: 机构改革
basis: 《示例市机构改革方案》
dates: {{ decided: 2025-05-20, effective: 2025-06-01, in-place: 2025-09-30 }}
supervision: 由示例市政府督查室督查
events:
"""
FUNCTIONS = """\
# {name}部门职责清单。性能测试用，内容均为编造。
list: functions
organisation: {body}
effective: 2025-03-01
items:
  - id: {id}
    name: {type}职责
    text: 依法办理{type}事项
    holder: {body}
"""
BODY = re.compile(r"^  - id: (b\d+)\n(?:    .*\n)*?      - \{ name: ([^,]+),", re.M)


class Reform:
    def __init__(self, library: Path):
        self.library = library
        register = (library / "registers/organisations.yaml").read_text(encoding="utf-8")
        self.names = dict(BODY.findall(register))
        if len(self.names) < 60:
            raise SystemExit("a reform takes 60 departments")
        # Neighbours in pairs, so that those that merge are of one district.
        ids, stride = list(self.names), len(self.names) // 60
        bodies = [ids[n // 2 * 2 * stride + n % 2] for n in range(60)]
        self.merging, self.renamed, self.split = bodies[:20], bodies[20:30], bodies[30:40]
        self.abolished, self.others = bodies[40:45], bodies[45:]
        self.r = Random("reform")
        self.turn = count()

    def text(self) -> str:
        bodies = [*self.mergers(), *self.renames(), *self.splits(), *self.ends()]
        events = [*bodies, *self.transfers(), *self.leaving()]
        return HEAD + "".join(f"  - {event}\n" for event in events)

    def mergers(self) -> list[str]:
        pairs = zip(self.merging[::2], self.merging[1::2], strict=True)
        return [
            f"merge: {{ from: [{a}, {b}], into: {{ id: n{a[1:]}, name: {self.joint(a, b)}, "
            f"short: {self.joint(a, b).removeprefix('示例市')} }} }}"
            for a, b in pairs
        ]

    def joint(self, a: str, b: str) -> str:
        return self.names[a].removesuffix("局") + "和" + self.names[b].partition("区")[2]

    def renames(self) -> list[str]:
        new = [(body, self.names[body].removesuffix("局") + "委员会") for body in self.renamed]
        return [
            f"rename: {{ organisation: {body}, name: {name}, short: {name.removeprefix('示例市')} }}"
            for body, name in new
        ]

    def splits(self) -> list[str]:
        """One type of powers goes to one body, or in one case out of government; all else to another."""
        found = []
        for n, body in enumerate(self.split):
            centre = self.names[body].removesuffix("局") + "服务中心"
            goal = f"organisation: {self.other()}" if n else f"outside: {centre}"
            first = f"{{ {goal}, items: {{ where: {{ type: {self.type(body)} }} }} }}"
            second = f"{{ organisation: {self.other()}, items: rest }}"
            found.append(f"split: {{ from: {body}, into: [{first}, {second}] }}")
        return found

    def ends(self) -> list[str]:
        return [f"abolish: {{ organisation: {body} }}" for body in self.abolished] + [
            f"transfer: {{ from: {body}, to: {self.other()}, items: rest }}" for body in self.abolished
        ]

    def transfers(self) -> list[str]:
        """Each of the 15 others gives something to the next: 5 by type, 4 by ids, 2 by function, 4 in part."""
        found = []
        for n, body in enumerate(self.others):
            if n < 5:
                what = f"items: {{ where: {{ type: {self.type(body)} }} }}"
            elif n < 9:
                what = f"items: {{ ids: [{', '.join(self.single(body, 10))}] }}, extent: 全部"
            elif n < 11:
                what = f"functions: [{self.function(body)}]"
            else:
                what = (
                    f"items: {{ ids: [{', '.join(self.single(body, 3))}] }}, extent: 部分, "
                    "scope: { moved: 城区范围内的, stays: 城区范围以外的 }"
                )
            found.append(f"transfer: {{ from: {body}, to: {self.others[(n + 1) % 15]}, {what} }}")
        return found

    def leaving(self) -> list[str]:
        """Of those with new names three hand a type down and two give items up."""
        down = [
            f"devolve: {{ from: {body}, to: {{ level: 乡级 }}, items: {{ where: {{ type: {self.type(body)} }} }} }}"
            for body in self.renamed[:3]
        ]
        return down + [
            f"cancel: {{ items: {{ ids: [{', '.join(self.single(body, 3))}] }} }}" for body in self.renamed[3:5]
        ]

    def other(self) -> str:
        return self.others[next(self.turn) % len(self.others)]

    def powers(self, body: str) -> list[Item]:
        path = self.library / f"organisations/{body}/powers.yaml"
        return List(str(path), path.read_text(encoding="utf-8")).items

    def type(self, body: str) -> str:
        """The type of which a body has the most powers."""
        return Counter(type_of(item) for item in self.powers(body)).most_common(1)[0][0]

    def single(self, body: str, most: int) -> list[str]:
        """Powers that are no part of another and have none."""
        items = self.powers(body)
        mains = {(item.field("parent") or "").strip().removeprefix("parent: ") for item in items}
        free = [item.id for item in items if item.field("parent") is None and item.id not in mains]
        return sorted(self.r.sample(free, min(most, len(free))))

    def function(self, body: str) -> str:
        """Gives a body a function to which its powers of one type belong."""
        type_, function = self.type(body), item_id("f", int(body[1:]), 0)
        folder = self.library / f"organisations/{body}"
        text = FUNCTIONS.format(name=self.names[body], body=body, id=function, type=type_)
        replace(folder / "functions.yaml", text)
        text = (folder / "powers.yaml").read_text(encoding="utf-8")
        line = re.compile(rf"^    type: {type_}( .*)?\n", re.M)
        replace(folder / "powers.yaml", line.sub(rf"\g<0>    function: {function}\n", text))
        return function


def type_of(item: Item) -> str:
    return (item.field("type") or "").strip().removeprefix("type: ").split(" ")[0]


def replace(path: Path, text: str) -> None:
    """Writes a file of its own where there may be a link to that of the corpus."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    shutil.copytree(options.corpus, options.out, copy_function=os.link)
    text = Reform(options.out).text()
    replace(options.out / f"reforms/{NAME}.yaml", text)
    print(f"{options.out}: {text.count(chr(10) + '  - ')} events")


if __name__ == "__main__":
    main()
