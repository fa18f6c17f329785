"""What others do to the note while it is open: nothing of theirs or of ours is lost, and what is said is true."""

import os
import re
import shutil
import signal
import stat
import subprocess
import tempfile
from pathlib import Path

import pytest

from conftest import wait_saved
from terminal import Session, environment

OLD, NEW = b"Candidate date is Friday, 19 June.", b"Candidate date is Monday."
NAME = "2026-06-10-lantern.md"
LINE = b"  - zebra\n"  # what `writing` has typed, as the file has it


def in_place(path, text):
    """As a shell does with `>`."""
    path.write_bytes(text)


def by_rename(path, text):
    """As vim, sed and git do."""
    beside = path.with_name("beside")
    beside.write_bytes(text)
    beside.replace(path)


def in_two_halves(path, text):
    """As a slow program does."""
    with path.open("wb", buffering=0) as file:
        file.write(text[: len(text) // 2])
        file.write(text[len(text) // 2 :])


def after_removing(path, text):
    path.unlink()
    path.write_bytes(text)


WAYS = [in_place, by_rename, in_two_halves, after_removing]


@pytest.fixture
def small(opened):
    """Open a note on a terminal of the usual size."""
    return lambda path, **terminal: opened(path, columns=80, rows=24, **terminal)


@pytest.fixture
def writing(small, note):
    """A meeting in which a line was typed at the first item, and saved."""
    session = small(note)
    session.press("ctrl+n")
    session.type("zebra")
    session.press("ctrl+s")  # does not wait for a pause
    session.wait_until(lambda: LINE in note.read_bytes(), what="the file to hold what was typed")
    wait_saved(session)
    return session


def wait_title(session, text):
    session.wait_until(lambda: text in session.screen()[0], what=f"the title bar to say {text!r}")


def wait_said(session, text):
    """Wait for a message, which has to be whole."""
    session.wait_until(lambda: session.screen()[23] == " " + text, what=f"the message {text!r}")


def wait_file(session, path, text):
    session.wait_until(lambda: path.is_file() and path.read_bytes() == text, what="the file to hold the right text")
    wait_saved(session)


def row_of_cursor(session):
    return session.screen()[session.cursor[1]]


# ------------------------------------------------------------------------------ other lines


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_change_elsewhere_comes_in_and_typing_goes_on_where_it_was(writing, note, way):
    for new in (NEW, NEW + b" Or Tuesday."):
        changed = re.sub(rb"Candidate date is.*", new, note.read_bytes())
        way(note, changed)
        wait_said(writing, "Another program changed 1 line; taken in. alt+u takes that back.")
        assert "zebra" in row_of_cursor(writing)
        writing.type("!")
        writing.press("ctrl+s")
        writing.wait_for("zebra!")
        wait_file(writing, note, changed.replace(b"zebra", b"zebra!"))


def test_a_change_of_another_can_be_undone_and_redone(writing, note):
    before = note.read_bytes()
    changed = before.replace(OLD, NEW)
    by_rename(note, changed)
    writing.wait_for("Another program changed 1 line")
    writing.press("alt+u", "ctrl+s")
    wait_file(writing, note, before)
    writing.press("alt+e", "ctrl+s")
    wait_file(writing, note, changed)


def test_the_agenda_follows_a_topic_that_another_adds(writing, note):
    by_rename(note, note.read_bytes().replace(b"\n## Action items", b"\n- Okapi (5m)\n\n## Action items"))
    writing.wait_for(re.compile(r"^ · Okapi .* 5m"))


@pytest.mark.parametrize("way", ["touched", "written again", "replaced by a copy"])
def test_a_file_that_holds_the_same_is_no_news(writing, note, way):
    before = note.read_bytes()
    {
        "touched": note.touch,
        "written again": lambda: in_place(note, before),
        "replaced by a copy": lambda: by_rename(note, before),
    }[way]()
    writing.type(" quagga")
    writing.press("ctrl+s")
    wait_file(writing, note, before.replace(b"zebra", b"zebra quagga"))
    assert b"nother program" not in writing.output


def test_git_takes_changes_away_and_brings_them_back(writing, note):
    def git(*arguments):
        author = [word for name in ("user.name", "user.email") for word in ("-c", f"{name}=ada")]
        subprocess.run(["git", *author, *arguments], cwd=note.parent, check=True, capture_output=True)

    git("init", "-q")
    git("add", NAME)
    git("commit", "-qm", "one")
    committed = note.read_bytes()
    writing.type(" quagga")
    writing.press("ctrl+s")
    wait_file(writing, note, committed.replace(b"zebra", b"zebra quagga"))
    git("stash", "-q", "--include-untracked")  # takes the lock file too
    wait_said(writing, "Another program changed 1 line; taken in. alt+u takes that back.")
    assert not writing.row_with("quagga")
    git("stash", "pop", "-q")
    writing.wait_for("zebra quagga")
    git("clean", "-fdq")
    writing.press("ctrl+end")
    writing.type("okapi")
    writing.press("ctrl+s")
    wait_file(writing, note, committed.replace(b"zebra", b"zebra quagga") + b"okapi")


# -------------------------------------------------------------------------------- same line


@pytest.fixture
def conflict(writing, note):
    """A line that was changed here and by another program, and the file as it was before."""
    before = note.read_bytes()
    # Without a file nothing is saved, however slow this machine is.
    note.unlink()
    writing.wait_for("The file is gone")
    writing.type(" quagga")
    in_place(note, before.replace(b"zebra", b"okapi"))
    wait_said(writing, "1 place was changed here and by another program. Both are kept; alt+m.")
    return writing, before


def test_both_sides_of_a_conflict_are_kept_and_its_number_is_in_the_title(conflict, note):
    session, before = conflict
    both = b"<<<<<<< yours\n  - zebra quagga\n=======\n  - okapi\n>>>>>>> theirs\n"
    wait_file(session, note, before.replace(LINE, both))
    wait_title(session, "saved, 1 CONFLICT")
    assert "zebra quagga" in row_of_cursor(session)
    session.type("!")
    session.press("ctrl+s")
    wait_file(session, note, before.replace(LINE, both).replace(b"quagga", b"quagga!"))
    assert [row[27:].strip() for row in session.screen() if row[27:28] == "!"] == [
        "! <<<<<<< yours", "!   - zebra quagga!", "! =======", "!   - okapi", "! >>>>>>> theirs",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "key, left", [("alt+y", b"  - zebra quagga\n"), ("alt+g", b"  - okapi\n"), ("alt+w", b"  - zebra quagga\n  - okapi\n")]
)
def test_a_conflict_is_settled_by_one_key(conflict, note, key, left):
    session, before = conflict
    session.press("ctrl+end", "alt+m")
    wait_said(session, "alt+y keeps yours, alt+g theirs, alt+w both.")
    session.press(key)
    wait_said(session, "Settled; that was the last one.")
    session.press("ctrl+s")
    wait_file(session, note, before.replace(LINE, left))
    assert "CONFLICT" not in session.screen()[0]
    session.press("alt+m")
    wait_said(session, "There is no conflict.")


# ----------------------------------------------------------------------------- no file left


def away(note, tmp_path):
    note.rename(tmp_path / "away.md")


def new_name(note, _):
    note.rename(note.with_name("new-name.md"))


def emptied(note, _):
    os.truncate(note, 0)


@pytest.mark.parametrize(
    "how, told",
    [
        (lambda note, _: note.unlink(), "The file is gone. The text is in the log; ctrl+s makes the file again."),
        (away, "The file is gone. The text is in the log; ctrl+s makes the file again."),
        (new_name, "The file is now new-name.md; ctrl+s makes the old one again."),
        (emptied, "The file was emptied. The text is in the log; ctrl+s makes the file again."),
    ],
    ids=["deleted", "moved away", "renamed", "emptied"],
)
def test_a_file_that_is_gone_is_told_once_and_made_again_when_asked(writing, note, tmp_path, how, told):
    before = note.read_bytes()
    how(note, tmp_path)
    wait_said(writing, told)
    wait_title(writing, "NOT SAVED, in the log: " + re.split("[.;] ", told)[0])
    writing.type(" quagga")
    writing.wait_for("zebra quagga")
    assert writing.row_with(told) is None
    assert not note.exists() or note.read_bytes() == b""
    writing.press("ctrl+s")
    wait_file(writing, note, before.replace(b"zebra", b"zebra quagga"))


def test_a_file_that_comes_back_is_saved_without_asking(writing, note):
    before = note.read_bytes()
    new_name(note, None)
    writing.wait_for("The file is now new-name.md")
    writing.type(" quagga")
    note.with_name("new-name.md").rename(note)
    wait_said(writing, "The file is there again.")
    wait_file(writing, note, before.replace(b"zebra", b"zebra quagga"))


@pytest.mark.parametrize("what", ["folder", "link"])
def test_what_is_in_the_files_place_is_left_alone(writing, note, tmp_path, what):
    before = note.read_bytes()
    away(note, tmp_path)
    note.mkdir() if what == "folder" else note.symlink_to(tmp_path / "away.md")
    told = "A folder is" if what == "folder" else "A link or device is"
    wait_said(writing, told + " in the file's place. The text is in the log; move it away.")
    writing.type(" quagga")
    writing.wait_gone("move it away")
    writing.press("ctrl+s")
    writing.wait_for("move it away")  # the key is answered
    assert (tmp_path / "away.md").read_bytes() == before and stat.S_IFMT(note.lstat().st_mode) != stat.S_IFREG
    note.rmdir() if what == "folder" else note.unlink()
    writing.wait_for("The file is gone")
    writing.press("ctrl+s")
    wait_file(writing, note, before.replace(b"zebra", b"zebra quagga"))


def test_a_folder_that_goes_and_comes_back(writing, note):
    before = note.read_bytes()
    folder, elsewhere = note.parent, note.parent.with_name("elsewhere")
    folder.rename(elsewhere)
    writing.wait_for("The file is gone")
    writing.type(" quagga")
    writing.press("ctrl+s")
    wait_said(writing, "Not saved, in the log: No such file or directory. ctrl+s tries again.")
    elsewhere.rename(folder)
    writing.press("ctrl+s")
    wait_file(writing, note, before.replace(b"zebra", b"zebra quagga"))
    by_rename(note, note.read_bytes().replace(OLD, NEW))  # it is watched again
    writing.wait_for("Another program changed 1 line")


def test_a_folder_that_is_replaced_by_another_is_watched_at_once(writing, note):
    folder, elsewhere = note.parent, note.parent.with_name("elsewhere")
    shutil.copytree(folder, elsewhere)
    folder.rename(folder.with_name("before"))
    elsewhere.rename(folder)
    by_rename(note, note.read_bytes().replace(OLD, NEW))
    writing.wait_for("Another program changed 1 line")


# ------------------------------------------------------------------------------ permissions


@pytest.fixture
def somebody(gavel, note):
    """A note of somebody to whom permissions apply, and a way to open it."""
    folder = Path(tempfile.mkdtemp(prefix="gavel-test-"))
    try:
        path = Path(shutil.copy(note, folder))
        argv, (user, group) = [gavel], (65534, 65534)
        if os.geteuid() == 0:
            argv = ["setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups", gavel]
            if subprocess.run([*argv, "--version"], capture_output=True, check=False).returncode:
                pytest.skip("NOT CHECKED with a file that may not be written: nobody cannot run the program")
        home = folder / "home"
        environment(home)
        if os.geteuid() == 0:
            for made in [folder, *folder.rglob("*")]:
                os.chown(made, user, group)
        with Session([*argv, path], home, columns=80, rows=24, env={"USER": "", "LOGNAME": ""}) as session:
            yield session, path
    finally:
        shutil.rmtree(folder)


def test_a_file_that_becomes_read_only_and_writable_again(somebody):
    session, note = somebody
    wait_saved(session)
    note.chmod(0o444)
    session.press("ctrl+n")
    session.type("zebra")
    wait_said(session, "Not saved, in the log: Permission denied. ctrl+s tries again.")
    wait_title(session, "NOT SAVED, in the log: Permission denied")
    session.wait_until(lambda: session.output.count(b"Permission denied") >= 2)
    note.chmod(0o644)
    wait_saved(session)
    assert LINE in note.read_bytes()


# ---------------------------------------------------------------------------------- leaving


def test_what_changed_while_nobody_looked_meets_what_was_recovered(writing, note, small):
    before = note.read_bytes()
    note.unlink()
    writing.wait_for("The file is gone")
    writing.type(" quagga")
    writing.signal(signal.SIGTERM)
    assert writing.wait_exit() == 143
    in_place(note, before.replace(OLD, NEW).replace(b"zebra", b"okapi"))
    again = small(note)
    wait_said(again, "Recovered 1 line; 1 conflict with the file. alt+m goes there, alt+z drops.")
    wait_title(again, "saved, 1 CONFLICT")
    again.press("alt+z")
    wait_said(again, "Dropped what was recovered. alt+e brings it back.")
    assert "okapi" in row_of_cursor(again)
    again.press("ctrl+s")
    wait_file(again, note, before.replace(OLD, NEW).replace(b"zebra", b"okapi"))


def test_leaving_takes_in_what_was_just_written(writing, note):
    before = note.read_bytes()
    writing.type(" quagga")
    by_rename(note, before.replace(OLD, NEW))
    writing.press("ctrl+q")
    assert writing.wait_exit() == 0
    assert note.read_bytes() == before.replace(OLD, NEW).replace(b"zebra", b"zebra quagga")


# ------------------------------------------------------------------------------ all at once


class Neighbour:
    """Another program that works on the same file; it writes only over what it has just read."""

    def __init__(self, path):
        self.path = path

    def add(self, number):
        by_itself = [self._by_rename, self._in_place][number % 2]
        while True:
            before, text = self.path.stat(), self.path.read_bytes()
            text = re.sub(rb"Candidate date is.*", b"Candidate date is %d." % number, text)
            text = text.replace(b"\n---\n\n### Let", b"- neighbour %d\n\n---\n\n### Let" % number)
            if by_itself(before, text):
                return

    def _by_rename(self, before, text):
        beside = self.path.with_name("beside")
        beside.write_bytes(text)
        if not os.path.samestat(before, self.path.stat()):
            return False
        beside.replace(self.path)
        return True

    def _in_place(self, before, text):
        with self.path.open("r+b", buffering=0) as file:
            now = os.fstat(file.fileno())
            if not os.path.samestat(before, now) or now.st_mtime_ns != before.st_mtime_ns:
                return False
            file.write(text)
            file.truncate()
        return True


def test_a_scribe_and_another_program_write_at_the_same_time(writing, note):
    before, rounds = note.read_bytes(), 30
    neighbour = Neighbour(note)
    for number in range(rounds):
        writing.type(f"\nscribe {number}")
        neighbour.add(number)
        writing.type(" goes on")
        writing.wait_for(f"scribe {number} goes on")
        # Sometimes both come to rest, sometimes the next change is there before the last was taken in.
        if number % 4 == 3:
            writing.wait_until(lambda: b"scribe %d goes on\n" % number in note.read_bytes())
    writing.press("ctrl+q")
    assert writing.wait_exit() == 0
    scribe = b"".join(b"  - scribe %d goes on\n" % number for number in range(rounds))
    others = b"".join(b"- neighbour %d\n" % number for number in range(rounds))
    wanted = before.replace(LINE, LINE + scribe).replace(OLD, b"Candidate date is %d." % (rounds - 1))
    wanted = wanted.replace(b"\n---\n\n### Let", others + b"\n---\n\n### Let")
    assert note.read_bytes() == wanted
