"""What a person sees first: the note, the agenda, help, the palette."""

import re
from pathlib import Path

import pytest

from conftest import timeless
from terminal import golden_rows

SCREENS = Path(__file__).parent / "screens"


def test_a_note_opens_with_its_agenda_and_its_text(opened, note):
    session = opened(note)
    session.wait_for("2026-06-10 Lantern community meeting")
    session.wait_for("Release 1.4: what is left?")


def whole(session):
    """The session with its first frame drawn to the end: the last row comes last, and then the cursor goes to the text."""
    session.wait_for("f1 help")
    session.wait_until(lambda: session.cursor[1] < len(session.screen()) - 1, what="the cursor to be in the text")
    return session


def test_help_opens_and_closes(opened, note):
    session = whole(opened(note))
    before = timeless(session.screen())
    session.press("f1")
    session.wait_for("Keys in the note")
    session.press("end")
    session.wait_for("ctrl+p finds every command")
    session.press("q")
    session.wait_until(lambda: timeless(session.screen()) == before, what="the screen of before")


def test_a_topic_is_read_inside_with_all_that_the_program_knows(opened, note):
    session = whole(opened(note))
    before = timeless(session.screen())
    session.press("f1", "t")
    session.wait_for("what to send when something is wrong")
    session.press("end", "up", "up", "enter")
    session.wait_for("Help: files")
    session.press("end")
    session.wait_for("XDG_STATE_HOME")
    session.press("q", "q")
    session.wait_for("Keys in the note")
    session.press("f1")
    session.wait_until(lambda: timeless(session.screen()) == before, what="the screen of before")


def test_the_palette_finds_a_command(opened, note):
    session = whole(opened(note))
    before = timeless(session.screen())
    session.press("ctrl+p")
    session.type("item-next")
    session.wait_for(re.compile(r"item-next.*ctrl\+n|ctrl\+n.*item-next"))
    session.press("esc")
    session.wait_until(lambda: timeless(session.screen()) == before, what="the screen of before")


def test_the_focus_goes_to_the_agenda_and_back(opened, note):
    before = note.read_bytes()
    session = whole(opened(note))
    place = session.cursor
    session.press("f2")
    session.wait_until(lambda: session.cursor != place, what="the cursor to leave the text")
    session.press("f2")
    session.wait_until(lambda: session.cursor == place, what="the cursor to come back")
    session.press("ctrl+end")
    session.type("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before + b"zebra"


def test_a_missing_note_is_named(start, archive):
    session = start(archive / "nothing.md")
    assert session.wait_exit() == 1
    assert "nothing.md" in "".join(session.screen())
    assert not session.in_alternate_screen


def test_the_terminal_shows_what_a_script_shows(opened, run, note, tmp_path):
    """The curses display and the headless one draw the same frame."""
    script = tmp_path / "script"
    script.write_text("size 100x30\nscreen\n")
    done = run("play", note, script)
    assert done.returncode == 0, done.stderr
    wanted = [row.rstrip() for row in done.stdout.split("\n")][:30]
    session = opened(note)
    session.wait_until(lambda: timeless(session.screen()) == timeless(wanted), timeout=3, what="\n".join(["the screen", *wanted]))


MEETING = """
at 2026-06-10T16:00:00Z
key f3
type Solveig Brandt
key enter
key f3
type Ravi Menon
key enter
"""
RUNNING = """
key ctrl+n
advance 4m30s
key ctrl+n
advance 7m
key ctrl+n
advance 2m
key f3
type Noor Haddad
key enter
advance 3s
"""
SCENES = {
    "gathering": MEETING,
    "running": MEETING + RUNNING,
    "overrun": MEETING + RUNNING + "advance 18m\n",
    "agenda": MEETING + RUNNING + "key f2\nkey down\n",
    "paused": MEETING + RUNNING + "key f5\nadvance 5m\n",
    "prompt": MEETING + RUNNING + "key f4\ntype Lanterns in the rain\n",
    "palette": MEETING + RUNNING + "key ctrl+p\ntype item\n",
    "help": MEETING + RUNNING + "key f1\n",
}


@pytest.mark.parametrize("size", ["80x24", "120x40", "200x60"])
@pytest.mark.parametrize("scene", SCENES)
def test_the_screens_of_a_meeting(run, archive, tmp_path, scene, size):
    """What the sample meeting looks like, at a fixed time of the day."""
    script = tmp_path / "script"
    script.write_text(f"size {size}\n{SCENES[scene].strip()}\nscreen\n")
    done = run("play", "2026-06-10-lantern.md", script, cwd=archive)
    assert done.returncode == 0, done.stderr
    columns, rows = map(int, size.split("x"))
    screen = [row.rstrip() for row in done.stdout.split("\n")]
    # The row of keys is empty below the palette, which names its own; empty rows at the end are not printed.
    assert len(screen) == rows + (scene != "palette") and screen.pop() == ""
    golden_rows(screen, SCREENS / f"{scene}-{size}.txt")
