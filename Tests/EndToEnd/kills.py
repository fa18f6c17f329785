"""Many meetings at once, each killed at a random moment and opened again: what comes back?

What is typed are letters that no sample note has, so that they can be told from everything else in the file.
"""

import random
import re
import select
import shutil
import signal
import time
from dataclasses import dataclass, field

from terminal import Session

SPEED = 15  # characters a second
GRACE = 0.1  # seconds before the kill that may be lost
LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюя"
PERSON = "Zora Quill"
TYPED = re.compile(f"[{LETTERS}]")


@dataclass
class Act:
    """Something that is done at a moment: a letter or blank typed, or keys that mean an event of the meeting."""

    at: float  # seconds from the start
    text: str = ""
    keys: tuple = ()


@dataclass
class Outcome:
    """What came back of one meeting."""

    name: str
    typed: int = 0  # letters typed before the kill
    lost: int = 0  # of these, letters that did not come back
    worst_age: float = 0.0  # seconds from the first lost letter to the kill
    problems: list = field(default_factory=list)


class Victim:
    """A meeting that is typed until it is killed."""

    def __init__(self, gavel, note, home, seed, longest=6.0):
        self.argv, self.note, self.home = [gavel, note], note, home
        self.before = note.read_text()
        self.random = random.Random(seed)
        # Every third is killed while it saves, which a key asks for.
        self.is_saving = seed % 3 == 0
        self.killed_at = self.random.uniform(0.5, longest)
        self.acts = list(self._plan(with_events=seed % 2 == 0))
        self.done = []  # (when, act)
        self.session = Session(self.argv, home, columns=110, rows=40)

    def _plan(self, with_events):
        at, person = 0.0, self.random.uniform(0.3, self.killed_at)
        while at < self.killed_at:
            at += max(0.02, self.random.gauss(1 / SPEED, 0.02))
            if with_events and person and at > person:
                person = None
                yield Act(at, keys=("f3", *PERSON.replace(" ", "_").split(), "enter"))
            elif with_events and self.random.random() < 0.02:
                yield Act(at, keys=("ctrl+n",))
            else:
                yield Act(at, self.random.choice(LETTERS) if self.random.random() < 0.85 else " ")

    # -- living

    def begin(self):
        """Start the meeting; what follows is typed below its first item."""
        self.session.wait_for("ctrl+p commands")
        self.session.press("ctrl+n")
        self.session.wait_for("meeting 0:0")

    @property
    def next_time(self):
        """When to look again, in seconds from the start."""
        return min(self.acts[0].at, self.killed_at) if self.acts else self.killed_at

    def act(self, now, clock):
        """Do what is due; returns whether it was the end."""
        while self.acts and self.acts[0].at <= min(now, self.killed_at):
            act = self.acts.pop(0)
            for key in act.keys:
                if "_" in key:
                    self.session.type(key.replace("_", " "))
                else:
                    self.session.press(key)
            if act.text:
                self.session.type(act.text)
            self.done.append((clock(), act))
        if now < self.killed_at:
            return False
        if self.is_saving:
            self.session.press("ctrl+s")
            end = clock() + self.random.uniform(0, 0.008)
            while clock() < end:
                self.session._listen(0)
        self.killed = clock()
        self.session.signal(signal.SIGKILL)
        return True

    # -- coming back

    def judge(self, name):
        """Open the note again, leave it as a user would, and compare."""
        self.session.wait_exit()
        outcome = Outcome(name)
        self._judge_file(outcome, self.note.read_text(), "the file that the kill left")
        shown = self._agenda(self.session)
        self.session.close()
        with Session(self.argv, self.home, columns=110, rows=40) as again:
            again.wait_for(re.compile("meeting 0:|ctrl\\+n starts"))
            self._judge_meeting(outcome, shown, again)
            again.press("ctrl+q")
            if again.wait_exit() != 0:
                outcome.problems.append("it could not be left" + again.shown())
        self._judge_text(outcome, self.note.read_text())
        return outcome

    def _judge_text(self, outcome, text):
        letters = [(when, act.text) for when, act in self.done if act.text.strip()]
        typed, found = "".join(letter for _, letter in letters), "".join(TYPED.findall(text))
        self._judge_file(outcome, text, "the file in the end")
        kept = next((n for n, (a, b) in enumerate(zip(typed, found)) if a != b), min(len(typed), len(found)))
        outcome.typed, outcome.lost = len(typed), len(typed) - kept
        if kept < len(found):
            outcome.problems.append(f"{found[kept:]!r} was not typed there: typed {typed!r}, found {found!r}")
        if outcome.lost:
            outcome.worst_age = self.killed - letters[kept][0]
        for when, act in self.done:
            if "enter" in act.keys and self.killed - when > GRACE and PERSON not in text:
                outcome.problems.append(f"{PERSON} was here and is not: {self.killed - when:.3f} s")

    def _judge_file(self, outcome, text, what):
        """The file holds what it held and what was typed, and nothing else."""
        if skeleton(text) != skeleton(self.before):
            outcome.problems.append(f"{what} has other lines: {skeleton(text)}")

    def _judge_meeting(self, outcome, shown, again):
        """Who is here and which item is open, as it was on the screen."""
        events = [when for when, act in self.done if act.keys]
        if events and self.killed - events[-1] <= GRACE:
            return
        try:
            again.wait_until(lambda: self._agenda(again) == shown, timeout=3)
        except AssertionError:
            outcome.problems.append(f"the meeting was {shown}, it is {self._agenda(again)}")

    @staticmethod
    def _agenda(session):
        """The open item, and the people."""
        left = [row.split("│")[0].rstrip() for row in session.screen()[2:-1]]
        here = next((n for n, row in enumerate(left) if row.startswith("─ Here")), len(left))
        opened = [row[2:20].strip() for row in left if "▶" in row[:3]]
        return opened, [row.strip() for row in left[here + 1 :] if row.strip() and not TYPED.search(row)]


def skeleton(text):
    """The lines of a note without what was typed: letters, bullets, blank lines, the person who came."""
    lines = [TYPED.sub("", line).replace(PERSON, "").rstrip(" ,") for line in text.split("\n")]
    return [line for line in lines if line.strip(" -")]


def kill_many(gavel, sample, folder, seeds):
    """Type, kill and open again a meeting for each seed, all of them side by side."""
    victims = []
    try:
        for seed in seeds:
            home = folder / f"meeting-{seed}"
            home.mkdir()
            note = home / sample.name
            shutil.copyfile(sample, note)
            victims.append(Victim(gavel, note, home, seed))
        for victim in victims:
            victim.begin()
        type_and_kill(victims)
        return [victim.judge(f"seed {seed}") for seed, victim in zip(seeds, victims)]
    finally:
        for victim in victims:
            if victim.session.master is not None:
                victim.session.close()


def type_and_kill(victims):
    """Everybody types at their own pace until the last one is killed."""
    clock = time.monotonic
    start = clock()
    living = {victim.session.master: victim for victim in victims}
    poll = select.poll()
    for master in living:
        poll.register(master, select.POLLIN)
    while living:
        now = clock() - start
        for master, victim in list(living.items()):
            if victim.act(now, clock):
                poll.unregister(master)
                del living[master]
        if living:
            pause = min(victim.next_time for victim in living.values()) - (clock() - start)
            for master, _ in poll.poll(max(0, pause * 1000)):
                living[master].session._listen(0)
