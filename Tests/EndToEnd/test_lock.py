"""One note, one Gavel: who is told what, and that a lock never outlives its holder."""

import contextlib
import os
import re
import shlex
import signal
import socket
import subprocess

import pytest

from conftest import wait_saved

ELSEWHERE = "host: elsewhere\npid: 4711\nsince: 2026-06-10T14:05:09Z\nuser: {user}\nboot: 0-1-2\nstart: 7\n"


@pytest.fixture
def lock(note):
    """Where the lock of the note lies."""
    return note.with_name(f".{note.name}.gavel-lock")


@pytest.fixture
def small(opened):
    return lambda path, **terminal: opened(path, columns=80, rows=24, **terminal)


def leave(session):
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


# ------------------------------------------------------------------------------- git


def test_git_does_not_list_the_lock(small, note, lock):
    git(note.parent, "init", "-q")
    exclude = note.parent / ".git" / "info" / "exclude"
    exclude.write_text("*.bak")
    for _ in range(2):
        session = small(note)
        assert lock.exists()
        assert lock.name not in git(note.parent, "status", "--porcelain", "-uall")
        leave(session)
    assert exclude.read_text() == "*.bak\n.*.gavel-lock\n"


def test_git_does_not_list_the_lock_in_a_second_work_tree(small, note):
    home = note.parent
    git(home, "init", "-q")
    git(home, "add", note.name)
    git(home, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x")
    git(home, "worktree", "add", "-q", "beside")
    session = small(home / "beside" / note.name)
    assert git(home / "beside", "status", "--porcelain", "-uall") == ""
    assert (home / ".git" / "info" / "exclude").read_text().endswith("\n.*.gavel-lock\n")
    leave(session)


# ------------------------------------------------------------------------------- who is told


@pytest.mark.parametrize(
    "user, who",
    [("ada", "ada's gavel (pid {pid})"), ("", f"another gavel (user {os.geteuid()}, pid {{pid}})")],
    ids=["by name", "by number"],
)
def test_a_second_gavel_says_who_has_the_note_and_leaves_it(small, run, note, lock, user, who):
    session = small(note, env={"USER": user, "LOGNAME": ""})
    before, held = note.read_bytes(), lock.read_bytes()
    for flags in ([], ["--restart"], ["--take-over"]):
        second = run(*flags, note)
        assert second.returncode == 3
        first, *rest = second.stderr.splitlines()
        opened = r", opened at \d\d:\d\d on \d{4}-\d\d-\d\d"
        assert re.fullmatch(re.escape(f"gavel: {note} is open in {who.format(pid=session.pid)}") + opened, first)
        refusal = ["  it runs on this machine and is not taken over; leave it with ctrl+q"]
        look = [f"  gavel --read-only {note}   shows it and follows what is saved"]
        assert rest == (refusal if flags == ["--take-over"] else []) + look
    assert note.read_bytes() == before and lock.read_bytes() == held
    leave(session)
    leave(small(note))


@pytest.mark.parametrize(
    "user, who",
    [("ada", "ada's gavel on elsewhere (pid 4711)"), ("1000", "another gavel on elsewhere (user 1000, pid 4711)")],
)
def test_another_hosts_lock_holds_until_it_is_taken_over(small, run, note, lock, user, who):
    lock.write_text(ELSEWHERE.format(user=user))
    second = run(note)
    assert second.returncode == 3
    assert second.stderr.splitlines() == [
        f"gavel: {note} is open in {who}, opened at 14:05 on 2026-06-10,",
        "  unless that one is gone, which cannot be seen from here",
        f"  gavel --read-only {note}   shows it and follows what is saved",
        f"  gavel --take-over {note}   takes it, if that one is gone",
    ]
    assert lock.read_text() == ELSEWHERE.format(user=user)


def test_a_note_that_was_taken_over_is_written_and_locked(start, note, lock):
    lock.write_text(ELSEWHERE.format(user="ada"))
    session = start("--take-over", note)
    wait_saved(session)
    assert f"pid: {session.pid}\n" in lock.read_text()
    session.type("zebra")
    leave(session)
    assert b"zebra" in note.read_bytes() and not lock.exists()


def test_who_lost_the_note_is_told_and_writes_no_more(small, note, lock):
    session = small(note)
    before, theirs = note.read_bytes(), ELSEWHERE.format(user="ada")
    beside = note.with_name("beside")
    beside.write_text(theirs)
    beside.replace(lock)
    session.type("zebra")
    session.press("ctrl+s")
    session.wait_until(lambda: "NOT SAVED, in the log: another Gavel took the note over" in session.screen()[0])
    session.press("ctrl+q")
    session.wait_for("Not saved, in the log: another Gavel took the note over. ctrl+q again leaves.")
    session.press("ctrl+q")
    assert session.wait_exit() == 1
    assert note.read_bytes() == before and lock.read_text() == theirs


# -------------------------------------------------------------------------------- stale locks


def dead():
    """The number of a process that is no more."""
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return child


@pytest.mark.parametrize(
    "contents",
    [
        lambda: f"host: {socket.gethostname()}\npid: {dead()}\nuser: ada\n",
        lambda: f"host: {socket.gethostname()}\npid: {os.getpid()}\nuser: ada\nboot: 0-1-2\nstart: 1\n",
        lambda: "",
        lambda: "\x1b[31m no lock at all \x00\n" * 500,
    ],
    ids=["of a dead process", "from before the last boot", "empty", "garbage"],
)
def test_a_stale_lock_stands_in_nobodys_way(small, note, lock, contents):
    lock.write_text(contents())
    session = small(note)
    assert f"pid: {session.pid}\n" in lock.read_text()
    leave(session)
    assert not lock.exists()


@pytest.mark.parametrize("end", ["ctrl+q", signal.SIGTERM, signal.SIGHUP, signal.SIGKILL], ids=str)
def test_the_lock_ends_with_its_holder(small, note, lock, end):
    session = small(note)
    assert lock.exists()
    if end == "ctrl+q":
        session.press(end)
    else:
        session.signal(end)
    session.wait_exit()
    assert lock.exists() == (end == signal.SIGKILL)
    leave(small(note))
    assert not lock.exists()


def test_the_editors_children_do_not_hold_the_lock(small, note, home):
    pids, editor = home / "pids", home / "ed.sh"
    editor.write_text(f"#!/bin/sh\nsleep 300 & echo $! $$ >{shlex.quote(str(pids))}; wait\n")
    editor.chmod(0o755)
    session = small(note, env={"EDITOR": str(editor)})
    session.press("alt+o")
    session.wait_until(lambda: pids.exists() and pids.read_text().endswith("\n"), what="the editor to run")
    try:
        session.signal(signal.SIGKILL)
        session.wait_exit()
        leave(small(note))
    finally:
        for pid in pids.read_text().split():
            # It may have ended with its terminal.
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)


@pytest.mark.parametrize("comes_back", [False, True], ids=["removed", "removed and put back"])
def test_a_lock_file_that_was_removed_is_made_again(small, run, note, lock, comes_back):
    """As `git clean` and `git stash` do with files that they do not know."""
    session = small(note)
    before = lock.read_bytes()
    lock.unlink()
    if comes_back:
        lock.write_bytes(before)
    session.type("zebra")
    session.press("ctrl+s")
    session.wait_until(lambda: b"zebra" in note.read_bytes(), what="the file to hold what was typed")
    wait_saved(session)
    assert run(note).returncode == 3
    leave(session)
    assert not lock.exists()


# ---------------------------------------------------------------------------------- read-only


def test_a_looker_on_follows_and_changes_nothing(small, start, note, lock):
    writer = small(note)
    looker = start("--read-only", note, columns=80, rows=24)
    looker.wait_for("Only looking")
    assert looker.screen()[0].endswith(" read-only") and "starts the meeting" not in looker.shown()
    looker.type("okapi")
    looker.press("ctrl+n", "ctrl+s", "alt+u")
    looker.wait_for("Nothing can be changed here: it was opened read-only.")
    writer.type("zebra")
    writer.press("ctrl+s")
    looker.wait_for("zebra")
    assert looker.screen()[23] == " Another program changed 1 line."
    before = note.read_bytes()
    note.unlink()
    looker.wait_until(lambda: looker.screen()[0].endswith(" read-only: The file is gone"))
    writer.wait_for("The file is gone")
    writer.press("ctrl+s")
    looker.wait_for("The file is there again.")
    assert looker.screen()[0].endswith(" read-only")
    leave(looker)
    assert f"pid: {writer.pid}\n" in lock.read_text()
    assert note.read_bytes() == before and b"okapi" not in before
    leave(writer)


def test_a_looker_on_sees_a_folder_come_back(start, note):
    looker = start("--read-only", note, columns=80, rows=24)
    looker.wait_for("Only looking")
    folder, elsewhere = note.parent, note.parent.with_name("elsewhere")
    folder.rename(elsewhere)
    looker.wait_for("The file is gone. What is shown is what it held.")
    with (elsewhere / note.name).open("a") as file:
        file.write("- okapi\n")
    elsewhere.rename(folder)
    looker.wait_for("Another program changed 1 line.")
    leave(looker)


def test_looking_on_needs_no_writer_and_leaves_no_trace(start, note, home):
    when = note.stat().st_mtime_ns
    names = sorted(os.listdir(note.parent))
    looker = start("--read-only", note)
    looker.wait_for("read-only")
    assert sorted(os.listdir(note.parent)) == names
    leave(looker)
    assert note.stat().st_mtime_ns == when and not list(home.rglob("*.gavel-log"))
