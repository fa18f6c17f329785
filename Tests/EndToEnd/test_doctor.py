"""`gavel doctor`, and `gavel --version`."""

import json
import os
import re
import subprocess

import pytest

from terminal import environment


def test_the_version_is_on_the_first_line_and_its_libraries_below(run):
    done = run("--version")
    assert done.returncode == 0 and done.stderr == ""
    first, *others = done.stdout.splitlines()
    assert re.fullmatch(r"gavel \d+\.\d+\.\d+", first)
    told = dict(line.split(maxsplit=1) for line in others)
    assert list(told) == ["Swift", "ncurses", "SQLite", "cmark-gfm", "system"]
    assert all(re.match(r"\d+\.\d+", told[name]) for name in ("Swift", "ncurses", "SQLite", "cmark-gfm"))
    assert os.uname().release in told["system"]


def test_the_version_of_a_command_is_the_same(run):
    assert run("new", "--version").stdout == run("--version").stdout


@pytest.fixture
def doctor(run, home):
    """Ask the doctor, with other variables; returns the exit status, and the records by their subjects."""

    def doctor(**variables):
        done = run("doctor", "--json", env=environment(home, extra=variables))
        return done.returncode, {record["subject"]: record for record in json.loads(done.stdout)}

    return doctor


def test_all_is_well(doctor, home):
    subprocess.run(["git", "config", "--file", home / ".gitconfig", "user.name", "Ada Lind"], check=True)
    subprocess.run(["git", "config", "--file", home / ".gitconfig", "user.email", "ada@example.org"], check=True)
    status, found = doctor(TERM="xterm-256color")
    assert status == 0
    assert {record["state"] for record in found.values()} == {"ok"}, found
    assert "Ada Lind <ada@example.org>" in found["git"]["text"]
    assert "256 colours" in found["terminal"]["text"]
    assert not list(home.glob(".local/**/gavel")), "the doctor makes nothing"


def test_who_git_does_not_know_is_told_what_to_do(doctor):
    status, found = doctor(GIT_CONFIG_SYSTEM="/dev/null")
    assert status == 0 and found["git"]["state"] == "warning"
    assert any("git config --global user.email" in line for line in found["git"]["advice"])


def test_no_git_is_told(doctor):
    status, found = doctor(PATH="/nowhere")
    assert status == 0 and found["git"]["state"] == "warning" and "not installed" in found["git"]["text"]


@pytest.mark.parametrize(("term", "told"), [("no-such-terminal", "no-such-terminal"), ("", "TERM is not set")])
def test_an_unknown_terminal_is_an_error_only_where_there_is_one(doctor, start, term, told):
    status, found = doctor(TERM=term)
    assert status == 0 and found["terminal"]["state"] == "warning" and told in found["terminal"]["text"]
    session = start("doctor", term=term)
    assert session.wait_exit() == 1
    assert re.search(r"error +terminal", "\n".join(session.screen()))


def test_a_small_terminal_is_told(start):
    session = start("doctor", columns=50, rows=40)
    assert session.wait_exit() == 1
    assert "50x40 is too small" in "\n".join(session.screen())


def test_a_locale_that_is_no_utf_8_is_told(doctor):
    assert doctor(LC_ALL="C")[1]["text"]["state"] == "ok"
    assert doctor(LC_ALL="C.UTF-8")[1]["text"]["text"] == "UTF-8 (LC_ALL=C.UTF-8)"


def test_logs_that_cannot_be_kept_are_an_error(doctor, tmp_path):
    (tmp_path / "file").write_text("no folder")
    status, found = doctor(XDG_STATE_HOME=str(tmp_path / "file"))
    assert status == 1 and found["logs"]["state"] == "error" and "Not a directory" in found["logs"]["text"]


def test_a_mistake_in_the_settings_is_told_with_its_place(doctor, tmp_path):
    (tmp_path / "gavel").mkdir()
    (tmp_path / "gavel" / "config.yaml").write_text("bell: true\nnearly: 300\n")
    status, found = doctor(XDG_CONFIG_HOME=str(tmp_path))
    assert status == 1 and "config.yaml:2:" in found["settings"]["text"]


def test_an_archive_that_is_gone_is_told(doctor, tmp_path):
    (tmp_path / "gavel").mkdir()
    (tmp_path / "gavel" / "config.yaml").write_text(f"archive: {tmp_path}/gone\n")
    status, found = doctor(XDG_CONFIG_HOME=str(tmp_path))
    assert status == 0 and found["archive"]["state"] == "warning" and "/gone" in found["archive"]["text"]
