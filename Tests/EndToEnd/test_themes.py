"""Themes: what a terminal is told of colours, on every kind of terminal, and the user's own schemes."""

import re
import subprocess

import pytest

from conftest import wait_saved

NAMES = ["beacon-dark", "beacon-light", "harbour-dark", "harbour-light", "lantern-dark", "lantern-light"]
NAMES = ["terminal", *NAMES, "tide-dark", "tide-light", "mono"]

DUSK = 'scheme: "Dusk"\nauthor: "Ada"\n' + "".join(
    f'base0{digit:X}: "{colour}"\n'
    for digit, colour in enumerate(["101020", "181830", "303050", "9090a0", "b0b0c0", "e0e0f0"] + ["d0c0f0"] * 10)
)


def styles(session):
    """The SGR parameters that a program asked for, a list each."""
    return [part.split(b";") for part in re.findall(rb"\x1b\[([0-9;]*)m", bytes(session.output))]


def indexed(session):
    """The colours of 256 among them: (38 or 48, number)."""
    found = set()
    for part in styles(session):
        for at in range(len(part) - 2):
            if part[at] in (b"38", b"48") and part[at + 1] == b"5":
                found.add((int(part[at]), int(part[at + 2])))
    return found


def first(session):
    """The terminal's first eight colours among them."""
    plain = [re.sub(rb"[34]8;5;\d+", b"", b";".join(part)).split(b";") for part in styles(session)]
    return {int(code) for part in plain for code in part if code and 30 <= int(code) < 48 and int(code) % 10 < 8}


@pytest.fixture
def config(home):
    folder = home / ".config" / "gavel"
    (folder / "themes").mkdir(parents=True)
    return folder


# ------------------------------------------------------------------------ gavel themes


def test_the_list_has_every_theme_and_no_colour_in_a_pipe(run):
    done = run("themes")
    assert done.returncode == 0 and "\x1b" not in done.stdout
    lines = done.stdout.splitlines()
    assert lines.pop(0).split() == ["theme", "kind", "contrast"]
    assert [line.removeprefix("*").split()[0] for line in lines] == NAMES
    assert lines[0].startswith("* terminal")
    for line in lines[1:-1]:
        name, kind, contrast = line.split()
        assert kind == name.split("-")[1] and float(contrast) >= (7 if "beacon" in name else 4.5)


@pytest.mark.parametrize(
    ("term", "more", "is_256", "is_coloured"),
    [
        ("xterm-256color", {}, True, True),
        ("xterm", {}, False, True),
        ("xterm", {"COLORTERM": "truecolor"}, True, True),
        ("linux", {}, False, True),
        ("linux", {"COLORTERM": "truecolor"}, False, True),
        ("vt100", {}, False, False),
        ("xterm-256color", {"NO_COLOR": "1"}, False, False),
        ("no-such-terminal", {}, False, False),
    ],
)
def test_a_preview_uses_what_the_terminal_has(start, term, more, is_256, is_coloured):
    session = start("themes", "lantern-dark", term=term, env=more)
    assert session.wait_exit() == 0
    session.wait_for("Release 1.4")
    assert bool(indexed(session)) == is_256
    assert bool(first(session)) == (is_coloured and not is_256)


def test_a_terminal_with_few_colours_is_told_of_it(start):
    session = start("themes", term="linux")
    assert session.wait_exit() == 0
    session.wait_for("fewer than 256 colours")


def test_a_theme_that_is_not_there_is_named(run):
    done = run("themes", "noon")
    assert done.returncode == 1 and "there is no theme noon; there is terminal, beacon-dark" in done.stderr


# ------------------------------------------------------------------------ in a meeting


@pytest.mark.parametrize(
    ("term", "more", "is_256", "is_coloured"),
    [
        ("xterm-256color", {}, True, True),
        ("xterm", {"COLORTERM": "24bit"}, True, True),
        ("xterm", {}, False, True),
        ("linux", {}, False, True),
        ("vt100", {}, False, False),
        ("xterm-256color", {"NO_COLOR": "1"}, False, False),
    ],
)
def test_a_meeting_has_the_theme_of_the_settings(opened, config, note, term, more, is_256, is_coloured):
    (config / "config.yaml").write_text("theme: lantern-dark\n")
    session = opened(note, term=term, env=more)
    session.wait_for("Release 1.4")
    assert bool(indexed(session)) == is_256
    assert bool(first(session)) == (is_coloured and not is_256)
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def test_a_terminal_with_every_colour_gets_those_of_the_scheme(opened, home, config, note):
    """Debian has the descriptions of such terminals in a package of their own: one is made here."""
    described = home / "direct.terminfo"
    described.write_text(
        "every-colour|a terminal with direct colour,\n"
        "\tRGB, colors#0x1000000, pairs#0x10000,\n"
        "\tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,\n"
        "\tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,\n"
        "\tuse=xterm-256color,\n"
    )
    subprocess.run(["tic", "-x", "-o", home / ".terminfo", described], check=True, timeout=10)
    (config / "themes" / "dusk.yaml").write_text(DUSK)
    (config / "config.yaml").write_text("theme: dusk\n")
    folders = f"{home}/.terminfo:/usr/share/terminfo:/lib/terminfo"
    session = opened(note, term="every-colour", env={"TERMINFO_DIRS": folders})
    told = bytes(session.output)
    for kind, colour in [(38, (0xE0, 0xE0, 0xF0)), (48, (0x10, 0x10, 0x20)), (38, (0xD0, 0xC0, 0xF0))]:
        assert b"%d:2::%d:%d:%d" % (kind, *colour) in told


def test_the_next_theme_comes_at_once_and_names_what_keeps_it(opened, note):
    session = opened(note)
    assert not indexed(session)
    session.press("ctrl+p")
    session.type("theme-next")
    session.press("enter")
    session.wait_for("Theme beacon-dark. enter shows the next, esc stays.")
    assert (48, 16) in indexed(session)
    session.press("esc")
    session.wait_gone("> theme-next")
    session.press("f2")
    session.type("T")
    session.wait_for("Theme beacon-light. To keep it, theme: beacon-light in config.yaml.")
    assert (48, 231) in indexed(session)
    wait_saved(session)


@pytest.mark.parametrize(
    ("term", "more", "told"),
    [
        ("xterm-256color", {"NO_COLOR": "1"}, "NO_COLOR is set"),
        ("linux", {}, "A theme wants 256 colours"),
        ("vt100", {}, "A theme wants 256 colours"),
    ],
)
def test_where_there_are_no_colours_the_next_theme_is_declined(opened, note, term, more, told):
    session = opened(note, term=term, env=more)
    session.press("f2")
    session.type("T")
    session.wait_for(told)


def test_a_scheme_of_the_users_is_a_theme(opened, run, config, note):
    (config / "themes" / "dusk.yaml").write_text(DUSK)
    (config / "config.yaml").write_text("theme: dusk\n")
    assert re.search(r"^\* dusk +dark", run("themes").stdout, re.MULTILINE)
    assert indexed(opened(note))


def test_what_is_wrong_in_a_scheme_is_named_with_its_line(start, run, config, note):
    scheme = config / "themes" / "dusk.yaml"
    scheme.write_text(DUSK.replace("303050", "dim blue"))
    (config / "config.yaml").write_text("theme: dusk\n")
    wrong = f"{scheme}:5:9: base02 is a colour of six digits, such as 1f1a15, not dim blue"
    for arguments in (["themes"], ["themes", "dusk"]):
        done = run(*arguments)
        assert done.returncode == 1 and wrong in done.stderr
    session = start(note)
    assert session.wait_exit() == 1
    session.wait_for("base02")


def test_a_broken_scheme_stops_no_other_theme(opened, config, note):
    (config / "themes" / "a.yaml").write_text("base00: x\n")
    session = opened(note)
    session.press("f2")
    session.type("T")
    session.wait_for("a.yaml:1:9: base00 is a colour of six digits")
    session.type("T")
    session.wait_for("Theme beacon-dark.")


@pytest.mark.parametrize("command", [["view"], ["--read-only"]])
def test_other_screens_have_the_theme_as_well(start, config, note, command):
    (config / "config.yaml").write_text("theme: tide-light\n")
    session = start(*command, note)
    session.wait_for("2026-06-10-lantern.md")
    assert (48, 231) in indexed(session)
    session.press("q" if command == ["view"] else "ctrl+q")
    assert session.wait_exit() == 0
