"""The note in the user's own editor, and back."""

from pathlib import Path

import pytest

from conftest import wait_saved


@pytest.fixture
def editor(home):
    """An editor that is a shell script; the file is its first argument."""

    def editor(*lines):
        path = home / "ed.sh"
        path.write_text("#!/bin/sh\n" + "\n".join(lines) + "\n")
        path.chmod(0o755)
        return f"./{path.name}"

    return editor


def test_the_editor_has_the_terminal_and_its_text_comes_back(opened, note, editor):
    before = note.read_bytes()
    ask = editor('echo "editing ${1##*/}"', "read answer", 'echo "- $answer" >>"$1"')
    session = opened(note, env={"EDITOR": ask})
    session.press("alt+o")
    session.wait_for(f"editing {note.name}")
    assert session.termios == session.termios_before and not session.in_alternate_screen
    session.type("okapi\n")
    session.wait_until(lambda: session.in_alternate_screen, what="the note to be back")
    session.press("ctrl+end")
    session.wait_for("- okapi")
    session.wait_until(lambda: note.read_bytes() == before + b"- okapi\n")
    wait_saved(session)
    session.press("alt+u")
    session.wait_until(lambda: note.read_bytes() == before, what="one undo to take the editor's work back")
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def test_the_editor_gets_what_is_typed_and_not_saved_yet(opened, note, editor, tmp_path):
    session = opened(note, env={"EDITOR": editor(f'cp "$1" {tmp_path}/seen')})
    session.press("ctrl+end")
    session.type("zebra")
    session.press("alt+o")
    session.wait_until(lambda: (tmp_path / "seen").exists() and (tmp_path / "seen").read_bytes().endswith(b"zebra"))


def test_visual_goes_before_editor_and_may_have_arguments(opened, note, editor):
    add = editor('echo "- from $1" >>"$2"')
    session = opened(note, env={"VISUAL": f"{add} visual", "EDITOR": "false"})
    session.press("alt+o")
    session.wait_until(lambda: note.read_bytes().endswith(b"- from visual\n"))


@pytest.mark.parametrize("command", ["exit 3", "kill -9 $$"])
def test_an_editor_that_fails_leaves_the_note(opened, note, editor, command):
    before = note.read_bytes()
    session = opened(note, env={"EDITOR": editor('echo harm >"$1"', command)})
    session.press("alt+o")
    session.wait_for("the note is as it was")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before


def test_a_missing_editor_is_named(opened, note):
    session = opened(note, env={"EDITOR": "no-such-editor"})
    session.press("alt+o")
    session.wait_for("The editor no-such-editor")
    session.type("zebra")
    session.wait_for("zebra")


def test_what_the_editor_leaves_behind_is_gone(opened, note, editor, tmp_path):
    session = opened(note, env={"EDITOR": editor(f'echo "$1" >{tmp_path}/path', 'echo "- okapi" >>"$1"')})
    session.press("alt+o")
    session.wait_until(lambda: note.read_bytes().endswith(b"- okapi\n"))
    path = Path((tmp_path / "path").read_text().strip())
    assert path != note and not path.exists() and not path.parent.exists()
