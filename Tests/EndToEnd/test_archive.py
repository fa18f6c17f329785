"""`gavel archive`: one note is committed and nothing else, pushed or not, and whatever goes wrong is told."""

import os
import re
import shutil
import subprocess

import pytest

from conftest import wait_saved
from gits import ADA, DATES, NOTE, Bare, Repository, run_git
from terminal import environment
from test_log import Log

DAY = "2026-06-10"
PATH = f"community_meetings/2026/community-{DAY}.md"
OPENING = {"boot": "b", "host": "loft", "pid": 7, "plannedNs": 10**12, "user": "ada", "version": "1"}
MESSAGE = f"Add notes from {DAY} community meeting"


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "lanterns")


@pytest.fixture
def note(repository):
    return repository.note(DAY)


@pytest.fixture
def archive(run, repository, home, tmp_path):
    """Run `gavel archive` in the archive, without a terminal, when all of its notes' days but later ones are over."""
    clock = tmp_path / "clock"
    clock.write_text("2026-07-01T12:00:00Z\n")

    def archive(*arguments, env=None, **how):
        extra = {**DATES, "GAVEL_CLOCK": str(clock), **(env or {})}
        how = {"cwd": repository.path, "env": environment(home, extra=extra), **how}
        return run("archive", *arguments, **how)

    return archive


@pytest.fixture
def dirty(repository):
    """Other things that are staged, partly staged, changed and new; a check that they stay as they are."""
    staged, partly = repository.path / "staged.txt", repository.path / "partly.txt"
    partly.write_text("one\n")
    repository("add", "partly.txt")
    repository("commit", "--quiet", "-m", "Begin another file")
    staged.write_text("staged\n")
    partly.write_text("one\ntwo\n")
    repository("add", "staged.txt", "partly.txt")
    partly.write_text("one\ntwo\nthree\n")
    (repository.path / "new.txt").write_text("new\n")
    (repository.path / "community_meetings/2026/community-2026-05-13.md").write_text("changed\n")
    expected = " M community_meetings/2026/community-2026-05-13.md\nMM partly.txt\nA  staged.txt\n?? new.txt"

    def check():
        assert "\n".join(line for line in repository.status().split("\n") if PATH not in line) == expected
        assert repository("show", ":partly.txt") == "one\ntwo"
        assert partly.read_text() == "one\ntwo\nthree\n"

    check()
    return check


@pytest.fixture
def series_file(repository):
    """Write the series' file."""

    def write(text):
        path = repository.path / ".gavel" / "series" / "community.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text)

    return write


# ------------------------------------------------------------------ what is committed


def close_meeting(session):
    """End a meeting that leaves something to look at, and leave what came of it."""
    session.press("f2", "C")
    session.wait_for("Before the meeting ends")
    session.press("c")
    session.wait_for("What came of it, to be read aloud")
    session.press("esc")
    wait_saved(session)


def test_one_file_is_committed_with_the_series_wording_and_nothing_else_is_touched(archive, repository, note, dirty):
    done = archive(note)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert repository.committed() == [PATH]
    assert repository("log", "-1", "--format=%B") == MESSAGE
    commit = repository("rev-parse", "--short", "HEAD")
    assert done.stdout == (
        f"note       {PATH} (new, 15 lines)\n"
        "series     community\n"
        f"message    {MESSAGE}\n"
        "branch     main\n"
        f"committed  {commit}\n"
        "           gavel export --format all --into DIR   exports it in every form\n"
        "           git reset --soft HEAD~1   takes the commit back; the note stays\n"
    )
    dirty()


def test_what_the_hint_says_takes_the_commit_back(archive, repository, note):
    before = repository("rev-parse", "HEAD")
    hint = re.search(r"git (.*?)   takes the commit back", archive().stdout)[1]
    repository(*hint.split())
    assert repository("rev-parse", "HEAD") == before and note.exists()


def test_a_second_time_nothing_happens(archive, repository, note):
    assert archive(note).returncode == 0
    before = repository.state()
    again = archive(note)
    commit = repository("rev-parse", "--short", "HEAD")
    assert (again.returncode, again.stdout) == (0, f"already archived: {commit} {MESSAGE}\n")
    without = archive()
    assert (without.returncode, without.stdout) == (0, "nothing to archive: git has every note as it is\n")
    assert repository.state() == before


def test_a_change_of_a_committed_note_is_an_update(archive, repository, note):
    archive(note)
    note.write_text(note.read_text() + "- The green lamp\n- A lamp\n")
    done = archive()
    assert f"note       {PATH} (changed, +2 -0)\n" in done.stdout
    assert repository.subjects()[0] == f"Update notes from {DAY} community meeting"
    assert repository.committed() == [PATH] and repository.status() == ""


def test_a_dry_run_shows_all_and_does_nothing(archive, repository, note, dirty):
    before = repository.state()
    done = archive(note, "--dry-run", "--branch", "--redact")
    assert done.returncode == 0
    assert f"message    {MESSAGE}\nbranch     notes-{DAY}-community, new, from main\n" in done.stdout
    assert "committed" not in done.stdout
    assert repository.state() == before


def test_several_open_notes_are_named_and_one_is_asked_for(archive, repository, note):
    other = repository.note("2026-06-24")
    done = archive()
    assert done.returncode == 1
    assert done.stderr.endswith(f"as they are:\n  {note}\n  {other}\n")
    assert repository.subjects()[0] != MESSAGE
    assert archive(other).returncode == 0 and archive().returncode == 0
    assert repository.status() == ""


def test_the_note_of_a_day_still_to_come_is_not_taken_unasked(archive, repository, note):
    later = repository.note("2026-07-15")
    assert archive().returncode == 0 and repository.committed() == [PATH]
    state = repository.state()
    alone = archive()
    assert alone.returncode == 1 and repository.state() == state
    assert alone.stderr == (
        f"gavel: the day of {later}, 2026-07-15, is still to come; nothing was committed\n"
        f"  gavel archive {later}   takes it all the same\n"
    )
    assert archive(later).returncode == 0 and repository.status() == ""


def test_the_note_of_a_day_still_to_come_holds_no_push_up(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    assert archive(note).returncode == 0
    later = repository.note("2026-07-15")
    done = archive("--push")
    assert done.returncode == 0, done.stderr
    assert f"nothing to archive: the day of {later}, 2026-07-15, is still to come\n" in done.stdout
    assert remote.subjects()[0] == MESSAGE


def test_a_meeting_that_was_begun_before_its_day_is_archived(archive, repository, run):
    early = repository.note("2026-07-15")
    assert run("--line", early, stdin=None, input="start\nquit\n").returncode == 0
    done = archive()
    assert done.returncode == 0, done.stderr
    assert repository.subjects()[0] == "Add notes from 2026-07-15 community meeting"


def test_a_message_of_ones_own_and_co_authors(archive, repository, note):
    authors = ["--co-author", "Bo Ek <bo@example.org>", "--co-author", "Zoë <z@e.x>"]
    done = archive("-m", "Keep -- the call: tea & 'lamps'", *authors)
    assert done.returncode == 0, done.stderr
    assert repository("log", "-1", "--format=%B") == (
        "Keep -- the call: tea & 'lamps'\n\nCo-authored-by: Bo Ek <bo@example.org>\nCo-authored-by: Zoë <z@e.x>"
    )


def test_scribes_are_named_where_git_knows_their_address(archive, repository, note, series_file):
    (repository.path / "x").write_text("x")
    repository("add", "x")
    repository("commit", "--quiet", "-m", "x", "-m", "Co-authored-by: Bo Ek <bo@example.org>")
    note.write_text(note.read_text().replace("taken by:** Bo", "taken by:** Bo, Cleo Vance and Ada Lind"))
    series_file("co-authors: scribes\n")
    done = archive(note)
    assert "git's log has no one address of Cleo Vance" in done.stderr
    assert repository("log", "-1", "--format=%(trailers)") == "Co-authored-by: Bo Ek <bo@example.org>"
    assert "Co-authored-by" not in archive(repository.note("2026-06-24"), "--no-scribes", "--dry-run").stdout


# ------------------------------------------------------------------ where it goes


def test_a_note_from_elsewhere_is_copied_into_its_place(archive, repository, tmp_path):
    draft = tmp_path / "notes of today.md"
    draft.write_text(repository.text.format(day=DAY))
    done = archive(draft)
    assert done.returncode == 0, done.stderr
    assert f"copy of    {draft}, which stays where it is\n" in done.stdout
    assert draft.exists() and (repository.path / PATH).read_bytes() == draft.read_bytes()
    assert repository.committed() == [PATH] and repository.subjects()[0] == MESSAGE
    assert archive(draft).stdout.startswith("already archived")


def test_a_note_in_a_wrong_folder_of_the_archive_is_copied_too(archive, repository):
    wrong = repository.path / f"community-{DAY}.md"
    wrong.write_text(repository.text.format(day=DAY))
    assert archive(wrong).returncode == 0
    assert repository.committed() == [PATH] and wrong.exists()
    assert repository.status() == f"?? {wrong.name}"


@pytest.mark.parametrize("what", ["file", "committed", "folder", "link"])
def test_what_is_in_its_place_is_never_overwritten(archive, repository, tmp_path, what):
    draft, place = tmp_path / "draft.md", repository.path / PATH
    draft.write_text(repository.text.format(day=DAY))
    if what == "folder":
        place.mkdir()
    elif what == "link":
        (tmp_path / "elsewhere.md").write_bytes(draft.read_bytes())
        place.symlink_to(tmp_path / "elsewhere.md")
    else:
        place.write_text("mine\n")
        if what == "committed":
            repository("add", "--all")
            repository("commit", "--quiet", "-m", "Mine")
    before = repository.state()
    done = archive(draft)
    assert done.returncode == 1
    assert str(place) in done.stderr
    assert what in ("folder", "link") or str(draft) in done.stderr
    assert repository.state() == before


def test_the_same_bytes_in_its_place_are_fine(archive, repository, note, tmp_path):
    draft = shutil.copy(note, tmp_path / "draft.md")
    assert archive(draft).returncode == 0
    assert repository.committed() == [PATH]


def test_dates_that_differ_want_a_look(archive, repository, note):
    note.write_text(note.read_text().replace(f"# {DAY}", "# 2026-06-01"))
    done = archive()
    assert done.returncode == 1
    assert f"{PATH}:1:3: error: " in done.stderr and "(date-mismatch)" in done.stderr
    assert "gavel: the note has 1 error\n" in done.stderr and "--yes" in done.stderr
    assert archive("--yes").returncode == 0
    assert repository.subjects()[0] == MESSAGE and repository.committed() == [PATH]


def test_a_note_of_no_series_or_day_is_not_guessed_at(archive, repository, tmp_path):
    for day in ("2026-05-06", "2026-05-20"):
        path = repository.path / "triage_meetings" / f"triage-{day}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# {day} Triage\n")
    repository("add", "--all")
    repository("commit", "--quiet", "-m", "Triage")
    draft = tmp_path / "draft.md"
    draft.write_text("# Notes\n")
    assert "no date" in archive(draft, "--series", "triage").stderr
    draft.write_text(f"# {DAY} Notes\n")
    assert "--series community, or --series triage" in archive(draft).stderr
    assert "there are community, triage" in archive(draft, "--series", "tea").stderr
    assert archive(draft, "--series", "triage").returncode == 0
    assert repository.committed() == [f"triage_meetings/triage-{DAY}.md"]


@pytest.mark.parametrize("name", ["lamp post [a]*.md", "-rf.md", "zażółć 調光器.md", "a\x1b[2Jb\tc.md", ":(top)x.md"])
def test_names_of_all_kinds(archive, repository, name):
    file = repository.path / "community_meetings" / "2026" / name.replace(".md", f"-{DAY}.md")
    file.write_text(repository.text.format(day=DAY))
    repository("add", "--all")
    repository("commit", "--quiet", "-m", "Odd")
    file.write_text(file.read_text() + "- more\n")
    done = archive("--series", "community", "--", file.name, cwd=file.parent)
    assert done.returncode == 0, done.stderr
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", done.stdout + done.stderr)
    assert repository.status() == "" and len(repository.committed()) == 1
    assert archive("--series", "community", "--", file.name, cwd=file.parent).stdout.startswith("already archived")


# ------------------------------------------------------------------ kinds of repositories


def test_the_first_commit_of_a_repository(archive, run, tmp_path, home):
    repository = Repository(tmp_path / "first", days=())
    note = repository.note(DAY, NOTE)
    (repository.path / "staged").write_text("x")
    repository("add", "staged")
    done = run("archive", cwd=repository.path, env=environment(home, extra=DATES))
    assert done.returncode == 0, done.stderr
    assert repository.committed() == [PATH] and repository.status() == "A  staged"
    assert "Sesame99" not in note.read_text()
    repository(*re.search(r"git (.*?)   takes", done.stdout)[1].split())
    assert repository("rev-parse", "--verify", "HEAD", check=False) == "" and note.exists()
    refused = run("archive", "--branch", cwd=repository.path)
    assert refused.returncode == 1 and "no commit yet" in refused.stderr


def test_a_detached_head_is_told_and_cannot_be_pushed(archive, repository, note, tmp_path):
    repository.add_remote(tmp_path / "remote.git")
    repository("checkout", "--quiet", "--detach")
    pushed = archive("--push")
    assert pushed.returncode == 1 and "no branch" in pushed.stderr and repository.committed() != [PATH]
    done = archive()
    assert done.returncode == 0 and "git switch -c NAME" in done.stderr
    assert repository.committed() == [PATH]


def test_a_submodule_and_a_linked_work_tree(run, repository, note, tmp_path, home):
    note.unlink()
    env = environment(home, extra=DATES)
    outer = Repository(tmp_path / "outer", days=())
    outer("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.path, "notes")
    repository("worktree", "add", "--quiet", "-b", "side", tmp_path / "linked")
    for folder in (outer.path / "notes", tmp_path / "linked"):
        for name, value in ADA.items():
            run_git(folder, "config", name, value)
        new = folder / PATH
        new.write_text(repository.text.format(day=DAY))
        for arguments in (("--branch",), ()):
            done = run("archive", new, *arguments, env=env)
            assert done.returncode == 0, done.stderr
            assert run_git(folder, "rev-parse", "--show-toplevel") == str(folder)
        assert run_git(folder, "show", "--format=%s", "--name-only") == f"{MESSAGE}\n\n{PATH}"
        assert f"notes-{DAY}-community" in run_git(folder, "branch")
    assert repository.subjects()[0] != MESSAGE


def test_line_ends_that_git_converts(archive, repository, note):
    repository("config", "core.autocrlf", "true")
    note.write_bytes(note.read_bytes().replace(b"\n", b"\r\n"))
    assert archive().returncode == 0
    assert b"\r" not in subprocess.run(
        ["git", "-C", repository.path, "cat-file", "blob", f"HEAD:{PATH}"], capture_output=True, check=True
    ).stdout
    assert archive(note).stdout.startswith("already archived")
    note.write_bytes(note.read_bytes().replace(b"\r\n", b"\n"))
    assert archive(note).stdout.startswith("already archived")


def test_an_ignored_note_is_gits_to_refuse(archive, repository, note):
    (repository.path / ".gitignore").write_text("*-06-*.md\n")
    before = repository.state()
    done = archive(note)
    assert done.returncode == 1 and "git: The following paths are ignored" in done.stderr
    assert repository.state() == before


def test_without_a_repository(run, tmp_path, archive, repository, note):
    plain = tmp_path / "plain" / f"tea-{DAY}.md"
    plain.parent.mkdir()
    plain.write_text(f"# {DAY} Tea\n")
    for arguments in ((plain, "--archive", plain.parent), ("--archive", plain.parent)):
        done = run("archive", *arguments)
        assert done.returncode == 1 and f"git init {plain.parent}" in done.stderr
    bare = Bare(tmp_path / "bare.git")
    assert run("archive", "--archive", bare.path).returncode == 1
    missing = archive("missing.md")
    assert missing.returncode == 1 and "cannot find missing.md" in missing.stderr
    (repository.path / ".git" / "HEAD").write_text("nonsense\n")
    broken = archive(note)
    assert broken.returncode == 1 and "git: fatal: not a git repository" in broken.stderr


def test_a_repository_of_somebody_else_is_told_with_gits_advice(archive, repository, note):
    done = archive(env={"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"})
    assert done.returncode == 1 and "dubious ownership" in done.stderr
    assert re.search(r"^  git: .*git config --global --add safe.directory", done.stderr, re.M)


def test_without_git(archive, repository, note):
    done = archive(env={"PATH": "/nowhere"})
    assert done.returncode == 1 and "git is not installed" in done.stderr


def test_variables_of_another_git_do_not_lead_astray(archive, repository, note, tmp_path):
    other = Repository(tmp_path / "other")
    variables = {"GIT_DIR": f"{other.path}/.git", "GIT_INDEX_FILE": f"{tmp_path}/index", "GIT_LITERAL_PATHSPECS": "1"}
    assert archive(env=variables).returncode == 0
    assert repository.committed() == [PATH] and repository.status() == ""


@pytest.mark.parametrize("what", ["merge", "rebase", "cherry-pick"])
def test_in_the_middle_of_something_nothing_is_committed(archive, repository, note, what):
    other = repository.path / "other.txt"
    for branch, text in (("one", "1\n"), ("two", "2\n")):
        repository("checkout", "--quiet", "-b", branch, "main")
        other.write_text(text)
        repository("add", "other.txt")
        repository("commit", "--quiet", "-m", branch)
    repository(what, "one", check=False)
    before = repository.state()
    done = archive(note)
    assert done.returncode == 1 and f"in the middle of a {what}" in done.stderr and f"git {what} --abort" in done.stderr
    assert repository.state() == before
    assert archive(note, "--branch").returncode == 0
    assert repository.committed(f"notes-{DAY}-community") == [PATH]
    assert repository.state()["index"] == before["index"] and repository.status() == before["status"]


def test_a_second_one_at_the_same_time_is_refused(archive, repository, note, gavel, home):
    fifo = repository.path / ".git" / "fifo"
    os.mkfifo(fifo)
    repository.hook("pre-commit", "echo waiting; read line <.git/fifo")
    first = subprocess.Popen(
        [gavel, "archive"], cwd=repository.path, env=environment(home), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert first.stderr.readline() == "git: waiting\n"
    second = archive()
    assert second.returncode == 1 and "another gavel archive is at work" in second.stderr
    fifo.write_text("go on\n")
    first.communicate(timeout=30)
    assert first.returncode == 0 and repository.committed() == [PATH]


# ------------------------------------------------------------------ hooks, signing, failures


def test_hooks_run_and_what_they_say_is_shown_but_not_raw(archive, repository, note, dirty):
    repository.hook("pre-commit", r"git diff --cached --name-only; printf 'beware \033[2J\n' >&2")
    repository.hook("commit-msg", r'echo "Reviewed: yes" >>"$1"')
    done = archive(note)
    assert done.returncode == 0, done.stderr
    assert done.stderr == f"git: {PATH}\ngit: beware ^[[2J\n"
    assert repository("log", "-1", "--format=%B").startswith(MESSAGE + "\n")
    assert "Reviewed: yes" in repository("log", "-1", "--format=%B")
    dirty()


@pytest.mark.parametrize("is_new", [True, False], ids=["new", "changed"])
@pytest.mark.parametrize("refusal", ["hook", "gpg", "name"])
@pytest.mark.parametrize("arguments", [(), ("--branch",)], ids=["here", "branch"])
def test_when_git_refuses_all_is_as_it_was(archive, repository, note, dirty, arguments, refusal, is_new):
    if not is_new:
        repository("add", PATH)
        repository("commit", "--quiet", "-m", "Note", "--", PATH)
        note.write_text(note.read_text() + "- more\n")
    variables = {}
    if refusal == "hook":
        repository.hook("pre-commit", "echo not today; exit 1")
        words = "git: not today"
    elif refusal == "gpg":
        repository("config", "commit.gpgsign", "true")
        repository("config", "gpg.program", "false")
        words = "gpg failed to sign"
    else:
        repository("config", "--unset", "user.name")
        repository("config", "--unset", "user.email")
        repository("config", "user.useConfigOnly", "true")
        words = "git config --global user.email"
    before = repository.state()
    done = archive(note, *arguments, env=variables)
    assert done.returncode == 1 and words in done.stderr, done.stderr
    assert "nothing was committed" in done.stderr
    assert ("git commit failed" in done.stderr) == (refusal in ("hook", "gpg"))
    assert repository.state() == before
    dirty()


def test_a_copy_that_git_refuses_is_gone_again_so_that_the_note_can_be_changed(archive, repository, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text(repository.text.format(day=DAY))
    repository.hook("pre-commit", "grep -q green community_meetings/2026/*-06-10.md")
    before = repository.state()
    assert archive(draft).returncode == 1
    assert repository.state() == before
    draft.write_text(draft.read_text() + "- The green lamp\n")
    assert archive(draft).returncode == 0 and repository.committed() == [PATH]


def test_a_reader_that_went_away_ends_nothing(archive, repository, note, gavel, home):
    command = f"{gavel} archive 2>&1 | true"
    repository.hook("pre-commit", "echo one; echo two")
    subprocess.run(["sh", "-c", command], cwd=repository.path, env=environment(home), check=True, timeout=30)
    repository.status()
    assert repository.committed() == [PATH]


def test_a_held_index_is_told_in_gits_words(archive, repository, note):
    (repository.path / ".git" / "index.lock").touch()
    done = archive(note)
    assert done.returncode == 1 and "index.lock': File exists" in done.stderr
    (repository.path / ".git" / "index.lock").unlink()
    assert archive(note).returncode == 0 and repository.status() == ""


@pytest.mark.parametrize("arguments", [(), ("--branch",)], ids=["here", "branch"])
def test_a_read_only_repository_is_told_and_left_as_it_is(archive, repository, note, read_only, arguments):
    before = repository.state()
    with read_only(repository.path):
        done = archive(note, *arguments)
    assert done.returncode == 1 and "Read-only file system" in done.stderr, done.stderr
    assert repository.state() == before
    assert archive(note, *arguments).returncode == 0


def test_a_daemon_that_a_hook_leaves_behind_is_not_waited_for(archive, repository, note):
    repository.hook("post-commit", "cat </dev/zero >/dev/null & echo $! >.git/daemon; echo started")
    try:
        done = archive(note, timeout=20)
        assert done.returncode == 0 and "git: started" in done.stderr
    finally:
        os.kill(int((repository.path / ".git" / "daemon").read_text()), 9)


# ------------------------------------------------------------------ the log


def test_what_only_the_log_has_is_not_left_behind(archive, repository, note, home, run):
    text = note.read_bytes()
    log = Log(home, note)
    log.append(0, "opened", OPENING, text)
    log.append(60, "edited", [[len(text), len(text), 8]], b"- Spoons")
    before = repository.state()
    done = archive(note)
    assert done.returncode == 1
    assert f"Gavel's log of {note} has 1 line that the file lacks" in done.stderr and "gavel recover" in done.stderr
    assert repository.state() == before
    assert run("recover", note).returncode == 0 and archive(note).returncode == 0
    assert "- Spoons" in repository("show", f"HEAD:{PATH}")


def test_a_file_that_lacks_what_its_log_has_is_archived_by_force(archive, repository, note, home):
    log = Log(home, note)
    log.append(0, "opened", OPENING, note.read_bytes())
    log.append(60, "edited", [[0, 0, 1]], b"x")
    assert archive("--force").returncode == 0 and repository.committed() == [PATH]


def test_a_note_that_is_open_and_saved_is_archived(archive, repository, note, opened):
    session = opened(note)
    done = archive()
    assert done.returncode == 0, done.stderr
    assert re.search(rf"^gavel: {PATH} is open in .*pid {session.pid}", done.stderr)
    assert repository.committed() == [PATH]
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert repository.status() == ""


def test_a_meeting_that_was_not_closed_is_told_and_archived(archive, repository, note, opened, run):
    session = opened(note)
    session.press("ctrl+n")
    session.wait_until(lambda: "started" in run("log", note).stdout, what="the log to have the start")
    done = archive()
    assert done.returncode == 0 and repository.committed() == [PATH]
    told = re.search(r"^gavel: the meeting of this note was not closed; item 1, (.+), is still open$", done.stderr, re.M)
    assert told and f"- {told[1]}" in note.read_text()
    close_meeting(session)
    note.write_text(note.read_text() + "\n")
    assert "was not closed" not in archive("--force").stderr


# ------------------------------------------------------------------ join secrets


@pytest.mark.parametrize("setting, flag, is_redacted", [
    (None, None, False), (None, "--redact", True), ("redact: true\n", None, True),
    ("redact: true\n", "--no-redact", False), ("redact: false\n", None, False),
])  # fmt: skip
def test_join_secrets_are_taken_out_where_that_is_wanted(
    archive, repository, series_file, setting, flag, is_redacted
):
    note = repository.note(DAY, NOTE)
    if setting:
        series_file(setting)
    before = note.read_text()
    done = archive(note, *([flag] if flag else []))
    assert done.returncode == 0, done.stderr
    committed = repository("show", f"HEAD:{PATH}")
    if is_redacted:
        assert "Sesame99" not in committed and note.read_text().rstrip("\n") == committed
        assert "secrets    taken out of line 4, in the file as well\n" in done.stdout
        changed = [line for line in note.read_text().split("\n") if line not in before.split("\n")]
        assert changed == ["- Zoom: https://zoom.example.us/j/123"]
    else:
        assert note.read_text() == before and committed == before.rstrip("\n")
        assert "the secret in line 4" in done.stderr and "--redact   takes it out" in done.stderr


def test_a_copy_is_redacted_and_its_original_is_not(archive, repository, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text(NOTE.format(day=DAY))
    for stdout in ("secrets    taken out of line 4\n", "already archived"):
        done = archive(draft, "--redact")
        assert done.returncode == 0 and stdout in done.stdout
    assert "Sesame99" in draft.read_text() and "Sesame99" not in repository("show", f"HEAD:{PATH}")


def test_a_secret_that_is_committed_already_is_told(archive, repository):
    note = repository.note(DAY, NOTE)
    assert archive("--no-redact").returncode == 0
    note.write_text(note.read_text() + "- more\n")
    assert "git's history has the secret already" in archive("--redact").stderr


# ------------------------------------------------------------------ a branch for a pull request


def test_a_branch_leaves_the_work_tree_alone(archive, repository, note, dirty, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    (repository.path / "ours.txt").write_text("x")
    repository("add", "ours.txt")
    repository("commit", "--quiet", "-m", "Not pushed yet", "--", "ours.txt")
    repository.hook("pre-commit", "cat community_meetings/2026/community-2026-05-13.md; git diff --cached --name-only")
    head, before = repository("rev-parse", "HEAD"), repository.state()
    done = archive("--branch", note)
    assert done.returncode == 0, done.stderr
    branch = f"notes-{DAY}-community"
    assert f"branch     {branch}, new, from origin/main\n" in done.stdout
    assert f"git push -u origin {branch}" in done.stdout
    assert "git: # 2026-05-13 Lantern" in done.stderr and done.stderr.endswith(f"\ngit: {PATH}\n")
    assert repository.committed(branch) == [PATH]
    assert repository.subjects(branch) == [MESSAGE, *repository.subjects("origin/main")]
    after = repository.state()
    assert {**after, "refs": ""} == {**before, "refs": ""} and repository("rev-parse", "HEAD") == head
    dirty()
    again = archive("--branch", "--push", note)
    assert again.stdout.startswith("already archived") and remote.branches() == ["main", branch]
    assert repository("rev-parse", "--abbrev-ref", f"{branch}@{{upstream}}") == f"origin/{branch}"


def test_a_branch_by_name_takes_updates(archive, repository, note):
    assert archive("--branch", "for/ada", note).returncode == 0
    note.write_text(note.read_text() + "- more\n")
    done = archive(note, "--branch=for/ada")
    assert "branch     for/ada\n" in done.stdout
    assert repository.subjects("for/ada")[:2] == [f"Update notes from {DAY} community meeting", MESSAGE]
    assert repository.subjects()[0] != MESSAGE
    for name in ("a..b", "-x", "x y"):
        refused = archive(f"--branch={name}", note)
        assert refused.returncode == 1 and "cannot be the name of a branch" in refused.stderr


def test_the_branch_that_is_checked_out_is_committed_to_as_usual(archive, repository, note):
    assert archive("--branch", "main", note).returncode == 0
    assert repository.subjects()[0] == MESSAGE and repository.status() == ""


# ------------------------------------------------------------------ pushing


def test_a_push(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    remote.hook("post-receive", r"printf 'see https://lantern.example/request \033[31m\n'")
    done = archive("--push")
    assert done.returncode == 0, done.stderr
    assert "push       to origin/main\n" in done.stdout and "pushed     main to origin/main\n" in done.stdout
    assert done.stderr.strip() == "git: remote: see https://lantern.example/request ^[[31m"
    assert remote.subjects()[0] == MESSAGE
    assert "git revert" in done.stdout and "git reset" not in done.stdout
    assert archive(note, "--push").stdout.endswith("pushed already to origin/main\n")


def test_a_push_that_cannot_reach_the_remote_waits(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    away = remote.path.rename(tmp_path / "away.git")
    done = archive("--push")
    assert done.returncode == 75
    assert "does not appear to be a git repository" in done.stderr and "the push of main waits" in done.stderr
    assert repository.committed() == [PATH]
    assert archive("--status").stdout.startswith("waiting  main to origin/main: it did not come through\n")
    # A later run that was not asked to push is not a failure, and tries again.
    repository.note("2026-06-24")
    second = archive()
    assert second.returncode == 0 and "the push of main waits" in second.stderr
    assert archive("--push").returncode == 75
    away.rename(remote.path)
    third = repository.note("2026-07-08")
    done = archive(third)
    assert done.returncode == 0 and "pushed     main to origin/main\n" in done.stdout
    # What was committed since was not asked to be pushed.
    assert remote.subjects()[0] == "Add notes from 2026-06-24 community meeting"
    assert archive("--status").stdout == "git has every note as it is, and no push waits\n"


def test_a_push_without_a_note_only_pushes(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    assert archive().returncode == 0
    (repository.path / "other.txt").write_text("x")
    repository("add", "--all")
    repository("commit", "--quiet", "-m", "Something else")
    done = archive("--push")
    assert done.returncode == 0 and "nothing to archive" in done.stdout
    assert remote.subjects()[0] == MESSAGE
    assert archive("--push").stdout == "nothing to archive: git has every note as it is\n"


def test_a_push_that_is_behind_is_not_tried_again_until_something_changed(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    run_git(tmp_path, "clone", "--quiet", remote.path, "other")
    other = tmp_path / "other"
    (other / "theirs.txt").write_text("x")
    run_git(other, "add", "--all")
    run_git(other, "-c", "user.name=Bo", "-c", "user.email=bo@example.org", "commit", "--quiet", "-m", "Theirs")
    run_git(other, "push", "--quiet")
    done = archive("--push")
    assert done.returncode == 75
    assert "[rejected]" in done.stderr and "git pull --rebase" in done.stderr
    again = archive("--push")
    assert again.returncode == 75 and "[rejected]" not in again.stderr and "git pull --rebase" in again.stderr
    assert "other commits" in archive("--status").stdout
    repository("pull", "--quiet", "--rebase")
    assert archive().returncode == 0
    assert remote.subjects()[:2] == [MESSAGE, "Theirs"]
    assert "no push waits" in archive("--status").stdout


def test_a_push_that_the_remote_refuses_waits_for_a_request_to_try(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    remote.hook("pre-receive", "echo protected; exit 1")
    done = archive("--push")
    assert done.returncode == 75 and "git: remote: protected" in done.stderr and "[remote rejected]" in done.stderr
    assert "protected" not in archive().stderr
    assert "protected" in archive("--push").stderr
    remote.hook("pre-receive", "exit 0")
    assert archive("--push").returncode == 0 and remote.subjects()[0] == MESSAGE


def test_a_waiting_push_of_a_branch_that_is_gone_is_forgotten(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    shutil.rmtree(remote.path)
    assert archive("--branch", "side", "--push", note).returncode == 75
    repository("branch", "-D", "side")
    done = archive(note)
    assert done.returncode == 0 and "it is forgotten" in done.stderr
    assert "waiting" not in archive("--status").stdout


def test_a_push_that_others_made_is_not_made_again(archive, repository, note, tmp_path):
    remote = repository.add_remote(tmp_path / "remote.git")
    away = remote.path.rename(tmp_path / "away.git")
    assert archive("--push").returncode == 75
    away.rename(remote.path)
    repository("push", "--quiet")
    assert archive("--push").stderr == "" and "no push waits" in archive("--status").stdout


def test_a_push_that_hangs_is_given_up(archive, repository, note, tmp_path):
    repository("remote", "add", "origin", "ssh://lantern.example/archive.git")
    hanging = tmp_path / "ssh"
    hanging.write_text("#!/bin/sh\ncat >/dev/null\n")
    hanging.chmod(0o755)
    done = archive("--push", "--push-timeout", 1, env={"GIT_SSH": str(hanging)}, timeout=20)
    assert done.returncode == 75 and "given up after 1 seconds" in done.stderr
    assert repository.committed() == [PATH]


def test_without_a_remote_nothing_is_begun(archive, repository, note):
    done = archive("--push")
    assert done.returncode == 1 and "git remote add origin URL" in done.stderr
    assert repository.committed() != [PATH]


def test_a_branch_is_pushed_where_its_settings_say(archive, repository, note, tmp_path):
    repository.add_remote(tmp_path / "remote.git")
    fork = Bare(tmp_path / "fork.git")
    repository("remote", "add", "fork", fork.path)
    repository("config", "remote.pushDefault", "fork")
    assert "pushed     main to fork/main\n" in archive("--push").stdout
    assert fork.subjects()[0] == MESSAGE


# ------------------------------------------------------------------ at a terminal


def test_what_is_odd_is_asked_once(start, repository, note):
    note.write_text(note.read_text().replace(f"# {DAY}", "# 2026-06-01"))
    for answer in ("n", "y"):
        session = start("archive", cwd=repository.path)
        session.wait_for("Archive it all the same?")
        session.type(f"{answer}\n")
        assert session.wait_exit() == (1 if answer == "n" else 0)
    assert repository.committed() == [PATH]


def test_a_hook_may_ask_at_the_terminal(start, repository, note):
    repository.hook("pre-commit", 'printf "Really? "; read answer </dev/tty; [ "$answer" = yes ]')
    session = start("archive", cwd=repository.path)
    session.wait_for("git: Really?")
    session.type("yes\n")
    assert session.wait_exit() == 0
    assert repository.committed() == [PATH]


@pytest.mark.parametrize("word, status", [("sesame", 0), ("guess", 1)])
def test_a_signing_program_may_ask_for_its_passphrase(start, repository, note, tmp_path, word, status):
    signer = tmp_path / "signer"
    signer.write_text(
        """#!/bin/sh
printf 'Passphrase: ' >/dev/tty
read word </dev/tty
[ "$word" = sesame ] || exit 1
cat >/dev/null
printf -- '-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n'
printf '\n[GNUPG:] SIG_CREATED x\n' >&2
"""
    )
    signer.chmod(0o755)
    repository("config", "commit.gpgsign", "true")
    repository("config", "gpg.program", signer)
    session = start("archive", cwd=repository.path)
    session.wait_for("Passphrase:")
    session.type(f"{word}\n")
    assert session.wait_exit() == status
    assert ("BEGIN PGP SIGNATURE" in repository("cat-file", "commit", "HEAD")) == (status == 0)
    assert repository.status() == ("" if status == 0 else f"?? {PATH}")


def test_ctrl_c_in_a_hook_takes_back_what_was_begun(start, repository, note):
    repository.hook("pre-commit", 'echo waiting; read answer </dev/tty')
    before = repository.state()
    session = start("archive", cwd=repository.path)
    session.wait_for("git: waiting")
    session.press("ctrl+c")
    assert session.wait_exit() == 130
    assert repository.state() == before


def test_from_one_meeting_to_the_next(start, run, repository, home):
    """New, run, close, archive: one file is committed, with the right message."""
    done = run("new", "community", "--date", DAY, "--carry", "open", cwd=repository.path)
    note = repository.path / PATH
    assert done.stdout == f"{note}\n", done.stderr
    session = start(note)
    wait_saved(session)
    session.press("f3")
    session.type("Ada Lind")
    session.press("enter", "ctrl+n")
    session.wait_for("meeting 0:0")
    session.press("f4")
    session.type("The green lamp")
    session.press("enter")
    close_meeting(session)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    archived = start("archive", cwd=repository.path)
    assert archived.wait_exit() == 0
    shown = repository("show", "--stat", "--format=%s")
    assert shown.split("\n")[0] == MESSAGE and "1 file changed" in shown and PATH in shown
    assert "The green lamp" in repository("show", f"HEAD:{PATH}") and "Ada Lind" in repository("show", f"HEAD:{PATH}")
    assert repository.status() == ""


@pytest.mark.parametrize("arguments", [
    ["-m", " "], ["--status", "--push"], ["--co-author", "Ada"], ["--push-timeout", "0"], ["--co-author", "A <a@b>\n"],
])  # fmt: skip
def test_a_wrong_command_line_is_64(archive, repository, arguments):
    assert archive(*arguments).returncode == 64
