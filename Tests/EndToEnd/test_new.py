"""`gavel new`: the next note from the last one, asked on a terminal or not, and the first one from a template."""

import json
import re
import shutil
import subprocess

import pytest

from terminal import environment

LAST = "2026-06-10-lantern.md"
NEXT = "2026-06-24-lantern.md"


@pytest.fixture
def new(run, archive):
    """Run `gavel new` without a terminal, in the archive."""

    def new(*arguments, **how):
        return run("new", *arguments, **{"cwd": archive, **how})

    return new


@pytest.fixture
def ask(start, archive):
    """Start `gavel new` on a terminal and wait for the list."""

    def ask(*arguments, columns=80, rows=24):
        session = start("new", "--from", archive / LAST, *arguments, columns=columns, rows=rows)
        session.wait_for("Carry over into")
        return session

    return ask


def lines_changed(old, new):
    """The lines that only one of two texts has, as `-…` and `+…`."""
    old, new = old.split("\n"), new.split("\n")
    return [f"-{line}" for line in old if line not in new] + [f"+{line}" for line in new if line not in old]


def test_the_default_ticks_apply_and_are_listed(new, archive):
    done = new("--from", LAST, "--date", "2026-06-24")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{archive}/{NEXT}\n"
    assert "carried  Follow-up  Lamp colours on the e-ink panels  (3rd meeting, since 2026-05-27)" in done.stderr
    assert "dropped  Topic      New contributors  (2nd meeting, since 2026-06-10)" in done.stderr
    changed = lines_changed((archive / LAST).read_text(), (archive / NEXT).read_text())
    assert [line for line in changed if line.startswith("+")] == [
        "+# 2026-06-24 Lantern community meeting",
        "+_For the notes from the previous meeting, visit:_ "
        "https://git.lantern.example/lantern/archive/community/2026-06-10-lantern.md",
    ]
    assert "-- [x] Tomás: close the issues that 1.3 fixed" in changed
    assert "-- New contributors" in changed


def test_all_moves_the_topics_behind_the_follow_ups(new, archive, run):
    assert new("--from", LAST, "--date", "2026-06-24", "--carry", "all").returncode == 0
    (outline,) = json.loads(run("outline", "--json", archive / NEXT).stdout)
    assert [section["items"] for section in outline["sections"] if section["kind"] in ("followup", "topics")] == [6, 0]
    text = (archive / NEXT).read_text()
    assert "link checker.\n\n- Release 1.4: what is left? (15m)\n  - Milestone:" in text
    assert "Welcome!\n\n\n## New topics\n\n\n## Action items" in text


def test_none_leaves_every_section_empty(new, archive, run):
    assert new("--from", LAST, "--date", "2026-06-24", "--carry", "none").returncode == 0
    (outline,) = json.loads(run("outline", "--json", archive / NEXT).stdout)
    kinds = ("followup", "topics", "action")
    assert [section["items"] for section in outline["sections"] if section["kind"] in kinds] == [0, 0, 0]
    assert outline["present_names"] == []


def test_a_dry_run_prints_the_note_and_makes_none(new, archive):
    before = sorted(path.name for path in archive.iterdir())
    done = new("--from", LAST, "--date", "2026-06-24", "--dry-run", "--carry", "none")
    assert done.returncode == 0 and done.stdout.startswith("---\ntitle: Lantern")
    assert "# 2026-06-24 Lantern community meeting\n" in done.stdout
    assert f"this would be {archive}/{NEXT}" in done.stderr
    assert sorted(path.name for path in archive.iterdir()) == before


@pytest.mark.parametrize("what", ["file", "folder", "dangling link"])
def test_what_is_there_is_never_overwritten(new, archive, what):
    target = archive / NEXT
    if what == "file":
        target.write_text("mine\n")
    elif what == "folder":
        target.mkdir()
    else:
        target.symlink_to("nowhere.md")
        target = archive / "nowhere.md"
        target.write_text("mine\n")
    done = new("--from", LAST, "--date", "2026-06-24")
    assert done.returncode == 1 and "is there already" in done.stderr and NEXT[:10] in done.stderr + str(target)
    if what != "folder":
        assert target.read_text() == "mine\n"


def test_a_series_is_named_and_a_wrong_weekday_is_told(new, archive):
    subprocess.run(["git", "init", "-q"], cwd=archive, check=True)
    done = new("--date", "2026-06-25")
    assert done.returncode == 0, done.stderr
    assert "2026-06-25 is a Thursday; lantern meets on a Wednesday" in done.stderr
    assert (archive / "2026-06-25-lantern.md").exists()
    assert new("candle", "--date", "2026-07-08").returncode == 1


def test_a_day_before_the_last_note_is_told(new, archive):
    subprocess.run(["git", "init", "-q"], cwd=archive, check=True)
    done = new("--date", "2026-06-03", "--dry-run")
    assert done.returncode == 0 and f"2026-06-03 is not after the last note, {LAST}" in done.stderr


def test_a_note_in_a_folder_of_its_year_goes_into_the_next_years(new, archive):
    folder = archive / "lantern_meetings" / "2026"
    folder.mkdir(parents=True)
    text = (archive / LAST).read_text().replace("2026-05-27-lantern", "x-2026-12-09").replace("2026-06-10", "2026-12-23")
    (folder / "x-2026-12-23.md").write_text(text)
    done = new("--from", folder / "x-2026-12-23.md", "--date", "2027-01-06", "--carry", "none")
    assert done.returncode == 0, done.stderr
    made = (archive / "lantern_meetings" / "2027" / "x-2027-01-06.md").read_text()
    assert "# 2027-01-06 Lantern" in made and "/community/x-2026-12-23.md" in made


@pytest.mark.parametrize(
    "arguments",
    [
        ["--carry", "some"],
        ["--date", "2026-02-30"],
        ["--title", "x"],
        ["--template", "plain", "--from", LAST],
        ["--dry-run", "--open"],
        ["lantern", "--from", LAST],
    ],
)
def test_a_wrong_command_line_is_64(new, arguments):
    assert new(*arguments).returncode == 64


def test_errors_are_named(new, tmp_path):
    assert "cannot" in new("--from", "missing-2026-01-01.md").stderr
    (tmp_path / "plain.md").write_text("# A note\n")
    done = new("--from", tmp_path / "plain.md", "--date", "2026-01-01")
    assert done.returncode == 1 and "has no date" in done.stderr
    done = new("--template", "party")
    assert done.returncode == 1 and "community, triage, newcomers, plain" in done.stderr


def test_the_time_of_a_template_is_asked_for_and_believed_by_nobody(run, tmp_path):
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    made = run("new", "tea", "--template", "community", "--date", "2026-06-24", cwd=tmp_path).stdout.strip()
    note = tmp_path / made
    assert "(when, with the time zone) is the template's" in run("check", cwd=tmp_path).stdout
    assert "UTC" not in run("series", cwd=tmp_path).stdout
    note.write_text(note.read_text().replace("(when, with the time zone)", "15:30 UTC"))
    assert "when, with" not in run("check", cwd=tmp_path).stdout
    assert "15:30 UTC" in run("series", cwd=tmp_path).stdout


@pytest.mark.parametrize("template", ["community", "triage", "newcomers", "plain"])
def test_a_template_makes_a_first_note_and_the_next_follows(run, tmp_path, template):
    done = run("new", "tea", "--template", template, "--date", "2026-06-24", "--title", "Tea", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    note = tmp_path / "tea-2026-06-24.md"
    assert "# 2026-06-24 Tea\n" in note.read_text()
    (outline,) = json.loads(run("outline", "--json", note).stdout)
    assert outline["present_line"] and outline["footer_start"] and outline["date_in_title"] == "2026-06-24"
    done = run("new", "--from", note, "--date", "2026-07-08", cwd=tmp_path)
    assert done.returncode == 0 and (tmp_path / "tea-2026-07-08.md").exists(), done.stderr


@pytest.fixture
def at(run, tmp_path):
    """Run gavel in an empty repository, at noon of a day of June 2026."""
    subprocess.run(["git", "init", "-q", tmp_path / "archive"], check=True)

    def at(day, *arguments, **how):
        clock = tmp_path / "clock"
        clock.write_text(f"2026-06-{day}T12:00:00Z\n")
        env = environment(tmp_path, extra={"GAVEL_CLOCK": str(clock)})
        return run(*arguments, cwd=tmp_path / "archive", env=env, **how)

    return at


def test_a_repository_without_notes_is_told_how_its_first_one_is_made(at):
    said = at(10, "new", "lantern")
    assert said.returncode == 1 and "git init" not in said.stderr and "no dated notes yet" in said.stderr
    command = re.search(r"  gavel (new lantern --template community)   makes the first one", said.stderr)[1]
    assert at(10, *command.split()).stdout == "./lantern-2026-06-10.md\n"


def test_a_meeting_is_called_by_its_series_where_nobody_names_it(at):
    made = at(10, "new", "lantern", "--template", "community", "--dry-run").stdout
    assert "title: Lantern community meeting\n" in made and "# 2026-06-10 Lantern community meeting\n" in made
    made = at(10, "new", "--template", "community", "--dry-run").stdout
    assert "# 2026-06-10 Community meeting\n" in made and "Project" not in made


def test_one_note_tells_no_interval(at):
    assert at(10, "new", "lantern", "--template", "plain").returncode == 0
    said = at(10, "new", "lantern")
    assert said.returncode == 1
    assert said.stderr == (
        "gavel: when lantern meets next cannot be told: one note tells no interval\n"
        "  gavel new lantern --date YYYY-MM-DD   makes the note of that day\n"
        "  gavel series init lantern   asks how often it meets\n"
    )
    assert at(10, "series", "init", "lantern", "--schedule", "2026-06-10T18:00[UTC]/P14D").returncode == 0
    assert at(10, "new", "lantern").stdout.endswith("/lantern-2026-06-24.md\n")


def test_a_note_that_is_there_and_was_not_held_is_the_next_one(at, tmp_path):
    assert at(10, "new", "tea", "--template", "plain").returncode == 0
    assert at(10, "new", "tea", "--date", "2026-06-17").returncode == 0
    there = tmp_path / "archive" / "tea-2026-06-17.md"
    said = at(10, "new", "tea")
    assert said.returncode == 1
    assert said.stderr == (
        f"gavel: {there} is there already, and its day, 2026-06-17, is still to come\n"
        f"  gavel {there}   opens it\n"
        "  gavel new tea --date YYYY-MM-DD   makes a later one\n"
    )
    later = at(10, "new", "tea", "--date", "2026-07-01", "--dry-run")
    assert later.returncode == 0 and "# 2026-07-01 " in later.stdout
    assert at(17, "new", "tea").stdout.endswith("/tea-2026-06-24.md\n")


def test_a_meeting_held_before_its_day_is_the_last_one_once_it_is_closed(at, tmp_path):
    assert at(10, "new", "tea", "--template", "plain").returncode == 0
    assert at(10, "new", "tea", "--date", "2026-06-17").returncode == 0
    there = tmp_path / "archive" / "tea-2026-06-17.md"
    assert at(10, "--line", there, stdin=None, input="agenda+ Cups\nstart\nquit\n").returncode == 0
    assert "is there already, and its day" in at(10, "new", "tea").stderr
    assert at(10, "--line", there, stdin=None, input="close meeting\nquit\n").returncode == 0
    assert at(10, "new", "tea").stdout.endswith("/tea-2026-06-24.md\n")


def test_the_next_meeting_is_planned_as_the_last_one_was(at, tmp_path):
    for day, said in [("10", ["plan-set 45 min", "start", "close meeting", "really"]), ("17", [])]:
        assert at(10, "new", "tea", "--template", "plain", "--date", f"2026-06-{day}").returncode == 0
        note = tmp_path / "archive" / f"tea-2026-06-{day}.md"
        told = at(10, "--line", note, stdin=None, input="\n".join([*said, "where", "quit", ""])).stdout
    assert "45 minutes planned" in told or "45 minutes are planned" in told


def test_a_line_that_tells_the_next_meeting_is_to_be_looked_at(at, tmp_path):
    first = tmp_path / "archive" / "tea-2026-06-10.md"
    first.write_text("# 2026-06-10 Tea\n\n- Next meeting: 2026-06-17 17:00 UTC\n\n**Present:** Ada\n\n## Topics\n")
    said = at(10, "new", "tea", "--date", "2026-06-17").stderr
    assert "look at line 3, and change it if it is no longer true" in said and "Next meeting: 2026-06-17" in said
    first.write_text("# 2026-06-10 Tea\n\n- Next meeting: \n\n**Present:** Ada\n\n## Topics\n")
    assert "look at" not in at(10, "new", "--from", first, "--date", "2026-06-24").stderr


def test_a_folder_without_git_is_told_how_an_archive_begins(run, tmp_path):
    said = run("new", "tea", cwd=tmp_path)
    assert said.returncode == 1 and all(len(line) <= 80 for line in said.stderr.splitlines()[1:])
    assert "  git init " in said.stderr and "  gavel new NAME --template community " in said.stderr
    first = run("new", "tea", "--template", "plain", "--date", "2026-06-24", cwd=tmp_path)
    assert first.returncode == 0 and first.stdout == "./tea-2026-06-24.md\n"
    assert "no git repository is around the note; git init makes one" in first.stderr
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    second = run("new", "coffee", "--template", "plain", "--date", "2026-06-24", cwd=tmp_path)
    assert second.returncode == 0 and second.stderr == ""


# ----------------------------------------------------------------- on a terminal


def test_the_list_shows_sections_ages_and_ticks(ask):
    session = ask("--date", "2026-06-24")
    screen = session.screen()
    assert screen[0].split() == ["Carry", "over", "into", NEXT, "4", "of", "8", "kept"]
    assert re.match(r" keep Follow-up  Lamp colours on .* 3rd meeting, since 2026-05-27", screen[2])
    assert re.match(r" -    Topic      Release 1.4: what is left\? +2nd meeting, since 2026-06-10", screen[4])
    assert screen[23].startswith(" enter make it  space turn")


def test_enter_makes_the_note_with_what_was_ticked(ask, archive):
    session = ask("--date", "2026-06-24")
    session.press("d", "x", "k", "space", "end", "x")
    session.wait_for("3 of 8 kept")
    session.press("enter")
    assert session.wait_exit() == 0
    text = (archive / NEXT).read_text()
    assert "- Lamp colours" not in text and "- Moving the build" not in text
    assert "lantern.md\n\n- Release 1.4: what is left? (15m)\n" in text
    assert "- A smaller default palette (10m)\n" in text
    assert "- [ ] Ravi: write" in text and "- [x] Solveig: ask" in text


@pytest.mark.parametrize("key", ["q", "esc", "ctrl+c"])
def test_leaving_makes_no_note(ask, archive, key):
    session = ask("--date", "2026-06-24")
    session.press("a", key)
    assert session.wait_exit() == 0
    assert not (archive / NEXT).exists()
    assert not session.in_alternate_screen


def test_a_signal_leaves_no_note_and_the_terminal_as_it_was(ask, archive):
    session = ask("--date", "2026-06-24")
    session.signal(15)
    assert session.wait_exit() == 143
    assert not (archive / NEXT).exists()
    assert not session.in_alternate_screen


def test_a_long_list_scrolls_and_follows_the_size(ask, archive):
    topics = "".join(f"- Wide 調光器 number {number}\n" for number in range(60))
    note = archive / LAST
    note.write_text(note.read_text().replace("## New topics\n\n", f"## New topics\n\n{topics}\n"))
    session = ask("--date", "2026-06-24")
    session.press("end")
    session.wait_for("Solveig: ask")
    session.resize(60, 12)
    session.wait_for("68/68")
    session.press("home", "pagedown")
    session.wait_for("調光器 number")
    session.press("?")
    session.wait_for("Carry over: keys")
    session.press("q")
    session.wait_for("Carry over into")
    session.press("n", "enter")
    assert session.wait_exit() == 0
    assert "調光器" not in (archive / NEXT).read_text()


def test_the_note_is_opened(ask, archive):
    session = ask("--date", "2026-06-24", "--open")
    session.press("enter")
    session.wait_for("ctrl+n")
    session.wait_for("2026-06-24 Lantern community meeting")
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def test_what_was_not_discussed_in_the_meeting_goes_on(opened, note, run):
    session = opened(note)
    session.press("ctrl+n")
    session.wait_until(lambda: re.search(r"item 0:0[2-9]", session.screen()[1]), what="two seconds of the first item")
    session.press("ctrl+n")
    session.wait_for("Once more goes on")
    session.press("ctrl+n")
    session.wait_for("✓ Lamp colours")
    session.press("ctrl+q")
    session.wait_exit()
    done = run("new", "--from", note, "--date", "2026-06-24")
    assert "dropped  Follow-up  Lamp colours" in done.stderr
    assert "carried  Topic      Release 1.4" in done.stderr


def test_what_was_open_when_a_meeting_was_left_goes_on(tmp_path, run):
    note = tmp_path / "tea-2026-06-10.md"
    note.write_text("# 2026-06-10 Tea\n\n**Present:** Ada\n\n## Topics\n\n- Cups\n- Saucers\n- Spoons\n")
    run("--line", note, stdin=None, input="start\nnext\nquit\n")
    said = run("new", "--from", note, "--date", "2026-06-24").stderr
    assert [line.split()[:3] for line in said.splitlines()] == [
        ["dropped", "Topic", "Cups"], ["carried", "Topic", "Saucers"], ["carried", "Topic", "Spoons"],
    ]  # fmt: skip


def test_what_was_left_out_or_put_off_goes_on(tmp_path, run):
    note = tmp_path / "tea-2026-06-10.md"
    note.write_text("# 2026-06-10 Tea\n\n**Present:** Ada\n\n## Topics\n\n- Cups\n- Saucers\n- Spoons\n")
    run("--line", note, stdin=None, input="start\nskip\ndefer\nnext\nclose meeting\nreally\nquit\n")
    said = run("new", "--from", note, "--date", "2026-06-24").stderr
    assert [line.split()[:3] for line in said.splitlines()] == [
        ["carried", "Topic", "Cups"], ["carried", "Topic", "Saucers"], ["dropped", "Topic", "Spoons"],
    ]  # fmt: skip


def test_every_real_note_gives_a_next_one(corpus, tmp_path, run):
    copy = shutil.copytree(corpus, tmp_path / "numpy")
    subprocess.run(["git", "init", "-q"], cwd=copy, check=True)
    for series in ["community", "triage", "docs", "optim", "newcomers"]:
        done = run("new", series, "--date", "2027-01-06", "--carry", "all", cwd=copy, env=environment(tmp_path))
        assert done.returncode == 0, done.stderr
        (outline,) = json.loads(run("outline", "--json", done.stdout.strip()).stdout)
        assert outline["date_in_title"] == "2027-01-06" and outline["present_names"] == []


def test_a_note_made_where_another_was_begins_its_own_meeting(new, archive, run):
    path = archive / NEXT
    assert new("--from", LAST, "--date", "2026-06-24").returncode == 0
    run("--line", path, stdin=None, input="start\nclose meeting\nreally\nquit\n")
    path.unlink()
    done = new("--from", LAST, "--date", "2026-06-24")
    assert done.returncode == 0 and "an earlier note was there" in done.stderr
    text = path.read_bytes()
    assert "The meeting has not started." in run("--line", path, stdin=None, input="quit\n").stdout
    assert path.read_bytes() == text
    assert "started the meeting" in run("log", path).stdout
