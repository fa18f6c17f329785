"""Real notes: opening, typing, undoing and saving leaves every byte as it was."""

import shutil

import pytest

from conftest import corpus_notes

# Notes with something unusual: no title, tabs, mixed indents, no final newline, raw HTML, several front matters.
TRICKY = [
    "community_meetings/2023/community-2023-06-21.md",
    "community_meetings/2023/community-2023-09-13.md",
    "community_meetings/2023/community-2023-11-22.md",
    "community_meetings/2024/community-2024-05-22.md",
    "docs_team_meetings/2024/docs-2024-10-21.md",
    "optim_team_meetings/2024/np-optim-2024-11-18.md",
]


@pytest.fixture
def real(corpus, tmp_path):
    """A copy of a real note, and the bytes it had."""

    def real(name):
        path = tmp_path / name.rsplit("/", 1)[1]
        shutil.copyfile(corpus / name, path)
        return path, path.read_bytes()

    return real


@pytest.mark.parametrize("name", corpus_notes())
def test_typing_and_undoing_leaves_every_byte(real, run, tmp_path, name):
    path, before = real(name)
    script = tmp_path / "script"
    script.write_text("key ctrl+end\ntype x\nkey ctrl+s\n")
    assert run("play", path, script).returncode == 0
    assert path.read_bytes() == before + b"x"
    path.write_bytes(before)
    script.write_text("type x\nkey ctrl+s\n" + "key alt+u\n" * 3 + "key ctrl+s\n")
    done = run("play", path, script)
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", TRICKY)
def test_reading_typing_and_undoing_on_a_terminal(real, opened, name):
    path, before = real(name)
    session = opened(path)
    session.press("pagedown", "pagedown", "up", "end")
    session.type("zebra")
    session.wait_until(lambda: b"zebra" in path.read_bytes())
    assert path.read_bytes().replace(b"zebra", b"", 1) == before
    for _ in range(8):
        session.press("alt+u")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert path.read_bytes() == before
