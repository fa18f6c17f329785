"""Git repositories for tests: an archive with a remote, what is in them, and a git that kills who calls it."""

import os
import re
import subprocess
from pathlib import Path

NOTE = """# {day} Lantern community meeting

- Time: 18:00 UTC
- Zoom: https://zoom.example.us/j/123?pwd=Sesame99

**Present:** Ada Lind, Bo Ek
**Notes taken by:** Bo

## Follow-up from the last meeting / discussions

- The red lamp

## New topics

- The blue lamp
"""

# Equal commits have equal names when they are made at the same time.
DATES = {"GIT_AUTHOR_DATE": "2026-06-10T19:00:00Z", "GIT_COMMITTER_DATE": "2026-06-10T19:00:00Z"}

ADA = {"user.name": "Ada Lind", "user.email": "ada@example.org"}


def run_git(folder, *arguments, check=True, **how):
    """What git prints, without the line end."""
    how = {"stdin": subprocess.DEVNULL, "timeout": 30, "env": {**os.environ, **DATES}, **how}
    done = subprocess.run(
        ["git", "-C", folder, *map(str, arguments)], capture_output=True, text=True, check=check, **how
    )
    return done.stdout.rstrip("\n")


class Repository:
    """A git work tree with the notes of a series."""

    def __init__(self, path, days=("2026-05-13", "2026-05-27"), text=NOTE.replace("?pwd=Sesame99", "")):
        self.path = Path(path)
        self.text = text
        self.path.mkdir(parents=True)
        self("init", "--quiet", "--initial-branch=main")
        for name, value in {**ADA, "commit.gpgsign": "false", "gc.auto": "0"}.items():
            self("config", name, value)
        for day in days:
            self.note(day)
            self("add", "--all")
            self("commit", "--quiet", "-m", f"Add notes from {day} community meeting")

    def __call__(self, *arguments, **how):
        return run_git(self.path, *arguments, **how)

    def note(self, day, text=None, name="community-{day}.md"):
        """Write a note in its place."""
        path = self.path / "community_meetings" / day[:4] / name.format(day=day)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((text or self.text).format(day=day))
        return path

    def add_remote(self, path):
        """Push all to a new bare repository."""
        remote = Bare(path)
        self("remote", "add", "origin", remote.path)
        self("push", "--quiet", "-u", "origin", "main")
        return remote

    def hook(self, name, script):
        path = self.path / ".git" / "hooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def subjects(self, branch="HEAD"):
        return self("log", "--format=%s", branch).split("\n")

    def committed(self, commit="HEAD"):
        """The files that a commit changed."""
        return self("show", "--format=", "--name-only", "-z", commit).strip("\0").split("\0")

    def status(self):
        return self("status", "--porcelain", "--untracked-files=all")

    def state(self):
        """All that a run may leave: commits (equal ones have equal names at the time of `DATES`), index and files."""
        git_folder = Path(self("rev-parse", "--absolute-git-dir"))
        refs = self("for-each-ref", "--format=%(refname) %(objectname)")
        leftover = re.compile(r"gavel|\.lock$|/worktrees/")
        return {
            "refs": f"{refs}\nHEAD {self('symbolic-ref', 'HEAD', check=False)}",
            "index": self("ls-files", "--stage"),
            "status": self.status(),
            "leftovers": [
                str(path.relative_to(git_folder)) for path in git_folder.rglob("*") if leftover.search(str(path))
            ],
            "files": {
                str(path.relative_to(self.path)): path.read_bytes()
                for path in self.path.rglob("*")
                if path.is_file() and git_folder not in path.parents
            },
        }


class Bare:
    """What is pushed to."""

    def __init__(self, path):
        self.path = Path(path)
        run_git(self.path.parent, "init", "--quiet", "--bare", "--initial-branch=main", self.path)

    def hook(self, name, script):
        path = self.path / "hooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def subjects(self, branch="main"):
        return run_git(self.path, "log", "--format=%s", branch).split("\n")

    def branches(self):
        return run_git(self.path, "for-each-ref", "--format=%(refname:short)", "refs/heads").split("\n")


class KillingGit:
    """A git for PATH that counts who calls it from Gavel, and kills Gavel before or after one of the calls."""

    def __init__(self, folder):
        folder.mkdir()
        self.folder = folder
        self.log = folder / "log"
        real = next(
            Path(place) / "git" for place in os.environ["PATH"].split(":") if (Path(place) / "git").exists()
        )
        wrapper = folder / "git"
        wrapper.write_text(
            f"""#!/bin/sh
[ "$(cat /proc/$PPID/comm)" = gavel ] || exec {real} "$@"
echo "$*" >>{self.log}
number=$(wc -l <{self.log})
[ "$GIT_KILLS" = "before $number" ] && kill -9 $PPID && exit 1
{real} "$@"
status=$?
[ "$GIT_KILLS" = "after $number" ] && kill -9 $PPID
exit $status
"""
        )
        wrapper.chmod(0o755)

    def variables(self, kills=""):
        self.log.write_text("")
        return {"PATH": f"{self.folder}:{os.environ['PATH']}", "GIT_KILLS": kills}

    @property
    def calls(self):
        """What each call of the last run was, in order."""
        return self.log.read_text().split("\n")[:-1]
