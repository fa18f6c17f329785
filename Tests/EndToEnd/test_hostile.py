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
    "strings": "\x1bP+q544e\x1b\\\x1b_Gq\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\",
    "c1": "".join(map(chr, range(0x80, 0xA0))) + "\x9b31m\x9d52;c;aGFybQ==\x9c\x90q\x9c",
    # Bytes that are no UTF-8, as Python writes them in a text: all of C1, cut characters, a surrogate.
    "bytes": bytes(range(0x80, 0xA0)).decode("utf-8", "surrogateescape") + "\udcff\udcc3(\udced\udca0\udc80 \udcf0\udc9f",
    "bidi": "\u202egnp.exe\u2066x\u2069\u200f\u061c\u202a\u202b\u202c\u202d\u2067\u2068\u200e",
    "invisible": "a\u200bb\u2060c\ufeffd\u00ade\U000e0041\u2028\u2029\u180e\u206f\ufff9x\ufffb",
}
# What must not go out as it is: C0 that no drawing needs, C1 as characters, the marks that turn or hide text.
FORBIDDEN = re.compile("[\u0080-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u180e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
SENT_IN = [b"\x1b[31mred", b"\x1b[?1049l\x1b[2J", b"\x1b]0;", b"\x1b]52", b"\x1b]11;?", b"\x1b[6n", b"\x1b[c", b"\x1bc"]


def raw(text):
    """The bytes of a text that may hold some of no text."""
    return text.encode("utf-8", "surrogateescape")


def assert_harmless(output):
    """Raw bytes that went to a terminal hold drawing and text, nothing that a note brought along."""
    for string in [b"\x1b]", b"\x1bP", b"\x1b_", b"\x1b^", b"\x1bX"]:  # titles, clipboards, answers: we send none
        assert string not in output, string
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
    path.write_bytes(
        raw(
            f"# 2026-06-10 Title {harm} end\n\n**Present:** Ada {harm}, Grace\n\n## New {harm} topics\n\n"
            f"- item {harm} end (5m)\n  - child {harm}\n\n## Action items\n\n- [ ] Ada {harm}: task\n"
        )
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


# A name that is no UTF-8 cannot be opened, and is told as missing below: the arguments arrive as Swift's strings.
@pytest.mark.parametrize("harm", [name for name in HARM if name != "bytes"], indirect=True)
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
    assert outline["title"] == raw(f"2026-06-10 Title {harm} end").decode("utf-8", "replace")


def test_a_hostile_paste_is_kept(opened, note, harm):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    session.write(b"\x1b[200~" + raw(f"zebra {harm} quagga") + b"\x1b[201~")
    session.wait_for("quagga")
    wait_saved(session)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))
    assert note.read_bytes() == before + raw(f"zebra {harm} quagga")


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


def test_a_paste_that_plays_with_its_own_end_is_text(opened, note):
    before = note.read_bytes()
    session = opened(note)
    session.press("ctrl+end")
    tricks = b"a\x1b[201 \x1b[20\x1b[200~\x1b\x1b[2001~ \x1b[201;1~ \xc2\x9b201~ \x9b201~ \x11\x03 quagga"
    session.write(b"\x1b[200~" + tricks + b"\x1b[201~")
    session.wait_for("quagga")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))
    assert note.read_bytes() == before + tricks


def test_hostile_names_of_notes_beside_it_are_offered(opened, archive, note, harm):
    (archive / "2026-06-09-beside.md").write_bytes(raw(f"# 2026-06-09 X\n\n**Present:** Zed {harm}\n"))
    session = opened(note, columns=500)
    session.press("f3")
    session.type("Ze")
    session.wait_for("Here: Ze")
    session.press("tab")
    session.wait_for(re.compile("Here: Zed."))
    session.press("enter")
    session.wait_for("Zed")
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    assert_harmless(bytes(session.output))


def test_a_hostile_editor_is_told(opened, note, harm):
    session = opened(note, env={"EDITOR": f"'no-such-{harm}'"})
    session.press("alt+o")
    session.wait_for("The editor ")
    # What the shell says of it is the shell's, and on the terminal before the note is back.
    told = bytes(session.output)
    session.press("ctrl+q")
    assert session.wait_exit() == 0
    back = told.rindex(b"\x1b[?1049h")
    assert_harmless(told[back:])


@pytest.mark.parametrize("arguments", [["--for", "{}", "note.md"], ["--{}", "note.md"], ["outline", "{}"], ["note.md", "{}"],
                                       ["play", "note.md", "{}"], ["help", "{}"]])  # fmt: skip
def test_a_hostile_command_line_is_told(start, archive, harm, arguments):
    session = start(*(word.format(harm) for word in arguments), cwd=archive)
    assert session.wait_exit() != 0
    assert_harmless(bytes(session.output))


def test_a_hostile_terminal_type_is_told(start, note, harm):
    session = start(note, term=harm.replace("/", ""))
    assert session.wait_exit() == 2
    assert_harmless(bytes(session.output))


def test_a_hostile_script_is_told(start, archive, note, harm):
    script = archive / "script.play"
    for line in [f"key {harm}", f"{harm}", f"expect {harm} not there", f"paste {harm}"]:
        script.write_bytes(raw(line.replace("\n", "").replace("\r", "") + "\n"))
        session = start("play", note, script)
        assert session.wait_exit() != 0
        assert_harmless(bytes(session.output))
