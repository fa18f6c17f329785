"""The meeting in lines, as somebody hears it who sees nothing: on a terminal, through pipes, after a crash."""

import contextlib
import re
import signal
import subprocess
import unicodedata

import pytest

from conftest import corpus_notes, lock_name
from terminal import environment

NOTE = """\
# 2026-06-10 Kiln weekly

**Present:**

## New topics

- Roof leak (15m)
  - Ada looked at it
- Open day

## Action items

- [ ] Bo: order clay
"""

# The same meeting in the words of Zakim and scribe.perl, and in those of MeetBot.
W3C = """\
present+ Ada Lind, Bo Ek
next
q+ bo to ask about slates
ack next
The flashing is loose
thanks
RESOLUTION: we mend it
ACTION: Bo to order slates due 2026-06-24
next
agenda+ Glue (5m)
take up /glue/
\\next: buy two pots
close #4
wrap up
"""

MEETBOT = """\
:present+ Ada Lind
:present+ Bo Ek
:item-next
#info The flashing is loose
#agreed we mend it
#action Bo to order slates (due 2026-06-24)
:next
#topic Glue (5m)
:info-add next: buy two pots
:action-close 4
:meeting-wrap-up
"""

OUTCOME = """\
# 2026-06-10 Kiln weekly

**Present:** Ada Lind, Bo Ek

## New topics

- Roof leak (15m)
  - Ada looked at it
  - The flashing is loose
  - Decision: we mend it
- Open day
- Glue (5m)
  - next: buy two pots

## Action items

- [x] Bo: order clay
- [ ] Bo Ek: order slates (due 2026-06-24)
"""


@pytest.fixture
def kiln(tmp_path):
    path = tmp_path / "kiln.md"
    path.write_text(NOTE)
    return path


@pytest.fixture
def play(gavel, home):
    """Run a script of lines through a pipe; what is heard must be plain lines, and is returned with the rest."""

    def play(script, *arguments, **how):
        done = subprocess.run(
            [gavel, "--line", *arguments], input=script.encode(), capture_output=True, env=environment(home), timeout=30,
            check=False, **how,
        )  # fmt: skip
        assert_plain(done.stdout)
        return done.returncode, done.stdout.decode().splitlines(), done.stderr.decode()

    return play


@pytest.fixture
def listen(start):
    """Open a note in lines on a terminal and wait for the prompt."""

    def listen(*arguments, **terminal):
        return Listener(start("--line", *arguments, **{"term": "dumb", **terminal}))

    return listen


class Listener:
    """Somebody who types lines and hears what is said."""

    def __init__(self, session):
        self.session = session
        self.heard_up_to = 0
        self.greeting = self.hear()

    @property
    def output(self):
        self.session.screen()
        assert_plain(bytes(self.session.output))
        return self.session.output.decode().replace("\r\n", "\n")

    def hear(self, what="the prompt"):
        """What was said until the prompt came, in lines."""
        self.session.wait_until(lambda: self.output[self.heard_up_to :].endswith("> "), what=what)
        said = self.output[self.heard_up_to : -2]
        self.heard_up_to = len(self.output)
        return said.splitlines()

    def say(self, line):
        """Say a line and hear the answer; the terminal's own echo is no part of it."""
        self.session.type(line + "\n")
        self.session.wait_until(lambda: line + "\n" in self.output[self.heard_up_to :], what=f"the echo of {line!r}")
        echo, *answer = self.hear(f"an answer to {line!r}")
        assert echo == line
        return answer

    def leave(self):
        self.session.type("quit\n")
        assert self.session.wait_exit() == 0


def assert_plain(output):
    """Nothing that a terminal acts on but the ends of lines, and no line longer than what reads well."""
    text = output.decode()
    assert not [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf") and sign not in "\r\n"], text
    for line in text.splitlines():
        assert len(line) <= 78 or " " not in line or line.startswith("> "), line


# ------------------------------------------------------------------------------ whole meetings


@pytest.mark.parametrize("script", [W3C, MEETBOT], ids=["w3c", "meetbot"])
def test_a_whole_meeting_is_run_by_a_script(play, run, kiln, script):
    status, heard, errors = play(script, kiln)
    assert kiln.read_text() == OUTCOME
    assert (status, errors) == (0, "")
    assert "New topics. Item 1 of 3, Roof leak, 15 minutes." in heard
    assert heard[-1] == "Saved."
    told = run("log", kiln).stdout
    assert "Ada Lind" in told and "Glue" in told


def test_a_meeting_is_heard_in_the_order_in_which_it_happens(listen, kiln):
    heard = listen(kiln)
    assert heard.greeting == [
        "2026-06-10 Kiln weekly.",
        "The meeting has not started.",
        "3 items, 60 minutes planned.",
        "Nobody is marked present.",
        "next starts, help tells what can be said.",
    ]
    assert heard.say("present+ Ada Lind, Bo Ek") == ["Ada Lind and Bo Ek are here."]
    assert heard.say("start") == ["New topics. Item 1 of 3, Roof leak, 15 minutes.", "It has 1 note; read reads them."]
    assert heard.say("q+ bo to ask about slates") == ["In the queue, 1 of 1: Bo Ek, to ask about slates."]
    assert heard.say("ack") == ["Bo Ek has the floor, to ask about slates.", "Nobody else waits."]
    assert heard.say("The flashing is loose") == ["Noted."]
    assert heard.say("read") == ["Item 1, Roof leak. 2 notes.", "1. Ada looked at it", "2. The flashing is loose"]
    assert heard.say("take up 2") == ["Item 2 of 3, Open day.", "Bo Ek has spoken."]
    assert heard.say("") == []
    assert heard.say("wrap up")[0].startswith("Wrap-up. Not discussed: item 3.")
    heard.leave()
    assert heard.output.endswith("Saved.\n")
    assert "  - Ada looked at it\n  - The flashing is loose\n" in kiln.read_text()


def test_what_is_heard_reads_well_and_nothing_in_a_note_reaches_the_terminal(play, kiln):
    kiln.write_text(NOTE + "\n- \x1b[31mred\x1b[0m \u202etfel\u009b1m\n  - " + "a long line " * 30 + "\n")
    status, heard, _ = play("read all\nagenda\nhelp all\nhelp commands\nwhere\ntime\nwho\nqueue\n", kiln)
    assert status == 0
    assert any("^[[31mred^[[0m <U+202E>tfel" in line for line in heard)
    assert max(map(len, heard)) <= 78


def test_every_real_note_is_told_and_left_as_it_is(play, corpus, tmp_path):
    for name in corpus_notes():
        note = tmp_path / name.rsplit("/", 1)[-1]
        note.write_bytes((corpus / name).read_bytes())
        before = note.read_bytes()
        status, heard, errors = play("agenda\nread all\nwho\nnext\nread\nundo\nwhere\n", note)
        assert (status, errors) == (0, ""), name
        assert note.read_bytes() == before, name
        assert "Undone." in heard, name


# ------------------------------------------------------------------------------------ scripts


def test_a_refused_line_is_told_and_the_rest_is_done(play, kiln):
    status, heard, errors = play("next\nnext please\n:zap\nA note\nack\n", kiln)
    assert status == 1
    assert errors == "gavel: 3 lines were refused: 2, 3, 5\n"
    told = " ".join(heard)
    assert "Line 2: Not noted. It goes: next. To note it as text: \\next please" in told
    assert "Line 3: Not noted: there is no such command. help lists them. As text: \\:zap" in told
    assert "Line 5: Nobody is in the queue." in told
    assert "  - A note\n" in kiln.read_text() and "please" not in kiln.read_text()


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nquit\nnot noted any more\n"])
def test_the_end_of_the_input_leaves_with_its_last_line_noted(play, kiln, end):
    status, heard, errors = play("next\nThe last word" + end, kiln)
    assert (status, heard[-1], errors) == (0, "Saved.", "")
    assert kiln.read_text() == NOTE.replace("looked at it\n", "looked at it\n  - The last word\n")


def test_nothing_is_noted_that_is_no_text(gavel, home, kiln):
    done = subprocess.run(
        [gavel, "--line", kiln], input=b"next\n\xff\xfe\nup\x1b[A\n", capture_output=True, env=environment(home),
        timeout=30, check=False,
    )  # fmt: skip
    assert done.returncode == 1 and b"Line 2: Not noted: the line is not UTF-8." in done.stdout
    assert b"Line 3: Not noted: ^[ is in the line." in done.stdout
    assert kiln.read_text() == NOTE


def test_a_reader_that_goes_away_ends_the_meeting_with_everything_saved(gavel, home, kiln):
    with subprocess.Popen(
        [gavel, "--line", kiln], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(home)
    ) as process:
        assert [process.stdout.readline() for _ in range(5)][0] == b"2026-06-10 Kiln weekly.\n"
        process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(b"next\nA note\n")
            process.stdin.flush()
        assert process.wait(timeout=30) == 128 + signal.SIGPIPE
    assert "  - A note\n" in kiln.read_text()


def test_options_hold_in_lines(play, kiln):
    assert "3 items, 45 minutes planned." in play("", "--for", "45", kiln)[1]
    play("next\n", kiln)
    assert "New topics. Item 1 of 3" in " ".join(play("", kiln)[1])
    assert "The meeting has not started." in play("", "--restart", kiln)[1]
    before = kiln.read_bytes()
    status, heard, _ = play("where\nA note\n", "--read-only", kiln)
    assert (status, kiln.read_bytes()) == (1, before)
    assert "Line 2: Nothing can be changed here: it was opened read-only." in heard


# ------------------------------------------------------------------------------ on a terminal


def test_the_end_of_the_terminals_input_leaves(listen, kiln):
    heard = listen(kiln)
    heard.say("next")
    heard.session.press("ctrl+d")
    assert heard.session.wait_exit() == 0
    assert heard.output.endswith("> \nSaved.\n")
    assert heard.session.termios == heard.session.termios_before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_loses_no_line(listen, kiln, number):
    heard = listen(kiln)
    heard.say("next")
    heard.say("A note")
    heard.session.signal(number)
    assert heard.session.wait_exit() == 128 + number
    assert "  - A note\n" in kiln.read_text()
    assert not kiln.with_name(lock_name(kiln)).exists()


def test_a_closed_terminal_loses_no_line(listen, kiln):
    heard = listen(kiln)
    heard.say("next")
    heard.say("A note")
    heard.session.close_terminal()
    assert heard.session.wait_exit() == 128 + signal.SIGHUP
    assert "  - A note\n" in kiln.read_text()


def test_every_line_that_was_answered_outlives_a_kill(listen, run, kiln):
    heard = listen(kiln)
    heard.say("present+ Ada Lind")
    heard.say("next")
    for number in range(10):
        heard.say(f"Note {number}")
    heard.say("q+ Ada")
    heard.session.wait_until(lambda: "queue" in run("log", kiln).stdout, what="the log to have the last line")
    heard.session.signal(signal.SIGKILL)
    heard.session.wait_exit()
    again = listen(kiln)
    assert any(line.startswith("New topics. Item 1 of 3, Roof leak, 15 minutes") for line in again.greeting)
    assert [line.split(" ", 1)[1] for line in again.say("read")[2:]] == [f"Note {number}" for number in range(10)]
    assert again.say("queue") == ["1. Ada Lind, for the first time."]
    again.leave()
    assert "".join(f"  - Note {number}\n" for number in range(10)) in kiln.read_text()


def test_a_note_has_one_meeting_at_a_time(listen, run, kiln):
    heard = listen(kiln)
    for flags in ([], ["--line"]):
        second = run(*flags, kiln)
        assert second.returncode == 3 and f"pid {heard.session.pid}" in second.stderr
    heard.leave()
    listen(kiln).leave()


def test_what_another_program_changes_is_told_between_two_lines(listen, kiln):
    heard = listen(kiln)
    heard.say("next")
    heard.session.type("half a ")
    heard.session.wait_until(lambda: heard.output.endswith("half a "), what="the echo")
    kiln.write_text(kiln.read_text().replace("- Open day", "- Open day\n- Glue"))
    assert heard.hear("the news") == [
        "half a ",
        "Another program changed 1 line; taken in. undo takes that back.",
        "Item 3 is new: Glue.",
    ]
    # What was typed so far is still the beginning of the line.
    assert heard.say("line")[-1] == "Noted."
    heard.leave()
    assert "  - half a line\n" in kiln.read_text() and "- Glue\n" in kiln.read_text()


def test_a_file_that_is_gone_is_told_at_once_and_made_again(listen, kiln):
    heard = listen(kiln)
    heard.say("next")
    heard.say("A note")
    heard.session.wait_until(lambda: "A note" in kiln.read_text(), what="the save")
    kiln.unlink()
    assert heard.hear("the news")[1:] == ["The file is gone. The text is in the log; save makes the file again."]
    heard.say("save")
    heard.session.wait_for("The note is saved again.")
    assert "  - A note\n" in kiln.read_text()
    heard.leave()


def test_a_reminder_is_told_when_it_is_due(listen, kiln):
    heard = listen(kiln)
    heard.say("next")
    assert heard.say("remind us in 1 second to breathe")[0] == "In 1 second: breathe"
    assert heard.hear("the reminder")[-1] == "Reminder: breathe"
    heard.leave()


def test_the_users_editor_has_the_terminal_and_gives_it_back(listen, kiln, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nread line\nprintf '%s\\n' \"- $line\" >>\"$1\"\n")
    editor.chmod(0o755)
    heard = listen(kiln, env={"VISUAL": str(editor)})
    heard.session.type("editor-open\nfrom the editor\n")
    assert heard.hear("the editor's end")[-2:] == [
        "Took over what the editor changed. undo takes it back.",
        "Item 4 is new: from the editor.",
    ]
    heard.leave()
    assert kiln.read_text().endswith("- from the editor\n")


def test_it_stops_and_goes_on_under_a_shell(gavel, shell, kiln):
    shell.type(f"{gavel} --line {kiln}\n")
    shell.wait_for("next starts")
    shell.type("next\nA note\n")
    shell.wait_for("Noted.")
    shell.press("ctrl+z")
    shell.wait_for(re.compile("(?i)stopped"))
    assert "  - A note\n" in kiln.read_text()
    shell.type("fg\n")
    shell.type("where\n")
    shell.wait_for("Meeting: ")
    shell.type("quit\n")
    shell.wait_for("Saved.")


# ------------------------------------------------------------------- where nothing can be drawn


@pytest.mark.parametrize("term", ["dumb", "no-such-terminal", ""])
def test_a_poor_terminal_is_told_of_the_lines_and_has_them(start, listen, kiln, term):
    session = start(kiln, term=term)
    assert session.wait_exit() == 2
    session.wait_for(f"gavel --line {kiln}")
    listen(kiln, term=term).leave()


def test_a_pipe_is_told_of_the_lines(run, kiln):
    done = run(kiln)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "gavel: Input and output must be a terminal. Run it without redirection or a pipe.",
        f"  gavel --line {kiln}   runs the meeting in plain lines, anywhere",
    ]


def test_help_tells_of_the_lines(run):
    text = " ".join(run("help", "open").stdout.split())
    assert "--line" in text and "gavel --line NOTE < SCRIPT" in text


def test_a_script_finds_the_people_of_the_notes_around(play, note):
    status, heard, _ = play("present+ wanjiru, ren\nstart\nACTION: Noor to order lamps\nquit\n", note)
    assert status == 0 and "Wanjiru Kamau and 小林 蓮 are here." in " ".join(heard)
    assert "Wanjiru Kamau, 小林 蓮 (@ren)" in note.read_text() and "Noor Haddad: order lamps" in note.read_text()
