#!/usr/bin/env python3
"""Write the manual pages: gavel(1), gavel-COMMAND(1) for every command, and
gavel-TOPIC(7) for every topic of the help.

Names, options and texts are those of `gavel --help` and `gavel help TOPIC`: the
program is asked for them, so that a page cannot lag behind.

    manual.py .build/release/gavel FOLDER

The date is that of $SOURCE_DATE_EPOCH, else today's. In the help of a command,
`Examples:` is followed by indented lines, and `Exit status:` by `0 done; 1 …`.
"""

import json
import os
import re
import subprocess
import sys
import textwrap
import time
from pathlib import Path

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
    """A paragraph: a line a sentence, or several where one is long. What stands between backticks is bold."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", " ".join(text.split()))
    is_bold = False
    for sentence in sentences:
        for line in textwrap.wrap(sentence, 72, break_long_words=False, break_on_hyphens=False):
            parts = escaped(line).split("`")
            whole = "\\fB" + parts[0] if is_bold else parts[0]
            for part in parts[1:]:
                is_bold = not is_bold
                whole += ("\\fB" if is_bold else "\\fR") + part
            yield plain(whole + ("\\fR" if is_bold else ""))


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


class Guide:
    """The topics, and the tables of files and variables."""

    def __init__(self, told):
        self.topics = [Topic(one) for one in told["topics"]]
        self.files = [(one["name"], one["meaning"], one["commands"]) for one in told["files"]]
        self.variables = [(", ".join(one["names"]), one["meaning"], one.get("commands")) for one in told["variables"]]


class Topic:
    """The manual page of a topic."""

    def __init__(self, told):
        self.name = f"gavel-{told['name']}"
        self.summary = told["summary"]
        self.blocks = told["blocks"]

    def text(self, date, version):
        lines = [f".Dd {date}", f".Dt {escaped(self.name.upper())} 7", f".Os {version}"]
        lines += [".Sh NAME", f".Nm {escaped(self.name)}", f".Nd {escaped(self.summary)}", ".Sh DESCRIPTION"]
        title, *rest = self.blocks
        lines += filled(f"{title['text']}.")
        items = None
        for block in rest:
            marker = block.get("marker")
            if items and not (marker and (marker == "-") == (items == "bullet")):
                lines.append(".El")
                items = None
            # A paragraph begins by itself behind a heading.
            part = list(self.lines(block, marker and not items))
            lines += part[1:] if part[0] == ".Pp" and lines[-1].startswith(".Sh") else part
            items = marker and ("bullet" if marker == "-" else "enum")
        lines += [".El"] if items else []
        return "\n".join([*lines, ".Sh SEE ALSO", ".Xr gavel 1"]) + "\n"

    @staticmethod
    def lines(block, is_first):
        """A part of the text; a list begins with its first item."""
        if block["kind"] == "heading":
            yield f".Sh {escaped(block['text'].upper())}"
        elif block["kind"] == "paragraph":
            yield from [".Pp", *filled(block["text"])]
        elif block["kind"] == "literal":
            yield from literal(block["lines"])
        else:
            if is_first:
                yield f".Bl -{'bullet' if block['marker'] == '-' else 'enum'} -compact"
            yield from [".It", *filled(block["text"])]


class Page:
    """The manual page of a command."""

    def __init__(self, command, guide, above=()):
        self.command = command
        self.guide = guide
        self.words = [*above, command["commandName"]]
        self.help = Help(command.get("discussion", ""))
        self.arguments = [one for one in command.get("arguments", []) if one["shouldDisplay"]]
        subcommands = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
        self.below = [Page(one, guide, self.words) for one in subcommands]

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
        lines += self.table("ENVIRONMENT", self.guide.variables, "Ev")
        lines += self.table("FILES", self.guide.files, "Pa")
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
        others = [(1, name) for name in ["git", *above, *(page.name for page in self.below)]]
        told = json.dumps(self.command.get("discussion", ""))
        for topic in self.guide.topics:
            if not above or re.search(rf"gavel help {topic.name.removeprefix('gavel-')}\b(?!-)", told):
                others.append((7, topic.name))
        others.sort()
        return [f".Xr {escaped(name)} {section}" + (" ," if name != others[-1][1] else "") for section, name in others]


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))
    date = f"{time.strftime('%B', day)} {day.tm_mday}, {day.tm_year}"

    def told(*words):
        return subprocess.run([program, *words], capture_output=True, check=True, text=True).stdout

    version = told("--version").split("\n")[0]
    guide = Guide(json.loads(told("help", "--dump-guide")))
    for page in Page(json.loads(told("--experimental-dump-help"))["command"], guide).pages():
        (folder / f"{page.name}.1").write_text(page.text(date, version))
    for topic in guide.topics:
        (folder / f"{topic.name}.7").write_text(topic.text(date, version))


if __name__ == "__main__":
    main()
