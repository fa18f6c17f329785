"""Notes of sizes that no meeting has: they open, take text at the end and in the middle, and are saved byte by byte.

Nothing is timed here; a wait that runs out is the only limit. What it takes is `make bench`'s matter.
"""

import pytest

from conftest import wait_saved

HEAD = b"# 2026-06-10 Title\n\n**Present:** Ada\n\n## New topics\n\n"
HUGE = {
    "a line of a megabyte": b"word " * 200_000,
    "a megabyte without a blank": HEAD + b"x" * 1_000_000,
    "100,000 bullets": HEAD + b"".join(b"- item %d\n" % number for number in range(100_000)),
    "a list 500 deep": HEAD + b"".join(b" " * (2 * depth) + b"- level %d\n" % depth for depth in range(500)),
    "5,000 sections": HEAD + b"".join(b"## Section %d\n\n- a\n  - b\n\n" % number for number in range(5_000)),
    "a long front matter": b"---\n" + b"key: value\n" * 100_000 + b"---\n\n" + HEAD + b"- a\n",
    "zeros": b"\0" * 1_000_000,
    "bytes that are no text": b"\xff" * 1_000_000,
    "100,000 marks on a letter": b"e" + "\u0301".encode() * 100_000,
    "brackets that never close": HEAD + b"[x\n" * 50_000,
    "quotes in quotes": b"> " * 50_000 + b"x\n",
}
PEOPLE = ", ".join(f"Person Number{number} (@p{number})" for number in range(1_000))


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_note_is_usable(opened, archive, name):
    before = HUGE[name]
    path = archive / "huge.md"
    path.write_bytes(before)
    session = opened(path)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.press("home", "pageup", "pagedown", "ctrl+home")
    session.wait_gone("zebra")
    session.type("okapi ")
    session.wait_for("okapi")
    session.press("backspace", "alt+u", "pagedown", "ctrl+r")
    session.type("zebra")
    session.press("enter")
    session.wait_for("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert path.read_bytes() == b"okapi " + before + b"zebra"


@pytest.mark.parametrize("name", ["100,000 bullets", "5,000 sections", "a line of a megabyte"])
def test_text_goes_into_the_middle(opened, archive, name):
    before, middle = HUGE[name], len(HUGE[name]) // 2
    path = archive / "huge.md"
    path.write_bytes(before[:middle] + b"here" + before[middle:])
    session = opened(path)
    session.press("ctrl+r")
    session.type("here")
    session.press("enter")
    session.wait_for("here")
    session.press("right")
    session.type("zebra")
    session.wait_for("zebra")
    session.press("enter", "alt+u", "ctrl+s")
    wait_saved(session)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert b"zebra" in path.read_bytes() and path.read_bytes().replace(b"zebra", b"") == (
        before[:middle] + b"here" + before[middle:]
    )


def test_a_thousand_people_are_here(opened, archive):
    path = archive / "huge.md"
    text = f"# 2026-06-10 Title\n\n**Present:** {PEOPLE}\n\n## New topics\n\n- a\n- b\n"
    path.write_text(text)
    session = opened(path)
    session.press("ctrl+n")
    session.wait_for("Here 1000")
    session.press("f3")
    session.type("Zoë")
    session.wait_for("Here: Zoë")
    session.press("enter")
    session.wait_for("Here 1001")
    session.press("f4")
    session.type("zebra")
    session.press("enter")
    session.wait_for("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    after = text.replace("\n\n## New", ", Zoë\n\n## New") + "- zebra\n"
    assert path.read_text().replace("  - \n", "") == after
