"""SIGKILL between any two steps of `gavel archive`: run again, it ends as if it had not been killed."""

import re
import shutil
import subprocess

import pytest

from gits import DATES, NOTE, KillingGit, Repository, run_git
from terminal import environment
from test_kills import strace  # noqa: F401 - a fixture

DAY = "2026-06-10"

# The calls that change what is on the disk; a kill at any other call leaves what a kill at one of these does.
CALLS = ["mkdir", "openat", "write", "fsync", "rename", "renameat2", "unlink", "ftruncate"]


class Scene:
    """An archive with a remote, a note to archive, and other things that are staged and changed; and copies of it."""

    def __init__(self, folder, gavel, home, arguments, note, is_committed=False, is_reachable=True, is_named=True):
        self.folder, self.gavel, self.home, self.is_named = folder, gavel, home, is_named
        self.arguments, self.note = arguments, note
        self.status = 0 if is_reachable else 75
        folder.mkdir()
        repository = Repository(folder / "lanterns")
        if is_committed:
            repository.note(DAY)
            repository("add", "--all")
            repository("commit", "--quiet", "-m", "Note")
        repository.add_remote(folder / "remote.git")
        repository("remote", "set-url", "origin", "../remote.git" if is_reachable else "../away.git")
        (repository.path / "staged.txt").write_text("staged\n")
        repository("add", "staged.txt")
        (repository.path / "staged.txt").write_text("staged and changed\n")
        path = folder / note
        path.write_text(NOTE.format(day=DAY))

    def run(self, name, env=None, before=()):
        """Run `gavel archive` in the copy of that name, which is made the first time."""
        copy = self.folder.parent / name
        if not copy.exists():
            shutil.copytree(self.folder, copy, symlinks=True)
        variables = environment(self.home, extra={**DATES, **(env or {})})
        command = [*before, self.gavel, "archive", *self.arguments, *([copy / self.note] if self.is_named else [])]
        return subprocess.run(
            command, cwd=copy / "lanterns", env=variables, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False, timeout=60,
        )  # fmt: skip

    def state(self, name):
        """All that is left in the end, the remote's branches and what lies beside the note among it."""
        copy = self.folder.parent / name
        repository = Repository.__new__(Repository)
        repository.path = copy / "lanterns"
        refs = run_git(copy / "remote.git", "for-each-ref", "--format=%(refname) %(objectname)")
        return {**repository.state(), "remote": refs, "beside": sorted(path.name for path in copy.iterdir())}


SCENES = {
    "in its place": (["--redact", "--push"], f"lanterns/community_meetings/2026/community-{DAY}.md"),
    "changed": (["--push"], f"lanterns/community_meetings/2026/community-{DAY}.md", True),
    "unnamed": (["--push"], f"lanterns/community_meetings/2026/community-{DAY}.md", False, True, False),
    "from elsewhere": (["--redact", "--push"], "draft.md"),
    "on a branch": (["--branch", "--redact", "--push"], f"lanterns/community_meetings/2026/community-{DAY}.md"),
    "offline": (["--push"], f"lanterns/community_meetings/2026/community-{DAY}.md", False, False),
}


@pytest.fixture(params=SCENES.values(), ids=SCENES.keys())
def scene(request, tmp_path, gavel, home):
    return Scene(tmp_path / "scene", gavel, home, *request.param)


def test_a_kill_before_or_after_any_call_of_git(scene, tmp_path):
    git = KillingGit(tmp_path / "bin")
    done = scene.run("whole", git.variables())
    calls, whole = git.calls, scene.state("whole")
    assert done.returncode == scene.status and len(calls) > 10, done.stderr
    assert whole["leftovers"] == ([] if scene.status == 0 else ["gavel-pushes"]) and "AM staged.txt" in whole["status"]
    # Behind a call that only asks is before the next one.
    changing = re.compile("^-C [^ ]+ (add|commit|push|worktree|update-ref|update-index) ")
    places = [f"before {number + 1}" for number in range(len(calls))]
    places += [f"after {number + 1}" for number, call in enumerate(calls) if changing.match(call)]
    assert len(places) >= len(calls) + 2
    found = set()
    for place in places:
        assert scene.run(place, git.variables(place)).returncode == -9, place
        found.add(str(scene.state(place)))
        again = scene.run(place)
        assert again.returncode == scene.status, f"killed {place}: {again.stderr}"
        assert scene.state(place) == whole, f"killed {place}"
        shutil.rmtree(tmp_path / place)
    # Some of the kills came before the commit, some between it and the push, some after it.
    assert len(found) > 2


@pytest.mark.parametrize(
    "scene", [pytest.param(SCENES[name], id=name) for name in ("in its place", "from elsewhere", "offline")], indirect=True
)
def test_a_kill_at_any_call_that_changes_the_disk(scene, strace, tmp_path):  # noqa: F811
    watch = [strace[0], "-qq", "-o"]
    trace = tmp_path / "trace"
    assert scene.run("whole", before=[*watch, trace, f"-etrace={','.join(CALLS)}"]).returncode == scene.status
    whole = scene.state("whole")
    places, count = [], {}
    for name, rest in re.findall(r"^(\w+)\((.*)", trace.read_text(), re.MULTILINE):
        count[name] = count.get(name, 0) + 1
        if name not in ("openat", "write") or "O_CREAT" in rest or "Lantern" in rest or "failed" in rest:
            places.append((name, count[name]))
    assert {"openat", "fsync", "unlink"} <= {name for name, _ in places}
    for call, number in places:
        place = f"{call}-{number}"
        killed = scene.run(place, before=[*watch, trace, f"-einject={call}:signal=KILL:when={number}"])
        assert killed.returncode in (-9, 137), f"not killed at {place}: {killed.stderr}"
        again = scene.run(place)
        assert again.returncode == scene.status, f"killed at {place}: {again.stderr}"
        assert scene.state(place) == whole, f"killed at {place}"
        shutil.rmtree(tmp_path / place)
