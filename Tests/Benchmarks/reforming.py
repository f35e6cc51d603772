"""A reform of 60 events: what it costs against one load to plan it and to carry it out."""

import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import reform
import workshop
from measure import Command, Pair, Samples, checked, pair, run
from sections import Bench
from workshop import BENCH, LOG

SMALL = "60x3000"  # a reform takes more bodies than S has
LONG = 30  # seconds
ITEM = re.compile(rb"^ *- id: ", re.M)


class Reforms:
    def __init__(self, bench: Bench):
        self.bench = bench
        self.report = bench.report
        self.name = {"S": SMALL, "M": "M", "L": "L"}[bench.options.size]
        # One state stays as it is; the other, whose files are its own, is written.
        self.before = workshop.reformed(self.name)
        self.now = BENCH / f"{self.name}-reformed"
        self.plan = BENCH / "plan.json"
        self.bytes = workshop.size(self.before)
        self.load = [str(workshop.program("KeptLibrary")), str(self.before)]

    def measure(self) -> None:
        shutil.rmtree(self.now, ignore_errors=True)
        shutil.copytree(self.before, self.now)
        try:
            self.planned()
            self.applied()
        finally:
            shutil.rmtree(self.now, ignore_errors=True)
            self.plan.unlink(missing_ok=True)

    def command(self, *words: str, library: Path | None = None) -> Command:
        return [self.bench.tool, "reform", *words, "--library", str(library or self.now)]

    def against(self, command: Command, before: Callable[[], None] = lambda: None) -> Pair:
        """In turn with one load: three rounds behind one that warms up, or once where that takes long."""
        before()
        load, first = checked(self.load, LOG), checked(command, LOG)
        if first.wall <= LONG:
            return pair(self.load, command, 3, LOG, before)
        return Pair(Samples([load]), Samples([first]), first.wall / load.wall, first.cpu / load.cpu)

    def planned(self) -> None:
        """The plan as text, then the same saved. An error in the file of the reform would end either."""
        command = self.command("plan", reform.NAME, library=self.before)
        done = self.against(command)
        self.report.add(f"load (KeptLibrary), {self.name} with a reform, {self.bytes / 1e6:.0f} MB", done.a)
        wall = f"wall {done.wall:.2f} ×"
        self.gate(f"reform plan, {self.name}: CPU", done.cpu, 3, "× load", done.b, wall)
        peak = done.b.peak * 2**20 / self.bytes
        self.gate(f"reform plan, {self.name}: peak", peak, 4, "× input")
        saved = self.against([*command, "--to", str(self.plan)])
        size = self.plan.stat().st_size / 1e6
        self.report.add(
            f"reform plan --to, {self.name}", saved.b, f"{self.figure(saved)}; {size:.1f} MB saved"
        )

    def gate(
        self, what: str, value: float, limit: float, unit: str, done: Samples | None = None, note: str = ""
    ) -> None:
        """Held on L: of M, which has 60 bodies, 60 events leave nothing as it is."""
        self.report.gate(what, value, limit, unit, done, holds=self.name == "L", note=note, on="L")

    def applied(self) -> None:
        """Carried out, each time from the same state, then proved and undone."""
        plan = [str(self.plan)]
        undo = self.command("undo", *plan)

        def back() -> None:
            run(undo, LOG)  # before the first time there is nothing to undo, which is a status and no more

        done = self.against(self.command("apply", *plan), back)
        script = [sys.executable, str(workshop.HERE / "carried.py")]
        checked([*script, *plan, str(self.now), str(BENCH / "plainly")], LOG)
        said = json.loads(LOG.read_text(encoding="utf-8"))
        figure = f"{self.figure(done)}; {said['files']} files, {said['bytes'] / 1e6:.1f} MB written"
        self.report.add(f"reform apply, {self.name}", done.b, figure)
        figure = f"{said['seconds']:.2f} s, apply takes {done.b.wall / said['seconds']:.1f} × as long"
        self.report.add("the same bytes, plainly written (write, fsync)", figure=figure)
        self.books(said["ended"], said["parts"])
        proved = self.against(self.command("verify", *plan, "--before", str(self.before)))
        self.report.add(f"reform verify --before, {self.name}", proved.b, self.figure(proved))
        checked(undo, LOG)
        same = digests(self.now) == digests(self.before)
        figure = "every byte as before" if same else "other bytes than before"
        self.report.passed("reform undo", figure, "the same bytes", same)

    def figure(self, done: Pair) -> str:
        peak = done.b.peak * 2**20 / self.bytes
        return f"CPU {done.cpu:.2f} ×, wall {done.wall:.2f} × load; peak {peak:.2f} × input"

    def books(self, ended: int, parts: int) -> None:
        """Counted from the lines of the lists, not by the program: before − ended = after − parts."""
        before, after = items(self.before), items(self.now)
        self.report.passed(
            "items before − ended = after − parts",
            f"{before} − {ended}, {after} − {parts}",
            "equal",
            before - ended == after - parts,
        )


def items(library: Path) -> int:
    return sum(len(ITEM.findall(path.read_bytes())) for path in library.glob("organisations/*/*.yaml"))


def digests(library: Path) -> dict[str, str]:
    """Of the library's files; the tool's own folder is none of them."""
    found = {}
    for path in workshop.files(library):
        with open(path, "rb") as file:
            found[os.path.relpath(path, library)] = hashlib.file_digest(file, "sha256").hexdigest()
    return found
