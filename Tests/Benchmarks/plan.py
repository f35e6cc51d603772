"""Which items a library has, before any text: ids, names, codes, parents; each department by itself."""

from dataclasses import dataclass
from itertools import pairwise
from random import Random

import words

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
STANDALONE, MAIN, SUB = "000", "00Y", "001"  # the last three characters of a base code


@dataclass(frozen=True)
class Disclosure:
    department: int
    n: int
    id: str
    name: str
    kind = "disclosure"


@dataclass(frozen=True)
class Power:
    department: int
    n: int
    id: str
    name: str
    type: int  # index into words.TYPES
    code: str
    parent: str | None
    kind = "powers"


def department_id(department: int) -> str:
    return f"b{department + 1:04d}"


def item_id(prefix: str, department: int, n: int) -> str:
    """Eight characters that look random and never repeat: an odd factor permutes the 40-bit numbers."""
    number = (department * 10_000 + n) * 2 + (prefix == "p") + 1
    value = number * 0x9E3779B97F % (1 << 40)
    return f"{prefix}-" + "".join(CROCKFORD[value >> shift & 31] for shift in range(35, -1, -5))


class Library:
    def __init__(self, departments: int, items: int):
        limit = len(words.AREAS) * len(words.BUREAUX)
        if not 1 <= departments <= limit:
            raise SystemExit(f"between 1 and {limit} departments")
        self.departments = departments
        self.items = items
        counts = self._share(departments, items)
        if max(counts) > 850:
            raise SystemExit(
                "too many items for a department: at most 850, there are no more different names"
            )
        shares = [Random(f"kinds {department}").uniform(0.18, 0.28) for department in range(departments)]
        self._powers = [int(count * share) for count, share in zip(counts, shares, strict=True)]
        self._disclosures = [count - powers for count, powers in zip(counts, self._powers, strict=True)]

    @staticmethod
    def _share(departments: int, items: int) -> list[int]:
        """`items` shared out unevenly (0.6 to 1.4 of the mean), to the last one."""
        r = Random("share")
        weights = [r.uniform(0.6, 1.4) for _ in range(departments)]
        ends = [0.0]
        for weight in weights:
            ends.append(ends[-1] + weight)
        places = [round(end / ends[-1] * items) for end in ends]
        return [b - a for a, b in pairwise(places)]

    def name(self, department: int) -> str:
        area, bureau = divmod(department, len(words.BUREAUX))
        return f"示例市{words.AREAS[area]}区{words.BUREAUX[bureau]}"

    def disclosures(self, department: int) -> list[Disclosure]:
        names = [matter + topic for matter in words.MATTERS for topic in words.TOPICS]
        Random(f"names {department}").shuffle(names)
        count = self._disclosures[department]
        return [Disclosure(department, n, item_id("d", department, n), names[n]) for n in range(count)]

    def powers(self, department: int) -> list[Power]:
        r = Random(f"powers {department}")
        names = [(matter, kind) for matter in range(len(words.MATTERS)) for kind in range(len(words.TYPES))]
        r.shuffle(names)
        count = self._powers[department]
        used = [0] * len(words.TYPES)
        found: list[Power] = []
        while len(found) < count:
            matter, kind = names.pop()
            _, digits, pattern, _ = words.TYPES[kind]
            name = pattern.format(words.MATTERS[matter])
            # Region 11, type, department, main item; departments that share their two digits share out the numbers.
            used[kind] += 1
            base = f"11{digits}{department % 100:02d}{department // 100 * 100 + used[kind]:03d}"
            children = min(r.choice((0, 0, 0, 0, 0, 0, 0, 1, 2, 4)), count - len(found) - 1)
            parent = self._add(found, department, name, kind, base + (MAIN if children else STANDALONE), None)
            for child, suffix in enumerate(words.SUBITEMS[:children]):
                self._add(found, department, name + suffix, kind, f"{base}{child + 1:03d}", parent.id)
        return found

    @staticmethod
    def _add(
        found: list[Power], department: int, name: str, kind: int, code: str, parent: str | None
    ) -> Power:
        n = len(found)
        found.append(Power(department, n, item_id("p", department, n), name, kind, code, parent))
        return found[-1]

    def some_power(self, r: Random, department: int) -> str:
        """The id of one of the department's powers, of even number: defects are planted in odd ones only."""
        return item_id("p", department, r.randrange((self._powers[department] + 1) // 2) * 2)
