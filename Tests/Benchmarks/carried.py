#!/usr/bin/env python3
"""Says what was written by carrying out a plan, and how long the same bytes take without one.

carried.py PLAN LIBRARY OUT

LIBRARY is the state after. Prints JSON: `files` and `bytes` that the plan changes, `seconds` for writing those bytes into new
files in OUT and seeing each to the disk, and of the certificate how many items `ended` and how many `parts` went. A process
of its own, for a plan may be large, and a program that is started does not count less memory than who starts it.
"""

import argparse
import json
import os
import shutil
import time
from pathlib import Path


def plainly(texts: list[bytes], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    start = time.perf_counter()
    for n, text in enumerate(texts):
        with (out / str(n)).open("wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    seconds = time.perf_counter() - start
    shutil.rmtree(out)
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("plan", type=Path)
    parser.add_argument("library", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    plan = json.loads(options.plan.read_text(encoding="utf-8"))
    texts = [(options.library / file["file"]).read_bytes() for file in plan["files"]]
    certificate = plan["certificate"]
    result = {
        "files": len(texts),
        "bytes": sum(map(len, texts)),
        "seconds": plainly(texts, options.out),
        "ended": len(certificate["ended"]),
        "parts": sum(link["before"] != link["after"] for link in certificate["links"]),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
