"""Gavel without a screen: `outline`, `play`, and the binary itself."""

import json
import re
import subprocess

import pytest

from conftest import SAMPLES


def test_the_binary_needs_no_library_of_the_system(gavel):
    """It runs where nothing is installed: the kernel finds no loader to start in it."""
    told = subprocess.run(["ldd", gavel], capture_output=True, text=True, check=False)
    assert re.search("not a dynamic executable|statically linked", told.stdout + told.stderr)


def test_an_outline_is_json(run, note):
    done = run("outline", note, "--json")
    assert done.returncode == 0, done.stderr
    (outline,) = json.loads(done.stdout)
    assert outline["title"] == "2026-06-10 Lantern community meeting" and outline["date_in_title"] == "2026-06-10"
    items = {section["text"]: section["items"] for section in outline["sections"]}
    assert items["Follow-up from the last meeting / discussions"] == 2
    assert items["New topics"] == 4 and items["Action items"] == 3
    assert [task["done"] for task in outline["tasks"]] == [False, False, True]


@pytest.mark.parametrize("sample", sorted(path.name for path in SAMPLES.glob("*.md")))
def test_an_outline_changes_nothing(run, archive, sample):
    before = (archive / sample).read_bytes()
    assert run("outline", archive / sample).returncode == 0
    assert (archive / sample).read_bytes() == before


@pytest.fixture
def play(run, note, tmp_path):
    """Play script lines on the sample note."""

    def play(*lines):
        script = tmp_path / "script"
        script.write_text("".join(f"{line}\n" for line in lines))
        return run("play", note, script)

    return play


def test_a_script_is_played(play, note):
    before = note.read_bytes()
    done = play("size 100x30", "key ctrl+end", "type zebra", "expect zebra", "key ctrl+s")
    assert done.returncode == 0, done.stderr
    assert note.read_bytes() == before + b"zebra"


def test_a_script_prints_a_screen_of_its_size(play):
    done = play("size 80x24", "screen")
    rows = done.stdout.split("\n")[:24]
    assert done.returncode == 0 and len(rows) == 24
    assert "Lantern" in done.stdout
    assert max(map(len, rows)) <= 80


def test_a_script_stops_at_the_first_text_that_is_not_there(play):
    done = play("size 100x30", "expect Lantern", "expect okapi", "expect zebra")
    assert done.returncode == 1
    assert "3" in done.stderr and "okapi" in done.stderr and "zebra" not in done.stderr


def test_a_script_pastes_a_file(play, note, tmp_path):
    (tmp_path / "paste").write_text("- zebra\n  - quagga\n")
    before = note.read_bytes()
    done = play("key ctrl+end", f"paste {tmp_path / 'paste'}", "key ctrl+s")
    assert done.returncode == 0, done.stderr
    assert note.read_bytes() == before + b"- zebra\n  - quagga\n"


def test_a_script_has_its_own_clock(play):
    script = ("size 100x30", "at 2026-06-10T16:00:00Z", "key ctrl+n", "advance 5m", "screen")
    first, second = play(*script), play(*script)
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    later = play(*script[:-1], "advance 5m", "screen")
    assert later.stdout != first.stdout


def test_a_script_with_an_unknown_line_is_refused(play):
    done = play("size 100x30", "juggle")
    assert done.returncode not in (0, None)
    assert "2" in done.stderr and "juggle" in done.stderr
