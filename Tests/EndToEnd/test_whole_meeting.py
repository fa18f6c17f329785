"""A real meeting, typed from its beginning to its end, becomes the very file that the archive keeps."""

import difflib
import re
import shutil

import pytest

from conftest import wait_saved
from minutes import PRESENT, go_to, minutes_of, type_lines, write_out

NOTE = "community_meetings/2024/community-2024-07-17.md"
SIZE = {"columns": 80, "rows": 24}


@pytest.fixture
def original(corpus):
    return (corpus / NOTE).read_bytes()


@pytest.fixture
def minutes(original):
    """The meeting taken apart; together again it is the original."""
    minutes = minutes_of(original.decode())
    assert write_out(minutes).encode() == original
    assert len(minutes.names) == 10 and len(minutes.parts) == 3
    return minutes


@pytest.fixture
def before(corpus, minutes, tmp_path):
    """The note as it is before the meeting, in an archive that holds the meetings of the year until then."""
    path = tmp_path / "archive" / NOTE
    path.parent.mkdir(parents=True)
    for earlier in (corpus / NOTE).parent.glob("*.md"):
        if earlier.name < path.name:
            shutil.copyfile(earlier, path.parent / earlier.name)
    path.write_bytes(minutes.start.encode())
    return path


def arrive(session, name, typed=None):
    """Mark a person present through the prompt; `typed` is the beginning that is completed."""
    session.press("f3")
    session.wait_for("Here: ")
    session.type(typed or name)
    if typed:
        session.wait_for(f"tab {name}")
        session.press("tab")
    session.wait_for(f"Here: {name}")
    session.press("enter")
    session.wait_for(f"{name} is here")


def move_on(session, section):
    """Go on through the agenda until a section, or an item of it, is the one that is open."""

    def entered():
        return session.row_with(re.compile("^▌" + re.escape(section[:20])))

    while not entered():
        place = session.screen()
        session.press("ctrl+n")
        # A second press right after a section was entered is refused: one could have meant the first.
        session.wait_until(lambda: session.screen() != place, what="an answer to ctrl+n")


def write_items(session, lines):
    """Type list items as one types them, behind a bullet that is there.

    Enter begins the next item, Tab and Shift+Tab move it in and out, and a second Enter leaves the list for a new line
    below a blank one.
    """
    before, depth = None, 0
    for line in lines:
        if line == "":
            session.press("enter", *["enter"] * bool(before))  # behind an item it ends the list
        else:
            text = line.lstrip(" ")
            level = (len(line) - len(text)) // 2
            if before:
                session.press("enter")
            elif before == "":
                session.type("- ")
                depth = 0
            session.type(text.removeprefix("- "))
            session.press(*["tab" if level > depth else "shift+tab"] * abs(level - depth))
            depth = level
        before = line


def write_exactly(session, lines):
    """Type lines character by character, each begun by a plain new line."""
    for line in lines:
        session.press("alt+enter")
        session.type(line)


def test_a_whole_meeting_is_typed(opened, original, minutes, before):
    """People arrive by name and by typing, the agenda is walked, and what was said is typed below it."""
    session = opened(before, **SIZE)
    names = minutes.names
    for name in names[:3]:
        arrive(session, name)
    session.wait_for("**Present:** " + names[0])
    session.press("ctrl+home")
    go_to(session, "**Present:** ")
    session.type("".join(f", {name}" for name in names[3:6]))
    present = PRESENT + ", ".join(names[:6])
    wait_for_file(session, before, minutes.start.replace(PRESENT, present, 1))

    followup, topics, actions = (part.lines for part in minutes.parts)
    move_on(session, "Follow-up")
    session.wait_for("meeting 0:0")
    # The bullet that is offered stands below an empty line, as the first two lines of the original do.
    assert followup[0] == "" and followup[1].startswith("- ")
    write_items(session, followup[1:])
    text = "\n".join([minutes.parts[0].anchor, *followup])
    wait_for_file(session, before, minutes.start.replace(PRESENT, present, 1).replace(minutes.parts[0].anchor, text, 1))
    session.wait_for(re.compile("^ [·▶✓] " + re.escape(followup[1][2:14])))  # the agenda has what was typed

    arrive(session, names[6])  # somebody comes late, and the typing goes on where it was
    move_on(session, "New topics")
    session.press("enter")  # no bullet here: the first topic was written with another marker
    at = next(number for number, line in enumerate(topics) if line.startswith("- POSSEE"))
    session.type(topics[1])
    write_exactly(session, topics[2:3])
    for line in topics[3 : at - 1]:
        session.press("enter")  # goes on with the marker and the indent above
        session.type(line.strip().removeprefix("* "))
    session.press("enter", "enter")
    end = next(number for number, line in enumerate(topics) if line.startswith("Conclusion"))
    session.type("- ")
    write_items(session, topics[at:end])
    write_exactly(session, topics[end:])
    for name in names[7:]:
        arrive(session, name)

    move_on(session, "Action items")
    session.type(actions[1].removeprefix("- "))
    write_exactly(session, actions[2:])
    wait_for_file(session, before, original.decode())
    session.press("ctrl+n", "ctrl+n", "ctrl+q")  # through the rest of the agenda, which leaves no trace in the note
    assert session.wait_exit() == 0
    assert before.read_bytes() == original


def wait_for_file(session, path, wanted):
    """Wait until the note holds a text; fail with the lines that differ."""
    try:
        session.wait_until(lambda: path.read_text() == wanted)
    except AssertionError as error:
        lines = difflib.unified_diff(wanted.split("\n"), path.read_text().split("\n"), "wanted", "got", "", "", 1, "")
        raise AssertionError("\n".join(["the note differs:", *(line[:70] for line in lines), str(error)])) from None


def test_a_name_is_completed_from_earlier_meetings(opened, minutes, before):
    session = opened(before, **SIZE)
    arrive(session, "Nathan Goldbaum", typed="Nathan G")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert before.read_bytes() == minutes.start.replace("**Present:** ", "**Present:** Nathan Goldbaum", 1).encode()


def test_an_item_is_typed_as_one_types(opened, minutes, before):
    """Enter goes on with the list and Tab indents; what comes out is what the original has."""
    topics = minutes.parts[1].lines
    at = next(number for number, line in enumerate(topics) if line.startswith("- POSSEE"))
    lines = topics[at : at + 3]
    assert [line[:4] for line in lines[1:]] == ["  - ", "  - "]
    session = opened(before, **SIZE)
    go_to(session, "## New topics")
    type_lines(session, ["", lines[0]])
    session.press("enter", "tab")
    session.type(lines[1].removeprefix("  - "))
    session.press("enter")
    session.type(lines[2].removeprefix("  - "))
    session.wait_for(lines[2][-10:])
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    wanted = minutes.start.replace("## New topics", "\n".join(["## New topics", "", *lines]), 1)
    assert before.read_text() == wanted


def test_the_list_is_left_by_enter_on_an_empty_item(opened, minutes, before):
    session = opened(before, **SIZE)
    go_to(session, "## Action items")
    type_lines(session, ["", "- one"])
    session.press("enter")
    session.type("two")
    session.press("enter", "enter")
    session.type("three")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert "\n- one\n- two\n\nthree\n" in before.read_text()


def test_leaving_a_meeting_tells_how_it_goes_on(opened, note):
    session = opened(note)
    session.press("ctrl+n")
    session.wait_for("item 0:0")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert f"the meeting goes on when the note is opened again: gavel {note}".encode() in session.output


def test_leaving_before_a_meeting_tells_nothing(opened, note):
    session = opened(note)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert b"the meeting goes on" not in session.output
