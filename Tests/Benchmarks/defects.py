"""Defects planted on purpose, each with the place where a finding must stand."""

from collections.abc import Iterator
from random import Random

from plan import STANDALONE, Disclosure, Library, Power, department_id
from pools import Pools

Item = Disclosure | Power
Key = tuple[int, str, int]
WHAT = ("duplicate-id", "duplicate-code", "unknown-organisation", "bad-choice", "no-such-article")
REACH = 40  # the items of a list that may be chosen: every list of the sizes S, M and L is longer


def key(item: Item) -> Key:
    return item.department, item.kind, item.n


class Defects:
    """Chosen items have odd numbers, no parent and no children; what they repeat belongs to items of even numbers."""

    def __init__(self, library: Library, pool: Pools, count: int):
        self._library = library
        self._planted: dict[Key, tuple[str, str, str]] = {}  # what, field, value
        self._same: dict[Key, Key] = {}
        self._watched: dict[Key, str] = {}  # the value whose line is wanted
        self._lines: dict[Key, int] = {}
        candidates = self._candidates(library)
        for i in range(count):
            self._plant(WHAT[i % len(WHAT)], candidates, pool)

    @staticmethod
    def _candidates(library: Library) -> Iterator[Item]:
        """The items that may be chosen, of both kinds and all departments, shuffled the same way each time."""
        places = [
            (d, n, powers)
            for d in range(library.departments)
            for n in range(1, REACH, 2)
            for powers in (0, 1)
        ]
        Random("defects").shuffle(places)
        for department, n, powers in places:
            items: list[Power] | list[Disclosure]
            items = library.powers(department) if powers else library.disclosures(department)
            if n < len(items) and standalone(items[n]):
                yield items[n]

    def _plant(self, what: str, candidates: Iterator[Item], pool: Pools) -> None:
        for item in candidates:
            if what == "duplicate-code" and item.kind != "powers":
                continue
            if self._try(what, item, pool):
                return
        raise SystemExit("more defects than this library has room for")

    def _try(self, what: str, item: Item, pool: Pools) -> bool:
        is_power = item.kind == "powers"
        if what == "duplicate-id":
            return self._repeat(what, item, "id")
        if what == "duplicate-code":
            return self._repeat(what, item, "code")
        if what == "unknown-organisation":
            return self._set(what, item, "holder" if is_power else "publisher", "b9999")
        if what == "bad-choice":
            return self._set(what, item, *(("type", "行政服务") if is_power else ("mode", "被动")))
        title = pool.plain[0].partition("》")[0] + "》"
        return self._set(what, item, "basis", title + "第九百九十九条")

    def _repeat(self, what: str, item: Item, field: str) -> bool:
        """Takes the id or code of an item of the department before (of the same one where there is only one)."""
        other = (item.department or self._library.departments) - 1
        victims: list[Power] | list[Disclosure]
        victims = self._library.powers(other) if item.kind == "powers" else self._library.disclosures(other)
        for victim in victims[::2]:
            if key(victim) in self._watched or (field == "code" and not alike(victim, item)):
                continue
            value = getattr(victim, field)
            self._same[key(item)] = key(victim)
            self._watched[key(victim)] = value
            return self._set(what, item, field, value)
        return False

    def _set(self, what: str, item: Item, field: str, value: str) -> bool:
        self._planted[key(item)] = (what, field, value)
        self._watched[key(item)] = value
        return True

    def changes(self, item: Item) -> dict[str, str]:
        planted = self._planted.get(key(item))
        return {planted[1]: planted[2]} if planted else {}

    def note(self, item: Item, text: str, lines: int) -> None:
        """Keeps the line of the value that is watched, if the item has one; `lines` stand above the item."""
        value = self._watched.get(key(item))
        if value is not None:
            self._lines[key(item)] = lines + text[: text.index(value)].count("\n") + 1

    def report(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        for place, (what, field, value) in self._planted.items():
            entry: dict[str, object] = {"what": what, "field": field, "value": value, **self._place(place)}
            if place in self._same:
                entry["first"] = self._place(self._same[place])
            found.append(entry)
        return found

    def _place(self, place: Key) -> dict[str, object]:
        department, kind, _ = place
        return {"file": f"organisations/{department_id(department)}/{kind}.yaml", "line": self._lines[place]}


def alike(victim: Item, item: Item) -> bool:
    """Only a code of the same type fits, else the repeated code would contradict its item's type as well."""
    return (
        isinstance(victim, Power)
        and isinstance(item, Power)
        and victim.type == item.type
        and standalone(victim)
    )


def standalone(item: Item) -> bool:
    """Neither a main item nor a sub-item."""
    return not isinstance(item, Power) or item.code.endswith(STANDALONE)
