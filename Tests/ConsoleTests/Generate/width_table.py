#!/usr/bin/env python3
"""Writes Sources/Console/DisplayWidth+Table.swift from the Unicode data, and says where wcwidth's tables disagree.

    pip install unicodedata2==17.0.0 wcwidth
    python3 Tests/ConsoleTests/Generate/width_table.py

Classes: 0 shown as a token (Cc, Cf, Cn, Cs, Zl, Zp, fillers), 1 narrow, 2 wide (East Asian Wide or Fullwidth; every emoji
with emoji presentation is Wide), 3 mark (Mn, Me, and the Hangul vowels and finals that join the syllable before them),
4 spacing mark (Mc): joins the unit before it but has a column of its own, as in the C library, tmux and xterm.
"""
import os
import unicodedata2 as ucd

HIDDEN, NARROW, WIDE, MARK, SPACING = range(5)
FILLERS = (0x115F, 0x1160, 0x3164, 0xFFA0)  # letters by category, but nothing to see
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))


def width_class(code):
    c = chr(code)
    category = ucd.category(c)
    if code in FILLERS or category in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp"):
        return HIDDEN
    if category in ("Mn", "Me") or 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return MARK
    if category == "Mc" and ucd.east_asian_width(c) not in "WF":
        return SPACING
    return WIDE if ucd.east_asian_width(c) in "WF" else NARROW


def steps():
    last = None
    for code in range(0x110000):
        now = width_class(code)
        if now != last:
            yield code, now
        last = now


def swift_table(entries):
    words = ["0x%X" % (start << 3 | kind) for start, kind in entries]
    lines, line = [], "       "
    for word in words:
        if len(line) + len(word) + 2 > 118:
            lines.append(line)
            line = "       "
        line += " " + word + ","
    lines.append(line)
    return "\n".join(lines)


def write(path, text):
    with open(os.path.join(ROOT, path), "w") as f:
        f.write(text)
    print(path, len(text))


def main():
    entries = list(steps())
    write("Sources/Console/DisplayWidth+Table.swift", f"""\
// Written by Tests/ConsoleTests/Generate/width_table.py: do not edit.

extension DisplayWidth {{
    /// The Unicode version of the table.
    package static let unicodeVersion = "{ucd.unidata_version}"

    /// Where the class changes, ascending: `first scalar << 3 | class`; the classes are those of `Class`.
    // swift-format-ignore
    static let steps: [UInt32] = [
{swift_table(entries)}
    ]
}}
""")
    disagreements()


def disagreements():
    """A second opinion, for the person who runs this: fillers apart, only regional indicators differ, which are never sent."""
    import wcwidth
    columns = {NARROW: 1, WIDE: 2, MARK: 0}
    for code in range(0x110000):
        kind = width_class(code)
        if kind in columns and ucd.category(chr(code)) != "Mc" and wcwidth.wcwidth(chr(code)) != columns[kind]:
            print("U+%04X here %d, wcwidth %d: %s" % (
                code, columns[kind], wcwidth.wcwidth(chr(code)), ucd.name(chr(code), "?")))


if __name__ == "__main__":
    main()
