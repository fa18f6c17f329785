"""Two meetings of sixty minutes, from the last note to the commit, in the words of W3C's bots and of MeetBot."""

import os
import re
import shutil
from pathlib import Path

import pytest

from conftest import wait_saved
from gits import run_git
from hour import Clock, Hour
from terminal import UPDATE

HARBOUR = Path(__file__).parent / "harbour"
WIDE = {"columns": 110, "rows": 48}


@pytest.fixture
def notes(tmp_path):
    """An archive of two series, in git."""
    path = Path(shutil.copytree(HARBOUR / "archive", tmp_path / "notes"))
    run_git(path, "init", "--quiet", "--initial-branch=main")
    for name, value in {"user.name": "Liv Strand", "user.email": "liv@sounder.example"}.items():
        run_git(path, "config", name, value)
    for note in sorted(path.rglob("*.md"), key=lambda note: note.stem[-10:]):
        series, day = note.stem.split("-", 1)
        run_git(path, "add", note)
        run_git(path, "commit", "--quiet", "-m", f"Add notes from {day} {series} meeting")
    return path


def carry_on(start, notes, series, date, keys, path):
    """Make the next note in the list that is asked for."""
    asked = start("new", series, "--date", date, cwd=notes, **WIDE)
    asked.wait_for("Carry over into")
    asked.press(*keys, "enter")
    assert asked.wait_exit() == 0
    assert str(path) in "".join(asked.screen())
    return asked


def test_in_the_words_of_zakim(start, run, notes, tmp_path):
    note = notes / "community_meetings/2026/community-2026-06-10.md"
    carry_on(start, notes, "community", "2026-06-10", ["down", "down", "space", "down", "down", "space"], note)
    clock = Clock(tmp_path / "clock", "2026-06-10T18:00:00")
    session = start(note, env=clock.variables, **WIDE)
    wait_saved(session)
    meeting = Hour(session, clock)

    # People come, and the agenda is made.
    meeting.arrive("Ines Duarte (@inesd)", typed="ines")
    meeting.say("present+ Kofi Mensah, Liv Strand, Marek Zima, Noor Haddad, Owen Pryce, Petra Vogel")
    meeting.say("present+ Quentin Rey, Rosa Iglesias, Sami Lehto, Teo Bianchi")
    meeting.say("regrets+ Yara Obi")
    meeting.shows("Here 11")
    meeting.say("agenda+ Tide gauges on the map (15m) [Marek Zima]")
    meeting.say("agenda+ A winter school for new contributors (10m)")
    meeting.say("agenda+ A new logo (5m)")
    meeting.say("who", "Here 11: Ines Duarte")

    session.press("ctrl+n")
    meeting.opened("Tide tables")
    meeting.at("0:30")
    meeting.write("Marek: four of the six offices have answered by now.", "q+ Petra to ask who reads the tables")
    meeting.floor("Petra Vogel")
    meeting.write("q+ Owen")
    meeting.floor("Petra Vogel", "Owen Pryce")
    meeting.at("2:00")
    session.press("alt+r")
    meeting.shows("Petra Vogel has the floor, to ask who reads the tables")
    meeting.at("3:15")
    meeting.floor("▶ Petra Vogel 1:15", "Owen Pryce")
    meeting.write("Petra: who reads the tables before they are printed? Last year nobody did.")
    meeting.write("RESOLUTION: two people read each table before it is printed")
    meeting.write("ACTION: Marek, Petra to read the northern tables due in 2 weeks")
    meeting.write("close #8")
    meeting.say("q- owen", "The queue is empty.")
    meeting.at("5:00")
    session.press("ctrl+n")
    meeting.opened("Echo logs of the cheap")
    meeting.shows(re.compile("✓ Tide tables +5:00"))

    meeting.say("time speakers at 2 min", "Turns of 2m.")
    meeting.write("q+ Kofi", "qq+ Noor to tell of her branch")
    meeting.floor("»Noor Haddad", "Kofi Mensah")
    meeting.say("ack kofi", "Kofi Mensah has the floor.")
    meeting.at("7:30")
    meeting.floor("▶ Kofi Mensah 2:30/2:00 OVER", "»Noor Haddad")
    meeting.write("Kofi: the fifth format counts in feet below the keel, not below the water.")
    meeting.write("[off] Kofi would rather throw that sounder into the harbour")
    meeting.shows("Off the record.")
    meeting.say("ack", "Noor Haddad has the floor, to tell of her branch")
    meeting.write("Noor: the branch for units would have caught that.")
    meeting.say("thanks", "Nobody has the floor.")
    meeting.at("10:00")
    session.press("ctrl+n")
    meeting.opened("Release 3.0")
    meeting.shows(re.compile("✓ Echo logs of the cheap.* +5:00"))

    meeting.write("Noor: every sample has its unit now, and the old logs read right.")
    meeting.at("11:00")
    meeting.arrive("Uma Nair")
    meeting.shows("Uma Nair (late 18:11)", "Here 12")
    meeting.write("Uma: can the charts of the spring still be made with it?")
    meeting.write("Noor: yes, the factor is 1.83 for all of them.", "s/1.83/1.8288/")
    meeting.shows("Corrected; 1 more stands elsewhere.")
    meeting.write("Sami asks for one week to build the packages.")
    meeting.write("RESOLUTION: 3.0 comes out on 24 June")
    meeting.write("ACTION: Sami to build the packages of 3.0 due 2026-06-22")
    meeting.at("21:00")
    session.press("ctrl+n")
    meeting.opened("Petra Vogel: charts without a")
    meeting.write("A chart of one bay is 40 MB; most phones at sea have room for ten of them.")
    meeting.at("27:00")
    session.press("ctrl+n")
    meeting.opened("Marek Zima: Tide gauges")
    meeting.shows("item 0:00/15:00", "meeting 27:00/60:00")
    meeting.write("Marek: the offices send the level every ten minutes, as one file a gauge.")
    meeting.write("Liv: on the map it should be one dot, not a number that nobody can read.")
    meeting.write("q+ Teo")
    meeting.say("ack teo", "Teo Bianchi has the floor.")
    meeting.write("Teo: green, yellow and red are not told apart by everybody.")
    meeting.at("41:00")
    meeting.shows("item 14:00/15:00")
    meeting.say("more time 5 min", "item 14:00/20:00")
    meeting.write("RESOLUTION: a dot with the level in words when one points at it")
    meeting.write("ACTION: Marek, Teo to draw three of them due next meeting")
    meeting.say("thanks", "Nobody has the floor.")
    meeting.at("46:00")
    session.press("ctrl+n")
    meeting.opened("A winter school for new")
    meeting.write("Rosa: the old lighthouse has a room for twenty in the first week of February.")
    meeting.write("Quentin: two days are enough, and the ferry goes twice a day.")
    meeting.write("ACTION: Rosa to ask for a price due 2026-07-01")
    meeting.at("53:00")
    session.press("ctrl+n")
    meeting.opened("A new logo")
    meeting.at("53:30")
    meeting.say("defer", re.compile("→ A new logo"))
    meeting.say("topic: Thanks to the harbour office of the north", re.compile("▶ Thanks to the harbour"))
    meeting.write("Liv: they printed our charts for their own boats.")
    meeting.at("58:00")
    meeting.say("meeting-wrap-up", "Wrap-up.")
    meeting.say("q+ Ines to thank everybody")
    meeting.at("60:00")

    # Nothing is forgotten at the end, and what came of it is read aloud.
    session.press("f2", "C")
    meeting.shows("Before the meeting ends", "Still in the queue: Ines Duarte.")
    session.press("c")
    meeting.shows("What came of it, to be read aloud", "Decisions (3)")
    meeting.shows("3.0 comes out on 24 June  (Release 3.0: what keeps us?)")
    meeting.shows("Marek Zima, Petra Vogel: read the northern tables  (due 2026-06-24)")
    meeting.shows("A new logo", "Here (12)", "Regrets: Yara Obi")
    meeting.shows("Marek Zima: Tide gauges on the map  (19:00/20:00)", "The meeting took 60:00/60:00")
    archive_and_leave(session)
    assert_archived(run, notes, note, "Add notes from 2026-06-10 community meeting")
    assert_told(run, note, '18:05:00  opened item "Echo logs', "18:11:00  arrived late: Uma Nair")
    assert_told(run, note, '18:53:30  deferred "A new logo"', "19:00:00  closed the meeting")


def test_in_the_words_of_meetbot(start, run, notes, tmp_path):
    note = notes / "triage_meetings/2026/triage-2026-06-17.md"
    carry_on(start, notes, "triage", "2026-06-17", ["d", "space", "down", "space"], note)
    clock = Clock(tmp_path / "clock", "2026-06-17T16:00:00")
    session = start(note, env=clock.variables, **WIDE)
    wait_saved(session)
    meeting = Hour(session, clock)

    # People come; what is not theirs to know is noted beside the note.
    for typed, name in [("liv", "Liv Strand"), ("mar", "Marek Zima"), ("noo", "Noor Haddad"), ("owe", "Owen Pryce")]:
        meeting.arrive(name, typed=typed)
    session.press("f3")
    session.wait_for("Here: ")
    session.type("Petra Vogel, Sami Lehto, Ines Duarte (@inesd), Kofi Mensah, Rosa Iglesias, ")
    session.type("Quentin Rey, Teo Bianchi\n")
    meeting.shows("Here 11")
    session.press("f4")
    session.wait_for("New topic: ")
    session.type("#835: the tide is an hour early in summer (15m)\n")
    session.wait_for("#835: the tide is an hour")

    session.press("ctrl+n")
    meeting.opened("#823: crash when the log")
    meeting.write("#info Owen has a test for lines that end too soon; it fails as it should.")
    meeting.at("3:00")
    meeting.join("Noor Haddad to show the fix")
    meeting.join("Liv Strand")
    meeting.floor("Noor Haddad", "Liv Strand")
    session.press("alt+r")
    meeting.shows("Noor Haddad has the floor, to show the fix")
    meeting.at("7:00")
    meeting.floor("▶ Noor Haddad 4:00", "Liv Strand")
    meeting.write("Noor reads on until the next line that begins with a time.")
    meeting.write("#link https://git.sounder.example/sounder/merges/841")
    meeting.write("#agreed the reader skips half lines, and counts them")
    meeting.write("#action Noor to count the skipped lines in the summary due 2026-06-24")
    session.press("alt+r")
    meeting.floor("▶ Liv Strand 0:00")
    session.press("alt+O")
    session.wait_for(":[off]")
    session.type("the reporter is Quentin's cousin\n")
    meeting.shows("Off the record.")
    meeting.at("14:00")
    session.press("ctrl+n")
    meeting.opened("#829: sounding twice a second")
    meeting.shows(re.compile(r"✓ #823.* 14:00"))

    meeting.at("17:30")
    meeting.arrive("Uma Nair")
    meeting.shows("Uma Nair (late 16:17)", "Here 12")
    meeting.write("#info Uma: a day of soundings is 9 GB, and most of it is the same depth.")
    meeting.write("#failed sounding once in ten seconds only")
    meeting.write("#inconclusive how many of the same depth may be left out")
    meeting.write("#action Uma and Sami to measure it on the logs of May due in 3 weeks")
    session.press("f5")  # the call breaks down, and the clocks wait
    meeting.shows("PAUSED")
    clock.set(60 * 24)
    session.press("f5")
    session.wait_gone("PAUSED")
    meeting.shows("item 3:30", "meeting 17:30/60:00")
    meeting.paused = 6 * 60 + 30
    meeting.at("28:00")
    session.press("ctrl+n")
    meeting.opened("#835: the tide is an hour")
    meeting.shows("item 0:00/15:00")
    meeting.write("Petra: the tables are in UTC, the screen is not.", "The zone was missing in four of nine views.")
    meeting.at("44:00")
    meeting.shows("item 16:00/15:00 OVER by 1:00")
    session.press("f6")
    meeting.shows("item 16:00/20:00")
    meeting.write("#agreed every time on the screen names its zone")
    meeting.at("47:00")
    meeting.write("#topic #840: no sound when the alarm comes")
    meeting.opened("#840: no sound when the")
    meeting.at("49:00")
    session.press("f7")
    meeting.shows(re.compile("→ #840: no sound"))
    meeting.at("52:00")
    meeting.opened("Owen: write a test for lines")
    meeting.write("In the branch of #841.")
    meeting.at("58:00")
    session.press("f2", "w")
    meeting.shows("Wrap-up.")
    meeting.at("60:00")

    # With nothing left to look at, the end is the reading aloud.
    session.press("C")
    meeting.shows("What came of it, to be read aloud", "Decisions (4)", "not agreed: sounding once in ten seconds only")
    meeting.shows("Uma Nair, Sami Lehto: measure it on the logs of May  (due 2026-07-08)", "#840: no sound when")
    meeting.shows("Here (12)", "#835: the tide is an hour early in summer  (19:00/20:00)")
    meeting.shows("The meeting took 60:00/60:00")
    archive_and_leave(session)
    assert_archived(run, notes, note, "Add notes from 2026-06-17 triage meeting")
    assert_told(run, note, "16:07:00  noted something off the record", "16:17:30  arrived late: Uma Nair")
    assert_told(run, note, "16:17:30  paused", "16:24:00  resumed", '16:50:30  +5m for "#835: the tide')
    assert_told(run, note, '16:55:30  deferred "#840: no sound', "17:04:30  wrapped up", "17:06:30  closed the meeting")


def archive_and_leave(session):
    """Put the note into the archive from the list that is read aloud, and leave."""
    session.press("a")
    session.wait_for("committed  ")
    session.wait_for("enter goes on")
    session.press("enter")
    session.wait_for("The note is in the archive.")
    session.press("ctrl+q")
    assert session.wait_exit() == 0


def assert_archived(run, notes, note, subject):
    """The note is what was agreed to be right, nothing is wrong in it, and git has it and nothing else."""
    wanted = HARBOUR / "minutes" / note.name
    if os.environ.get(UPDATE):
        wanted.write_bytes(note.read_bytes())
    assert note.read_text() == wanted.read_text()
    checked = run("check", "--severity", "note", note)
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stdout
    path = str(note.relative_to(notes))
    assert run_git(notes, "log", "-1", "--format=%s", "--name-only").split("\n") == [subject, "", path]
    assert run_git(notes, "show", f"HEAD:{path}") == note.read_text().rstrip("\n")
    assert run_git(notes, "status", "--porcelain") == ""


def assert_told(run, note, *lines):
    """The log tells the times of the meeting."""
    told = run("log", note).stdout
    for line in lines:
        assert f"\n{line}" in told, told
