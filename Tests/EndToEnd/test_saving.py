"""What is typed reaches the file, and nothing else in it changes."""

import os
import re
import stat

from conftest import lock_name, wait_saved

NOT_SAVED = "NOT SAVED, in the log: "


def test_typing_is_saved_by_itself(opened, note):
    session = opened(note)
    session.type("zebra")
    session.wait_for("zebra")
    session.wait_until(lambda: b"zebra" in note.read_bytes(), timeout=3, what="the file to hold what was typed")
    wait_saved(session)


def test_saved_is_said_only_when_the_file_holds_it(opened, note):
    session = opened(note)
    for number in range(5):
        word = f"zebra{number}"
        session.type(word)
        session.wait_for(word)
        wait_saved(session)
        assert word.encode() in note.read_bytes()


def test_a_note_that_cannot_be_written_is_not_called_saved(opened, note):
    session = opened(note)
    folder, elsewhere = note.parent, note.parent.with_name("elsewhere")
    folder.rename(elsewhere)
    session.type("zebra")
    session.wait_for("zebra")
    session.press("ctrl+s")
    session.wait_until(lambda: NOT_SAVED in session.screen()[0], what="the title bar to say so")
    session.wait_for("ctrl+s makes the file again")
    elsewhere.rename(folder)
    session.press("ctrl+s")
    session.wait_until(lambda: b"zebra" in note.read_bytes())
    wait_saved(session)


def test_what_another_program_wrote_is_not_written_over(opened, note):
    before = note.read_bytes()
    session = opened(note)
    session.type("zebra")
    note.write_bytes(before + b"their line\n")
    session.wait_until(lambda: b"zebra" in note.read_bytes(), what="the file to hold what was typed")
    assert note.read_bytes().replace(b"zebra", b"") == before + b"their line\n"
    wait_saved(session)
    assert [path.name for path in note.parent.iterdir() if "theirs" in path.name] == []


def test_a_lock_file_that_somebody_removed_does_not_keep_the_note_from_being_saved(opened, note):
    """As `git clean` does in a folder with a repository."""
    session = opened(note)
    note.with_name(lock_name(note)).unlink()
    session.type("zebra")
    session.wait_until(lambda: b"zebra" in note.read_bytes(), what="the file to hold what was typed")
    wait_saved(session)


def test_saving_now(opened, note):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.press("ctrl+s")
    session.wait_until(lambda: note.read_bytes() == before + b"zebra")


def test_quitting_saves(opened, note):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before + b"zebra"


def test_what_is_typed_after_leaving_is_not_for_the_note(opened, note):
    """Typed ahead for the shell, while the note is still being saved."""
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.write(b"zebra\x11rm -r okapi\r")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before + b"zebra"


def test_opening_and_quitting_changes_nothing(opened, note):
    before, when = note.read_bytes(), note.stat().st_mtime_ns
    session = opened(note)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before and note.stat().st_mtime_ns == when


def test_undoing_everything_gives_the_bytes_back(opened, note):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra\nquagga\n")
    session.wait_until(lambda: b"quagga" in note.read_bytes())
    for _ in range(20):
        session.press("alt+u")
    session.press("ctrl+s")
    session.wait_until(lambda: note.read_bytes() == before)


def test_a_paste_is_taken_as_it_is(opened, note):
    before = note.read_bytes()
    text = "- zebra\n  - quagga\n\n\tokapi\n- 小林 is here"
    session = opened(note)
    assert 2004 in session.terminal.modes, "pastes are not bracketed"
    session.press("ctrl+end")
    session.paste(text)
    session.wait_for("小林 is here")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before + text.encode()


def test_a_long_paste_is_whole(opened, note):
    before = note.read_bytes()
    text = "".join(f"- line {number} of many\n" for number in range(50_000))
    assert len(text) > 1_000_000
    session = opened(note)
    session.press("ctrl+end")
    session.paste(text)
    session.wait_for("line 49999 of many")
    wait_saved(session)  # by itself
    assert note.read_bytes() == before + text.encode()
    session.press("alt+u")  # one step
    session.wait_gone("line 49999 of many")
    session.press("alt+e", "ctrl+q")
    assert session.wait_exit() == 0
    assert note.read_bytes() == before + text.encode()


def test_a_link_stays_a_link(opened, note, tmp_path):
    link = tmp_path / "today.md"
    link.symlink_to(note)
    session = opened(link)
    session.type("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert link.is_symlink() and os.readlink(link) == str(note)
    assert b"zebra" in note.read_bytes()


def test_permissions_stay(opened, note):
    note.chmod(0o640)
    session = opened(note)
    session.type("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert b"zebra" in note.read_bytes()
    assert stat.S_IMODE(note.stat().st_mode) == 0o640


def test_no_files_are_left_beside_the_note(opened, note):
    before = sorted(os.listdir(note.parent))
    session = opened(note)
    session.type("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert sorted(os.listdir(note.parent)) == before
