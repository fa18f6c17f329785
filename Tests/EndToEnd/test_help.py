"""`gavel help`: commands and topics, on paper, at a terminal and through a pager."""

import json
import re
import subprocess

import pytest

from conftest import variables_read
from gits import Repository
from terminal import Session


@pytest.fixture(scope="session")
def guide(gavel):
    """The topics in their parts, by name."""
    told = json.loads(subprocess.run([gavel, "help", "--dump-guide"], capture_output=True, check=True).stdout)
    return {one["name"]: one for one in told["topics"]}


@pytest.fixture(scope="session")
def commands(gavel):
    """Every command by its words, such as "series init", and the options that it takes."""
    told = json.loads(subprocess.run([gavel, "--experimental-dump-help"], capture_output=True, check=True).stdout)
    found = {}

    def read(command, words):
        options = {"-" * (2 if name["kind"] == "long" else 1) + name["name"]
                   for one in command.get("arguments", []) for name in one.get("names", [])}  # fmt: skip
        found[" ".join(words)] = options, command.get("discussion", "")
        for one in command.get("subcommands", []):
            if one["shouldDisplay"]:
                read(one, [*words, one["commandName"]])

    read(told["command"], [])
    return found


def texts(topic):
    for block in topic["blocks"]:
        yield from block.get("lines", [block.get("text", "")])


def test_gavel_alone_tells_where_to_begin_on_one_screen(run):
    done = run()
    lines = done.stdout.split("\n")
    assert (done.returncode, done.stderr) == (0, "") and len(lines) <= 22 and max(map(len, lines)) <= 79
    assert "gavel tutorial" in done.stdout and "gavel help " in done.stdout and "gavel new tea --template" in done.stdout


def test_the_overview_tells_each_command_in_a_line(run, commands):
    told = run("--help").stdout
    for words in set(commands) - {"help", ""}:
        assert " " in words or re.search(rf"^  {words}( \(default\))?  +\S.*\n(  \S|\n)", told, re.MULTILINE), words
    assert told.count("\n") < 64


def test_a_wrong_command_line_names_what_is_wrong_in_gavels_words(run):
    for words in ["--frob", "log --frob", "play --frob", "archive --frob"]:
        done = run(*words.split())
        assert done.returncode == 64 and done.stderr.startswith("gavel: Unknown option '--frob'"), words
    assert run("view").stderr.startswith("gavel: Missing expected argument '<note>'")
    assert run("open", "--for", "0", "notes.md").stderr.startswith("gavel: --for takes")


def test_what_is_no_note_is_told_with_a_way_on(run, tmp_path):
    for day in ("02", "09", "16"):
        (tmp_path / f"tea-2026-11-{day}.md").write_text(f"# 2026-11-{day} Tea time\n\n## Topics\n")
    told = run("tea", cwd=tmp_path)
    assert told.returncode == 1 and told.stderr.endswith("\n  gavel tea-2026-11-16.md   opens the newest note of tea\n")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    assert "\n  gavel new tea   makes the next one\n" in run("tea", cwd=tmp_path).stderr
    assert "\n  gavel new NAME --template community   " in run("gone.md", cwd=tmp_path).stderr
    assert "\n  gavel new cake --template community   " in run("cake", cwd=tmp_path).stderr
    other = run("new", "Cake & tea", cwd=tmp_path).stderr
    assert "there is no series Cake & tea; there is tea\n" in other
    assert '\n  gavel new cake-tea --template community --title "Cake & tea"   begins one\n' in other


def test_what_went_wrong_is_broken_between_words(start, tmp_path):
    session = start("-" + "x" * 3, columns=40, rows=24)
    session.wait_for("gavel: Unknown option")
    assert session.wait_exit() == 64
    assert "Usage: gavel open <note> [--for <minutes>] [--read-only]" in " ".join(" ".join(session.screen()).split())


def test_the_overview_lists_every_command_and_every_topic(run, guide, commands):
    told = run("help").stdout
    assert told.startswith("OVERVIEW: Run a live meeting")
    for name, topic in guide.items():
        assert re.search(rf"^  {name} +{re.escape(topic['summary'])}$", told, re.MULTILINE), name
    for words in set(commands) - {"help"}:
        assert " " in words or re.search(rf"^  {words}\b", told, re.MULTILINE), words


def test_the_topics_alone(run, guide):
    told = run("help", "topics").stdout
    assert [line.split()[0] for line in told.split("\n") if line.startswith("  ")][:-1] == list(guide)
    assert "SUBCOMMANDS" not in told


def test_no_topic_has_the_name_of_a_command(guide, commands):
    assert not set(guide) & {*commands, "help", "topics"}


def test_a_topic_is_told_plainly_on_paper(run, guide):
    for name in guide:
        done = run("help", name)
        assert done.returncode == 0 and done.stderr == ""
        assert "\x1b" not in done.stdout and not [line for line in done.stdout.split("\n") if len(line) > 80], name
        assert 10 <= done.stdout.count("\n") <= 220, name


@pytest.mark.parametrize("words", ["archive", "series init", "help", "play"])
def test_the_help_of_a_command_is_what_the_command_says_itself(run, words):
    asked, said = run("help", *words.split()), run(*words.split(), "--help")
    assert asked.returncode == 0 and asked.stdout == said.stdout
    assert "Examples:" in asked.stdout


def test_what_is_no_command_and_no_topic_is_refused_with_what_is_near(run):
    done = run("help", "archve")
    assert done.returncode == 64 and done.stdout == ""
    assert "no command and no topic archve; there is archive" in done.stderr and "gavel help topics" in done.stderr
    assert "there is series list, series show, series init" in run("help", "series", "lst").stderr
    assert "searching" in run("help", "search", "x").stderr or run("help", "search", "x").returncode == 64
    assert "\x1b" not in run("help", "\x1b[31mred").stderr


def test_every_command_line_that_a_topic_tells_of_exists(guide, commands):
    defaults = {"": "open", "series": "series list"}
    found = 0
    for name, topic in guide.items():
        for text in texts(topic):
            spans = re.findall(r"`(gavel [^`]*)`", text) if "`" in text else re.findall(r"^gavel .*", text)
            for span in spans:
                words = span.split()[1:]
                if words[:1] in (["help"], ["--version"]):
                    continue
                depth = max(n for n in range(len(words) + 1) if " ".join(words[:n]) in commands)
                command = " ".join(words[:depth])
                taken = commands[command][0] | commands[defaults.get(command, command)][0]
                assert depth or re.match(r"^(-|NOTE|[\w-]+\.md)", words[0]), f"{name}: {span}"
                for option in re.findall(r"(?<=\s)--?[a-z][\w-]*", span):
                    assert option in taken, f"{name}: {span}"
                    found += 1
    assert found > 40


def test_every_help_that_is_pointed_to_is_there(run, guide, commands):
    told = [text for topic in guide.values() for text in texts(topic)]
    told += [discussion for _, discussion in commands.values()]
    named = set(re.findall(r"gavel help ([a-z][a-z-]*)(?! TOPIC)", "\n".join(told)))
    assert len(named) > 15
    assert not named - set(guide) - {*commands, "topics"}


def test_the_help_of_a_command_points_to_its_topic(guide, commands):
    for words, (_, discussion) in commands.items():
        if words and " " not in words and words != "help":
            assert re.search(r"^More: gavel help [a-z-]+$", discussion, re.MULTILINE), words


def test_the_generated_parts_are_whole(run, commands):
    def missing(topic, names):
        told = run("help", topic).stdout
        return [name for name in names if not re.search(rf"(?m)^{re.escape(name)} ", told)]

    def explained(*words, pattern):
        return re.findall(pattern, run(*words).stdout, re.MULTILINE)

    settings = explained("config", "--explain", pattern=r"^([a-z][a-z-]*):")
    checks = explained("check", "--explain", pattern=r"^([a-z][a-z0-9-]*)  +(?:error|warning|note)")
    keys = explained("series", "--explain", pattern=r"^([a-z-]+)  +\S")
    forms = explained("help", "export", pattern=r"^  ([a-z]+)  +\S.*$")
    assert len(settings) > 6 and len(checks) > 20 and len(keys) > 10 and "scribe" in forms
    assert not missing("settings", settings)
    assert not missing("checks", checks)
    assert not missing("git", keys)
    assert not missing("exports", [form for form in ("markdown", "html", "mail", "json", "ics", "csv", "scribe")])
    assert set(explained("help", "exports", pattern=r"^(\w+)  ")) == set(forms) - {"all", "gavel"}


def test_every_variable_that_is_read_is_told(run):
    told = run("help", "files").stdout
    assert not [name for name in variables_read() if not re.search(rf"\b{name}\b", told)]


def test_every_exit_status_is_told(run, commands):
    told = run("help", "status").stdout
    for words, (_, discussion) in commands.items():
        statuses = re.findall(r"(?:Exit status:|;)\s+(\d+(?:\+N)?) ", discussion.replace("\n", " "))
        for status in statuses:
            assert re.search(rf"(?m)^{re.escape(status)} ", told), f"{words}: {status}"


def test_the_keys_are_those_of_the_user(run, home):
    folder = home / ".config" / "gavel"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("keys:\n  ctrl+g: item-next\n")
    assert re.search(r"(?m)^item-next +ctrl\+g ctrl\+n", run("help", "keys").stdout)
    assert "`ctrl+g` starts the clock" in run("help", "meeting").stdout
    (folder / "config.yaml").write_text("nonsense: 1\n")
    assert "`ctrl+n` starts the clock" in run("help", "meeting").stdout


# ------------------------------------------------------------- at a terminal


def test_a_topic_that_fits_is_printed_in_the_terminals_own_colours(start):
    session = start("help", "status", rows=40, columns=80)
    assert session.wait_exit() == 0
    assert "Exit statuses" in session.shown() and "`" not in session.shown()
    assert b"\x1b[1;34m" in session.output


def test_without_colours_headings_are_bold(start):
    session = start("help", "status", rows=40, columns=80, env={"NO_COLOR": "1"})
    assert session.wait_exit() == 0
    assert set(re.findall(rb"\x1b\[([0-9;]+)m", bytes(session.output))) <= {b"1", b"1;4", b"2"}


def test_a_terminal_that_knows_no_sequences_gets_none(start):
    session = start("help", "status", rows=40, columns=80, env={"TERM": "dumb"})
    assert session.wait_exit() == 0
    assert b"\x1b" not in session.output and b"`gavel help check`" in session.output


def test_what_is_longer_than_the_terminal_goes_through_the_pager_of_the_user(start, tmp_path):
    seen = tmp_path / "seen"
    session = start("help", "meeting", rows=24, columns=80, env={"PAGER": f"cat - >{seen}; echo LESS is $LESS; :"})
    assert session.wait_exit() == 0
    assert "A meeting, from the first key" in seen.read_text()
    assert "LESS is FRX" in session.shown() and "from the first key" not in session.shown()


def test_the_overview_is_paged_too_and_the_pager_may_be_left(start, tmp_path):
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\nhead -3\n")
    pager.chmod(0o755)
    session = start("help", rows=24, columns=80, env={"PAGER": str(pager)})
    assert session.wait_exit() == 0
    assert "OVERVIEW" in session.shown() and "TOPICS" not in session.shown()


@pytest.mark.parametrize("pager", ["cat", "no-such-pager --really"])
def test_without_a_pager_all_of_it_is_printed(start, pager):
    session = start("help", "meeting", rows=24, columns=80, env={"PAGER": pager})
    assert session.wait_exit() == 0
    assert b"In sixty seconds" in session.output and b"opened again, a note" in session.output


def test_a_wide_terminal_has_wide_tables_and_narrow_text(start):
    session = start("help", "keys", rows=300, columns=140)
    assert session.wait_exit() == 0
    rows = session.screen()
    assert [row for row in rows if row.startswith("delete-word-back ") and row.endswith("cut the word before")]
    assert max(len(row) for row in rows if row.endswith((".", ","))) <= 80


def test_a_note_that_is_named_without_its_folder_is_told_where_it_is(run, tmp_path):
    repository = Repository(tmp_path / "lanterns")
    name, folder = "community-2026-05-27.md", "community_meetings/2026"
    for named in [name, "community-2026-05-27"]:
        done = run(named, cwd=repository.path)
        assert done.returncode == 1
        assert done.stderr.endswith(f"cannot find {named}: No such file or directory\n"
                                    f"  gavel {folder}/{name}   is where the archive has it\n")  # fmt: skip
    elsewhere = run(name, cwd=repository.path / "community_meetings").stderr
    assert f"  gavel 2026/{name}   is where" in elsewhere
    assert "is where" not in run("community-2026-05-28.md", cwd=repository.path).stderr


def test_a_mistyped_command_is_told_what_was_meant(run, tmp_path):
    done = run("tutroial", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.endswith("cannot find tutroial: No such file or directory\n  did you mean gavel tutorial?\n")
    done = run("serch", "lamp", "--limit", "3", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (64, "gavel: there is no command serch\n  did you mean gavel search?\n")
    assert "did you mean" not in run("tutroial.md", cwd=tmp_path).stderr + run("zzzz", cwd=tmp_path).stderr
