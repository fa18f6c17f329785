#!/usr/bin/env python3
"""Write the manual pages: gavel(1), and gavel-COMMAND(1) for every command.

Names, options and texts are those of `gavel --help`: they are read from
`gavel --experimental-dump-help` on standard input, so that a page cannot lag
behind. What no help tells, files and variables, stands in the tables below.

    gavel --experimental-dump-help | manual.py FOLDER "gavel 0.1.0"

The date is that of $SOURCE_DATE_EPOCH, else today's. In the help of a command,
`Examples:` is followed by indented lines, and `Exit status:` by `0 done; 1 …`.
"""

import json
import os
import re
import sys
import textwrap
import time
from pathlib import Path

MEETING = {"open", "view", "play"}
LOG = {"open", "view", "new", "archive", "log", "replay", "recover", "export"}
REGISTERS = {"attendance", "actions", "decisions", "topic"}
ARCHIVE = {"new", "archive", "search", "series", "check", "roster", "export"} | REGISTERS
PEOPLE = {"open", "roster", "attendance", "actions", "topic"}

# Name, meaning, and the commands that have to do with it; None is all of them.
FILES = [
    (
        "~/.config/gavel/config.yaml",
        "The settings. gavel config --explain tells what can be set.",
        MEETING | ARCHIVE | {"tutorial", "config", "doctor", "themes"},
    ),
    (
        "~/.config/gavel/themes/NAME.yaml",
        "A base16 or base24 scheme of your own, a theme by its file's name.",
        MEETING | {"tutorial", "new", "themes"},
    ),
    (
        ".gavel/series/NAME.yaml",
        "In an archive, what the notes of a series cannot tell; gavel series --explain tells its keys. For an archive "
        "that is not yours it stands in ~/.config/gavel/series.",
        {"open"} | ARCHIVE,
    ),
    (
        ".gavel/people.yaml",
        "In an archive, which names are one person; gavel roster --explain tells its form. For an archive that is "
        "not yours it is ~/.config/gavel/people.yaml.",
        PEOPLE,
    ),
    (
        "~/.local/state/gavel/*.gavel-log",
        "The log of a note, an SQLite file: everything that was typed and that happened in the meeting.",
        LOG | {"doctor"},
    ),
    (
        "~/.cache/gavel/*.search",
        "The search index of an archive, an SQLite file. It may be thrown away at any time.",
        {"open", "search", "doctor"},
    ),
    (".NOTE.gavel-lock", "Beside a note: who has it open.", {"open", "play"}),
]
ENVIRONMENT = [
    (
        "COLORTERM",
        "Where it is truecolor or 24bit, a TERM such as xterm is taken for its sister with 256 colours.",
        {"open", "tutorial", "view", "new", "themes", "doctor"},
    ),
    ("COLUMNS", "How wide tables are, where output is no terminal.", {"series", "roster", "check", "search"} | REGISTERS),
    ("EDITOR", "The editor for alt+o, where VISUAL is not set.", {"open", "tutorial"}),
    ("GAVEL_CLOCK", "For tests alone: a file with the time that a meeting takes for now.", {"open", "tutorial"}),
    ("HOME", "Where the folders below are that no other variable names.", None),
    (
        "LC_ALL, LC_CTYPE, LANG",
        "The locale, of which only the encoding counts. Where none is named, text is UTF-8.",
        MEETING | {"tutorial", "new", "attendance", "doctor"},
    ),
    (
        "NO_COLOR",
        "Set to anything, nothing is coloured.",
        {"open", "tutorial", "view", "new", "check", "search", "themes", "doctor"},
    ),
    ("PATH", "Where git is found.", ARCHIVE | {"tutorial", "doctor"}),
    ("TERM", "The kind of the terminal.", {"open", "tutorial", "view", "new", "themes", "doctor"}),
    ("TMPDIR", "One of the folders that are tried when a note can be saved nowhere else.", {"open"}),
    ("TMPDIR", "Where the tutorial has its folder; else in /tmp.", {"tutorial"}),
    ("TZ", "The time zone of times that name none.", {"open", "tutorial", "view", "new", "log", "replay", "export"}),
    ("USER, LOGNAME", "Who is told to have a note open.", {"open", "play", "recover"}),
    ("VISUAL", "The editor for alt+o.", {"open", "tutorial"}),
    ("XDG_CACHE_HOME", "The search index is in gavel/ there, not in ~/.cache/gavel.", {"open", "search", "doctor"}),
    (
        "XDG_CONFIG_HOME",
        "Settings are in gavel/ there, not in ~/.config/gavel.",
        MEETING | ARCHIVE | {"tutorial", "config", "doctor", "themes"},
    ),
    ("XDG_DATA_HOME", "Exports of a meeting go to gavel/exports there, not to ~/.local/share/gavel/exports.", {"open"}),
    ("XDG_STATE_HOME", "Logs are in gavel/ there, not in ~/.local/state/gavel.", LOG | {"doctor"}),
]


def escaped(text):
    """Text that neither roff nor a terminal takes for anything else."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "".join(one if one.isascii() else f"\\[u{ord(one):04X}]" for one in text)


def plain(line):
    """A line that is no request."""
    return "\\&" + line if line.startswith((".", "'")) else line


def word(text):
    """One argument of a macro."""
    text = escaped(text).replace('"', "\\(dq")
    return f'"{text}"' if re.search(r"\s", text) else text


def filled(text):
    """A paragraph: a line a sentence, or several where one is long."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", " ".join(text.split()))
    for sentence in sentences:
        for line in textwrap.wrap(sentence, 72, break_long_words=False, break_on_hyphens=False):
            yield plain(escaped(line))


def literal(lines):
    """Lines as they are."""
    yield ".Bd -literal -offset indent"
    yield from (plain(escaped(line)) for line in lines)
    yield ".Ed"


class Help:
    """The discussion of a command, in its parts."""

    def __init__(self, text):
        self.examples, self.statuses, self.about = [], [], []
        for block in re.split(r"\n\s*\n", text.strip()):
            lines = block.split("\n")
            if lines[0] == "Examples:":
                self.examples += [line.strip() for line in lines[1:]]
            elif block.startswith("Exit status:"):
                self.statuses += self._statuses(" ".join(lines).removeprefix("Exit status:"))
            else:
                self.about.append(lines)

    @staticmethod
    def _statuses(text):
        """`0 done; 1 an error` as pairs."""
        for part in re.split(r";\s+(?=\d)", text.strip().removesuffix(".")):
            status, meaning = part.split(" ", 1)
            yield status, meaning[0].upper() + meaning[1:] + "."

    def paragraphs(self):
        """The description; indented lines stay lines."""
        for block in self.about:
            if not block[0].startswith("  "):
                yield ".Pp"
            kept = []
            for line in [*block, ""]:
                if line.startswith("  "):
                    kept.append(line.strip())
                    continue
                if kept:
                    yield from literal(kept)
                    kept = []
                yield from filled(line)


class Page:
    """The manual page of a command."""

    def __init__(self, command, above=()):
        self.command = command
        self.words = [*above, command["commandName"]]
        self.help = Help(command.get("discussion", ""))
        self.arguments = [one for one in command.get("arguments", []) if one["shouldDisplay"]]
        subcommands = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
        self.below = [Page(one, self.words) for one in subcommands]

    @property
    def name(self):
        return "-".join(self.words)

    @property
    def abstract(self):
        return self.command["abstract"]

    def pages(self):
        yield self
        for page in self.below:
            yield from page.pages()

    def text(self, date, version):
        summary = self.abstract.rstrip(".")
        lines = [f".Dd {date}", f".Dt {escaped(self.name.upper())} 1", f".Os {version}"]
        lines += [".Sh NAME", f".Nm {escaped(self.name)}"]
        lines += [f".Nd {escaped(summary[0].lower() + summary[1:])}", ".Sh SYNOPSIS", *self.synopsis()]
        lines += [".Sh DESCRIPTION", *filled(self.abstract)]
        lines += self.help.paragraphs()
        lines += [*self.commands(), *self.options()]
        lines += self.table("ENVIRONMENT", ENVIRONMENT, "Ev") + self.table("FILES", FILES, "Pa")
        lines += [".Sh EXIT STATUS", ".Bl -tag -width Ds"]
        for status, meaning in self.help.statuses:
            lines += [f".It {escaped(status)}", *filled(meaning)]
        lines += [".El", ".Sh EXAMPLES", *literal(self.help.examples), ".Sh SEE ALSO", *self.others()]
        return "\n".join(lines) + "\n"

    def synopsis(self):
        name = f".Nm {' '.join(escaped(part) for part in self.words)}"
        if self.below:
            yield name
            yield ".Op Ar options"
            yield from self.default.takes()
            yield name
            yield ".Ar command"
            yield ".Op Ar options"
            return
        yield name
        for flags in self.grouped():
            yield f".Op {' | '.join(self.spelled(one, names=slice(0, 1)) for one in flags)}"
        yield from self.takes()

    def takes(self):
        for argument in self.positionals():
            spelled = f"Ar {word(argument['valueName'])}" + (" ..." if argument["isRepeating"] else "")
            yield f".Op {spelled}" if argument["isOptional"] else f".{spelled}"

    @property
    def default(self):
        """The command that it is where none is said."""
        return next(page for page in self.below if page.words[-1] == self.command["defaultSubcommand"])

    def positionals(self):
        return [one for one in self.arguments if one["kind"] == "positional"]

    def grouped(self):
        """Options, and flags that are two answers to one question together."""
        groups = []
        for one in self.arguments:
            if one["kind"] == "positional":
                continue
            if groups and one["kind"] == "flag" and one["abstract"] == groups[-1][-1]["abstract"]:
                groups[-1].append(one)
            else:
                groups.append([one])
        return groups

    @staticmethod
    def spelled(option, names=slice(None)):
        order = sorted(option["names"], key=lambda name: name["kind"] != "short")
        flags = [f"Fl {escaped(('-' if one['kind'] == 'long' else '') + one['name'])}" for one in order][names]
        value = f" Ar {word(option['valueName'])}" if option["kind"] == "option" else ""
        return " , ".join(flags) + value

    def options(self):
        described = [(f"Ar {word(one['valueName'])}", [one]) for one in self.positionals()]
        described += [(" , ".join(map(self.spelled, flags)), flags) for flags in self.grouped()]
        yield ".Pp"
        yield "What it takes:"
        yield ".Bl -tag -width Ds"
        for head, (first, *_) in described:
            yield f".It {head}"
            yield from filled(first["abstract"])
            values = first.get("allValues", [])
            if any(value not in first["abstract"] for value in values):
                yield from filled(f"It is one of {', '.join(values)}.")
            if "defaultValue" in first and "default" not in first["abstract"]:
                yield from filled(f"Without it, {first['defaultValue']}.")
        yield ".El"

    def commands(self):
        if not self.below:
            return
        yield ".Pp"
        yield "The commands, each with a page of its own:"
        yield ".Bl -tag -width Ds"
        for page in self.below:
            yield f".It Xr {escaped(page.name)} 1"
            yield from filled(page.abstract)
        yield ".El"
        yield ".Pp"
        yield "Where none is said, it is"
        yield f".Xr {escaped(self.default.name)} 1 ."

    def table(self, heading, rows, macro):
        command = self.words[1] if len(self.words) > 1 else None
        mine = [row for row in rows if command is None or row[2] is None or command in row[2]]
        if not mine:
            return []
        lines = [f".Sh {heading}", ".Bl -tag -width Ds"]
        for name, meaning, _ in mine:
            lines += [".It " + " , ".join(f"{macro} {word(one)}" for one in name.split(", ")), *filled(meaning)]
        return [*lines, ".El"]

    def others(self):
        above = ["-".join(self.words[:count]) for count in range(1, len(self.words))]
        names = sorted(["git", *above, *(page.name for page in self.below)])
        return [f".Xr {escaped(name)} 1" + (" ," if name != names[-1] else "") for name in names]


def main():
    folder, version = Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))
    date = f"{time.strftime('%B', day)} {day.tm_mday}, {day.tm_year}"
    for page in Page(json.load(sys.stdin)["command"]).pages():
        (folder / f"{page.name}.1").write_text(page.text(date, version))


if __name__ == "__main__":
    main()
