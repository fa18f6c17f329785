"""The commands on a meeting's log: `log`, `replay`, `recover`. The logs are written by hand, as gavel 1 wrote them."""

import json
import os
import re
import signal
import subprocess

import pytest

from handmade import Log
from terminal import environment

TEXT = b"# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups (5m)\n"
TYPED = b"- Spoons\n"


@pytest.fixture
def tea(tmp_path):
    """A note whose last line was typed but never saved."""
    path = tmp_path / "tea.md"
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def log(home, tea):
    log = Log(home, tea)
    opening = {"boot": "b", "host": "loft", "pid": 7, "plannedNs": 3600 * 10**9, "user": "ada", "version": "1"}
    log.append(0, "opened", opening, TEXT)
    log.append(60, "happened", {"event": "started", "phase": "section", "section": 0, "opened": 0})
    log.append(120, "edited", [[len(TEXT), len(TEXT), len(TYPED)]], TYPED)
    return log


@pytest.fixture
def in_utc(home):
    return {"env": {**environment(home), "TZ": "UTC"}}


def test_a_history_is_told(run, log, tea, in_utc):
    done = run("log", tea, **in_utc)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "2026-06-10",
        "18:00:00  opened by ada@loft with gavel 1",
        '18:01:00  started the meeting: opened item "Kettle"',
        '18:02:00  line 9: typed "- Spoons⏎"',
    ]


def test_without_a_note_it_is_the_one_that_git_does_not_have(run, home, tmp_path, in_utc):
    archive = tmp_path / "archive"
    archive.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=archive, check=True)
    note = archive / "tea-2026-06-10.md"
    note.write_bytes(TEXT)
    opening = {"boot": "b", "host": "loft", "pid": 7, "plannedNs": 3600 * 10**9, "user": "ada", "version": "1"}
    Log(home, note).append(0, "opened", opening, TEXT)
    done = run("log", cwd=archive, **in_utc)
    assert done.returncode == 0 and "opened by ada@loft" in done.stdout, done.stderr
    author = ["-c", "user.name=Ada", "-c", "user.email=ada@kettle.example"]
    subprocess.run(["git", "add", "."], cwd=archive, check=True)
    subprocess.run(["git", *author, "commit", "-qm", "Tea"], cwd=archive, check=True)
    done = run("log", cwd=archive, **in_utc)
    assert done.returncode == 1 and "git has every note as it is" in done.stderr


def test_a_history_is_json_lines(run, log, tea):
    done = run("log", "--json", tea)
    opened, started, edited = map(json.loads, done.stdout.splitlines())
    assert opened["detail"]["text"] == TEXT.decode() and opened["kind"] == "opened"
    assert started["detail"] == {"event": "started", "phase": "section", "section": 0, "opened": 0}
    assert edited["detail"] == [{"from": len(TEXT), "to": len(TEXT), "text": TYPED.decode()}]
    assert edited["time"] == "2026-06-10T18:02:00.000Z" and edited["position"] == edited["n"] == 3


@pytest.fixture
def following(gavel, log, tea, home):
    """`gavel log --follow`, which has told what is there."""
    process = subprocess.Popen(
        [gavel, "log", "--follow", "--json", tea], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(home), text=True,
    )  # fmt: skip
    for _ in range(3):
        process.stdout.readline()
    yield process
    process.kill()
    process.wait()
    process.stdout.close()
    process.stderr.close()


def test_a_history_is_followed(following, log):
    log.append(180, "saving")
    log.append(181, "saved")
    assert [json.loads(following.stdout.readline())["kind"] for _ in range(2)] == ["saving", "saved"]
    following.send_signal(signal.SIGINT)
    assert following.wait(timeout=30) == -signal.SIGINT
    assert following.stderr.read() == ""


def test_following_ends_when_nobody_reads(following):
    following.stdout.close()
    assert following.wait(timeout=30) == 0
    assert following.stderr.read() == ""
    following.stdout = open(os.devnull)


def test_a_note_is_replayed(run, log, tea, in_utc, tmp_path):
    assert run("replay", tea, "--at", "18:01:30", **in_utc).stdout.encode() == TEXT
    assert run("replay", tea, "--at", "2026-06-10T20:02:00+02:00").stdout.encode() == TEXT + TYPED
    target = tmp_path / "then.md"
    assert run("replay", tea, "--at", "-90s", "-o", target).returncode == 0
    assert target.read_bytes() == TEXT
    done = run("replay", tea, "--at", "-0s", "-o", target)
    assert done.returncode == 1 and "--force" in done.stderr and target.read_bytes() == TEXT
    assert run("replay", tea, "--at", "-0s", "-o", target, "--force").returncode == 0
    assert target.read_bytes() == TEXT + TYPED
    assert tea.read_bytes() == TEXT


@pytest.mark.parametrize("when", ["17:59", "soon", "2026-02-30T10:00"])
def test_a_time_that_is_not_in_the_log_is_refused(run, log, tea, in_utc, when):
    done = run("replay", tea, "--at", when, **in_utc)
    assert done.returncode == 1 and when in done.stderr and done.stdout == ""


def test_a_lost_text_is_listed_and_recovered(run, log, tea):
    done = run("recover")
    assert done.returncode == 0, done.stderr
    assert str(tea) in done.stdout and "1 line only in the log" in done.stdout
    (found,) = json.loads(run("recover", "--json").stdout)
    assert found["linesOnlyInLog"] == 1 and not found["isFileGone"]
    assert tea.read_bytes() == TEXT
    done = run("recover", tea)
    assert done.returncode == 0 and "1 line" in done.stdout, done.stderr
    assert tea.read_bytes() == TEXT + TYPED
    assert run("recover").stdout == "nothing to recover\n"
    assert run("recover", tea).stdout.startswith("nothing to recover")


def test_a_note_that_is_gone_is_listed_and_comes_back(run, log, tea):
    tea.unlink()
    listed = run("recover").stdout
    assert "the file is gone" in listed
    command = re.search(r"gavel (recover .*)", listed)[1]
    assert run(*command.split()).returncode == 0
    assert tea.read_bytes() == TEXT + TYPED


def test_a_lost_text_goes_elsewhere(run, log, tea, tmp_path):
    assert run("recover", tea, "-o", "-").stdout.encode() == TEXT + TYPED
    assert run("recover", tea, "-o", tmp_path / "copy.md").returncode == 0
    assert (tmp_path / "copy.md").read_bytes() == TEXT + TYPED
    assert tea.read_bytes() == TEXT and "1 line" in run("recover").stdout


@pytest.mark.parametrize("command", [["log"], ["replay", "--at", "18:00"], ["recover"]])
def test_a_note_without_a_log_is_told_where_it_was_looked_for(run, note, home, command):
    done = run(*command, note)
    assert done.returncode == 1
    assert str(note) in done.stderr and f"{home}/.local/state/gavel/{note.name}-" in done.stderr.replace("\n", "")


def test_a_damaged_log_is_told_and_left(run, log, tea):
    log.database.close()
    log.path.write_bytes(b"nothing that a database could be made of")
    done = run("log", tea)
    assert done.returncode == 1 and str(log.path) in done.stderr and "damaged" in done.stderr
    done = run("recover")
    assert done.returncode == 1 and str(log.path) in done.stderr
    assert log.path.read_bytes().startswith(b"nothing")


def test_a_part_that_cannot_be_read_ends_the_history_with_an_error(run, log, tea):
    log.append(130, "danced")
    done = run("log", tea)
    assert done.returncode == 1 and "entry 4" in done.stderr and len(done.stdout.splitlines()) >= 3
