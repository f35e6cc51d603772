"""What the benchmark needs built: corpora, the yardstick, the peers' environment. All of it below build/."""

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build"
BENCH = BUILD / "bench"
LOG = BENCH / "output.txt"
GENERATOR = ["corpus.py", "defects.py", "plan.py", "pools.py", "statutes.py", "statutes.tsv", "words.py"]
MUTATION = [*GENERATOR, "mutate.py", "edits.py"]
REFORM = [*MUTATION, "reform.py"]
PEERS = [
    "check-jsonschema==0.39.0",
    "daff==1.4.2",
    "deepdiff==9.1.0",
    "jsonschema-rs==0.60.3",
    "PyYAML==6.0.3",
    "yamale==6.1.0",
]
ROOM_FOR_L = 4_000_000_000  # bytes: the lists, two copies while a reform is carried out, its plan, and some air


def corpus(name: str, size: str, *options: str) -> Path:
    """A generated library."""
    if size == "L" and shutil.disk_usage(BENCH).free < ROOM_FOR_L:
        raise SystemExit(f"SIZE=L needs {ROOM_FOR_L // 1_000_000} MB free in {BENCH}")
    out = BENCH / name
    command = [sys.executable, str(HERE / "corpus.py"), str(out), size, *options]
    return made(out, GENERATOR, repr((size, options)), command)


def further_rules() -> list[str]:
    """The rules of the plugins that are about more than the form of a list."""
    files = sorted(ROOT.glob("Plugins/*/Sources/Rules/*.swift"))
    texts = [file.read_text(encoding="utf-8") for file in files if "StandardRules" not in file.parts]
    return [rule for text in texts for rule in re.findall(r'static let rule = Rule\(\s*"([a-z/-]+)"', text)]


def plain(name: str, rules: list[str]) -> Path:
    """A corpus whose settings switch rules off; its lists are those of the corpus."""
    old, new = corpus(name, name), BENCH / f"{name}-plain"
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(old, new, copy_function=os.link)
    settings = (old / "library.yaml").read_text(encoding="utf-8")
    lines = [line for line in settings.splitlines() if not line.startswith("rules:")]
    (new / "library.yaml").unlink()
    off = ", ".join(f"{rule}: off" for rule in rules)
    (new / "library.yaml").write_text("\n".join([*lines, f"rules: {{ {off} }}", ""]), encoding="utf-8")
    return new


def mutated(name: str) -> Path:
    """The second state of a corpus, with `mutations.json` as the truth."""
    old, new = corpus(name, name), BENCH / f"{name}-changed"
    return made(new, MUTATION, name, [sys.executable, str(HERE / "mutate.py"), str(old), str(new)])


def reformed(name: str) -> Path:
    """A corpus with a reform on file, which nobody has carried out."""
    old, new = corpus(name, name), BENCH / f"{name}-reform"
    return made(new, REFORM, name, [sys.executable, str(HERE / "reform.py"), str(old), str(new)])


def made(out: Path, sources: list[str], options: str, command: list[str]) -> Path:
    """A folder that a command writes, made anew only when one of the sources has changed."""
    stamp = BENCH / f"{out.name}.stamp"
    digest = hashlib.sha256(options.encode())
    for file in sources:
        digest.update((HERE / file).read_bytes())
    if stamp.exists() and stamp.read_text() == digest.hexdigest() and out.is_dir():
        return out
    shutil.rmtree(out, ignore_errors=True)
    stamp.unlink(missing_ok=True)
    call(command)
    stamp.write_text(digest.hexdigest())
    return out


def files(library: Path) -> list[str]:
    return sorted(str(path) for path in library.rglob("*.yaml"))


def size(library: Path) -> int:
    """Bytes of the library's own YAML; what ships inside the tool is not counted."""
    return sum(Path(path).stat().st_size for path in files(library))


def yardstick() -> Path:
    """The bare loop over libyaml's events, compiled."""
    out = BENCH / "events"
    source = HERE / "events.c"
    if not out.exists() or out.stat().st_mtime < source.stat().st_mtime:
        call([os.environ.get("CC", "cc"), "-O2", "-pthread", str(source), "-lyaml", "-o", str(out)])
    return out


def program(name: str) -> Path:
    """A program of the benchmark's own, such as the one that loads a library and keeps it, built as the release is."""
    build = ["swift", "build", "-c", "release", "--product", name, "-Xswiftc", "-static-executable"]
    call([*build, "--quiet", "--package-path", str(ROOT)])
    return Path(output(*build, "--package-path", str(ROOT), "--show-bin-path")) / name


def peers() -> Path | None:
    """The folder of the peers' programs, installed for the benchmark only; nothing where that cannot be done."""
    venv = BUILD / "venv"
    try:
        if not (venv / "bin/python").exists():
            call([sys.executable, "-m", "venv", str(venv)])
        call(
            [
                str(venv / "bin/python"),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                *PEERS,
            ]
        )
    except subprocess.CalledProcessError as error:
        print(f"peers are not measured: {error}", file=sys.stderr)
        return None
    return venv / "bin"


def schemas() -> Path:
    out = BENCH / "schemas"
    call([sys.executable, str(HERE / "schemas.py"), str(out)])
    return out


def call(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=sys.stderr)


def output(*command: str) -> str:
    """The first line that a command prints; `unknown` where it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return (done.stdout.splitlines() or ["unknown"])[0].strip()


def machine() -> str:
    """Processor, memory, system, compiler and library; no date, no name of the machine."""
    model = field("/proc/cpuinfo", "model name") or platform.machine()
    memory = int((field("/proc/meminfo", "MemTotal") or "0 kB").split()[0]) / 2**20
    system = (field("/etc/os-release", "PRETTY_NAME", "=") or platform.system()).strip('"')
    libyaml = output("pkg-config", "--modversion", "yaml-0.1")
    compiler = output(os.environ.get("CC", "cc"), "--version")
    load = os.getloadavg()[0]
    return (
        f"{len(os.sched_getaffinity(0))} × {model}, {memory:.0f} GiB, {system}, Linux {platform.release()}, "
        f"libyaml {libyaml}, {compiler}, Python {platform.python_version()}; load at the start {load:.1f}"
    )


def field(file: str, name: str, separator: str = ":") -> str | None:
    for line in Path(file).read_text(encoding="utf-8", errors="replace").splitlines():
        key, found, value = line.partition(separator)
        if found and key.strip() == name:
            return value.strip()
    return None
