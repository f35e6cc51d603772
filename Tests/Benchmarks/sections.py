"""The measurements: each section adds its rows to the report."""

import argparse
import os
import shutil
from pathlib import Path

import workshop
from measure import Command, Samples, forget, instructions, pair, repeated, rounds_for, run, valgrind
from report import Report
from workshop import BENCH, LOG

CORES = len(os.sched_getaffinity(0))

# With every rule of the plugins: instructions a byte, and CPU and wall of two threads against the bare loop on one.
# A gate against growth; those for the rules of form are the design's.
ALL_INSTRUCTIONS, ALL_CPU, ALL_WALL = 230, 3.2, 1.8


class Bench:
    def __init__(self, options: argparse.Namespace):
        self.options = options
        self.tool = str(options.tool.resolve())
        self.main = "S" if options.size == "S" else "M"
        sizes = {"S": "S", "M": "SM", "L": "SML"}[options.size]
        self.corpora = {name: workshop.corpus(name, name) for name in sizes}
        self.bytes = {name: workshop.size(library) for name, library in self.corpora.items()}
        self.events = str(workshop.yardstick())
        version = workshop.output(self.tool, "--version")
        self.report = Report(f"{version}, size {options.size}, on {workshop.machine()}")
        self.validated: dict[int, Samples] = {}

    # Commands

    def bare(self, library: Path, threads: int) -> Command:
        return [self.events, str(threads), *workshop.files(library)]

    def validate(self, library: Path, threads: int) -> Command:
        return [self.tool, "validate", "--library", str(library), "--threads", str(threads)]

    def load(self) -> Command | None:
        """Whatever this version has that only loads a library: found by trying on S."""
        for options in (["--count", "--threads", "1"], ["--count"], ["--format", "csv"]):
            command = [self.tool, "items", "--library", str(self.corpora["S"]), *options]
            if run(command, LOG).status == 0:
                return [self.tool, "items", "--library", str(self.corpora[self.main]), *options]
        return None

    # Sections, in the order of the table

    def compared(self) -> None:
        """Validation and loading in pairs with the bare loop."""
        library, name, on_m = self.corpora[self.main], self.main, self.main == "M"
        rounds = rounds_for(self.validate(library, 1), LOG)
        one = pair(self.bare(library, 1), self.validate(library, 1), rounds, LOG)
        self.validated[1] = one.b
        per_second = self.bytes[name] / one.a.wall / 1e6
        self.report.add(f"bare loop, {name}, 1 thread", one.a, f"{per_second:.0f} MB/s")
        if one.a.cpu < 0.9 * one.a.wall:
            share = f"{one.a.cpu / one.a.wall:.0%}"
            self.report.notes.append(
                f"BUSY: the bare loop had a processor for {share} of its time only; walls, above all those with two "
                "threads, say little here. CPU and instructions hold."
            )
        self.report.gate(
            f"validate, {name}, all rules, 1 thread: CPU",
            one.cpu,
            ALL_CPU,
            "× bare",
            one.b,
            holds=on_m,
            note=f"wall {one.wall:.2f} ×",
        )
        self.report.gate(f"validate, {name}, 1 thread: peak", one.b.peak, 64, "MiB", holds=on_m)
        if CORES > 1:
            two = pair(self.bare(library, 1), self.validate(library, 2), rounds, LOG)
            self.validated[2] = two.b
            self.report.gate(
                f"validate, {name}, all rules, 2 threads: wall",
                two.wall,
                ALL_WALL,
                "× bare on 1 thread",
                two.b,
                holds=on_m,
            )
            both = pair(self.bare(library, 2), self.validate(library, 2), rounds, LOG)
            self.report.add(
                f"bare loop, {name}, 2 threads", both.a, f"{both.a.wall / one.a.wall:.2f} × 1 thread"
            )
            self.report.add(f"validate, {name}, 2 threads", both.b, f"{both.wall:.2f} × bare on 2 threads")
        else:
            self.report.notes.append("One processor: nothing was measured with two threads.")
        self.formed(rounds)
        self.loaded(library, rounds)

    def formed(self, rounds: int) -> None:
        """The rules of form alone, which the other tools check too."""
        library, on_m = workshop.plain(self.main, workshop.further_rules()), self.main == "M"
        one = pair(self.bare(library, 1), self.validate(library, 1), rounds, LOG)
        what = f"validate, {self.main}, rules of form"
        note = f"wall {one.wall:.2f} ×"
        self.report.gate(f"{what}, 1 thread: CPU", one.cpu, 1.8, "× bare", one.b, holds=on_m, note=note)
        if CORES > 1:
            two = pair(self.bare(library, 1), self.validate(library, 2), rounds, LOG)
            unit = "× bare on 1 thread"
            self.report.gate(f"{what}, 2 threads: wall", two.wall, 1.0, unit, two.b, holds=on_m)

    def loaded(self, library: Path, rounds: int) -> None:
        load = self.load()
        if load is None:
            self.report.notes.append(
                "Loading alone was not measured: `items` takes neither --count nor --format csv."
            )
            return
        done = pair(self.bare(library, 1), load, rounds, LOG)
        options = " ".join(load[4:])
        self.report.add(
            f"load (items {options}), {self.main}",
            done.b,
            f"CPU {done.cpu:.2f} ×, wall {done.wall:.2f} × bare",
        )

    def kept(self) -> None:
        """What a library costs that is kept, not read list by list and forgotten."""
        library, name = self.corpora[self.main], self.main
        done = repeated([str(workshop.program("KeptLibrary")), str(library)], 3, LOG)
        self.report.gate(
            f"library of {name} kept: peak",
            done.peak * 2**20 / self.bytes[name],
            3.0,
            "× input",
            done,
            holds=name == "M",
        )

    def exported(self) -> None:
        library, out = self.corpora[self.main], BENCH / "csv"
        command = [self.tool, "export", "csv", "--library", str(library), "--to", str(out)]
        shutil.rmtree(out, ignore_errors=True)
        rounds = rounds_for(command, LOG)
        both = pair(
            self.validate(library, min(CORES, 2)),
            command,
            rounds,
            LOG,
            before=lambda: shutil.rmtree(out, ignore_errors=True),
        )
        size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
        figure = f"{both.wall:.2f} × validate, CPU {both.cpu:.2f} ×; {size / 1e6:.1f} MB written"
        self.report.add(f"export csv, {self.main}", both.b, figure)
        shutil.rmtree(out, ignore_errors=True)

    def counted(self) -> None:
        """Instructions for each byte, on one thread, of the whole corpus."""
        if not valgrind():
            self.report.notes.append("SKIPPED: instructions were not counted, valgrind is not installed.")
            return
        library, name = self.corpora[self.main], self.main
        bare = instructions(self.bare(library, 1)) / self.bytes[name]
        self.report.add(f"bare loop, {name}", figure=f"{bare:.1f} instructions a byte")
        rules = workshop.further_rules()
        form = instructions(self.validate(workshop.plain(name, rules), 1)) / self.bytes[name]
        value = instructions(self.validate(library, 1)) / self.bytes[name]
        for what, figure, limit in (("rules of form", form, 150), ("all rules", value, ALL_INSTRUCTIONS)):
            self.report.gate(
                f"validate, {name}, {what}",
                figure,
                limit,
                "instructions a byte",
                holds=name == "M",
                note=f"{figure / bare:.2f} × bare",
            )
        each = (value - form) / len(rules)
        self.report.add(f"each of the {len(rules)} further rules", figure=f"{each:.2f} instructions a byte")

    def started(self) -> None:
        both = pair(["true"], [self.tool, "--version"], 60, LOG)
        self.report.gate(
            "start-up (--version)",
            both.b.wall * 1000,
            5,
            "ms",
            both.b,
            note=f"`true` {both.a.wall * 1000:.1f} ms",
        )
        lists = self.options.lists
        if not (lists / "library.yaml").exists():
            self.report.notes.append(f"SKIPPED: {lists} holds no library, its validation was not measured.")
            return
        command = [self.tool, "validate", "--library", str(lists)]
        cold = repeated(command, 15, LOG, before=lambda: forget(lists), may=(0, 1))
        self.report.gate(
            "validate, Lists/, cold",
            cold.wall * 1000,
            100,
            "ms",
            cold,
            note=f"{workshop.size(lists) / 1e6:.2f} MB, read from the disk each time",
        )

    def grown(self) -> None:
        """One thread over all sizes: the time for a byte may not grow."""
        if 1 not in self.validated:
            return
        for name, library in self.corpora.items():
            done = self.validated[1] if name == self.main else self.sized(name, library)
            figure = f"{done.cpu / self.bytes[name] * 1e9:.1f} ns CPU a byte, {self.bytes[name] / 1e6:.2f} MB"
            self.report.add(f"growth: validate, {name}, 1 thread", done, figure)

    def sized(self, name: str, library: Path) -> Samples:
        if name == "S":
            return repeated(self.validate(library, 1), 15, LOG)
        both = pair(self.bare(library, 1), self.validate(library, 1), 3, LOG)
        self.report.add(
            f"bare loop, {name}, 1 thread", both.a, f"validate CPU {both.cpu:.2f} ×, wall {both.wall:.2f} ×"
        )
        if CORES > 1:
            two = pair(self.bare(library, 2), self.validate(library, 2), 3, LOG)
            self.report.add(f"validate, {name}, 2 threads", two.b, f"wall {two.wall:.2f} × bare on 2 threads")
        return both.b
