#!/usr/bin/env python3
"""Measures qingdan against libyaml's bare event loop and against what users would pick instead.

bench.py [--size S|M|L] [--quick] [--no-peers] [--only SECTION] [--tool PROGRAM]

Prints one table in Markdown. The exit status is 1 where a gate is missed. README.md says what each row is.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import workshop
from comparisons import Comparisons
from measure import Failed, floor
from programs import programs
from reforming import Reforms
from report import Report
from rivals import rivals
from sections import Bench
from truth import correct
from workshop import BENCH, LOG, ROOT


def measure(bench: Bench) -> Report:
    sections: dict[str, Callable[[], None]] = {
        "right": lambda: correct(bench),
        "compared": bench.compared,
        "kept": bench.kept,
        "exported": bench.exported,
        "counted": bench.counted,
        "started": bench.started,
        "grown": bench.grown,
        "two states": lambda: Comparisons(bench).measure(),
        "a reform": lambda: Reforms(bench).measure(),
        "programs": lambda: programs(bench),
        "peers": lambda: rivals(bench),
    }
    for name, section in sections.items():
        if bench.options.only not in (None, name):
            continue
        print(f"{name} …", file=sys.stderr)
        try:
            section()
        except Failed as error:
            print(error, file=sys.stderr)
            bench.report.fail(f"section '{name}'", str(error).splitlines()[0])
    lowest = floor(LOG)
    bench.report.notes.append(
        f"Peaks are wait4's and never below {lowest:.0f} MiB, what the runner itself takes."
    )
    bench.report.notes.append("Ratios are medians of neighbours in runs A B A B … of whole processes.")
    return bench.report


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", choices="SML", default="M")
    parser.add_argument("--quick", action="store_true", help="peers on S only")
    parser.add_argument("--no-peers", action="store_true", help="nothing is installed")
    parser.add_argument("--only", help="one section only, such as 'two states'")
    parser.add_argument("--tool", type=Path, default=workshop.BUILD / "qingdan")
    parser.add_argument("--lists", type=Path, default=ROOT / "Lists")
    return parser.parse_args()


def main() -> int:
    chosen = options()
    if not chosen.tool.exists():
        print(f"{chosen.tool} is not there: make release builds it", file=sys.stderr)
        return 2
    BENCH.mkdir(parents=True, exist_ok=True)
    report = measure(Bench(chosen))
    print(report.text().replace(f"{ROOT}/", ""))
    return 1 if report.missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
