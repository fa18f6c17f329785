"""SIGKILL at any moment: what was typed a tenth of a second before is back, and no file or log is half written."""

import contextlib
import re
import shutil
import subprocess
from collections import Counter

import pytest

from conftest import SAMPLES, wait_saved
from kills import GRACE, kill_many
from terminal import Session, environment

SAMPLE = SAMPLES / "2026-06-10-lantern.md"
TYPED = "zebra quagga"

# The calls that change what is on the disk; a kill at any other call leaves what a kill at one of these does.
CALLS = ["mkdir", "link", "unlink", "ftruncate", "pwrite64", "fdatasync", "fsync", "renameat2"]


@pytest.fixture(scope="session")
def strace(tmp_path_factory):
    """The command of strace, where it may watch a program."""
    if not shutil.which("strace"):
        pytest.skip("NOT CHECKED: kills inside a save: strace is not installed; `make test` installs it")
    trial = tmp_path_factory.mktemp("strace") / "trial"
    watched = subprocess.run(["strace", "-f", "-o", trial, "true"], capture_output=True, check=False)
    if watched.returncode or not trial.exists() or b"execve" not in trial.read_bytes():
        pytest.skip("NOT CHECKED: kills inside a save: strace may not watch a program here")
    return ["strace", "-f", "-qq"]


def test_what_was_typed_before_a_kill_is_back(gavel, tmp_path):
    outcomes = kill_many(gavel, SAMPLE, tmp_path, range(20))
    wrong = [outcome for outcome in outcomes if outcome.problems or outcome.worst_age > GRACE]
    assert not wrong, "\n".join(str(outcome) for outcome in wrong)
    assert sum(outcome.typed for outcome in outcomes) > 500


# ------------------------------------------------------------------------- inside a save


@pytest.mark.parametrize("mode", [0o644, 0o600], ids=oct)
def test_a_kill_at_any_call_of_a_save_leaves_the_old_file_or_the_new_one(gavel, strace, home, tmp_path, run, mode):
    old = SAMPLE.read_bytes()
    script = tmp_path / "script"
    script.write_text(f"key ctrl+end\ntype {TYPED}\n")

    def save(name, *options):
        """Play the script in a folder of its own; the status, the note and the calls."""
        note = tmp_path / name / SAMPLE.name
        note.parent.mkdir()
        note.write_bytes(old)
        note.chmod(mode)
        trace = tmp_path / f"{name}.trace"
        command = [*strace, "-o", trace, *options, gavel, "play", note, script]
        done = subprocess.run(command, env=environment(home), capture_output=True, check=False, timeout=60)
        return done.returncode, note, trace.read_text()

    status, note, trace = save("whole")
    new = note.read_bytes()
    assert status == 0 and new == old + TYPED.encode()
    calls, count, is_saving = [], {}, False
    for name, rest in re.findall(r"^\d+ +(\w+)\((.*)", trace, re.MULTILINE):
        count[name] = count.get(name, 0) + 1
        is_saving |= f"{SAMPLE.name}.gavel-" in rest
        # How often memory is asked for differs from run to run, and changes no file.
        if is_saving and name not in {"brk", "mmap", "munmap", "mprotect"}:
            calls.append((name, count[name]))
    assert {"openat", "write", "fsync", "renameat2", "unlink"} <= {name for name, _ in calls}
    found = set()
    for name, number in calls:
        status, note, _ = save(f"{name}-{number}", f"-einject={name}:signal=KILL:when={number}")
        assert status == -9 or name == "exit_group", f"not killed at {name} number {number}"
        now = note.read_bytes()
        assert now in (old, new), f"killed at {name} number {number}"
        found.add(now)
        assert note.stat().st_mode & 0o777 == mode
        # What the killed one left is in nobody's way.
        assert run("play", note, script).returncode == 0
        assert note.read_bytes() == now + TYPED.encode()
    assert found == {old, new}


# -------------------------------------------------------------------------- inside the log


class Doomed:
    """A meeting that is killed when a thread of it makes so many calls of a name, or never."""

    def __init__(self, gavel, watch, folder, call, number, with_log):
        self.gavel, self.place = gavel, f"{call} number {number}"
        self.home = folder / f"{call}-{number}"
        self.note = self.home / SAMPLE.name
        self.home.mkdir()
        shutil.copyfile(SAMPLE, self.note)
        if with_log:
            earlier = Session([gavel, self.note], self.home, columns=100, rows=30)
            earlier.wait_for("Lantern")
            earlier.type("okapi ")
            earlier.press("ctrl+s")
            earlier.wait_until(lambda: b"okapi" in self.note.read_bytes())
            earlier.close()
        self.text = self.note.read_bytes()
        self.trace = self.home / "trace"
        command = [*watch, "-o", self.trace, f"-etrace={call}"]
        if number:
            command.append(f"-einject={call}:signal=KILL:when={number}")
        self.session = Session([*command, gavel, self.note], self.home, columns=100, rows=30)

    def live(self):
        """Type, save, type on and leave, as far as that comes."""
        session = self.session
        with contextlib.suppress(AssertionError):
            wait_saved(session)
            session.press("ctrl+end")
            session.type(TYPED[:6])
            session.press("ctrl+s")
            session.wait_until(lambda: TYPED[:6].encode() in self.note.read_bytes())
            session.type(TYPED[6:])
            session.press("ctrl+q")
        status = session.wait_exit()
        session.close()
        assert status in (0, -9), self.place
        return status != 0

    def calls(self):
        """How often a thread made each call, the most for each."""
        made = Counter(re.findall(r"^(\d+ +)?(\w+)\(", self.trace.read_text(), re.MULTILINE))
        return {call: max(count for (_, name), count in made.items() if name == call) for _, call in made}

    def come_back(self):
        """Open the note again."""
        self.left = self.note.read_bytes()
        self.session = Session([self.gavel, self.note], self.home, columns=100, rows=30)

    def judge(self):
        """Type on and leave: all is there, and nothing else."""
        self.session.wait_for("Lantern")
        self.session.press("ctrl+end")
        self.session.type("!")
        self.session.press("ctrl+q")
        status = self.session.wait_exit()
        self.session.close()
        assert status == 0, self.place
        now = self.note.read_bytes()
        assert now.endswith(b"!") and now.startswith(self.left), self.place
        assert (self.text + TYPED.encode()).startswith(now[:-1]) and len(now) > len(self.text), self.place
        done = subprocess.run(
            [self.gavel, "log", self.note], env=environment(self.home), capture_output=True, check=False, timeout=60
        )
        assert done.returncode == 0, f"{self.place}: {done.stderr}"
        left = [path.name for path in self.home.rglob("*gavel*") if re.search(r"damaged|\.gavel-\d", path.name)]
        assert not left, f"{self.place}: {left}"


@pytest.mark.parametrize(
    "threads, with_log", [("any thread", False), ("first thread", True)], ids=["written", "read and tidied"]
)  # fmt: skip
def test_a_kill_at_any_call_of_the_log_leaves_it_readable(gavel, strace, tmp_path, threads, with_log):
    """A thread of its own writes the log; the first one reads it, and tidies up in the end."""
    watch = strace if threads == "any thread" else ["strace", "-qq"]
    whole = Doomed(gavel, watch, tmp_path, ",".join(CALLS), None, with_log)
    assert not whole.live()
    places = [(call, number + 1) for call, count in whole.calls().items() for number in range(count)]
    assert {"pwrite64", "fdatasync"} <= {call for call, _ in places}
    at_once = 12
    for first in range(0, len(places), at_once):
        batch = [Doomed(gavel, watch, tmp_path, *place, with_log) for place in places[first : first + at_once]]
        for doomed in batch:
            doomed.live()
        for doomed in batch:
            doomed.come_back()
        for doomed in batch:
            doomed.judge()
