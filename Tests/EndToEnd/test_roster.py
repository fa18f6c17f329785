"""`gavel roster`: who attended, under which names; the alias file; names offered in a meeting."""

import csv
import io
import json
import re
import subprocess

import pytest

from conftest import wait_saved

ALIASES = ".gavel/people.yaml"


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True)


@pytest.fixture
def kilns(tmp_path):
    """An archive of two series whose people spell their names in many ways."""
    folder = tmp_path / "kilns"
    meetings = {
        "tea-2026-01-07": "Ada Lind (@adal), Bo Ek, Ben Holm",
        "tea-2026-01-21": "Ada, Bo Ek, Ben",
        "tea-2026-02-04": "Adda Lind, Bo, Cleo Ørn",
        "rum-2026-01-14": "Ben Moe, Cleo Orn",
        "rum-2026-01-28": "Ben, Cleo",
        "ale-2026-01-28": "Ben, Mika",
        "ale-2026-02-11": "Mika",
    }
    for name, present in meetings.items():
        note = folder / f"{name[:3]}_meetings" / f"{name}.md"
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(f"# {name[4:]} Kiln\n\n**Present:** {present}\n\n## New topics\n\n- One\n")
    git(folder, "init", "--quiet")
    return folder


@pytest.fixture
def roster(run, kilns):
    """Run `gavel roster` in the archive."""

    def roster(*arguments, **how):
        return run("roster", *arguments, **{"cwd": kilns, **how})

    return roster


def notes(folder):
    return {path: path.read_bytes() for path in folder.rglob("*.md")}


def test_the_table_tells_what_is_taken_and_what_stays_ambiguous(roster, kilns):
    before = notes(kilns)
    done = roster()
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "name       meetings  first       last        also\n"
        "Bo Ek             3  2026-01-07  2026-02-04  ~Bo 1\n"
        "Cleo Ørn          3  2026-01-14  2026-02-04  ~Cleo 1, Cleo Orn 1\n"
        "Ada Lind          2  2026-01-07  2026-01-21  @adal, ~Ada 1\n"
        "Ben Holm          2  2026-01-07  2026-01-21  ~Ben 1\n"
        "Ben Moe           2  2026-01-14  2026-01-28  ~Ben 1\n"
        "Mika              2  2026-01-28  2026-02-11\n"
        "Adda Lind         1  2026-02-04  2026-02-04\n"
        "\n"
        "~ taken for this person by date and series alone\n"
        "\n"
        "In nobody's count, since they may be several people (--suggest tells what to do):\n"
        "  Ben 1, ale, 2026-01-28: Ben Holm or Ben Moe\n"
    )
    assert notes(kilns) == before


def test_one_person_is_told_with_all_spellings(roster):
    assert roster("@ADAL").stdout == (
        "name       Ada Lind\n"
        "handle     @adal\n"
        "meetings   2\n"
        "first      2026-01-07\n"
        "last       2026-01-21\n"
        "series     tea\n"
        "spellings  Ada 1, by date and series\n"
        "           Ada Lind 1\n"
    )
    assert roster("Cleo", "orn").stdout == roster("ørn").stdout != ""
    several = roster("ben")
    assert several.returncode == 1 and several.stderr == "gavel: ben may be Ben Holm or Ben Moe\n"
    nobody = roster("Addaa Lind")
    assert nobody.returncode == 1 and "there is Ada Lind, Adda Lind" in nobody.stderr


def test_other_programs_get_the_same(roster):
    told = json.loads(roster("--json").stdout)
    assert [person["name"] for person in told["people"]][:2] == ["Bo Ek", "Cleo Ørn"]
    ada = next(person for person in told["people"] if person["name"] == "Ada Lind")
    assert ada["handles"] == ["adal"] and ada["meetings"] == 2 and ada["first"] == "2026-01-07"
    assert {"count": 1, "taken": 1, "text": "Ada"} in ada["spellings"]
    assert told["ambiguous"][0]["candidates"] == ["Ben Holm", "Ben Moe"]
    assert json.loads(roster("--json", "Ada").stdout) == ada
    rows = list(csv.DictReader(io.StringIO(roster("--csv", "--series", "rum").stdout)))
    assert [row["name"] for row in rows] == ["Ben Moe", "Cleo Ørn"]
    assert rows[1]["spellings"] == "Cleo; Cleo Orn"
    late = list(csv.DictReader(io.StringIO(roster("--csv", "--since", "2026-02-04").stdout)))
    assert {row["name"]: row["meetings"] for row in late} == {
        "Bo Ek": "1", "Cleo Ørn": "1", "Adda Lind": "1", "Mika": "1"
    }


def test_what_is_suggested_can_be_pasted(roster, kilns):
    told = roster("--suggest")
    assert told.returncode == 0, told.stderr
    assert "\nAda Lind: [Adda Lind]\n" in told.stdout
    assert "# Ben Holm: [{spelling: Ben, since: 2026-01-28, until: 2026-01-28, series: ale}]\n" in told.stdout
    aliases = kilns / ALIASES
    aliases.parent.mkdir()
    aliases.write_text(told.stdout.replace("# Ben Moe:", "Ben Moe:"))
    people = {person["name"]: person["meetings"] for person in json.loads(roster("--json").stdout)["people"]}
    assert people == {"Ada Lind": 3, "Ben Holm": 2, "Ben Moe": 3, "Bo Ek": 3, "Cleo Ørn": 3, "Mika": 2}
    assert roster("--suggest").stdout == "# Nothing looks like one person twice.\n"


def test_joining_writes_the_alias_file_and_nothing_else(roster, kilns, home):
    done = roster("--join", "Ada Lind", "Adda Lind", "@adal")
    assert done.returncode == 0 and done.stdout == f"written  {kilns}/{ALIASES}\n"
    assert "it is not committed yet" in done.stderr and f"\n  git add {ALIASES} && git commit " in done.stderr
    text = (kilns / ALIASES).read_text()
    assert text.endswith('\nAda Lind: [Adda Lind, "@adal"]\n')
    assert roster("--join", "Ada Lind", "adda lind").stdout == f"has it already  {kilns}/{ALIASES}\n"
    taken = roster("--join", "Bo Ek", "Adda Lind")
    assert taken.returncode == 1 and "Adda Lind is Ada Lind's already" in taken.stderr
    unknown = roster("--join", "Bo Ek", "Bobby", "--personal")
    assert unknown.returncode == 0 and "no note has Bobby" in unknown.stderr
    assert (home / ".config" / "gavel" / "people.yaml").read_text().endswith("\nBo Ek: [Bobby]\n")
    assert (kilns / ALIASES).read_text() == text
    assert re.search(r"^Ada Lind +3 ", roster().stdout, re.M)


def test_mistakes_are_told_in_their_place(roster, kilns):
    (kilns / ".gavel").mkdir()
    (kilns / ALIASES).write_text("Ada Lind: [Ada]\nBo Ek: [Bo, Ada]\n")
    wrong = roster()
    assert wrong.returncode == 1
    assert wrong.stderr.startswith(f"gavel: {kilns}/{ALIASES}:2:13: this is Ada Lind's already, in line 1")
    assert "people.yaml" in roster("--explain").stdout
    for arguments in (["--json", "--csv"], ["--join", "Ada"], ["--personal"], ["Ada", "--suggest"], ["--since", "May"]):
        assert roster(*arguments).returncode == 64
    (kilns / ALIASES).unlink()
    assert roster("--series", "gin").returncode == 1


def test_a_name_cannot_act_on_the_terminal(roster, kilns):
    (kilns / "tea_meetings" / "tea-2026-02-18.md").write_text("# Kiln\n\n**Present:** E\x1b]0;x\x07vil\u202e Name, Bo\n")
    for arguments in ([], ["--json"], ["--csv"], ["--suggest"], ["vil\u202e"]):
        done = roster(*arguments)
        assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout + done.stderr)


def test_names_of_the_archive_are_offered_in_a_meeting(start, kilns):
    note = kilns / "tea_meetings" / "tea-2026-02-18.md"
    note.write_text("# 2026-02-18 Kiln\n\n**Present:** \n\n## New topics\n\n- One\n")
    (kilns / ".gavel").mkdir()
    (kilns / ALIASES).write_text("Ada Lind: [Adda Lind]\n")
    session = start(note)
    wait_saved(session)
    session.press("f3")
    session.wait_for("Ben Moe")
    session.type("lin")
    session.press("tab", "enter")
    session.wait_for("**Present:** Ada Lind")
    session.type(", ør")
    session.wait_for("→ Cleo Ørn")
    session.press("right")
    session.wait_for("**Present:** Ada Lind, Cleo Ørn")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert "**Present:** Ada Lind, Cleo Ørn\n" in note.read_text()


def test_a_broken_alias_file_is_told_once_and_names_are_offered_all_the_same(start, kilns):
    (kilns / ".gavel").mkdir()
    (kilns / ALIASES).write_text("Ada Lind: Adda\n")
    session = start(kilns / "tea_meetings" / "tea-2026-02-04.md")
    session.wait_for("The alias file is not used: .gavel/people.yaml:1:11: ")
    session.press("f3")
    session.wait_for("Ada Lind")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
