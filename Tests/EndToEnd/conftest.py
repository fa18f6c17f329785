"""What the end-to-end tests share: the binary, a private home, a series of sample notes, and ways to start."""

import contextlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from terminal import Session, Tmux, environment

PROJECT = Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "Tests" / "Samples"
CORPUS = Path(os.environ.get("GAVEL_CORPUS", PROJECT.parent / "shared" / "corpus" / "numpy"))


@pytest.fixture(scope="session")
def gavel():
    """The program under test: $GAVEL, or the release build."""
    path = Path(os.environ.get("GAVEL", PROJECT / ".build" / "release" / "gavel")).absolute()
    if not path.exists():
        pytest.fail(f"no program at {path}: run `make build`, or set GAVEL", pytrace=False)
    return path


@pytest.fixture
def home(tmp_path):
    """A home folder that starts empty."""
    path = tmp_path / "home"
    path.mkdir()
    return path


@pytest.fixture
def archive(tmp_path):
    """A folder with copies of the sample notes."""
    return Path(shutil.copytree(SAMPLES, tmp_path / "archive"))


@pytest.fixture
def note(archive):
    """The sample note of the latest meeting."""
    return archive / "2026-06-10-lantern.md"


@pytest.fixture
def another(note, tmp_path):
    """Copy the note as it is now, with the notes beside it and under its own name: a note has one Gavel at a time."""

    def another():
        number = len(list(tmp_path.glob("another-*")))
        folder = shutil.copytree(note.parent, tmp_path / f"another-{number}", ignore=lambda *_: [lock_name(note)])
        return folder / note.name

    return another


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk of some KB, which is the last thing to go; returns its folder."""
    if os.geteuid() != 0:
        pytest.skip("NOT CHECKED on a full or read-only disk: mounting one needs root")
    folders = []

    def small_disk(name, size=64):
        folder = tmp_path / name
        folder.mkdir()
        options = ["-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder]
        if subprocess.run(["mount", *options], capture_output=True, check=False).returncode:
            pytest.skip("NOT CHECKED on a full or read-only disk: this machine does not let us mount one")
        folders.append(folder)
        return folder

    try:
        yield small_disk
    finally:
        for folder in reversed(folders):
            subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def read_only():
    """Make a folder read-only while a block runs."""
    if os.geteuid() != 0:
        pytest.skip("NOT CHECKED on a read-only disk: mounting one needs root")

    @contextlib.contextmanager
    def read_only(folder):
        if subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False).returncode:
            pytest.skip("NOT CHECKED on a read-only disk: this machine does not let us mount one")
        try:
            subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
            yield
        finally:
            subprocess.run(["umount", folder], check=True)

    return read_only


@pytest.fixture
def start(gavel, home):
    """Start gavel with arguments on a terminal; it is ended when the test ends."""
    with contextlib.ExitStack() as stack:

        def start(*arguments, **terminal):
            terminal = {"columns": 100, "rows": 30, **terminal}
            return stack.enter_context(Session([gavel, *arguments], home, **terminal))

        yield start


@pytest.fixture
def opened(start):
    """Open a note and wait until its text is on the screen, down to the last row, which is drawn last."""

    def opened(path, **terminal):
        session = start(path, **terminal)
        wait_saved(session)
        session.wait_until(lambda: session.screen()[-1].strip(), what="the last row")
        return session

    return opened


@pytest.fixture
def shell(home):
    """A shell in tmux."""
    if not Tmux.available():
        pytest.skip("tmux is not installed: `make test` installs it")
    with Tmux(home, columns=100, rows=30) as tmux:
        yield tmux


@pytest.fixture
def run(gavel, home):
    """Run gavel without a terminal; returns the finished process with its output as text."""

    def run(*arguments, **how):
        how = {"stdin": subprocess.DEVNULL, "timeout": 30, "env": environment(home), "cwd": home, **how}
        return subprocess.run([str(gavel), *map(str, arguments)], capture_output=True, text=True, check=False, **how)

    return run


@pytest.fixture(scope="session")
def corpus():
    """The archive of real notes beside the project. It is not part of the project."""
    if not CORPUS.is_dir():
        pytest.skip(f"NOT CHECKED against real notes: {CORPUS} is missing")
    return CORPUS


def lock_name(note):
    """The name of the file beside a note that says who has it open."""
    return f".{note.name}.gavel-lock"


def wait_saved(session):
    """Wait until the first row says that the note is saved."""
    session.wait_until(lambda: re.search(r"\bsaved\b", session.screen()[0]), what="the note to be saved")


def assert_given_back(session):
    """The terminal is as the program found it."""
    assert session.termios == session.termios_before, "the terminal settings were not restored"
    assert not session.in_alternate_screen, "the alternate screen is still shown"
    assert 2004 not in session.terminal.modes, "pastes are still bracketed"
    assert not {1000, 1002, 1003, 1006} & session.terminal.modes, "the mouse is still reported"
    assert b"\x1b[?25l" not in session.output or session.output.rfind(b"\x1b[?25l") < max(
        session.output.rfind(b"\x1b[?25h"), session.output.rfind(b"\x1b[?12l")
    ), "the cursor is still hidden"


def variables_read():
    """The names of the variables that the sources read from the environment."""
    sources = (PROJECT / "Sources").rglob("*.swift")
    called = re.compile(r'(?:environment|variable|getenv)\("([A-Z_]+)"\)|case \.\w+: "(XDG_[A-Z]+_HOME)"')
    read = {name for source in sources for names in called.findall(source.read_text()) for name in names if name}
    assert {"TERM", "PAGER", "XDG_STATE_HOME", "XDG_DATA_HOME"} <= read
    return read


def timeless(rows):
    """A screen without the times of day on it, which differ from run to run."""
    return [re.sub(r"\b\d\d:\d\d\b", "--:--", row) for row in rows]


def corpus_notes():
    """The real notes, as paths relative to the corpus; one stand-in that is skipped if there are none."""
    return sorted(str(path.relative_to(CORPUS)) for path in CORPUS.rglob("*.md")) or ["missing"]
