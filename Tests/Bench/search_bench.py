#!/usr/bin/env python3
"""Measures `gavel search` beside grep and ripgrep, in one run.

Twice: over the notes of a real archive where there is one (else over as many made ones), and over an archive of
100,000 notes made by `synthetic_archive.py`, the same for every run. The other two read every note for every answer
and know nothing of items, sections or people; they are the measure of what no index costs.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests" / "EndToEnd"))
import synthetic_archive  # noqa: E402
from terminal import Session  # noqa: E402

CORPUS = PROJECT.parent / "shared/corpus"
SMALL = 162
QUERIES = 1000
GOAL_P99 = 20  # ms
SEED = 7


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--gavel", default=PROJECT / ".build/release/gavel", help="the program to measure")
    parser.add_argument("--notes", type=int, default=100_000, help="how many notes the made archive has")
    parser.add_argument("--quick", action="store_true", help="2,000 notes and few rounds: a first impression")
    parser.add_argument("--archive", type=Path, help="an archive that synthetic_archive.py made already")
    options = parser.parse_args()
    program = shutil.which(options.gavel)
    if not program:
        sys.exit(f"bench: no program at {options.gavel}: run `make build`")
    with tempfile.TemporaryDirectory(prefix="gavel-bench-", dir="/var/tmp") as folder:
        bench = Bench(os.path.abspath(program), Path(folder), rounds=3 if options.quick else 15)
        small, what = bench.small_archive()
        print(f"Search over {what}")
        bench.measure(small)
        notes = 2_000 if options.quick else options.notes
        print(f"\nSearch over {notes:,} made notes")
        bench.measure(options.archive or bench.made_archive(notes), isBig=True)


class Bench:
    def __init__(self, program, folder, rounds):
        self.program = program
        self.folder = folder
        self.rounds = rounds
        self.cache = folder / "cache"
        self.environment = {**os.environ, "NO_COLOR": "1", "XDG_CACHE_HOME": str(self.cache),
                            "XDG_CONFIG_HOME": str(folder / "config"), "XDG_STATE_HOME": str(folder / "state")}  # fmt: skip

    # Archives

    def small_archive(self):
        """The corpus as a git archive, and what it is."""
        if not CORPUS.is_dir():
            print(f"bench: NOT MEASURED: real notes: there are none at {CORPUS}", file=sys.stderr)
            return self.made_archive(SMALL), f"{SMALL} made notes"
        archive = self.folder / "real"
        shutil.copytree(CORPUS, archive, copy_function=shutil.copyfile)
        subprocess.run(["git", "init", "--quiet", archive], check=True)
        return archive, f"{sum(1 for _ in archive.rglob('*.md'))} real notes"

    def made_archive(self, notes):
        archive = self.folder / f"made-{notes}"
        synthetic_archive.make(archive, notes)
        return archive

    # Figures

    def measure(self, archive, isBig=False):
        shutil.rmtree(self.cache, ignore_errors=True)
        words, queries = self.questions(archive)
        table = Table()
        notes = sum(path.stat().st_size for path in archive.rglob("*.md"))
        first = self.timed(["search", words[0]], archive)
        size = sum(path.stat().st_size for path in self.cache.rglob("*") if path.is_file())
        table.add("index from nothing, with the first answer", "ms", gavel=first)
        table.add("index, beside the notes", "MB", grep=notes / 1e6, gavel=size / 1e6)
        for word in words:
            times = {
                "grep": lambda word=word: self.command(["grep", "-rniF", "--include=*.md", word, "."], archive),
                "rg": lambda word=word: self.command(["rg", "-niF", word, "."], archive),
                "gavel": lambda word=word: self.timed(["search", word], archive),
            }
            rounds = 2 if isBig else self.rounds
            table.add(f"whole command: {word}", "ms", **{
                name: statistics.median(run() for _ in range(rounds if name != "gavel" else self.rounds))
                for name, run in times.items() if name == "gavel" or shutil.which(name)
            })  # fmt: skip
        answers = self.batch(archive, queries)
        p99 = answers[len(answers) * 99 // 100]
        table.add(f"{len(answers)} questions, median", "ms", gavel=statistics.median(answers))
        table.add(f"{len(answers)} questions, 99 of 100", "ms", gavel=p99, goal=GOAL_P99)
        inside, outside = self.starts(archive)
        table.add("start of the app: note outside an archive", "ms", gavel=outside)
        table.add("start of the app: note inside it", "ms", gavel=inside)
        table.show()

    def questions(self, archive):
        """Three words, from usual to rare, and questions of every kind, the same for every run."""
        random_ = random.Random(SEED)
        paths = sorted(archive.rglob("*.md"))
        counts, names, issues = {}, set(), set()
        for path in random_.sample(paths, min(len(paths), 400)):
            text = path.read_text(errors="replace")
            for word in {word for word in text.lower().split() if word.isascii() and word.isalpha() and len(word) > 3}:
                counts[word] = counts.get(word, 0) + 1
            for line in text.splitlines():
                if line.startswith(("- Present:", "**Present", "Present")):
                    names |= {name.split()[0] for name in line.split(":", 1)[-1].strip("* ").split(",") if name.split()}
            issues |= {word.strip("(),.:;") for word in text.split() if word.strip("(),.:;")[1:].isdigit() and "#" in word[:2]}
        ranked = sorted(counts, key=lambda word: (-counts[word], word))
        words = [ranked[0], ranked[len(ranked) // 20], ranked[-1]]
        names, issues = sorted(name for name in names if name.isalpha()), sorted(issues)
        word = lambda: random_.choice(ranked[: max(len(ranked) // random_.choice((1, 2, 8, 64)), 1)])  # noqa: E731
        kinds = [
            lambda: word(),
            lambda: f"{word()} {word()}",
            lambda: f'"{word()} {word()}"',
            lambda: f"{word()[:4]}*",
            lambda: f"{word()} -{word()}",
            lambda: f"{word()} OR {word()}",
            lambda: f"in:topics {word()}",
            lambda: f"is:open {word()}",
            lambda: f"is:decision {word()}",
            lambda: f"@{random_.choice(names)} {word()}" if names else word(),
            lambda: f"@{random_.choice(names)} is:open" if names else word(),
            lambda: f"{word()} since:{random_.randint(2018, 2026)}",
            lambda: random_.choice(issues) if issues else word(),
        ]
        return words, [kinds[number % len(kinds)]() for number in range(QUERIES)]

    def command(self, arguments, archive):
        start = time.perf_counter()
        subprocess.run(arguments, cwd=archive, env=self.environment, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return 1000 * (time.perf_counter() - start)

    def timed(self, arguments, archive):
        return self.command([self.program, *arguments], archive)

    def batch(self, archive, queries):
        """How long each question took, in ms, sorted."""
        done = subprocess.run([self.program, "search", "--batch"], cwd=archive, env=self.environment, check=True,
                              input="\n".join(queries) + "\n", capture_output=True, text=True)  # fmt: skip
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        wrong = [line for line in lines if line.get("error")]
        if wrong:
            sys.exit(f"bench: {wrong[0]['query']}: {wrong[0]['error']}")
        return sorted(line["milliseconds"] for line in lines)

    def starts(self, archive):
        """Until the note is shown: for one that lies in the archive, and for a copy that lies in none."""
        note = sorted(archive.rglob("*.md"))[-1]
        outside = self.folder / "outside"
        outside.mkdir(exist_ok=True)
        copy = outside / note.name
        shutil.copyfile(note, copy)
        times = {note: [], copy: []}
        for number in range(2 * self.rounds):
            path = (note, copy)[number % 2]
            with tempfile.TemporaryDirectory(dir=self.folder) as home:
                start = time.perf_counter()
                with Session([self.program, path], home, columns=120, rows=40) as session:
                    session.wait_for("saved")
                    times[path].append(1000 * (time.perf_counter() - start))
        return statistics.median(times[note]), statistics.median(times[copy])


class Table:
    """Figures of the three programs, a row each, and the goal where there is one."""

    COLUMNS = ("grep", "rg", "gavel")

    def __init__(self):
        self.rows = [["", "unit", *self.COLUMNS, "goal", "met"]]

    def add(self, text, unit, goal=None, **values):
        cells = [self.number(values.get(column)) for column in self.COLUMNS]
        met = "-" if goal is None else "yes" if values["gavel"] <= goal else "NO"
        self.rows.append([text, unit, *cells, "-" if goal is None else f"<= {goal}", met])

    @staticmethod
    def number(value):
        return "-" if value is None else f"{value:.0f}" if value >= 100 else f"{value:.2f}"

    def show(self):
        widths = [max(len(row[column]) for row in self.rows) for column in range(len(self.rows[0]))]
        self.rows.insert(1, ["-" * width for width in widths])
        for row in self.rows:
            print("  ".join(text.rjust(width) if 2 <= column <= 4 else text.ljust(width)
                            for column, (text, width) in enumerate(zip(row, widths))).rstrip())  # fmt: skip


if __name__ == "__main__":
    main()
