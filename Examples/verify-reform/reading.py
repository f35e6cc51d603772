"""How verify.py reads: the files of a library as plain data, and a certificate as it has to be written.

What readers do not all understand alike is told; values stay the texts that they are written as, `0012` too."""
import functools, json, re, sys, yaml
FOLDERS = "adjustments|approvals|columns|kinds|layouts|ledger|organisations|reforms|registers|rules"
faults = []


def tell(text, is_so=True):
    faults.extend([text] if is_so else [])


def finish(verdict=None):
    """Says what is wrong, each on its line, else the verdict."""
    print("\n".join(faults) or verdict)
    sys.exit(1 if faults else 0)


def refuse(text):
    print(text)
    sys.exit(2)


def nothing(value):
    """Whether a value says nothing: blanks do not, beside those that stand in a text on purpose."""
    return value in (None, [], {}) or isinstance(value, str) and not value.strip(" \t\n")


@functools.cache
def load(path):
    """A file as mappings, lists, texts and None."""
    def wrong(what):
        tell(f"{path} does not read cleanly: {what}")

    def build(event):
        if isinstance(event, yaml.AliasEvent):
            return wrong("it has an alias")
        tell(f"{path} does not read cleanly: it has an anchor or a tag", event.anchor or event.tag)
        if isinstance(event, yaml.ScalarEvent):
            is_null = not event.style and event.value in ("", "~", "null", "Null", "NULL")
            return None if is_null else event.value
        parts = []
        while not isinstance(below := next(events), (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            parts.append(build(below))
        if isinstance(event, yaml.SequenceStartEvent):
            return parts
        keys, values = parts[::2], parts[1::2]
        if not all(isinstance(key, str) for key in keys):
            return wrong("a key is no text")
        twice = {key for key in keys if keys.count(key) > 1 or key == "<<"}
        tell(f"{path} does not read cleanly: {twice} stand twice, or merge", twice)
        return dict(zip(keys, values))

    events = yaml.parse(path.read_bytes(), getattr(yaml, "CLoader", yaml.Loader))
    try:
        found = [build(next(events)) for event in events if isinstance(event, yaml.DocumentStartEvent)]
    except yaml.YAMLError as error:
        found = [wrong(" ".join(str(error).split()))]
    tell(f"{path} does not read cleanly: it holds several documents", len(found) > 1)
    return found[0] if found and isinstance(found[0], dict) else {}


def files(root, pattern):
    """What begins with a dot is no file of a library."""
    found = {path.relative_to(root).as_posix(): path for path in sorted(root.glob(pattern)) if path.is_file()}
    return {name: path for name, path in found.items() if "/." not in f"/{name}"}


def released(root):
    """The files that a library consists of; all of them read cleanly, whatever the reform is about."""
    found = {name: path for name, path in files(root, "**/*").items()
             if re.fullmatch(rf"library\.yaml|plugins\.lock|({FOLDERS})/.*\.(yaml|tsv)", name)}
    for name, path in found.items():
        if name.endswith(".yaml"):
            load(path)
    return found


COMMON = [  # every kind has them, whether its file says so or not
    {"name": "id"}, {"name": "name", "title": "名称"}, {"name": "path", "title": "上级目录", "many": "true"},
    {"name": "parent", "title": "主项", "type": "item"}, {"name": "upstream", "title": "上级清单事项", "fields": [
        {"name": "item", "title": "上级事项"}, {"name": "version", "title": "上级清单版本"}]},
    {"name": "from", "title": "施行日期"}, {"name": "until", "title": "失效日期"}, {"name": "note", "title": "备注"}]


def as_list(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def same(one, other):
    return as_list(one) == as_list(other)


def words(value):
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value] if isinstance(value, str) else [word for part in parts for word in words(part)]


class Kind:
    def __init__(self, fields):
        self.fields = {field["name"]: field for field in fields}
        self.groups = {name: Kind(field["fields"]) for name, field in self.fields.items() if field.get("fields")}
        self.names = {word: field["name"] for field in reversed(fields) for word in words(field.get("title"))
                      + as_list(field.get("also"))} | {name: name for name in self.fields}
        self.many = {name for name, field in self.fields.items() if field.get("many") == "true"}
        self.codes, self.citations, self.references = (
            {name for name, field in self.fields.items() if field.get("type") == word}
            for word in ("code", "citation", "item"))
        self.also = {(field["name"], word): one["value"] for field in fields for one in as_list(field.get("choices"))
                     if isinstance(one, dict) for word in as_list(one.get("also"))}

    @classmethod
    def all(cls, roots):
        """By their names; those of nearer libraries come last."""
        said = {kind["kind"]: kind["fields"] for root in roots
                for kind in map(load, files(root, "kinds/*.yaml").values())}
        return {name: cls([one for one in COMMON if one["name"] not in {field["name"] for field in fields}] + fields)
                for name, fields in said.items()}

    def spell(self, key, part):
        if key in self.groups:
            return self.groups[key].plain(part)
        if isinstance(part, list):
            return [self.spell(key, one) for one in part if not nothing(one)]
        if isinstance(part, dict):
            said = {name: one for name, one in part.items() if not nothing(one)}
            return said["cite"] if [*said] == ["cite"] else said
        return self.also.get((key, str(part)), part)

    def plain(self, value):
        """By the fields' own names, without what says nothing."""
        if not isinstance(value, dict):
            return [one for one in map(self.plain, value) if not nothing(one)] if isinstance(value, list) else value
        named = {self.names.get(key, key): part for key, part in value.items()}
        tell(f"a field stands there under two names: {value}", len(named) < len(value))
        said = {key: self.spell(key, part) for key, part in named.items()}
        return {key: part for key, part in said.items() if not nothing(part)}


class Item:
    def __init__(self, fields, kind, own=(), owner=None):
        self.fields, self.kind, self.own, self.owner = fields, kind, set(own) - {"id", "holder"}, owner
        self.holder = (as_list(fields["holder"]) or [None])[0]
        self.account = (self.holder, fields.get("type") or fields["list"], "、".join(as_list(fields.get("levels"))))

    def texts(self, path):
        top, _, below = path.partition(".")
        value = self.fields.get(self.kind.names.get(top, top))
        return set(words(value.get(below) if below and isinstance(value, dict) else value))

    def has(self, said, name):
        """Whether it has all that an event writes of it."""
        return all(same(value, name if key == "id" else self.fields.get(key)) for key, value in said.items())


def items(root, kinds, state):
    """By their ids; what says no holder is of the body whose list it is in."""
    found = {}
    for path in files(root, "organisations/**/*.yaml").values():
        head = load(path)
        kind, whose, defaults = kinds.get(head.get("list")), head.get("organisation"), head.get("defaults") or {}
        tell(f"{state}: no file tells of the kind of {path}; name its base with --base", "list" in head and not kind)
        owner = whose.get("group") if isinstance(whose, dict) else whose
        for raw in head.get("items") or [] if kind else ():
            kind.plain(raw)
            own = {kind.names.get(key, key): value for key, value in raw.items()}
            given = {key: value for key, value in defaults.items() if kind.names.get(key, key) not in own}
            fields = {"holder": owner, "list": head["list"], **kind.plain(given | own)}
            name = fields.pop("id", None)
            tell(f"{state}: an item of {path} has no id, or that of another: {name}", name is None or name in found)
            found[name] = Item(fields, kind, [key for key, value in own.items() if not nothing(value)], whose)
    return found


def certificate(path):
    """That of a plan, or a certificate alone."""
    def once(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError(f"a key stands twice in {[key for key, _ in pairs]}")
        return dict(pairs)

    try:
        plan = json.loads(path.read_bytes(), object_pairs_hook=once)
    except ValueError as error:
        refuse(f"{path} is no plan and no certificate: {error}")
    claim = plan.get("certificate") if isinstance(plan, dict) else None
    claim = claim if isinstance(claim, dict) else plan if claim else {}
    wrong = [what for what, is_right in FORM.items() if not is_right(claim.get(what))]
    if wrong:
        refuse(f"{path} is no plan and no certificate, or one of another version: {', '.join(wrong)}")
    for act in (act for key in ("links", "ended", "created") for entry in claim[key]
                for act in entry.get("acts", [entry.get("act")])):
        act["event"] = int(act["event"])
    return claim


def is_list(is_right):
    return lambda value: isinstance(value, list) and all(isinstance(one, dict) and is_right(one) for one in value)


def is_text(value):
    return isinstance(value, str)


def is_act(act):
    return isinstance(act, dict) and is_text(act.get("verb")) and bool(
        re.fullmatch("0|[1-9][0-9]{0,8}", str(act.get("event"))))


def is_said(value):
    """Whether a value says something, and all of it does."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return isinstance(value, (str, list, dict)) and not nothing(value) and all(map(is_said, parts))


def is_link(link):
    fields = link.get("fields")
    return is_text(link.get("before")) and is_text(link.get("after")) and is_list(is_act)(
        link.get("acts")) and isinstance(fields, dict) and all(
        value is None or is_said(value) for value in fields.values())


def is_entry(entry):
    return is_text(entry.get("item")) and is_act(entry.get("act")) and "acts" not in entry and (
        entry.get("basis") is None or is_text(entry["basis"]))


def is_digests(value):
    return isinstance(value, dict) and all(map(is_text, value.values()))


FORM = {"certificate": lambda version: str(version) == "1", "reform": is_text, "before": is_digests,
        "after": is_digests, "links": is_list(is_link), "ended": is_list(is_entry), "created": is_list(is_entry)}
