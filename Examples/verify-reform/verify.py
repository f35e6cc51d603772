#!/usr/bin/env python3
"""Checks the certificate of a reform against both states of a library, sharing nothing with qingdan.

    verify.py PLAN BEFORE AFTER --base STANDARD

PLAN is what `qingdan reform plan --to` wrote (or its certificate alone), BEFORE and AFTER are folders of the library,
STANDARD is the library that it stands on (Lists/standard). Prints a line for whatever does not hold; ends with 1 then.

Lineage: each item before goes on or ends with a basis; each item after comes from one before. Content: a field is what it
was unless an event says otherwise. Books: per body, type and levels there is what the links say.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import sys

import yaml

FOLDERS = "adjustments approvals columns kinds layouts ledger organisations reforms registers rules".split()
PLACING = {"transfer", "cancel", "combine", "divide", "devolve", "recall", "empower", "convert", "split"}
faults = []


def tell(text):
    faults.append(text)


def load(path):
    """Every scalar as the text that it is: neither 0012 nor a date becomes anything else."""
    return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def digests(root):
    """The digest of each file that a library is loaded from."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        held = name in ("library.yaml", "plugins.lock") or (
            name.split("/")[0] in FOLDERS and name.endswith((".yaml", ".tsv")))
        if held and path.is_file():
            found[name] = "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def nothing(value):
    return value is None or value in ("", "~", "null", "Null", "NULL") or value == [] or value == {}


class Kind:
    """The fields of a kind of list, by every word that people write for each."""

    def __init__(self, fields):
        self.fields, self.names = {}, {}
        for field in fields:
            title = field.get("title", "")
            titles = [title] if isinstance(title, str) else list(title.values())
            for word in titles + as_list(field.get("also")):
                self.names.setdefault(word, field["name"])
        for field in fields:
            self.names[field["name"]] = field["name"]
            self.fields[field["name"]] = Kind(field["fields"]) if field.get("fields") else None

    def plain(self, mapping):
        """A mapping with the fields' own names, without what says nothing."""
        result = {}
        for key, value in mapping.items():
            name = self.names.get(key, key)
            value = self.value(value, self.fields.get(name))
            if not nothing(value):
                result[name] = value
        return result

    def value(self, value, group):
        if isinstance(value, list):
            parts = [self.value(part, group) for part in value]
            return [part for part in parts if not nothing(part)]
        if isinstance(value, dict):
            return (group or self).plain(value) if group else value
        return value


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def same(one, other):
    """One value stands for a list of one."""
    return as_list(one) == as_list(other)


class Item:
    def __init__(self, fields, head):
        self.fields = fields
        owner = head.get("organisation")
        self.list_owner = owner if isinstance(owner, str) else None
        self.group = owner.get("group") if isinstance(owner, dict) else None
        self.kind = head["list"]

    @property
    def holder(self):
        held = as_list(self.fields.get("holder"))
        return held[0] if held else self.list_owner or self.group

    def account(self, holder=None):
        levels = "、".join(as_list(self.fields.get("levels")))
        return (holder or self.holder, self.fields.get("type") or self.kind, levels)


def items(root, kinds, state):
    """Every item with what it has by default."""
    found = {}
    for path in sorted(root.glob("organisations/**/*.yaml")):
        head = load(path)
        if not isinstance(head, dict) or "list" not in head:
            continue
        if head["list"] not in kinds:
            tell(f"{state}: {path} is of kind '{head['list']}', of which there is no file; name its library with --base")
            continue
        kind = kinds[head["list"]]
        defaults = head.get("defaults") or {}
        for raw in head.get("items") or []:
            own = {kind.names.get(key, key) for key in raw}
            raw = {k: v for k, v in defaults.items() if kind.names.get(k, k) not in own} | raw
            fields = kind.plain(raw)
            name = fields.pop("id", None)
            if name is None:
                tell(f"{state}: an item of {path} has no id")
            elif name in found:
                tell(f"{state}: two items have the id {name}")
            else:
                found[name] = Item(fields, head)
    return found


def words(value):
    """All texts of an event."""
    if isinstance(value, dict):
        return [word for part in value.values() for word in words(part)]
    if isinstance(value, list):
        return [word for part in value for word in words(part)]
    return [value] if isinstance(value, str) else []


class Reform:
    def __init__(self, path):
        self.file = load(path) if path.is_file() else {}
        self.events = self.file.get("events") or []
        if not self.events:
            tell(f"there is no reform {path}")

    def event(self, act, item):
        number, verb = int(act["event"]), act["verb"]
        if number < len(self.events) and verb in self.events[number]:
            return self.events[number][verb] or {}
        tell(f"{item}: event {number + 1} of the reform is no {verb}")
        return None


def check_link(link, old, new, reform):
    name = link["before"]
    fields = dict(link.get("fields") or {})
    events = [reform.event(act, name) for act in link["acts"]]
    events = [event for event in events if event is not None]
    if not link["acts"] and (fields or link["before"] != link["after"]):
        tell(f"{name} changed without an event")
    if link["before"] != link["after"] and not any(e.get("extent") == "部分" for e in events):
        tell(f"{name} became {link['after']} without a partial transfer")
    said = fields.pop("holder", fields.pop("organisation", None))
    if said is None:
        if old.holder != new.holder:
            tell(f"{name} went from {old.holder} to {new.holder}, and no event says so")
    elif new.holder not in as_list(said):
        tell(f"the holder of {link['after']} is not what the certificate says")
    elif new.holder != old.holder and new.holder not in words(events):
        tell(f"{link['after']} went to {new.holder}, which its events do not name")
    if old.kind != new.kind:
        tell(f"{name} stands in a list of another kind")
    for field in sorted((set(old.fields) | set(new.fields) | set(fields)) - {"holder"}):
        was, now = old.fields.get(field), new.fields.get(field)
        if field in fields:
            if not same(fields[field], now) and not (fields[field] is None and now is None):
                tell(f"{field} of {link['after']} is not what the certificate says")
        elif not same(was, now):
            tell(f"{field} of {name} changed, and no event says so")


def check_end(end, after, reform):
    reform.event(end["act"], end["item"])
    if end["act"]["verb"] not in PLACING:
        tell(f"{end['item']} ends by an event that ends nothing")
    if not end.get("basis"):
        tell(f"{end['item']} ends without a basis")
    if end["item"] in after:
        tell(f"{end['item']} ended and is still there")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("plan", "before", "after"):
        arguments.add_argument(name, type=pathlib.Path)
    arguments.add_argument("--base", type=pathlib.Path, action="append", default=[])
    options = arguments.parse_args()
    plan = json.loads(options.plan.read_bytes())
    certificate = plan if isinstance(plan["certificate"], int) else plan["certificate"]

    kinds = {}
    for root in options.base + [options.before]:
        for path in sorted(root.glob("kinds/*.yaml")):
            kind = load(path)
            kinds[kind["kind"]] = Kind([{"name": "id"}] + kind["fields"])
    for state, root in (("before", options.before), ("after", options.after)):
        found = digests(root)
        for name in sorted(set(found) | set(certificate[state])):
            if found.get(name) != certificate[state].get(name):
                tell(f"{name} ({state}) does not match its digest")
    old, new = items(options.before, kinds, "before"), items(options.after, kinds, "after")
    reform = Reform(options.before / "reforms" / f"{certificate['reform']}.yaml")

    links, ends = collections.defaultdict(list), collections.Counter()
    for link in certificate["links"]:
        links[link["before"]].append(link)
    for end in certificate["ended"]:
        ends[end["item"]] += 1
        check_end(end, new, reform)
    sources, balance = collections.Counter(), collections.Counter()
    for name, item in sorted(old.items()):
        if ends[name] > 1 or ends[name] and links[name]:
            tell(f"{name} has two fates")
        if ends[name]:
            continue
        for link in links[name] or [{"before": name, "after": name, "acts": [], "fields": {}}]:
            heir = new.get(link["after"])
            fields = link.get("fields") or {}
            moved = Item({**item.fields, **{k: v for k, v in fields.items() if v is not None}}, {"list": item.kind})
            balance[moved.account(as_list(fields.get("organisation"))[:1] and fields["organisation"]
                                  or moved.holder or item.holder)] += 1
            if heir is None:
                tell(f"{name} is lost: it is neither there nor ended")
                continue
            sources[link["after"]] += 1
            check_link(link, item, heir, reform)
    for name in sorted((set(links) | set(ends)) - set(old)):
        if links[name] or ends[name]:
            tell(f"there was no {name} before")
    for name, item in sorted(new.items()):
        balance[item.account()] -= 1
        if sources[name] != 1:
            tell(f"{name} " + ("is invented: it comes from nothing" if not sources[name] else "comes from several"))
    for account, count in sorted(balance.items(), key=str):
        if count:
            tell(f"the books do not balance: {'·'.join(filter(None, account))} has {abs(count)} too "
                 + ("few" if count > 0 else "many"))
    for fault in faults:
        print(fault)
    if not faults:
        print(f"{certificate['reform']} conserves: {len(old)} items before, {len(new)} after")
    sys.exit(1 if faults else 0)


main()
