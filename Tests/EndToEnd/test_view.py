"""The second screen: one terminal runs the meeting, another shows it."""

import re
import signal
from pathlib import Path

import pytest

from conftest import assert_given_back, wait_saved
from handmade import Log
from terminal import golden

SCREENS = Path(__file__).parent / "screens"
SIZE = {"columns": 80, "rows": 24}


@pytest.fixture
def view(start, note):
    """Open the second screen of the note."""

    def view(*arguments, **terminal):
        return start("view", note, *arguments, **{**SIZE, **terminal})

    return view


def say(session, words):
    """A command in words."""
    session.press("alt+;")
    session.type(words)
    session.press("enter")


# ------------------------------------------------------------------------ live


def test_it_waits_for_a_meeting_and_follows_it(view, opened, note):
    projector = view()
    projector.wait_for("Nobody has opened this note yet.")
    meeting = opened(note)
    projector.wait_for("planned; the meeting has not begun")
    meeting.press("f3")
    meeting.wait_for("Here: ")
    meeting.type("Ravi Menon, Solveig Brandt")
    meeting.press("enter")
    projector.wait_for("2 here")
    meeting.press("ctrl+n")
    projector.wait_for("Lamp colours on the e-ink panels")
    projector.wait_for("on this item")
    say(meeting, "take up 3")
    projector.wait_for("left of this item's 15:00")
    say(meeting, "q+! ravi to say that we are late")
    projector.wait_for("1  Ravi Menon  point of order")
    queue = view("--show", "queue")
    queue.wait_for("to say that we are late")
    meeting.press("alt+r")
    projector.wait_for("▶ Ravi Menon")
    queue.wait_for("Nobody waits to speak.")


def test_typing_appears_as_it_is_typed(view, opened, note):
    meeting = opened(note)
    notes = view("--show", "notes")
    notes.wait_for("▸ header")
    meeting.press("ctrl+end")
    for word in ["zebra", " okapi", " tapir"]:
        meeting.type(word)
        notes.wait_for(word)
    notes.wait_for("▌ zebra okapi tapir")
    meeting.press("alt+u")
    notes.wait_gone("tapir")


def test_it_stays_through_a_crash_and_goes_on(view, opened, note):
    projector, notes = view(), view("--show", "notes")
    meeting = opened(note)
    meeting.press("ctrl+n")
    projector.wait_for("on this item")
    meeting.press("ctrl+end")
    meeting.type("zebra")
    notes.wait_for("zebra")
    meeting.signal(signal.SIGKILL)
    meeting.wait_exit()
    for screen in (projector, notes):
        screen.wait_for("Gavel broke off")
    projector.wait_for("on this item")
    again = opened(note)
    for screen in (projector, notes):
        screen.wait_gone("Gavel broke off")
    again.press("ctrl+end")
    again.type(" okapi")
    notes.wait_for("zebra okapi")
    again.press("ctrl+q")
    assert again.wait_exit() == 0
    for screen in (projector, notes):
        screen.wait_for("Gavel was left")
        screen.press("q")
        assert screen.wait_exit() == 0


def test_it_follows_a_meeting_that_begins_anew(view, opened, note, start):
    meeting = opened(note)
    meeting.press("ctrl+n")
    projector = view()
    projector.wait_for("on this item")
    meeting.press("ctrl+q")
    assert meeting.wait_exit() == 0
    wait_saved(start("--restart", note))
    projector.wait_for("planned; the meeting has not begun")


def test_it_takes_no_lock_and_changes_nothing(view, opened, note):
    before = note.read_bytes()
    screens = [view(), view("--show", "queue"), view("--show", "notes")]
    for screen in screens:
        screen.wait_for("Nobody has opened")
    assert sorted(path.name for path in note.parent.iterdir() if path.name.startswith(".")) == []
    opened(note)
    for screen in screens:
        screen.wait_for("2026-06-10 Lantern community meeting")
        screen.press("x", "d", "enter", "backspace")
        screen.press("q")
        assert screen.wait_exit() == 0
    assert note.read_bytes() == before


# ------------------------------------------------------------------- the terminal


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_gives_the_terminal_back(view, number):
    screen = view()
    screen.wait_for("Nobody has opened")
    screen.signal(number)
    assert screen.wait_exit() == 128 + number
    assert_given_back(screen)


@pytest.mark.parametrize("key", ["q", "esc", "ctrl+q", "ctrl+c"])
def test_a_key_leaves(view, key):
    screen = view()
    screen.wait_for("Nobody has opened")
    screen.press(key)
    assert screen.wait_exit() == 0
    assert_given_back(screen)


def test_a_closed_terminal_ends_it(view):
    screen = view()
    screen.wait_for("Nobody has opened")
    screen.close_terminal()
    assert screen.wait_exit() == 128 + signal.SIGHUP


def test_the_terminal_may_change_its_size(view, opened, note):
    opened(note)
    screen = view()
    screen.wait_for("Gathering")
    screen.resize(30, 8)
    screen.wait_for("Too small: 30x8")
    screen.resize(120, 40)
    screen.wait_for("planned; the meeting has not begun")
    screen.wait_until(lambda: screen.screen()[39].startswith(" 1 projector"), what="the keys in the last row")


def test_it_stops_and_goes_on_under_a_shell(gavel, shell, note):
    shell.type(f"exec bash --norc --noprofile\n'{gavel}' view '{note}'\n")
    shell.wait_for("Nobody has opened")
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    shell.type("fg\n")
    shell.wait_for("Nobody has opened")
    shell.press("q")
    shell.wait_gone("Nobody has opened")
    shell.type("echo left-$?\n")
    shell.wait_for("left-0")


def test_without_colours_nothing_is_coloured(view, opened, note):
    opened(note).press("ctrl+n")
    screen = view(env={"NO_COLOR": "1"})
    screen.wait_for("on this item")
    assert not re.search(rb"\x1b\[(?:[\d;]*;)?[349][0-7](?:;[\d;]*)?m", screen.output)


# ------------------------------------------------------------------------ refused


def test_a_note_that_is_not_there_is_named(run, archive):
    done = run("view", archive / "nothing.md")
    assert done.returncode == 1 and "nothing.md" in done.stderr


def test_no_terminal_is_needed_to_say_so(run, note):
    done = run("view", note)
    assert done.returncode == 2 and "terminal" in done.stderr and done.stdout == ""


def test_another_view_is_refused(run, note):
    done = run("view", note, "--show", "slides")
    assert done.returncode == 64 and "slides" in done.stderr and "projector" in done.stderr


@pytest.mark.parametrize("damage", ["PRAGMA user_version = 99", "PRAGMA application_id = 7"])
def test_a_log_that_is_no_log_of_this_gavel_is_refused(view, home, note, damage):
    log = Log(home, note)
    log.database.execute(damage)
    screen = view()
    assert screen.wait_exit() == 1
    assert log.path.name[:30] in "".join(screen.screen())


def test_a_log_that_cannot_be_read_is_refused(view, home, note):
    running(Log(home, note), note).append(90, "danced")
    screen = view()
    assert screen.wait_exit() == 1
    told = " ".join("".join(screen.screen()).split())
    assert re.search("2026-06-10-lantern.md: entry [0-9]+ of the log cannot be read", told)


def test_what_it_cannot_read_later_is_told_and_what_it_knows_stays(view, home, note):
    log = running(Log(home, note), note)
    screen = view()
    screen.wait_for("Release 1.4")
    log.append(90, "danced")
    screen.wait_for(re.compile("entry [0-9]+ of the log cannot be read"))
    screen.wait_for("Release 1.4")
    opened_anew(log, note, 100)
    screen.wait_gone("cannot be read")
    screen.wait_for("Gathering")


# ------------------------------------------------------------------------ what it shows


def opened_anew(log, note, seconds):
    opening = {"boot": "b", "host": "loft", "pid": 7, "plannedNs": 3600 * 10**9, "user": "ada", "version": "1"}
    log.append(seconds, "opened", opening, note.read_bytes())


def running(log, note):
    """A meeting with its clocks stopped, so that a screen of it stands still."""
    opened_anew(log, note, 0)
    happened = lambda seconds, event, **more: log.append(seconds, "happened", {"event": event, **more})  # noqa: E731
    happened(1, "attendanceNoted", names=["Solveig Aune (@saune)", "Tomás Quiroga", "Ravi Menon", "Mika Laine"])
    happened(60, "started", phase="section", section=0, opened=0)
    happened(480, "moved", phase="section", section=1, opened=2, left=0, leftAs="discussed")
    happened(500, "queued", entry=1, name="Ravi Menon", kind="newTopic", reason="ask what became of 調光器")
    happened(510, "queued", entry=2, name="Mika Laine", kind="reply", reason="say that the small displays are not ready")
    happened(520, "queued", entry=3, name="Tomás Quiroga", kind="pointOfOrder")
    happened(530, "queued", entry=4, name="Solveig Aune (@saune)", kind="clarifyingQuestion", reason="know who pays")
    happened(780, "speakersLimited", limitNs=120 * 10**9)
    happened(790, "floorGiven", name="Tomás Quiroga", entry=3)
    happened(800, "notedPrivately", text="Tomás repeats himself")
    happened(860, "paused")
    return log


@pytest.mark.parametrize("size", ["80x24", "120x40"])
@pytest.mark.parametrize("shown", ["projector", "queue", "notes"])
def test_the_screens_of_a_meeting(view, home, note, shown, size):
    running(Log(home, note), note)
    columns, rows = map(int, size.split("x"))
    screen = view("--show", shown, columns=columns, rows=rows)
    golden(screen, SCREENS / f"view-{shown}-{size}.txt")


def test_the_views_are_chosen_by_keys(view, home, note):
    running(Log(home, note), note)
    screen = view()
    screen.wait_for("left of this item's 15:00")
    screen.press("2")
    screen.wait_for("to know who pays")
    screen.press("tab")
    screen.wait_for("▌ - Release 1.4: what is left?")
    screen.press("1")
    screen.wait_for("left of this item's 15:00")
    screen.press("?")
    screen.wait_for("The second screen: keys")
    screen.press("q")
    screen.wait_for("left of this item's 15:00")
    assert screen.process.poll() is None
