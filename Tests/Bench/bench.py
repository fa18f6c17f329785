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
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "EndToEnd"))
from kills import GRACE, kill_many  # noqa: E402
from terminal import Session, environment  # noqa: E402

PROGRAMS = ("nano", "vim", "gavel")
SAMPLE = PROJECT / "Tests/Samples/2026-06-10-lantern.md"

# What ttybench is asked: full options, and what --quick puts in their place.
RUNS = {
    "startup": ("--runs 15 --sizes 5000,5000000", "--runs 4 --sizes 5000,5000000"),
    "keys": ("--rounds 6 --burst-rounds 2 --sizes 5000,100000,5000000",
             "--rounds 2 --keys-per-block 30 --burst-rounds 0 --sizes 5000,100000,5000000"),
    "paste": ("--runs 5", "--runs 1"),
    "memory": ("--runs 3 --sizes 5000", "--runs 1 --sizes 5000"),
    "idle": ("--runs 1", "--runs 1 --idle-seconds 5"),
    "durability": ("--runs 8 --patterns steady", "--runs 2 --chars 60 --patterns steady"),
    "signals": ("--runs 3", "--runs 1"),
    "diskfull": ("--runs 2", "--runs 1"),
}
# What is measured here, without ttybench.
OWN = ("clock", "kills", "export")  # fmt: skip


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
        if self.times_vim:
            return f"<= {self.times_vim:g} x vim"
        return "-" if self.at_most is None else f"<= {self.at_most:g}"

    def is_met(self, values):
        """Whether gavel's figure is good enough beside the others'; None when the other one is missing, or no goal."""
        if self.at_most is not None:
            return values["gavel"] <= self.at_most
        if not (self.times_nano or self.times_vim):
            return None
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
    Row("lost on SIGKILL, of 200 typed, worst", "chars", ("durability", "steady", "lost", "max"), at_most=2),
    Row("lost on SIGTERM, worst", "chars", ("signals", "SIGTERM", "lost", "max"), at_most=0),
    Row("lost on SIGHUP, worst", "chars", ("signals", "SIGHUP", "lost", "max"), at_most=0),
    Row("kills of a meeting", "count", ("kills", "", "kills", "sum")),
    Row("kills: characters typed", "chars", ("kills", "", "typed", "sum")),
    Row("kills: characters lost", "chars", ("kills", "", "lost", "sum")),
    Row("kills: lost though older than 0.1 s", "chars", ("kills", "", "late", "sum"), at_most=0),
    Row("kills: oldest character lost", "ms", ("kills", "", "age", "max"), at_most=100),
    Row("kills: meetings that came back wrong", "count", ("kills", "", "wrong", "sum"), at_most=0),
    Row("export of an archive, all forms: notes", "count", ("export", "", "notes", "sum")),
    Row("export of an archive, all forms: files", "count", ("export", "", "files", "sum")),
    Row("export of an archive, all forms", "ms", ("export", "all", "time", "median"), at_most=2000),
    Row("export of an archive, reports alone", "ms", ("export", "html", "time", "median"), at_most=1000),
    Row("running clock: wake-ups, 10 s", "count", ("clock", "", "wakeups", "median"), at_most=11),
    Row("running clock: bytes, 10 s", "bytes", ("clock", "", "bytes", "median"), at_most=600),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gavel", default=PROJECT / ".build/release/gavel", help="the program to measure")
    parser.add_argument("--driver", default=PROJECT / "Tests/Bench/gavel_driver.py", help="how ttybench handles it")
    parser.add_argument("--ttybench", type=Path, default=PROJECT.parent / "shared/ttybench", help="where ttybench is")
    parser.add_argument("--corpus", type=Path, default=PROJECT.parent / "shared/corpus/numpy", help="an archive")
    parser.add_argument("--only", default=",".join([*RUNS, *OWN]), help="which measurements, separated by commas")
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
    settings = {**os.environ, "TTYBENCH_TMP": str(folder / "work"), "GAVEL": program}
    figures, facts = {}, []
    for bench in options.only.split(","):
        print(f"measuring {bench} ...", file=sys.stderr, flush=True)
        if bench == "clock":
            figures.update(running_clock(program, folder))
            continue
        if bench == "kills":
            figures.update(kills(program, folder, 20 if options.quick else 200))
            continue
        if bench == "export":
            figures.update(exports(program, options.corpus, folder, 2 if options.quick else 7))
            continue
        if bench == "diskfull" and os.geteuid() != 0:
            print("bench: NOT MEASURED: a full disk: mounting one needs root", file=sys.stderr)
            continue
        result = results / f"{bench}.json"
        command = [sys.executable, "-B", tool / "ttybench.py", bench, *RUNS[bench][options.quick].split(),
                   "--drivers", Path(options.driver).absolute(), "--programs", ",".join(PROGRAMS),
                   "--gate", "2" if options.quick else "10", "--out", result]  # fmt: skip
        done = subprocess.run([str(part) for part in command], env=settings, stderr=subprocess.PIPE, text=True)
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
    shutil.copyfile(SAMPLE, note)
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


def kills(program, folder, count, at_once=20):
    """Meetings that are typed, killed at a random moment and opened again."""
    outcomes = []
    for first in range(1000, 1000 + count, at_once):
        wave = folder / f"kills-{first}"
        wave.mkdir()
        outcomes += kill_many(program, SAMPLE, wave, range(first, min(first + at_once, 1000 + count)))
    wrong = [outcome for outcome in outcomes if outcome.problems]
    for outcome in wrong:
        print(f"bench: {outcome}", file=sys.stderr)
    sums = {
        "kills": len(outcomes),
        "typed": sum(outcome.typed for outcome in outcomes),
        "lost": sum(outcome.lost for outcome in outcomes),
        "late": sum(outcome.lost for outcome in outcomes if outcome.worst_age > GRACE),
        "wrong": len(wrong),
    }
    figures = {("kills", "", name, "gavel"): {"sum": value} for name, value in sums.items()}
    figures["kills", "", "age", "gavel"] = {"max": 1000 * max(outcome.worst_age for outcome in outcomes)}
    return figures


def exports(program, corpus, folder, runs):
    """How long it takes to tell all meetings of an archive to others, in every form and in one."""
    if not corpus.is_dir():
        print(f"bench: NOT MEASURED: exports: there is no archive at {corpus}", file=sys.stderr)
        return {}
    figures, home = {}, folder / "export"
    home.mkdir()
    for form in ("all", "html"):
        times = []
        for run in range(runs):
            out = home / f"{form}-{run}"
            start = time.monotonic()
            command = [program, "export", "--format", form, "--archive", corpus, "--into", out]
            subprocess.run(command, env=environment(home), check=True, capture_output=True)
            times.append(1000 * (time.monotonic() - start))
            count = sum(path.is_file() for path in out.rglob("*"))
            figures["export", "", "files" if form == "all" else "notes", "gavel"] = {"sum": count}
        figures["export", form, "time", "gavel"] = {"median": statistics.median(times)}
    return figures


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
        if row.goal != "-":
            met.append(ok)
        table.append([row.text, row.unit, *(number(values[program]) for program in PROGRAMS),
                      *("-" if ratio is None else f"{ratio:.2f}" for ratio in ratios),
                      row.goal, "-" if row.goal == "-" else said(ok)])  # fmt: skip
    for text, seen in observations(facts):
        met.append(seen["gavel"])
        table.append([text, "", *(said(seen[program]) if program in seen else "-" for program in PROGRAMS),
                      "-", "-", "yes", said(seen["gavel"])])  # fmt: skip
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


# What ttybench saw, as yes or no: the bench, the question, and the answer of one fact.
QUESTIONS = [
    ("diskfull", "full disk: the file is whole",
     lambda fact: fact["after_failed_save"] in ("old intact", "new complete")),
    ("diskfull", "full disk: it is said", lambda fact: bool(fact["message"])),
    ("diskfull", "full disk: saves when there is room",
     lambda fact: (fact["second_save"] or "").startswith("new complete")),
    ("diskfull", "full disk: nothing is left behind", lambda fact: not fact["left_behind"]),
    ("durability", "SIGKILL: the old file is whole", lambda fact: fact["old_file_intact"]),
    ("signals", "SIGTERM, SIGHUP: ends", lambda fact: bool(fact["ended"])),
    ("signals", "SIGTERM: gives the terminal back",
     lambda fact: fact.get("tty_restored", True) is not False and fact.get("left_alt", True) is not False),
]  # fmt: skip


def observations(facts):
    """Each question with every program's answer: yes only if it was yes each time."""
    for bench, text, answer in QUESTIONS:
        seen = {}
        for fact in facts:
            if fact["bench"] == bench and "problem" not in fact:
                seen[fact["prog"]] = seen.get(fact["prog"], True) and answer(fact)
        if "gavel" in seen:
            yield text, seen


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
