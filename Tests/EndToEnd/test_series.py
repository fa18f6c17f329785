"""`gavel series`: what an archive tells of its meetings, and the first series of a project that has none."""

import json
import re
import shutil
import subprocess

import pytest

from terminal import environment

DAYS = ["2026-01-07", "2026-01-21", "2026-02-04"]


def git(folder, *arguments):
    person = ("-c", "user.name=Ada Lind", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *person, *arguments], check=True, capture_output=True)


@pytest.fixture
def lanterns(tmp_path):
    """An archive of two series, under git."""
    folder = tmp_path / "lanterns"
    for name, title, time in (("community", "Lantern call", "18:00 UTC"), ("triage", "Triage", "to be announced")):
        for day in DAYS:
            note = folder / f"{name}_meetings" / day[:4] / f"{name}-{day}.md"
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(f"# {day} {title}\n\n- Time: {time}\n\n**Present:** Ada\n\n## New topics\n\n- One\n")
            if not (folder / ".git").exists():
                git(folder, "init", "--quiet")
            git(folder, "add", "--all")
            git(folder, "commit", "--quiet", "--message", f"Keep the {name} notes of {day}")
    return folder


@pytest.fixture
def empty(tmp_path):
    path = tmp_path / "empty"
    path.mkdir()
    return path


def test_the_list_fits_a_terminal_and_changes_nothing(run, lanterns):
    done = run("series", cwd=lanterns)
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout == (
        "series     notes  last        when\n"
        "community      3  2026-02-04  every 14 days, Wed 18:00 UTC\n"
        "triage         3  2026-02-04  every 14 days, Wed\n"
    )
    told = subprocess.run(["git", "-C", lanterns, "status", "--porcelain"], capture_output=True, check=True)
    assert told.stdout == b""


def test_a_series_is_shown_with_what_is_not_known(run, lanterns):
    done = run("series", "show", "triage", cwd=lanterns / "triage_meetings" / "2026")
    assert done.returncode == 0, done.stderr
    assert re.search(r"^commit +Keep the triage notes of \{YYYY-MM-DD\}$", done.stdout, re.M)
    assert re.search(r"^next +triage_meetings/2026/triage-2026-02-18\.md$", done.stdout, re.M)
    assert re.search(r"^not known +time; gavel series init triage tells it$", done.stdout, re.M)


def test_json_tells_the_same(run, lanterns):
    community, triage = json.loads(run("series", "--json", cwd=lanterns).stdout)
    assert community["schedule"] == "2026-02-04T18:00[UTC]/P14D" and community["weekday"] == "wednesday"
    assert triage["intervalDays"] == 14 and "time" not in triage and triage["declared"] == []
    assert json.loads(run("series", "show", "community", "--json", cwd=lanterns).stdout) == community


def test_an_archive_is_remembered_and_other_settings_stay(run, lanterns, home):
    settings = home / ".config" / "gavel" / "config.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("# mine\ntheme: dark\n")
    done = run("series", "--archive", lanterns)
    assert done.returncode == 0 and str(settings) in done.stderr
    assert settings.read_text() == f"# mine\ntheme: dark\narchive: {lanterns}\n"
    again = run("series")
    assert again.returncode == 0 and again.stdout == done.stdout and again.stderr == ""
    other = shutil.copytree(lanterns, lanterns.with_name("other"))
    asked = run("actions", "--archive", other)
    assert asked.returncode == 0 and "from now on" not in asked.stderr and str(lanterns) in settings.read_text()
    assert str(other) in run("series", "--archive", other).stderr
    assert run("series", "--archive", lanterns).returncode == 0
    (lanterns).rename(lanterns.with_name("moved"))
    gone = run("series")
    assert gone.returncode == 1 and str(settings) in gone.stderr and "--archive" in gone.stderr


def test_no_archive_no_notes_no_such_folder(run, empty):
    assert run("series", cwd=empty).returncode == 1
    assert "--archive DIR" in run("series", cwd=empty).stderr
    assert "no dated notes" in run("series", "--archive", empty).stderr
    missing = run("series", "--archive", empty / "missing")
    assert missing.returncode == 1 and "No such file" in missing.stderr


def test_without_git_all_but_the_commits_is_learned(run, lanterns, home):
    done = run("series", "show", "community", cwd=lanterns, env={**environment(home), "PATH": "/nowhere"})
    assert done.returncode == 0 and "git is not installed" in done.stderr
    assert "Add notes from {YYYY-MM-DD} community meeting" in done.stdout and "18:00 UTC" in done.stdout


def test_what_a_file_says_comes_first_and_a_wrong_one_is_refused(run, lanterns):
    file = lanterns / ".gavel" / "series" / "triage.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("# ours\nschedule: 2026-02-04T13:00[America/New_York]/P14D\n")
    assert "Wed 13:00 America/New_York" in run("series", cwd=lanterns).stdout
    file.write_text("# ours\nschedule: 2026-02-04T13:00[Moon]/P14D\n")
    done = run("series", cwd=lanterns)
    assert done.returncode == 1
    assert done.stderr.startswith(f"gavel: {file}:2:28: schedule: no time zone is called Moon")


def test_hostile_names_and_texts_never_reach_the_terminal_raw(run, lanterns):
    for day in DAYS:
        note = lanterns / "x\x1b[31m" / f"call\x1b]0;x\x07-{day}.md"
        note.parent.mkdir(exist_ok=True)
        note.write_text(f"# {day} \x1b[2Jcall\u202e\n\n## \x9b31m\n\n- One\n")
    git(lanterns, "add", "--all")
    for arguments in (("series",), ("series", "--json"), ("series", "show", "\x1b[2J")):
        done = run(*arguments, cwd=lanterns)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.stdout + done.stderr)


def test_a_first_series_by_flags(run, empty):
    git(empty, "init", "--quiet")
    done = run("series", "init", "community", "--schedule", "2026-06-10T18:00[Europe/Berlin]/P14D", cwd=empty)
    assert done.returncode == 0, done.stderr
    assert 'git add .gavel/series/community.yaml && git commit -m "Add the series community"' in done.stderr
    file = empty / ".gavel" / "series" / "community.yaml"
    assert str(file) in done.stdout and "community_meetings/2026/community-2026-06-10.md" in done.stdout
    assert 'schedule: "2026-06-10T18:00[Europe/Berlin]/P14D"' in file.read_text()
    before = file.read_bytes()
    again = run("series", "init", "community", "--title", "Other", cwd=empty)
    assert again.returncode == 1 and str(file) in again.stderr and file.read_bytes() == before
    assert "every 14 days, Wed 18:00 Europe/Berlin" in run("series", cwd=empty).stdout


def test_a_first_series_needs_a_terminal_or_flags(run, empty):
    for arguments in ((), ("community",), ("community", "--title", "Talk")):
        done = run("series", "init", *arguments, cwd=empty)
        assert done.returncode == 64 and "no terminal to ask at" in done.stderr
    for arguments in (("Über Uns", "--schedule", "2026-06-10T18:00[UTC]/P14D"), ("../x", "--title", "Talk")):
        assert run("series", "init", *arguments, cwd=empty).returncode == 1
    done = run("series", "init", "community", "--schedule", "2026-06-10T18:00[EST]/P14D", cwd=empty)
    assert done.returncode == 64 and "at character 18" in done.stderr
    assert list(empty.iterdir()) == []


def test_a_first_series_at_a_terminal(start, empty):
    git(empty, "init", "--quiet")
    session = start("series", "init", cwd=empty)
    for question, answer in (
        ("Name of the series", "triage"),
        ("A day of a meeting", "2026-06-31"),
        ("no such day", "2026-06-10"),
        ("Time of day", "18:00"),
        ("Time zone", "Europe/Berlin"),
        ("Days between", ""),
        ("Title of a note", "{YYYY-MM-DD} Lantern triage"),
    ):
        session.wait_until(lambda question=question: question in "\n".join(session.screen()), what=question)
        session.type(answer)
        session.press("enter")
    assert session.wait_exit() == 0
    text = (empty / ".gavel" / "series" / "triage.yaml").read_text()
    assert 'schedule: "2026-06-10T18:00[Europe/Berlin]/P14D"' in text
    assert 'title: "{YYYY-MM-DD} Lantern triage"' in text
