"""`gavel export`: what others get of a meeting, read by programs that are not ours."""

import contextlib
import csv
import http.server
import io
import json
import os
import re
import shutil
import sqlite3
import subprocess
import threading
from pathlib import Path

import icalendar
import jsonschema
import pytest
from PIL import Image, ImageChops

from terminal import environment

SCREENS = Path(__file__).parent / "screens"
ENDINGS = {
    "markdown": ".md", "html": ".html", "mail": ".mail.txt", "json": ".json", "ics": ".ics", "csv": ".actions.csv",
    "scribe": ".irc.txt",
}  # fmt: skip

NOTE = """\
# {day} Kiln weekly

- Time: 18:00 Europe/Oslo
- Join https://zoom.us/j/1?pwd=hushhush1

**Present:** {present}

## New topics

- Roof leak, and what it will cost us in the winter (5m)
  - Ada looked at it, see [the plan](https://kiln.example/plan)
- Open day (15m)

  | who | sells |
  | --- | ---: |
  | Ada | 3 |

- Glue

## Action items

- [ ] Ada Lind: ask the council; then, wait (due 2026-06-17)
"""

# Minutes pass between the lines: the log's times are spread afterwards.
SCRIPT = """\
present+ Ada Lind (@ada), Bo Ek
next
regrets+ Dora Pai
q+ bo to ask about slates
q+ ada
ack next
The flashing is loose
[off] the roof is insured twice
ack next
thanks
RESOLUTION: we mend it with **oak**
ACTION: Bo to order slates due 2026-06-24
next
present+ Cy Moe
present- Bo Ek
defer
close meeting
"""


@pytest.fixture
def kiln(tmp_path):
    """An archive of one series; returns the note of its last meeting, which was not held yet."""
    folder = tmp_path / "kiln"
    folder.mkdir()
    subprocess.run(["git", "-C", folder, "init", "--quiet"], check=True)
    for day in ("2026-05-13", "2026-05-27"):
        (folder / f"kiln-{day}.md").write_text(NOTE.format(day=day, present="Ada Lind (@ada), Bo Ek, Cy Moe"))
    note = folder / "kiln-2026-06-10.md"
    note.write_text(NOTE.format(day="2026-06-10", present=""))
    return note


@pytest.fixture
def held(run, kiln, home):
    """The same note after its meeting, which Gavel's log has."""
    done = run("--line", kiln, stdin=None, input=SCRIPT)
    assert done.returncode == 0, done.stdout + done.stderr
    (log,) = home.rglob("*.gavel-log")
    spread(log)
    return kiln


def spread(log):
    """Let the meeting of a log begin at 16:00 UTC, with 100 seconds between what happens."""
    seconds = 0
    with contextlib.closing(sqlite3.connect(log)) as base:
        for position, kind in base.execute("SELECT position, kind FROM operation ORDER BY position").fetchall():
            seconds += 100 if kind == "happened" else 0
            times = (10**9 * (5000 + seconds), 10**9 * (1_781_107_200 + seconds), position)
            base.execute("UPDATE operation SET uptime_ns = ?, wall_ns = ? WHERE position = ?", times)
        base.commit()


def export(run, note, form, *arguments):
    done = run("export", "--format", form, *arguments, note)
    assert done.returncode == 0, done.stderr
    return done.stdout


def schema(run):
    return json.loads(run("export", "--schema").stdout)


def tidy(path):
    """What Debian's HTML validator has to say."""
    if not shutil.which("tidy"):
        pytest.skip("NOT VALIDATED: tidy is not installed: `make test` installs it")
    done = subprocess.run(
        ["tidy", "-quiet", "-errors", "--drop-empty-elements", "no", path], capture_output=True, text=True, check=False
    )
    return done.stderr


# ---------------------------------------------------------------- all of a real archive


@pytest.fixture(scope="module")
def exported(gavel, corpus, tmp_path_factory):
    """Every real note in every form, in the folders of the archive."""
    folder = tmp_path_factory.mktemp("exported")
    command = [gavel, "export", "--format", "all", "--archive", corpus, "--into", folder / "out"]
    done = subprocess.run(command, env=environment(folder), capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return folder / "out"


def test_every_real_note_has_every_export(exported, corpus):
    notes = sorted(path.relative_to(corpus) for path in corpus.rglob("*.md"))
    assert len(notes) == 162
    for note in notes:
        for ending in ENDINGS.values():
            assert (exported / note).with_suffix(ending).is_file(), f"{note}: {ending}"
        assert (exported / note).read_bytes() == (corpus / note).read_bytes()


def test_every_real_report_is_valid(exported):
    for path in exported.rglob("*.html"):
        assert tidy(path) == "", path


def test_every_real_record_is_as_the_schema_says(exported, run):
    validator = jsonschema.Draft202012Validator(schema(run))
    for path in exported.rglob("*.json"):
        validator.validate(json.loads(path.read_text()))


def test_every_real_calendar_is_read_by_others(exported):
    for path in exported.rglob("*.ics"):
        text = path.read_bytes()
        assert all(line.endswith(b"\r") and len(line) <= 76 for line in text.split(b"\n")[:-1]), path
        calendar = icalendar.Calendar.from_ical(text)
        parts = [calendar, *calendar.walk()]
        assert len(calendar.subcomponents) > 0 and not any(part.errors for part in parts), path
        for part in calendar.subcomponents:
            assert part["UID"] and part["DTSTAMP"].dt.tzinfo, path


def test_every_real_table_and_log_has_its_form(exported):
    for path in exported.rglob("*.actions.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text(), newline="")))
        assert {len(row) for row in rows} == {8}, path
    for path in exported.rglob("*.irc.txt"):
        lines = path.read_text().splitlines()
        assert lines and all(re.fullmatch(r"\d\d:\d\d:\d\d <gavel> \S.*", line) for line in lines), path


# ------------------------------------------------------------------------- one meeting


def test_the_schema_is_one(run):
    jsonschema.Draft202012Validator.check_schema(schema(run))


def test_json_has_the_times_of_the_log(run, held):
    record = json.loads(export(run, held, "json"))
    jsonschema.validate(record, schema(run))
    assert record["series"] == "kiln" and record["date"] == "2026-06-10"
    assert re.fullmatch(r"2026-06-10T18:\d\d:\d\d\+02:00", record["times"]["started"])
    roof, fair, glue = record["sections"][0]["items"]
    assert roof["outcome"] == "discussed" and roof["timeboxSeconds"] == 300 and roof["elapsedSeconds"] > 300
    assert roof["queue"] == {"called": 2, "meanSeconds": 250, "longestSeconds": 300}
    assert fair["outcome"] == "deferred" and glue["outcome"] != "deferred"
    people = {person["name"]: person for person in record["attendance"]}
    assert "arrived" in people["Cy Moe"] and "left" in people["Bo Ek"]
    assert people["Dora Pai"]["status"] == "regrets"
    assert record["nextMeeting"] == {
        "date": "2026-06-24", "start": "2026-06-24T18:00:00+02:00", "title": "2026-06-24 Kiln weekly",
    }  # fmt: skip


def test_the_calendar_has_the_dated_actions_and_the_next_meeting(run, held):
    calendar = icalendar.Calendar.from_ical(export(run, held, "ics"))
    todos = {str(todo["SUMMARY"]): todo for todo in calendar.walk("VTODO")}
    assert set(todos) == {"Ada Lind: ask the council; then, wait", "Bo Ek: order slates"}
    assert todos["Bo Ek: order slates"]["DUE"].dt.isoformat() == "2026-06-24"
    (event,) = calendar.walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2026-06-24T16:00:00+00:00"
    assert event["DURATION"].dt.total_seconds() == 3600


def test_nothing_tells_what_was_off_the_record(run, held, tmp_path):
    run("export", "--format", "all", "--into", tmp_path / "out", held)
    files = list((tmp_path / "out").iterdir())
    assert len(files) == len(ENDINGS)
    assert not any(b"insured" in path.read_bytes() for path in files)


def test_a_line_that_is_off_the_record_is_told_of_and_left_out(run, kiln):
    with kiln.open("a") as file:
        file.write("- [off] it is insured twice\n")
    line = len(kiln.read_text().splitlines())
    done = run("export", "--format", "markdown", kiln)
    assert "insured" not in done.stdout and f"{kiln}:{line}: this is off the record" in done.stderr


def test_the_same_note_gives_the_same_bytes(run, held):
    for form in ENDINGS:
        assert export(run, held, form) == export(run, held, form)


def test_a_mail_is_for_a_list(run, held):
    mail = export(run, held, "mail", "--redact")
    assert all(len(line) <= 72 for line in mail.splitlines())
    assert "Bo Ek:\n  * order slates (due 2026-06-24)\n" in mail
    assert "[1] https://kiln.example/plan\n" in mail
    assert "hushhush" not in mail


def test_a_log_that_cannot_be_read_is_told_of_and_left_out(run, held, home):
    (log,) = home.rglob("*.gavel-log")
    log.write_bytes(b"no log of ours")
    done = run("export", "--format", "json", held)
    assert done.returncode == 0 and "its log is left out" in done.stderr
    record = json.loads(done.stdout)
    assert "times" not in record and record["decisions"]


# ---------------------------------------------------------------------------- secrets


def test_secrets_are_told_of_and_taken_out(run, kiln):
    done = run("export", "--format", "mail", kiln)
    assert "pwd=hushhush1" in done.stdout and "--redact takes the secrets out" in done.stderr
    for form in ENDINGS:
        done = run("export", "--format", form, "--redact", kiln)
        assert "hushhush" not in done.stdout and done.stderr == "" and done.returncode == 0
    assert "hushhush" in kiln.read_text()


def test_a_series_may_want_its_secrets_out(run, kiln):
    (kiln.parent / ".gavel" / "series").mkdir(parents=True)
    (kiln.parent / ".gavel" / "series" / "kiln.yaml").write_text("redact: true\n")
    assert "hushhush" not in export(run, kiln, "markdown")
    assert "hushhush" in export(run, kiln, "markdown", "--no-redact")


# ------------------------------------------------------------------------------ files


def test_a_file_is_replaced_only_when_asked(run, kiln, tmp_path):
    target = tmp_path / "report.html"
    assert run("export", "--format", "html", "-o", target, kiln).returncode == 0
    first = target.read_text()
    assert run("export", "--format", "html", "-o", target, kiln).returncode == 0, "it is the same"
    target.write_text("mine")
    done = run("export", "--format", "html", "-o", target, kiln)
    assert done.returncode == 1 and f"{target} is there already; use --force" in done.stderr
    assert target.read_text() == "mine"
    assert run("export", "--format", "html", "-o", target, "--force", kiln).returncode == 0
    assert target.read_text() == first


def test_nothing_writes_over_the_note(run, kiln):
    before = kiln.read_text()
    done = run("export", "--format", "all", "--redact", "--force", "--into", kiln.parent, kiln)
    assert done.returncode == 1 and "is the note itself" in done.stderr
    assert kiln.read_text() == before


def test_a_folder_means_the_notes_below_it(run, tmp_path):
    root = tmp_path / "archive"
    for path in ["tea/2026/tea-2026-06-10.md", "tea/2026/tea-2026-06-17.md", "kiln/kiln-2026-06-11.md"]:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"# {path[-13:-3]} Meeting\n\n**Present:** Ada\n\n## Topics\n\n- Cups\n")
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    done = run("export", "--format", "mail", "--into", tmp_path / "out", "tea", "kiln/kiln-2026-06-11.md", cwd=root)
    assert done.returncode == 0
    made = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.txt"))
    assert made == [
        "kiln-2026-06-11.mail.txt", "tea/2026/tea-2026-06-10.mail.txt", "tea/2026/tea-2026-06-17.mail.txt",
    ]  # fmt: skip
    said = run("export", "--format", "mail", "tea", cwd=root)
    assert said.returncode == 64 and "--into DIR" in said.stderr


def test_notes_of_one_name_are_not_mixed(run, kiln, tmp_path):
    other = tmp_path / kiln.name
    other.write_text("# 2026-06-10 Another\n")
    done = run("export", "--format", "json", "--into", tmp_path / "out", kiln, other)
    assert done.returncode == 1 and "would have the same names" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["NOTE"], "--format"),
        (["--format", "all", "NOTE"], "--into"),
        (["--format", "html", "NOTE", "NOTE"], "--into"),
        (["--format", "html"], "--into"),
        ([], "\n  gavel export --format html NOTE  "),
        (["--format", "all"], "\n  gavel export --format all --into DIR  "),
        (["--format", "html", "-o", "-"], "\n  gavel export --format html NOTE  "),
        (["--format", "html", "-o", "a", "--into", "b", "NOTE"], "only one"),
        (["--format", "pdf", "NOTE"], "markdown"),
    ],
)
def test_a_wrong_command_line_says_what_is_right(run, kiln, arguments, words):
    done = run("export", *[kiln if word == "NOTE" else word for word in arguments])
    assert done.returncode == 64 and words in done.stderr


def test_a_note_that_is_not_there_is_named(run, tmp_path):
    done = run("export", "--format", "mail", tmp_path / "gone.md")
    assert done.returncode == 1 and "gone.md" in done.stderr


def test_a_note_in_no_archive_is_told_as_well(run, tmp_path):
    note = tmp_path / "tea.md"
    note.write_text("## Topics\n\n- Tea\n")
    for form in ENDINGS:
        assert export(run, note, form)


def test_no_report_fills_a_terminal(start, kiln):
    session = start("export", "--format", "html", kiln)
    session.wait_for("a report is for a browser")


# ------------------------------------------------------------------------- in a browser


@pytest.fixture
def browse(tmp_path):
    """Open a page in Chromium, without a screen; returns what it printed."""
    if not shutil.which("chromium"):
        pytest.skip("NOT LOOKED AT: chromium is not installed: `make test` installs it")

    def browse(page, *arguments):
        command = [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-extensions",
            "--force-device-scale-factor=1", f"--user-data-dir={tmp_path / 'chromium'}", *arguments, page.as_uri(),
        ]  # fmt: skip
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout

    return browse


HOSTILE = """\
# 2026-06-10 <script>document.title = "taken"</script>

## Topics

- ![a](http://HOST/image.png) <img src="http://HOST/raw.png"> [![b](http://HOST/badge.png)](javascript:alert(1))
- <script>document.title = "taken"</script> <svg onload="document.title = 'taken'">

<script src="http://HOST/a.js"></script>
<link rel="stylesheet" href="http://HOST/a.css">
<style>@import url(http://HOST/b.css); * { background: url(http://HOST/c.png) }</style>
<iframe src="http://HOST/frame"></iframe>
<meta http-equiv="refresh" content="0; url=http://HOST/refresh">

"""


@contextlib.contextmanager
def server():
    """A server on this machine; yields its address and what it was asked for."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{listener.server_port}", asked
        listener.shutdown()


def test_a_hostile_note_runs_nothing_and_asks_for_nothing(run, browse, tmp_path):
    with server() as (host, asked):
        control, note, page = tmp_path / "control.html", tmp_path / "hostile.md", tmp_path / "hostile.html"
        control.write_text(f'<title>a</title><img src="http://{host}/control.png"><script>document.title="b"</script>')
        assert "<title>b</title>" in browse(control, "--dump-dom") and asked == ["/control.png"]
        note.write_text(HOSTILE.replace("HOST", host))
        page.write_text(export(run, note, "html"))
        title = re.search("<title>.*</title>", browse(page, "--dump-dom")).group()
        assert title == '<title>2026-06-10 &lt;script&gt;document.title = "taken"&lt;/script&gt;</title>'
        assert asked == ["/control.png"]
    assert tidy(page) == ""


LOOKS = {"wide-light": (1000, 1500, 1), "narrow-light": (360, 2600, 1), "wide-dark": (1000, 1500, 0),
         "narrow-dark": (360, 2600, 0)}  # fmt: skip
COLOURS = {1: {"page": (255, 255, 255), "bar": (47, 111, 191), "over": (192, 74, 32)},
           0: {"page": (22, 24, 29), "bar": (68, 120, 189), "over": (189, 90, 51)}}  # fmt: skip
EDGE = 12


@pytest.mark.parametrize("look", LOOKS)
def test_the_report_looks_as_it_did(run, held, browse, tmp_path, look):
    width, height, scheme = LOOKS[look]
    page, picture = tmp_path / "report.html", tmp_path / "report.png"
    # One font, so that the lines break where they did.
    page.write_text(export(run, held, "html", "--redact").replace("system-ui, sans-serif", "DejaVu Sans"))
    browse(page, f"--window-size={width},{height}", f"--screenshot={picture}",
           f"--blink-settings=preferredColorScheme={scheme}")  # fmt: skip
    image = Image.open(picture).convert("RGB")
    assert image.size == (width, height)
    colours = dict(zip(*reversed(list(zip(*image.getcolors(width * height))))))
    for name, colour in COLOURS[scheme].items():
        assert colours.get(colour, 0) > 300, f"nothing has the colour {name}"
    for left in (0, width - EDGE):
        edge = image.crop((left, 0, left + EDGE, height)).getcolors()
        assert [colour for _, colour in edge] == [COLOURS[scheme]["page"]], "something runs over the edge"
    compare(image, SCREENS / f"report-{look}.png")


def compare(image, path):
    """As a kept picture, but for the edges of letters, which differ between versions of the browser."""
    if os.environ.get("GAVEL_UPDATE_SCREENS"):
        image.quantize(32).save(path, optimize=True)
    if "DejaVu" not in subprocess.run(["fc-match", "DejaVu Sans"], capture_output=True, text=True, check=False).stdout:
        pytest.skip("NOT COMPARED with the kept picture: there is no font DejaVu Sans: `make test` installs it")
    difference = ImageChops.difference(image, Image.open(path).convert("RGB")).convert("L")
    differing = sum(difference.histogram()[64:])
    share = differing / (image.width * image.height)
    assert share < 0.01, f"{share:.1%} of the report differs from {path}; GAVEL_UPDATE_SCREENS=1 keeps the new one"


def test_the_files_that_were_made_are_named(run, kiln, tmp_path):
    done = run("export", "--format", "all", "--into", tmp_path / "out", kiln)
    told = done.stderr.split(f"gavel: 7 files in {tmp_path / 'out'}\n")[1].split("\n")[:-1]
    assert sorted(line.strip() for line in told) == sorted(path.name for path in (tmp_path / "out").iterdir())


def test_a_meeting_is_exported_from_within(opened, home, note):
    """One key writes all forms into the folder for exports, of the note as it was typed."""
    session = opened(note)
    session.press("ctrl+n")
    session.type("The blue lamp is kept")
    session.press("f2")
    session.type("X")
    session.wait_for("Exported into")
    folder = home / ".local/share/gavel/exports"
    assert sorted(path.name for path in folder.iterdir()) == sorted(note.stem + ending for ending in ENDINGS.values())
    assert "The blue lamp is kept" in (folder / f"{note.stem}.mail.txt").read_text()
