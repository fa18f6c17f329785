"""The mouse, and the terminal's clipboard: what the terminal is told, and what a click, a drag and the wheel do."""

import base64
import re
import signal

import pytest

from conftest import assert_given_back, wait_saved
from terminal import mouse_bytes

TAKEN = b"\x1b[?1002h\x1b[?1006h"
LEFT = b"\x1b[?1006l\x1b[?1002l"
MODES = re.compile(rb"\x1b\[\?(?:9|1000|1001|1002|1003|1005|1006|1015|1016)[hl]")
HANDED = re.compile(rb"\x1b\]52;([^;]*);([^\x1b\x07]*)\x1b\\")
NOTE = 40  # a column right of the agenda


@pytest.fixture
def config(home):
    """Write settings."""

    def config(text):
        folder = home / ".config" / "gavel"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.yaml").write_text(text)

    return config


def modes(session):
    """The mouse's modes that were set and unset, in order."""
    return MODES.findall(bytes(session.output))


def handed(session):
    """What was handed to the terminal's clipboard, as far as it has come."""
    output = bytes(session.output)
    found = HANDED.findall(output)
    is_coming = b"\x1b]52" in output and b"\x1b\\" not in output[output.rindex(b"\x1b]52") :]
    assert output.count(b"\x1b]52") == len(found) + is_coming
    assert all(where == b"c" for where, _ in found)
    return [base64.b64decode(text, validate=True).decode() for _, text in found]


def words(session, *lines):
    for line in lines:
        session.press("alt+;")
        session.type(line)
        session.press("enter")


def settle(session):
    """Wait until everything that was sent so far is done: the command line has opened and closed."""
    session.press("alt+;")
    session.wait_for("ACTION: …; esc leaves")
    session.press("esc")
    session.wait_gone("ACTION: …; esc leaves")


# ------------------------------------------------------------------------ the terminal


def test_the_mouse_is_taken_once_and_given_back_when_leaving(opened, note):
    session = opened(note)
    assert modes(session) == [b"\x1b[?1002h", b"\x1b[?1006h"]
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_given_back(session)
    assert modes(session)[2:] == [b"\x1b[?1006l", b"\x1b[?1002l"]


def test_nothing_more_is_asked_of_the_terminal_than_without_it(opened, note, another, config):
    session = opened(note)
    config("mouse: false\n")
    without = opened(another())
    assert modes(without) == []
    first = bytes(session.output).split(b"\x1b[?2004h")[0]
    assert first == bytes(without.output).split(b"\x1b[?2004h")[0]
    for output in (session.output, without.output):
        assert not re.search(rb"\x1b\[[0-9;>?]*[cn]|\x1b\[\?[0-9;]*\$p|\x1b\]1[01];\?", bytes(output))
    without.click(8, 50)
    settle(without)
    without.press("ctrl+q")
    assert without.wait_exit() == 0
    assert_given_back(without)
    assert modes(without) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT])
def test_a_signal_and_a_crash_give_it_back(opened, note, number):
    session = opened(note)
    session.signal(number)
    session.wait_exit()
    assert_given_back(session)
    assert modes(session)[2:] == [b"\x1b[?1006l", b"\x1b[?1002l"]


@pytest.mark.parametrize("term", ["linux", "vt220", "vt100"])
def test_a_terminal_that_does_not_know_it_is_told_nothing(start, note, term):
    session = start(note, term=term)
    wait_saved(session)
    session.press("alt+;")
    session.type("mouse-toggle\n")
    session.press("alt+;")
    session.type("mouse-toggle\n")
    session.wait_for("This kind of terminal does not tell of the mouse.")
    words(session, "copy-to-terminal")
    session.wait_for("this kind of terminal has no clipboard")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert modes(session) == [] and handed(session) == []


def test_nothing_is_taken_where_nothing_is_drawn(start, note):
    session = start("--line", note, term="dumb")
    session.wait_for("help tells what can be said")
    session.type("mouse-toggle\ncopy-to-terminal\n")
    session.wait_for("the mouse is the terminal's")
    session.wait_for("There is no cursor")
    session.type("quit\n")
    assert session.wait_exit() == 0
    assert b"\x1b" not in session.output


def test_the_user_s_editor_has_the_terminal_without_it(opened, note, home):
    editor = home / "editor"
    editor.write_text("#!/bin/sh\necho editing\nread answer\n")
    editor.chmod(0o755)
    session = opened(note, env={"EDITOR": str(editor)})
    session.press("alt+o")
    session.wait_for("editing")
    assert not {1002, 1006} & session.terminal.modes
    session.type("on\n")
    session.wait_until(lambda: {1002, 1006} <= session.terminal.modes)
    assert modes(session) == [b"\x1b[?1002h", b"\x1b[?1006h", b"\x1b[?1006l", b"\x1b[?1002l"] + [
        b"\x1b[?1002h", b"\x1b[?1006h",
    ]  # fmt: skip


def test_the_terminal_can_have_it_back(opened, note):
    session = opened(note)
    words(session, "mouse-toggle")
    session.wait_for("The mouse is the terminal's own")
    session.wait_until(lambda: not {1002, 1006} & session.terminal.modes)
    words(session, "mouse-toggle")
    session.wait_for("The mouse is Gavel's")
    session.wait_until(lambda: {1002, 1006} <= session.terminal.modes)
    words(session, "mouse-toggle")
    session.wait_for("The mouse is the terminal's own")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_given_back(session)
    assert len(modes(session)) == 8


def test_the_other_screens_honour_the_setting(start, note, archive, config):
    view = start("view", note)
    view.wait_for("Nobody has opened this note yet.")
    new = start("new", "--from", note, "--date", "2026-06-24")
    new.wait_for("Carry over into")
    for session in (view, new):
        assert {1002, 1006} <= session.terminal.modes
        session.press("q")
        assert session.wait_exit() == 0
        assert_given_back(session)
    config("mouse: false\n")
    view = start("view", note)
    view.wait_for("Nobody has opened this note yet.")
    new = start("new", "--from", note, "--date", "2026-06-24")
    new.wait_for("Carry over into")
    assert modes(view) == modes(new) == []


# ------------------------------------------------------------------------ the note


def test_what_is_typed_after_a_click_lands_there(opened, note):
    session = opened(note)
    row, column = session.place_of("measured three", NOTE)
    session.click(row, column)
    session.type("zebra ")
    session.wait_for("zebra measured three")
    session.press("ctrl+s")
    session.wait_until(lambda: b"Ravi zebra measured three more panels" in note.read_bytes())


def test_what_was_dragged_over_is_deleted(opened, note):
    before = note.read_text()
    session = opened(note)
    row, column = session.place_of("Ravi measured", NOTE)
    path = [(row, column + offset) for offset in range(1, 14)]
    session.drag((row, column), *path)
    session.press("delete")
    session.wait_gone("Ravi measured")
    session.press("ctrl+s")
    session.wait_until(lambda: note.read_text() == before.replace("Ravi measured", "", 1))


def test_two_clicks_select_a_word_and_three_a_line(opened, note):
    session = opened(note)
    row, column = session.place_of("measured three", NOTE)
    session.click(row, column + 2, times=2)
    session.type("counted")
    session.wait_for("Ravi counted three")
    session.click(row, column + 2, times=3)
    session.press("ctrl+x")
    session.wait_gone("Ravi counted three")


# Cut before the third byte, a slow machine reads the key escape; the unit tests cut there.
@pytest.mark.parametrize("cut", range(3, 12))
def test_a_report_that_comes_in_pieces_types_nothing(opened, note, cut):
    before = note.read_bytes()
    session = opened(note)
    row, column = session.place_of("measured three", NOTE)
    report = mouse_bytes(0, row, column)
    session.write(report[:cut])
    session.wait_until(lambda: session.screen()[0])
    session.write(report[cut:])
    session.write(b"\x1b[<0;0;0M\x1b[<0;99999;1M\x1b[<0;1\x1b[<;;M\x1b[M !!" + mouse_bytes(0, row, column, True))
    settle(session)
    assert session.cursor == (column, row)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before


def test_a_drag_that_changes_nothing_sends_nothing(opened, note):
    session = opened(note)
    row, column = session.place_of("measured three", NOTE)
    session.write(mouse_bytes(0, row, column) + mouse_bytes(32, row, column + 3))
    session.wait_until(lambda: session.cursor == (column + 3, row))
    session.write(mouse_bytes(32, row, column + 2) + mouse_bytes(32, row, column + 3))
    session.wait_until(lambda: session.cursor == (column + 3, row))
    wait_saved(session)
    before = len(session.output)
    for _ in range(200):
        session.write(mouse_bytes(32, row, column + 3) + mouse_bytes(33, row, column) + mouse_bytes(2, row, column))
    session.type("x")
    session.wait_for("Ravi xsured three")
    assert len(session.output) - before < 200


def test_the_wheel_scrolls_and_the_next_key_comes_back(opened, note):
    session = opened(note)
    session.type("zebra")
    session.wait_for("zebra")
    session.wheel(10, 60, 6)
    session.wait_gone("zebra")
    session.type("quagga")
    session.wait_for("zebraquagga")
    session.wheel(10, 3, 1)
    settle(session)


def test_clicks_beside_the_note(opened, note):
    session = opened(note)
    row, column = session.place_of("f2 agenda")
    session.click(row, column)
    session.wait_for("tab note")
    row, column = session.place_of("A smaller")
    session.click(row, column, times=2)
    session.wait_for("▶ A smaller")
    session.press("ctrl+p")
    session.wait_for("item-next")
    session.click(0, 0)
    session.wait_gone("item-next")
    session.press("f4")
    session.type("Garden")
    session.click(10, 60)
    session.type(" wall")
    session.wait_for("New topic: Garden wall")


def test_the_theme_changes_with_every_enter_in_the_palette(opened, note):
    session = opened(note)
    session.press("ctrl+p")
    session.type("t")
    session.wait_for("theme-next")
    session.press("enter")
    session.wait_for("Theme beacon-dark.")
    session.press("enter")
    session.wait_for("Theme beacon-light.")
    assert session.row_with("> t")
    session.press("esc")
    session.wait_gone("> t")


def test_the_tick_sheet_is_chosen_from_by_clicks(start, note, archive):
    session = start("new", "--from", note, "--date", "2026-06-24")
    row, column = session.wait_until(lambda: session.row_with("New contributors") and session.place_of("New contr"))
    session.click(row, column)
    session.press("k")
    session.wait_until(lambda: re.match(r" keep Topic +New contributors", session.screen()[row]))
    row, column = session.place_of("enter make it")
    session.click(row, column)
    assert session.wait_exit() == 0
    assert "New contributors" in (archive / "2026-06-24-lantern.md").read_text()


def test_the_second_screen_scrolls_its_notes(start, opened, note):
    opened(note)
    view = start("view", note, "--show", "notes", columns=80, rows=24)
    view.wait_for("Follow-up from the last")
    first = view.screen()[2]
    view.wheel(10, 10, 3)
    view.wait_until(lambda: view.screen()[2] != first)
    view.click(*view.place_of("q leave"))
    assert view.wait_exit() == 0


def test_clicks_in_tmux(gavel, shell, note):
    shell.type(f"'{gavel}' '{note}'\n")
    shell.wait_for(re.compile(r"\bsaved\b"))
    row = next(number for number, text in enumerate(shell.screen()) if "Ravi measured" in text)
    column = shell.screen()[row].index("measured")
    shell._send(mouse_bytes(0, row, column) + mouse_bytes(0, row, column, is_release=True))
    shell.type("zebra ")
    shell.wait_for("Ravi zebra measured")
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    assert shell._run("display-message", "-p", "#{mouse_button_flag}#{mouse_sgr_flag}").strip() == "00"
    shell.type("fg\n")
    shell.wait_for("Ravi zebra measured")
    assert shell._run("display-message", "-p", "#{mouse_button_flag}#{mouse_sgr_flag}").strip() == "11"


# ------------------------------------------------------------------------ the clipboard


def test_the_terminal_s_clipboard_is_given_what_is_asked_for_and_no_more(opened, note):
    session = opened(note)
    row, column = session.place_of("measured three", NOTE)
    session.click(row, column, times=2)
    session.press("ctrl+c")
    session.wait_for("Copied.")
    session.press("ctrl+k", "ctrl+u", "alt+u", "alt+u", "ctrl+w", "alt+u")
    settle(session)
    assert handed(session) == []
    session.click(row, column - 1)
    session.click(row, column, times=2)
    session.write(b"\x1bC")
    session.wait_for("Handed to the terminal; it may decline")
    assert handed(session) == ["measured"]
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert handed(session) == ["measured"]
    assert b"\x1b]52;c;?" not in session.output


def test_with_the_setting_every_copy_is_handed_over_once(opened, note, config):
    config("clipboard: terminal\n")
    session = opened(note)
    row, column = session.place_of("measured three", NOTE)
    session.click(row, column, times=2)
    session.press("ctrl+c")
    session.wait_for("Handed to the terminal")
    session.press("right", "alt+d", "ctrl+x")
    session.wait_until(lambda: len(handed(session)) == 3)
    assert handed(session)[:2] == ["measured", " three"]
    session.press("ctrl+v")
    settle(session)
    assert len(handed(session)) == 3


def test_what_is_too_long_is_told_and_not_sent(opened, note, config):
    config("clipboard: terminal\n")
    note.write_text(note.read_text() + "x" * 80_000 + "\n")
    session = opened(note)
    session.press("ctrl+home")
    session.write(b"\x1bA")
    session.press("ctrl+c")
    session.wait_for(re.compile(r"Only Gavel has it: \d+ bytes in base64, and terminals take 100000\."))
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert handed(session) == []


def test_a_long_text_goes_in_one_piece_between_two_frames(opened, note, config):
    config("clipboard: terminal\n")
    text = note.read_text() + "".join(f"- line {number}\n" for number in range(4000))
    note.write_text(text)
    session = opened(note)
    session.press("ctrl+home")
    session.write(b"\x1bA")
    session.press("ctrl+c")
    session.wait_for("Handed")
    session.wait_until(lambda: handed(session) == [text])
