"""Holds files against JSON Schemas with an independent validator: schema-check.py SCHEMA FILE...

Prints a line for every mistake; the YAML is read as YAML 1.2 says (dates and yes/no are text).
"""
import json
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """The core schema of YAML 1.2, as editors use it."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
yaml.add_implicit_resolver(
    "tag:yaml.org,2002:bool", __import__("re").compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"), Loader
)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator_class = jsonschema.validators.validator_for(schema)
# Ours are of 2020-12; that of SARIF, which OASIS wrote, is of draft 4.
assert validator_class in (jsonschema.Draft202012Validator, jsonschema.Draft4Validator), validator_class
validator_class.check_schema(schema)
validator = validator_class(schema)
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, Loader) if path.endswith(".yaml") else json.load(file)
    for error in validator.iter_errors(document):
        print(f"{path}: {error.json_path}: {error.message[:200]}")
