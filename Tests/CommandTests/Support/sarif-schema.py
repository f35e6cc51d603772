"""Prints the table of SARIF as a JSON Schema: sarif-schema.py sarif-2.1.0.tsv"""
import json
import sys


def typed(name: str, bounds: str) -> dict:
    if name.endswith("[]"):
        rule: dict = {"type": "array", "items": typed(name[:-2], "")}
    elif name.endswith("{}"):
        rule = {"type": "object", "additionalProperties": typed(name[:-2], "")}
    elif name.startswith("@"):
        rule = {"$ref": f"#/definitions/{name[1:]}"}
    elif name == "any":
        rule = {}
    else:
        rule = {"type": name.split("|") if "|" in name else name}
    inner = rule["items"] if name.endswith("[]") else rule
    for bound in bounds.split(" ") if bounds else []:
        if bound.startswith("="):
            inner["enum"] = bound[1:].split("|")
        elif bound.startswith("~"):
            inner["pattern"] = bound[1:]
        elif bound.startswith(">="):
            inner["minimum"] = int(bound[2:])
        elif bound.startswith("["):
            rule["minItems"] = int(bound[1:-2])
        elif bound == "!":
            rule["uniqueItems"] = True
        else:
            raise SystemExit(f"unknown bound: {bound}")
    return rule


parts: dict = {}
for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("#"):
        continue
    name, key, *rest = line.rstrip("\n").split("\t")
    part = parts.setdefault(name, {"type": "object", "additionalProperties": False, "properties": {}, "required": []})
    if not rest:
        part["additionalProperties"] = True
    elif key == "either":
        part["anyOf"] = [{"required": [word]} for word in rest[0].split("|")]
    else:
        part["properties"][key.rstrip("*")] = typed(rest[0], rest[1])
        part["required"] += [key[:-1]] if key.endswith("*") else []
for part in parts.values():
    if not part["required"]:
        del part["required"]
schema = {"$schema": "http://json-schema.org/draft-04/schema#", "$ref": "#/definitions/log", "definitions": parts}
json.dump(schema, sys.stdout)
