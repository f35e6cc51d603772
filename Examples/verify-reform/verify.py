#!/usr/bin/env python3
"""Checks the certificate of a reform against both states of a library, sharing nothing with qingdan.

    verify.py PLAN BEFORE AFTER --base STANDARD

PLAN is what `qingdan reform plan --to` wrote, BEFORE and AFTER are folders of the library, STANDARD what it stands on.
Lineage: each item goes on or ends with a basis, and comes from others or is new with one. Content: a field is what it
was unless an event about the item says otherwise. Books: per body, type, levels the links add up. Ends with 1 if not.
"""
import collections, hashlib, json, pathlib, sys
import yaml

FOLDERS = "adjustments approvals columns kinds layouts ledger organisations reforms registers rules".split()
PLACING = {"transfer", "cancel", "devolve", "recall", "empower", "convert", "split"}
BODIES = {"establish", "re-establish", "rename", "merge", "split", "abolish"}
COMPUTED = {"implementation-31"}
faults = []

def tell(text, is_so=True):
    if is_so:
        faults.append(text)

def load(path):
    """Every scalar as the text that it is: neither 0012 nor a date becomes anything else."""
    return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))

def digests(root):
    """The digest of each file that a library is loaded from."""
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()
            if name in ("library.yaml", "plugins.lock")
            or name.split("/")[0] in FOLDERS and name.endswith((".yaml", ".tsv"))}

def nothing(value):
    return value is None or value in ("", "~", "null", "Null", "NULL") or value == [] or value == {}

class Kind:
    def __init__(self, fields):
        self.names = {}
        for field in fields:
            for word in words(field.get("title")) + as_list(field.get("also")):
                self.names.setdefault(word, field["name"])
        self.names |= {field["name"]: field["name"] for field in fields}
        self.fields = {field["name"]: Kind(field["fields"]) for field in fields if field.get("fields")}
        self.many = {field["name"] for field in fields if field.get("many") == "true"}
        self.codes = {field["name"] for field in fields if field.get("type") == "code"}
        self.computed = {field["name"] for field in fields if field.get("grammar") in COMPUTED}

    def plain(self, mapping):
        named = {self.names.get(key, key): value for key, value in mapping.items()}
        said = {name: self.value(value, self.fields.get(name)) for name, value in named.items()}
        return {name: value for name, value in said.items() if not nothing(value)}

    def value(self, value, group):
        if isinstance(value, list):
            return [part for part in (self.value(part, group) for part in value) if not nothing(part)]
        return group.plain(value) if group and isinstance(value, dict) else value

def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]
def same(one, other):
    return as_list(one) == as_list(other)

class Item:
    def __init__(self, fields, head, kind, own=()):
        self.fields, self.shape, self.own = fields, kind, set(own) - {"id", "holder"}
        owner = head.get("organisation")
        self.owner = owner.get("group") if isinstance(owner, dict) else owner
        self.kind = head["list"]

    @property
    def holder(self):
        held = as_list(self.fields.get("holder"))
        return held[0] if held else self.owner

    @property
    def account(self):
        levels = "、".join(as_list(self.fields.get("levels")))
        return (self.holder, self.fields.get("type") or self.kind, levels)

def items(root, kinds, state):
    found = {}
    for path in sorted(root.glob("organisations/**/*.yaml")):
        head = load(path)
        if not isinstance(head, dict) or "list" not in head:
            continue
        kind, defaults = kinds.get(head["list"]), head.get("defaults") or {}
        if kind is None:
            tell(f"{state}: {path} is of kind '{head['list']}', of which there is no file; name its base with --base")
            continue
        for raw in head.get("items") or []:
            own = {kind.names.get(key, key) for key, value in raw.items() if not nothing(value)}
            written = {kind.names.get(key, key) for key in raw}
            raw = {k: v for k, v in defaults.items() if kind.names.get(k, k) not in written} | raw
            fields = kind.plain(raw)
            name = fields.pop("id", None)
            tell(f"{state}: an item of {path} has no id", name is None)
            tell(f"{state}: two items have the id {name}", name in found)
            found[name] = Item(fields, head, kind, own)
    return found

def words(value):
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value] if isinstance(value, str) else [word for part in parts for word in words(part)]

class Reform:
    def __init__(self, root, name):
        path, register = root / "reforms" / f"{name}.yaml", root / "registers" / "organisations.yaml"
        self.events = (load(path) if path.is_file() else {}).get("events") or []
        tell(f"there is no reform {path}", not self.events)
        bodies = load(register).get("organisations") or [] if register.is_file() else []
        names = {body["id"]: [word for name in body.get("names") or [] for key in ("name", "short")
                              for full in as_list(name.get(key))
                              for word in (full, full[max(full.find("市", 1, 5), 0):])] for body in bodies}
        self.old = {body: names.get(body, []) for event in self.events for verb in BODIES & set(event)
                    for body in givers(event[verb])}

    def event(self, act, item):
        events = [event for event in self.events[int(act["event"]):][:1] if act["verb"] in event]
        tell(f"{item}: event {int(act['event']) + 1} of the reform is no {act['verb']}", not events)
        return events[0][act["verb"]] or {} if events else {}

    def names_old(self, value, bodies=None):
        return any(text == body or any(name in text for name in names) for text in words(value)
                   for body, names in self.old.items() if bodies is None or body in bodies)

def givers(event):
    return as_list(event.get("from")) + as_list(event.get("organisation"))
def made(event, kind):
    """The items that an event makes: what each says."""
    parts = [part for part in as_list(event.get("into")) + as_list(event.get("item")) if isinstance(part, dict)]
    said = [{kind.names.get(key, key): None for key in part} | kind.plain(part) for part in parts]
    return [(part.pop("id", None), part) for part in said]

def replaced(value, old, new):
    return json.loads(json.dumps(value).replace(json.dumps(old), json.dumps(new)))

def takes(verb, event, name, item):
    """Whether an event is about an item: by its id, code, function or fields, or as one of all that its body has."""
    for part in [event] + [share for share in as_list(event.get("into")) if isinstance(share, dict)]:
        chosen = part.get("items") or {}
        if (chosen == "rest" or verb in ("establish", "re-establish", "merge")) and item.holder in givers(event):
            return True
        chosen = chosen if isinstance(chosen, dict) else {"ids": as_list(chosen)}
        functions = as_list(part.get("functions")) + as_list(chosen.get("functions"))
        if name in as_list(chosen.get("ids")) + functions + as_list(event.get("item")):
            return True
        asked = [(key, chosen.get("codes")) for key in item.shape.codes] + [("function", functions)]
        has = [bool(set(as_list(item.fields.get(item.shape.names.get(key, key)))) & set(as_list(values)))
               for key, values in asked + list((chosen.get("where") or {}).items())]
        is_own = not givers(event) or item.holder in givers(event)
        if is_own and (any(has[:len(asked)]) or chosen.get("where") and all(has[len(asked):])):
            return True
    return False

def amends(verb, event, item, field):
    said = as_list(event.get("fields")) + list(event.get("values") or {})
    return verb == "amend" and item in as_list(event.get("item")) and any(f.split(".")[0] == field for f in said)

def may_change(field, value, link, old, verb, event, reform):
    parted = field in old.shape.codes and value is None and link["after"] != link["before"]
    says = any(field in new and same(new[field], value) for _, new in made(event, old.shape))
    if verb in ("amend", "combine", "divide"):
        return amends(verb, event, link["before"], field) or verb != "amend" and says or verb == "divide" and parted
    if verb in ("suspend", "restore", "cancel"):
        return field in ("until", "from")
    if verb in ("entrust", "end-entrustment"):
        return field == "entrusted"
    named = field == "name" and (event.get("scope") or {}).get("name") == value
    if event.get("extent") == "部分" and (parted or field == "note" or named) or field in old.shape.computed:
        return True
    if field == "levels" and verb in ("devolve", "recall", "empower"):
        return True
    was, held = old.fields.get(field), as_list(link["fields"].get("holder", link["fields"].get("organisation")))
    return bool(held) and same(replaced(was, old.holder, held[0]), value) or reform.names_old(was, givers(event))

def check_content(sources, new, reform):
    name, combined = sources[0][0]["after"], any(is_combined(link) for link, _ in sources)
    tell(f"{name} comes from several items, and no event combines them",
         len(sources) > 1 and not all(is_combined(link) for link, _ in sources))
    changed = set()
    for link, old in sources:
        before = link["before"]
        acts = [(act["verb"], reform.event(act, before)) for act in link["acts"]]
        fields = {k: v for k, v in link["fields"].items() if k not in ("holder", "organisation")}
        tell(f"{before} changed without an event", not link["acts"] and (fields or before != name))
        is_said = any(event.get("extent") == "部分" or verb in ("combine", "divide")
                      and before in as_list(event.get("items")) + [event.get("item")] for verb, event in acts)
        tell(f"{before} became {name}, and no event parts, combines or divides it", before != name and not is_said)
        taking = [(verb, event) for verb, event in acts if takes(verb, event, before, old)]
        said = as_list(link["fields"].get("holder", link["fields"].get("organisation")))
        named = words([event.get(key) for _, event in taking for key in ("to", "into", "id")])
        tell(f"{before} went to {new.holder}, and no event says so", not said and old.holder != new.holder)
        tell(f"the holder of {name} is not what the certificate says", said and new.holder not in said)
        tell(f"{name} went to {new.holder}, which no event about it names", new.holder not in named + [old.holder])
        tell(f"{before} stands in a list of another kind", old.kind != new.kind)
        for field, value in fields.items():
            tell(f"{field} of {name} is not what the certificate says", not same(value, new.fields.get(field)))
            if any(may_change(field, value, link, old, verb, event, reform) for verb, event in acts
                   if verb in BODIES | {"amend", "combine", "divide"} or (verb, event) in taking):
                changed.add(field)
            elif not combined:
                tell(f"{field} of {before} changed by events that do not say so")
    every_field = {field for item in [new] + [old for _, old in sources] for field in item.fields}
    for field in sorted(every_field - changed - {"holder"}):
        was, now = [old.fields.get(field) for _, old in sources], new.fields.get(field)
        if not combined:
            is_silent = not same(was[0], now) and field not in sources[0][0]["fields"]
            tell(f"{field} of {name} changed, and no event says so", is_silent)
            continue
        known = [value for value in was if value is not None]
        if field in new.shape.many - {"path"}:
            every = [part for value in known for part in as_list(value)]
            gone = [part for part in every if part not in as_list(now) and not reform.names_old(part)]
            more = [part for part in as_list(now) if part not in every and not reform.names_old(every)]
            tell(f"{field} of {name} has lost or got {gone + more}", gone or more)
        else:
            asked = was if field in ("from", "until") else known
            differs = now not in known if field in new.shape.codes else any(value != now for value in asked)
            tell(f"the event does not say {field} of {name}, in which the items differ", differs)

def is_combined(link):
    return any(act["verb"] == "combine" for act in link["acts"])

def check_new(entry, item, reform):
    event = reform.event(entry["act"], entry["item"])
    tell(f"{entry['item']} is new without a basis", not entry.get("basis"))
    said = [new for name, new in made(event, item.shape) if name in (None, entry["item"])]
    is_said = any(set(new) - {"holder"} >= item.own and all(same(v, item.fields.get(k)) for k, v in new.items())
                  for new in said)
    tell(f"{entry['item']} is not what its event says", event.get("to") != item.holder or not is_said)

def main():
    paths = [pathlib.Path(word) for word in sys.argv[1:] if word != "--base"]
    if len(paths) < 3: sys.exit(__doc__)
    (file, before, after), bases = paths[:3], paths[3:]
    plan = json.loads(file.read_bytes())
    certificate = plan if isinstance(plan["certificate"], int) else plan["certificate"]
    kinds = {kind["kind"]: Kind([{"name": "id"}] + kind["fields"]) for root in bases + [before]
             for kind in map(load, sorted(root.glob("kinds/*.yaml")))}
    for state, root in (("before", before), ("after", after)):
        found = digests(root)
        for name in sorted(set(found) | set(certificate[state])):
            tell(f"{name} ({state}) does not match its digest", found.get(name) != certificate[state].get(name))
    old, new = items(before, kinds, "before"), items(after, kinds, "after")
    reform = Reform(before, certificate["reform"])
    links, ends = collections.defaultdict(list), collections.Counter()
    for link in certificate["links"]:
        link.setdefault("fields", {})
        links[link["before"]].append(link)
    for end in certificate["ended"]:
        ends[end["item"]] += 1
        event, item = reform.event(end["act"], end["item"]), old.get(end["item"])
        verb, to = end["act"]["verb"], event.get("to")
        ends_it = verb in PLACING and (verb == "convert" or not isinstance(to, str))
        ends_it = ends_it and (item is None or takes(verb, event, end["item"], item))
        tell(f"{end['item']} ends by an event that does not end it", not ends_it)
        tell(f"{end['item']} ends without a basis", not end.get("basis"))
        tell(f"{end['item']} ended and is still there", end["item"] in new)
    sources, balance = collections.defaultdict(list), collections.Counter()
    for name, item in sorted(old.items()):
        tell(f"{name} has two fates", ends[name] > 1 or ends[name] and links[name])
        if ends[name]:
            continue
        own = links[name] or [{"before": name, "after": name, "acts": [], "fields": {}}]
        for link in own:
            fields = {k: v for k, v in link["fields"].items() if v is not None}
            head = {"list": item.kind, "organisation": fields.get("organisation", item.owner)}
            if not is_combined(link) or link["after"] not in sources:
                balance[Item({**item.fields, **fields}, head, item.shape).account] += 1
            tell(f"{name} is lost: it is neither there nor ended", link["after"] not in new)
            sources[link["after"]].append((link, item))
        heirs = [new[link["after"]] for link in own if link["after"] in new]
        for field in item.shape.many - {"holder"} if len(own) > 1 else ():
            kept = [part for heir in heirs for part in as_list(heir.fields.get(field))]
            gone = [part for part in as_list(item.fields.get(field)) if part not in kept and not reform.names_old(part)]
            amended = any(amends(verb, event, name, field) for event in reform.events for verb, event in event.items())
            tell(f"no part of {name} has {gone} in {field}", gone and not amended)
    made_new = {entry["item"]: entry for entry in certificate.get("created", [])}
    for name in sorted((set(links) | set(ends)) - set(old)):
        tell(f"there was no {name} before", links[name] or ends[name])
    for name in sorted(set(made_new) - set(new)):
        tell(f"the new {name} is not there")
    for name, item in sorted(new.items()):
        balance[item.account] -= 1
        if name in made_new:
            balance[item.account] += 1
            check_new(made_new[name], item, reform)
            tell(f"{name} is new and comes from others at once", sources[name])
        elif sources[name]:
            check_content(sources[name], item, reform)
        else:
            tell(f"{name} is invented: it comes from nothing")
    for account, count in sorted(balance.items(), key=str):
        tell(f"the books do not balance: {'·'.join(filter(None, account))}: {-count:+}", count)
    print("\n".join(faults) or f"{certificate['reform']} conserves: {len(old)} items before, {len(new)} after")
    sys.exit(1 if faults else 0)

main()
