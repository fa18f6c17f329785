"""A disk that takes nothing: the note stays whole, the screen says so, and nothing that was typed is lost."""

import contextlib
import os
import re
import shutil
import subprocess

import pytest

from conftest import wait_saved

FULL = re.compile("NOT SAVED: No space left")
READ_ONLY = re.compile("NOT SAVED: Read-only file system")


@pytest.fixture
def small_disk(note, tmp_path):
    """A disk of 64 KB with the note on it; gives the note's path and a way to mount it anew."""
    if os.geteuid() != 0:
        pytest.skip("NOT CHECKED on a full or read-only disk: mounting one needs root")
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(*options):
        return subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", folder], capture_output=True)

    if mount("size=64k").returncode:
        pytest.skip("NOT CHECKED on a full or read-only disk: this machine does not let us mount one")
    try:
        yield shutil.copy(note, folder / note.name), lambda option: mount("remount", option)
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def fill(folder):
    """Leave no room; returns the file that takes it."""
    path = folder / "filler"
    with contextlib.suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(b"\0" * 1024)
    return path


def test_a_full_disk_loses_nothing(opened, small_disk):
    note, _ = small_disk
    before = note.read_bytes()
    session = opened(note)
    filler = fill(note.parent)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_until(lambda: FULL.search(session.screen()[0]), what="the title bar to say so")
    assert note.read_bytes() == before and sorted(os.listdir(note.parent)) == sorted([note.name, "filler"])
    session.type(" quagga")
    session.wait_for("zebra quagga")
    filler.unlink()
    session.press("ctrl+s")
    session.wait_until(lambda: note.read_bytes() == before + b"zebra quagga")
    wait_saved(session)


def test_a_full_disk_is_tried_again_without_a_key(opened, small_disk):
    note, _ = small_disk
    session = opened(note)
    filler = fill(note.parent)
    session.type("zebra")
    session.wait_until(lambda: FULL.search(session.screen()[0]), what="the title bar to say so")
    filler.unlink()
    wait_saved(session)
    assert b"zebra" in note.read_bytes()


def test_leaving_with_a_full_disk_is_refused_once_and_then_keeps_the_text(opened, small_disk):
    note, _ = small_disk
    before = note.read_bytes()
    session = opened(note)
    fill(note.parent)
    session.press("ctrl+end")
    session.type("zebra")
    session.press("ctrl+q")
    session.wait_for("ctrl+q again leaves")
    session.press("ctrl+q")
    session.wait_exit()
    kept = re.search(r"the text is in (\S+)", " ".join(row.strip() for row in session.screen()))
    told = re.search(rb"the text is in ([^\r\n]+)", bytes(session.output))
    assert kept and told, session.shown()
    path = told[1].decode()
    with open(path, "rb") as file:
        assert file.read() == before + b"zebra"
    os.unlink(path)
    assert note.read_bytes() == before


def test_a_hang_up_with_a_full_disk_keeps_the_text(opened, small_disk, home):
    note, _ = small_disk
    before = note.read_bytes()
    session = opened(note)
    fill(note.parent)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.close_terminal()
    session.wait_exit()
    rescued = [path for path in home.rglob("*rescued*") if path.is_file()]
    assert [path.read_bytes() for path in rescued] == [before + b"zebra"]


def test_a_disk_that_became_read_only(opened, small_disk):
    note, remount = small_disk
    before = note.read_bytes()
    session = opened(note)
    assert remount("ro").returncode == 0
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_until(lambda: READ_ONLY.search(session.screen()[0]), what="the title bar to say so")
    assert note.read_bytes() == before
    assert remount("rw").returncode == 0
    session.press("ctrl+s")
    session.wait_until(lambda: note.read_bytes() == before + b"zebra")
    wait_saved(session)
