#!/usr/bin/env python3
"""Writes what the peers check a list with: a JSON Schema and two schemas for yamale. `schemas.py OUT`

They hold what such a language can: required and unknown keys, choices, forms of ids, codes, citations and deadlines.
Whether an id is unique, an organisation or an article exists, is beyond them.
"""

import json
import sys
from pathlib import Path
from typing import Any

import words

Schema = dict[str, Any]
ID = "^{}-[0-9a-hjkmnp-tv-z]{{8}}$"
CITATION = "^《[^《》]+》(第[零一二三四五六七八九十百]+条(第[一二三四五六七八九十]+款)?(第（[一二三四五六七八九十]+）项)?)?$"
DEADLINE = "^自[^ ]+之日起[0-9]+个工作日内$"
ORGANISATION = "^[a-z0-9-]+$"
CODE = "^[0-9]{11}[0-9Y]$"
PHONE = "^[0-9]{3,4}-[0-9]{7,8}$"
TYPES = [kind[0] for kind in words.TYPES]
LEVELS = ["国家级", "省级", "市级", "区级", "县级", "街乡级", "乡级", "村级"]


def text(pattern: str | None = None) -> Schema:
    return {"type": "string", "minLength": 1} | ({"pattern": pattern} if pattern else {})


def choice(values: list[str]) -> Schema:
    return {"type": "string", "enum": values}


def many(item: Schema, least: int = 0) -> Schema:
    return {"type": "array", "items": item, "minItems": least}


def group(required: list[str], **fields: Schema) -> Schema:
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False}


BASIS: Schema = {
    "anyOf": [
        text(CITATION),
        group(["cite"], cite=text(CITATION), text=text(), role=choice(["设定", "规定"])),
    ]
}
POWER = group(
    ["id", "name", "type", "basis"],
    id=text(ID.format("p")),
    code=text(CODE),
    name=text(),
    parent=text(ID.format("p")),
    type=choice(TYPES),
    holder=text(ORGANISATION),
    office=text(),
    levels=many(choice(LEVELS)),
    basis=many(BASIS, 1),
    limits=group([], legal=text(DEADLINE), promised=text(DEADLINE)),
    responsibilities=many(group(["text"], stage=text(), text=text(), basis=many(text(CITATION)))),
    accountability=many(group(["text"], text=text(), basis=many(text(CITATION)))),
    supervision=group([], phone=text(PHONE)),
    remedies=text(),
)
DISCLOSURE = group(
    ["id", "name", "content"],
    id=text(ID.format("d")),
    path=many(text()),
    name=text(),
    content=many(text(), 1),
    article=many(text()),
    basis=many(BASIS),
    deadline=text(DEADLINE),
    publisher=text(ORGANISATION),
    office=text(),
    channels=many(choice(words.CHANNELS)),
    audience=group([], all={"type": "boolean"}, groups=many(text())),
    mode=choice(["主动", "依申请"]),
    levels=many(choice(LEVELS)),
    powers=many(text(ID.format("p"))),
    note=text(),
)


def list_of(kind: str, item: Schema) -> Schema:
    return group(
        ["list", "organisation", "items"],
        list=choice([kind]),
        organisation=text(ORGANISATION),
        effective=text(),
        defaults={"type": "object"},
        items=many(item),
    )


def json_schema() -> Schema:
    kinds = {"powers": list_of("powers", POWER), "disclosure": list_of("disclosure", DISCLOSURE)}
    first = {"properties": {"list": {"const": "powers"}}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": kinds,
        "if": first,
        "then": {"$ref": "#/definitions/powers"},
        "else": {"$ref": "#/definitions/disclosure"},
    }


class Yamale:
    """The same schema in yamale's words; groups become includes."""

    def __init__(self, kind: str, item: Schema):
        self._groups: list[str] = []
        top = self._fields(list_of(kind, item))
        self.text = top + "".join(f"---\n{body}" for body in self._groups)

    def _fields(self, schema: Schema) -> str:
        required = schema["required"]
        lines = [
            f"{name}: {self._type(field, '' if name in required else 'required=False')}\n"
            for name, field in schema["properties"].items()
        ]
        return "".join(lines)

    def _type(self, schema: Schema, option: str = "") -> str:
        def call(name: str, *arguments: str) -> str:
            return f"{name}({', '.join(filter(None, [*arguments, option]))})"

        if "anyOf" in schema:
            return call("any", *(self._type(s) for s in schema["anyOf"]))
        if "enum" in schema:
            return call("enum", *map(repr, schema["enum"]))
        if schema["type"] == "array":
            return call(
                "list", self._type(schema["items"]), f"min={schema['minItems']}" if schema["minItems"] else ""
            )
        if schema["type"] == "boolean":
            return call("bool")
        if schema["type"] == "object":
            return call("include", repr(self._include(schema))) if "properties" in schema else call("map")
        return call("regex", repr(schema["pattern"])) if "pattern" in schema else call("str", "min=1")

    def _include(self, schema: Schema) -> str:
        name = f"group{len(self._groups)}"
        place = len(self._groups)
        self._groups.append("")
        fields = "".join(f"  {line}\n" for line in self._fields(schema).splitlines())
        self._groups[place] = f"{name}:\n{fields}"
        return name


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    (out / "list.schema.json").write_text(
        json.dumps(json_schema(), ensure_ascii=False, indent=1), encoding="utf-8"
    )
    for kind, item in (("powers", POWER), ("disclosure", DISCLOSURE)):
        (out / f"{kind}.yamale.yaml").write_text(Yamale(kind, item).text, encoding="utf-8")


if __name__ == "__main__":
    main()
