#!/usr/bin/env python3
"""Makes an archive of meeting notes: any number of them, the same ones for the same seed.

Forty series meet every few days for some decades; their notes lie in folders by year. Words follow Zipf's law, as they
do in texts; names, issue numbers, tasks, links and sections look like those of real notes, and most notes have 2 to
8 KB. Nothing in them means anything.
"""

import argparse
import datetime
import itertools
import multiprocessing
import random
import subprocess
import sys
from pathlib import Path

SERIES = 40
LAST_DAY = datetime.date(2026, 6, 30)
FRAME = """the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had
they you were their one all we can her has there been if more when will would who so no out up about them then into
could should than its other only time new some do what these my two first any like now such make over our even most me
after also did many must before back see through way where get much go well your know still us down work use""".split()
ONSETS = "b bl br c ch cl d dr f fl fr g gr h j k l m n p pl pr r s sh sl sp st t th tr v w z - -"
VOWELS = "a e i o u a e i o ai ea ou"
CODAS = "- - - - - - - - b ck d g k l m n nd ng nt p r rt s st t th x"
FIRST = "Ada Bo Chiara Dmitri Élodie Farid Grzegorz Hana Ingrid João Kofi Léa Mika Nadia Oğuz Priya Quentin Ravi " \
    "Solveig Tomás Ursula Vera Wanjiru Xiang Yuki Zoë Stéfan Brigitta Søren Łukasz"
LAST = "Lind Ek Rossi Ivanov Mendonça Haddad Nowak Sato Aune Pereira Mensah Moreau Laine Petrov Yıldız Menon Dubois " \
    "Iyer Berg Quiroga Vogel Kamau Chen Tanaka Brontë Sipőcz Walther Øster Wójcik Núñez"
HEADER = """- Time: {hour}:00 UTC
- Join: https://meet.example.org/{series}
- Calendar: https://lantern.example/calendars
- Earlier notes: https://git.lantern.example/lantern/archive/{series}_meetings

**Code of Conduct**
Be kind. The rules of the project apply in this meeting as everywhere: https://lantern.example/code-of-conduct

**Present:** {present}
"""
FOOTER = """
### Let's connect and keep the conversation going!

Chat: https://chat.lantern.example - Mailing list: https://lists.lantern.example/lantern

---
Remember to archive this file when the meeting is over.
"""


class Language:
    """Forty thousand words, how often each is used, and the people who use them."""

    def __init__(self, seed, count=40_000):
        random_ = random.Random(seed)
        made = set()
        while len(made) < count:
            made.add(self.word(random_))
        # The usual words are the shorter ones.
        usual = sorted(made - set(FRAME), key=lambda word: (len(word) * random_.uniform(0.5, 1.5), word))
        self.words = (FRAME + usual)[:count]
        # Zipf's law with Mandelbrot's shift, which keeps the first words from being all of the text.
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(1, count + 1)))
        names = [f"{first} {last}" for first in FIRST.split() for last in LAST.split()]
        random_.shuffle(names)
        self.people = names[:600]
        self.series = random_.sample(self.words[150:2000], SERIES)

    @staticmethod
    def word(random_):
        syllables = random_.choices((1, 2, 3, 4), (1, 4, 5, 2))[0]
        parts = (random_.choice(part.split()) for _ in range(syllables) for part in (ONSETS, VOWELS, CODAS))
        return "".join(parts).replace("-", "")


class NoteWriter:
    """Writes the notes of one archive, each from its own random numbers."""

    def __init__(self, seed, notes):
        self.seed = seed
        self.notes = notes
        self.language = Language(seed)

    def place(self, number):
        series, meeting = number % SERIES, number // SERIES
        day = LAST_DAY - datetime.timedelta(days=4 * meeting + series % 4)
        return self.language.series[series], day

    def path(self, number):
        series, day = self.place(number)
        return f"{series}_meetings/{day.year}/{series}-{day}.md"

    def text(self, number):
        series, day = self.place(number)
        self.random = random.Random(f"{self.seed}/{number}")
        # The same people meet for a while.
        circle = random.Random(f"{self.seed}/{series}/{day.year}").sample(self.language.people, 14)
        self.present = self.random.sample(circle, self.random.randint(3, 12))
        self.newest_issue = max(60_000 - number // 2, 100)
        parts = [f"---\ntitle: {series} meeting\ntags: [Lantern]\n---\n\n# {day} {series.title()} meeting\n",
                 HEADER.format(hour=self.random.randint(7, 20), series=series, present=", ".join(self.present))]
        parts += self.section("Follow-up from last meeting / discussions", 1, 5)
        parts += self.section("New topics", 2, 9)
        parts += self.section("Action items", 0, 4, isAction=True)
        if self.random.random() < 0.4:
            parts += self.section("Backlog", 2, 8)
        return "\n".join(parts) + "\n" + FOOTER

    def section(self, heading, least, most, isAction=False):
        yield f"\n## {heading}\n"
        for _ in range(self.random.randint(least, most)):
            if isAction:
                box = self.random.choice(("[ ] ", "[x] ", ""))
                yield f"- {box}{self.random.choice(self.present).split()[0]}: {self.sentence(4, 12)}"
                continue
            timebox = " (10m)" if self.random.random() < 0.2 else ""
            yield f"- {self.sentence(3, 9)}{timebox}"
            for _ in range(self.random.choices(range(9), (2, 3, 4, 4, 3, 2, 2, 1, 1))[0]):
                indent = "  " * self.random.choice((1, 1, 1, 2))
                yield f"{indent}- {self.line()}"
            yield ""

    def line(self):
        kind = self.random.random()
        issue = self.random.randint(max(1, self.newest_issue - 3000), self.newest_issue)
        if kind < 0.06:
            return f"[name={self.random.choice(self.present).split()[0]}] {self.sentence(6, 25)}"
        if kind < 0.14:
            return f"https://git.lantern.example/lantern/lantern/issues/{issue}: {self.sentence(3, 12)}"
        if kind < 0.24:
            return f"{self.sentence(4, 16)} (#{issue})"
        if kind < 0.27:
            return f"**Decision:** {self.sentence(5, 20)}"
        return self.sentence(6, 34)

    def sentence(self, least, most):
        count = self.random.randint(least, most)
        words = self.random.choices(self.language.words, cum_weights=self.language.weights, k=count)
        return " ".join(words).capitalize() + "."


def write(arguments):
    folder, seed, notes, numbers = arguments
    writer = NoteWriter(seed, notes)
    made = set()
    for number in numbers:
        path = folder / writer.path(number)
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_text(writer.text(number))


def make(folder, notes, seed=1, jobs=2):
    """Makes the archive, a git work tree without any commit."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    parts = [(folder, seed, notes, range(start, notes, 16)) for start in range(16)]
    with multiprocessing.Pool(jobs) as pool:
        pool.map(write, parts, chunksize=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--notes", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.folder.exists() and any(options.folder.iterdir()):
        sys.exit(f"synthetic_archive: {options.folder} is not empty")
    make(options.folder, options.notes, options.seed)


if __name__ == "__main__":
    main()
