"""Another value for a field of an item of the corpus, in the text as it stands there."""

import re
from collections.abc import Callable
from random import Random

import words

Change = Callable[[Random, str], str]


def other(r: Random, old: str, among: list[str]) -> str:
    """One of these that is not the old one."""
    return r.choice([value for value in among if value != old])


def word(r: Random, text: str) -> str:
    """A word within a text: two characters are others, or have come."""
    new = r.choice("有关 相应 具体 全部 重点 日常 专项 必要".split())
    inner = re.search(r"(: |: \")(?=[^\s\"|>])", text)
    lines = text.split("\n")
    if inner and text.count("\n") == 1:
        at = r.randint(inner.end() + 1, inner.end() + 3)
        at = min(at, len(text.rstrip('\n"')))
        return text[:at] + new + text[at:]
    # A block: in the middle of its first line of text.
    n = next(n for n, line in enumerate(lines[1:], 1) if line.strip())
    start = len(lines[n]) - len(lines[n].lstrip())
    at = start + r.randint(4, 8)
    lines[n] = lines[n][:at] + new + lines[n][at:]
    return "\n".join(lines)


def scalar(among: list[str]) -> Change:
    def change(r: Random, text: str) -> str:
        key, _, old = text.rstrip("\n").partition(": ")
        return f"{key}: {other(r, old, among)}\n"

    return change


def number(r: Random, text: str) -> str:
    """The first number of days is another."""
    return re.sub(
        r"\d+(?=个工作日)",
        lambda m: str(other(r, m.group(), ["2", "4", "6", "8", "12", "16"])),
        text,
        count=1,
    )


def elements(among: list[str]) -> Change:
    """One element of a list has gone, has come, or is another; the others stay."""

    def change(r: Random, text: str) -> str:
        inline = re.fullmatch(r"(    \w+: \[)(.*)(\]\n)", text)
        if inline:
            values = inline.group(2).split(", ")
            return inline.group(1) + ", ".join(edited(r, values)) + inline.group(3)
        key, *lines = text.rstrip("\n").split("\n")
        return "\n".join([key, *("      - " + v for v in edited(r, [line[8:] for line in lines]))]) + "\n"

    def edited(r: Random, old: list[str]) -> list[str]:
        new = [value for value in among if value not in old]
        how = r.randrange(3)
        at = r.randrange(len(old))
        if how == 0 and len(old) > 1:
            return old[:at] + old[at + 1 :]
        if how == 1 and new:
            return [*old, r.choice(new)]
        if new:
            return [*old[:at], r.choice(new), *old[at + 1 :]]
        return old[:at] + old[at + 1 :] if len(old) > 1 else old

    return change


def article(r: Random, text: str) -> str:
    """The last citation names another article."""
    found = list(re.finditer(r"》第[一二三四五六七八九十百零]+条", text))
    last = found[-1]
    new = "》第" + other(r, last.group()[2:-1], "三 六 九 十一 十四".split()) + "条"
    return text[: last.start()] + new + text[last.end() :]


def duty(r: Random, text: str) -> str:
    """One of the texts of a group has another word."""
    found = [m for m in re.finditer(r"text: (?=[^\s|>\"])", text)]
    at = r.choice(found).end() + r.randint(2, 4)
    return text[:at] + r.choice("依法 及时 认真 全面".split()) + text[at:]


def phone(r: Random, text: str) -> str:
    return re.sub(r"(\d)(?=\" })", lambda m: str((int(m.group()) + r.randint(1, 9)) % 10), text)


def audience(r: Random, text: str) -> str:
    if "groups" in text:
        return "    audience: { all: true }\n"
    return f"    audience: {{ groups: [{r.choice(words.GROUPS)}] }}\n"


# The path below which the value is another, as far as it is a field of the kind.
CHANGES: dict[str, tuple[str, Change]] = {
    "name": ("name", word),
    "path": ("path", elements(words.PATHS)),
    "content": ("content", elements(words.ELEMENTS)),
    "basis": ("basis", article),
    "deadline": ("deadline", number),
    "publisher": ("publisher", scalar([f"b{n:04d}" for n in range(1, 20)])),
    "office": ("office", scalar(words.OFFICES)),
    "channels": ("channels", elements(words.CHANNELS)),
    "audience": ("audience", audience),
    "levels": ("levels", elements(["市级", "县级", "乡级"])),
    "note": ("note", word),
    "limits": ("limits.promised", lambda r, text: text[:-1] and promised(r, text)),
    "responsibilities": ("responsibilities", duty),
    "accountability": ("accountability", duty),
    "supervision": ("supervision.phone", phone),
    "remedies": ("remedies", word),
}


def promised(r: Random, text: str) -> str:
    head, mark, tail = text.partition("promised: ")
    return head + mark + number(r, tail)


def changed(r: Random, key: str, text: str) -> tuple[str, str]:
    """The path of the field that is another now, and the text."""
    path, change = CHANGES[key]
    return path, change(r, text)
