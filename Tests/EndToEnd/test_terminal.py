"""Gavel borrows the terminal: it draws only when it can, follows its size, and gives it back on every way out."""

import contextlib
import os
import re
import signal
from pathlib import Path

import pytest

from conftest import assert_given_back, timeless, wait_saved
from terminal import Session


def test_quitting_gives_the_terminal_back(opened, note):
    session = opened(note)
    assert session.in_alternate_screen and session.termios != session.termios_before
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_given_back(session)


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
    shell.wait_until(lambda: b"zebra" in note.read_bytes(), what="the stopped program to have saved")


def test_the_whole_job_stops(gavel, shell, note):
    """As under `make run`: who started it stops as well, or the shell would never hear of it."""
    shell.type(f"sh -c '\"$1\" \"$2\"; echo status $?' sh '{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    shell.type("fg\n")
    shell.wait_for("Lantern")
    shell.type("zebra")
    shell.wait_for("zebra")
    shell.press("ctrl+q")
    shell.wait_for("status 0")
    assert b"zebra" in note.read_bytes()


@pytest.mark.parametrize("name", ["TSTP", "STOP"])
def test_stopped_from_elsewhere_and_continued(gavel, shell, note, name):
    shell.type("exec bash --norc --noprofile\n")
    shell.type(f"echo here; '{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    shell.type("zebra")
    shell.wait_for("zebra")
    shell.wait_until(lambda: b"zebra" in note.read_bytes())
    os.kill(only_process(gavel, note), getattr(signal, "SIG" + name))
    shell.wait_for(re.compile("(?i)stopped"))
    shell.type("clear; stty sane\n")
    shell.wait_gone(re.compile("(?i)stopped"))
    shell.type("fg\n")
    shell.wait_for("Lantern")
    shell.type("quagga")
    shell.wait_for("zebraquagga")
    shell.press("ctrl+q")
    shell.wait_gone("Lantern community")
    shell.type("echo status $?\n")
    shell.wait_for("status 0")
    assert b"zebraquagga" in note.read_bytes()


def only_process(gavel, note):
    """The process that runs `gavel note`."""
    wanted = f"{gavel}\0{note}\0".encode()
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                if (folder / "cmdline").read_bytes() == wanted:
                    found.append(int(folder.name))
    (process,) = found
    return process


def test_a_terminal_that_is_too_small_says_so_and_loses_nothing(opened, note):
    session = opened(note)
    session.type("zebra")
    session.wait_for("zebra")
    before = timeless(session.screen()[1:])
    session.resize(40, 10)
    session.wait_for(re.compile("(?i)too small"))
    session.resize(100, 30)
    session.wait_until(lambda: timeless(session.screen()[1:]) == before, what="the screen of before")
    session.type("quagga")
    session.wait_for("zebraquagga")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert b"zebraquagga" in note.read_bytes()


def test_a_storm_of_sizes_ends_in_the_right_screen(opened, note):
    session = opened(note)
    before = timeless(session.screen()[1:])
    for step in range(40):
        session.resize(20 + step * 37 % 160, 5 + step * 13 % 50)
    session.resize(100, 30)
    session.wait_until(lambda: timeless(session.screen()[1:]) == before, what="the screen of before")


def test_typing_goes_on_through_a_storm_of_sizes(opened, note, another):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    words = [f"okapi{step} " for step in range(40)]
    for step, word in enumerate(words):
        session.resize(20 + step * 37 % 160, 5 + step * 13 % 50)
        session.type(word)
    session.resize(100, 30)
    session.wait_for(words[-1].rstrip())
    wait_saved(session)
    assert note.read_bytes() == before + "".join(words).encode()
    fresh = opened(another())
    for each in (session, fresh):
        each.press("ctrl+home", "ctrl+end")
    fresh.wait_for(words[-1].rstrip())
    session.wait_until(lambda: timeless(session.screen()) == timeless(fresh.screen()), what=fresh.shown())


def test_an_unknown_terminal_is_named_and_not_drawn_on(start, note):
    session = start(note, term="no-such-terminal")
    assert session.wait_exit() != 0
    assert b"no-such-terminal" in session.output
    assert b"\x1b" not in session.output


def test_a_dumb_terminal_is_refused(start, note):
    session = start(note, term="dumb")
    assert session.wait_exit() == 2
    assert b"dumb" in session.output and b"\x1b" not in session.output
    assert session.termios == session.termios_before


TERMS = ["xterm", "xterm-256color", "vt100", "linux", "screen", "screen-256color", "tmux-256color"]


@pytest.mark.parametrize("term", TERMS)
def test_every_terminal_shows_the_same_text(opened, note, another, term):
    session = opened(note, term=term)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    wait_saved(session)
    with_colours = opened(another())
    with_colours.press("ctrl+end")
    with_colours.wait_until(lambda: with_colours.cursor == session.cursor)
    session.wait_until(lambda: timeless(session.screen()) == timeless(with_colours.screen()), what=with_colours.shown())
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert session.termios == session.termios_before


def colours(session):
    """The colours that a program asked for: SGR parameters other than the default colours."""
    asked = set()
    for sequence in re.findall(rb"\x1b\[([0-9;]*)m", bytes(session.output)):
        parameters = {int(part or 0) for part in sequence.split(b";")}
        asked |= {part for part in parameters if 30 <= part < 39 or 40 <= part < 49 or 90 <= part < 108}
    return asked


def test_no_colour_means_none(opened, note, another):
    plain, coloured = opened(note, env={"NO_COLOR": "1"}), opened(another())
    plain.wait_until(lambda: timeless(plain.screen()) == timeless(coloured.screen()), what=coloured.shown())
    assert not colours(plain) and colours(coloured)


@pytest.mark.parametrize("name", ["C", "POSIX", "xx_YY.ISO-8859-1"])
def test_without_a_locale_text_is_still_unicode(opened, note, another, name):
    session = opened(note, env={"LANG": name, "LC_ALL": name})
    usual = opened(another())
    session.wait_until(lambda: timeless(session.screen()) == timeless(usual.screen()), what=usual.shown())
    session.wait_for("Tomás")
    session.press("ctrl+end")
    session.type("小林 蓮")
    session.wait_for("小林 蓮")
    wait_saved(session)
    assert note.read_text(encoding="utf-8").endswith("小林 蓮")


def test_a_running_meeting_writes_little(opened, note, another):
    """Nothing before it runs, then one small repaint a second."""
    waiting, running = opened(note), opened(another())
    waiting.wait_for("ctrl+p commands")  # the last row: all of the first screen is there
    before = waiting.bytes_out
    running.press("ctrl+n")
    clock = re.compile("meeting 0:0([0-9])")
    running.wait_for(re.compile("meeting 0:02"))
    second, seen = 2, [len(running.output)]
    while second < 5:
        found = running.wait_until(lambda: clock.search(running.screen()[1]), what="the clock")
        if int(found[1]) != second:
            second = int(found[1])
            seen.append(len(running.output))
        running._listen(1)
    assert all(0 < later - earlier < 100 for earlier, later in zip(seen, seen[1:])), seen
    waiting._listen(0)
    assert waiting.bytes_out == before


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
    shell.press("alt+enter")
    shell.wait_until(lambda: shell.cursor[1] == row + 1, what="an empty line")
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
