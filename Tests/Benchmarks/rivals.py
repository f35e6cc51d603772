"""What users would pick instead, on the same lists with the same checks as far as they go."""

import workshop
from measure import Samples, peer, repeated
from sections import Bench
from workshop import LOG


def rivals(bench: Bench) -> None:
    if bench.options.no_peers or not bench.validated:
        return
    programs = workshop.peers()
    if programs is None:
        bench.report.notes.append("SKIPPED: the peers could not be installed (pip), they were not measured.")
        return
    name = "S" if bench.options.quick else bench.main
    library, schemas = bench.corpora[name], workshop.schemas()
    lists = [path for path in workshop.files(library) if "/organisations/" in path]
    own = (
        bench.validated
        if name == bench.main
        else {n: repeated(bench.validate(library, n), 15, LOG) for n in bench.validated}
    )
    script = [str(programs / "python"), str(workshop.HERE / "peers.py")]
    commands = {
        "check-jsonschema": [
            str(programs / "check-jsonschema"),
            "--schemafile",
            str(schemas / "list.schema.json"),
            *lists,
        ],
        "jsonschema-rs + CSafeLoader": [*script, "jsonschema-rs", str(library), str(schemas)],
        "yamale + CSafeLoader": [*script, "yamale", str(library), str(schemas)],
    }
    for title, command in commands.items():
        rival(bench, title, name, peer(command, LOG), own)
    bench.report.notes.append(
        "Peers are not in pairs; one that takes more than 10 s ran once, the others three times."
    )


def rival(bench: Bench, title: str, name: str, done: Samples, own: dict[int, Samples]) -> None:
    times = {n: done.wall / mine.wall for n, mine in own.items()}
    runs = "1 run" if len(done.runs) == 1 else f"{len(done.runs)} runs"
    if title != "check-jsonschema":
        figure = ", ".join(
            f"{value:.0f} × validate with {n} thread{'s'[: n > 1]}" for n, value in times.items()
        )
        bench.report.add(f"{title}, {name} ({runs})", done, figure)
        return
    for n, value in times.items():
        bench.report.gate(
            f"{title}, {name} ({runs}), against {n} thread{'s'[: n > 1]}",
            value,
            {1: 70, 2: 120}[n],
            "× validate",
            done if n == 1 else None,
            least=True,
            holds=name == "M",
        )
