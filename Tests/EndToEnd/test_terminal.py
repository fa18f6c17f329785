"""Gavel borrows the terminal: it draws only when it can, follows its size, and gives it back on every way out."""

import re
import signal

import pytest

from conftest import wait_saved
from terminal import Session


def assert_given_back(session):
    """The terminal is as the program found it."""
    assert session.termios == session.termios_before, "the terminal settings were not restored"
    assert not session.in_alternate_screen, "the alternate screen is still shown"
    assert 2004 not in session.terminal.modes, "pastes are still bracketed"
    assert not {1000, 1002, 1003, 1006} & session.terminal.modes, "the mouse is still reported"
    assert b"\x1b[?25l" not in session.output or session.output.rfind(b"\x1b[?25l") < max(
        session.output.rfind(b"\x1b[?25h"), session.output.rfind(b"\x1b[?12l")
    ), "the cursor is still hidden"


def test_quitting_gives_the_terminal_back(opened, note):
    session = opened(note)
    assert session.in_alternate_screen and session.termios != session.termios_before
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_given_back(session)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_saves_everything_and_gives_the_terminal_back(opened, note, number):
    session = opened(note)
    session.type("zebra")
    session.wait_for("zebra")
    session.signal(number)
    session.wait_exit()
    assert b"zebra" in note.read_bytes()
    assert_given_back(session)


def test_closing_the_window_saves_everything(opened, note):
    session = opened(note)
    session.type("zebra")
    session.wait_for("zebra")
    session.close_terminal()
    session.wait_exit()
    assert b"zebra" in note.read_bytes()


def test_stopping_and_going_on(gavel, shell, note):
    shell.type(f"'{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    shell.type("zebra")
    shell.wait_for("zebra")
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    shell.type("echo $((6 * 7)) is here\n")
    shell.wait_for("42 is here")
    shell.type("fg\n")
    shell.wait_for("zebra")
    shell.type("quagga")
    shell.wait_for("zebraquagga")
    shell.press("ctrl+q")
    shell.wait_for("42 is here")
    shell.type("echo status $?\n")
    shell.wait_for("status 0")
    assert b"zebraquagga" in note.read_bytes()


def test_a_stopped_meeting_is_saved(gavel, shell, note):
    shell.type(f"'{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    shell.type("zebra")
    shell.wait_for("zebra")
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    shell.wait_until(lambda: b"zebra" in note.read_bytes())


def test_a_terminal_that_is_too_small_says_so_and_loses_nothing(opened, note):
    session = opened(note)
    session.type("zebra")
    session.wait_for("zebra")
    before = session.screen()[1:]
    session.resize(40, 10)
    session.wait_for(re.compile("(?i)too small"))
    session.resize(100, 30)
    session.wait_until(lambda: session.screen()[1:] == before, what="the screen of before")
    session.type("quagga")
    session.wait_for("zebraquagga")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert b"zebraquagga" in note.read_bytes()


def test_a_storm_of_sizes_ends_in_the_right_screen(opened, note):
    session = opened(note)
    before = session.screen()[1:]
    for step in range(40):
        session.resize(20 + step * 37 % 160, 5 + step * 13 % 50)
    session.resize(100, 30)
    session.wait_until(lambda: session.screen()[1:] == before, what="the screen of before")


def test_an_unknown_terminal_is_named_and_not_drawn_on(start, note):
    session = start(note, term="no-such-terminal")
    assert session.wait_exit() != 0
    assert b"no-such-terminal" in session.output
    assert b"\x1b" not in session.output


@pytest.mark.parametrize("term", ["xterm", "vt100", "linux", "screen-256color", "tmux-256color"])
def test_other_terminals_are_drawn_on(opened, note, term):
    session = opened(note, term=term)
    session.wait_for("Lantern")
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def test_without_a_terminal_for_input_nothing_starts(run, note):
    done = run(note)
    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert done.stdout == ""


def test_without_a_terminal_for_output_nothing_starts(gavel, home, note):
    script = 'out=$1; shift; "$@" >"$out"; echo status $?'
    with Session(["sh", "-c", script, "sh", home / "out", gavel, note], home) as session:
        session.wait_for("status 2")
    assert (home / "out").read_bytes() == b""


def test_wide_characters_stand_where_the_terminal_puts_them(gavel, shell, note):
    shell.type(f"'{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    column, row = shell.cursor
    shell.type("小林 蓮|é|")
    shell.wait_for("小林 蓮|é|")
    shell.wait_until(lambda: shell.cursor == (column + 10, row), what="the cursor behind ten columns of text")


def test_keys_typed_before_it_is_up_are_kept(start, note):
    session = start(note)
    session.type("zebra")
    session.wait_for("zebra")
    wait_saved(session)
    session.wait_until(lambda: b"zebra" in note.read_bytes())
