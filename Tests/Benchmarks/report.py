"""One table in Markdown: what was measured, how far it is from the yardstick, which figures are gates."""

from dataclasses import dataclass, field

from measure import Samples


@dataclass
class Row:
    what: str
    samples: Samples | None = None
    figure: str = ""
    gate: str = ""
    met: bool | None = None

    def cells(self) -> list[str]:
        s = self.samples
        times = [seconds(s.wall), seconds(s.cpu), f"{s.peak:.0f}"] if s else ["", "", ""]
        verdict = {None: "", True: "yes", False: "**NO**"}[self.met]
        return [self.what, *times, self.figure, self.gate, verdict]


@dataclass
class Report:
    head: str
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    # Further tables, each with its head first.
    tables: list[list[list[str]]] = field(default_factory=list)

    def add(self, what: str, samples: Samples | None = None, figure: str = "") -> None:
        self.rows.append(Row(what, samples, figure))

    def gate(
        self,
        what: str,
        value: float,
        limit: float,
        unit: str,
        samples: Samples | None = None,
        least: bool = False,
        holds: bool = True,
        note: str = "",
        on: str = "M",
    ) -> None:
        """A figure with a limit, an upper one unless `least`; without `holds` it is shown without a verdict, `on` says where."""
        met = value >= limit if least else value <= limit
        sign = "≥" if least else "≤"
        figure = f"{number(value)} {unit}" + (f" ({note})" if note else "")
        bound = f"{sign} {number(limit)}" if holds else f"({sign} {number(limit)} on {on})"
        self.rows.append(Row(what, samples, figure, bound, met if holds else None))

    def fail(self, what: str, why: str) -> None:
        self.rows.append(Row(what, figure=why, gate="must work", met=False))

    def passed(self, what: str, figure: str, gate: str, met: bool) -> None:
        self.rows.append(Row(what, figure=figure, gate=gate, met=met))

    @property
    def missed(self) -> list[str]:
        return [row.what for row in self.rows if row.met is False]

    def text(self) -> str:
        head = ["measured", "wall s", "CPU s", "peak MiB", "figure", "gate", "met"]
        lines = ["| " + " | ".join(head) + " |", "|---|---:|---:|---:|---|---|---|"]
        lines += [
            "| " + " | ".join(cell.replace("|", "\\|") for cell in row.cells()) + " |" for row in self.rows
        ]
        for first, *rest in self.tables:
            rows = [first, ["---"] * len(first), *rest]
            lines += ["", *("| " + " | ".join(row) + " |" for row in rows)]
        gates = sum(row.met is not None for row in self.rows)
        end = f"{gates} gates, {gates - len(self.missed)} met."
        if self.missed:
            end += " Missed: " + "; ".join(self.missed) + "."
        return "\n".join([self.head, "", *lines, "", *(f"- {note}" for note in self.notes), "", end])


def seconds(value: float) -> str:
    return f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def number(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"
