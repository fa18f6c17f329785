#!/usr/bin/env python3
"""Measures gavel beside nano and vim, in one run, and prints one table.

The measuring is done by ttybench, a folder beside the project. Times differ
from machine to machine, so the goals are ratios to nano or vim in the same run,
or plain counts. They leave no room for noise: nano itself misses "1 x nano" in
every second run. A goal that is missed is said, and is no failure.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "EndToEnd"))
from terminal import Session  # noqa: E402

PROGRAMS = ("nano", "vim", "gavel")

# What ttybench is asked: full options, and what --quick puts in their place.
RUNS = {
    "startup": ("--runs 15 --sizes 5000,5000000", "--runs 4 --sizes 5000,5000000"),
    "keys": ("--rounds 6 --burst-rounds 2 --sizes 5000,100000,5000000",
             "--rounds 2 --keys-per-block 30 --burst-rounds 0 --sizes 5000,100000,5000000"),
    "paste": ("--runs 5", "--runs 1"),
    "memory": ("--runs 3 --sizes 5000", "--runs 1 --sizes 5000"),
    "idle": ("--runs 1", "--runs 1 --idle-seconds 5"),
}  # fmt: skip


@dataclass
class Row:
    """One line of the table: where ttybench keeps the figure, and the goal."""

    text: str
    unit: str
    where: tuple  # bench, condition, metric, statistic
    times_nano: float | None = None  # goal: at most so many times nano's figure
    times_vim: float | None = None  # goal: at most so many times vim's figure
    at_most: float | None = None  # goal: at most this

    @property
    def goal(self):
        if self.times_nano:
            return f"<= {self.times_nano:g} x nano"
        return f"<= {self.times_vim:g} x vim" if self.times_vim else f"<= {self.at_most:g}"

    def is_met(self, values):
        """Whether gavel's figure is good enough beside the others'; None when the other one is missing."""
        if self.at_most is not None:
            return values["gavel"] <= self.at_most
        other = values["nano" if self.times_nano else "vim"]
        return None if not other else values["gavel"] / other <= (self.times_nano or self.times_vim)


ROWS = [
    Row("file on the screen, 5 KB", "ms", ("startup", "5 KB", "file_shown", "median"), times_nano=1.6),
    Row("first key shown, 5 KB", "ms", ("startup", "5 KB", "ready", "median"), times_nano=1.6),
    Row("file on the screen, 5 MB", "ms", ("startup", "5 MB", "file_shown", "median"), times_vim=1),
    *(
        row
        for size in ("5 KB", "100 KB", "5 MB")
        for row in (
            Row(f"key until shown, {size}", "us", ("keys", size, "shown", "median"), times_nano=1),
            Row(f"the same, 99 of 100, {size}", "us", ("keys", size, "shown", "p99"), times_nano=1),
            Row(f"bytes a key, {size}", "bytes", ("keys", size, "bytes_per_key", "median"), at_most=40),
        )
    ),
    Row("100 KB paste settled", "ms", ("paste", "100 KB", "settled", "median"), times_nano=1),
    Row("peak memory, 5 KB", "MiB", ("memory", "5 KB", "hwm", "median"), at_most=20),
    Row("idle: processor, 10 s", "ms", ("idle", "untouched", "cpu_10s", "median"), at_most=1),
    Row("idle: switches, 10 s", "count", ("idle", "untouched", "switches_10s", "median"), at_most=1),
    Row("idle: bytes, 10 s", "bytes", ("idle", "untouched", "bytes_10s", "median"), at_most=0),
    Row("running clock: wake-ups, 10 s", "count", ("clock", "", "wakeups", "median"), at_most=11),
    Row("running clock: bytes, 10 s", "bytes", ("clock", "", "bytes", "median"), at_most=600),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gavel", default=PROJECT / ".build/release/gavel", help="the program to measure")
    parser.add_argument("--driver", default=PROJECT / "Tests/Bench/gavel_driver.py", help="how ttybench handles it")
    parser.add_argument("--ttybench", type=Path, default=PROJECT.parent / "shared/ttybench", help="where ttybench is")
    parser.add_argument("--only", default=",".join(RUNS) + ",clock", help="which measurements, separated by commas")
    parser.add_argument("--quick", action="store_true", help="few rounds: a first impression")
    parser.add_argument("--out", type=Path, help="a folder that keeps ttybench's results")
    options = parser.parse_args()
    if not options.ttybench.is_dir():
        print(f"bench: NOT MEASURED: there is no ttybench at {options.ttybench}")
        return
    program = shutil.which(options.gavel)
    if not program:
        sys.exit(f"bench: no program at {options.gavel}: run `make build`")
    # Not under /tmp, where vim makes no backups.
    with tempfile.TemporaryDirectory(prefix="gavel-bench-", dir="/var/tmp") as folder:
        report(*measure(options, os.path.abspath(program), Path(folder)))


def measure(options, program, folder):
    """Run what was asked for; figures by (bench, condition, metric, program), and what else was seen."""
    tool = folder / "ttybench"
    shutil.copytree(options.ttybench, tool, copy_function=shutil.copyfile)
    tool.chmod(0o755)
    results = options.out or folder / "results"
    results.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "TTYBENCH_TMP": str(folder / "work"), "GAVEL": program}
    figures, facts = {}, []
    for bench in options.only.split(","):
        print(f"measuring {bench} ...", file=sys.stderr, flush=True)
        if bench == "clock":
            figures.update(running_clock(program, folder))
            continue
        result = results / f"{bench}.json"
        command = [sys.executable, "-B", tool / "ttybench.py", bench, *RUNS[bench][options.quick].split(),
                   "--drivers", Path(options.driver).absolute(), "--programs", ",".join(PROGRAMS),
                   "--gate", "2" if options.quick else "10", "--out", result]  # fmt: skip
        done = subprocess.run([str(part) for part in command], env=environment, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            print(f"ttybench {bench} failed:\n{done.stderr}", file=sys.stderr)
            continue
        document = json.loads(result.read_text())
        facts += document["facts"]
        for row in document["summary"]:
            figures[row["bench"], row["cond"], row["metric"], row["prog"]] = row
    return figures, facts


def running_clock(program, folder, seconds=10):
    """What a meeting that runs, with nobody typing, costs: wake-ups and bytes in 10 s."""
    home, note = folder / "clock", folder / "clock" / "note.md"
    home.mkdir()
    shutil.copyfile(PROJECT / "Tests/Samples/2026-06-10-lantern.md", note)
    with Session([program, note], home, columns=120, rows=40) as session:
        session.wait_for("Lantern")
        session.press("ctrl+n")
        listen(session, 3)  # let what follows the start pass: saving, the first minute
        wakeups, written = context_switches(session.pid), session.bytes_out
        listen(session, seconds)
        wakeups, written = context_switches(session.pid) - wakeups, session.bytes_out - written
    return {
        ("clock", "", "wakeups", "gavel"): {"median": wakeups},
        ("clock", "", "bytes", "gavel"): {"median": written},
    }


def listen(session, seconds):
    """Take in output for a time."""
    end = time.monotonic() + seconds
    session.wait_until(lambda: time.monotonic() >= end, timeout=seconds + 1)


def context_switches(pid):
    """Voluntary context switches of all threads: how often one of them went to sleep and woke up."""
    name = "voluntary_ctxt_switches:"
    return sum(
        int(line.split()[1])
        for status in Path(f"/proc/{pid}/task").glob("*/status")
        for line in status.read_text().splitlines()
        if line.startswith(name)
    )


def report(figures, facts):
    """The table, and one line that says how many goals were met."""
    table, met = [["", "unit", *PROGRAMS, "x nano", "x vim", "goal", "met"]], []
    for row in ROWS:
        values = {program: value(figures, row, program) for program in PROGRAMS}
        if values["gavel"] is None:
            continue
        ratios = [values["gavel"] / values[peer] if values[peer] else None for peer in ("nano", "vim")]
        ok = row.is_met(values)
        met.append(ok)
        table.append([row.text, row.unit, *(number(values[program]) for program in PROGRAMS),
                      *("-" if ratio is None else f"{ratio:.2f}" for ratio in ratios), row.goal, said(ok)])  # fmt: skip
    for text, ok in promises(facts):
        met.append(ok)
        table.append([text, "", "", "", said(ok), "-", "-", "yes", said(ok)])
    widths = [max(len(line[column]) for line in table) for column in range(len(table[0]))]
    for count, line in enumerate(table):
        print("  ".join(text.ljust(width) if column in (0, 1, 7) else text.rjust(width)
                        for column, (text, width) in enumerate(zip(line, widths))).rstrip())  # fmt: skip
        if count == 0:
            print("  ".join("-" * width for width in widths))
    missed = sum(ok is not True for ok in met)
    print(f"{len(met) - missed} of {len(met)} goals met" + (f", {missed} MISSED" if missed else ""))


def value(figures, row, program):
    """A figure without the samples during which something else held the processor, where there are others."""
    *where, statistic = row.where
    figure = figures.get((*where, program))
    if figure is None:
        return None
    clean = figure.get(f"clean_{statistic}")
    return figure[statistic] if clean is None else clean


def promises(facts):
    """What ttybench saw happen or not, where it is about gavel."""
    ours = [fact for fact in facts if fact["prog"] == "gavel"]
    for fact in ours:
        if fact["bench"] == "typeahead":
            yield "keys typed before it is up are kept", fact["kept"] == fact["of"]
    pastes = [fact for fact in ours if fact["bench"] == "paste"]
    if pastes:
        yield "a pasted text is saved as it was", all(fact["intact"] for fact in pastes)
    for fact in ours:
        if "problem" in fact:
            yield f"{fact['bench']}: {fact['problem']}", False


def number(value):
    if value is None:
        return "-"
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def said(ok):
    return {True: "yes", False: "NO", None: "?"}[ok]


if __name__ == "__main__":
    main()
