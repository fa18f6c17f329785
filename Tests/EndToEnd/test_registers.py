"""The registers of an archive: actions, decisions, attendance, and the history of a topic."""

import csv
import datetime
import io
import json
import subprocess
import unicodedata

import pytest

from terminal import environment

TODAY = datetime.date.today()


def before(days):
    return (TODAY - datetime.timedelta(days=days)).isoformat()


DAYS = [before(42), before(28), before(14)]


def write(folder, series, day, present, body):
    note = folder / series / f"{series}-{day}.md"
    note.parent.mkdir(exist_ok=True)
    note.write_text(f"# {day} Garden meeting\n\n**Present:** {present}\n\n{body}\n")


@pytest.fixture
def garden(tmp_path):
    """An archive of two series; its newest community note has open actions, one of them late."""
    folder = tmp_path / "garden"
    folder.mkdir()
    subprocess.run(["git", "-C", folder, "init", "--quiet"], check=True)
    fence = "- The long fence (https://github.com/garden/shed/pull/12)\n  - rotten, all of it\n"
    write(folder, "community", DAYS[0], "Ann Lind (@ann), Bo Ek", f"""## Topics

{fence}  - Decision: oak, and no paint
- The pond

## Action items

- Ann Lind: ask the council for a permit
- [ ] =rake(1) the leaves (Bo Ek)
- dig
""")
    write(folder, "community", DAYS[1], "Ann, Cy Moe", f"""## Follow-up

{fence}  - Decision: oak, and no paint

## Action items

- [name=ann] to ask the council for a permit
- [x] =rake(1) the leaves (Bo Ek)
""")
    write(folder, "community", DAYS[2], "Bo Ek, Cy Moe", f"""## Follow-up

{fence}  - Decision: oak, and no paint
  - half of it stands

## Action items

- Ann Lind: ask the council for a permit (due {before(1)})
- Cy Moe will paint a sign with an eme\x1b[31mrgency number, in letters as large as the sign, on both of its sides, \
before the children come, and after the rain, when the wood is dry enough, with the paint from the shed
""")
    write(folder, "pond", DAYS[1], "Dora Pai", "## Topics\n\n- Frogs, see #12\n  - TODO: count them\n")
    return folder


def test_actions_are_listed_once_with_owner_age_and_place(run, garden):
    done = run("actions", cwd=garden)
    assert done.returncode == 0 and done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["days", "meetings", "owner", "due", "action"]
    assert lines[1].split()[:4] == ["42", "3", "Ann", "Lind"] and f"{before(1)} late" in lines[1]
    assert f"community/community-{DAYS[2]}.md:14" in done.stdout
    assert all(len(line) <= 80 for line in lines)
    assert "\x1b" not in done.stdout and "^[[31m" in done.stdout
    assert "dig" not in done.stdout and "leaves" not in done.stdout


def test_no_name_is_broken_within_a_word(run, tmp_path):
    write(tmp_path, "tea", before(3), "Ada Müller-Lüdenscheidt", "## Action items\n\n- Ada Müller-Lüdenscheidt: " + "pour " * 30)
    subprocess.run(["git", "-C", tmp_path, "init", "--quiet"], check=True)
    lines = run("actions", cwd=tmp_path).stdout.split("\n")
    assert any("  Müller-Lüdenscheidt  " in line for line in lines) and max(map(len, lines)) <= 80


def test_actions_are_chosen_by_state_owner_series_day_and_due(run, garden):
    def texts(*choice):
        done = run("actions", "--json", *choice, cwd=garden)
        assert done.returncode == 0, done.stderr
        return {record["text"].split()[0] for record in json.loads(done.stdout)}

    assert texts("--all") == {"ask", "paint", "=rake(1)", "dig", "count"}
    assert texts("--done") == {"=rake(1)"} and texts("--left") == {"dig"}
    assert texts("@ann") == {"ask"} and texts("moe") == {"paint"} and texts("cy", "moe") == {"paint"}
    assert texts("--series", "pond") == {"count"}
    assert texts("--overdue") == {"ask"}
    assert texts("--all", "--since", DAYS[2]) == {"ask", "paint"}


def test_nothing_found_is_said_and_is_no_error(run, garden):
    done = run("actions", "zoe", cwd=garden)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "gavel: no open action items of zoe\n")
    done = run("decisions", "--series", "pond", "--json", cwd=garden)
    assert done.returncode == 0 and json.loads(done.stdout) == [] and done.stderr == "gavel: no decisions\n"
    (garden / "community" / f"community-{DAYS[2]}.md").unlink()
    (garden / "pond" / f"pond-{DAYS[1]}.md").unlink()
    write(garden, "community", before(7), "Bo Ek", "## Topics\n")
    done = run("actions", cwd=garden)
    assert done.stderr == "gavel: no open action items; --left lists 2 that were left behind\n"


def test_json_tells_all_of_an_action(run, garden):
    action = json.loads(run("actions", "--json", cwd=garden).stdout)[0]
    assert action == {
        "text": "ask the council for a permit", "state": "open", "series": "community",
        "owners": [{"name": "Ann Lind", "spelling": "Ann Lind", "isUncertain": False}],
        "firstSeen": DAYS[0], "lastSeen": DAYS[2], "meetings": 3, "days": 42, "due": before(1), "isOverdue": True,
        "path": f"community/community-{DAYS[2]}.md", "line": 14,
    }  # fmt: skip


def test_csv_is_quoted_and_no_spreadsheet_runs_it(gavel, home, garden):
    arguments = [gavel, "actions", "--all", "--csv"]
    text = subprocess.run(arguments, cwd=garden, env=environment(home), check=True, capture_output=True).stdout
    assert text.count(b"\r\n") == text.count(b"\n") == 6 and b"\x1b" not in text
    rows = list(csv.DictReader(io.StringIO(text.decode())))
    assert {row["text"] for row in rows if row["state"] == "done"} == {"'=rake(1) the leaves"}
    assert any("as the sign, on both of" in row["text"] for row in rows)


def test_a_decision_is_listed_with_its_topic_once(run, garden):
    done = run("decisions", cwd=garden)
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout == (
        "date        series     decision\n"
        f"{DAYS[0]}  community  oak, and no paint\n"
        "                       on: The long fence (garden/shed#12)\n"
        f"                       community/community-{DAYS[2]}.md:9\n"
    )
    record, = json.loads(run("decisions", "--json", cwd=garden).stdout)
    assert record["meetings"] == 3 and record["lastSeen"] == DAYS[2] and record["line"] == 9
    assert run("decisions", "--csv", cwd=garden).stdout.startswith("date,last_seen,series,topic,text,")


def test_attendance_counts_people_meetings_series_and_years(run, garden):
    done = run("attendance", cwd=garden)
    assert done.returncode == 0 and done.stderr == ""
    rows = [line.split("  ") for line in done.stdout.splitlines()]
    assert [row[0] for row in rows[1:]] == ["Bo Ek", "Cy Moe", "Ann Lind", "Dora Pai"]
    assert "50 %" in done.stdout and "community 2" in done.stdout
    by_meeting = run("attendance", "--by", "meeting", "--csv", cwd=garden).stdout.splitlines()
    assert f"{DAYS[2]},community,2,,community/community-{DAYS[2]}.md:3" in by_meeting
    assert f"{DAYS[1]},community,2,Cy Moe,community/community-{DAYS[1]}.md:3" in by_meeting
    assert run("attendance", "--by", "series", cwd=garden).stdout.splitlines()[1].split() == ["community", "3", "3", "3", "2.0"]
    record = json.loads(run("attendance", "--series", "pond", "--json", cwd=garden).stdout)
    assert [person["name"] for person in record["people"]] == ["Dora Pai"] and record["people"][0]["share"] == 1
    assert record["years"][0]["newcomers"] == 1


@pytest.mark.parametrize(("locale", "there", "away"), [("C.UTF-8", "█", "·"), ("C", "#", ".")])
def test_the_chart_has_a_row_a_person_and_a_column_a_meeting(run, garden, home, locale, there, away):
    done = run("attendance", "--chart", cwd=garden, env=environment(home, extra={"LANG": locale, "LC_ALL": locale}))
    rows = {line[:8].strip(): line.split()[-1] for line in done.stdout.splitlines() if line.endswith((there, away))}
    assert rows["Bo Ek"] == there + away + away + there
    assert rows["Dora Pai"] == away + away + there + away
    assert done.stdout.startswith(f"4 meetings, {DAYS[0]} to {DAYS[2]}\n")
    assert locale != "C" or done.stdout.isascii()


def test_the_chart_fits_the_terminal_by_its_newest_meetings(run, start, tmp_path):
    folder = tmp_path / "long"
    folder.mkdir()
    for week in range(120):
        day = (datetime.date(2024, 1, 3) + datetime.timedelta(weeks=week)).isoformat()
        write(folder, "tea", day, "Ann Lind, 李小龍" if week % 3 else "Ann Lind", "## Topics\n")
    done = run("attendance", "--chart", "--archive", folder)
    widths = {sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in done.stdout.splitlines()}
    assert max(widths) == 80 and "of 120 meetings" in done.stdout and "2026-04-15" in done.stdout
    session = start("attendance", "--chart", columns=50, rows=20)
    session.wait_exit()
    assert session.output.decode().count("█") > 30
    assert all(len(row.rstrip()) <= 50 for row in session.screen())


def test_a_topic_is_told_from_its_first_meeting_on_without_what_was_said_before(run, garden):
    done = run("topic", "#12", cwd=garden)
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout == f"""\
{DAYS[0]}  community  Topics
  The long fence (garden/shed#12)
    rotten, all of it
    Decision: oak, and no paint
  community/community-{DAYS[0]}.md:7
  the same on {DAYS[1]}

{DAYS[1]}  pond  Topics
  Frogs, see #12
    TODO: count them
  pond/pond-{DAYS[1]}.md:7

{DAYS[2]}  community  Follow-up
  The long fence (garden/shed#12)
    half of it stands
  community/community-{DAYS[2]}.md:7

4 meetings, 1 decision, 1 action item, {DAYS[0]} to {DAYS[2]}
"""


@pytest.mark.parametrize(
    ("words", "meetings"), [
        (["12"], 4), (["garden/shed#12"], 4), (["other/shed#12"], 1), (["fence", "LONG"], 3), (["fence", "pond"], 0),
        (["https://github.com/garden/shed/pull/12"], 4), (["13"], 0),
    ])  # fmt: skip
def test_a_topic_is_found_by_number_address_and_words(run, garden, words, meetings):
    done = run("topic", *words, "--json", cwd=garden)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)) == meetings


def test_what_cannot_be_asked_is_refused(run, garden, tmp_path):
    for wrong in (
        ["actions", "--json", "--csv"], ["actions", "--done", "--left"], ["actions", "--since", "May"],
        ["attendance", "--chart", "--json"], ["attendance", "--by", "week"], ["topic", "--", "-"], ["topic"],
    ):  # fmt: skip
        assert run(*wrong, cwd=garden).returncode == 64, wrong
    done = run("decisions", "--series", "tea", cwd=garden)
    assert done.returncode == 1 and "there are community, pond" in done.stderr
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run("actions", cwd=empty).returncode == 1


def test_the_registers_of_real_notes_fit_80_columns(run, corpus):
    for command in (["actions", "--all"], ["decisions"], ["attendance"], ["attendance", "--by", "meeting"]):
        done = run(*command, "--archive", corpus)
        assert done.returncode == 0, done.stderr
        assert all(len(line) <= 80 for line in done.stdout.splitlines()), command
