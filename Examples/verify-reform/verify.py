#!/usr/bin/env python3
"""Checks the certificate of a reform against both states of a library, sharing nothing with qingdan.
    verify.py PLAN BEFORE AFTER --base STANDARD
PLAN is what `qingdan reform plan --to` wrote, BEFORE and AFTER are folders of the library, STANDARD what it stands on.
Each event was done; each item goes on, ends or is new by one; fields are as before, followed or said; counts add up."""
import collections, hashlib, pathlib, re, sys
sys.dont_write_bytecode = True  # the folder of a library stays as it is
from reading import (Item, Kind, as_list, certificate, finish, items, load, refuse, released, same, tell, words)
LEVELS, MAKING, WHOLE = {"devolve", "recall", "empower"}, {"add", "assume"}, {"establish", "re-establish", "merge"}
PLACING = LEVELS | {"transfer", "cancel", "convert", "split"}
CHANGING = WHOLE | {"split", "abolish", "rename"}
OLD, ENTRUSTED = object(), {"organisation", "document", "until"}
def bodies(part): return words(part) if isinstance(part, str) or {*map(str, part)} <= ENTRUSTED else []
def covers(ones, others, fits):  # whether each of some has one of others for itself
    taken = {}
    def place(one, seen):
        for key in range(len(others)):
            if key not in seen and fits(ones[one], others[key]) and not seen.add(key):
                if key not in taken or place(taken[key], seen):
                    return not taken.update({key: one})
    return all(place(one, set()) for one in range(len(ones)))

class Event:  # whose items it takes, which, and where they go: the parts of a split each say so for themselves
    def __init__(self, verb, said, day, basis):
        self.verb, self.said, self.scope, self.until = verb, said, said.get("scope") or {}, said.get("until")
        self.partial, self.day, self.letter = said.get("extent") == "部分", day, said.get("document")
        self.basis = said.get("basis") or basis
        self.lasts = verb == "cancel" and self.until and day and self.until > day
        self.sources = as_list(said.get("from")) + as_list(said.get("organisation"))
        goal = said if verb in WHOLE - {"merge"} else said.get("into" if verb == "merge" else "to")
        self.goal = goal if isinstance(goal, dict) else {"id": None if verb == "convert" else goal}
        self.target = self.goal.get("id") or self.goal.get("organisation")
        self.body = {**said, "id": said.get("organisation")} if verb == "rename" else self.goal if verb in WHOLE else {}
        shares = as_list(said.get("into")) if verb == "split" else ()
        self.parts = [(part, part.get("organisation")) for part in shares] or [(said, self.target)]
        self.rest = [to for part, to in self.parts if verb in WHOLE or verb in PLACING and part.get("items") == "rest"]
        made = said.get("into") if verb in ("combine", "divide") else said.get("item") if verb in MAKING else None
        self.made = [part if isinstance(part, dict) else {"id": part} for part in as_list(made)]
        self.items = [] if verb in MAKING else as_list(said.get("items" if verb == "combine" else "item"))
    def title(self, name, own=None):  # of a part: what follows its function keeps the name that it has
        by, items = as_list(self.said.get("functions")), self.said.get("items") or ()
        return self.scope.get("name", own) if not by and "functions" not in items or name in words([by, items]) else own
    def selects(self, part, name, item):  # by its id, or as one of its body by function, code or fields
        chosen = part.get("items") if isinstance(part.get("items"), dict) else {}
        functions, where = as_list(part.get("functions")) + as_list(chosen.get("functions")), chosen.get("where") or {}
        codes = set().union(*map(item.texts, item.kind.codes)) & set(as_list(chosen.get("codes")))
        meets = all(item.texts(path) & set(as_list(values)) for path, values in where.items())
        is_chosen = codes or {name, *item.texts("function")} & set(functions) or where and meets
        is_own = is_chosen and (not self.sources or item.holder in self.sources)
        return bool(is_own) or name in as_list(chosen.get("ids")) + self.items
    def writes(self, kind):  # what it says of each item that it makes
        return [{kind.names.get(key, key): None for key in part} | kind.plain(part) for part in self.made]
class Reform:
    def __init__(self, root, name):
        paths = root / "reforms" / f"{name}.yaml", root / "registers" / "organisations.yaml"
        file, known = [load(path) if path.is_file() else {} for path in paths]
        said = [[*entry.items()][0] if entry else ("", None) for entry in file.get("events") or []]
        tell(f"there is no reform {name}, or an event of it says nothing", not all(content for _, content in [
            *said, ("", said)]))
        day = (file.get("dates") or {}).get("effective") or ""
        self.events = [Event(verb, content or {}, day, file.get("basis")) for verb, content in said]
        self.asking = [] if file.get("recorded") == "true" else list(enumerate(self.events))
        self.bodies = {body["id"]: body for body in known.get("organisations") or []}
        there = {name for name, body in self.bodies.items()
                 if (body.get("from") or "") <= day < (body.get("until") or "9")}
        self.founded = {event.body["id"]: event.body for event in self.events if event.body.get("name")}
        self.rests = {body: (number, event.rest[0]) for number, event in reversed(self.asking) if event.rest
                      for body in event.sources}
        after = lambda body: {to or part.get("outside") for event in self.events if event.verb in WHOLE | PLACING
                              and body in event.sources for part, to in event.parts} - {None}
        self.heirs = {body: after(body) for event in self.events if event.verb in WHOLE | {"split", "abolish"}
                      for body in event.sources if body not in after(body)}
        self.heirs |= {event.body["id"]: {event.body["id"]} for event in self.events if event.verb == "rename"}
        self.one = lambda body: min(self.heirs.get(body, {body})) if len(self.heirs.get(body, [1])) == 1 else body
        self.groups = {group.get("name"): [body for body in as_list(group.get("members")) if body in there]
                       for group in known.get("groups") or []}
        names = lambda body: {form for name in as_list(body.get("names", body)) for full in as_list(name.get("name"))
                              for form in (full, full[max(full.find("市", 1, 5), 0):], *as_list(name.get("short")))}
        new = lambda body: names(self.founded.get(body) or self.bodies.get(body) or {"name": body})
        self.names = {body: names(self.bodies.get(body) or {}) for body in self.heirs}
        self.forms = {text: "|".join(map(re.escape, {text}.union(*map(new, own)))) for body, own in self.heirs.items()
                      for text in self.names[body]}
        self.finder = "|".join(map(re.escape, sorted(self.forms, key=len, reverse=True))) or "$^"
    def demand(self, name, item):  # its events; where it and its parts are to be, as what; what fields are to say
        taking = [(number, event, to) for number, event in self.asking if event.verb not in MAKING
                  for part, to in event.parts if event.selects(part, name, item)]
        placing = [(event, item.holder if event.lasts else to) for _, event, to in taking if event.verb in PLACING]
        stays = [event.scope.get("stays") for event, _ in placing if event.partial][:1]
        number, body = self.rests.get(item.holder, (None, item.holder))
        whole = [to for event, to in placing if not event.partial]  # also what parts of it leave
        rest = {number} if body != item.holder and not whole else set()
        goals = [(whole[0] if whole else body, *(stays or [None]), None)]
        goals += [(to, event.scope.get("moved"), event.title(name)) for event, to in placing if event.partial]
        events = [self.events[number] for number in sorted(rest | {number for number, _, _ in taking})]
        return events, [goal for goal in goals if goal[0]], self.said(item, events)
    def follows(self, event, item, link, asked):  # whether what changed named a body or an item of an event
        was = {field: words(item.fields.get(field)) for field in link["fields"]}
        bodies = event.sources if event.verb in CHANGING else []
        texts = set(bodies if event.verb != "rename" else ()).union(*(self.names.get(body, ()) for body in bodies))
        items = [name for field in item.kind.references for name in was.get(field, ()) if name in asked]
        return any(event in asked[name][0] for name in items) or any(
            text in word for own in was.values() for word in own for text in texts)
    def said(self, item, events):
        said, plain = {}, lambda field, value: {field: None} | item.kind.plain({field: value})
        for event in events:
            for path, value in (event.said.get("values") or {}).items() if event.verb == "amend" else ():
                top, _, below = path.partition(".")
                known = said.get(top, item.fields.get(top))
                said |= plain(top, {**(known if isinstance(known, dict) else {}), below: value} if below else value)
            said |= event.writes(item.kind)[0] if event.verb == "combine" else {}
            if event.verb in ("suspend", "restore") or event.lasts:
                said["until"] = None if event.verb == "restore" else event.until or event.day
            if event.verb in ("entrust", "end-entrustment"):
                named = [event.target] if event.target else self.groups.get(event.goal.get("group"), [])
                bodies = dict.fromkeys(map(self.one, named)) if event.verb == "entrust" else {}
                was = [part | {"organisation": self.one(part["organisation"])} for part in as_list(
                    {**item.fields, **said}.get("entrusted")) if part["organisation"] not in named]
                given = [{"organisation": one, "document": event.letter, "until": event.until} for one in bodies]
                said |= plain("entrusted", [part for part in was if part["organisation"] not in bodies] + given)
        return said
    def values(self, field, link, old, new, demand):  # what events say that it may be, else what it was (OLD)
        (events, goals, said), was, is_new = demand, old.fields.get(field), link["after"] != link["before"]
        if field == "holder":
            kept = [[body if holder == old.holder else holder for holder in as_list(was)] for body, *_ in goals]
            return kept + [[body] for body, *_ in goals if body != old.holder]
        at, is_code = {**self.bodies.get(new.holder, {}), **self.founded.get(new.holder, {})}, field in old.kind.codes
        coming = [event for event in events if event.target == new.holder]
        if field == "levels" and any(event.verb in LEVELS for event in coming):
            if at.get("level") in words(old.kind.fields[field].get("choices")): return [[at["level"]]]
        divided = [part for event in events if event.verb == "divide" for part in event.writes(old.kind)]
        key, own, ids, left = link["after"], link["before"], [part.get("id") for part in divided], said.get(field, OLD)
        mine = [part for part in divided if new.has(part, key) and ("id" in part or key not in ids)]
        value, parting = said.get(field, was), [event for event in coming if event.partial and is_new and not mine]
        if parting and (is_code or field == "name"):
            return [None if is_code else event.title(own, value) for event in parting]
        notes = ["；".join(filter(None, (value, f"范围：{text}"))) for body, text, _ in goals
                 if field == "note" and text and body == new.holder]
        more = [it.get(field, None if is_code and it.get("id") != own else left) for it in mine] or [left]
        if old.kind.fields.get(field, {}).get("grammar") == "implementation-31" and was and old.holder != new.holder:
            more.append(at.get("uscc", was[:18]) + was[18:])
        return notes or more
    def leads(self, was, now, to):  # whether bodies in it gave way to who comes after them, and all else stays
        if isinstance(was, list) or isinstance(now, list):
            was, now = as_list(was), as_list(now)
            return not self.lost(was, now, to) and covers(now, was, lambda new, part: self.leads(part, new, to))
        if isinstance(was, dict) and isinstance(now, dict):
            return was.keys() == now.keys() and all(self.leads(was[key], now[key], to) for key in was)
        if was == now or not isinstance(was, str): return was == now
        text = "".join(f"(?:{self.forms.get(piece, re.escape(piece))})" for piece in re.split(f"({self.finder})", was))
        return now in [*to.get(was, ())] or "holders" in to and bool(re.fullmatch(text, str(now)))
    def lost(self, was, now, to):  # what is there no more, unless it only names who holds it now
        return [part for part in was if not any(self.leads(part, new, to) for new in now)
                and not any({word, *to.get(word, ())} & to.get("holders", set()) for word in bodies(part))]
    def going(self, kind, field, values, holder, holders, near):  # the ids that may come in the place of each
        if field in kind.citations | kind.references:  # its part that the same body has, or what it went on in
            after = {name: self.parts.get(name, ()) for name in words(values) if field in kind.references}
            is_it = lambda name, part: len(after[name]) == 1 or self.new[part].holder in near
            return {name: {part for part in after[name] if is_it(name, part)} for name in after}
        return {**self.heirs, holder: self.heirs.get(holder, set()) | holders, "holders": near}
def check_old(name, item, links, ends, new, reform, asked):  # what became of it, against what events ask of it
    events, goals, said = asked[name]
    replaced = {event.verb for event in events} & {"combine", "divide"}
    numbers = {reform.events.index(event) for event in events}
    for end in ends:
        is_so = [end] == ends and not links + goals and end["act"]["event"] in numbers
        is_so = is_so and end.get("basis") and end["basis"] == reform.events[end["act"]["event"]].basis
        tell(f"{name} ends by an event that does not end it, without its basis, or goes on as well", not is_so)
    for link in links:
        acts = {act["event"] for act in link["acts"]}
        silent, other = numbers - acts, [one for one in sorted(acts - numbers)
                                         if not reform.follows(reform.events[one], item, link, asked)]
        tell(f"{name} is said to have changed by events that do not concern it: {other}", other)
        unknown = set(link["fields"]) - {"holder", *item.kind.fields}
        tell(f"{name} has no such fields: {unknown}", unknown)
        tell(f"{name} changed, and not all its events say so: {silent}", silent or link["fields"] and not link["acts"])
        tell(f"{name} is lost: it is neither there nor ended", link["after"] not in new)
    heirs = {link["after"]: new[link["after"]] for link in links if link["after"] in new}
    holders = {heir.holder for heir in heirs.values()}
    divided = [part for event in events if event.verb == "divide" for part in event.writes(item.kind)]
    into = [{"id": event.made[0].get("id", event.items[0])} for event in events if event.verb == "combine"]
    into += divided or ([] if into or any(event.partial for event in events) else [{"id": name}])
    goals = list(enumerate(goals)) + [(0, (*goals[0][:1], None, None))] * (len(divided) - 1) if goals else []
    def fits(goal, key):
        (number, (body, text, title)), heir = goal, heirs[key]
        is_named = number == 0 or same(heir.fields.get("name"), title or said.get("name", item.fields.get("name")))
        is_noted = not text or f"；{heir.fields.get('note')}".endswith(f"；范围：{text}")
        is_own = replaced or is_named and (number == 0) == (key == name)
        return heir.holder == body and is_own and ("combine" in replaced or is_noted)
    is_so = len(links) == len(goals) and covers(goals, list(heirs), fits) and covers(
        into, list(heirs), lambda part, key: heirs[key].has(part, key))
    tell(f"{name} should be {into} with {goals}, and is {list(heirs)} with {holders}", heirs and not is_so)
    for field in item.kind.many - set(said) if len(heirs) > 1 else ():
        was, *left = [as_list(one.fields.get(field)) for one in (item, *heirs.values())]
        lost = reform.lost(was, sum(left, []), reform.going(item.kind, field, was, item.holder, holders, holders))
        tell(f"no part of {name} has {lost} in {field}", lost)
def check_new(name, new, sources, reform):  # what an item is, against those that it comes from and what the events say
    is_one, holders = len(sources) == 1, {new.holder, *(body for _, _, demand in sources for body, *_ in demand[1])}
    is_so = is_one or all(any(event.verb == "combine" for event in demand[0]) for _, _, demand in sources)
    tell(f"{name} comes from several items, and no event combines them", not is_so)
    owners = [one for _, old, _ in sources for one in (old.owner, *reform.heirs.get(str(old.owner), ()))
              + (() if new.holder == old.holder else (new.holder,))]
    tell(f"{name} stands in a list of {new.owner}, and no event says so", new.owner not in owners)
    fields = {key for link, old, demand in sources for key in (*old.fields, *link["fields"], *demand[2])}
    for field in sorted({*fields, *new.fields, *new.kind.fields} - {"id"}):
        now, every = new.fields.get(field), [old.fields.get(field) for _, old, _ in sources]
        is_so = all(same(link["fields"].get(field, every[0] if is_one else now), now) for link, _, _ in sources)
        tell(f"{field} of {name} is not what the certificate says", not is_so)
        values = [reform.values(field, link, old, new, demand) for link, old, demand in sources]
        known = [value for value in every if value is not None or field in ("from", "until")]
        to = reform.going(new.kind, field, known, sources[0][1].holder, holders, {new.holder})
        pool, some = [one for value in known for one in as_list(value)], any if field in new.kind.codes else all
        is_so = some(reform.leads(value, now, to) for value in known) if known else now is None
        if known and field in new.kind.many - {"path"}:  # each that is different, once
            is_so |= reform.leads([one for at, one in enumerate(pool) if one not in pool[:at]], now, to)
        said = [value for choice in values for value in choice if value is not OLD]
        said += [[it for it in as_list(its) if new.holder not in bodies(it)] for its in said if field in new.kind.many]
        is_so = any(same(now, value) for value in said) or is_so and all(OLD in choice for choice in values)
        tell(f"{field} of {name} became {now}, and no event says so", not is_so)
def check_made(event, entries, new):  # what is new by an event, against what it says of each item that it makes
    items = [(entry["item"], new[entry["item"]]) for entry in entries
             if entry["item"] in new and entry.get("basis") and entry["basis"] == event.basis]
    fits = [[item.has(part, name) and set(part) >= item.own and item.holder == event.target
             for part in event.writes(item.kind)] for name, item in items]
    is_so = len(items) == len(entries) == len(event.made) and all(map(any, fits)) and all(map(any, zip(*fits)))
    tell(f"what {event.verb} makes is not what it says, or has no basis: {entries}", not is_so)

def main(paths):
    (before, after), bases, claim = paths[1:3], paths[3:], certificate(paths[0])
    kinds = Kind.all(bases + [before])
    for state, root in (("before", before), ("after", after)):
        found = {name: "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
                 for name, path in released(root).items()}
        for name in sorted(set(found) | set(claim[state])):
            tell(f"{name} ({state}) does not match its digest", found.get(name) != claim[state].get(name))
    old, new, reform = items(before, kinds, "before"), items(after, kinds, "after"), Reform(before, claim["reform"])
    asked = {name: reform.demand(name, item) for name, item in old.items()}
    links, ends, sources = [collections.defaultdict(list) for _ in range(3)]
    made, balance = {entry["item"]: entry for entry in claim["created"]}, collections.Counter()
    entries, verbs = [*claim["links"], *claim["ended"], *made.values()], [one.verb for one in reform.events]
    acts = [act for entry in entries for act in entry.get("acts", [entry.get("act")])]
    wrong = [act for act in acts if verbs[act["event"]:][:1] != [act["verb"]]]
    tell(f"the reform has no such events: {wrong}", wrong)
    if wrong: finish()
    for link in claim["links"]:
        link["fields"] = {{"organisation": "holder"}.get(key, key): value for key, value in link["fields"].items()}
        links[link["before"]].append(link)
    for end in claim["ended"]: ends[end["item"]].append(end)
    reform.new, reform.parts = new, {name: {link["after"] for link in own} & set(new) for name, own in links.items()}
    tell("the certificate names what was not there", (set(links) | set(ends)) - set(old))
    for name, item in sorted(old.items()):
        own = links[name] or [{"before": name, "after": name, "acts": [], "fields": {}}] * (not ends[name])
        check_old(name, item, own, ends[name], new, reform, asked)
        for link in own:
            balance[Item({**item.fields, **link["fields"]}, item.kind).account] += link["after"] not in sources
            sources[link["after"]].append((link, item, asked[name]))
    for number, event in reform.asking:
        own = [entry for entry in made.values() if entry["act"]["event"] == number]
        check_made(event, own, new) if event.verb in MAKING else tell(f"{event.verb} makes nothing: {own}", own)
    for name, item in sorted(new.items()):
        balance[item.account] -= name not in made
        tell(f"{name} is invented, or is new and comes from others at once", bool(sources[name]) == (name in made))
        if sources[name]: check_new(name, item, sources[name], reform)
    for account, count in sorted(balance.items(), key=str):
        tell(f"the books do not balance: {'·'.join(filter(None, account))}: {-count:+}", count)
    finish(f"{claim['reform']} conserves: {len(old)} items before, {len(new)} after")

paths = [pathlib.Path(word) for word in sys.argv[1:] if word != "--base"]
if len(paths) < 3: refuse(__doc__)
try:
    main(paths)
except (AttributeError, IndexError, KeyError, OSError, RecursionError, TypeError, ValueError) as error:
    refuse(f"the files have not the form that they should have, nothing can be checked: {type(error).__name__} {error}")
