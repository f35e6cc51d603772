#!/usr/bin/env python3
"""Recomputes what the releases of a library say, sharing nothing with qingdan: check-releases.py LIBRARY [BASE].

Prints a line for whatever does not match. The folder is held against the newest release.
"""
import hashlib
import pathlib
import sys

import yaml

FOLDERS = "adjustments approvals columns kinds layouts ledger organisations reforms registers rules".split()


def sha(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def blob(data):
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def files(root):
    """The files of a library that a release names, sorted by the bytes of their paths."""
    names = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    held = (n for n in names if n in ("library.yaml", "plugins.lock")
            or n.split("/")[0] in FOLDERS and n.endswith((".yaml", ".tsv")))
    return sorted(held, key=str.encode)


root = pathlib.Path(sys.argv[1])
releases = {}
for path in sorted((root / "releases").glob("*.yaml")):
    body, _, last = path.read_bytes().removesuffix(b"\n").rpartition(b"\n")
    release = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)
    releases[release["release"]] = release
    if last.decode() != "digest: " + sha(body + b"\n"):
        print(path.name, "digest")
for release in releases.values():
    previous = release.get("previous")
    if previous and releases[previous["release"]]["digest"] != previous["digest"]:
        print(release["release"], "previous")

newest = (set(releases) - {r["previous"]["release"] for r in releases.values() if "previous" in r}).pop()
held = {entry["file"]: entry for entry in releases[newest]["files"]}
if list(held) != files(root):
    print(newest, "files", sorted(set(held) ^ set(files(root))))
for name, entry in held.items():
    data = (root / name).read_bytes() if (root / name).is_file() else b""
    if (sha(data), blob(data)) != (entry["digest"], entry["blob"]):
        print(newest, name)
    elif "items" in entry:
        list_ = yaml.load(data, Loader=yaml.BaseLoader)
        if (len(list_["items"] or []), list_.get("version")) != (int(entry["items"]), entry.get("version")):
            print(newest, name, "items")
if len(sys.argv) > 2:
    base = pathlib.Path(sys.argv[2])
    lines = [f"{sha((base / name).read_bytes())[7:]}  {name}\n" for name in files(base)]
    if sha("".join(lines).encode()) != releases[newest]["base"]["digest"]:
        print(newest, "base")
