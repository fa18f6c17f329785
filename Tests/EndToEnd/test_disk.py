"""Disks that take nothing: the note stays whole, the screen says what is where, and nothing that was typed is lost."""

import contextlib
import os
import re
import shutil
import subprocess

import pytest

from conftest import lock_name, wait_saved

# What the title bar says. A reason may be cut off at the edge of the screen.
IN_THE_LOG = re.compile("NOT SAVED, in the log: No space left")
READ_ONLY = re.compile("NOT SAVED, in the log: Read-only file")
NO_LOG = re.compile(r"\bsaved, NO LOG: ")
NOWHERE = re.compile("SAVED NOWHERE: No space left")


@pytest.fixture
def small(note, small_disk):
    """The note on a small disk of its own; the log is elsewhere."""
    return shutil.copy(note, small_disk("disk") / note.name)


@pytest.fixture
def small_log(small_disk):
    """A small disk for the log, and the variable that puts the log there."""
    folder = small_disk("state", size=512)
    return folder, {"XDG_STATE_HOME": str(folder)}


def fill(folder):
    """Leave no room; returns the file that takes it."""
    path = folder / "filler"
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"\0" * 1024)
    return path


def wait_title(session, pattern):
    session.wait_until(lambda: pattern.search(session.screen()[0]), what=f"the title bar to say {pattern.pattern!r}")


def quit(session):
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def type_at_end(session, text):
    session.press("ctrl+end")
    session.type(text)


# ------------------------------------------------------------ the note's disk is full


def test_a_full_disk_loses_nothing(opened, small):
    before = small.read_bytes()
    session = opened(small)
    filler = fill(small.parent)
    type_at_end(session, "zebra")
    wait_title(session, IN_THE_LOG)
    assert small.read_bytes() == before
    assert sorted(os.listdir(small.parent)) == sorted([small.name, "filler", lock_name(small)])
    session.type(" quagga")
    session.wait_for("zebra quagga")
    filler.unlink()
    session.press("ctrl+s")
    session.wait_until(lambda: small.read_bytes() == before + b"zebra quagga")
    wait_saved(session)


def test_a_full_disk_is_tried_again_without_a_key(opened, small):
    session = opened(small)
    filler = fill(small.parent)
    session.type("zebra")
    wait_title(session, IN_THE_LOG)
    filler.unlink()
    wait_saved(session)
    assert b"zebra" in small.read_bytes()


def test_a_note_on_a_full_disk_can_be_opened_and_what_is_typed_is_not_lost(start, small):
    before = small.read_bytes()
    filler = fill(small.parent)
    session = start(small)
    session.wait_for("Lantern")
    type_at_end(session, "zebra")
    wait_title(session, IN_THE_LOG)
    filler.unlink()
    session.wait_until(lambda: small.read_bytes() == before + b"zebra")


def test_leaving_with_a_full_disk_is_refused_once_and_then_the_log_has_the_text(opened, small):
    before = small.read_bytes()
    session = opened(small)
    filler = fill(small.parent)
    type_at_end(session, "zebra")
    session.press("ctrl+q")
    session.wait_for("Not saved, in the log: No space left on device. ctrl+q again leaves.")
    session.press("ctrl+q")
    assert session.wait_exit() == 1
    said = b"could not be written: No space left on device. Nothing is lost: the text is in the log, and opening"
    assert said in session.output, session.shown()
    assert small.read_bytes() == before
    filler.unlink()
    again = opened(small)
    again.wait_for("Recovered 1 line")
    again.wait_until(lambda: small.read_bytes() == before + b"zebra", what="the file to hold what was recovered")


def test_a_hang_up_with_a_full_disk_keeps_the_text(opened, small):
    before = small.read_bytes()
    session = opened(small)
    filler = fill(small.parent)
    type_at_end(session, "zebra")
    session.wait_for("zebra")
    session.close_terminal()
    assert session.wait_exit() == 129
    assert small.read_bytes() == before
    filler.unlink()
    again = opened(small)
    again.wait_for("zebra")
    quit(again)
    assert small.read_bytes() == before + b"zebra"


def test_what_the_log_brings_back_survives_a_disk_that_is_still_full(opened, start, small):
    """Killed with a full disk, opened and killed again on the same full disk, and opened once there is room."""
    before = small.read_bytes()
    session = opened(small)
    filler = fill(small.parent)
    type_at_end(session, "zebra")
    wait_title(session, IN_THE_LOG)
    session.close()
    again = start(small)
    again.wait_for("zebra")
    wait_title(again, IN_THE_LOG)
    type_at_end(again, " quagga")
    again.wait_for("zebra quagga")
    again.press("ctrl+s")
    wait_title(again, IN_THE_LOG)
    again.press("ctrl+q")
    again.wait_for("ctrl+q again leaves")
    again.close()
    assert small.read_bytes() == before
    filler.unlink()
    quit(opened(small))
    assert small.read_bytes() == before + b"zebra quagga"


# ----------------------------------------------------------------- the log's disk is full


def test_a_note_is_saved_though_the_log_has_no_room(opened, note, small_log):
    before = note.read_bytes()
    folder, env = small_log
    session = opened(note, env=env)
    filler = fill(folder)
    type_at_end(session, "zebra")
    wait_title(session, NO_LOG)
    assert note.read_bytes() == before + b"zebra"
    session.wait_for("The log cannot be written")
    filler.unlink()
    type_at_end(session, " quagga")
    session.wait_for("The log is written again")
    wait_title(session, re.compile(r"\bsaved$"))
    session.close()
    quit(opened(note, env=env))
    assert note.read_bytes() == before + b"zebra quagga"


def test_leaving_without_a_log_is_as_leaving_with_one(opened, note, small_log):
    before = note.read_bytes()
    folder, env = small_log
    session = opened(note, env=env)
    fill(folder)
    type_at_end(session, "zebra")
    wait_title(session, NO_LOG)
    quit(session)
    assert note.read_bytes() == before + b"zebra"


def test_a_log_that_cannot_even_begin_is_said_and_the_note_is_saved(start, note, small_log):
    before = note.read_bytes()
    folder, env = small_log
    fill(folder)
    session = start(note, env=env)
    wait_title(session, NO_LOG)
    type_at_end(session, "zebra")
    session.wait_until(lambda: note.read_bytes() == before + b"zebra")
    quit(session)


def test_a_note_from_before_a_full_log_opens_with_what_its_file_holds(opened, start, note, small_log):
    """The log knows less than the file: nothing of the file may go."""
    before = note.read_bytes()
    folder, env = small_log
    quit(opened(note, env=env))
    filler = fill(folder)
    session = start(note, env=env)
    wait_title(session, NO_LOG)
    type_at_end(session, "zebra")
    session.wait_until(lambda: note.read_bytes() == before + b"zebra")
    session.close()
    filler.unlink()
    quit(opened(note, env=env))
    assert note.read_bytes() == before + b"zebra"


# -------------------------------------------------------------------------- both are full


@pytest.fixture
def nowhere(opened, small, small_log):
    """A session whose text neither the file nor the log takes; the text before, and what takes the room of each."""
    before = small.read_bytes()
    folder, env = small_log
    session = opened(small, env=env)
    fillers = fill(small.parent), fill(folder)
    type_at_end(session, "zebra")
    wait_title(session, NOWHERE)
    return session, before, fillers


def test_a_text_that_is_nowhere_is_called_so_and_is_saved_when_there_is_room(nowhere, small):
    session, before, (on_disk, _) = nowhere
    session.type(" quagga")
    session.wait_for("zebra quagga")
    assert small.read_bytes() == before
    on_disk.unlink()
    session.press("ctrl+s")
    session.wait_until(lambda: small.read_bytes() == before + b"zebra quagga")
    wait_title(session, NO_LOG)


def test_a_text_that_is_nowhere_is_in_the_log_when_that_has_room(nowhere, opened, small, small_log):
    session, before, (on_disk, in_log) = nowhere
    in_log.unlink()
    wait_title(session, IN_THE_LOG)
    session.close()
    on_disk.unlink()
    quit(opened(small, env=small_log[1]))
    assert small.read_bytes() == before + b"zebra"


def test_leaving_with_a_text_that_is_nowhere_keeps_a_copy_and_says_where(nowhere, small):
    session, before, _ = nowhere
    session.press("ctrl+q")
    session.wait_for("ctrl+q again leaves")
    session.press("ctrl+q")
    assert session.wait_exit() == 1
    told = re.search(rb"the text is in ([^\r\n]+)", bytes(session.output))
    assert told, session.shown()
    path = told[1].decode()
    with open(path, "rb") as file:
        assert file.read() == before + b"zebra"
    os.unlink(path)
    assert small.read_bytes() == before


def test_a_hang_up_with_a_text_that_is_nowhere_keeps_a_copy(nowhere, home):
    session, before, _ = nowhere
    session.close_terminal()
    assert session.wait_exit() == 129
    rescued = [path for path in home.rglob("*rescued*") if path.is_file()]
    assert [path.read_bytes() for path in rescued] == [before + b"zebra"]


# --------------------------------------------------------------------------- read-only


def test_a_disk_that_became_read_only(opened, small):
    before = small.read_bytes()
    session = opened(small)
    # Whoever has a file open for writing keeps a disk from being made read-only: the same disk is put over it.
    over = ["mount", "--bind", small.parent, small.parent]
    subprocess.run(over, check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", small.parent], check=True)
    type_at_end(session, "zebra")
    wait_title(session, READ_ONLY)
    assert small.read_bytes() == before
    subprocess.run(["umount", small.parent], check=True)
    session.press("ctrl+s")
    session.wait_until(lambda: small.read_bytes() == before + b"zebra")
    wait_saved(session)
