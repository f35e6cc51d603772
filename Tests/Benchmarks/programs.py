"""Programs as plugins: how many items a second the echo plugin of Examples/plugins gets through, and how soon it is there."""

import statistics
from pathlib import Path

import workshop
from measure import checked
from sections import Bench
from workshop import BENCH, LOG

LISTS, ITEMS = 60, 2_500
WORDS = "申请人应当提交法定形式的材料并对其真实性负责"


def item(number: int) -> str:
    """About 500 bytes as the program is given it."""
    return (
        f"  - id: p-{number:08d}\n    name: 第{number}项{WORDS[:12]}\n    type: 行政许可\n    office: 行政审批处\n"
        f"    basis:\n      - 《排污许可管理条例》第{number % 50 + 1}条\n    note: {WORDS * 4}\n"
    )


def library() -> Path:
    folder = BENCH / "programs"
    if not (folder / "library.yaml").exists():
        for number in range(LISTS):
            lists = folder / "organisations" / f"o{number:02d}"
            lists.mkdir(parents=True, exist_ok=True)
            items = "".join(item(number * ITEMS + index) for index in range(ITEMS))
            text = f"list: powers\norganisation: o{number:02d}\neffective: 2025-03-01\nitems:\n{items}"
            (lists / "powers.yaml").write_text(text, encoding="utf-8")
        (folder / "library.yaml").write_text("library: bench\nformat: 1\nbase: standard\n", encoding="utf-8")
    return folder


def programs(bench: Bench) -> None:
    command = [str(workshop.program("ProgramFeed")), str(library()), str(workshop.program("echo-plugin")), bench.tool]
    starts: list[float] = []
    rates: dict[str, list[float]] = {"all": [], "three": []}
    whole: dict[str, list[float]] = {"all": [], "three": []}
    sizes: dict[str, float] = {}
    for _ in range(5):
        checked(command, LOG)
        first, *lines = LOG.read_text(encoding="utf-8").splitlines()[:3]
        starts.append(float(first))
        for what, line in zip(("all", "three"), lines, strict=True):
            items, size, _, answered, together = map(float, line.split())
            rates[what].append(items / answered)
            whole[what].append(items / together)
            sizes[what] = size / items
    bench.report.gate("a native program starts and says what it is", statistics.median(starts), 50, "ms")
    for what, title, least in (("all", "all fields", 150_000), ("three", "three fields", 450_000)):
        bench.report.gate(
            f"echo plugin, {title}, {sizes[what]:.0f} bytes an item",
            statistics.median(rates[what]) / 1_000,
            least / 1_000,
            "thousand items/s",
            least=True,
            note=f"with reading and projecting {statistics.median(whole[what]) / 1_000:.0f}",
        )
