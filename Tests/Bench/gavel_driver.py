"""How ttybench handles gavel. $GAVEL is the program; bench.py sets it."""

import os
import sys

from drivers import DRIVERS, Driver, read_text

GAVEL = os.environ.get("GAVEL", ".build/release/gavel")
SAVE = b"\x13"  # ctrl+s
IS_FULL = "diskfull" in sys.argv  # what is measured


def reopened(ctx, run):
    """What the file has, and what it has when the note was opened again and left with ctrl+q."""
    got = [("file", read_text(ctx.file))]
    run([GAVEL, ctx.file], steps=[("expect", r"\bsaved\b", 5), b"\x11"])
    got.append(("opened again", read_text(ctx.file)))
    return [(where, text) for where, text in got if text is not None]


DRIVERS.append(
    Driver(
        name="gavel",
        argv=[GAVEL, "{file}"],
        insert=[b"\x1b[1;5H"] if IS_FULL else [],  # ctrl+home
        to_end=[b"\x1b[1;5F", 0.15, b"\x1b\r"],  # ctrl+end, alt+enter: a fresh line at the end of the note
        # On a full disk the text was saved by itself before the disk was filled: one more letter is not.
        save=[b"x", SAVE] if IS_FULL else [SAVE],
        discard=[b"\x11"],  # ctrl+q, which saves: the sandbox is thrown away
        recover=reopened,
        recovery="the log: opening the note again brings everything back",
    )
)
