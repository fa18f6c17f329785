"""How ttybench handles gavel. $GAVEL is the program; bench.py sets it."""

import os

from drivers import DRIVERS, Driver, read_text

GAVEL = os.environ.get("GAVEL", ".build/release/gavel")


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
        to_end=[b"\x1b[1;5F", 0.15, b"\x1b\r"],  # ctrl+end, alt+enter: a fresh line at the end of the note
        save=[b"\x13"],  # ctrl+s
        discard=[b"\x11"],  # ctrl+q, which saves: the sandbox is thrown away
        recover=reopened,
        recovery="the log: opening the note again brings everything back",
    )
)
