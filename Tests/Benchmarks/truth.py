"""Whether the tool is right on the corpora: figures of one that finds too much or too little mean nothing."""

import json
import re

import workshop
from measure import run
from sections import CORES, Bench
from workshop import LOG

FINDING = re.compile(r"(organisations/[^:\s]+\.yaml):(\d+):\d+: (?:错误|警告|error|warning)")


def correct(bench: Bench) -> None:
    """A clean corpus must give nothing, one with planted defects each of them at its line and nothing else."""
    clean = run([*bench.validate(bench.corpora[bench.main], 1), "--fail-on", "warning"], LOG)
    first = LOG.read_text(encoding="utf-8", errors="replace")[:400].strip().replace("\n", " ")
    bench.report.passed(
        f"{bench.main} is clean",
        "nothing found" if clean.status == 0 else f"status {clean.status}: {first}",
        "no error, no warning",
        clean.status == 0,
    )
    count = 50 if bench.main == "M" else 10
    bad = workshop.corpus(f"{bench.main}-defects", bench.main, "--defects", str(count))
    run(bench.validate(bad, CORES), LOG)
    places = [(m[1], int(m[2])) for m in FINDING.finditer(LOG.read_text(encoding="utf-8", errors="replace"))]
    planted = json.loads((bad / "defects.json").read_text(encoding="utf-8"))
    known = [{(p["file"], p["line"]) for p in (d, d.get("first")) if p} for d in planted]
    missing = [d["what"] for d, where in zip(planted, known, strict=True) if not where & set(places)]
    extra = set(places) - set().union(*known)
    figure = f"{count - len(missing)} of {count}, {len(extra)} other places"
    if missing:
        figure += f"; missing {', '.join(sorted(set(missing)))}"
    bench.report.passed(
        f"{bench.main} with planted defects", figure, "all, no other", not missing and not extra
    )
