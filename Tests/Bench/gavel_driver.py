"""How ttybench handles gavel. $GAVEL is the program; bench.py sets it."""

import os

from drivers import DRIVERS, Driver, from_files

DRIVERS.append(
    Driver(
        name="gavel",
        argv=[os.environ.get("GAVEL", ".build/release/gavel"), "{file}"],
        to_end=[b"\x1b[1;5F", 0.15, b"\x1b\r"],  # ctrl+end, alt+enter: a fresh line at the end of the note
        save=[b"\x13"],  # ctrl+s
        discard=[b"\x11"],  # ctrl+q, which saves: the sandbox is thrown away
        recover=from_files(),
        recovery="none: the file is saved 0.7 s after the last key",
    )
)
