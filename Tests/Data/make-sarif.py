#!/usr/bin/env python3
"""Makes Tests/CommandTests/Support/sarif-2.1.0.tsv: make-sarif.py SCHEMA REPORT

From the JSON schema of SARIF 2.1.0 (OASIS Standard, Errata 01), which is theirs and is not kept here: what the parts that
our reports have may hold, as facts, a line for each property; nothing of its words. REPORT, a report of ours, shows
which parts those are.
"""
import json
import sys

HEAD = """\
# What a log of SARIF 2.1.0 may hold. Made by Tests/Data/make-sarif.py; do not edit.
# From the JSON schema of the OASIS Standard, Errata 01: facts about it, not its text; only the parts that our reports have.
# Part, property (* where it must be there), type, bounds. A type is a word of JSON, @PART, or either with [] for a list
# of it; of a part that is not here, object. Bounds: =a|b|c one of these, ~ a pattern, >=n, [n.. so many at least, ! no
# two alike. A part has no other properties, unless its line says any; of those behind `either` one must be there.
"""


def main() -> None:
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    report = json.load(open(sys.argv[2], encoding="utf-8"))
    parts = {"log": {key: schema[key] for key in ("properties", "required", "additionalProperties")}}
    parts |= schema["definitions"]
    used: set[str] = set()
    visit("log", report, parts, used)
    print(HEAD, end="")
    for name in sorted(used):
        part = parts[name]
        if part.get("additionalProperties", True) is not False:
            print(name, "any", sep="\t")
        if "anyOf" in part:
            print(name, "either", "|".join(key for way in part["anyOf"] for key in way.get("required", [])), sep="\t")
        for key, value in sorted(part.get("properties", {}).items()):
            star = "*" if key in part.get("required", []) else ""
            print(name, key + star, typed(value, used), bounds(value), sep="\t")


def visit(name: str, value: object, parts: dict, used: set[str]) -> None:
    """Marks the parts of a report, going along with it."""
    used.add(name)
    for key, inner in value.items():
        rule = parts[name].get("properties", {}).get(key)
        several = isinstance(inner, list) and rule is not None
        for rule, inner in [(rule["items"], one) for one in inner] if several else [(rule, inner)]:
            if rule and "$ref" in rule:
                visit(rule["$ref"].split("/")[-1], inner, parts, used)
            elif rule and "$ref" in (each := rule.get("additionalProperties") or ""):
                for one in inner.values():
                    visit(each["$ref"].split("/")[-1], one, parts, used)


def typed(rule: dict, used: set[str]) -> str:
    if "$ref" in rule:
        name = rule["$ref"].split("/")[-1]
        return f"@{name}" if name in used else "object"
    if rule.get("type") == "array" or rule.get("type") == ["array", "null"]:
        return typed(rule["items"], used) + "[]"
    if isinstance(rule.get("additionalProperties"), dict):
        return typed(rule["additionalProperties"], used) + "{}"
    if isinstance(rule.get("type"), list):
        return "|".join(rule["type"])
    return rule.get("type", "string" if "enum" in rule else "any")


def bounds(rule: dict) -> str:
    found = []
    inner = rule.get("items", rule)
    if "enum" in inner:
        found.append("=" + "|".join(str(word) for word in inner["enum"]))
    if "pattern" in inner:
        found.append("~" + inner["pattern"])
    if "minimum" in inner:
        found.append(f">={inner['minimum']:g}")
    if rule.get("minItems"):
        found.append(f"[{rule['minItems']}..")
    if rule.get("uniqueItems"):
        found.append("!")
    return " ".join(found)


main()
