"""`gavel tutorial`: a newcomer does what the strip at the foot of the screen says, and nothing else."""

import os
import re
import signal
import subprocess

import pytest

from conftest import assert_given_back
from hour import Clock

BAR = re.compile(r"^ (\d+)/(\d+) (\S.*?)(?:  ✓ |  +\S+ skip|$)")
REMOVED = "the tutorial's folder was removed; gavel tutorial --keep keeps it"


class Newcomer:
    """Reads the strip and does what it asks for: keys are blue there, and what is to be typed stands in quotes."""

    def __init__(self, session, clock):
        self.session = session
        self.clock = clock
        self.lessons = []

    def bar(self):
        """The row with the step's number, and how many rows the strip has."""
        rows = self.session.screen()
        at = next((row for row in range(len(rows) - 4, len(rows) - 2) if BAR.match(rows[row])), None)
        return None if at is None else (at, BAR.match(rows[at]))

    def step(self):
        """Number, count and task, as they are shown now."""
        self.session.wait_until(self.bar, what="a strip")
        at, bar = self.bar()
        return int(bar[1]), int(bar[2]), self.session.screen()[at + 1 : at + 3]

    def asked(self):
        """What to do: keys and texts, in order."""
        screen = self.session.terminal.screen
        at, _ = self.bar()
        cells = [screen.buffer[row][column] for row in (at + 1, at + 2) for column in range(screen.columns)]
        found, key, text = [], "", None
        for cell in cells:
            if text is None and key and cell.fg != "blue":
                found.append(("key", key))
                key = ""
            if cell.data == '"':
                if text is None:
                    text = ""
                else:
                    found.append(("text", re.sub(r" +", " ", text)))
                    text = None
            elif text is not None:
                text += cell.data
            elif cell.fg == "blue" and cell.data != " ":
                key += cell.data
        return found

    def do(self):
        """One step, as far as it can be read at once."""
        before = self.step()
        asked = self.asked()
        assert asked, "the strip asks for nothing" + self.session.shown()
        if "as discussed and opens the" in before[2][0]:
            self._let_a_minute_pass()  # an item that was just opened is not left at once
        for place, (kind, what) in enumerate(asked):
            if kind == "text":
                self.session.type(what)
                if ("key", "tab") in asked[place:]:
                    self.session.wait_for(re.compile(rf"tab {what}", re.IGNORECASE))
            elif what == "down":
                self._down_to("Open day")
            else:
                self._press(what)
        if asked == [("key", "a")]:
            self.session.wait_for("enter goes on")
            assert self.session.row_with("committed")
            self.session.press("enter")
        self.session.wait_until(lambda: self.bar() and self.step() != before, what=f"{asked} to lead on")

    def _let_a_minute_pass(self):
        self.clock.set(90)
        self.session.press("ctrl+l")
        self.session.wait_for("meeting 1:30/60:00")

    def _press(self, key):
        """People see what a key did before they go on; some of alt's begin what could become another key."""
        before = self.session.screen()[1:]  # below what tells whether the note is saved
        self.session.press(key)
        self.session.wait_until(lambda: self.session.screen()[1:] != before, what=f"{key} to do something")

    def _down_to(self, title):
        for _ in range(12):
            if title in self.session.screen()[self.session.cursor[1]]:
                return
            row = self.session.cursor[1]
            self.session.press("down")
            self.session.wait_until(lambda row=row: self.session.cursor[1] != row, what="the agenda's cursor to move")
        raise AssertionError(f"down does not lead to {title}" + self.session.shown())

    def learn(self, until=None):
        """Everything, or up to a step's number."""
        for _ in range(60):
            number, count, _ = self.step()
            self.lessons.append(number)
            if number == (until or count):
                return
            self.do()
        raise AssertionError("the tutorial has no end" + self.session.shown())


@pytest.fixture
def temporary(tmp_path):
    """The folder for temporary files."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    return folder


@pytest.fixture
def tutorial(start, tmp_path, temporary):
    """Start the tutorial on a terminal."""
    clock = Clock(tmp_path / "clock", "2026-06-10T18:00:00Z")

    def tutorial(*arguments, env=None, **terminal):
        env = {"TMPDIR": str(temporary), **clock.variables, **(env or {})}
        terminal = {"columns": 80, "rows": 24, **terminal}
        return Newcomer(start("tutorial", *arguments, env=env, **terminal), clock)

    return tutorial


def git(folder, *words):
    done = subprocess.run(["git", "-C", folder, *words], capture_output=True, text=True, check=True)
    return done.stdout


def files(folder):
    """All files in a folder and below it; folders that the test itself made at the start count as none."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def leave(newcomer, said, before_the_end=False):
    """Leave; what is removed with the tutorial is given up at the second press only."""
    newcomer.session.press("ctrl+q")
    if before_the_end:
        newcomer.session.wait_for("ctrl+q once more leaves the tutorial")
        newcomer.session.press("ctrl+q")
    assert newcomer.session.wait_exit() == 0
    assert_given_back(newcomer.session)
    assert said in newcomer.session.output.decode()


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40), (60, 15)])
def test_doing_what_the_strip_says_ends_with_a_commit(tutorial, run, home, temporary, tmp_path, columns, rows):
    lesson = tmp_path / "lesson"
    newcomer = tutorial("--into", lesson, columns=columns, rows=rows)
    newcomer.learn()
    assert newcomer.lessons == sorted(newcomer.lessons)
    assert set(newcomer.lessons) == set(range(1, 20))
    leave(newcomer, f"the tutorial's archive is {lesson}/archive, its exports are in {lesson}/exports")
    archive = lesson / "archive"
    assert git(archive, "status", "--porcelain") == ""
    log = git(archive, "log", "--format=%an <%ae> %s").split("\n")
    assert log[0].startswith("Gavel Tutorial <tutorial@almanac.example> Add notes from ")
    assert len(log) == 3
    (name,) = git(archive, "show", "--format=", "--name-only").split()
    text = (archive / name).read_text()
    for wanted in ["**Present:** Ines Duarte\n", "  - Paper costs more this year\n    - a tenth, says Olu\n",
                   "- Open day (10m)\n  - Decision: The calendar has 24 pages\n", "- [ ] Olu Bankole: order the paper\n"]:  # fmt: skip
        assert wanted in text
    assert "nonsense" not in text
    assert "budget" not in text
    checked = run("check", cwd=archive)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert len(files(lesson / "exports")) == 7
    assert files(home) == []
    assert files(temporary) == []


def test_all_of_it_is_gone_afterwards(tutorial, home, temporary):
    newcomer = tutorial()
    newcomer.learn()
    leave(newcomer, REMOVED)
    assert os.listdir(temporary) == []
    assert files(home) == []


def test_kept_among_temporary_files_it_stays(tutorial, temporary):
    newcomer = tutorial("--keep")
    newcomer.learn(until=3)
    (folder,) = temporary.iterdir()
    leave(newcomer, f"the tutorial's archive is {folder}/archive")
    again = tutorial()
    again.step()
    leave(again, REMOVED, before_the_end=True)
    assert list(temporary.iterdir()) == [folder]
    assert (folder / "archive/.git").is_dir()


def test_the_strip_names_the_users_own_keys(tutorial, home):
    config = home / ".config/gavel/config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("exports: ~/minutes\nkeys:\n  ctrl+g: item-next\n  f12: attendee-arrive\n  alt+.: undo\n"
                      "  alt+i: none\n  i: none\n  ctrl+r: topic-add\n")  # fmt: skip
    newcomer = tutorial()
    assert newcomer.step()[2][0].startswith(" f12 asks who is here.")
    newcomer.learn(until=2)
    assert newcomer.step()[2][0].startswith(" ctrl+g starts the clock")
    newcomer.learn(until=5)
    assert ("key", "alt+.") in newcomer.asked()
    newcomer.learn(until=11)
    assert newcomer.asked()[:3] == [("key", "ctrl+p"), ("text", "action-add"), ("key", "enter")]
    newcomer.learn()
    leave(newcomer, REMOVED)
    assert files(home) == [".config/gavel/config.yaml"]


def test_killed_in_the_middle_the_next_one_begins_anew_and_tidies_up(tutorial, temporary, home):
    first, other = tutorial(), tutorial()
    other.step()
    first.learn(until=6)
    assert len(list(temporary.iterdir())) == 2
    first.session.signal(signal.SIGKILL)
    assert first.session.wait_exit() == -signal.SIGKILL
    again = tutorial()
    assert again.step()[:2] == (1, 19)
    assert len(list(temporary.iterdir())) == 2, "the dead one's is gone, the living one's is not"
    other.learn(until=3)
    leave(other, REMOVED, before_the_end=True)
    leave(again, REMOVED, before_the_end=True)
    assert os.listdir(temporary) == []
    assert files(home) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_ended_by_a_signal_nothing_is_left(tutorial, temporary, number):
    newcomer = tutorial()
    newcomer.learn(until=4)
    newcomer.session.signal(number)
    assert newcomer.session.wait_exit() == 128 + number
    assert_given_back(newcomer.session)
    assert os.listdir(temporary) == []


def test_steps_are_skipped_and_gone_back_to(tutorial):
    newcomer = tutorial()
    newcomer.session.press("alt+.")
    newcomer.session.wait_for(" 2/19 The clock")
    newcomer.session.press("alt+,")
    newcomer.session.wait_for(" 1/19 People arrive")
    newcomer.learn(until=3)
    newcomer.session.press("f1")
    newcomer.session.wait_for("Keys in the note")
    newcomer.session.press("alt+.")
    newcomer.session.wait_for(" 4/19 In and out")
    newcomer.session.press("esc")
    newcomer.session.wait_gone("Keys in the note")
    leave(newcomer, REMOVED, before_the_end=True)


def test_what_is_in_the_folder_stays_as_it_is(start, run, tmp_path):
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine\n")
    session = start("tutorial", "--into", folder)
    assert session.wait_exit() == 1
    assert "is not empty; name a folder that is, or that is not there yet" in " ".join(session.output.decode().split())
    assert files(folder) == ["mine.txt"]
    assert run("tutorial", "--into", folder).returncode == 2, "without a terminal nothing is looked at"


def test_without_a_terminal_it_says_so(run, home):
    done = run("tutorial")
    assert done.returncode == 2
    assert "must be a terminal" in done.stderr
    assert files(home) == []
    assert run("tutorial", "somewhere").returncode == 64


def test_a_terminal_of_no_use_is_told_before_anything_is_made(start, tmp_path):
    session = start("tutorial", "--into", tmp_path / "lesson", term="dumb")
    assert session.wait_exit() == 2
    assert "which cannot place its cursor" in session.output.decode()
    assert not (tmp_path / "lesson").exists()


def test_without_git_it_ends_before_the_archive(tutorial, temporary, tmp_path):
    newcomer = tutorial(env={"PATH": str(tmp_path / "nothing")})
    newcomer.learn()
    assert newcomer.lessons[-1] == 18
    newcomer.session.press("esc")
    newcomer.session.wait_for("Without git there is no archive")
    leave(newcomer, REMOVED)
    assert os.listdir(temporary) == []


def test_a_git_that_is_set_up_oddly_is_of_no_consequence(tutorial, home, tmp_path):
    (home / ".gitconfig").write_text(
        f"[commit]\n gpgSign = true\n[core]\n hooksPath = {tmp_path}/hooks\n[init]\n defaultBranch = trunk\n"
    )
    (tmp_path / "hooks").mkdir()
    hook = tmp_path / "hooks/pre-commit"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    newcomer = tutorial("--into", tmp_path / "lesson")
    newcomer.learn()
    leave(newcomer, "the tutorial's archive is")
    assert len(git(tmp_path / "lesson/archive", "log", "--format=%h").split()) == 2
    assert files(home) == [".gitconfig"]

