"""Two states compared: how fast, against what, and what each tool understood of the planted changes."""

import json
import re
import statistics
from collections.abc import Callable
from pathlib import Path

import workshop
from measure import Command, Samples, checked, pair, peer, repeated, rounds_for
from sections import Bench
from understood import WHAT, Found, Truth, of_qingdan
from workshop import BENCH, LOG

ALIKE = 100_000  # items that are gone, and as many new ones


class Comparisons:
    def __init__(self, bench: Bench):
        self.bench = bench
        self.name = bench.main
        self.old = bench.corpora[self.name]
        self.new = workshop.mutated(self.name)
        self.truth = Truth(self.new / "mutations.json")
        self.program = str(workshop.program("Comparing"))
        self.understood: list[list[str]] = []

    def measure(self) -> None:
        self.phases()
        self.diff()
        self.peers()
        head = ["understood of the planted changes", *WHAT, "others"]
        self.bench.report.tables.append([head, *self.understood])
        self.alike()

    def phases(self) -> None:
        """Inside one process, so that loading and comparing can be told apart.

        Loads have all processors and comparing has one, so the gates hold CPU against CPU; walls stand beside them.
        """
        command = [self.program, str(self.old), str(self.new)]
        runs = []
        for _ in range(10):
            checked(command, LOG)
            lines = LOG.read_text(encoding="utf-8").splitlines()[:3]
            runs.append([[float(word) for word in line.split()] for line in lines])
        report, holds = self.bench.report, self.name == "M"

        def median(ratio: Callable[[float, float, float], float], column: int) -> float:
            return statistics.median(ratio(*(phase[column] for phase in run)) for run in runs[1:])

        def loads(first: float, second: float, compared: float) -> float:
            return (first + second + compared) / ((first + second) / 2)

        def share(first: float, second: float, compared: float) -> float:
            return compared / (first + second + compared)

        for what, ratio, limit, unit in (
            (f"load two states of {self.name} and compare: CPU", loads, 2.5, "× one load"),
            ("of that comparing: CPU", share, 0.2, "of the whole"),
        ):
            note = f"wall {median(ratio, 0):.2f}"
            report.gate(what, median(ratio, 1), limit, unit, holds=holds, note=note)

    def diff(self) -> None:
        git = ["git", "diff", "--no-index", "--no-color", str(self.old), str(self.new)]
        states = [str(self.old), str(self.new)]
        own = [self.bench.tool, "diff", *states, "--library", str(self.new), "--format", "json"]
        checked(own, LOG)
        text = LOG.read_text(encoding="utf-8")
        exact = self.show("qingdan diff", of_qingdan(text))
        candidates = json.loads(text)["candidates"]
        self.bench.report.passed(
            "diff finds what was planted", exact, "all, no other", exact == "all, no other"
        )
        self.bench.report.passed(
            "diff offers no candidate", f"{len(candidates)} candidates", "0", not candidates
        )
        rounds = rounds_for(own, LOG, most=9)
        lines = repeated(git, rounds, LOG, may=(0, 1))
        changed = len(re.findall(rb"^[+-](?![+-])", LOG.read_bytes(), re.M))
        self.bench.report.add(f"git diff --no-index, {self.name}", lines, f"{changed} lines")
        both = pair(own, [str(workshop.program("KeptLibrary")), str(self.old)], rounds, LOG)
        figure = f"{both.a.wall / lines.wall:.2f} × git diff, {1 / both.wall:.2f} × KeptLibrary on one state"
        self.bench.report.add(f"diff --format json, {self.name}", both.a, figure)
        self.understood.append(["git diff --no-index", *["lines only"] * len(WHAT), ""])
        self.own = both.a

    def show(self, title: str, found: Found) -> str:
        """A row of the table; what it says in a few words."""
        scores = self.truth.score(found)
        others = sum(extra for _, _, extra in scores.values())
        self.understood.append(
            [title, *(f"{hit} of {wanted}" for wanted, hit, _ in scores.values()), str(others)]
        )
        wrong = [
            f"{what}: {hit} of {wanted}, {extra} others"
            for what, (wanted, hit, extra) in scores.items()
            if hit < wanted or extra
        ]
        return "; ".join(wrong) or "all, no other"

    def peers(self) -> None:
        if self.bench.options.no_peers:
            return
        programs = workshop.peers()
        if programs is None:
            self.bench.report.notes.append("SKIPPED: deepdiff and daff could not be installed (pip).")
            return
        python = str(programs / "python")
        flat = [self.flat(python, library) for library in (self.old, self.new)]
        for name, title in (
            ("deepdiff", "deepdiff, group_by id, flat JSON"),
            ("daff", "daff, CSV of each kind"),
        ):
            script = str(workshop.HERE / "differ.py")
            done = peer([python, script, name, *map(str, flat)], LOG)
            self.show(title, json.loads(LOG.read_text(encoding="utf-8")))
            runs = "1 run" if len(done.runs) == 1 else f"{len(done.runs)} runs"
            figure = f"{done.wall / self.own.wall:.0f} × diff; its data was made flat before"
            self.bench.report.add(f"{title}, {self.name} ({runs})", done, figure)

    def flat(self, python: str, library: Path) -> Path:
        out = BENCH / f"{library.name}-flat"
        workshop.call([python, str(workshop.HERE / "flat.py"), str(library), str(out)])
        return out

    def alike(self) -> None:
        """Every item of a state without a partner in the other: no limit is a gate, for it has no yardstick."""
        command: Command = [self.program, "similar", str(ALIKE)]
        done = checked(command, LOG)
        rows = [line.split(" ", 3) for line in LOG.read_text(encoding="utf-8").splitlines()]
        figure = ", ".join(f"{shape} {float(time):.1f} s" for shape, time, *_ in rows)
        self.bench.report.add(f"{ALIKE:,} gone, {ALIKE:,} new: similar items", Samples([done]), figure)
