"""Whole processes, measured from outside: wall, CPU and peak memory by wait4, instructions by callgrind."""

import os
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Command = list[str]
COUNTED = re.compile(r"Collected\s*:\s*([\d,]+)")


@dataclass(frozen=True)
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: float  # MiB; never below what this program itself takes, see `floor`
    status: int


class Failed(Exception):
    """A measured program that did not do its work."""


def run(command: Command, log: Path) -> Run:
    """Runs a command with its output in `log`, and waits for it."""
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    actions = [(os.POSIX_SPAWN_DUP2, out, 1), (os.POSIX_SPAWN_DUP2, out, 2)]
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    os.close(out)
    code = os.waitstatus_to_exitcode(status)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code)


def checked(command: Command, log: Path, may: tuple[int, ...] = (0,)) -> Run:
    """Like `run`, for a command that must end with one of these statuses."""
    result = run(command, log)
    if result.status not in may:
        end = log.read_text(encoding="utf-8", errors="replace")[-1500:]
        raise Failed(f"exit status {result.status}: {' '.join(command)[:300]}\n{end}")
    return result


class Samples:
    def __init__(self, runs: list[Run]):
        self.runs = runs
        self.wall = statistics.median(r.wall for r in runs)
        self.cpu = statistics.median(r.cpu for r in runs)
        self.peak = max(r.peak for r in runs)


@dataclass(frozen=True)
class Pair:
    """Two commands run in turn, A B A B …; the ratios are medians of B/A of neighbours."""

    a: Samples
    b: Samples
    wall: float
    cpu: float


def pair(a: Command, b: Command, rounds: int, log: Path, before: Callable[[], None] = lambda: None) -> Pair:
    """`before` runs ahead of every B and is not measured. One round of each warms up."""
    first: list[Run] = []
    second: list[Run] = []
    for _ in range(rounds + 1):
        first.append(checked(a, log))
        before()
        second.append(checked(b, log))
    first, second = first[1:], second[1:]
    wall = statistics.median(y.wall / x.wall for x, y in zip(first, second, strict=True))
    cpu = statistics.median(
        y.cpu / x.cpu if x.cpu else float("nan") for x, y in zip(first, second, strict=True)
    )
    return Pair(Samples(first), Samples(second), wall, cpu)


def repeated(
    command: Command,
    rounds: int,
    log: Path,
    before: Callable[[], None] = lambda: None,
    may: tuple[int, ...] = (0,),
) -> Samples:
    """One command several times, each after `before`; the first run warms up and does not count."""
    runs: list[Run] = []
    for _ in range(rounds + 1):
        before()
        runs.append(checked(command, log, may))
    return Samples(runs[1:])


def rounds_for(command: Command, log: Path, seconds: float = 8, least: int = 5, most: int = 15) -> int:
    """How often a command fits into `seconds`."""
    return max(least, min(most, int(seconds / max(checked(command, log).wall, 0.001))))


def peer(command: Command, log: Path, limit: float = 10) -> Samples:
    """Three runs, or one where the first takes longer than `limit` seconds."""
    runs = [checked(command, log)]
    if runs[0].wall <= limit:
        runs += [checked(command, log) for _ in range(2)]
    return Samples(runs)


def valgrind() -> str | None:
    return shutil.which("valgrind")


def instructions(command: Command) -> int:
    """Instructions of the whole process, under callgrind: the same number whatever else the machine does."""
    call = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    done = subprocess.run(call, capture_output=True, text=True, errors="replace")
    counted = COUNTED.search(done.stderr)
    if done.returncode or not counted:
        raise Failed(
            f"valgrind: exit status {done.returncode}: {' '.join(command)[:300]}\n{done.stderr[-1500:]}"
        )
    return int(counted.group(1).replace(",", ""))


def forget(folder: Path) -> None:
    """Asks the kernel to drop the files of a folder from its memory, so that the next reader goes to the disk."""
    for path in folder.rglob("*"):
        if path.is_file():
            file = os.open(path, os.O_RDONLY)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(file)


def floor(log: Path) -> float:
    """The peak that wait4 reports for a program that does nothing: a new process starts out with its parent's."""
    return checked(["true"], log).peak
