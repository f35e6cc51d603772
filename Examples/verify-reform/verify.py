"""verify.py PLAN BEFORE AFTER --base STANDARD checks the certificate of a reform against both states of a library.
Each event was done; each item goes on, ends or is new by one; fields are as before, followed or said; counts add up."""
import collections, functools, hashlib, itertools, json, pathlib, re, sys, yaml
FILES = (r"library\.yaml|plugins\.lock|(adjustments|approvals|columns|kinds|layouts|ledger|organisations|reforms"
         r"|registers|rules)/.*\.(yaml|tsv)")
LEVELS, MAKING, WHOLE = {"devolve", "recall", "empower"}, {"add", "assume"}, {"establish", "re-establish", "merge"}
PLACING, CHANGING = LEVELS | {"transfer", "cancel", "convert", "split"}, WHOLE | {"split", "abolish", "rename"}
OLD, NULL, ENTRUSTED, faults = object(), {"", "~", "null", "Null", "NULL"}, {"organisation", "document", "until"}, []
COMMON = [dict(zip(("name", "title", "type", "many"), own.split())) for own in ("id id",
    "name 名称", "path 上级目录 text true", "parent 主项 item", "upstream 上级清单事项", "from 施行日期", "until 失效日期", "note 备注")]
def tell(text, wrong=True): faults.extend([text if wrong is True else f"{text}: {wrong}"] if wrong else [])
def nothing(value): return value in (None, [], {}) or isinstance(value, str) and not value.strip(" \t\n")
def as_list(value): return [] if value is None else value if isinstance(value, list) else [value]
def same(one, other): return as_list(one) == as_list(other)
def inside(value): return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
def words(value): return [value] if isinstance(value, str) else [word for part in inside(value) for word in words(part)]
def bodies(part): return words(part) if isinstance(part, str) or {*map(str, part)} <= ENTRUSTED else []
def covers(ones, others, fits):  # whether each of some has one of others for itself
    def place(one, seen, taken={}): return any(not taken.update({key: one}) for key in range(len(others)) if key not in
        seen and fits(ones[one], others[key]) and not seen.add(key) and (key not in taken or place(taken[key], seen)))
    return all(place(one, set()) for one in range(len(ones)))
def files(root, pattern="**/*"):  # what a library consists of; what begins with a dot is no file of it
    found = {path.relative_to(root).as_posix(): path for path in sorted(root.glob(pattern)) if path.is_file()}
    return {name: path for name, path in found.items() if "/." not in f"/{name}" and re.fullmatch(FILES, name)}
def once(pairs):  # a mapping whose keys all readers understand alike: texts that stand there once and merge nothing
    if len({key for key, _ in pairs if isinstance(key, str)} - {"<<"}) < len(pairs): raise ValueError(f"keys: {pairs}")
    return dict(pairs)
@functools.cache
def load(path):  # one document of mappings, lists, texts (0012 as it is) and None, which readers understand alike
    def build(event):
        if event.anchor or event.tag: raise ValueError("it has an alias, an anchor or a tag")
        if isinstance(event, yaml.ScalarEvent): return None if not event.style and event.value in NULL else event.value
        parts = [*map(build, itertools.takewhile(lambda part: not isinstance(part, yaml.CollectionEndEvent), events))]
        return parts if isinstance(event, yaml.SequenceStartEvent) else once([*zip(parts[::2], parts[1::2])])
    events = yaml.parse(path.read_bytes() if path.is_file() else "", getattr(yaml, "CLoader", yaml.Loader))
    try: root, = [build(next(events)) for event in events if isinstance(event, yaml.DocumentStartEvent)] or [None]
    except (yaml.YAMLError, ValueError) as error: root = tell(f"{path} does not read cleanly", error)
    return root if isinstance(root, dict) else {}
def certificate(path):  # and its acts: version 1, each key once, events by their numbers, fields that say something
    claim = json.loads(path.read_bytes(), object_pairs_hook=once)
    claim = claim["certificate"] if isinstance(claim["certificate"], dict) else claim
    acts = sum((link["acts"] for link in claim["links"]), [entry["act"] for entry in claim["ended"] + claim["created"]])
    wrong = [act for act in acts if type(act["event"]) is not int or act["event"] < 0] + [it for link in claim["links"]
             for it in link["fields"].values() if it is not None and not "".join(words(it)).strip()]
    if wrong or str(claim["certificate"]) != "1": raise ValueError(f"another version, or {wrong}")
    return claim, acts
class Kind:
    def __init__(self, fields):
        self.fields = own = {field["name"]: field for field in fields}
        self.groups = {name: Kind(field["fields"]) for name, field in own.items() if field.get("fields")}
        self.names = {word: name for name, field in reversed(own.items()) for word in words(
            [field.get("title"), field.get("also")])} | {name: name for name in own}
        those = lambda word: {name for name, field in own.items() if word in (field.get("type"), field.get("many"))}
        self.many, self.codes, self.citations, self.references = map(those, ("true", "code", "citation", "item"))
        self.also = {(name, word): one["value"] for name, field in own.items() for one in as_list(field.get("choices"))
                     if isinstance(one, dict) for word in as_list(one.get("also"))}
    def plain(self, value, key=None):  # by the fields' own names, without what says nothing
        if key in self.groups: return self.groups[key].plain(value)
        if isinstance(value, list): return [one for part in value if not nothing(one := self.plain(part, key))]
        if not isinstance(value, dict): return self.also.get((key, value), value)
        named = {name if key else self.names.get(name, name): part for name, part in value.items()}
        tell(f"a field stands there under two names: {value}", len(named) < len(value))
        said = {name: one for name, it in named.items() if not nothing(one := it if key else self.plain(it, name))}
        return said["cite"] if key and [*said] == ["cite"] else said
class Item:
    def __init__(self, fields, kind, own=(), owner=None):
        self.fields, self.kind, self.own, self.owner = fields, kind, {*own} - {"id", "holder"}, owner
        self.holder = (as_list(fields["holder"]) or [None])[0]
        self.account = (self.holder, fields.get("type") or fields["list"], "、".join(as_list(fields.get("levels"))))
    def texts(self, path):
        top, _, below = path.partition("."); value = self.fields.get(self.kind.names.get(top, top))
        return {*words(value.get(below) if below and isinstance(value, dict) else value)}
    def has(self, said, name):  # all that an event writes of it
        return all(same(value, name if key == "id" else self.fields.get(key)) for key, value in said.items())
def items(root, kinds, state):  # by their ids; what says no holder is of the body by list it is in
    found = {}
    for path, head in ((path, load(path)) for path in files(root, "organisations/**/*.yaml").values()):
        kind, by, defaults = kinds.get(head.get("list")), head.get("organisation"), head.get("defaults") or {}
        tell(f"{state}: no file tells of the kind of {path}; name its base with --base", "list" in head and not kind)
        for raw in head.get("items") or [] if kind else ():
            own = {kind.names.get(key, key): value for key, value in raw.items()}
            given = {key: value for key, value in defaults.items() if kind.names.get(key, key) not in own}
            owner = by.get("group") if isinstance(by, dict) else by
            fields = {"holder": owner, "list": head["list"], **kind.plain(given | raw)}; name = fields.pop("id", None)
            tell(f"{state}: an item of {path} has no id, or that of another: {name}", name is None or name in found)
            found[name] = Item(fields, kind, [key for key, value in own.items() if not nothing(value)], by)
    return found
class Event:  # whose items it takes, which, and where they go: the parts of a split each say so for themselves
    def __init__(self, verb, said, day, basis):
        get, self.verb, self.said, self.until, self.day = said.get, verb, said, said.get("until"), day
        self.scope, self.letter, self.basis = get("scope") or {}, get("document"), get("basis") or basis or OLD
        self.partial, self.lasts = get("extent") == "部分", verb == "cancel" and self.until and day and self.until > day
        self.sources = as_list(get("from")) + as_list(get("organisation"))
        goal = said if verb in WHOLE - {"merge"} else get("into" if verb == "merge" else "to")
        self.goal = goal if isinstance(goal, dict) else {"id": None if verb == "convert" else goal}
        self.target = self.goal.get("id") or self.goal.get("organisation")
        self.body = {**said, "id": get("organisation")} if verb == "rename" else self.goal if verb in WHOLE else {}
        shares = as_list(get("into")) if verb == "split" else ()
        self.parts = [(one, one.get("organisation")) for one in shares] or [(said, self.target)] * (verb not in MAKING)
        self.rest = [to for part, to in self.parts if verb in WHOLE or verb in PLACING and part.get("items") == "rest"]
        made = get("into") if verb in ("combine", "divide") else get("item") if verb in MAKING else None
        self.made = [part if isinstance(part, dict) else {"id": part} for part in as_list(made)]
        self.items = [] if verb in MAKING else as_list(get("items" if verb == "combine" else "item"))
    def title(self, name, own=None):  # of a part: what follows its function keeps the name that it has
        by, items = as_list(self.said.get("functions")), self.said.get("items") or ()
        return self.scope.get("name", own) if not by and "functions" not in items or name in words([by, items]) else own
    def selects(self, part, name, item):  # by its id, or as one of its body by function, code or fields
        by = part.get("items") if isinstance(part.get("items"), dict) else {}
        functions, where = as_list(part.get("functions")) + as_list(by.get("functions")), by.get("where") or {}
        codes = set().union(*map(item.texts, item.kind.codes)) & set(as_list(by.get("codes")))
        meets = all(item.texts(path) & set(as_list(values)) for path, values in where.items())
        is_it = codes or {name, *item.texts("function")} & set(functions) or where and meets
        return is_it and item.holder in (self.sources or [item.holder]) or name in as_list(by.get("ids")) + self.items
    def writes(self, kind):  # what it says of each item that it makes
        return [{kind.names.get(key, key): None for key in part} | kind.plain(part) for part in self.made]
class Reform:
    def __init__(self, root, name):
        file, own = load(root / "reforms" / f"{name}.yaml"), load(root / "registers" / "organisations.yaml")
        said = [[*entry.items()][0] if entry else ("", None) for entry in file.get("events") or []]
        tell(f"there is no reform {name}, or an event of it says nothing", not (said and all(one for _, one in said)))
        day = (file.get("dates") or {}).get("effective") or ""
        self.events = events = [Event(verb, content or {}, day, file.get("basis")) for verb, content in said]
        self.asking = [] if file.get("recorded") == "true" else list(enumerate(self.events))
        self.bodies = {body["id"]: body for body in own.get("organisations") or []}
        now = [it["id"] for it in self.bodies.values() if (it.get("from") or "") <= day < (it.get("until") or "9")]
        self.founded = {event.body["id"]: event.body for event in self.events if event.body.get("name")}
        self.rests = {one: (at, it.rest[0]) for at, it in reversed(self.asking) if it.rest for one in it.sources}
        after = lambda body: {to or part.get("outside") for event in self.events if event.verb in WHOLE | PLACING
                              and body in event.sources for part, to in event.parts} - {None}
        self.heirs = {by: after(by) for it in events if it.verb in CHANGING for by in it.sources if by not in after(by)}
        self.heirs |= {event.body["id"]: {event.body["id"]} for event in self.events if event.verb == "rename"}
        self.one = lambda body: min(self.heirs.get(body, {body})) if len(self.heirs.get(body, [1])) == 1 else body
        self.groups = {group.get("name"): [body for body in words(group.get("members")) if body in now]
                       for group in own.get("groups") or []}
        names = lambda body: {form for name in as_list(body.get("names", body)) for full in as_list(name.get("name"))
                              for form in (full, full[max(full.find("市", 1, 5), 0):], *as_list(name.get("short")))}
        new = lambda body: names(self.founded.get(body) or self.bodies.get(body) or {"name": body})
        self.names = {body: names(self.bodies.get(body) or {}) for body in self.heirs}
        self.forms = {text: "|".join(map(re.escape, {text}.union(*map(new, own)))) for body, own in self.heirs.items()
                      for text in self.names[body]}
        self.finder = "|".join(map(re.escape, sorted(self.forms, key=len, reverse=True))) or "$^"
    def demand(self, name, item):  # its events; where it and its parts are to be, as what; what fields are to say
        taking = [(at, one, to) for at, one in self.asking for part, to in one.parts if one.selects(part, name, item)]
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
        was, bodies = [item.fields.get(field) for field in link["fields"]], event.sources * (event.verb in CHANGING)
        texts = set(bodies if event.verb != "rename" else ()).union(*(self.names.get(body, ()) for body in bodies))
        own = {*words([item.fields.get(field) for field in item.kind.references & {*link["fields"]}])} & asked.keys()
        return any(event in asked[it][0] for it in own) or any(it in word for word in words(was) for it in texts)
    def said(self, item, events):
        said, plain = {}, lambda field, value: {field: None} | item.kind.plain({field: value})
        for verb, event in ((event.verb, event) for event in events):
            for path, value in (event.said.get("values") or {}).items() if verb == "amend" else ():
                top, _, below = path.partition("."); known = said.get(top, item.fields.get(top))
                said |= plain(top, {**(known if isinstance(known, dict) else {}), below: value} if below else value)
            said |= event.writes(item.kind)[0] if verb == "combine" else {"until": None} if verb == "restore" else {}
            if verb == "suspend" or event.lasts: said["until"] = event.until or event.day
            if verb in ("entrust", "end-entrustment"):
                named = [event.target] if event.target else self.groups.get(event.goal.get("group"), [])
                bodies = dict.fromkeys(map(self.one, named)) if verb == "entrust" else {}
                was = [part | {"organisation": self.one(part["organisation"])} for part in as_list(
                    {**item.fields, **said}.get("entrusted")) if part["organisation"] not in named]
                given = [{"organisation": one, "document": event.letter, "until": event.until} for one in bodies]
                said |= plain("entrusted", [part for part in was if part["organisation"] not in bodies] + given)
        return said
    def values(self, field, link, old, new, demand):  # what events say that it may be, else what it was (OLD)
        (events, goals, said), was, is_new = demand, old.fields.get(field), link["after"] != link["before"]
        kept = [[body if holder == old.holder else holder for holder in as_list(was)] for body, *_ in goals]
        if field == "holder": return kept + [[body] for body, *_ in goals if body != old.holder]
        at, is_code = {**self.bodies.get(new.holder, {}), **self.founded.get(new.holder, {})}, field in old.kind.codes
        coming = [event for event in events if event.target == new.holder]
        if field == "levels" and any(event.verb in LEVELS for event in coming):
            if at.get("level") in words(old.kind.fields[field].get("choices")): return [[at["level"]]]
        divided = [part for event in events if event.verb == "divide" for part in event.writes(old.kind)]
        key, own, ids, left = link["after"], link["before"], [part.get("id") for part in divided], said.get(field, OLD)
        mine = [part for part in divided if new.has(part, key) and ("id" in part or key not in ids)]
        value, parts = said.get(field, was), [event for event in coming if event.partial and is_new and not mine]
        if parts and (is_code or field == "name"): return [None if is_code else one.title(own, value) for one in parts]
        notes = ["；".join(filter(None, (value, f"范围：{text}"))) for body, text, _ in goals
                 if field == "note" and text and body == new.holder]
        more = [it.get(field, None if is_code and it.get("id") != own else left) for it in mine] or [left]
        if old.kind.fields.get(field, {}).get("grammar") == "implementation-31" and was and old.holder != new.holder:
            more.append(at.get("uscc", was[:18]) + was[18:])
        return notes or more
    def leads(self, was, now, to):  # whether bodies in it gave way to who comes after them, and all else stays
        if list in (type(was), type(now)): return not self.lost(as_list(was), as_list(now), to) and covers(
            as_list(now), as_list(was), lambda new, part: self.leads(part, new, to))
        if dict == type(was) == type(now): return {*was} == {*now} and all(self.leads(was[k], now[k], to) for k in was)
        if was == now or not isinstance(was, str): return was == now
        text = "".join(f"(?:{self.forms.get(piece, re.escape(piece))})" for piece in re.split(f"({self.finder})", was))
        return now in [*to.get(was, ())] or "holders" in to and bool(re.fullmatch(text, str(now)))
    def lost(self, was, now, to):  # what is there no more, unless it only names who holds it now
        return [part for part in was if not any(self.leads(part, new, to) for new in now)
                and not any({word, *to.get(word, ())} & to.get("holders", set()) for word in bodies(part))]
    def going(self, kind, field, values, holder, holders, near):  # the ids that may come in the place of each
        if field in kind.citations | kind.references:  # its part that the same body has, or what it went on in
            return {name: {part for part in self.parts.get(name, ()) if field in kind.references and (
                len(self.parts[name]) == 1 or self.new[part].holder in near)} for name in words(values)}
        return {**self.heirs, holder: self.heirs.get(holder, set()) | holders, "holders": near}
def check_old(name, item, links, ends, new, reform, asked):  # what became of it, against what events ask of it
    (events, goals, said), replaced = asked[name], {event.verb for event in asked[name][0]} & {"combine", "divide"}
    heirs = {link["after"]: new[link["after"]] for link in links if link["after"] in new}
    numbers, holders = {reform.events.index(event) for event in events}, {heir.holder for heir in heirs.values()}
    for end, at in ((end, end["act"]["event"]) for end in ends):
        is_so = [end] == ends and not links + goals and at in numbers and end.get("basis") == reform.events[at].basis
        tell(f"{name} ends by an event that does not end it, without its basis, or goes on as well", not is_so)
    for link, acts in ((link, {act["event"] for act in link["acts"]}) for link in links):
        other = [one for one in acts - numbers if not reform.follows(reform.events[one], item, link, asked)]
        tell(f"{name} has no such events or fields", other + [*{*link["fields"]} - {"holder", *item.kind.fields}])
        tell(f"{name} changed, and not all its events say so", numbers - acts or bool(link["fields"]) and not acts)
    divided = [part for event in events if event.verb == "divide" for part in event.writes(item.kind)]
    into = [{"id": event.made[0].get("id", event.items[0])} for event in events if event.verb == "combine"]
    into += divided or ([] if into or any(event.partial for event in events) else [{"id": name}])
    goals = list(enumerate(goals)) + [(0, (*goals[0][:1], None, None))] * (len(divided) - 1) if goals else []
    def fits(goal, key):
        (number, (body, text, title)), heir = goal, heirs[key]
        is_named = number == 0 or same(heir.fields.get("name"), title or said.get("name", item.fields.get("name")))
        is_noted = "combine" in replaced or not text or f"；{heir.fields.get('note')}".endswith(f"；范围：{text}")
        return heir.holder == body and (replaced or is_named and (number == 0) == (key == name)) and is_noted
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
    names = [entry["item"] for entry in entries if entry["item"] in new and entry.get("basis") == event.basis]
    fits = [[new[name].has(part, name) and {*part} >= new[name].own and new[name].holder == event.target
             for part in event.writes(new[name].kind)] for name in names]
    is_so = len(names) == len(entries) == len(event.made) and all(map(any, fits)) and all(map(any, zip(*fits)))
    tell(f"what {event.verb} makes is not what it says, or has no basis: {entries}", not is_so)
def main(plan, before, after, *bases):
    (claim, acts), kinds = certificate(plan), {kind["kind"]: Kind(COMMON + kind["fields"]) for root in (*bases, before)
             for kind in map(load, files(root, "kinds/*.yaml").values())}
    for state, root in (("before", before), ("after", after)):
        for path in files(root, "**/*.yaml").values(): load(path)
        found = {name: "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files(root).items()}
        tell(f"{state}: files that do not match their digests", {*dict(found.items() ^ claim[state].items())})
    old, new, reform = items(before, kinds, "before"), items(after, kinds, "after"), Reform(before, claim["reform"])
    asked = {name: reform.demand(name, item) for name, item in old.items()}
    links, ends, sources = [collections.defaultdict(list) for _ in range(3)]
    made, balance = {entry["item"]: entry for entry in claim["created"]}, collections.Counter()
    wrong = [act for act in acts if [event.verb for event in reform.events[act["event"]:][:1]] != [act["verb"]]]
    if wrong: return tell(f"the reform has no such events: {wrong}")
    for link in claim["links"]: links[link["before"]].append({**link, "fields": {
        {"organisation": "holder"}.get(key, key): value for key, value in link["fields"].items()}})
    for end in claim["ended"]: ends[end["item"]].append(end)
    reform.new, reform.parts = new, {name: {link["after"] for link in own} & set(new) for name, own in links.items()}
    for name, item in sorted(old.items()):
        own = links[name] or [{"before": name, "after": name, "acts": [], "fields": {}}] * (not ends[name])
        check_old(name, item, own, ends[name], new, reform, asked)
        for link in own:
            balance[Item({**item.fields, **link["fields"]}, item.kind).account] += link["after"] not in sources
            sources[link["after"]].append((link, item, asked[name]))
    tell("these were not there, or are lost: neither there nor ended", {*links, *ends} - {*old} | {*sources} - {*new})
    for number, event in reform.asking:
        own = [entry for entry in made.values() if entry["act"]["event"] == number]
        check_made(event, own, new) if event.verb in MAKING else tell(f"{event.verb} makes nothing: {own}", own)
    for name, item in sorted(new.items()):
        balance[item.account] -= name not in made
        tell(f"{name} is invented, or is new and comes from others at once", bool(sources[name]) == (name in made))
        if sources[name]: check_new(name, item, sources[name], reform)
    tell("the books do not balance", {"·".join(filter(None, it)): -count for it, count in balance.items() if count})
    return f"{claim['reform']} conserves: {len(old)} items before, {len(new)} after"
try: verdict = main(*(pathlib.Path(word) for word in sys.argv[1:] if word != "--base"))
except Exception as why: sys.exit(print(f"{__doc__}\nIt is no plan and no certificate, or no library: {why!r}") or 2)
sys.exit(print("\n".join(faults) or verdict) or bool(faults))
