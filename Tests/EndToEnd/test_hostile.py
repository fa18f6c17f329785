"""Text that was written to harm: nothing of it reaches the terminal as anything but letters."""

import json
import re

import pytest

from conftest import wait_saved

OSC52 = "\x1b]52;c;aGFybQ==\x07"
TITLE = "\x1b]0;harm\x1b\\"
HARM = {
    "sgr": "\x1b[31mred",
    "clipboard": OSC52,
    "title": TITLE,
    "query": "\x1b[6n\x1b[c\x1b]11;?\x07",
    "alternate": "\x1b[?1049l\x1b[2J\x1bc",
    "c0": "".join(chr(code) for code in range(1, 32) if chr(code) not in "\t\n\r\x1b") + "\x7f",
    "c1": "\x9b31m\x9d52;c;aGFybQ==\x9c\x90q\x9c\x85",
    "bidi": "\u202egnp.exe\u2066x\u2069\u200f\u061c",
    "invisible": "a\u200bb\u2060c\ufeffd\u00ade\U000e0041",
}
# What must not go out as it is: C0 that no drawing needs, C1 as characters, the marks that turn or hide text.
FORBIDDEN = re.compile("[\u0080-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
SENT_IN = [b"\x1b[31mred", b"\x1b[?1049l\x1b[2J", b"\x1b]0;", b"\x1b]52", b"\x1b]11;?", b"\x1b[6n", b"\x1b[c", b"\x1bc"]


def assert_harmless(output):
    """Raw bytes that went to a terminal hold drawing and text, nothing that a note brought along."""
    for sent in SENT_IN:
        assert sent not in output, sent
    text = output.decode("utf-8")  # bytes that are no UTF-8 would be C1 to some terminals
    assert not FORBIDDEN.search(text), ascii(FORBIDDEN.search(text)[0])
    drawing = re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()][0-9A-Z]|\x1b[=>78MHDE]", "", text)
    left = set(re.findall(r"[\x00-\x1f\x7f]", drawing)) - set("\r\n\b\t\x0e\x0f")
    assert not left, (left, ascii(drawing[max(0, min(map(drawing.index, left)) - 60) :][:120]))


@pytest.fixture(params=HARM)
def harm(request):
    return HARM[request.param]


@pytest.fixture
def hostile(archive, harm):
    """A note whose every part holds something hostile."""
    path = archive / "hostile.md"
    path.write_text(
        f"# 2026-06-10 Title {harm} end\n\n**Present:** Ada {harm}, Grace\n\n## New {harm} topics\n\n"
        f"- item {harm} end (5m)\n  - child {harm}\n\n## Action items\n\n- [ ] Ada {harm}: task\n",
        newline="",
    )
    return path


def test_a_hostile_note_is_shown_and_kept(opened, hostile, harm):
    before = hostile.read_bytes()
    session = opened(hostile)
    session.press("ctrl+n")
    session.wait_for("meeting 0:0")
    assert {row[38:39] for row in session.screen()[2:20]} == {"│"}, "the panes overlap" + session.shown()
    session.press("f3")
    session.type("Ad")
    session.wait_for("Here: Ad")
    session.press("esc")
    session.wait_gone("Here: Ad")
    session.press("f2", "down", "f2", "ctrl+r")
    session.type("child")
    session.press("enter", "ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))
    assert hostile.read_bytes() == before + b"zebra"


def test_a_hostile_file_name_is_shown(opened, note, harm):
    path = note.with_name(f"a{harm.replace('/', '')}b.md")
    note.rename(path)
    session = opened(path.name, cwd=note.parent, columns=200)
    session.type("zebra")
    session.wait_for("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))
    assert b"zebra" in path.read_bytes()


def test_a_hostile_name_of_nothing_is_told(start, archive, harm):
    session = start(archive / f"a{harm.replace('/', '')}b.md")
    assert session.wait_exit() == 1
    assert_harmless(bytes(session.output))


def test_a_hostile_outline_is_printed(start, run, hostile, harm):
    for arguments in (["outline", hostile], ["outline", "--json", hostile]):
        session = start(*arguments)
        assert session.wait_exit() == 0
        assert_harmless(bytes(session.output))
    (outline,) = json.loads(run("outline", "--json", hostile).stdout)
    assert outline["title"] == f"2026-06-10 Title {harm} end"


def test_a_hostile_paste_is_kept(opened, note, harm):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.paste(f"zebra {harm} quagga")
    session.wait_for("quagga")
    wait_saved(session)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))
    assert note.read_bytes() == before + f"zebra {harm} quagga".encode()


def test_bytes_that_are_no_text_are_kept(opened, note):
    before = note.read_bytes() + b"\n\xff\xfe \x80\x9b31m \xc3\n\x00 nul\n"
    note.write_bytes(before)
    session = opened(note)
    session.press("ctrl+end")
    session.type("zebra")
    session.wait_for("zebra")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))
    assert note.read_bytes() == before + b"zebra"
