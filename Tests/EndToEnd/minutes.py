"""From a finished note back to the note as it was before the meeting, and what has to be typed in between."""

from dataclasses import dataclass

PRESENT = "**Present:** "
PREVIOUS = "_For the notes from the previous meeting"


@dataclass
class Part:
    """Lines that were written in the meeting, below a line that was there before."""

    anchor: str
    lines: list


@dataclass
class Minutes:
    """A note before the meeting, who came, and what was written."""

    start: str
    names: list
    parts: list


def minutes_of(original):
    """Take a finished note apart: its names and the bodies of its sections go, the scaffold stays."""
    start, names, parts = [], [], []
    lines = original.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith(PRESENT) and not names:
            names = [name.strip() for name in line[len(PRESENT) :].split(",")]
            start.append(PRESENT)
            continue
        start.append(line)
        if line.startswith("## "):
            end = next(n for n in range(at, len(lines)) if lines[n].startswith("## ") or lines[n] == "---")
            kept, part = _body(line, lines[at:end])
            start += kept
            parts.append(part)
            at = end
    return Minutes("\n".join(start), names, parts)


def _body(heading, body):
    """What a section keeps of its body (the line about the previous notes, the blanks at the end), and the rest."""
    anchor, kept = heading, 0
    for number, line in enumerate(body):
        if line.startswith(PREVIOUS):
            anchor, kept = line, number + 1
    written = len(body)
    while written > kept and body[written - 1] == "":
        written -= 1
    return body[:kept] + body[written:], Part(anchor, body[kept:written])


def write_out(minutes):
    """The finished note again, by hand: what typing has to lead to."""
    text = minutes.start.replace(PRESENT, PRESENT + ", ".join(minutes.names), 1)
    for part in minutes.parts:
        text = text.replace(part.anchor, "\n".join([part.anchor, *part.lines]), 1)
    return text


def go_to(session, line, top="ctrl+home"):
    """Walk down from the top until the cursor stands on a line, then to its end."""
    session.press(top)
    session.wait_until(lambda: session.cursor[1] < 8, what="the cursor to be at the top")
    for _ in range(400):
        column, row = session.cursor
        if line[:40].rstrip() in session.screen()[row][column:]:
            session.press("end")
            session.wait_until(lambda: session.cursor[0] > column, what=f"the end of {line!r}")
            return
        before = _place(session)
        session.press("down")
        session.wait_until(lambda: _place(session) != before, what=f"the cursor to move down towards {line!r}")
    raise AssertionError(f"{line!r} is not in the note" + session.shown())


def _place(session):
    """The cursor and what surrounds it: changes when the cursor moves, and when the text does under it."""
    row = session.cursor[1]
    return session.cursor, session.screen()[max(0, row - 4) : row + 2]


def type_lines(session, lines, newline="alt+enter"):
    """Type whole lines below the one with the cursor, one at a time, each begun by a plain new line."""
    for line in lines:
        session.press(newline)
        session.type(line)
        if words := line.split():
            session.wait_for(words[-1][-8:])
