"""What is off the record is in the log, marked as such, and nowhere else: not in a file, an export, an index or git."""

import contextlib
import json
import re
import signal
import sqlite3
import subprocess

import pytest

from gits import NOTE, Repository

DAY = "2026-06-10"
# One word for each way to say something off the record.
TYPED, SAID, BY_KEY, LISTED = "wolverine", "pangolin", "quokka", "axolotl"
PASTED, EDITED, UNDONE, IN_LINES, BULLETED = "narwhal", "capybara", "okapi", "tapir", "echidna"
LOGGED = [TYPED, SAID, BY_KEY, LISTED, PASTED, EDITED, UNDONE, IN_LINES, BULLETED]
UNFINISHED = "platypus"
SECRETS = [*LOGGED, UNFINISHED]


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


@pytest.fixture
def note(repository):
    return repository.note(DAY, NOTE.replace("?pwd=Sesame99", ""))


def enter(session, line):
    """Say something on the command line."""
    session.press("alt+;")
    session.wait_for(re.compile("^ :"))
    session.type(line + "\n")
    session.wait_for("Off the record.")


def say_all(session, home, note):
    """Say something off the record in every way that a screen has."""
    session.press("ctrl+n")
    session.wait_for("meeting 0:0")
    session.type("Bo looks at it")
    session.press("enter")
    session.type("[off]")
    session.wait_for(re.compile(r"^ :\[off\]"))  # from here on it is not typed into the note
    session.type(f" Bo is a {TYPED}\n")
    session.wait_for("Off the record.")
    enter(session, f"off-record Ada knows the {SAID}")
    session.press("alt+O")
    session.wait_for(":[off]")
    session.type(f"a {BY_KEY} was there\n")
    session.wait_for("Off the record.")
    session.paste(f"and pays\n- [off] with a {PASTED}\nat once")
    session.wait_for("at once")
    session.press("alt+o")
    session.wait_for("the editor has it")
    session.type("\n")
    session.wait_for("by hand")
    enter(session, f"[off] an {UNDONE} too much")
    session.press("alt+u")
    session.press("alt+;")
    session.type("private-show\n")
    session.wait_for("Off the record: never in the note")
    session.press("+")
    session.wait_for(":[off]")
    session.type(f"see the {LISTED}\n")
    session.wait_for("Off the record.")


def editor(home):
    """An editor that leaves a line of each kind."""
    path = home / "ed.sh"
    left = f"by hand\\n[OFF] a {EDITED} was seen\\n"
    path.write_text(f'#!/bin/sh\necho "the editor has it"\nread enter\nprintf "{left}" >>"$1"\n')
    path.chmod(0o755)
    return {"EDITOR": "./ed.sh"}


def private_notes(session):
    """What the facilitator's own list shows."""
    session.press("alt+;")
    session.wait_for(re.compile("^ :"))
    session.type("private-show\n")
    session.wait_for("Off the record: never in the note")
    shown = "\n".join(session.screen())
    session.press("esc")
    session.wait_gone("Off the record: never in the note")
    return shown


def words_in(data):
    """The secrets that bytes hold, in either case."""
    return [word for word in SECRETS if word.encode() in data.lower()]


def assert_kept_nowhere(tmp_path, home, *repositories):
    """No file but the logs, and no object of git, holds a secret."""
    logs = home / ".local" / "state" / "gavel"
    for path in sorted(tmp_path.rglob("*")):
        if not path.is_file() or logs in path.parents or path.name == "ed.sh":
            continue
        data = path.read_bytes()
        assert words_in(data) == [], path
        if data.startswith(b"SQLite format 3"):
            held = sqlite_text(path)
            assert b"lamp" in held and words_in(held) == [], path
    for repository in repositories:
        objects = subprocess.run(
            ["git", "-C", repository, "cat-file", "--batch-all-objects", "--batch", "--buffer", "--unordered"],
            capture_output=True, check=True,
        ).stdout  # fmt: skip
        assert b"The red lamp" in objects
        assert words_in(objects) == [], repository


def sqlite_text(path):
    """All that the tables of a database hold, blobs as bytes, and the words of its full-text indexes."""
    database = sqlite3.connect(":memory:")
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as there:
        there.backup(database)
    # What cuts text into words in Gavel is not needed to read them.
    database.executescript("PRAGMA writable_schema = ON;"
                           "UPDATE sqlite_master SET sql = replace(sql, 'gavel_words', 'unicode61');"
                           "PRAGMA writable_schema = RESET")  # fmt: skip
    values = []
    for name, sql in database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall():
        if sql.upper().startswith("CREATE VIRTUAL"):
            database.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, '{name}', row)")
            values += [term for (term,) in database.execute("SELECT term FROM words")]
            database.execute("DROP TABLE temp.words")
        else:
            values += [value for row in database.execute(f'SELECT * FROM "{name}"') for value in row]
    database.close()
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in values)


def assert_marked_in_the_log(home, wanted):
    """The log has the words in entries that are marked as private, and in no others."""
    (path,) = (home / ".local" / "state" / "gavel").glob("*.gavel-log")
    database = sqlite3.connect(path)
    found = set()
    for kind, detail, data in database.execute("SELECT kind, detail, bytes FROM operation"):
        assert words_in(data or b"") == []
        if words := words_in((detail or "").encode()):
            assert (kind, json.loads(detail)["event"]) == ("happened", "notedPrivately"), detail
            found.update(words)
    assert found == set(wanted)
    for state, text, file_text in database.execute("SELECT state, text, file_text FROM checkpoint"):
        assert words_in(bytes(text or b"") + bytes(file_text or b"")) == []
        assert words_in(json.dumps(without_private_notes(json.loads(state))).encode()) == []
    database.close()


def without_private_notes(state):
    """A checkpoint's state without what is marked as private in it."""
    if isinstance(state, list):
        return [without_private_notes(part) for part in state]
    if isinstance(state, dict):
        return {key: without_private_notes(part) for key, part in state.items() if key != "privateNotes"}
    return state


def exports(run, repository, note, home):
    """What every command prints that tells of a note, a meeting or an archive."""
    around = {"cwd": repository.path}
    yield run("log", note)
    yield run("log", "--json", note)
    for time in ["18:00", "-0m", "-1m"]:
        yield run("replay", note, "--at", time)
    yield run("recover")
    yield run("recover", "--json")
    yield run("outline", note)
    yield run("outline", "--json", note)
    for form in [[], ["--json"], ["--sarif"]]:
        yield run("check", "--severity", "note", *form, **around)
    for command in ["actions", "decisions", "attendance"]:
        for form in [[], ["--json"], ["--csv"]]:
            yield run(command, *form, **around)
    yield run("topic", "lamp", **around)
    yield run("roster", "--json", **around)
    yield run("series", "--json", **around)
    yield run("series", "show", "community", **around)
    yield run("new", "community", "--date", "2026-06-24", "--carry", "all", "--dry-run", **around)
    yield run("archive", "--dry-run", note, **around)
    for form in ["markdown", "html", "mail", "json", "ics", "csv", "scribe"]:
        yield run("export", "--format", form, "-o", "-", note)
    for form in [[], ["--json"]]:
        yield run("search", "lamp", *form, **around)


def test_it_is_kept_in_the_log_alone(start, opened, run, repository, note, home, tmp_path):
    """Through a meeting, a crash, its recovery, lines of a script, exports, a search and the archive."""
    remote = repository.add_remote(tmp_path / "remote.git")
    screens = [start("view", note, "--show", show) for show in ["projector", "queue", "notes"]]
    meeting = opened(note, env=editor(home))
    say_all(meeting, home, note)
    shown = private_notes(meeting)
    assert [word for word in SECRETS if word in shown] == [TYPED, SAID, BY_KEY, LISTED, PASTED, EDITED]

    # A crash in the middle of a sentence.
    meeting.press("alt+;")
    meeting.type("s/hand/hands/\n")
    meeting.wait_for("Corrected.")
    meeting.press("ctrl+end")
    meeting.type("[off] a " + UNFINISHED)
    meeting.wait_for(UNFINISHED)
    for screen, shown in zip(screens, ["The red lamp", "Nobody has the floor.", "by hands"]):
        screen.wait_for(shown)
    meeting.signal(signal.SIGKILL)
    meeting.wait_exit()
    assert_kept_nowhere(tmp_path, home, repository.path)
    recovery = [run("recover"), run("recover", note)]

    again = opened(note)
    shown = private_notes(again)
    assert TYPED in shown and EDITED in shown and UNDONE not in shown and UNFINISHED not in shown
    again.press("ctrl+q")
    assert again.wait_exit() == 0

    lines = f"[off] in lines a {IN_LINES}\n- [off] behind a bullet an {BULLETED}\nBo repairs it\nquit\n"
    said = run("--line", note, stdin=None, input=lines)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "Bo repairs it" in note.read_text()

    archived = run("archive", "--push", note, cwd=repository.path)
    assert archived.returncode == 0, archived.stdout + archived.stderr
    assert remote.subjects()[0] == f"Add notes from {DAY} community meeting"

    for done in [*recovery, archived, *exports(run, repository, note, home)]:
        assert "usage:" not in done.stderr.lower(), done.stderr
        assert words_in((done.stdout + done.stderr).encode()) == [], done.args
    for word in SECRETS:
        assert run("search", word, cwd=repository.path).returncode == 1
    for screen in screens:
        screen.press("q")
        screen.wait_exit()
        assert words_in(bytes(screen.output)) == []
    assert_kept_nowhere(tmp_path, home, repository.path, remote.path)
    assert_marked_in_the_log(home, LOGGED)
