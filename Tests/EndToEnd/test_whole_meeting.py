"""A real meeting, typed from its beginning to its end, becomes the very file that the archive keeps."""

import shutil

import pytest

from conftest import wait_saved
from minutes import go_to, minutes_of, type_lines, write_out

NOTE = "community_meetings/2024/community-2024-07-17.md"
SIZE = {"columns": 180, "rows": 55}


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


def arrive(session, note, name, typed=None):
    """Mark a person present through the prompt; `typed` is the beginning that is completed."""
    session.press("f3")
    session.type(typed or name)
    session.wait_for(name)
    if typed:
        session.press("tab")
    session.press("enter", "ctrl+s")
    session.wait_until(lambda: name in note.read_text(), what=f"{name} to be present")


def test_a_whole_meeting_is_typed(opened, original, minutes, before):
    session = opened(before, **SIZE)
    for name in minutes.names[:-1]:
        arrive(session, before, name)
    for number, part in enumerate(minutes.parts):
        go_to(session, part.anchor)
        type_lines(session, part.lines)
        session.press("ctrl+n")
        if number == 1:
            arrive(session, before, minutes.names[-1])  # somebody comes late
    session.press("ctrl+s")
    session.wait_until(lambda: before.read_bytes() == original, timeout=5, what="the file to be the original")
    wait_saved(session)
    for _ in range(8):
        session.press("ctrl+n")  # through the rest of the agenda, which leaves no trace in the note
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert before.read_bytes() == original


def test_a_name_is_completed_from_earlier_meetings(opened, minutes, before):
    session = opened(before, **SIZE)
    arrive(session, before, "Nathan Goldbaum", typed="Nathan G")
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
    assert "\n- one\n- two\nthree\n" in before.read_text()
