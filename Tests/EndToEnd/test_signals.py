"""Told to end, left alone, or crashed: no character is lost, the terminal is given back, and the status says why."""

import contextlib
import ctypes
import fcntl
import os
import re
import signal
import struct
import termios

import pytest

from conftest import assert_given_back, lock_name, wait_saved

ENDS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]
CRASHES = [signal.SIGSEGV, signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGQUIT]


def by_name(number):
    return number.name


def untaken(session):
    """How many bytes wait in the terminal for the program to read them."""
    return struct.unpack("i", fcntl.ioctl(session.slave, termios.FIONREAD, b"\0" * 4))[0]


def assert_saved(note, text):
    assert note.read_bytes() == text
    assert not note.with_name(lock_name(note)).exists()


@pytest.mark.parametrize("number", ENDS, ids=by_name)
def test_a_signal_saves_everything_and_gives_the_terminal_back(opened, note, number):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert_saved(note, before + b"zebra")
    assert_given_back(session)


@pytest.mark.parametrize("number", ENDS, ids=by_name)
def test_a_signal_does_not_outrun_what_was_typed_before_it(opened, note, number):
    """The program finds both at once, as on a busy machine."""
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("okapi ")
    session.wait_for("okapi")
    session.signal(signal.SIGSTOP)
    os.waitid(os.P_PID, session.pid, os.WSTOPPED | os.WNOWAIT)
    session.type("zebra")
    session.wait_until(lambda: untaken(session) == 5, what="the terminal to hold what was typed")
    session.signal(number)
    session.signal(signal.SIGCONT)
    assert session.wait_exit() == 128 + number
    assert_saved(note, before + b"okapi zebra")
    assert_given_back(session)


def test_closing_the_window_saves_everything(opened, note):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.close_terminal()
    assert session.wait_exit() == 128 + signal.SIGHUP
    assert_saved(note, before + b"zebra")


def test_two_signals_are_as_one(opened, note):
    """A window that is closed hangs up twice: by the terminal and by the shell."""
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.signal(signal.SIGHUP)
    session.signal(signal.SIGTERM)
    assert session.wait_exit() in (128 + signal.SIGHUP, 128 + signal.SIGTERM)
    assert_saved(note, before + b"zebra")
    assert_given_back(session)


@pytest.mark.parametrize("number", CRASHES, ids=by_name)
def test_a_crash_gives_the_terminal_back_and_what_was_just_typed_is_in_the_log(opened, note, number):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.signal(number)  # nothing had the time to be written yet
    assert session.wait_exit() == -number
    assert_given_back(session)
    told = bytes(session.output[session.output.rindex(b"\x1b[?1049l") :]).decode()
    assert re.search(rf"gavel: .*the log.*: gavel {re.escape(str(note))}\r\n", told), told
    again = opened(note)
    again.wait_for("zebra")
    again.press("ctrl+q")
    assert again.wait_exit() == 0
    assert_saved(note, before + b"zebra")


@pytest.mark.parametrize("thread", [0, 1, 2, -1], ids=["first", "second", "third", "last"])
def test_a_crash_in_any_thread_gives_the_terminal_back(opened, note, thread):
    session = opened(note)
    session.type("zebra")
    session.press("ctrl+s")
    session.wait_until(lambda: b"zebra" in note.read_bytes())
    wait_saved(session)
    threads = sorted(int(name) for name in os.listdir(f"/proc/{session.pid}/task"))
    assert ctypes.CDLL(None).tgkill(session.pid, threads[thread], signal.SIGSEGV) == 0
    assert session.wait_exit() == -signal.SIGSEGV
    assert_given_back(session)
    assert b"gavel: stopped by an error of its own" in session.output
    again = opened(note)
    again.wait_for("zebra")


def test_what_came_back_after_a_crash_comes_back_after_another(opened, note):
    for number, word in (signal.SIGSEGV, "zebra"), (signal.SIGILL, "okapi"):
        session = opened(note)
        session.type(f"{word} ")
        session.wait_for(word)
        session.signal(number)
        assert session.wait_exit() == -number
    again = opened(note)
    wait_saved(again)
    again.press("ctrl+q")
    assert again.wait_exit() == 0
    assert note.read_bytes().count(b"zebra") == note.read_bytes().count(b"okapi") == 1


# ------------------------------------------------------------------------ under a shell


def start_under(shell, gavel, note):
    shell.type(f"exec bash --norc --noprofile\n'{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    shell.press("ctrl+end")
    shell.type("zebra")
    shell.wait_for("zebra")


@pytest.mark.parametrize("how", ["exit", "kill -KILL $$", "kill -HUP $$"])
def test_a_stopped_meeting_whose_shell_ends_is_saved(gavel, shell, note, how):
    before = note.read_bytes()
    start_under(shell, gavel, note)
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    # A shell says once that there are stopped jobs, and then goes. tmux ends with its only shell.
    with contextlib.suppress(AssertionError):
        shell.type(f"{how}\n")
        shell.type(f"{how}\n")
    shell.wait_until(lambda: not note.with_name(lock_name(note)).exists(), what="the meeting to have ended")
    assert_saved(note, before + b"zebra")


def test_a_meeting_whose_tmux_is_killed_is_saved(gavel, shell, note):
    before = note.read_bytes()
    start_under(shell, gavel, note)
    shell.close()
    shell.wait_until(lambda: not note.with_name(lock_name(note)).exists(), what="the meeting to have ended")
    assert_saved(note, before + b"zebra")
